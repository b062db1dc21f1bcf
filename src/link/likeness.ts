// Takes two reports, gives how strongly they seem to tell of one episode, as log-odds, and by what.
import type { ReportTime } from "./happenings.ts";
import type { ReportTerms } from "./terms.ts";
import { cosine, type Space } from "./vectors.ts";

/** Everything known of the reports that is compared; arrays are by report. */
export interface Compared {
  readonly terms: readonly ReportTerms[];
  readonly times: readonly ReportTime[];
  readonly space: Space;
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
] as const;

/** @source logistic regression over pairs of four corpora's training parts; train/episodes.ts */
export const WEIGHTS: readonly number[] = [-5, 14, 5, 2, 2, 2, 2, 1, -0.5, -0.5, 0, 0, 0];

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

/** Days between the writing of two reports; null where one is undated. */
export function gapDays(left: ReportTime, right: ReportTime): number | null {
  return left.published === null || right.published === null ? null : Math.abs(left.published - right.published);
}

/** Whether two reports cannot be of one episode: one looks back on days long after the other was written. */
export function yearsApart(left: ReportTime, right: ReportTime): boolean {
  const gap = gapDays(left, right);
  if (gap !== null) return gap > FARTHEST_DAYS;
  const after = (a: ReportTime, b: ReportTime): boolean =>
    a.published !== null && b.earliest !== null && b.earliest - a.published > NEAR_DAYS;
  return after(left, right) || after(right, left);
}

/** An undated report that looks back on a day this long after another was written tells of something later. */
const NEAR_DAYS = 60;
const RAREST = 4;

const newsDayShared = (left: ReportTime, right: ReportTime): boolean => {
  for (const day of left.newsDays) if (right.newsDays.has(day)) return true;
  return false;
};

/** The features of a pair, in the order of `FEATURES`. @cost O(terms of both) */
export function pairFeatures({ terms, times, space }: Compared, left: number, right: number): number[] {
  const [a, b] = [terms[left]!, terms[right]!];
  const [s, t] = [times[left]!, times[right]!];
  const words = cosine(space.words[left]!, space.words[right]!);
  const names = cosine(space.names[left]!, space.names[right]!);
  const numbers = cosine(space.numbers[left]!, space.numbers[right]!);
  const rare = sharedNames(a, b, space.nameRarity, RAREST).reduce((sum, name) => sum + Math.max(0, space.nameRarity(name)), 0);
  const gap = gapDays(s, t);
  const shared = newsDayShared(s, t);
  const steps = gap === null ? 0 : Math.log1p(gap);
  return [
    1,
    words,
    names,
    numbers,
    weightedShare(a.title, b.title, space.wordRarity),
    weightedShare(a.opening, b.opening, space.wordRarity),
    rare / 20,
    shared ? 1 : 0,
    !shared && s.newsDays.size > 0 && t.newsDays.size > 0 ? 1 : 0,
    steps,
    gap === null ? 1 : 0,
    steps * words,
    names * words,
  ];
}

/** Log-odds that two reports tell of one episode. */
export function likeness(compared: Compared, left: number, right: number): number {
  return pairFeatures(compared, left, right).reduce((sum, value, index) => sum + value * (WEIGHTS[index] ?? 0), 0);
}
