// Gives the shape of the language tables that `link` is handed; lang/<language>/link.ts fills them in.
import type { World } from "../model/index.ts";
import type { EntityTables } from "./entity-rule.ts";

/** Words by which facts are told. Lower case. */
export interface FactWords {
  /** Kinds of street, as they follow its name: "street", "st", "avenue". */
  readonly streets: ReadonlySet<string>;
  /** Directions that stand before or behind a street's name and are no part of it. */
  readonly directions: ReadonlySet<string>;
  /** "block" and "of" in "the 2700 block of". */
  readonly block: readonly [block: string, of: string];
  /** "year", "years" and "old" in "27-year-old", "two years old"; "aged" before a number. */
  readonly years: ReadonlySet<string>;
  readonly old: string;
  readonly aged: ReadonlySet<string>;
  /** Behind a number they make it a time of day: "a" of "a.m.", "pm". */
  readonly halves: ReadonlySet<string>;
  /** Small numbers in words. */
  readonly numbers: ReadonlyMap<string, number>;
  /** Words behind which a place stands. */
  readonly placeWords: ReadonlySet<string>;
}

/** Everything of a language that `link` needs. */
export interface LinkTables {
  readonly world: World;
  /** By which names and offices are compared over reports. */
  readonly entities: EntityTables;
  /**
   * How common a word is, as minus log2 of its share of all words; null where it is rarer than the table
   * tells. Lower case.
   */
  readonly bitsOf: (word: string) => number | null;
  /** Function words and words of the trade ("said", "reported"): they never tell what a report is about. */
  readonly emptyWords: ReadonlySet<string>;
  /** Words that begin with a capital and name nobody: months, offices, "photo". Lower case. */
  readonly notNames: ReadonlySet<string>;
  /** A word without its regular endings, so that "shells" and "shelled" meet. */
  readonly stemOf: (word: string) => string;
  /** Month names, January first, and weekday names, Monday first; as they stand in reasons. */
  readonly months: readonly string[];
  readonly weekdays: readonly string[];
  /** Words for an outlet and for an agency in general ("news agency"), no part of a name. Lower case. */
  readonly outletNouns: ReadonlySet<string>;
  /** By which streets, ages, places and counts are read. */
  readonly factWords: FactWords;
}
