// Takes the runs of words of reports, gives which pairs share how many: an index of fingerprints, cell of time by cell.
import { cellsOf, UNDATED_DAY } from "./cells.ts";
import { Sets } from "./clusters.ts";
import { RangeHashes } from "./range-hashes.ts";
import { Rows } from "./rows.ts";
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
const HOLDERS = 16;
/** Reports of one cell of time; a report is compared with those of its cell, of as many before, and with undated ones. */
const CELL_REPORTS = 4096;
const CELLS_BEFORE = 4;
/** Fingerprints that two reports must share to be compared. */
const LEAST_PRINTS = 2;
/** Numbers of a row for each other report. */
const COLUMNS = 4;

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

/** Fingerprints of reports that follow each other; postings are linked lists in typed arrays, the latest report first. */
class Prints {
  readonly #latest = new TermCounts(1 << 12);
  #before = new Uint32Array(1 << 12);
  #report = new Uint32Array(1 << 12);
  #place = new Uint32Array(1 << 12);
  #postings = 0;
  readonly first: number;
  #met = new Map<number, number>();

  /** @param first place of the first report that is added */
  constructor(first: number) {
    this.first = first;
  }

  add(report: number, place: number, { prints }: RunText): void {
    while (this.#postings + prints.length + 1 >= this.#report.length) this.#grow();
    for (const print of prints) {
      const posting = ++this.#postings;
      this.#before[posting] = this.#latest.set(print || 1, posting);
      this.#report[posting] = report;
      this.#place[posting] = place;
    }
  }

  /** How many fingerprints a text shares with the reports added last that hold them, none before a place; void at the next call. */
  meet({ prints }: RunText, from: number): ReadonlyMap<number, number> {
    const met = this.#met;
    met.clear();
    for (const print of prints) {
      let it = this.#latest.get(print || 1);
      for (let seen = 0; it !== 0 && seen < HOLDERS && this.#place[it]! >= from; it = this.#before[it]!, seen++)
        met.set(this.#report[it]!, (met.get(this.#report[it]!) ?? 0) + 1);
    }
    return met;
  }

  #grow(): void {
    const wider = (from: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> => {
      const to = new Uint32Array(from.length * 2);
      to.set(from);
      return to;
    };
    [this.#before, this.#report, this.#place] = [wider(this.#before), wider(this.#report), wider(this.#place)];
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
  #settledUndated = "";

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
    const cells = cellsOf(days, CELL_REPORTS, CELL_REPORTS);
    const sums = new RangeHashes(order.map((it) => hashes[it]!));
    const last = cells.at(-1);
    const undatedFrom = last !== undefined && days[last.first] === UNDATED_DAY ? last.first : order.length;
    const settled = new Set<string>();
    let prints: Prints | null = null;
    cells.forEach(({ first, end }, at) => {
      const from = first === undatedFrom ? first : cells[Math.max(0, at - CELLS_BEFORE)]!.first;
      const key = `${sums.of(first, end)} ${sums.of(from, first)}`;
      const stands = this.#settled.has(key);
      if (stands) settled.add(key);
      if (stands || days[end - 1]! >= ripe) return void (prints = null);
      settled.add(key);
      // What lies further back than is looked at is let go of now and then.
      if (prints === null || first - prints.first > 2 * CELLS_BEFORE * CELL_REPORTS || first === undatedFrom)
        prints = this.#printsOf(order, from, first);
      for (let place = first; place < end; place++) {
        const report = order[place]!;
        const own = this.#read(report);
        this.#rows.set(report, this.#row(own, prints.meet(own, from)));
        prints.add(report, place, own);
      }
    });
    this.#settled = settled;
    if (ripe === Infinity) this.#settleUndated(order, undatedFrom, sums.of(0, order.length));
  }

  /** Compares all dated reports with all undated ones, where there are such. */
  #settleUndated(order: Int32Array, undatedFrom: number, key: string): void {
    if (this.#settledUndated === key) return;
    const isFirst = this.#settledUndated === "";
    this.#settledUndated = key;
    if (undatedFrom === order.length && isFirst) return;
    const prints = this.#printsOf(order, undatedFrom, order.length);
    for (let place = 0; place < order.length; place++) {
      const own = this.#read(order[place]!);
      this.#withUndated.set(order[place]!, place < undatedFrom ? this.#row(own, prints.meet(own, 0)) : []);
    }
  }

  #printsOf(order: Int32Array, from: number, to: number): Prints {
    const prints = new Prints(from);
    for (let place = from; place < to; place++) prints.add(order[place]!, place, this.#read(order[place]!));
    return prints;
  }

  /** Of those whom a report shares fingerprints with, what it shares. */
  #row(own: RunText, met: ReadonlyMap<number, number>): number[] {
    const row: number[] = [];
    for (const [other, prints] of met) {
      if (prints < LEAST_PRINTS) continue;
      const that = this.#read(other);
      const shared = sharedCount(own.runs, that.runs);
      const share = repeated(own, that, shared);
      if (share >= PART_SHARE) row.push(other, shared, share >= WHOLE_SHARE && sameLength(own, that) ? 1 : 0, share);
    }
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
