// Gives what a token can be in a noun phrase, and what a phrase of the tables is where it stands.
import type { Entry } from "./lexicon.ts";

/** What a token can be in a noun phrase. */
export const PART = {
  /** Ends every phrase. */
  other: 0,
  /** Adjective, number, common noun. */
  modifier: 1,
  /** Capitalised word that no table knows, or a first name. */
  name: 2,
  /** First token of a phrase of the tables (`atomAt`). */
  atom: 3,
  determiner: 4,
  /** The possessive "'s". */
  genitive: 5,
  possessive: 6,
  pronoun: 7,
  /** A hyphen with no space on either side. */
  hyphen: 8,
  open: 9,
  close: 10,
  /** Later tokens of a phrase of the tables. */
  inside: 11,
  /** May stand inside a phrase that has begun: adverbs, participles, words that no tagger has read. */
  perhaps: 12,
} as const;

/** A phrase of the tables where it stands: tokens `first` up to, not including, `end`. */
export interface Atom {
  readonly entry: Entry;
  readonly first: number;
  readonly end: number;
}
