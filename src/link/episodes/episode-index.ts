// Takes reports one at a time, in any order, gives the episodes that they make together: the same for every order.
import { cellsOf, UNDATED_DAY, WINDOW_REPORTS, type Cell } from "../grouping/cells.ts";
import { NearIndex } from "./candidates.ts";
import { groupsOf, NONE, type Constraints } from "../grouping/components.ts";
import { UNCOMPARED } from "../grouping/clusters.ts";
import { FarIndex, farTerms, HOLDERS } from "./far-index.ts";
import { FARTHEST_DAYS, likeness, priorOf, type Compared } from "./likeness.ts";
import { mergedOrder, orderOf } from "../grouping/order.ts";
import type { ReportFacts } from "./facts.ts";
import type { ReportTime } from "./happenings.ts";
import { RangeHashes } from "../grouping/range-hashes.ts";
import { Rows } from "../grouping/rows.ts";
import type { ReportTerms } from "../terms/terms.ts";
import { Rarities } from "../terms/weighed.ts";

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
/** Such reports that are kept weighed while a cell is compared. */
const MOST_FAR_KEPT = 4096;

const weighedBy = (rarities: Rarities, { terms, time, facts, outlet }: Comparable): Compared => ({
  weighed: rarities.weigh(terms),
  ...{ time, facts, outlet },
});

/** Episodes of a growing set of reports. `add` is cheap; `settle` compares what is new, and what it bears on. */
export class EpisodeIndex {
  readonly #read: ReadComparable;
  readonly #windowReports: number;
  readonly #ids: string[] = [];
  readonly #days: number[] = [];
  readonly #hashes: number[] = [];
  /** Of each report, the earlier ones that it was compared with, each with the log-odds: other, odds, other, odds, … */
  readonly #rows = new Rows();
  readonly #far: FarIndex;
  readonly #posted: boolean[] = [];
  #first: Int32Array = new Int32Array(0);
  #order: Int32Array = new Int32Array(0);
  #place: Int32Array = new Int32Array(0);
  /** Cells whose rows stand, by all that they hang on. */
  #settled = new Set<string>();
  #home: Int32Array = new Int32Array(0);
  #constraints = "";
  /** Reports with a bond that is new, changed or gone since groups were made last. */
  #touched = new Uint8Array(1024);
  /** By report what one shares with it, while candidates are gathered; all 0 otherwise. */
  #shared = new Float64Array(0);
  /** Terms that the window looked at last held: about as many as the next one will. */
  #termsOfWindow = 0;
  /** Reports of the window that was looked at last, by number. */
  #near: ReadonlyMap<ReportNumber, Comparable> = new Map();

  constructor(read: ReadComparable, windowReports = WINDOW_REPORTS) {
    this.#read = read;
    this.#windowReports = windowReports;
    this.#far = new FarIndex({ isLater: this.#isLater, dayOf: (report) => this.#days[report]! });
  }

  /** Adds a report. @param day that it is placed by (grouping/cells.ts) @param hash 32 bits of its identifier and content */
  add(id: string, day: number, hash: number): ReportNumber {
    this.#days.push(day);
    this.#hashes.push(hash | 0);
    this.#posted.push(false);
    const report = this.#ids.push(id) - 1;
    this.#rows.widen(report + 1);
    if (report === this.#touched.length) {
      const before = this.#touched;
      this.#touched = new Uint8Array(report * 2);
      this.#touched.set(before);
    }
    return report;
  }

  /**
   * Brings the episodes up to date.
   *
   * @param firstOf for each report the first of its family of whole copies; itself where it is none
   * @cost O(reports of the windows that hold new ones × terms), and a pass over all bonds
   */
  settle(firstOf: Int32Array, constraints: Constraints = NONE): void {
    this.#compareAll(firstOf, Infinity);
    const asSettled = JSON.stringify([constraints.together, constraints.apart, [...constraints.pinned]]);
    if (asSettled !== this.#constraints) this.#home = new Int32Array(0);
    this.#constraints = asSettled;
    const [order, place, rows, home] = [this.#order, this.#place, this.#rows, this.#home];
    this.#home = groupsOf({ order, place, rows, touched: this.#touched, home, count: this.#ids.length }, constraints);
    this.#touched.fill(0);
  }

  /** Compares what lies before a day, as far as nothing behind it bears on it; groups are made at the next `settle`. */
  ripen(firstOf: Int32Array, ripe: number): void {
    if (this.#ids.length > COMPARE_ALL) this.#compareAll(firstOf, ripe);
  }

  #compareAll(firstOf: Int32Array, ripe: number): void {
    const stale = this.#staleByFamilies(firstOf);
    this.#first = firstOf;
    this.#place = this.#placed(firstOf);
    const days = this.#order.map((it) => this.#days[it]!);
    const few = this.#order.length <= COMPARE_ALL;
    const cells = few ? [{ first: 0, end: days.length, from: 0, to: days.length }] : cellsOf(days, this.#windowReports);
    const settled = new Set<string>();
    const hashes = new RangeHashes(this.#order.map((it) => this.#hashes[it]!));
    for (const cell of cells) {
      const key = `${few} ${hashes.of(cell.first, cell.end)} ${hashes.of(cell.from, cell.to)}`;
      const stands = this.#settled.has(key);
      if (days[cell.to - 1]! < ripe) {
        settled.add(key);
        this.#compare(cell, few, stands, stale);
      } else if (stands && !this.#order.subarray(cell.first, cell.end).some((it) => stale.has(it))) settled.add(key);
    }
    this.#settled = settled;
    this.#near = new Map();
  }

  /** Puts in order what is to be compared. @returns places by number */
  #placed(firstOf: Int32Array): Int32Array {
    const place = this.#place;
    const isWanted = (it: ReportNumber): boolean => firstOf[it] === it;
    const kept = this.#order.filter(isWanted);
    const fresh: ReportNumber[] = [];
    for (let it = 0; it < firstOf.length; it++) if (isWanted(it) && (it >= place.length || place[it]! < 0)) fresh.push(it);
    this.#order = mergedOrder(kept, fresh, this.#ids, this.#days);
    const placed = new Int32Array(firstOf.length).fill(-1);
    this.#order.forEach((report, at) => (placed[report] = at));
    return placed;
  }

  /** Reports whose family has another first now: their bonds, and those of reports that look past them, are void. */
  #staleByFamilies(firstOf: Int32Array): Set<ReportNumber> {
    const stale = new Set<ReportNumber>();
    this.#first.forEach((first, report) => {
      if ((first === report) === (firstOf[report] === report)) return;
      stale.add(report);
      if (firstOf[report] !== report) this.#replaceRow(report, []);
      for (const term of this.#posted[report] === true ? farTerms(this.#read(report).terms) : [])
        for (const it of this.#far.behind(report, term)) stale.add(it);
    });
    return stale;
  }

  readonly #isLater = (one: ReportNumber, other: ReportNumber): boolean => {
    const [a, b] = [this.#days[one]!, this.#days[other]!];
    return a !== b ? a > b : this.#ids[one]! > this.#ids[other]!;
  };

  readonly #isFirst = (report: ReportNumber): boolean => this.#first[report] === report;

  /** Compares the reports of a cell with those before them: all, or where the cell stands as it was the stale ones. */
  #compare(cell: Cell, few: boolean, stands: boolean, stale: Set<ReportNumber>): void {
    const own = this.#order.subarray(cell.first, cell.end);
    for (const report of own) {
      if (this.#posted[report] === true) continue;
      this.#posted[report] = true;
      for (const it of this.#far.add(report, farTerms(this.#read(report).terms))) stale.add(it);
    }
    const wanted = (report: ReportNumber): boolean => !stands || stale.has(report);
    if (!own.some(wanted)) return;
    const window = this.#order.subarray(cell.from, cell.to);
    const read = this.#inWindow(window);
    const rarities = new Rarities(
      Array.from(window, (it) => read.get(it)!.terms),
      this.#termsOfWindow,
    );
    this.#termsOfWindow = rarities.size;
    const near = new NearIndex(rarities, cell.end - cell.from);
    const prior = priorOf(this.#order.length);
    const compared: Compared[] = [];
    /** Reports of before the window, weighed: those of one subject are asked for again and again. */
    const far = new Map<ReportNumber, Compared>();
    const farther = (other: ReportNumber): Compared => {
      const known = far.get(other) ?? weighedBy(rarities, this.#read(other));
      if (far.size < MOST_FAR_KEPT) far.set(other, known);
      return known;
    };
    for (let place = cell.from; place < cell.end; place++) {
      const report = this.#order[place]!;
      const it = weighedBy(rarities, read.get(report)!);
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
        for (const other of this.#farCandidates(report, read.get(report)!.terms, cell.from, rarities)) take(other, farther(other));
        for (const before of candidates) take(this.#order[cell.from + before]!, compared[before]!);
      }
      this.#replaceRow(report, row);
    }
  }

  /** The reports of a window; those that the one before had are not read again. */
  #inWindow(window: Int32Array): ReadonlyMap<ReportNumber, Comparable> {
    const known = this.#near;
    this.#near = new Map(Array.from(window, (it) => [it, known.get(it) ?? this.#read(it)]));
    return this.#near;
  }

  /** Reports of before the window that share most in rare names, in the order of time. */
  #farCandidates(report: ReportNumber, terms: ReportTerms, from: number, rarities: Rarities): ReportNumber[] {
    if (from === 0) return [];
    if (this.#shared.length < this.#ids.length) this.#shared = new Float64Array(this.#ids.length * 2);
    const shared = this.#shared;
    const met: ReportNumber[] = [];
    const day = this.#days[report]!;
    const oldest = day === UNDATED_DAY ? -Infinity : day - FARTHEST_DAYS;
    const firstDay = this.#days[this.#order[from]!]!;
    // Of a name that the window itself holds so often the nearest reports before it say nothing.
    const telling = farTerms(terms).filter((term) => rarities.held(term) <= HOLDERS);
    let [asked, rarity] = [0, 0];
    this.#far.visit(report, telling, this.#isFirst, oldest, (other, term, its) => {
      if (its >= firstDay && (its > firstDay || this.#place[other]! >= from)) return;
      if (term !== asked) [asked, rarity] = [term, rarities.of(term, 0)];
      if (shared[other] === 0) met.push(other);
      shared[other]! += rarity;
    });
    const nearest = met
      .filter((it) => shared[it]! >= FAR_LEAST)
      .sort((a, b) => shared[b]! - shared[a]! || this.#place[b]! - this.#place[a]!)
      .slice(0, MOST_FAR);
    for (const it of met) shared[it] = 0;
    return nearest.sort((a, b) => this.#place[a]! - this.#place[b]!);
  }

  #replaceRow(report: ReportNumber, row: readonly number[]): void {
    const rows = this.#rows;
    if (rows.isSame(report, row)) return;
    this.#touched[report] = 1;
    for (let at = rows.from(report); at < rows.to(report); at += 2) this.#touched[rows.values[at]!] = 1;
    rows.set(report, row);
  }

  /** Number of the first report of each report's episode. */
  homeOf(report: ReportNumber): ReportNumber {
    return this.#home[this.#first[report]!]!;
  }

  /** Log-odds of two reports; null where they were not compared. */
  odds(one: ReportNumber, other: ReportNumber): number | null {
    const [early, late] = this.#isLater(one, other) ? [other, one] : [one, other];
    const { values } = this.#rows;
    for (let at = this.#rows.from(late); at < this.#rows.to(late); at += 2) if (values[at] === early) return values[at + 1]!;
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
