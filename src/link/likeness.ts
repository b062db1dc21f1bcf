// Takes two reports, gives how strongly they seem to tell of one episode, as log-odds, and by what.
import { leastGap, type ReportTime } from "./happenings.ts";
import type { ReportTerms } from "./terms.ts";
import { cosine, type Space } from "./vectors.ts";

/** Everything known of the reports that is compared; arrays are by report. */
export interface Compared {
  readonly terms: readonly ReportTerms[];
  readonly times: readonly ReportTime[];
  readonly space: Space;
  /** Each report's outlet in lower case; null where unknown. */
  readonly outlets: readonly (string | null)[];
  /** Short lines that each report shares with others, whatever they are. */
  readonly furniture: readonly ReadonlySet<string>[];
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
  "sharedWeekday",
  "otherWeekday",
  "sameOutlet",
] as const;

/**
 * In the order of `FEATURES`.
 *
 * @source logistic regression over the pairs of four corpora's training parts (train/episodes.ts); the bias
 *   raised by 0.7, where grouping the training parts came out best
 */
export const WEIGHTS: readonly number[] = [
  -2.19, 6.41, 6.88, 2.45, 0.62, 2.07, 2.47, 0.66, -1.49, -0.96, -2.33, 1.7, 1.32, -0.51, -1.67, -1.73,
];

/** Reports written further apart than this never share an episode, in days: later ones look back on it. */
export const FARTHEST_DAYS = 550;

/** Weighted share of two sets: rarity of what both hold over rarity of what either holds. */
function weightedShare(left: ReadonlySet<string>, right: ReadonlySet<string>, rarity: (key: string) => number): number {
  let both = 0;
  let either = 0;
  for (const key of left) {
    const weight = Math.max(0, rarity(key));
    either += weight;
    if (right.has(key)) both += weight;
  }
  for (const key of right) if (!left.has(key)) either += Math.max(0, rarity(key));
  return either === 0 ? 0 : both / either;
}

/** Rarity of the rarest names that two reports share, each once, at most `most` of them. */
export function sharedNames(left: ReportTerms, right: ReportTerms, rarity: (name: string) => number, most: number): readonly string[] {
  const shared: string[] = [];
  for (const name of left.names.keys()) if (right.names.has(name)) shared.push(name);
  shared.sort((a, b) => rarity(b) - rarity(a) || (a < b ? -1 : 1));
  const kept: string[] = [];
  for (const name of shared) {
    if (kept.length === most) break;
    // "edving" says no more where "rolf edving" is counted.
    if (!kept.some((it) => it.includes(name) || name.includes(it))) kept.push(name);
  }
  return kept;
}

/** Whether two reports cannot be of one episode: written too far apart, or one looks back on days long after the other. */
export function yearsApart(left: ReportTime, right: ReportTime): boolean {
  const gap = leastGap(left, right);
  if (gap !== null && gap > FARTHEST_DAYS) return true;
  const after = (a: ReportTime, b: ReportTime): boolean =>
    a.published !== null && b.published === null && b.earliest !== null && b.earliest - a.published > NEAR_DAYS;
  return after(left, right) || after(right, left);
}

/** An undated report that looks back on a day this long after another was written tells of something later. */
const NEAR_DAYS = 60;
const RAREST = 4;

/** 1 where two sets meet, -1 where they do not though both hold something, else 0. */
function meeting<T>(left: ReadonlySet<T>, right: ReadonlySet<T>): -1 | 0 | 1 {
  if (left.size === 0 || right.size === 0) return 0;
  for (const key of left) if (right.has(key)) return 1;
  return -1;
}

/** Lines of furniture that two reports must share to be taken for one outlet's, where their outlets are not known. */
const LINES_OF_ONE_OUTLET = 2;

function oneOutlet({ outlets, furniture }: Compared, left: number, right: number): boolean {
  if (outlets[left] !== null && outlets[right] !== null) return outlets[left] === outlets[right];
  let shared = 0;
  for (const line of furniture[left]!) if (furniture[right]!.has(line)) shared++;
  return shared >= LINES_OF_ONE_OUTLET;
}

/** The features of a pair, in the order of `FEATURES`. @cost O(terms of both) */
export function pairFeatures(compared: Compared, left: number, right: number): number[] {
  const { terms, times, space } = compared;
  const [a, b] = [terms[left]!, terms[right]!];
  const [s, t] = [times[left]!, times[right]!];
  const words = cosine(space.words[left]!, space.words[right]!);
  const names = cosine(space.names[left]!, space.names[right]!);
  const numbers = cosine(space.numbers[left]!, space.numbers[right]!);
  const rare = sharedNames(a, b, space.nameRarity, RAREST).reduce((sum, name) => sum + Math.max(0, space.nameRarity(name)), 0);
  const gap = leastGap(s, t);
  const days = meeting(s.newsDays, t.newsDays);
  // Weekdays tell only where the days themselves are not known.
  const weekdays = s.published !== null && t.published !== null ? 0 : meeting(s.newsWeekdays, t.newsWeekdays);
  const steps = gap === null ? 0 : Math.log1p(gap);
  return [
    1,
    words,
    names,
    numbers,
    weightedShare(a.title, b.title, space.wordRarity),
    weightedShare(a.opening, b.opening, space.wordRarity),
    rare / 20,
    days === 1 ? 1 : 0,
    days === -1 ? 1 : 0,
    steps,
    gap === null ? 1 : 0,
    steps * words,
    names * words,
    weekdays === 1 ? 1 : 0,
    weekdays === -1 ? 1 : 0,
    oneOutlet(compared, left, right) ? 1 : 0,
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
export const sayNothing = (compared: Compared, left: number, right: number): boolean =>
  leastGap(compared.times[left]!, compared.times[right]!) === null && oneOutlet(compared, left, right);

/** Log-odds that two reports tell of one episode. */
export function likeness(compared: Compared, left: number, right: number): number {
  const prior = priorOf(compared.terms.length);
  const odds = pairFeatures(compared, left, right).reduce((sum, value, index) => sum + value * (WEIGHTS[index] ?? 0), prior);
  return sayNothing(compared, left, right) ? Math.min(odds, UNTOLD) : odds;
}
