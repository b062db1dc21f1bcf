// Takes episodes with the months that their reports name and were written in, gives which looks back on which.
import { valueOf, type Known } from "../../model/index.ts";
import { civilDay, dayOfIso } from "../../text/calendar.ts";
import { monthNumber, type ReportFacts } from "../episodes/facts.ts";

/** Of one report: what it names of the past, and when it was written. */
export interface MonthsOf {
  /** Months that it names with their year, counted from the year 0; each once. */
  readonly named: Uint32Array;
  /** The month it was written in, counted alike; null where unknown. */
  readonly written: number | null;
}

/** Months that lie between two episodes at least before one looks back on the other: what is nearer is one story's calendar. */
const APART = 2;

/** @param published what is known of the day on which the report was written */
export function monthsOf({ monthsNamed }: ReportFacts, published: Known<string>): MonthsOf {
  const own = valueOf(published);
  const day = own === null ? null : dayOfIso(own);
  if (day === null) return { named: monthsNamed, written: null };
  const { year, month } = civilDay(day);
  return { named: monthsNamed, written: monthNumber(year, month) };
}

/** Which episodes name the very month of another that lies well before them. */
export class LookBacks {
  readonly #named: readonly ReadonlySet<number>[];
  readonly #written: readonly ReadonlySet<number>[];
  readonly #first: readonly number[];

  /** @param episodes the months of each one's reports @cost O(months) */
  constructor(episodes: readonly (readonly MonthsOf[])[]) {
    this.#named = episodes.map((reports) => new Set(reports.flatMap(({ named }) => [...named])));
    this.#written = episodes.map((reports) => new Set(reports.flatMap(({ written }) => written ?? [])));
    this.#first = this.#written.map((it) => [...it].reduce((least, month) => Math.min(least, month), Infinity));
  }

  #looksBackOn(later: number, earlier: number): boolean {
    const from = this.#first[later]!;
    for (const month of this.#written[earlier]!)
      if (month + APART <= from && from !== Infinity && this.#named[later]!.has(month)) return true;
    return false;
  }

  /** Whether one of two episodes names the month of the other, which lies well before it. @cost O(months of both) */
  between(left: number, right: number): boolean {
    return this.#looksBackOn(left, right) || this.#looksBackOn(right, left);
  }
}
