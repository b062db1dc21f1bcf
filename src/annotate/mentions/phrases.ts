// Gives what a phrase that speaks of somebody or something is, before it is known whom it means.
import type { Entry } from "./lexicon.ts";
import type { Authority, Gender, PronounWord } from "./names-rule.ts";

/** Index into the list of phrases of one report; -1 for none. */
export type PhraseIndex = number;

/** An office or calling as a phrase states it. */
export interface StatedRole {
  readonly entry: Entry;
  /** As it stands, lower case: "press secretary". */
  readonly words: string;
  /** Whom it belongs to: "Kremlin" of "Kremlin spokesman". */
  of: PhraseIndex;
  /** What an adjective says of it: "presidential" spokeswoman. */
  readonly authority: Authority | null;
  /** True for an office held no more: the "former" president. */
  readonly past: boolean;
}

/** What adjectives say of offices, by word: "presidential", and those of an office that is held no more: "former". */
export interface SaidOfOffices {
  readonly authorities: ReadonlyMap<number, Authority>;
  readonly past: ReadonlySet<number>;
}

export type Determiner = "the" | "a" | "this" | "both" | "every" | "possessive" | "none";

/**
 * A noun phrase or pronoun; positions are token indices, half-open.
 *
 * `first` and `end` take in titles, "of" phrases and appositions; `coreFirst` and `coreEnd` are the name, or
 * the head noun. Fields that are not read-only are settled while neighbouring phrases are read.
 */
export interface Phrase {
  first: number;
  end: number;
  coreFirst: number;
  coreEnd: number;
  readonly sort: "name" | "described" | "group" | "people" | "pronoun";
  /** The known name it is, or the head noun of a description; null for names no table knows. */
  readonly entry: Entry | null;
  /** Noun that tells what a name is: "University", "valley". */
  readonly head: Entry | null;
  readonly roles: StatedRole[];
  /** Whom the body, group or place belongs to. */
  of: PhraseIndex;
  readonly determiner: Determiner;
  readonly gender: Gender | null;
  /** True where a title or role stands right before the name. */
  readonly titled: boolean;
  /** True where adjectives or nouns stand before the head. */
  readonly modified: boolean;
  readonly pronoun: PronounWord | null;
  /** The phrase that it is said of in apposition: both are one entity. */
  same: PhraseIndex;
  /** True where another phrase took it in (an apposition): it is no mention of its own. */
  absorbed: boolean;
  /** The body that a person is said to be of, or to head. */
  memberOf: PhraseIndex;
  /** Where its body is said to sit: "the government in X". */
  seatedIn: PhraseIndex;
}

/** What is known of a phrase when it is first read. */
export type NewPhrase = Pick<Phrase, "first" | "end" | "coreFirst" | "coreEnd" | "sort"> & Partial<Phrase>;

/** Gives the phrase of which so much is known. All phrases are made here, field by field: they are read fastest where all are of one shape. */
export const phraseOf = (known: NewPhrase): Phrase => ({
  first: known.first,
  end: known.end,
  coreFirst: known.coreFirst,
  coreEnd: known.coreEnd,
  sort: known.sort,
  entry: known.entry ?? null,
  head: known.head ?? null,
  roles: known.roles ?? [],
  of: known.of ?? -1,
  determiner: known.determiner ?? "none",
  gender: known.gender ?? null,
  titled: known.titled ?? false,
  modified: known.modified ?? false,
  pronoun: known.pronoun ?? null,
  same: known.same ?? -1,
  absorbed: known.absorbed ?? false,
  memberOf: known.memberOf ?? -1,
  seatedIn: known.seatedIn ?? -1,
});

/** The phrase of an index, undefined for -1. A list that is asked for its element -1 looks a name up: sixty times the time of a look-up. */
export const phraseAt = (phrases: readonly Phrase[], index: PhraseIndex): Phrase | undefined => (index < 0 ? undefined : phrases[index]);
