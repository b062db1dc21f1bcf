// Takes episodes, gives the affairs they belong to: episodes about one subject, however far apart.
import { clustersOf, Sets, type Bond } from "./clusters.ts";
import { kindOf, NAME, PAIR } from "./terms.ts";
import { TermCounts } from "./term-counts.ts";
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
/** By how much a sum of single-precision weights may be short. */
const ROUNDED = 1e-5;
/** A name that more episodes hold brings none of them together. */
const MOST_EPISODES = 200;
/** Episodes that bonds connect beyond which the weakest bonds are cut; bounds the time of a hostile input. */
const LARGEST = 2000;
/** Log-odds that a bond must exceed to connect; each next one where what the one before connects is too large. */
const FLOORS = [0, 1, 2, 3, 4, 5];

/** The heaviest names that an episode's reports share, as one vector. */
function subjectOf(reports: readonly Weighed[]): Subject {
  const place = new Map<number, number>();
  const [names, held, counts, rare]: [number[], number[], number[], number[]] = [[], [], [], []];
  for (const { terms, times, rarity } of reports)
    for (let at = 0; at < terms.length; at++) {
      const name = terms[at]!;
      if (kindOf(name) !== NAME && kindOf(name) !== PAIR) continue;
      const known = reports.length === 1 ? undefined : place.get(name);
      if (known === undefined) {
        if (reports.length > 1) place.set(name, names.length);
        names.push(name);
        held.push(1);
        counts.push(times[at]!);
        rare.push(rarity[at]!);
      } else {
        held[known]!++;
        counts[known]! += times[at]!;
      }
    }
  const weights = names.map((_, at) => (1 + Math.log(counts[at]! / held[at]!)) * rare[at]!);
  const kept: number[] = [];
  for (let at = 0; at < names.length; at++) if (held[at]! >= reports.length * HELD_BY) kept.push(at);
  const heaviest = kept.sort((a, b) => weights[b]! - weights[a]! || names[a]! - names[b]!).slice(0, MOST_NAMES);
  heaviest.sort((a, b) => names[a]! - names[b]!);
  const length = Math.sqrt(heaviest.reduce((sum, at) => sum + weights[at]! ** 2, 0)) || 1;
  return { names: Uint32Array.from(heaviest, (at) => names[at]!), weights: Float64Array.from(heaviest, (at) => weights[at]! / length) };
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

/** Which episodes hold a name, those of names that few hold; lists one behind the other in one array. */
class Holders {
  /** Name to its list, counted from 1. */
  readonly #lists = new TermCounts(1 << 12);
  readonly #starts: Uint32Array;
  readonly #episodes: Uint32Array;
  readonly #weights: Float32Array;

  constructor(subjects: readonly Subject[]) {
    const sizes = [0];
    const held = new TermCounts(1 << 12);
    for (const { names } of subjects) for (const name of names) held.add(name);
    for (const { names } of subjects)
      for (const name of names) {
        const size = held.get(name);
        if (size < 2 || size > MOST_EPISODES || this.#lists.get(name) !== 0) continue;
        this.#lists.set(name, sizes.length);
        sizes.push(size);
      }
    this.#starts = new Uint32Array(sizes.length + 1);
    for (let list = 1; list < sizes.length; list++) this.#starts[list + 1] = this.#starts[list]! + sizes[list]!;
    const filled = this.#starts.slice();
    this.#episodes = new Uint32Array(filled.at(-1)!);
    this.#weights = new Float32Array(filled.at(-1)!);
    subjects.forEach(({ names, weights }, episode) => {
      for (let at = 0; at < names.length; at++) {
        const list = this.#lists.get(names[at]!);
        if (list === 0) continue;
        this.#weights[filled[list]!] = weights[at]!;
        this.#episodes[filled[list]!++] = episode;
      }
    });
  }

  /** Adds to `sums` what the later episodes share with this one of such names. @returns what its other names weigh, as a length */
  meet({ names, weights }: Subject, episode: number, sums: Float64Array, met: number[]): number {
    let rest = 0;
    for (let at = 0; at < names.length; at++) {
      const list = this.#lists.get(names[at]!);
      if (list === 0) rest += weights[at]! ** 2;
      else if (weights[at]! > 0)
        for (let it = this.#starts[list + 1]! - 1; it >= this.#starts[list]! && this.#episodes[it]! > episode; it--) {
          const other = this.#episodes[it]!;
          if (sums[other] === 0) met.push(other);
          sums[other]! += weights[at]! * this.#weights[it]!;
        }
    }
    return Math.sqrt(rest);
  }
}

/** Bonds between episodes that share a name which few hold. */
class Bonds {
  readonly #subjects: readonly Subject[];
  readonly #holders: Holders;
  readonly #sums: Float64Array;

  constructor(subjects: readonly Subject[]) {
    this.#subjects = subjects;
    this.#holders = new Holders(subjects);
    this.#sums = new Float64Array(subjects.length);
  }

  /** Visits the bonds of an episode with those behind it, in no order that tells anything. @param isWanted by other episode and the most that both can share */
  visit(episode: number, isWanted: (other: number, most: number) => boolean, found: (other: number, odds: number) => void): void {
    const subject = this.#subjects[episode]!;
    const met: number[] = [];
    const rest = this.#holders.meet(subject, episode, this.#sums, met);
    for (const other of met) {
      const most = this.#sums[other]! + rest;
      this.#sums[other] = 0;
      if (isWanted(other, most)) found(other, (cosineOf(subject, this.#subjects[other]!) - ONE_SUBJECT) * SLOPE);
    }
  }
}

/** A bond that connects. */
type Strong = readonly [left: number, right: number, odds: number];

/** Episodes connected by strong bonds, two at least; each ascending. Too large groups are parted by the next floor. */
function* connected(count: number, strong: readonly Strong[], level: number): Generator<number[]> {
  const sets = new Sets(count);
  for (const [left, right] of strong) sets.join(left, right);
  const groups = new Map<number, number[]>();
  for (let episode = 0; episode < count; episode++) {
    const group = groups.get(sets.of(episode));
    if (group === undefined) groups.set(sets.of(episode), [episode]);
    else group.push(episode);
  }
  for (const group of groups.values()) {
    if (group.length === 1) continue;
    if (group.length <= LARGEST || level + 1 === FLOORS.length) {
      yield group;
      continue;
    }
    const local = new Map(group.map((it, at) => [it, at]));
    const inside = strong.flatMap(([left, right, odds]): Strong[] => {
      const [a, b] = [local.get(left), local.get(right)];
      return a === undefined || b === undefined || odds <= FLOORS[level + 1]! ? [] : [[a, b, odds]];
    });
    for (const part of connected(group.length, inside, level + 1)) yield part.map((it) => group[it]!);
  }
}

/**
 * Groups episodes into affairs; indices into `episodes`, each group ascending.
 *
 * Groups only merge along bonds above even odds: those connect, and inside what they connect all bonds count.
 *
 * @param reportsOf an episode's reports, weighed, in an order that tells nothing of when they came
 * @cost O(episodes × names × episodes that hold a name, at most MOST_EPISODES)
 */
export function groupEpisodes(count: number, reportsOf: (episode: number) => readonly Weighed[]): number[][] {
  const bonds = new Bonds(Array.from({ length: count }, (_, episode) => subjectOf(reportsOf(episode))));
  const strong: Strong[] = [];
  for (let left = 0; left < count; left++)
    bonds.visit(
      left,
      (_, most) => most > ONE_SUBJECT - ROUNDED,
      (right, odds) => {
        if (odds > 0) strong.push([left, right, odds]);
      },
    );
  const group = new Int32Array(count).fill(-1);
  const found: number[][] = [];
  for (const members of connected(count, strong, 0)) {
    for (const it of members) group[it] = members[0]!;
    const local = new Map(members.map((it, at) => [it, at]));
    const inside: Bond[] = [];
    for (const it of members)
      bonds.visit(
        it,
        (other) => group[other] === members[0],
        (other, odds) => inside.push({ left: local.get(it)!, right: local.get(other)!, odds }),
      );
    for (const part of clustersOf(members.length, inside)) found.push(part.map((at) => members[at]!));
  }
  for (let episode = 0; episode < count; episode++) if (group[episode] === -1) found.push([episode]);
  return found.sort((a, b) => a[0]! - b[0]!);
}
