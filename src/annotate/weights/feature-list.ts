// Gives what features of a candidate go into, and the list of their places in a table of weights.
import { MULTIPLY, MULTIPLY_AGAIN } from "./feature-keys.ts";

/** What features of one candidate go into. */
export interface Features {
  /** Adds what a template sees. */
  add(template: number, seen: number): void;
}

/** What a template sees, told apart from what others see. Short, so that the compiler puts it in its place. */
export const keyOf = (template: number, seen: number): number => seen ^ Math.imul(template, 0x9e3779b1);

/** By how much a hash is shifted before a table's length cuts it to a place. */
export const HASH_SHIFT = 9;

function placeOf(template: number, seen: number): number {
  const mixed = Math.imul(keyOf(template, seen), MULTIPLY);
  return Math.imul(mixed ^ (mixed >>> 15), MULTIPLY_AGAIN) >>> HASH_SHIFT;
}

/** Features of one candidate. `mask` is the table's length less one, a power of two. */
export class FeatureList implements Features {
  rows = new Int32Array(512);
  count = 0;
  readonly mask: number;

  constructor(mask: number) {
    this.mask = mask;
  }

  add(template: number, seen: number): void {
    if (this.count === this.rows.length) {
      const longer = new Int32Array(2 * this.count);
      longer.set(this.rows);
      this.rows = longer;
    }
    this.rows[this.count++] = placeOf(template, seen) & this.mask;
  }
}

/** One number for two. */
export const both = (left: number, right: number): number => Math.imul(left, 0x27d4eb2f) ^ ((right << 13) | (right >>> 19));

/** Lengths and distances from 0 in fourteen bins. */
export const sizeBin = (value: number): number =>
  value < 6
    ? Math.max(0, value)
    : value < 8
      ? 6
      : value < 11
        ? 7
        : value < 15
          ? 8
          : value < 21
            ? 9
            : value < 31
              ? 10
              : value < 46
                ? 11
                : value < 80
                  ? 12
                  : 13;
