// Takes the words of a quotation and runs of words to look in, gives the readings that come nearest.
import { placeOf, type FoundPlace, type Place, type Text } from "./verify-place.ts";
import { compareKeys, sameFirst, unitsOf, type Difference } from "./verify-wording.ts";

/** Words that come near, with how they differ. `likeness` is the share of words that agree, by their length, 0 to 1. */
export interface NearReading extends Place {
  readonly words: string;
  readonly likeness: number;
  readonly differences: readonly Difference[];
}

/** Readings given back at most. */
const MOST_NEAR = 5;
/** Below this share of agreeing words, by their length, a reading is another sentence. Half: the least at which more is shared than not. */
const LEAST_LIKENESS = 0.5;
/** Stretches of all reports that are looked at word by word. */
const MOST_WINDOWS = 40;

/** A stretch of a text that shares many words with the quotation. */
interface Window {
  readonly text: Text;
  readonly from: number;
  readonly to: number;
  readonly shared: number;
}

/** The nearest readings of all texts, the nearest first. */
export function nearestReadings(keys: readonly string[], texts: readonly Text[]): NearReading[] {
  const windows = texts
    .flatMap((text) => windowsOf(keys, text))
    .sort((a, b) => b.shared - a.shared)
    .slice(0, MOST_WINDOWS);
  const readings = windows.flatMap((window) => readingIn(keys, window) ?? []);
  readings.sort((a, b) => b.likeness - a.likeness || (a.report < b.report ? -1 : a.report > b.report ? 1 : 0));
  return apart(readings)
    .slice(0, MOST_NEAR)
    .map(({ names, ...reading }) => ({ ...reading, saidBy: names[0] ?? null }));
}

/** Of readings, the best first, those that overlap none before them. */
function apart<Found extends FoundPlace>(readings: readonly Found[]): Found[] {
  const hull = ({ ranges }: FoundPlace) => ({ start: ranges[0]?.start ?? 0, end: ranges.at(-1)?.end ?? 0 });
  const kept: Found[] = [];
  for (const reading of readings) {
    const { start, end } = hull(reading);
    if (!kept.some((it) => it.report === reading.report && hull(it).start < end && start < hull(it).end)) kept.push(reading);
  }
  return kept;
}

/** The best stretch of a text as long as the quotation and half as much again, one a quotation's length at most. */
function windowsOf(keys: readonly string[], text: Text): Window[] {
  const wanted = new Map<string, number>();
  for (const key of keys) if (/[\p{L}\p{N}]/u.test(key)) wanted.set(lower(key), (wanted.get(lower(key)) ?? 0) + 1);
  const total = [...wanted].reduce((sum, [key, count]) => sum + count * key.length, 0);
  const size = Math.ceil(keys.length * 1.5) + 2;
  /** Words after the last that is shared: those that stand for the end of the quotation. */
  const beyond = Math.ceil(keys.length / 2);
  const have = new Map<string, number>();
  const windows: Window[] = [];
  let shared = 0;
  let best: Window | null = null;
  for (let end = 0; end < text.wording.keys.length; end++) {
    shared += step(have, wanted, lower(text.wording.keys[end] ?? ""), 1);
    if (end >= size) shared += step(have, wanted, lower(text.wording.keys[end - size] ?? ""), -1);
    const from = Math.max(0, end - size + 1);
    if (best !== null && from > best.from + keys.length) {
      windows.push(best);
      best = null;
    }
    if (shared * 2 >= total && (best === null || shared > best.shared))
      best = { text, from, to: Math.min(end + 1 + beyond, text.wording.keys.length), shared };
  }
  if (best !== null) windows.push(best);
  return windows;
}

const lower = (key: string): string => key.toLowerCase();

/** Counts a word in or out; gives by how many units the words shared with the quotation change. */
function step(have: Map<string, number>, wanted: ReadonlyMap<string, number>, key: string, by: 1 | -1): number {
  const most = wanted.get(key);
  if (most === undefined) return 0;
  const before = have.get(key) ?? 0;
  have.set(key, before + by);
  return (Math.min(before + by, most) - Math.min(before, most)) * key.length;
}

/** The part of a window that comes nearest the quotation; null where too little agrees. */
function readingIn(keys: readonly string[], { text, from, to }: Window): (Omit<NearReading, "saidBy"> & FoundPlace) | null {
  const { report, wording } = text;
  const { start, end } = nearestStretch(keys, wording.keys.slice(from, to));
  if (start >= end) return null;
  const comparison = compareKeys(keys, wording.keys.slice(from + start, from + end));
  const likeness = comparison.sharedUnits / Math.max(unitsOf(keys), unitsOf(wording.keys.slice(from + start, from + end)));
  if (likeness < LEAST_LIKENESS) return null;
  const place = placeOf(report, wording, from + start, from + end);
  const words = place.ranges.map((range) => report.text.slice(range.start, range.end)).join(" … ");
  return { ...place, words, likeness: Math.round(likeness * 1000) / 1000, differences: comparison.differences };
}

/**
 * The stretch of `found` with the least changes to `asked`, the longest of the best.
 *
 * @cost time O(asked × found), memory O(found)
 * @source approximate matching of a pattern in a text (Sellers 1980)
 */
function nearestStretch(asked: readonly string[], found: readonly string[]): { start: number; end: number } {
  let costs = new Uint32Array(found.length + 1);
  let starts = Uint32Array.from({ length: found.length + 1 }, (_, j) => j);
  for (const [i, key] of asked.entries()) {
    const nextCosts = new Uint32Array(found.length + 1).fill(i + 1);
    const nextStarts = new Uint32Array(found.length + 1);
    for (let j = 1; j <= found.length; j++) {
      const put = (costs[j - 1] ?? 0) + (key === found[j - 1] || (i === 0 && sameFirst(key, found[j - 1] ?? "")) ? 0 : 1);
      const dropped = (costs[j] ?? 0) + 1;
      const added = (nextCosts[j - 1] ?? 0) + 1;
      const least = Math.min(put, dropped, added);
      nextCosts[j] = least;
      nextStarts[j] = (least === put ? starts[j - 1] : least === dropped ? starts[j] : nextStarts[j - 1]) ?? 0;
    }
    costs = nextCosts;
    starts = nextStarts;
  }
  let end = 0;
  for (let j = 1; j <= found.length; j++) if ((costs[j] ?? 0) <= (costs[end] ?? 0)) end = j;
  return { start: starts[end] ?? 0, end };
}
