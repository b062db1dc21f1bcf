// Takes two reports, gives how strongly they seem to tell of one episode, as log-odds, and by what.
import type { ReportFacts } from "./facts.ts";
import { leastGap, type ReportTime } from "./happenings.ts";
import { FACT_FEATURES, pairFacts } from "./pair-facts.ts";
import { sharedCount } from "../copies/runs.ts";
import { IN_OPENING, IN_TITLE, kindOf, PAIR, WORD } from "../terms/terms.ts";
import { groupOf, type Weighed } from "../terms/weighed.ts";

/** A report as it is compared, under the rarities of one window. */
export interface Compared {
  readonly weighed: Weighed;
  readonly time: ReportTime;
  readonly facts: ReportFacts;
  /** In lower case; null where unknown. */
  readonly outlet: string | null;
}

/** What is looked at in a pair, in the order of `WEIGHTS`. */
export const FEATURES = [
  "bias",
  "words",
  "names",
  "numbers",
  "title",
  "opening",
  "rareNames",
  "sharedDay",
  "otherDay",
  "gap",
  "undated",
  "gapTimesWords",
  "namesTimesWords",
  "otherWeekday",
  "sameOutlet",
  "shortest",
  "longest",
  ...FACT_FEATURES,
] as const;

/**
 * In the order of `FEATURES`.
 *
 * @source logistic regression over the pairs of four corpora's training parts, made harder in several ways
 *   (train/episodes.ts); the bias raised by 1, where five folds of the training parts in order of time came out best
 */
const WEIGHTS: readonly number[] = [
  1.66, 4.38, 3.1, 1.92, 0.3, 2.04, 4.06, 0.36, -0.63, -0.6, -0.52, 1.59, 0.37, -1.33, -1.3, -0.61, -0.41, 0.69, -1.44, 0.38, -1.93, 2.24,
  -1.29, -2.12, 0.36, -0.59, 0.2, -0.68, -0.73, 0.13, 1.56, -0.31, 1.62, 0.06, -1.23,
];

/** Reports written further apart than this never share an episode, in days: later ones look back on it. */
export const FARTHEST_DAYS = 550;
/** An undated report that looks back on a day this long after another was written tells of something later. */
const NEAR_DAYS = 60;

/** Whether two reports cannot be of one episode: written too far apart, or one looks back on days long after the other. */
export function yearsApart(left: ReportTime, right: ReportTime): boolean {
  const gap = leastGap(left, right);
  if (gap !== null && gap > FARTHEST_DAYS) return true;
  const after = (a: ReportTime, b: ReportTime): boolean =>
    a.published !== null && b.published === null && b.earliest !== null && b.earliest - a.published > NEAR_DAYS;
  return after(left, right) || after(right, left);
}

/** What two reports hold in common, by rarity in nats. */
interface InCommon {
  /** Cosines of words, names and numbers. */
  readonly cosines: Float64Array;
  title: number;
  opening: number;
  /** Rarest names that both hold, each once, summed. */
  names: number;
}

/** Names whose rarity is summed. */
const RAREST = 4;

/** Walks the terms of both side by side. @cost O(terms of both) */
function inCommon(a: Weighed, b: Weighed): InCommon {
  const found: InCommon = { cosines: new Float64Array(3), title: 0, opening: 0, names: 0 };
  const names = new RarestNames();
  const [left, right] = [a.terms, b.terms];
  let [i, j, pair] = [0, 0, 0];
  while (i < left.length && j < right.length) {
    const term = left[i]!;
    if (term > right[j]!) {
      j++;
      continue;
    }
    if (term === right[j]) {
      const group = groupOf(term);
      found.cosines[group]! += a.weights[i]! * b.weights[j]!;
      if (group === 1) names.add(term, a.rarity[i]!, kindOf(term) === PAIR ? a.parts.subarray(pair * 2, pair * 2 + 2) : null);
      else if (kindOf(term) === WORD) {
        const both = a.flags[i]! & b.flags[j]!;
        if ((both & IN_TITLE) !== 0) found.title += a.rarity[i]!;
        if ((both & IN_OPENING) !== 0) found.opening += a.rarity[i]!;
      }
      j++;
    }
    if (kindOf(term) === PAIR) pair++;
    i++;
  }
  found.names = names.sum();
  return found;
}

/** The rarest names of a pair; a name that is part of a longer one kept says no more. */
class RarestNames {
  readonly #terms: number[] = [];
  readonly #rarity: number[] = [];
  readonly #parts: (Uint32Array | null)[] = [];

  add(term: number, rarity: number, parts: Uint32Array | null): void {
    this.#terms.push(term);
    this.#rarity.push(rarity);
    this.#parts.push(parts);
  }

  sum(): number {
    const order = this.#terms.map((_, at) => at).sort((x, y) => this.#rarity[y]! - this.#rarity[x]! || this.#terms[x]! - this.#terms[y]!);
    const kept: number[] = [];
    let sum = 0;
    for (const at of order) {
      if (kept.length === RAREST) break;
      if (kept.some((it) => this.#within(at, it) || this.#within(it, at))) continue;
      kept.push(at);
      sum += this.#rarity[at]!;
    }
    return sum;
  }

  #within(part: number, whole: number): boolean {
    const parts = this.#parts[whole];
    return parts !== null && parts !== undefined && (parts[0] === this.#terms[part] || parts[1] === this.#terms[part]);
  }
}

/** Share of what both hold in what either holds; nothing where neither holds anything. */
const shareOf = (both: number, left: number, right: number): number => (left + right - both <= 0 ? 0 : both / (left + right - both));

/** 1 where two ascending lists meet, -1 where they do not though both hold something, else 0. */
function meeting(left: Uint32Array, right: Uint32Array): -1 | 0 | 1 {
  if (left.length === 0 || right.length === 0) return 0;
  return sharedCount(left, right) > 0 ? 1 : -1;
}

/** The same of sets of bits. */
const meetingBits = (left: number, right: number): -1 | 0 | 1 => (left === 0 || right === 0 ? 0 : (left & right) !== 0 ? 1 : -1);

/** Lines of furniture that two reports must share to be taken for one outlet's, where their outlets are not known. */
const LINES_OF_ONE_OUTLET = 2;

function oneOutlet(left: Compared, right: Compared): boolean {
  if (left.outlet !== null && right.outlet !== null) return left.outlet === right.outlet;
  const [a, b] = [left.weighed.furniture, right.weighed.furniture];
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (a[i] === b[j]) shared++;
    if (a[i]! <= b[j]!) i++;
    else j++;
  }
  return shared >= LINES_OF_ONE_OUTLET;
}

/** Numbers of terms between which a report's length tells: what is shorter or longer than what was learnt from counts as these. */
const FEWEST_TERMS = 60;
const MOST_TERMS = 1000;
const lengthOf = ({ terms }: Weighed): number => Math.log(Math.min(MOST_TERMS, Math.max(FEWEST_TERMS, terms.length)));

/** The features of a pair, in the order of `FEATURES`. @cost O(terms of both) */
export function pairFeatures(left: Compared, right: Compared): number[] {
  const [a, b] = [left.weighed, right.weighed];
  const [s, t] = [left.time, right.time];
  const common = inCommon(a, b);
  const [words, names, numbers] = [common.cosines[0]!, common.cosines[1]!, common.cosines[2]!];
  const gap = leastGap(s, t);
  const days = meeting(s.newsDays, t.newsDays);
  // Weekdays tell only where the days themselves are not known.
  const weekdays = s.published !== null && t.published !== null ? 0 : meetingBits(s.newsWeekdays, t.newsWeekdays);
  const steps = gap === null ? 0 : Math.log1p(gap);
  return [
    1,
    words,
    names,
    numbers,
    shareOf(common.title, a.titleRarity, b.titleRarity),
    shareOf(common.opening, a.openingRarity, b.openingRarity),
    common.names / 20,
    days === 1 ? 1 : 0,
    days === -1 ? 1 : 0,
    steps,
    gap === null ? 1 : 0,
    steps * words,
    names * words,
    weekdays === -1 ? 1 : 0,
    oneOutlet(left, right) ? 1 : 0,
    Math.min(lengthOf(a), lengthOf(b)),
    Math.max(lengthOf(a), lengthOf(b)),
    ...pairFacts(left, right),
  ];
}

/**
 * Log-odds that few reports raise: who gathers ten reports gathers them about something, a stream of
 * thousands is about everything. Falls with the number of reports and is nothing at `STREAM` of them.
 */
const STREAM = 150;
const PER_FEWER = 0.5;
export const priorOf = (reports: number): number => PER_FEWER * Math.max(0, Math.log(STREAM / Math.max(1, reports)));

/** Log-odds of two reports whose likeness says nothing. */
const UNTOLD = -0.5;

/** One outlet's reports resemble each other whatever they tell: where the time of one is not known, that says nothing. */
export const sayNothing = (left: Compared, right: Compared): boolean => leastGap(left.time, right.time) === null && oneOutlet(left, right);

/** Log-odds that two reports tell of one episode; -Infinity where they cannot. @param prior of the number of reports */
export function likeness(left: Compared, right: Compared, prior: number): number {
  if (yearsApart(left.time, right.time)) return -Infinity;
  let odds = prior;
  const features = pairFeatures(left, right);
  for (let at = 0; at < features.length; at++) odds += features[at]! * WEIGHTS[at]!;
  return sayNothing(left, right) ? Math.min(odds, UNTOLD) : odds;
}
