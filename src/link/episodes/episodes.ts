// Takes reports, gives the episodes they tell of: which belong together, and by what.
import { valueOf, type Annotated, type Known } from "../../model/index.ts";
import { UNDATED_DAY } from "../grouping/cells.ts";
import type { Corrected } from "../corrections.ts";
import type { Comparable, EpisodeIndex } from "./episode-index.ts";
import { factsOf } from "./facts.ts";
import { reportTime, type ReportTime } from "./happenings.ts";
import { priorOf, sayNothing, type Compared } from "./likeness.ts";
import type { LinkTables } from "../rule.ts";
import type { TermReader } from "../terms/terms.ts";
import { Rarities } from "../terms/weighed.ts";

/** Reports grouped into episodes, with what they were compared by. */
export interface Grouping {
  /** Indices of reports, each episode ascending; episodes in the order of their first reports. */
  readonly episodes: readonly (readonly number[])[];
  readonly compared: readonly Compared[];
  readonly rarities: Rarities;
  /** Log-odds that two reports tell of one episode; null where they were not compared. */
  readonly odds: (left: number, right: number) => number | null;
  readonly corrected: Corrected;
}

/** The day that a report is placed by: its own, else the earliest that it can be of. */
export const placedOn = ({ published, earliest }: ReportTime): number => published ?? earliest ?? UNDATED_DAY;

/** What of a report is compared. @cost O(prose) */
export function comparable(report: Annotated, published: Known<string>, reader: TermReader, tables: LinkTables): Comparable {
  return {
    terms: reader.read(report.article),
    time: reportTime(report, published),
    facts: factsOf(report, published, tables),
    outlet: valueOf(report.article.outlet)?.toLowerCase() ?? null,
  };
}

/** Reports weighed by how rare their terms are among them all, whole copies counted once. */
export function comparedAmong(all: readonly Comparable[], firsts: readonly number[]): { compared: Compared[]; rarities: Rarities } {
  const rarities = new Rarities(firsts.map((it) => all[it]!.terms));
  return { rarities, compared: all.map(({ terms, time, facts, outlet }) => ({ weighed: rarities.weigh(terms), time, facts, outlet })) };
}

/**
 * The episodes of an index that is settled, in terms of another order of the same reports.
 *
 * @param order numbers in the index by place, sorted by identifier, so that nothing depends on the order in which they came
 * @param firstOf by number the first of its family of whole copies; they go where it goes
 * @param corrected by place
 * @param sharing by number
 * @cost O(terms of all reports)
 */
export function groupingOf(
  index: EpisodeIndex,
  read: (report: number) => Comparable,
  order: Int32Array,
  firstOf: Int32Array,
  corrected: Corrected,
  sharing: SharingText,
): Grouping {
  const place = new Int32Array(order.length);
  order.forEach((report, at) => (place[report] = at));
  const all = Array.from(order, read);
  const firsts = Array.from(order.keys()).filter((at) => firstOf[order[at]!] === order[at]);
  const { compared, rarities } = comparedAmong(all, firsts);
  const episodes = index.episodes().map((members) => members.map((it) => place[it]!).sort((a, b) => a - b));
  const odds = (left: number, right: number): number | null => index.odds(order[left]!, order[right]!);
  const grouped = withLeftOver(
    episodes,
    compared,
    odds,
    (it) => corrected.of.has(it),
    (it) => (sharing.get(order[it]!) ?? []).map((other) => place[other]!),
  );
  return { episodes: grouped.sort((a, b) => a[0]! - b[0]!), compared, rarities, odds, corrected };
}

/** Of each report those with which it shares so much text that one repeats a part of the other. */
export type SharingText = ReadonlyMap<number, readonly number[]>;

/** How far below even odds, per unit of the prior for few reports, an undated report may fit its episode. */
const LEFT_OVER = -1.5;
/** Members of an episode that such a report is compared with: others may tell of another side of it. */
const NEAREST = 2;
/** How much better than any other episode it must fit there. */
const CLEARLY = 0.7;

/**
 * Lets undated reports that were left alone join the one episode whose text they share, else the one that they clearly
 * fit best. Only where reports are few: there a report that tells of nothing the others tell is the exception, in a
 * stream it is the rule.
 *
 * @param isSettled whether a user has settled where a report belongs
 * @param sharing reports with which one shares text
 */
export function withLeftOver(
  episodes: readonly number[][],
  compared: readonly Compared[],
  odds: (left: number, right: number) => number | null,
  isSettled: (report: number) => boolean,
  sharing: (report: number) => readonly number[] = () => [],
): number[][] {
  const prior = priorOf(compared.length);
  if (prior === 0) return [...episodes];
  /** Mean odds with the `NEAREST` members, of those that were compared with it and whose likeness says something. */
  const fit = (report: number, members: readonly number[]): number => {
    const known = members.flatMap((it) => (sayNothing(compared[it]!, compared[report]!) ? [] : (odds(it, report) ?? [])));
    const nearest = known.sort((a, b) => b - a).slice(0, NEAREST);
    return nearest.length === 0 ? -Infinity : nearest.reduce((sum, it) => sum + it, 0) / nearest.length;
  };
  const alone = (members: readonly number[]): boolean =>
    members.length === 1 && compared[members[0]!]!.time.published === null && !isSettled(members[0]!);
  const homes = episodes.filter((it) => it.length > 1);
  const joined = homes.map((members) => [...members]);
  const likeHome = (report: number): number | null => {
    const fits = homes.map((home, index) => ({ index, fit: fit(report, home) })).sort((a, b) => b.fit - a.fit || a.index - b.index);
    const [best, second] = fits;
    if (best === undefined || best.fit <= LEFT_OVER * prior) return null;
    return second === undefined || best.fit - second.fit >= CLEARLY ? best.index : null;
  };
  /** The one episode that holds all with which a report shares text. */
  const sharedHome = (report: number): number | null => {
    const its = new Set(sharing(report).map((other) => homes.findIndex((home) => home.includes(other))));
    const [home] = its;
    return its.size === 1 && home !== undefined && home >= 0 && fit(report, homes[home]!) > -Infinity ? home : null;
  };
  const left: number[][] = [];
  for (const members of episodes) {
    if (members.length > 1) continue;
    const home = alone(members) ? (sharedHome(members[0]!) ?? likeHome(members[0]!)) : null;
    if (home === null) left.push(members);
    else joined[home]!.push(members[0]!);
  }
  return [...joined.map((members) => members.sort((a, b) => a - b)), ...left];
}
