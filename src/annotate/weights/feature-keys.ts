// Takes the keys of features, gives where their weights stand in a table.

const MULTIPLY = 0x85ebca6b;
const MULTIPLY_AGAIN = 0xc2b2ae35;

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

/** Where the weights stand whose sum is asked for. */
const PLACES = new Int32Array(SEEDS.length);

/**
 * Adds up two scores at the places that `hashKeys` writes.
 *
 * All places are known before the first weight is read: so dozens of weights are on their way from memory at once.
 *
 * @param weights 256 times the first score and the second, each -127 to 127: half the memory of whole numbers is twice the speed
 * @returns 65,536 times the first sum and the second
 * @cost of trees a tenth less than where each weight is read as its place is found
 */
export function sumOfKeys(keys: Int32Array, from: number, to: number, shift: number, weights: Int16Array): number {
  hashKeys(keys, from, to, 0, shift, PLACES);
  let both = 0;
  let second = 0;
  for (let at = from; at < to; at++) {
    const weight = weights[PLACES[at]!]!;
    both += weight;
    second += (weight << 24) >> 24;
  }
  return ((both - second) << 8) + second;
}
