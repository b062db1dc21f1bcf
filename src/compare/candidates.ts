// Takes an episode's segments, gives the pairs worth comparing, without comparing all with all.
import type { Weigh } from "./wording/alignment.ts";
import type { Segment } from "./segments.ts";
import { keyOf } from "./weights.ts";
import { isContent } from "./wording/words.ts";

/** Segments kept for one key; later ones find the earlier through these, and each other through their cluster. */
const LONGEST_POSTING = 48;
/** Candidates kept for one segment, heaviest shared keys first. */
const MOST_CANDIDATES = 24;
/** Weight of shared keys below which a pair is not worth aligning: about a third of a rare word. */
const LEAST_SHARED = 0.3;

/** Every key a segment is found by, with the weight of the word that gave it. */
function keysOf({ words, question }: Segment, weigh: Weigh): Map<string, number> {
  const keys = new Map<string, number>();
  const put = (key: string, weight: number): void => {
    keys.set(key, Math.max(weight, keys.get(key) ?? 0));
  };
  for (const word of [...words, ...question]) {
    if (!isContent(word)) continue;
    const weight = weigh(word);
    put(keyOf(word), weight);
    for (const concept of word.concepts) put(`~${concept}`, weight * 0.8);
  }
  return keys;
}

/**
 * Gives pairs of segment indices, the earlier first.
 *
 * @param allowed whether two segments may stand together, given the weight of the keys they share
 *
 * @cost O(keys × 48) in all: a key's posting never grows beyond that, so a big episode stays near-linear
 */
export function candidatePairs(
  segments: readonly Segment[],
  weigh: Weigh,
  allowed: (left: number, right: number, shared: number) => boolean,
): [number, number][] {
  const postings = new Map<string, number[]>();
  const pairs: [number, number][] = [];
  segments.forEach((segment, index) => {
    const keys = keysOf(segment, weigh);
    const shared = new Map<number, number>();
    for (const [key, weight] of keys) {
      for (const other of postings.get(key) ?? []) shared.set(other, (shared.get(other) ?? 0) + weight);
    }
    const found = [...shared].filter(([, weight]) => weight >= LEAST_SHARED).sort(([a, m], [b, n]) => n - m || a - b);
    let taken = 0;
    for (const [other, weight] of found) {
      if (taken === MOST_CANDIDATES) break;
      if (!allowed(other, index, weight)) continue;
      pairs.push([other, index]);
      taken += 1;
    }
    for (const key of keys.keys()) {
      const posting = postings.get(key) ?? [];
      if (posting.length < LONGEST_POSTING) posting.push(index);
      postings.set(key, posting);
    }
  });
  return pairs;
}
