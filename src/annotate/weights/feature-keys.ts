// Takes the keys of features, gives where their weights stand in a table.

/** What keys are multiplied by; the kernel does the same. */
export const MULTIPLY = 0x85ebca6b;
export const MULTIPLY_AGAIN = 0xc2b2ae35;

/** Joins two values into a key; short, so that the compiler puts it in its place. */
export const joined = (left: number, right: number): number => Math.imul(right, 0x27d4eb2f) ^ ((left << 7) | (left >>> 25));

/** What tells the features apart, by their number. */
export const SEEDS: Int32Array = Int32Array.from({ length: 256 }, (_, index) => Math.imul(index + 1, 0x9e3779b1));

/**
 * Writes where the weights of features `from` up to `to` stand: 32-bit hashes of their keys, shifted right by `shift`.
 *
 * @param salt mixed into all of them: a direction, for instance
 */
export function hashKeys(keys: Int32Array, from: number, to: number, salt: number, shift: number, rows: Int32Array): void {
  for (let at = from; at < to; at++) {
    const hash = Math.imul(keys[at]! ^ SEEDS[at]! ^ salt, MULTIPLY);
    rows[at] = Math.imul(hash ^ (hash >>> 15), MULTIPLY_AGAIN) >>> shift;
  }
}
