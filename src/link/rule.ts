// Gives the shape of the language tables that `link` is handed; lang/<language>/link.ts fills them in.
import type { World } from "../model/index.ts";
import type { EntityTables } from "./entity-rule.ts";
import type { FactWords } from "./facts.ts";

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
