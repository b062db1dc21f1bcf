// Takes a list of hashes, gives a hash of any range of it that does not depend on the order within.

/** Hashes of ranges of a list that do not depend on the order within; by prefix sums. */
export class RangeHashes {
  readonly #sums: Int32Array;
  readonly #mixed: Int32Array;

  constructor(hashes: Int32Array) {
    this.#sums = new Int32Array(hashes.length + 1);
    this.#mixed = new Int32Array(hashes.length + 1);
    hashes.forEach((hash, at) => {
      this.#sums[at + 1] = this.#sums[at]! + hash;
      this.#mixed[at + 1] = this.#mixed[at]! + Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
    });
  }

  of(from: number, to: number): string {
    return `${to - from}:${(this.#sums[to]! - this.#sums[from]!) | 0}:${(this.#mixed[to]! - this.#mixed[from]!) | 0}`;
  }
}
