// Gives when: time expressions as they stand and as they resolve.
import type { Known } from "./known.ts";
import type { Range } from "./span.ts";

/** @source TimeML 1.2.1, TIMEX3 */
export type TimexType = "DATE" | "TIME" | "DURATION" | "SET";

/** What a time expression is counted from. */
export type TimeAnchor = "none" | "publication" | "narrative" | "happening";

/**
 * A time expression; `value` is the TIMEX3 value under the publication date known when it was made.
 *
 * `rule` and `groups` are enough to resolve it again once `link` has settled an unknown publication
 * date (text/timex.ts): plain data, no closure.
 */
export interface TimeExpression extends Range {
  readonly type: TimexType;
  readonly value: Known<string>;
  readonly anchor: TimeAnchor;
  /** Unresolved form, a small JSON-safe record that `resolveTimex` understands. */
  readonly form: TimeForm;
}

/** A time as the words give it, before any anchor. Fields absent where the words do not say. */
export interface TimeForm {
  readonly type: TimexType;
  /** Calendar fields as stated. `month` 1-12, `day` 1-31, `weekday` 1-7 (Monday 1, ISO 8601). */
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
  readonly weekday?: number;
  /** Days from Easter Sunday of the western churches, for the feasts that go by it. */
  readonly easter?: number;
  /** Days behind the one that the other fields give: the Tuesday after the first Monday. */
  readonly plus?: number;
  /** It comes in those years alone that leave `rest` when divided by `years`: elections. */
  readonly cycle?: { readonly years: number; readonly rest: number };
  readonly hour?: number;
  readonly minute?: number;
  /** The clock time is Universal Time: TIMEX3 writes it with a Z. */
  readonly utc?: boolean;
  /** TIMEX3 part of day, season, quarter, half: "MO", "AF", "EV", "NI", "SP", "SU", "FA", "WI", "Q1", "H2". */
  readonly part?: string;
  /** Steps of `grain` from the anchor: yesterday is -1 day; "last" with a weekday is -1. */
  readonly shift?: number;
  readonly grain?: "minute" | "hour" | "day" | "week" | "month" | "quarter" | "year" | "decade" | "century";
  /** START, MID, END, APPROX, LESS_THAN, MORE_THAN, … of TIMEX3 `mod`. */
  readonly mod?: string;
  /** End of an interval ("1992-1994"), itself a form. */
  readonly to?: TimeForm;
  /** A value that needs no anchor at all: "P3D", "PRESENT_REF", "1980". */
  readonly fixed?: string;
  /** Where the time stands that dates the happening it is counted from: "the day before the crash" beside "the crash on [June 2]". */
  readonly happening?: Range;
  /** So many of `grain`, nobody says how many: "the weeks before the vote". */
  readonly vague?: true;
  /** A day that only tells which thing is meant: "the treaty of June 2, 1987". */
  readonly whichOf?: true;
  /** Where the words do not say which way to look for the nearest match: tense of the clause. */
  readonly lean?: "past" | "future";
}
