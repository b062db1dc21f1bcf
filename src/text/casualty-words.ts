// Gives the types of a language's words for harm done to people.
import type { NumberWords } from "./number-words.ts";

/** `shot`: struck, no word of the outcome; `care`: in hospital or on the way back to health; `self`: by their own hand. */
export type HarmKind = "killed" | "hurt" | "shot" | "care" | "self" | "victims";

/** On which side of the word those harmed stand; `of`: right of it behind "of", or left of it as its possessor. */
export type Direction = "left" | "right" | "either" | "of";

/** All words in lower case. */
export interface CasualtyWords {
  readonly numbers: NumberWords;
  /** Nouns for one person, and for several. */
  readonly persons: ReadonlySet<string>;
  readonly people: ReadonlySet<string>;
  /** Nouns, in the singular, of whom others may be harmed besides: "two children" are no whole. */
  readonly narrow: ReadonlySet<string>;
  /** Verbs, in every form, for letting captives go. */
  readonly freeing: ReadonlySet<string>;
  /** Nouns that are themselves harm, with a number before them: "three fatalities". */
  readonly tolls: ReadonlySet<string>;
  readonly suspects: ReadonlySet<string>;
  readonly victims: ReadonlySet<string>;
  readonly he: ReadonlySet<string>;
  readonly both: string;
  readonly others: ReadonlySet<string>;
  readonly articles: ReadonlySet<string>;
  readonly stops: ReadonlySet<string>;
  readonly be: ReadonlySet<string>;
  readonly adverbs: ReadonlySet<string>;
  readonly fatally: ReadonlySet<string>;
  /** Words and phrases that tell harm. */
  readonly triggers: ReadonlyMap<string, { readonly kind: HarmKind; readonly direction: Direction }>;
  readonly passive: ReadonlySet<string>;
  /** "double" 2, and what it multiplies: "double homicide". */
  readonly multiples: ReadonlyMap<string, number>;
  readonly multiplied: ReadonlyMap<string, HarmKind>;
  readonly nobody: ReadonlySet<string>;
  readonly old: string;
  readonly year: ReadonlySet<string>;
  readonly of: ReadonlySet<string>;
  /** "of them". */
  readonly them: ReadonlySet<string>;
  /** What may follow a bare number of people: "two in critical condition", "one suffered". */
  readonly befalls: ReadonlySet<string>;
  /** "Jr" and the like: no surname. */
  readonly nameTails: ReadonlySet<string>;
  readonly identified: string;
  /** What may follow an age behind a name. */
  readonly afterAge: ReadonlySet<string>;
  /** What closes a list, and what may stand between two words of one harm: "shot to death". */
  readonly closers: ReadonlySet<string>;
  readonly chains: ReadonlySet<string>;
  readonly adverbEnding: string;
  /** "ages", "aged": the numbers behind are no counts. */
  readonly ages: ReadonlySet<string>;
  /** "ages 12 to 16": no list. */
  readonly to: ReadonlySet<string>;
  /** What before "shot" makes it a noun: "a shot", "a rifle shot". */
  readonly firings: ReadonlyMap<string, ReadonlySet<string>>;
  /** "his", "their": of those, no number is told. */
  readonly theirs: ReadonlySet<string>;
  readonly including: ReadonlySet<string>;
  /** Words of a report that tells of several happenings. */
  readonly several: readonly string[];
  /** "who", "that". */
  readonly relative: ReadonlySet<string>;
  readonly joints: ReadonlySet<string>;
  readonly possessive: ReadonlySet<string>;
  /** Modals that, before "have", tell what did not happen: "could have been killed". */
  readonly unreal: ReadonlySet<string>;
  readonly have: string;
  /** What, behind a word of harm, leaves open whether it happened: "dead or alive". */
  readonly alternatives: ReadonlySet<string>;
  /** "himself"; and what stands before it where somebody harms himself: "on himself", "and then himself". */
  readonly selves: ReadonlySet<string>;
  readonly selfHarming: ReadonlySet<string>;
  /** One more who is not named: "another was hurt". */
  readonly another: ReadonlySet<string>;
  /** "a third was hit". */
  readonly ordinals: ReadonlySet<string>;
}
