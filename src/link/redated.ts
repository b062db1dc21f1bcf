// Takes the dates that episodes gave to undated reports, gives the reports under those dates and the index of all that they make.
import { valueOf, type Annotated, type Known } from "../model/index.ts";
import type { Corrected } from "./corrections.ts";
import { EpisodeIndex, type Comparable } from "./episodes/episode-index.ts";
import { placedOn } from "./episodes/episodes.ts";
import type { KeptReports } from "./kept-reports.ts";
import { sameKnown } from "./grouping/unchanged.ts";
import { withDate } from "./dates/with-date.ts";

/** One undated report under a date. */
interface UnderDate {
  readonly published: Known<string>;
  readonly annotated: Annotated;
}

/** An index and what it reads. */
export interface Second {
  readonly index: EpisodeIndex;
  readonly read: (report: number) => Comparable;
}

/** The same while it grows. */
interface GrowingIndex extends Second {
  readonly size: () => number;
  readonly add: (report: number) => void;
}

/** Reports under the dates that the first grouping gives them; the index stands as long as those dates do. */
export class Redated {
  readonly #reports: KeptReports;
  readonly #dated = new Map<number, UnderDate>();
  /** Under the dates that the index stands on. */
  #compared = new Map<number, { readonly published: Known<string>; readonly compared: Comparable }>();
  #second: GrowingIndex | null = null;

  constructor(reports: KeptReports) {
    this.#reports = reports;
  }

  /** A report under a date; the very same as long as the date is. */
  dated(report: number, published: Known<string>): Annotated {
    const { annotated, own } = this.#reports.all[report]!;
    if (valueOf(own) !== null) return withDate(annotated, own, published);
    const before = this.#dated.get(report);
    if (before !== undefined && sameKnown(before.published, published)) return before.annotated;
    const dated = withDate(annotated, own, published);
    this.#dated.set(report, { published, annotated: dated });
    return dated;
  }

  /** Whether a report is compared under that date already; makes it ready where it is not. */
  #isCompared(report: number, published: Known<string>): boolean {
    const { annotated, own } = this.#reports.all[report]!;
    if (valueOf(own) !== null) return true;
    const before = this.#compared.get(report);
    if (before !== undefined && sameKnown(before.published, published)) return true;
    const compared = this.#reports.comparedOn(withDate(annotated, own, published), published);
    this.#compared.set(report, { published, compared });
    return before === undefined;
  }

  #begun(): GrowingIndex {
    const read = (report: number): Comparable => this.#compared.get(report)?.compared ?? this.#reports.all[report]!.compared;
    const index = new EpisodeIndex(read);
    let size = 0;
    const add = (report: number): void => {
      index.add(this.#reports.ids[report]!, placedOn(read(report).time), this.#reports.hashes[report]!);
      size++;
    };
    return { index, read, add, size: () => size };
  }

  /**
   * The index of all reports, undated ones under `dates`.
   *
   * @param order numbers by place @param dates by place
   * @cost of the new reports where no earlier one's date changed, else of all windows
   */
  settle(order: Int32Array, dates: readonly Known<string>[], firstOf: Int32Array, corrected: Corrected): Second {
    let stands = true;
    order.forEach((report, at) => {
      if (!this.#isCompared(report, dates[at]!)) stands = false;
    });
    const second = stands && this.#second !== null ? this.#second : this.#begun();
    for (let report = second.size(); report < order.length; report++) second.add(report);
    second.index.settle(firstOf, corrected);
    this.#second = second;
    return second;
  }
}
