// Takes a report's entities, gives its writer's name to whoever it calls by the writer's initials: "By Ann Rook … AR: You sold it?".
import type { Article } from "../../model/index.ts";
import type { SignWords } from "../rule.ts";
import { writerOf } from "../writer.ts";
import type { Understood } from "./coreference.ts";

/** Letters that stand for two or three names. */
const INITIALS = /^[A-Z]{2,3}$/u;

/** @cost O(entities), and the lines at either end of a report that calls somebody by initials */
export function nameWriter({ text, blocks }: Article, { drafts }: Understood, words: SignWords): void {
  let writer: string | null | undefined;
  for (const draft of drafts.list) {
    if (draft.kind !== "person" || !draft.named || !INITIALS.test(draft.name)) continue;
    writer ??= writerOf(text, blocks, words);
    if (writer === null) return;
    const parts = writer.split(" ");
    if (parts.map((it) => it.charAt(0)).join("") !== draft.name) continue;
    draft.name = writer;
    draft.nameWords = parts.length;
  }
}
