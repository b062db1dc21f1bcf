// Takes sparse vectors, gives the pairs of reports that share enough of what few reports hold.
import type { SparseVector } from "./vectors.ts";

/** A term that more reports hold is passed over when pairs are looked for. At 60 the figures on gva_stream are those of 150, at half the time. */
const HELD_MOST = 60;
/** Weight that a pair must share in such terms: the part of its cosine that they make. */
const LEAST_SHARED = 0.035;

/** Reports by term. */
function postingsOf(vectors: readonly SparseVector[]): Map<number, number[]> {
  const postings = new Map<number, number[]>();
  vectors.forEach(({ terms }, report) => {
    for (const term of terms) {
      const list = postings.get(term);
      if (list === undefined) postings.set(term, [report]);
      else list.push(report);
    }
  });
  return postings;
}

/** Weight of a term that a vector holds. @cost O(log terms) */
function weightOf({ terms, weights }: SparseVector, term: number): number {
  let low = 0;
  let high = terms.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (terms[middle]! < term) low = middle + 1;
    else high = middle;
  }
  return weights[low]!;
}

/**
 * Pairs worth comparing, `left < right`, as `left * reports + right`, ascending.
 *
 * @cost O(reports × terms × HELD_MOST); nothing is compared with everything
 */
export function candidatePairs(vectors: readonly SparseVector[]): number[] {
  const postings = postingsOf(vectors);
  const pairs: number[] = [];
  const shared = new Float64Array(vectors.length);
  vectors.forEach(({ terms, weights }, left) => {
    const touched: number[] = [];
    terms.forEach((term, index) => {
      const list = postings.get(term)!;
      if (list.length > HELD_MOST) return;
      for (const right of list) {
        if (right <= left) continue;
        if (shared[right] === 0) touched.push(right);
        shared[right]! += weights[index]! * weightOf(vectors[right]!, term);
      }
    });
    for (const right of touched.sort((a, b) => a - b)) {
      if (shared[right]! >= LEAST_SHARED) pairs.push(left * vectors.length + right);
      shared[right] = 0;
    }
  });
  return pairs;
}
