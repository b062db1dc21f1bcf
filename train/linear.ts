// Takes rows of hashed features with their classes, gives the weights of a softmax regression: the same bytes for the same rows.
import { randomFrom, shuffle } from "./random.ts";

/** One example: places in the table (any order, repeats allowed) and its class. */
export interface LinearRow {
  readonly features: Int32Array;
  readonly label: number;
  /** What it counts beside others, 1 where left out. */
  readonly weight?: number;
  /** Classes it may have where its own is not known; `label` is then not read. */
  readonly among?: readonly number[];
}

export interface LinearSettings {
  readonly classes: number;
  /** Rows of the table. */
  readonly size: number;
  readonly epochs: number;
  readonly rate: number;
  /** Pull of each weight towards nothing, once an epoch. */
  readonly decay: number;
  readonly seed: number;
}

/** Softmax over the classes; writes into `out`. */
export function chances(weights: Float64Array, classes: number, features: Int32Array, out: Float64Array): void {
  out.fill(0);
  for (const feature of features) {
    const from = feature * classes;
    for (let label = 0; label < classes; label++) out[label]! += weights[from + label]!;
  }
  let most = -Infinity;
  for (const score of out) most = Math.max(most, score);
  let sum = 0;
  for (let label = 0; label < classes; label++) sum += out[label] = Math.exp(out[label]! - most);
  for (let label = 0; label < classes; label++) out[label]! /= sum;
}

/** What each class should have got: all of its own, or the classes it may have in the proportions they got. */
function aims(row: LinearRow, got: Float64Array, out: Float64Array): void {
  out.fill(0);
  if (row.among === undefined) out[row.label] = 1;
  else {
    const sum = row.among.reduce((total, label) => total + got[label]!, 0);
    for (const label of row.among) out[label] = got[label]! / sum;
  }
}

/**
 * Trains by AdaGrad over shuffled rows; the table holds `classes` weights a place.
 *
 * @cost O(epochs × features of the rows × classes)
 */
export function trainedLinear(rows: readonly LinearRow[], settings: LinearSettings): Float64Array {
  const { classes, size, epochs, rate, decay, seed } = settings;
  const weights = new Float64Array(size * classes);
  const seen = new Float64Array(size * classes).fill(1e-2);
  const [got, aim] = [new Float64Array(classes), new Float64Array(classes)];
  const order = rows.map((_, index) => index);
  const random = randomFrom(seed);
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    for (const index of order) {
      const row = rows[index]!;
      chances(weights, classes, row.features, got);
      aims(row, got, aim);
      for (let label = 0; label < classes; label++) {
        const slope = (got[label]! - aim[label]!) * (row.weight ?? 1);
        if (Math.abs(slope) < 1e-4) continue;
        for (const feature of row.features) {
          const at = feature * classes + label;
          const pull = slope + decay * weights[at]!;
          seen[at]! += pull * pull;
          weights[at]! -= (rate * pull) / Math.sqrt(seen[at]!);
        }
      }
    }
  }
  return weights;
}
