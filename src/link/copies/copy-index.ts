// Takes the runs of words of reports, gives which pairs share how many: an index of fingerprints, cell of time by cell.
import { cellsOf, UNDATED_DAY } from "../grouping/cells.ts";
import { Sets } from "../grouping/clusters.ts";
import { RangeHashes } from "../grouping/range-hashes.ts";
import { Rows } from "../grouping/rows.ts";
import { sharedCount, type RunText } from "./runs.ts";
import { TermCounts } from "../terms/term-counts.ts";

/** Shares of the shorter report's runs from which it counts as copied; chosen on gva_reuse train and invented reports. */
export const WHOLE_SHARE = 0.75;
export const PART_SHARE = 0.12;
/** Fewer runs in common are chance: one quotation carried by both. */
const LEAST_RUNS = 12;
/** How much longer than the other the longer of two whole copies may be: a round-up that holds a wire is no copy of it. */
const LONGER = 1.5;
/** Earlier holders of a fingerprint that a report is compared with: a wire carried by hundreds is one family. */
const HOLDERS = 16;
/** Reports of one cell of time; a report is compared with those of its cell, of as many before, and with undated ones. */
const CELL_REPORTS = 4096;
const CELLS_BEFORE = 4;
/** Fingerprints that two reports must share to be compared. */
const LEAST_PRINTS = 2;
/** Numbers of a row for each other report. */
const COLUMNS = 4;

/** How much of the shorter of two reports the other repeats, 0 to 1; chance is 0. */
const repeated = (left: RunText, right: RunText, shared: number): number =>
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

/** Fingerprints of the reports of one cell; postings are linked lists in typed arrays, the latest report first. */
class Prints {
  readonly #latest: TermCounts;
  #before: Uint32Array;
  #report: Uint32Array;
  #postings = 0;

  /** @param prints that will be added, about */
  constructor(prints: number) {
    this.#latest = TermCounts.for(prints);
    this.#before = new Uint32Array(prints + 1);
    this.#report = new Uint32Array(prints + 1);
  }

  add(report: number, { prints }: RunText): void {
    while (this.#postings + prints.length + 1 >= this.#report.length) this.#grow();
    for (const print of prints) {
      const posting = ++this.#postings;
      this.#before[posting] = this.#latest.set(print || 1, posting);
      this.#report[posting] = report;
    }
  }

  /** Counts in `met` the reports that hold a fingerprint, the latest first, until `most` were seen. @returns how many were */
  meet(print: number, most: number, met: Met): number {
    let seen = 0;
    for (let it = this.#latest.get(print || 1); it !== 0 && seen < most; it = this.#before[it]!, seen++) met.add(this.#report[it]!);
    return seen;
  }

  #grow(): void {
    const wider = (from: Uint32Array): Uint32Array => {
      const to = new Uint32Array(from.length * 2 + 16);
      to.set(from);
      return to;
    };
    [this.#before, this.#report] = [wider(this.#before), wider(this.#report)];
  }
}

/** Counts reports that are met; made once, since it is asked for each report of a stream. */
class Met {
  /** In the order in which they were met first. */
  readonly reports: number[] = [];
  #counts = new Uint16Array(1024);

  /** Makes room for reports of lower numbers. */
  widen(count: number): void {
    if (count > this.#counts.length) this.#counts = new Uint16Array(Math.max(count, this.#counts.length * 2));
  }

  add(report: number): void {
    const before = this.#counts[report]!;
    if (before === 0) this.reports.push(report);
    if (before < 0xffff) this.#counts[report] = before + 1;
  }

  of(report: number): number {
    return this.#counts[report]!;
  }

  clear(): void {
    for (const it of this.reports) this.#counts[it] = 0;
    this.reports.length = 0;
  }
}

/** Fingerprints that a report has, about: room for them is made at once. */
const USUAL_PRINTS = 64;
const printsFor = (reports: number): Prints => new Prints(Math.min(reports, CELL_REPORTS) * USUAL_PRINTS);

/** Fingerprints of the cells asked for last, by their reports: the cells behind them need them again, now or when more has come. */
class LatestPrints {
  readonly #kept = new Map<string, Prints>();
  #before: LatestPrints | null;

  constructor(before: LatestPrints | null) {
    this.#before = before;
    if (before !== null) before.#before = null;
  }

  of(key: string, gathered: () => Prints): Prints {
    const known = this.#kept.get(key);
    if (known !== undefined) return known;
    const before = this.#before;
    const prints = (before === null ? undefined : before.#kept.get(key)) ?? gathered();
    this.#kept.set(key, prints);
    for (const first of this.#kept.keys()) if (this.#kept.size > CELLS_BEFORE + 1) this.#kept.delete(first);
    return prints;
  }
}

/** What pairs of a growing set of reports share. */
export class CopyIndex {
  readonly #read: (report: number) => RunText;
  /** By number: other, shared runs, 1 for a whole copy, share of the shorter; … */
  readonly #rows = new Rows();
  /** The same of dated reports with undated ones. */
  readonly #withUndated = new Rows();
  #settled = new Set<string>();
  /** Fingerprints of the cells that were looked at last, by their reports. */
  #prints: LatestPrints | null = null;
  #settledUndated = "";
  readonly #met = new Met();

  constructor(read: (report: number) => RunText) {
    this.#read = read;
  }

  /**
   * Brings the pairs up to date.
   *
   * @param order numbers of all reports, by day and identifier @param days by place @param hashes by number
   * @param ripe only cells that end before this day are looked at, and nothing undated; the others at a later call
   * @cost O(fingerprints of the cells that hold new reports and of those behind them)
   */
  settle(order: Int32Array, days: Int32Array, hashes: ArrayLike<number>, ripe = Infinity): void {
    this.#rows.widen(hashes.length);
    this.#withUndated.widen(hashes.length);
    this.#met.widen(hashes.length);
    const cells = cellsOf(days, CELL_REPORTS, CELL_REPORTS);
    const sums = new RangeHashes(order.map((it) => hashes[it]!));
    const last = cells.at(-1);
    const undatedFrom = last !== undefined && days[last.first] === UNDATED_DAY ? last.first : order.length;
    const settled = new Set<string>();
    const kept = new LatestPrints(this.#prints);
    cells.forEach(({ first, end }, at) => {
      const before = first === undatedFrom ? [] : cells.slice(Math.max(0, at - CELLS_BEFORE), at);
      const from = before[0]?.first ?? first;
      const key = `${sums.of(first, end)} ${sums.of(from, first)}`;
      const stands = this.#settled.has(key);
      if (stands || days[end - 1]! < ripe) settled.add(key);
      if (stands || days[end - 1]! >= ripe) return;
      const earlier = before.map((it) => kept.of(sums.of(it.first, it.end), () => this.#gathered(order, it.first, it.end)));
      const own = printsFor(end - first);
      const all = [...earlier, own];
      for (let place = first; place < end; place++) {
        const report = order[place]!;
        const text = this.#read(report);
        this.#rows.set(report, this.#row(text, all));
        own.add(report, text);
      }
      kept.of(sums.of(first, end), () => own);
    });
    this.#settled = settled;
    this.#prints = kept;
    if (ripe === Infinity) this.#settleUndated(order, undatedFrom, sums.of(0, order.length));
  }

  /** Compares all dated reports with all undated ones, where there are such. */
  #settleUndated(order: Int32Array, undatedFrom: number, key: string): void {
    if (this.#settledUndated === key) return;
    const isFirst = this.#settledUndated === "";
    this.#settledUndated = key;
    if (undatedFrom === order.length && isFirst) return;
    const prints = [this.#gathered(order, undatedFrom, order.length)];
    for (let place = 0; place < order.length; place++) {
      const own = this.#read(order[place]!);
      this.#withUndated.set(order[place]!, place < undatedFrom ? this.#row(own, prints) : []);
    }
  }

  #gathered(order: Int32Array, from: number, to: number): Prints {
    const prints = printsFor(to - from);
    for (let place = from; place < to; place++) prints.add(order[place]!, this.#read(order[place]!));
    return prints;
  }

  /** Of those of some cells, the latest cell last, whom a report shares fingerprints with, what it shares; of each print the latest `HOLDERS` count. */
  #row(own: RunText, cells: readonly Prints[]): number[] {
    const met = this.#met;
    const { runs, prints } = own;
    for (const print of prints) {
      let left = HOLDERS;
      for (let cell = cells.length - 1; cell >= 0 && left > 0; cell--) left -= cells[cell]!.meet(print, left, met);
    }
    const row: number[] = [];
    for (const other of met.reports) {
      if (met.of(other) < LEAST_PRINTS) continue;
      const that = this.#read(other);
      const shared = sharedCount(runs, that.runs);
      const share = repeated(own, that, shared);
      if (share >= PART_SHARE) row.push(other, shared, share >= WHOLE_SHARE && sameLength(own, that) ? 1 : 0, share);
    }
    met.clear();
    return row;
  }

  /** Visits each pair once; `at` is where its numbers stand. */
  #each(found: (left: number, right: number, at: number, values: Float64Array) => void): void {
    for (const rows of [this.#rows, this.#withUndated])
      for (let right = 0; right < rows.count; right++)
        for (let at = rows.from(right); at < rows.to(right); at += COLUMNS) found(rows.values[at]!, right, at, rows.values);
  }

  /** Each pair once. */
  pairs(): SharedRuns[] {
    const pairs: SharedRuns[] = [];
    this.#each((left, right, at, values) =>
      pairs.push({ left, right, shared: values[at + 1]!, whole: values[at + 2] === 1, repeated: values[at + 3]! }),
    );
    return pairs;
  }

  /** For each report the first, in order, of those whose whole text it repeats, or that repeat its; itself where there is none. */
  firstOf(order: Int32Array): Int32Array {
    const place = new Int32Array(order.length);
    order.forEach((report, at) => (place[report] = at));
    const families = new Sets(order.length);
    this.#each((left, right, at, values) => {
      if (values[at + 2] === 1) families.join(place[left]!, place[right]!);
    });
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
