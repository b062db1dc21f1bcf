// Takes the runs of words of reports, gives which pairs share how many: an index of fingerprints, cell of time by cell.
import { cellsOf, UNDATED_DAY } from "./cells.ts";
import { Sets } from "./clusters.ts";
import { RangeHashes } from "./range-hashes.ts";
import { sharedCount, type RunText } from "./runs.ts";
import { TermCounts } from "./term-counts.ts";

/** Shares of the shorter report's runs from which it counts as copied; chosen on gva_reuse train and invented reports. */
export const WHOLE_SHARE = 0.75;
export const PART_SHARE = 0.12;
/** Fewer runs in common are chance: one quotation carried by both. */
const LEAST_RUNS = 12;
/** How much longer than the other the longer of two whole copies may be: a round-up that holds a wire is no copy of it. */
const LONGER = 1.5;
/** Earlier holders of a fingerprint that a report is compared with: a wire carried by hundreds is one family. */
const HOLDERS = 12;
/** Reports of one cell of time; a report is compared with those of its cell, of the one before and with undated ones. */
const CELL_REPORTS = 16_384;
/** Fingerprints that two reports must share to be compared. */
const LEAST_PRINTS = 2;

/** How much of the shorter of two reports the other repeats, 0 to 1; chance is 0. */
export const repeated = (left: RunText, right: RunText, shared: number): number =>
  shared < LEAST_RUNS ? 0 : shared / Math.max(1, Math.min(left.runs.length, right.runs.length));

const sameLength = (left: RunText, right: RunText): boolean =>
  Math.max(left.runs.length, right.runs.length) <= LONGER * Math.min(left.runs.length, right.runs.length);

/** Two reports, by number, and how much of the shorter one the other repeats. */
export interface SharedRuns {
  readonly left: number;
  readonly right: number;
  readonly shared: number;
  readonly repeated: number;
  readonly whole: boolean;
}

/** Fingerprints of the reports of one cell; postings are linked lists in typed arrays. */
class Prints {
  readonly #latest = new TermCounts(1 << 12);
  readonly #before: number[] = [0];
  readonly #report: number[] = [0];

  add(report: number, { prints }: RunText): void {
    for (const print of prints) {
      this.#before.push(this.#latest.set(print || 1, this.#report.length));
      this.#report.push(report);
    }
  }

  /** Counts into `met` how many fingerprints a text shares with the reports added last that hold them. */
  meet({ prints }: RunText, met: Map<number, number>): void {
    for (const print of prints)
      for (let it = this.#latest.get(print || 1), seen = 0; it !== 0 && seen < HOLDERS; it = this.#before[it]!, seen++)
        met.set(this.#report[it]!, (met.get(this.#report[it]!) ?? 0) + 1);
  }
}

/** What pairs of a growing set of reports share. */
export class CopyIndex {
  readonly #read: (report: number) => RunText;
  /** By number: other, shared runs, 1 for a whole copy, share of the shorter; … */
  #rows: Float64Array[] = [];
  #settled = new Set<string>();

  constructor(read: (report: number) => RunText) {
    this.#read = read;
  }

  /**
   * Brings the pairs up to date.
   *
   * @param order numbers of all reports, by day and identifier @param days by place @param hashes by number
   * @cost O(fingerprints of the cells that hold new reports and of those behind them)
   */
  settle(order: Int32Array, days: Int32Array, hashes: readonly number[]): void {
    while (this.#rows.length < hashes.length) this.#rows.push(new Float64Array(0));
    const cells = cellsOf(days, CELL_REPORTS, CELL_REPORTS);
    const sums = new RangeHashes(order.map((it) => hashes[it]!));
    const last = cells.at(-1);
    const undatedFrom = last !== undefined && days[last.first] === UNDATED_DAY ? last.first : order.length;
    const undatedKey = sums.of(undatedFrom, order.length);
    const settled = new Set<string>();
    let prints: Prints | null = null;
    const undated = new Prints();
    let undatedAdded = false;
    cells.forEach(({ first, end }, at) => {
      const before = first === undatedFrom ? null : (cells[at - 1] ?? null);
      const key = `${sums.of(first, end)} ${before === null ? "" : sums.of(before.first, before.end)} ${undatedKey}`;
      settled.add(key);
      if (this.#settled.has(key)) return void (prints = null);
      if (!undatedAdded)
        for (const report of order.subarray(undatedFrom)) if (first !== undatedFrom) undated.add(report, this.#read(report));
      undatedAdded = true;
      const older = before === null ? null : (prints ?? this.#printsOf(order.subarray(before.first, before.end)));
      prints = new Prints();
      for (const report of order.subarray(first, end))
        this.#rows[report] = this.#row(report, [prints, older, first === undatedFrom ? null : undated]);
    });
    this.#settled = settled;
  }

  #printsOf(reports: Int32Array): Prints {
    const prints = new Prints();
    for (const report of reports) prints.add(report, this.#read(report));
    return prints;
  }

  /** Finds whom a report shares runs with; adds it to the first index. */
  #row(report: number, indexes: readonly [Prints, Prints | null, Prints | null]): Float64Array {
    const own = this.#read(report);
    const met = new Map<number, number>();
    for (const index of indexes) index?.meet(own, met);
    indexes[0].add(report, own);
    const row: number[] = [];
    for (const [other, prints] of met) {
      if (prints < LEAST_PRINTS) continue;
      const that = this.#read(other);
      const shared = sharedCount(own.runs, that.runs);
      const share = repeated(own, that, shared);
      if (share >= PART_SHARE) row.push(other, shared, share >= WHOLE_SHARE && sameLength(own, that) ? 1 : 0, share);
    }
    return Float64Array.from(row);
  }

  /** Each pair once. */
  *pairs(): Generator<SharedRuns> {
    for (let right = 0; right < this.#rows.length; right++) {
      const row = this.#rows[right]!;
      for (let at = 0; at < row.length; at += 4)
        yield { left: row[at]!, right, shared: row[at + 1]!, whole: row[at + 2] === 1, repeated: row[at + 3]! };
    }
  }

  /** For each report the first, in order, of those whose whole text it repeats, or that repeat its; itself where there is none. */
  firstOf(order: Int32Array): Int32Array {
    const place = new Int32Array(order.length);
    order.forEach((report, at) => (place[report] = at));
    const families = new Sets(order.length);
    for (const { left, right, whole } of this.pairs()) if (whole) families.join(place[left]!, place[right]!);
    return place.map((at) => order[families.of(at)]!);
  }

  /** How many runs two reports share. @cost O(runs of both) */
  between(left: number, right: number): SharedRuns {
    const [a, b] = [this.#read(left), this.#read(right)];
    const shared = sharedCount(a.runs, b.runs);
    const share = repeated(a, b, shared);
    return { left, right, shared, repeated: share, whole: share >= WHOLE_SHARE && sameLength(a, b) };
  }

  /** Runs of a report. */
  size(report: number): number {
    return this.#read(report).runs.length;
  }
}
