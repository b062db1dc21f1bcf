// Takes the features of some candidates, gives how likely each is the right one.
import { FeatureSum } from "./feature-list.ts";

/** Weights of a log-linear choice; a power of two long. `scale` holds what a log-odds of 1 is in weights. */
export interface ChooserWeights {
  readonly weights: Int8Array | Float32Array;
  readonly scale: Float32Array;
}

/** Weighs one candidate after the other by the features that are added. */
export class Chooser extends FeatureSum {
  readonly #scale: number;

  constructor({ weights, scale }: ChooserWeights) {
    super(weights);
    this.#scale = scale[0]!;
  }

  /** Sum of the weights of what was added since the last was asked for, in log-odds. */
  odds(): number {
    const odds = this.sum / this.#scale;
    this.sum = 0;
    return odds;
  }
}

/** Turns log-odds into chances that sum to 1. */
export function chancesOf(odds: readonly number[]): number[] {
  const most = Math.max(...odds);
  const shares = odds.map((it) => Math.exp(it - most));
  const sum = shares.reduce((total, it) => total + it, 0);
  return shares.map((it) => it / sum);
}
