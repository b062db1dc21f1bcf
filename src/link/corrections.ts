// Takes what a user has corrected, gives the pairs of reports that must or must not be of one episode, and what contradicts what.
import { CORRECTION_KINDS, type EpisodeCorrection, type Problem, type ReportId } from "../model/index.ts";
import type { Constraints } from "./grouping/components.ts";
import { pushTo } from "../text/lists.ts";

type Pair = readonly [left: number, right: number];

/** What holds of the corrections, each thing with the correction that says so. */
export interface Corrected extends Constraints {
  readonly problems: readonly Problem[];
  /** Corrections that hold and name a report, by its number. */
  readonly of: ReadonlyMap<number, readonly EpisodeCorrection[]>;
}

/** Reports that are one for the user, with those that each such set must not be joined with. */
class Settled {
  readonly #root = new Map<number, number>();
  readonly #apart = new Map<number, Set<number>>();

  of(report: number): number {
    let at = report;
    for (let up = this.#root.get(at); up !== undefined; up = this.#root.get(at)) at = up;
    return at;
  }

  mayJoin(left: number, right: number): boolean {
    return this.#apart.get(this.of(left))?.has(this.of(right)) !== true;
  }

  mayPart(left: number, right: number): boolean {
    return this.of(left) !== this.of(right);
  }

  join(left: number, right: number): void {
    const [into, gone] = [this.of(left), this.of(right)];
    if (into === gone) return;
    this.#root.set(gone, into);
    for (const other of this.#apart.get(gone) ?? []) this.part(into, other);
  }

  part(left: number, right: number): void {
    const [a, b] = [this.of(left), this.of(right)];
    for (const [one, other] of [
      [a, b],
      [b, a],
    ] as const)
      this.#apart.set(one, (this.#apart.get(one) ?? new Set()).add(other));
  }
}

/** The pairs that a correction joins and parts. */
function pairsOf(
  { kind, reports, from }: EpisodeCorrection,
  numberOf: (id: ReportId) => number | null,
): { together: Pair[]; apart: Pair[] } {
  const known = (ids: readonly ReportId[]): number[] => ids.flatMap((it) => numberOf(it) ?? []);
  const own = known(reports);
  if (kind === "split") {
    const others = from === undefined ? own : known(from);
    return { together: [], apart: own.flatMap((left) => others.flatMap((right): Pair[] => (left === right ? [] : [[left, right]]))) };
  }
  return { together: own.slice(1).map((it): Pair => [own[0]!, it]), apart: [] };
}

/** The latest first; of one instant the one that stands later. */
const latestFirst = (corrections: readonly EpisodeCorrection[]): EpisodeCorrection[] =>
  corrections
    .map((it, place) => ({ it, place }))
    .sort((a, b) => (a.it.at === b.it.at ? b.place - a.place : a.it.at < b.it.at ? 1 : -1))
    .map(({ it }) => it);

const named = ({ kind, reports, by, at }: EpisodeCorrection): string => `${kind} of ${reports.join(", ")} by ${by} (${at})`;

const conflict = (correction: EpisodeCorrection): Problem => ({
  code: "link/correction-conflict",
  report: correction.reports[0] ?? null,
  at: null,
  message: `The ${named(correction)} contradicts a later correction, which holds.`,
  hint: "Take one of the two back.",
});

const missing = (correction: EpisodeCorrection, ids: readonly ReportId[]): Problem => ({
  code: "link/correction-unknown",
  report: null,
  at: null,
  message: `The ${named(correction)} names ${ids.join(", ")}: no such report is there.`,
  hint: "Check the identifiers; the correction holds as soon as the reports come.",
});

/**
 * What a list of corrections settles. They are taken from the latest to the earliest; one of which a part
 * contradicts what is settled already is left out, all of it, with a Problem.
 *
 * @param numberOf a report's number; null where it is not there
 * @cost O(pairs that corrections name)
 */
export function correctedBy(corrections: readonly EpisodeCorrection[], numberOf: (id: ReportId) => number | null): Corrected {
  const settled = new Settled();
  const [together, apart, problems]: [Pair[], Pair[], Problem[]] = [[], [], []];
  const pinned = new Set<number>();
  const of = new Map<number, EpisodeCorrection[]>();
  for (const it of latestFirst(corrections)) {
    const absent = [...it.reports, ...(it.from ?? [])].filter((id) => numberOf(id) === null);
    if (absent.length > 0) problems.push(missing(it, absent));
    const pairs = pairsOf(it, numberOf);
    const fits =
      pairs.together.every(([left, right]) => settled.mayJoin(left, right)) &&
      pairs.apart.every(([left, right]) => settled.mayPart(left, right));
    const [pin] = it.kind === "pin" ? it.reports.flatMap((id) => numberOf(id) ?? []) : [];
    const isLoose = it.kind === "pin" || ![...pairs.together].some(([left, right]) => pinnedElsewhere(pinned, settled, left, right));
    if (!fits || !isLoose) {
      problems.push(conflict(it));
      continue;
    }
    for (const [left, right] of pairs.together) settled.join(left, right);
    for (const [left, right] of pairs.apart) settled.part(left, right);
    for (const pair of pairs.together) together.push(pair);
    for (const pair of pairs.apart) apart.push(pair);
    if (pin !== undefined) pinned.add(pin);
    for (const id of new Set([...it.reports, ...(it.from ?? [])])) {
      const report = numberOf(id);
      if (report !== null) pushTo(of, report, it);
    }
  }
  return { together, apart, pinned, problems, of };
}

/** Whether joining would move a report that a later correction has pinned. */
const pinnedElsewhere = (pinned: ReadonlySet<number>, settled: Settled, left: number, right: number): boolean =>
  (pinned.has(left) || pinned.has(right)) && settled.of(left) !== settled.of(right);

/** Families of whole copies without the reports that a correction names: those go where it says. */
export const unfolded = (firstOf: Int32Array, { of }: Corrected): Int32Array =>
  of.size === 0 ? firstOf : firstOf.map((first, report) => (of.has(report) ? report : first));

const isIds = (value: unknown): value is string[] =>
  Array.isArray(value) && value.length > 0 && value.every((it) => typeof it === "string");

/** A value as a correction; null where it is none. */
export function asCorrection(value: unknown): EpisodeCorrection | null {
  if (typeof value !== "object" || value === null) return null;
  const { kind, reports, from, by, at, why } = value as Record<string, unknown>;
  const isKind = CORRECTION_KINDS.some((it) => it === kind);
  if (!isKind || !isIds(reports) || (from !== undefined && !isIds(from))) return null;
  if (typeof by !== "string" || typeof at !== "string" || typeof why !== "string") return null;
  return { kind: kind as EpisodeCorrection["kind"], reports, ...(from === undefined ? {} : { from }), by, at, why };
}
