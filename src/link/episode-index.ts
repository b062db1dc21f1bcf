// Takes reports one at a time, in any order, gives the episodes that they make together: the same for every order.
import { cellsOf, WINDOW_REPORTS, type Cell } from "./cells.ts";
import { NearIndex } from "./candidates.ts";
import { groupsOf, NONE, type Constraints } from "./components.ts";
import { UNCOMPARED } from "./clusters.ts";
import { FarIndex, farTerms } from "./far-index.ts";
import { likeness, priorOf, type Compared } from "./likeness.ts";
import { orderOf } from "./order.ts";
import type { ReportFacts } from "./facts.ts";
import type { ReportTime } from "./happenings.ts";
import { RangeHashes } from "./range-hashes.ts";
import type { ReportTerms } from "./terms.ts";
import { Rarities } from "./weighed.ts";

/** What of a report is compared; stands on the report alone. */
export interface Comparable {
  readonly terms: ReportTerms;
  readonly time: ReportTime;
  readonly facts: ReportFacts;
  /** In lower case; null where unknown. */
  readonly outlet: string | null;
}

/** Number of a report, from 0, in the order they came in. */
export type ReportNumber = number;

/** Where the reports lie: in memory, or in a file with the latest in memory. */
export type ReadComparable = (report: ReportNumber) => Comparable;

/** Reports up to this number are all compared with each other; above, only those that share rare terms. */
const COMPARE_ALL = 250;
/** Rarity, in nats, that names shared with a report of before the window must make together for a pair to be compared. */
const FAR_LEAST = 14;
/** Reports of before the window that one is compared with: those with which it shares most. */
const MOST_FAR = 8;

const NO_ROW = new Float64Array(0);

/** Episodes of a growing set of reports. `add` is cheap; `settle` compares what is new, and what it bears on. */
export class EpisodeIndex {
  readonly #read: ReadComparable;
  readonly #windowReports: number;
  readonly #ids: string[] = [];
  readonly #days: number[] = [];
  readonly #hashes: number[] = [];
  /** Of each report, the earlier ones that it was compared with, each with the log-odds: other, odds, other, odds, … */
  readonly #rows: Float64Array[] = [];
  readonly #far = new FarIndex();
  readonly #posted: boolean[] = [];
  #first: Int32Array = new Int32Array(0);
  #order: Int32Array = new Int32Array(0);
  #place: Int32Array = new Int32Array(0);
  /** Cells whose rows stand, by all that they hang on. */
  #settled = new Set<string>();
  #home: Int32Array = new Int32Array(0);
  #constraints = "";

  constructor(read: ReadComparable, windowReports = WINDOW_REPORTS) {
    this.#read = read;
    this.#windowReports = windowReports;
  }

  /** Adds a report. @param day that it is placed by (cells.ts) @param hash 32 bits of its identifier and content */
  add(id: string, day: number, hash: number): ReportNumber {
    this.#days.push(day);
    this.#hashes.push(hash | 0);
    this.#rows.push(NO_ROW);
    this.#posted.push(false);
    return this.#ids.push(id) - 1;
  }

  /**
   * Brings the episodes up to date.
   *
   * @param firstOf for each report the first of its family of whole copies; itself where it is none
   * @cost O(reports of the windows that hold new ones × terms), and a pass over all bonds
   */
  settle(firstOf: Int32Array, constraints: Constraints = NONE): void {
    const count = this.#ids.length;
    const touched = new Set<ReportNumber>();
    const stale = this.#staleByFamilies(firstOf, touched);
    this.#first = firstOf;
    this.#order = orderOf(this.#ids, this.#days, (it) => firstOf[it] === it);
    this.#place = new Int32Array(count).fill(-1);
    this.#order.forEach((report, place) => (this.#place[report] = place));
    const days = this.#order.map((it) => this.#days[it]!);
    const few = this.#order.length <= COMPARE_ALL;
    const cells = few ? [{ first: 0, end: days.length, from: 0, to: days.length }] : cellsOf(days, this.#windowReports);
    const settled = new Set<string>();
    const hashes = new RangeHashes(this.#order.map((it) => this.#hashes[it]!));
    for (const cell of cells) {
      const key = `${few} ${hashes.of(cell.first, cell.end)} ${hashes.of(cell.from, cell.to)}`;
      settled.add(key);
      this.#compare(cell, few, this.#settled.has(key), stale, touched);
    }
    this.#settled = settled;
    const asSettled = JSON.stringify([constraints.together, constraints.apart, [...constraints.pinned]]);
    if (asSettled !== this.#constraints) this.#home = new Int32Array(0);
    this.#constraints = asSettled;
    this.#home = groupsOf({ order: this.#order, place: this.#place, rows: this.#rows, touched, home: this.#home, count }, constraints);
  }

  /** Reports whose family has another first now: their bonds, and those of reports that look past them, are void. */
  #staleByFamilies(firstOf: Int32Array, touched: Set<ReportNumber>): Set<ReportNumber> {
    const stale = new Set<ReportNumber>();
    this.#first.forEach((first, report) => {
      if ((first === report) === (firstOf[report] === report)) return;
      stale.add(report);
      if (firstOf[report] !== report) this.#replaceRow(report, NO_ROW, touched);
      for (const term of this.#posted[report] === true ? farTerms(this.#read(report).terms) : [])
        for (const it of this.#far.behind(report, term, this.#isLater)) stale.add(it);
    });
    return stale;
  }

  readonly #isLater = (one: ReportNumber, other: ReportNumber): boolean => {
    const [a, b] = [this.#days[one]!, this.#days[other]!];
    return a !== b ? a > b : this.#ids[one]! > this.#ids[other]!;
  };

  readonly #isFirst = (report: ReportNumber): boolean => this.#first[report] === report;

  /** Compares the reports of a cell with those before them: all, or where the cell stands as it was the stale ones. */
  #compare(cell: Cell, few: boolean, stands: boolean, stale: Set<ReportNumber>, touched: Set<ReportNumber>): void {
    const own = this.#order.subarray(cell.first, cell.end);
    for (const report of own) {
      if (this.#posted[report] === true) continue;
      this.#posted[report] = true;
      for (const it of this.#far.add(report, farTerms(this.#read(report).terms), this.#isLater)) stale.add(it);
    }
    const wanted = (report: ReportNumber): boolean => !stands || stale.has(report);
    if (!own.some(wanted)) return;
    const window = this.#order.subarray(cell.from, cell.to);
    const rarities = new Rarities([...window].map((it) => this.#read(it).terms));
    const near = new NearIndex(rarities, cell.end - cell.from);
    const prior = priorOf(this.#order.length);
    const compared: Compared[] = [];
    for (let place = cell.from; place < cell.end; place++) {
      const report = this.#order[place]!;
      const it = this.#compared(report, rarities);
      compared.push(it);
      const isWanted = place >= cell.first && wanted(report);
      const candidates = near.add(it.weighed, isWanted && !few);
      if (!isWanted) continue;
      const row: number[] = [];
      const take = (other: ReportNumber, that: Compared): void => {
        const odds = Math.fround(likeness(it, that, prior));
        if (few || odds > UNCOMPARED || odds === -Infinity) row.push(other, odds);
      };
      if (few) for (let before = 0; before < place; before++) take(this.#order[before]!, compared[before]!);
      else {
        for (const other of this.#farCandidates(report, cell.from, rarities)) take(other, this.#compared(other, rarities));
        for (const before of candidates) take(this.#order[cell.from + before]!, compared[before]!);
      }
      this.#replaceRow(report, Float64Array.from(row), touched);
    }
  }

  #compared(report: ReportNumber, rarities: Rarities): Compared {
    const { terms, time, facts, outlet } = this.#read(report);
    return { weighed: rarities.weigh(terms), time, facts, outlet };
  }

  /** Reports of before the window that share most in rare names, in the order of time. */
  #farCandidates(report: ReportNumber, from: number, rarities: Rarities): ReportNumber[] {
    if (from === 0) return [];
    const shared = new Map<ReportNumber, number>();
    this.#far.visit(report, farTerms(this.#read(report).terms), this.#isLater, this.#isFirst, (other, term) => {
      if (this.#place[other]! < from) shared.set(other, (shared.get(other) ?? 0) + rarities.of(term, 0));
    });
    return [...shared]
      .filter(([, sum]) => sum >= FAR_LEAST)
      .sort(([a, most], [b, less]) => less - most || this.#place[b]! - this.#place[a]!)
      .slice(0, MOST_FAR)
      .map(([other]) => other)
      .sort((a, b) => this.#place[a]! - this.#place[b]!);
  }

  #replaceRow(report: ReportNumber, row: Float64Array, touched: Set<ReportNumber>): void {
    const before = this.#rows[report]!;
    if (before.length === row.length && before.every((value, at) => value === row[at])) return;
    touched.add(report);
    for (let at = 0; at < before.length; at += 2) touched.add(before[at]!);
    this.#rows[report] = row;
  }

  /** Number of the first report of each report's episode. */
  homeOf(report: ReportNumber): ReportNumber {
    return this.#home[this.#first[report]!]!;
  }

  /** Log-odds of two reports; null where they were not compared. */
  odds(one: ReportNumber, other: ReportNumber): number | null {
    const [early, late] = this.#isLater(one, other) ? [other, one] : [one, other];
    const row = this.#rows[late]!;
    for (let at = 0; at < row.length; at += 2) if (row[at] === early) return row[at + 1]!;
    return null;
  }

  /** Episodes as numbers of reports in the order of time, whole copies with what they copy; by their first reports. */
  episodes(): ReportNumber[][] {
    const all = orderOf(this.#ids, this.#days, () => true);
    const groups = new Map<ReportNumber, ReportNumber[]>();
    for (const report of all) {
      const home = this.homeOf(report);
      const members = groups.get(home);
      if (members === undefined) groups.set(home, [report]);
      else members.push(report);
    }
    return [...groups.values()];
  }
}
