// Takes episodes, gives the affairs they belong to: episodes about one subject, however far apart.
import { clustersOf, type Bond } from "./clusters.ts";
import { kindOf, NAME, PAIR } from "./terms.ts";
import type { Weighed } from "./weighed.ts";

/** The names an episode is about, ascending, each with its weight; of length 1. */
interface Subject {
  readonly names: Uint32Array;
  readonly weights: Float64Array;
}

/** Share of an episode's reports that must hold a name for it to be the episode's. */
const HELD_BY = 0.5;
/** Names of an episode that are compared: the heaviest. */
const MOST_NAMES = 40;
/** Cosine of two episodes' names from which they are of one affair, and its slope; chosen on invented affairs and gva_stream train. */
const ONE_SUBJECT = 0.3;
const SLOPE = 10;
/** A name that more episodes hold brings none of them together. */
const MOST_EPISODES = 200;

function subjectOf(reports: readonly Weighed[]): Subject {
  const held = new Map<number, { reports: number; times: number; rarity: number }>();
  for (const { terms, times, rarity } of reports)
    terms.forEach((name, at) => {
      if (kindOf(name) !== NAME && kindOf(name) !== PAIR) return;
      const known = held.get(name) ?? { reports: 0, times: 0, rarity: rarity[at]! };
      held.set(name, { ...known, reports: known.reports + 1, times: known.times + times[at]! });
    });
  const weighed = [...held]
    .filter(([, it]) => it.reports >= reports.length * HELD_BY)
    .map(([name, it]) => [name, (1 + Math.log(it.times / it.reports)) * it.rarity] as const)
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, MOST_NAMES)
    .sort((a, b) => a[0] - b[0]);
  const length = Math.sqrt(weighed.reduce((sum, [, weight]) => sum + weight * weight, 0)) || 1;
  return { names: Uint32Array.from(weighed, ([name]) => name), weights: Float64Array.from(weighed, ([, weight]) => weight / length) };
}

function cosineOf(left: Subject, right: Subject): number {
  let sum = 0;
  for (let i = 0, j = 0; i < left.names.length && j < right.names.length;) {
    if (left.names[i] === right.names[j]) sum += left.weights[i++]! * right.weights[j++]!;
    else if (left.names[i]! < right.names[j]!) i++;
    else j++;
  }
  return sum;
}

/**
 * Groups episodes into affairs; indices into `episodes`, each group ascending.
 *
 * @param reportsOf an episode's reports, weighed, in an order that tells nothing of when they came
 * @cost O(episodes × names × episodes that hold a name, at most MOST_EPISODES)
 */
export function groupEpisodes(count: number, reportsOf: (episode: number) => readonly Weighed[]): number[][] {
  const subjects = Array.from({ length: count }, (_, episode) => subjectOf(reportsOf(episode)));
  const holders = new Map<number, number[]>();
  subjects.forEach(({ names }, episode) => {
    for (const name of names) {
      const list = holders.get(name);
      if (list === undefined) holders.set(name, [episode]);
      else if (list.length <= MOST_EPISODES) list.push(episode);
    }
  });
  const bonds: Bond[] = [];
  subjects.forEach((subject, left) => {
    const others = new Set<number>();
    for (const name of subject.names) {
      const list = holders.get(name)!;
      if (list.length <= MOST_EPISODES) for (const right of list) if (right > left) others.add(right);
    }
    for (const right of [...others].sort((a, b) => a - b))
      bonds.push({ left, right, odds: (cosineOf(subject, subjects[right]!) - ONE_SUBJECT) * SLOPE });
  });
  return clustersOf(count, bonds);
}
