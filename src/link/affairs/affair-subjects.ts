// Takes the weighed reports of episodes, gives what each episode is about, and which episodes may be about one thing.
import { kindOf, NAME, PAIR } from "../terms/terms.ts";
import { TermCounts } from "../terms/term-counts.ts";
import type { Weighed } from "../terms/weighed.ts";

/** Share of an episode's reports that must hold a name for it to be the episode's. */
const HELD_BY = 0.5;
/** Names of an episode that are compared: the heaviest. */
const MOST_NAMES = 40;
/** A name that more episodes hold brings none of them together. */
const MOST_EPISODES = 200;
/** By how much a bound in single precision may be short. */
const ROUNDED = 1e-5;

/** Where the heaviest names that reports share begin and end: reused, since most episodes are of one report. */
class Heaviest {
  readonly #place = new Map<number, number>();
  readonly names: number[] = [];
  readonly weights: number[] = [];
  readonly #held: number[] = [];
  readonly #counts: number[] = [];
  readonly #rare: number[] = [];
  readonly #rarityOf: (name: number) => number;

  /** @param rarityOf how rare a name is among subjects, in nats */
  constructor(rarityOf: (name: number) => number) {
    this.#rarityOf = rarityOf;
  }

  /** Indices of the heaviest names, by name. */
  of(reports: readonly Weighed[]): number[] {
    this.#gather(reports);
    const { names, weights } = this;
    const kept: number[] = [];
    for (let at = 0; at < names.length; at++) {
      weights[at] = (1 + Math.log(this.#counts[at]! / this.#held[at]!)) * this.#rare[at]!;
      if (this.#held[at]! >= reports.length * HELD_BY) kept.push(at);
    }
    if (kept.length > MOST_NAMES) {
      kept.sort((a, b) => weights[b]! - weights[a]! || names[a]! - names[b]!);
      kept.length = MOST_NAMES;
    }
    return kept.sort((a, b) => names[a]! - names[b]!);
  }

  #gather(reports: readonly Weighed[]): void {
    const [place, names, held, counts, rare] = [this.#place, this.names, this.#held, this.#counts, this.#rare];
    place.clear();
    names.length = held.length = counts.length = rare.length = this.weights.length = 0;
    for (const { terms, times } of reports)
      for (let at = 0; at < terms.length; at++) {
        const name = terms[at]!;
        if (kindOf(name) !== NAME && kindOf(name) !== PAIR) continue;
        const known = reports.length === 1 ? undefined : place.get(name);
        if (known === undefined) {
          if (reports.length > 1) place.set(name, names.length);
          names.push(name);
          held.push(1);
          counts.push(times[at]!);
          rare.push(this.#rarityOf(name));
        } else {
          held[known]!++;
          counts[known]! += times[at]!;
        }
      }
  }
}

/** The names that each episode is about, ascending, each with its weight; the squares of one's weights add up to 1. One piece of memory for all. */
export class Subjects {
  readonly count: number;
  /** By episode where its names begin; one more behind the last. */
  readonly starts: Uint32Array;
  names = new Uint32Array(1 << 12);
  weights = new Float64Array(1 << 12);

  /** @param reportsOf an episode's reports, weighed @param rarityOf how rare a name is among subjects, in nats @cost O(terms) */
  constructor(count: number, reportsOf: (episode: number) => readonly Weighed[], rarityOf: (name: number) => number) {
    this.count = count;
    this.starts = new Uint32Array(count + 1);
    const heaviest = new Heaviest(rarityOf);
    for (let episode = 0; episode < count; episode++) {
      const kept = heaviest.of(reportsOf(episode));
      const from = this.starts[episode]!;
      this.#widen(from + kept.length);
      const length = Math.sqrt(kept.reduce((sum, it) => sum + heaviest.weights[it]! ** 2, 0)) || 1;
      kept.forEach((it, at) => {
        this.names[from + at] = heaviest.names[it]!;
        this.weights[from + at] = heaviest.weights[it]! / length;
      });
      this.starts[episode + 1] = from + kept.length;
    }
  }

  #widen(size: number): void {
    if (size <= this.names.length) return;
    const [names, weights] = [this.names, this.weights];
    this.names = new Uint32Array(names.length * 2);
    this.weights = new Float64Array(names.length * 2);
    this.names.set(names);
    this.weights.set(weights);
  }

  /** @cost O(names of both) */
  cosine(left: number, right: number): number {
    const { starts, names, weights } = this;
    const [endLeft, endRight] = [starts[left + 1]!, starts[right + 1]!];
    let sum = 0;
    for (let i = starts[left]!, j = starts[right]!; i < endLeft && j < endRight;) {
      const [a, b] = [names[i]!, names[j]!];
      if (a === b) sum += weights[i++]! * weights[j++]!;
      else if (a < b) i++;
      else j++;
    }
    return sum;
  }
}

/**
 * Which episodes hold a name, of names that two to `MOST_EPISODES` hold; lists one behind the other in one array.
 *
 * An episode's names are gone through from the rarest to the commonest. What two episodes can still have in common from
 * some name on is at most the product of what each weighs from there on; where the first name that they share leaves too
 * little, they are passed over, so that of the long lists of common names hardly anything is looked at twice.
 *
 * @source prefix filtering: Bayardo, Ma and Srikant, WWW 2007
 */
export class Holders {
  readonly #subjects: Subjects;
  readonly #least: number;
  /** Name to the number of episodes that hold it. */
  readonly #held = new TermCounts(1 << 12);
  /** Name to its list, counted from 1. */
  readonly #lists = new TermCounts(1 << 12);
  readonly #starts: Uint32Array;
  readonly #ends: Uint32Array;
  readonly #episodes: Uint32Array;
  /** What the episode weighs from this name on. */
  readonly #rests: Float32Array;
  /** By episode whom it was found for last, counted from 1. */
  readonly #met: Uint32Array;
  readonly #order = new Order();

  /** @param least cosine that is looked for, above 0 */
  constructor(subjects: Subjects, least: number) {
    this.#subjects = subjects;
    this.#least = least - ROUNDED;
    this.#met = new Uint32Array(subjects.count);
    const { names, starts } = subjects;
    const all = starts[subjects.count]!;
    for (let at = 0; at < all; at++) this.#held.add(names[at]!);
    const sizes = [0, 0];
    for (let at = 0; at < all; at++) {
      const size = this.#held.get(names[at]!);
      if (size < 2 || size > MOST_EPISODES || this.#lists.get(names[at]!) !== 0) continue;
      this.#lists.set(names[at]!, sizes.length - 1);
      sizes.push(sizes.at(-1)! + size);
    }
    this.#starts = Uint32Array.from(sizes);
    this.#ends = this.#starts.slice();
    this.#episodes = new Uint32Array(sizes.at(-1)!);
    this.#rests = new Float32Array(sizes.at(-1)!);
    for (let episode = 0; episode < subjects.count; episode++) this.#list(episode);
  }

  /** The names of an episode that others hold, the rarest first. */
  #inOrder(episode: number): Order {
    const { names, weights, starts } = this.#subjects;
    const order = this.#order;
    order.clear();
    for (let at = starts[episode]!; at < starts[episode + 1]!; at++) {
      const held = this.#held.get(names[at]!);
      if (held > 1) order.add(this.#lists.get(names[at]!), held, names[at]!, weights[at]!);
    }
    order.arrange();
    return order;
  }

  #list(episode: number): void {
    const { count, lists, rests } = this.#inOrder(episode);
    for (let at = 0; at < count && rests[at]! >= this.#least && lists[at] !== 0; at++) {
      const to = this.#ends[lists[at]!]!++;
      this.#episodes[to] = episode;
      this.#rests[to] = rests[at]!;
    }
  }

  /** Visits the episodes behind this one whose cosine with it may reach the least, each once, in no order that tells anything. */
  visit(episode: number, found: (other: number) => void): void {
    const { count, lists, rests } = this.#inOrder(episode);
    const [episodes, others, met] = [this.#episodes, this.#rests, this.#met];
    for (let at = 0; at < count && rests[at]! >= this.#least && lists[at] !== 0; at++) {
      const wanted = this.#least / rests[at]!;
      const start = this.#starts[lists[at]!]!;
      for (let it = this.#ends[lists[at]!]! - 1; it >= start && episodes[it]! > episode; it--) {
        if (others[it]! < wanted) continue;
        const other = episodes[it]!;
        if (met[other] === episode + 1) continue;
        met[other] = episode + 1;
        found(other);
      }
    }
  }

  /**
   * Visits those of some episodes, before one of them, that share a name with it which brings episodes together.
   *
   * @param members ascending; `found` gets two indices into them
   * @cost O(members × names × members that hold a name)
   */
  visitAmong(members: readonly number[], found: (left: number, right: number) => void): void {
    const { names, starts } = this.#subjects;
    const holding = new Map<number, number[]>();
    const met = new Int32Array(members.length).fill(-1);
    members.forEach((episode, right) => {
      for (let at = starts[episode]!; at < starts[episode + 1]!; at++) {
        const list = this.#lists.get(names[at]!);
        if (list === 0) continue;
        const known = holding.get(list) ?? [];
        for (const left of known) {
          if (met[left] === right) continue;
          met[left] = right;
          found(left, right);
        }
        known.push(right);
        holding.set(list, known);
      }
    });
  }
}

/** Names of one episode from the rarest to the commonest, reused for each. */
class Order {
  count = 0;
  /** Lists; 0 for names that too many episodes hold, which stand last. */
  readonly lists = new Uint32Array(MOST_NAMES);
  /** What an episode weighs from a name on, as a length. */
  readonly rests = new Float64Array(MOST_NAMES);
  readonly #held = new Uint32Array(MOST_NAMES);
  readonly #names = new Uint32Array(MOST_NAMES);
  readonly #weights = new Float64Array(MOST_NAMES);

  clear(): void {
    this.count = 0;
  }

  /** Puts a name where it belongs. @cost O(names) */
  add(list: number, held: number, name: number, weight: number): void {
    let at = this.count++;
    for (; at > 0 && (this.#held[at - 1]! > held || (this.#held[at - 1] === held && this.#names[at - 1]! > name)); at--) {
      this.lists[at] = this.lists[at - 1]!;
      this.#held[at] = this.#held[at - 1]!;
      this.#names[at] = this.#names[at - 1]!;
      this.#weights[at] = this.#weights[at - 1]!;
    }
    [this.lists[at], this.#held[at], this.#names[at], this.#weights[at]] = [list, held, name, weight];
  }

  arrange(): void {
    let sum = 0;
    for (let at = this.count - 1; at >= 0; at--) {
      sum += this.#weights[at]! ** 2;
      this.rests[at] = Math.sqrt(sum);
    }
  }
}
