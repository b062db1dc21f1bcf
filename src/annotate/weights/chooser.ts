// Takes the features of some candidates, gives how likely each is the right one.
import { keyOf, type Features } from "./feature-list.ts";
import { kernelOver, weightTable, type Kernel, type WeightTable } from "./kernel.ts";

/** Weights of a log-linear choice as they are stored; a power of two long. `scale` holds what a log-odds of 1 is in weights. */
export interface ChooserWeights {
  readonly weights: Int8Array;
  readonly scale: Float32Array;
}

/** The same as they run: `memory` is where the weights lie (`placedTables`). */
export interface PlacedWeights extends ChooserWeights {
  readonly memory: WebAssembly.Memory;
}

/** Keys that the kernel weighs at once. */
const TOGETHER = 4;

/** Weighs one candidate after the other by the features that are added. Over one memory one chooser is at work at a time. */
export class Chooser implements Features {
  readonly #kernel: Kernel;
  readonly #keys: Int32Array;
  readonly #table: WeightTable;
  /** What a log-odds of 1 is in weights. */
  readonly scale: number;
  /** Weight of the key 0, with which the keys are filled up to a multiple of four. */
  readonly #blank: number;
  #count = 0;
  #sum = 0;

  constructor({ weights, scale, memory }: PlacedWeights) {
    this.#kernel = kernelOver(memory);
    this.#keys = this.#kernel.keys;
    this.#table = weightTable(weights);
    this.scale = scale[0]!;
    this.#keys.fill(0, 0, TOGETHER);
    this.#blank = this.#kernel.sumWeights(TOGETHER, this.#table) / TOGETHER;
  }

  add(template: number, seen: number): void {
    if (this.#count === this.#keys.length) this.#weigh();
    this.#keys[this.#count++] = keyOf(template, seen);
  }

  /** Adds the weights of what was added since. */
  #weigh(): void {
    if (this.#count === 0) return;
    let to = this.#count;
    while (to % TOGETHER > 0) this.#keys[to++] = 0;
    this.#sum += this.#kernel.sumWeights(to, this.#table) - (to - this.#count) * this.#blank;
    this.#count = 0;
  }

  /** Sum of the weights of what was added since the last was asked for. */
  sum(): number {
    this.#weigh();
    const sum = this.#sum;
    this.#sum = 0;
    return sum;
  }

  /** The same in log-odds. */
  odds(): number {
    return this.sum() / this.scale;
  }
}

/** Turns log-odds into chances that sum to 1. */
export function chancesOf(odds: readonly number[]): number[] {
  let most = -Infinity;
  for (const it of odds) most = Math.max(most, it);
  const shares: number[] = [];
  let sum = 0;
  for (const it of odds) {
    const share = Math.exp(it - most);
    sum += share;
    shares.push(share);
  }
  for (let at = 0; at < shares.length; at++) shares[at]! /= sum;
  return shares;
}
