// Takes weights while they are learned and the features of a row of tokens, gives the best sequence of labels.
import { LABEL, ROW, START } from "../src/annotate/attribution/learned/span-labeler.ts";

/** Weights of one kind of span as they stand. */
export interface LearnedWeights {
  readonly weights: Int32Array;
  readonly steps: Int32Array;
}

/**
 * Writes the best labels of `count` tokens into `labels`: inside never follows outside.
 *
 * @param tied 1 for a token that belongs together with the one before it (in one quotation, in one name): both are
 *   outside, or both are in one span; null where nothing is tied
 * @param rows `features` row offsets a token, one token after the other
 * @param scores room for `3 × count` scores and as many back pointers
 * @returns the score of the sequence
 * @cost O(count × (features + 9)); Viterbi
 * @source Collins 2002, discriminative training methods for hidden Markov models
 */
export function labelRow(
  { weights, steps }: LearnedWeights,
  rows: Int32Array,
  features: number,
  count: number,
  labels: Uint8Array,
  room: LabelRoom,
  tied: Uint8Array | null = null,
): number {
  const { score, back, here } = room.of(count);
  tokenScores(weights, rows, features, count, here);
  for (let at = 0; at < count; at++) {
    const bound = tied !== null && at > 0 && tied[at] === 1;
    for (let label = 0; label < 3; label++) step(score, back, steps, at, label, here[3 * at + label]!, bound);
  }
  let best = 0;
  for (let label = 1; label < 3; label++) if (score[3 * (count - 1) + label]! > score[3 * (count - 1) + best]!) best = label;
  const total = count === 0 ? 0 : score[3 * (count - 1) + best]!;
  for (let at = count - 1; at >= 0; at--) {
    labels[at] = best;
    best = back[3 * at + best]!;
  }
  return total;
}

/** Writes the scores of outside, begin and inside of each token, one token after the other. @cost O(count × features) */
export function tokenScores(weights: ArrayLike<number>, rows: Int32Array, features: number, count: number, into: Float64Array): void {
  for (let at = 0; at < count; at++) {
    let outside = 0;
    let begin = 0;
    let inside = 0;
    for (let feature = at * features; feature < (at + 1) * features; feature++) {
      const row = rows[feature]!;
      outside += weights[row]!;
      begin += weights[row + 1]!;
      inside += weights[row + 2]!;
    }
    into[3 * at] = outside;
    into[3 * at + 1] = begin;
    into[3 * at + 2] = inside;
  }
}

const IMPOSSIBLE = -1e9;

function step(score: Float64Array, back: Uint8Array, steps: Int32Array, at: number, label: number, here: number, bound: boolean): void {
  if (at === 0) {
    score[label] = label === LABEL.inside ? IMPOSSIBLE : here + steps[ROW * START + label]!;
    back[label] = 0;
    return;
  }
  if (bound && label === LABEL.begin) {
    score[3 * at + label] = IMPOSSIBLE;
    back[3 * at + label] = 0;
    return;
  }
  let best = label === LABEL.inside ? 1 : 0;
  let most = -Infinity;
  const last = bound && label === LABEL.outside ? 1 : 3;
  for (let before = best; before < last; before++) {
    const sum = score[3 * (at - 1) + before]! + steps[ROW * before + label]!;
    if (sum > most) {
      most = sum;
      best = before;
    }
  }
  score[3 * at + label] = most + here;
  back[3 * at + label] = best;
}

/** Working memory that grows to the longest row and is kept. */
export class LabelRoom {
  #score = new Float64Array(0);
  #here = new Float64Array(0);
  #back = new Uint8Array(0);

  of(count: number): { score: Float64Array; back: Uint8Array; here: Float64Array } {
    if (this.#score.length < 3 * count) {
      this.#score = new Float64Array(6 * count);
      this.#here = new Float64Array(6 * count);
      this.#back = new Uint8Array(6 * count);
    }
    return { score: this.#score, back: this.#back, here: this.#here };
  }
}
