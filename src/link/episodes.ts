// Takes reports, gives the episodes they tell of: which belong together, and by what.
import { valueOf, type Annotated, type Known } from "../model/index.ts";
import { candidatePairs } from "./candidates.ts";
import { clustersOf, type Bond } from "./clusters.ts";
import { reportTime } from "./happenings.ts";
import { likeness, priorOf, sayNothing, yearsApart, type Compared } from "./likeness.ts";
import type { LinkTables } from "./rule.ts";
import { furnitureOf, termsOf } from "./terms.ts";
import { spaceOf } from "./vectors.ts";

/** Reports grouped into episodes, with what they were compared by. */
export interface Grouping {
  /** Indices of reports, each episode ascending; episodes in the order of their first reports. */
  readonly episodes: readonly (readonly number[])[];
  readonly compared: Compared;
  readonly bonds: readonly Bond[];
}

/** Reports up to this number are all compared with each other; above, only those that share rare terms. */
const COMPARE_ALL = 250;

/** Pairs of these reports that are worth comparing, `left < right`. */
function pairsOf(reports: readonly number[], { space }: Compared): { left: number; right: number }[] {
  const count = reports.length;
  if (count > COMPARE_ALL)
    return candidatePairs(reports.map((it) => space.words[it]!)).map((pair) => ({
      left: reports[Math.floor(pair / count)]!,
      right: reports[pair % count]!,
    }));
  return reports.flatMap((left, index) => reports.slice(index + 1).map((right) => ({ left, right })));
}

/** What reports are compared by. @cost O(prose) */
export function comparable(
  reports: readonly Annotated[],
  published: readonly Known<string>[],
  tables: LinkTables,
  firsts: readonly number[] = reports.map((_, index) => index),
): Compared {
  const furniture = furnitureOf(reports.map((it) => it.article));
  const terms = reports.map((it) => termsOf(it.article, furniture.lines, tables));
  return {
    terms,
    times: reports.map((it, index) => reportTime(it, published[index]!)),
    space: spaceOf(
      terms,
      firsts.map((it) => terms[it]!),
      tables,
    ),
    outlets: reports.map((it) => valueOf(it.article.outlet)?.toLowerCase() ?? null),
    furniture: furniture.held,
  };
}

function bondOf(compared: Compared, left: number, right: number): Bond {
  const apart = yearsApart(compared.times[left]!, compared.times[right]!);
  return { left, right, odds: apart ? -Infinity : likeness(compared, left, right) };
}

/**
 * Groups reports into episodes. Whole copies are one thing here: they go where the first of them goes.
 *
 * @param reports sorted by id, so that the result does not depend on the order in which they came
 * @param published what each report itself says of its date
 * @param firstOf for each report the first of its family of whole copies (copies.ts)
 * @cost O(prose + candidate pairs × terms)
 */
export function groupReports(
  reports: readonly Annotated[],
  published: readonly Known<string>[],
  tables: LinkTables,
  firstOf: Int32Array = Int32Array.from(reports, (_, index) => index),
): Grouping {
  const firsts = reports.map((_, index) => index).filter((index) => firstOf[index] === index);
  const compared = comparable(reports, published, tables, firsts);
  const bonds = pairsOf(firsts, compared).map(({ left, right }) => bondOf(compared, left, right));
  const place = new Map(firsts.map((report, index) => [report, index] as const));
  const grouped = clustersOf(
    firsts.length,
    bonds.map(({ left, right, odds }) => ({ left: place.get(left)!, right: place.get(right)!, odds })),
  ).map((members) => members.map((it) => firsts[it]!));
  const home = new Map(grouped.flatMap((members) => members.map((it) => [it, members] as const)));
  const copies: Bond[] = [];
  firstOf.forEach((first, report) => {
    if (first === report) return;
    home.get(first)!.push(report);
    copies.push(bondOf(compared, first, report));
  });
  const episodes = grouped.map((members) => members.sort((a, b) => a - b));
  const all = [...bonds, ...copies];
  return { episodes: withLeftOver(episodes, compared, all), compared, bonds: all };
}

/** How far below even odds, per unit of the prior for few reports, an undated report may fit its episode. */
const LEFT_OVER = -1.5;
/** How much better than any other episode it must fit there. */
const CLEARLY = 0.7;

/**
 * Lets undated reports that were left alone join the episode that they clearly fit best. Only where reports
 * are few: there a report that tells of nothing the others tell is the exception, in a stream it is the rule.
 */
function withLeftOver(episodes: readonly number[][], compared: Compared, bonds: readonly Bond[]): number[][] {
  const least = LEFT_OVER * priorOf(compared.terms.length);
  const odds = new Map(bonds.map((it) => [it.left * compared.terms.length + it.right, it.odds] as const));
  /** Mean odds with the members that were compared with it and whose likeness says something. */
  const fit = (report: number, members: readonly number[]): number => {
    const known = members.flatMap((it) =>
      sayNothing(compared, it, report) ? [] : (odds.get(Math.min(it, report) * compared.terms.length + Math.max(it, report)) ?? []),
    );
    return known.length === 0 ? -Infinity : known.reduce((sum, it) => sum + it, 0) / known.length;
  };
  const alone = (members: readonly number[]): boolean => members.length === 1 && compared.times[members[0]!]!.published === null;
  const homes = episodes.filter((it) => it.length > 1);
  const joined = homes.map((members) => [...members]);
  const left: number[][] = [];
  for (const members of episodes) {
    if (members.length > 1) continue;
    const fits = homes.map((home, index) => ({ index, fit: fit(members[0]!, home) })).sort((a, b) => b.fit - a.fit || a.index - b.index);
    const [best, second] = fits;
    const joins = alone(members) && best !== undefined && best.fit > least && (second === undefined || best.fit - second.fit >= CLEARLY);
    if (joins) joined[best.index]!.push(members[0]!);
    else left.push(members);
  }
  return [...joined.map((members) => members.sort((a, b) => a - b)), ...left].sort((a, b) => a[0]! - b[0]!);
}
