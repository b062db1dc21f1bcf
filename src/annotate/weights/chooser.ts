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

/**
 * Weighs features by the group: what is added belongs to the group that is closed next. Several groups are weighed in one go, since
 * weights come from far and most of the time goes with waiting for the first. Over one memory one chooser is at work at a time.
 */
export class Chooser implements Features {
  readonly #kernel: Kernel;
  readonly #keys: Int32Array;
  readonly #table: WeightTable;
  /** What a log-odds of 1 is in weights. */
  readonly #scale: number;
  #count = 0;
  /** Of each group its sum, and where its keys end among those that are not weighed yet; how many groups are closed, and how many weighed. */
  #sums = new Int32Array(256);
  #ends = new Int32Array(256);
  #closed = 0;
  #weighed = 0;

  constructor({ weights, scale, memory }: PlacedWeights) {
    this.#kernel = kernelOver(memory);
    this.#keys = this.#kernel.keys;
    this.#table = weightTable(weights);
    this.#scale = scale[0]!;
  }

  /** Forgets all groups. */
  begin(): void {
    this.#count = 0;
    this.#closed = 0;
    this.#weighed = 0;
    this.#sums[0] = 0;
  }

  add(template: number, seen: number): void {
    if (this.#count === this.#keys.length) this.weigh();
    this.#keys[this.#count++] = keyOf(template, seen);
  }

  /** Closes a group, gives its number: 0 for the first. */
  close(): number {
    const group = this.#closed++;
    if (this.#closed === this.#sums.length) {
      this.#sums = longer(this.#sums);
      this.#ends = longer(this.#ends);
    }
    this.#ends[group] = this.#count;
    this.#sums[this.#closed] = 0;
    return group;
  }

  /** Weighs what was added since. */
  weigh(): void {
    if (this.#count > 0) this.#kernel.weighKeys((this.#count + TOGETHER - 1) & -TOGETHER, this.#table);
    const [keys, sums, ends] = [this.#keys, this.#sums, this.#ends];
    let at = 0;
    for (let group = this.#weighed; group <= this.#closed; group++) {
      const end = group < this.#closed ? ends[group]! : this.#count;
      let sum = sums[group]!;
      for (; at < end; at++) sum += keys[at]!;
      sums[group] = sum;
    }
    this.#weighed = this.#closed;
    this.#count = 0;
  }

  /** Sum of the weights of a group that was weighed. */
  sum(group: number): number {
    return this.#sums[group]!;
  }

  /** A sum as log-odds. */
  oddsOf(sum: number): number {
    return sum / this.#scale;
  }
}

function longer(list: Int32Array): Int32Array<ArrayBuffer> {
  const twice = new Int32Array(2 * list.length);
  twice.set(list);
  return twice;
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
