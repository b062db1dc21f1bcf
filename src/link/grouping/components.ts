// Takes all bonds between reports, gives the episodes: groups inside what bonds connect, made anew only where a bond changed.
import { clustersOf, COHESION, Sets, type Bond } from "./clusters.ts";
import type { Rows } from "./rows.ts";

/** What a user has settled: pairs that must or must not be of one episode. Numbers are of reports. */
export interface Constraints {
  readonly together: readonly (readonly [number, number])[];
  readonly apart: readonly (readonly [number, number])[];
  /** Reports whose place the user has settled for good: their likeness to others counts no more. */
  readonly pinned: ReadonlySet<number>;
}

export interface Bonds {
  /** Numbers of the reports that are compared, in order. */
  readonly order: Int32Array;
  /** Place in `order` by number; -1 where a report is not compared. */
  readonly place: Int32Array;
  /** By number: other, odds, other, odds, … */
  readonly rows: Rows;
  /** By number: 1 for a report with a bond that is new, changed or gone. */
  readonly touched: Uint8Array;
  /** First report of each report's group, as it was; -1 or missing where it had none. */
  readonly home: Int32Array;
  readonly count: number;
}

/** Reports in one connected group beyond which the weakest bonds are cut; bounds the time of a hostile input. */
const LARGEST = 4000;
/** Log-odds that a bond must exceed to connect; each next one where what the one before connects is too large. */
const FLOORS = [0, 1, 2, 4, 8];

export const NONE: Constraints = { together: [], apart: [], pinned: new Set() };

/** The first report of each report's group, by number; -1 for one that is not compared. @cost O(bonds) */
export function groupsOf(bonds: Bonds, constraints: Constraints): Int32Array {
  const { order, touched, count } = bonds;
  const settledByUser = constrainedBonds(bonds, constraints);
  const home = new Int32Array(count).fill(-1);
  home.set(bonds.home);
  const all = Int32Array.from(order, (_, place) => place);
  for (const members of connected(bonds, constraints, all, 0)) {
    const first = order[members[0]!]!;
    if (members.length === 1) home[first] = first;
    else if (settledByUser.size > 0 || members.some((it) => touched[order[it]!] === 1 || (bonds.home[order[it]!] ?? -1) < 0))
      cluster(bonds, constraints, members, settledByUser, home);
  }
  return home;
}

const pairKey = (left: number, right: number, count: number): number => Math.min(left, right) * count + Math.max(left, right);

/** Bonds that the user has settled, by pair of places. */
function constrainedBonds({ place, count }: Bonds, { together, apart }: Constraints): Map<number, number> {
  const found = new Map<number, number>();
  for (const [one, other] of apart)
    if (place[one]! >= 0 && place[other]! >= 0) found.set(pairKey(place[one]!, place[other]!, count), -Infinity);
  for (const [one, other] of together)
    if (place[one]! >= 0 && place[other]! >= 0) found.set(pairKey(place[one]!, place[other]!, count), Infinity);
  return found;
}

/** Whether a bond counts: one of a pinned report does only where the user made it. */
const counts = ({ pinned }: Constraints, one: number, other: number): boolean => !pinned.has(one) && !pinned.has(other);

/** Places connected by bonds above a floor; each ascending. Too large groups are parted by the next floor. */
function* connected(bonds: Bonds, constraints: Constraints, places: Int32Array, level: number): Generator<number[]> {
  const { order, place, rows } = bonds;
  const floor = FLOORS[level]!;
  const { values } = rows;
  const whole = level === 0;
  const local = whole ? null : new Map([...places].map((it, at) => [it, at]));
  const at = (of: number): number => (local === null ? of : (local.get(of) ?? -1));
  const sets = new Sets(places.length);
  places.forEach((own, index) => {
    const report = order[own]!;
    for (let it = rows.from(report); it < rows.to(report); it += 2) {
      const other = at(place[values[it]!]!);
      if (values[it + 1]! > floor && other >= 0 && counts(constraints, report, values[it]!)) sets.join(index, other);
    }
  });
  for (const [one, other] of constraints.together) {
    const [a, b] = [at(place[one]!), at(place[other]!)];
    if (a >= 0 && b >= 0) sets.join(a, b);
  }
  const groups = new Map<number, number[]>();
  places.forEach((own, index) => {
    const group = groups.get(sets.of(index));
    if (group === undefined) groups.set(sets.of(index), [own]);
    else group.push(own);
  });
  for (const group of groups.values()) {
    if (group.length > LARGEST && level + 1 < FLOORS.length) yield* connected(bonds, constraints, Int32Array.from(group), level + 1);
    else yield group;
  }
}

/** Groups within one connected group; writes each member's first. */
function cluster(bonds: Bonds, constraints: Constraints, members: readonly number[], byUser: Map<number, number>, home: Int32Array): void {
  const { order, place, rows, count } = bonds;
  const { values } = rows;
  const local = new Map(members.map((it, at) => [it, at]));
  const found: Bond[] = [];
  const joined = new Sets(members.length);
  for (const [one, other] of constraints.together) {
    const [left, right] = [local.get(place[one]!), local.get(place[other]!)];
    if (left !== undefined && right !== undefined) joined.join(left, right);
  }
  members.forEach((own, right) => {
    const report = order[own]!;
    for (let it = rows.from(report); it < rows.to(report); it += 2) {
      const [other, odds] = [values[it]!, values[it + 1]!];
      const left = local.get(place[other]!);
      if (left === undefined || byUser.has(pairKey(own, place[other]!, count)) || !counts(constraints, report, other)) continue;
      // What bars two reports from one episode is a guess; who joins them, be it by way of others, knows better.
      if (odds === -Infinity && joined.of(left) === joined.of(right)) continue;
      found.push({ left, right, odds });
    }
  });
  for (const [key, odds] of byUser) {
    const [left, right] = [local.get(Math.floor(key / count)), local.get(key % count)];
    if (left !== undefined && right !== undefined) found.push({ left, right, odds });
  }
  for (const group of members.length > LARGEST ? [members.map((_, at) => at)] : clustersOf(members.length, found, COHESION))
    for (const it of group) home[order[members[it]!]!] = order[members[group[0]!]!]!;
}
