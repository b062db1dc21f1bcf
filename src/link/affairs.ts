// Takes episodes, gives the affairs they belong to: episodes about one subject, however far apart.
import { clustersOf, type Bond } from "./clusters.ts";
import type { Space } from "./vectors.ts";
import type { ReportTerms } from "./terms.ts";

/** The names an episode is about, each with its weight; of length 1. */
type Subject = ReadonlyMap<string, number>;

/** Share of an episode's reports that must hold a name for it to be the episode's. */
const HELD_BY = 0.5;
/** Names of an episode that are compared: the heaviest. */
const MOST_NAMES = 40;
/** Cosine of two episodes' names from which they are of one affair, and its slope; chosen on invented affairs and gva_stream train. */
const ONE_SUBJECT = 0.3;
const SLOPE = 10;
/** A name that more episodes hold brings none of them together. */
const MOST_EPISODES = 200;

function subjectOf(members: readonly number[], terms: readonly ReportTerms[], space: Space): Subject {
  const held = new Map<string, { reports: number; times: number }>();
  for (const member of members)
    for (const [name, times] of terms[member]!.names) {
      const known = held.get(name) ?? { reports: 0, times: 0 };
      held.set(name, { reports: known.reports + 1, times: known.times + times });
    }
  const weighed = [...held]
    .filter(([, { reports }]) => reports >= members.length * HELD_BY)
    .map(([name, { reports, times }]) => [name, (1 + Math.log(times / reports)) * Math.max(0, space.nameRarity(name))] as const)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, MOST_NAMES);
  const length = Math.sqrt(weighed.reduce((sum, [, weight]) => sum + weight * weight, 0)) || 1;
  return new Map(weighed.map(([name, weight]) => [name, weight / length]));
}

function cosineOf(left: Subject, right: Subject): number {
  let sum = 0;
  for (const [name, weight] of left) sum += weight * (right.get(name) ?? 0);
  return sum;
}

/**
 * Groups episodes into affairs; indices into `episodes`, each group ascending.
 *
 * @cost O(episodes × names × episodes that hold a name, at most MOST_EPISODES)
 */
export function groupEpisodes(episodes: readonly (readonly number[])[], terms: readonly ReportTerms[], space: Space): number[][] {
  const subjects = episodes.map((members) => subjectOf(members, terms, space));
  const holders = new Map<string, number[]>();
  subjects.forEach((subject, episode) => {
    for (const name of subject.keys()) holders.set(name, [...(holders.get(name) ?? []), episode]);
  });
  const bonds: Bond[] = [];
  subjects.forEach((subject, left) => {
    const others = new Set<number>();
    for (const name of subject.keys()) {
      const list = holders.get(name)!;
      if (list.length <= MOST_EPISODES) for (const right of list) if (right > left) others.add(right);
    }
    for (const right of [...others].sort((a, b) => a - b))
      bonds.push({ left, right, odds: (cosineOf(subject, subjects[right]!) - ONE_SUBJECT) * SLOPE });
  });
  return clustersOf(episodes.length, bonds);
}
