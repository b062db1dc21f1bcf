// Takes the scores of a row of tokens, gives the best few sequences of outside, begin and inside as stretches.
import { LABEL, ROW, START } from "./span-labeler.ts";
import type { Phrase } from "../noun-phrase.ts";

/** One way to label a row. */
export interface Labelling {
  readonly spans: readonly Phrase[];
  /** Of the sequence, in the weights' unit. */
  readonly score: number;
}

/** Score of what cannot be reached, and what every score that can be is above. */
const NOWHERE = -1e18;
const SOMEWHERE = -1e17;

/** Working memory that grows to the longest row and is kept. */
export class CandidateRoom {
  /** Scores of a token and of the one before it: of each label the best few, the best first, and behind them one out of reach. */
  readonly score = new Float64Array(6 * (MOST + 1));
  back = new Uint8Array(0);

  grow(length: number): void {
    if (this.back.length < length) this.back = new Uint8Array(2 * length);
  }
}

/** Most labellings that can be asked for. */
const MOST = 64;

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
  const list = most + 1;
  room.grow(3 * list * count);
  const { score, back } = room;
  score.fill(NOWHERE, 0, 6 * list);
  score[0] = steps[ROW * START]!;
  score[list] = scores[0]! + steps[ROW * START + 1]!;
  let before = 0;
  for (let at = 1; at < count; at++) {
    const bound = tied !== null && tied[at] === 1;
    const into = 3 * list - before;
    const node = 3 * list * at;
    merge(room, before, most, steps[0]!, bound ? NOWHERE : steps[ROW]!, bound ? NOWHERE : steps[2 * ROW]!, 0, into, node);
    if (bound) score.fill(NOWHERE, into + list, into + 2 * list);
    else merge(room, before, most, steps[1]!, steps[ROW + 1]!, steps[2 * ROW + 1]!, scores[2 * at]!, into + list, node + list);
    merge(room, before, most, NOWHERE, steps[ROW + 2]!, steps[2 * ROW + 2]!, scores[2 * at + 1]!, into + 2 * list, node + 2 * list);
    before = into;
  }
  // The best of each label stand in order, the best first.
  const found: Labelling[] = [];
  let [outside, begin, inside] = [0, list, 2 * list];
  while (found.length < most) {
    let end = outside;
    if (score[before + begin]! > score[before + end]!) end = begin;
    if (score[before + inside]! > score[before + end]!) end = inside;
    if (score[before + end]! <= SOMEWHERE) break;
    found.push({ spans: spansTo(back, end, count, first, list), score: score[before + end]! });
    if (end === outside) outside++;
    else if (end === begin) begin++;
    else inside++;
  }
  return found;
}

/** Writes the best `most` ways to reach a label at a token, which is worth `here`: those of the token before, merged; a step is worth what it comes from. */
function merge(
  { score, back }: CandidateRoom,
  before: number,
  most: number,
  fromOutside: number,
  fromBegin: number,
  fromInside: number,
  here: number,
  into: number,
  node: number,
): void {
  let outside = before;
  let begin = before + most + 1;
  let inside = begin + most + 1;
  let byOutside = score[outside]! + fromOutside;
  let byBegin = score[begin]! + fromBegin;
  let byInside = score[inside]! + fromInside;
  let rank = 0;
  for (; rank < most; rank++) {
    let best = byOutside;
    if (byBegin > best && byBegin >= byInside) {
      best = byBegin;
      if (best < SOMEWHERE) break;
      back[node + rank] = begin - before;
      byBegin = score[++begin]! + fromBegin;
    } else if (byInside > best) {
      best = byInside;
      if (best < SOMEWHERE) break;
      back[node + rank] = inside - before;
      byInside = score[++inside]! + fromInside;
    } else {
      if (best < SOMEWHERE) break;
      back[node + rank] = outside - before;
      byOutside = score[++outside]! + fromOutside;
    }
    score[into + rank] = best + here;
  }
  for (; rank < most; rank++) score[into + rank] = NOWHERE;
}

/** @param list how many nodes a label has at a token */
function spansTo(back: Uint8Array, end: number, count: number, first: number, list: number): Phrase[] {
  let spans = NO_SPANS;
  let after = -1;
  let node = end;
  for (let at = count - 1; at >= 0; at--) {
    if (node >= list && after < 0) after = at + 1;
    if (node >= list && node < 2 * list) {
      const span = { first: first + at, after: first + after };
      if (spans === NO_SPANS) spans = [span];
      else spans.push(span);
      after = -1;
    }
    node = back[3 * list * at + node]!;
  }
  return spans.length > 1 ? spans.reverse() : spans;
}

/** In the place of a list as long as there is nothing to be listed: most labellings have one span. Nothing is ever added to it. */
const NO_SPANS: Phrase[] = [];

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
  for (const span of spans) {
    const from = span.first - first;
    const to = span.after - first;
    if (from > at) {
      total += steps[ROW * label]! + (from - at - 1) * steps[0]!;
      label = LABEL.outside;
    }
    total += steps[ROW * label + LABEL.begin]! + scores[2 * from]! + sums[to]! - sums[from + 1]!;
    label = LABEL.begin;
    if (to - from > 1) {
      total += steps[ROW * LABEL.begin + LABEL.inside]! + (to - from - 2) * steps[ROW * LABEL.inside + LABEL.inside]!;
      label = LABEL.inside;
    }
    at = to;
  }
  return count > at ? total + steps[ROW * label]! + (count - at - 1) * steps[0]! : total;
}
