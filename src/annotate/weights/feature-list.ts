// Gives the list into which features of a candidate are written, as places in a table of weights.

/** Features of one candidate. `mask` is the table's length less one, a power of two. */
export class FeatureList {
  rows = new Int32Array(512);
  count = 0;
  readonly mask: number;

  constructor(mask: number) {
    this.mask = mask;
  }

  /** Adds what a template sees. */
  add(template: number, seen: number): void {
    if (this.count === this.rows.length) {
      const longer = new Int32Array(2 * this.count);
      longer.set(this.rows);
      this.rows = longer;
    }
    const mixed = Math.imul(seen ^ Math.imul(template, 0x9e3779b1), 0x85ebca6b);
    this.rows[this.count++] = (Math.imul(mixed ^ (mixed >>> 15), 0xc2b2ae35) >>> 9) & this.mask;
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
