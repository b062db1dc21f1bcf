// Takes the scores of a row of tokens, gives the best few sequences of outside, begin and inside as stretches.
import { LABEL, ROW, START } from "./span-labeler.ts";
import type { Phrase } from "./noun-phrase.ts";

/** One way to label a row. */
export interface Labelling {
  readonly spans: readonly Phrase[];
  /** Of the sequence, in the weights' unit. */
  readonly score: number;
}

const NOWHERE = -1e18;

/** Working memory that grows to the longest row and is kept. */
export class CandidateRoom {
  score = new Float64Array(0);
  back = new Uint8Array(0);

  grow(length: number): void {
    if (this.score.length >= length) return;
    this.score = new Float64Array(2 * length);
    this.back = new Uint8Array(2 * length);
  }
}

/**
 * Gives the `most` best labellings of `count` tokens, the best first; token positions are moved by `first`.
 *
 * @param scores two a token: begin, inside; outside is worth nothing
 * @param most at most 64
 * @cost O(count × most)
 * @source list Viterbi, Seshadri and Sundberg 1994
 */
export function bestLabellings(
  scores: Float64Array,
  steps: Int32Array,
  count: number,
  first: number,
  most: number,
  tied: Uint8Array | null,
  room: CandidateRoom,
): Labelling[] {
  room.grow(3 * most * (count + 1));
  const { score, back } = room;
  score.fill(NOWHERE, 0, 3 * most * count);
  score[0] = steps[ROW * START]!;
  score[most] = scores[0]! + steps[ROW * START + 1]!;
  for (let at = 1; at < count; at++) {
    const bound = tied !== null && tied[at] === 1;
    merge(room, steps, at, LABEL.outside, 0, most, bound);
    merge(room, steps, at, LABEL.begin, scores[2 * at]!, most, bound);
    merge(room, steps, at, LABEL.inside, scores[2 * at + 1]!, most, bound);
  }
  const last = 3 * most * (count - 1);
  const ends = Array.from({ length: 3 * most }, (_, index) => index)
    .filter((index) => score[last + index]! > NOWHERE)
    .sort((a, b) => score[last + b]! - score[last + a]! || a - b)
    .slice(0, most);
  return ends.map((end) => ({ spans: spansTo(back, end, count, first, most), score: score[last + end]! }));
}

/** Writes the best `most` ways to reach a label at a token: those of the token before, merged. */
function merge(
  { score, back }: CandidateRoom,
  steps: Int32Array,
  at: number,
  label: number,
  here: number,
  most: number,
  bound: boolean,
): void {
  if (bound && label === LABEL.begin) return;
  const before = 3 * most * (at - 1);
  const into = 3 * most * at + label * most;
  const low = label === LABEL.inside ? 1 : 0;
  const high = bound && label === LABEL.outside ? 1 : 3;
  let outside = before;
  let begin = before + most;
  let inside = before + 2 * most;
  for (let rank = 0; rank < most; rank++) {
    let best = NOWHERE;
    let from = -1;
    if (low === 0 && outside < before + most && score[outside]! > NOWHERE) {
      best = score[outside]! + steps[label]!;
      from = 0;
    }
    if (high === 3) {
      if (begin < before + 2 * most && score[begin]! > NOWHERE && score[begin]! + steps[ROW + label]! > best) {
        best = score[begin]! + steps[ROW + label]!;
        from = 1;
      }
      if (inside < before + 3 * most && score[inside]! > NOWHERE && score[inside]! + steps[2 * ROW + label]! > best) {
        best = score[inside]! + steps[2 * ROW + label]!;
        from = 2;
      }
    }
    if (from < 0) return;
    score[into + rank] = best + here;
    back[into + rank] = (from === 0 ? outside++ : from === 1 ? begin++ : inside++) - before;
  }
}

function spansTo(back: Uint8Array, end: number, count: number, first: number, most: number): Phrase[] {
  const spans: Phrase[] = [];
  let after = -1;
  let node = end;
  for (let at = count - 1; at >= 0; at--) {
    const label = Math.floor(node / most);
    if (label !== LABEL.outside && after < 0) after = at + 1;
    if (label === LABEL.begin) {
      spans.push({ first: first + at, after: first + after });
      after = -1;
    }
    node = back[3 * most * at + node]!;
  }
  return spans.reverse();
}

/** Sums of the scores of being inside, so that a stretch's is a difference; `into[at]` is of all tokens before `at`. @cost O(count) */
export function insideSums(scores: Float64Array, count: number, into: Float64Array): void {
  into[0] = 0;
  for (let at = 0; at < count; at++) into[at + 1] = into[at]! + scores[2 * at + 1]!;
}

/** Score of one labelling, as `bestLabellings` counts it. @cost O(spans) */
export function scoreOf(
  scores: Float64Array,
  sums: Float64Array,
  steps: Int32Array,
  count: number,
  first: number,
  spans: readonly Phrase[],
): number {
  let total = 0;
  let label: number = START;
  let at = 0;
  const outside = (to: number): void => {
    if (to <= at) return;
    total += steps[ROW * label]! + (to - at - 1) * steps[0]!;
    label = LABEL.outside;
    at = to;
  };
  for (const span of spans) {
    const from = span.first - first;
    const to = span.after - first;
    outside(from);
    total += steps[ROW * label + LABEL.begin]! + scores[2 * from]! + sums[to]! - sums[from + 1]!;
    label = LABEL.begin;
    if (to - from > 1) {
      total += steps[ROW * LABEL.begin + LABEL.inside]! + (to - from - 2) * steps[ROW * LABEL.inside + LABEL.inside]!;
      label = LABEL.inside;
    }
    at = to;
  }
  outside(count);
  return total;
}
