// Gives what happened, as one report tells it.
import type { Known } from "./known.ts";
import type { LocalEntityIndex } from "./mention.ts";
import type { Range } from "./span.ts";

/** `asserted` by the outlet or a speaker; `denied`; `hypothetical` (possible, conditional, planned). */
export type Standing = "asserted" | "denied" | "hypothetical";

/** A count in the text: "at least 120 killed". `from` and `to` bound it ("hundreds": 200 to null). */
export interface Quantity extends Range {
  readonly from: number;
  readonly to: number | null;
  /** What is counted, lower case: "killed", "wounded", "soldiers". */
  readonly of: string;
}

/** @source PLOVER event ontology; `code` is a root ("ASSAULT", "AGREE") or null where none fits */
export interface Event extends Range {
  readonly trigger: Range;
  readonly code: string | null;
  readonly sourceActor: LocalEntityIndex | null;
  readonly targetActor: LocalEntityIndex | null;
  /** The words that say who did it and to whom, named or not: "protesters", "a court in the capital". */
  readonly sourceAt: Range | null;
  readonly targetAt: Range | null;
  readonly place: LocalEntityIndex | null;
  /** Index into the report's `times` layer. */
  readonly time: number | null;
  readonly numbers: readonly Quantity[];
  readonly standing: Standing;
  /** Its trigger carries what the sentence tells: its main verb, or that of what it says somebody says. */
  readonly leads: boolean;
  /** Index of the attribution that says it; null in the outlet's own voice. */
  readonly saidIn: number | null;
  /** EDTF date of the event under the report's date. */
  readonly date: Known<string>;
}
