// Takes the words behind "its", says whether they open who speaks for somebody: "its chief spokesman".
import type { NameView } from "../mentions/name-view.ts";

/** Kinds of those who have a spokesman. */
export const BODIES: ReadonlySet<string> = new Set(["state", "organization", "place"]);
/** Most words between "its" and who speaks for it: "its chief". */
const BEFORE_SPEAKER = 2;

/** Whether who speaks for somebody is told from a token on, with at most two words before it. */
export function opensSpeaker(view: NameView, from: number): boolean {
  for (let at = from; at <= from + BEFORE_SPEAKER && view.sentence[at] === view.sentence[from]; at++) {
    const sort = view.atom(at)?.entry.role?.sort;
    if (sort !== undefined || view.sign(at) === ",") return sort === "speaker";
  }
  return false;
}
