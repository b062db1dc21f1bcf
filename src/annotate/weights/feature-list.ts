// Gives what features of a candidate go into: the list of their places in a table of weights, and the sum of the weights there.

/** What features of one candidate go into. */
export interface Features {
  /** Adds what a template sees. */
  add(template: number, seen: number): void;
}

/** Where a feature's weight stands, before a table's length cuts it. Short, so that the compiler puts it in its place. */
const placeOf = (template: number, seen: number): number => {
  const mixed = Math.imul(seen ^ Math.imul(template, 0x9e3779b1), 0x85ebca6b);
  return Math.imul(mixed ^ (mixed >>> 15), 0xc2b2ae35) >>> 9;
};

/** The weights of features, added up as they come: what is only weighed need not be written down. */
export class FeatureSum implements Features {
  sum = 0;
  readonly #weights: Int8Array | Float32Array;
  readonly #mask: number;

  /** @param weights a power of two long */
  constructor(weights: Int8Array | Float32Array) {
    this.#weights = weights;
    this.#mask = weights.length - 1;
  }

  add(template: number, seen: number): void {
    this.sum += this.#weights[placeOf(template, seen) & this.#mask]!;
  }
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
