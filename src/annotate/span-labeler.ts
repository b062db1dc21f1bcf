// Takes the hashed features of a row of tokens, gives how much more than nothing each label is worth at each token.

/** Labels of a token. */
export const LABEL = { outside: 0, begin: 1, inside: 2 } as const;

/** Weights of a feature stand in a row: outside, begin, inside, one unused. Features are places of rows. */
export const ROW = 4;

/** Label in front of the first token. */
export const START = 3;

/** Weights of one kind of span as they are learned and kept. `weights` is a power of two long; `steps[ROW × from + to]` scores neighbours. */
export interface LabelerWeights {
  readonly weights: Int8Array;
  readonly steps: Int32Array;
  /** One number: what a log-odds of 1 is in weights, so that scores can be read as probabilities. */
  readonly scale: Float32Array;
}

/** The same as it is read: of each row one number that holds begin less outside (upper half) and inside less outside (lower half). */
export interface Labeler {
  readonly packed: Int32Array;
  readonly steps: Int32Array;
  readonly scale: number;
}

const HALF = 16;

/** Two weights to a number: half the memory to reach for, and one look-up a feature. @cost O(weights) */
export function labelerOf({ weights, steps, scale }: LabelerWeights): Labeler {
  const packed = new Int32Array(weights.length / ROW);
  for (let row = 0; row < packed.length; row++) {
    const outside = weights[ROW * row]!;
    packed[row] = ((weights[ROW * row + 1]! - outside) << HALF) + (weights[ROW * row + 2]! - outside);
  }
  return { packed, steps, scale: scale[0]! };
}

/**
 * Writes the scores of every token: two a token, begin and inside; outside is worth nothing.
 *
 * @param rows `features` places a token, one token after the other; at most 128, or the halves run over
 * @cost O(count × features)
 */
export function tokenScores({ packed }: Labeler, rows: Int32Array, features: number, count: number, into: Float64Array): void {
  const mask = packed.length - 1;
  let feature = 0;
  for (let at = 0; at < count; at++) {
    let sum = 0;
    for (const end = feature + features; feature < end; feature++) sum = (sum + packed[(rows[feature]! >>> 2) & mask]!) | 0;
    const inside = (sum << HALF) >> HALF;
    into[2 * at] = (sum - inside) >> HALF;
    into[2 * at + 1] = inside;
  }
}
