// Takes the features of some candidates, gives how likely each is the right one.
import type { FeatureList } from "./feature-list.ts";

/** Weights of a log-linear choice; a power of two long. `scale` holds what a log-odds of 1 is in weights. */
export interface ChooserWeights {
  readonly weights: Int8Array | Float32Array;
  readonly scale: Float32Array;
}

/** Sum of a candidate's weights, in log-odds. @cost O(features) */
export function weightOf({ weights, scale }: ChooserWeights, { rows, count }: FeatureList): number {
  let sum = 0;
  for (let at = 0; at < count; at++) sum += weights[rows[at]!]!;
  return sum / scale[0]!;
}

/** Turns log-odds into chances that sum to 1. */
export function chancesOf(odds: readonly number[]): number[] {
  const most = Math.max(...odds);
  const shares = odds.map((it) => Math.exp(it - most));
  const sum = shares.reduce((total, it) => total + it, 0);
  return shares.map((it) => it / sum);
}
