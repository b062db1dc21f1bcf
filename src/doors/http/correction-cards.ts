// Takes corrections as the API lists them, gives them as the desk's page shows them: with the words they are about.
import type { Store } from "../../engine.ts";
import type { CorrectionCard } from "../../publish/desk/corrections.ts";
import { piecesIn, piecesOf } from "../../publish/page/texts.ts";
import type { CorrectionLine } from "./api/correcting.ts";

/** Characters shown of the words. */
const MOST_WORDS = 220;

interface What {
  readonly reports?: readonly string[];
  readonly report?: string;
  readonly content?: readonly { readonly start: number; readonly end: number }[];
  readonly speaker?: { readonly name: string } | null;
}

async function wordsOf({ report, content }: What, store: Store): Promise<string | null> {
  if (report === undefined || content === undefined) return null;
  const kept = await store.capture(report);
  if (kept === null) return null;
  const pieces = piecesOf(kept.capture.source, kept.capture.mediaType === "text/html");
  const words = content
    .map((range) => piecesIn(pieces, range))
    .map((found) => found.map(({ text }) => text).join(""))
    .join(" … ")
    .replace(/\s+/g, " ")
    .trim();
  return words.length > MOST_WORDS ? `${words.slice(0, MOST_WORDS)}…` : words;
}

/** @cost a report read for each correction of a statement */
export async function cardsOf(lines: readonly CorrectionLine[], store: Store): Promise<CorrectionCard[]> {
  const cards: CorrectionCard[] = [];
  for (const { what, ...line } of lines) {
    const it = what as What;
    const reports = it.reports ?? (it.report === undefined ? [] : [it.report]);
    const speaker = it.speaker === undefined ? {} : { speaker: it.speaker?.name ?? null };
    cards.push({ ...line, reports, ...speaker, words: await wordsOf(it, store) });
  }
  return cards;
}
