// Gives the shape of an attribution while it is being put together: token positions, no meaning yet.
import type { Act } from "../../model/index.ts";
import type { Phrase } from "./noun-phrase.ts";

export interface Draft {
  /** What stands as source, for the record; null where the report names none. */
  source: Phrase | null;
  /** The phrase that tells who it is, where that is another ("Rossi, [who] said": Rossi). */
  who: Phrase | null;
  cue: Phrase | null;
  content: Phrase[];
  addressee: Phrase | null;
  relayedBy: Phrase | null;
  /** Act that the cue alone tells; null leaves it to the content. */
  act: Act | null;
  affirmed: boolean;
  /** False for an attitude that is ascribed, not said. */
  saying: boolean;
  /** True for words that a dash opens, as quotation marks would. */
  spoken: boolean;
  rule: string;
  /** Chance, 0 to 1, that the model gives it; null where only the rules found it. */
  chance: number | null;
  /** Index of the draft that it answers; null where it is no answer. */
  answers: number | null;
  /** True where the speaker is only taken over from the draft before it. */
  sameSpeaker: boolean;
}

/** A draft with nothing in it but what is given; made field by field, so that all are of one shape. */
export const draft = (it: Pick<Draft, "content" | "rule"> & Partial<Draft>): Draft => ({
  source: it.source ?? null,
  who: it.who === undefined ? (it.source ?? null) : it.who,
  cue: it.cue ?? null,
  addressee: it.addressee ?? null,
  relayedBy: it.relayedBy ?? null,
  act: it.act ?? null,
  affirmed: it.affirmed ?? true,
  saying: it.saying ?? true,
  spoken: it.spoken ?? false,
  chance: it.chance ?? null,
  answers: it.answers ?? null,
  sameSpeaker: it.sameSpeaker ?? false,
  content: it.content,
  rule: it.rule,
});

export const overlaps = (left: Phrase, right: Phrase): boolean => left.first < right.after && right.first < left.after;

/** Of every token the draft whose cue it is part of, -1 where none; the first draft keeps a shared token. @cost O(tokens + cues) */
export function cueIndex(tokens: number, drafts: readonly Draft[]): Int32Array {
  const index = new Int32Array(tokens).fill(-1);
  drafts.forEach(({ cue }, at) => {
    for (let token = cue?.first ?? 0; token < (cue?.after ?? 0); token++) if (index[token]! < 0) index[token] = at;
  });
  return index;
}

/** The first draft, by `cueIndex`, whose cue overlaps a phrase; -1 where none does. */
export function draftUnder(index: Int32Array, { first, after }: Phrase): number {
  for (let token = first; token < after; token++) if (index[token]! >= 0) return index[token]!;
  return -1;
}

/** Marks every token of the spans. */
export function cover(covered: Uint8Array, spans: readonly Phrase[]): void {
  for (const { first, after } of spans) covered.fill(1, first, after);
}

/** Whether any token of a phrase is marked. */
export function isCovered(covered: Uint8Array, { first, after }: Phrase): boolean {
  for (let token = first; token < after; token++) if (covered[token] === 1) return true;
  return false;
}
