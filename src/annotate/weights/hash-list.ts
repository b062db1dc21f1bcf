// Gives the list into which hashed features are written, row after row, before a table's length cuts the hashes to places.

/** One hash of three numbers, 32 bits with a sign. Short, so that the compiler puts it in its place. */
export const mix = (kind: number, a: number, b: number): number => {
  let hash = Math.imul(kind + 1, 0x9e3779b1) ^ a;
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b) ^ b;
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
};

/** Hashes of the features of one candidate or of several, one row behind the other. */
export class HashList {
  hashes = new Int32Array(512);
  count = 0;

  add(hash: number): void {
    if (this.count === this.hashes.length) {
      const longer = new Int32Array(2 * this.count);
      longer.set(this.hashes);
      this.hashes = longer;
    }
    this.hashes[this.count++] = hash;
  }

  /** The hashes from a place up to another, as training keeps them. */
  row(from = 0, to = this.count): Int32Array {
    return this.hashes.slice(from, to);
  }
}
