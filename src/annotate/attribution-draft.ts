// Gives the shape of an attribution while it is being put together: token positions, no meaning yet.
import type { Act } from "../model/index.ts";
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
  rule: string;
  /** Index of the draft that it answers; null where it is no answer. */
  answers: number | null;
  /** True where the speaker is only taken over from the draft before it. */
  sameSpeaker: boolean;
}

/** A draft with nothing in it but what is given. */
export const draft = (it: Pick<Draft, "content" | "rule"> & Partial<Draft>): Draft => ({
  source: null,
  who: it.source ?? null,
  cue: null,
  addressee: null,
  relayedBy: null,
  act: null,
  affirmed: true,
  saying: true,
  answers: null,
  sameSpeaker: false,
  ...it,
});

export const overlaps = (left: Phrase, right: Phrase): boolean => left.first < right.after && right.first < left.after;
