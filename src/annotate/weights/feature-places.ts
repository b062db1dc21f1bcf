// Takes what is seen of tokens, feature by feature, gives the places where the features' weights stand.

// Its own constants, though `feature-keys` has the same: what is imported is looked up at every use, and half as much again is a token's cost.
const MULTIPLY = 0x85ebca6b;
const MULTIPLY_AGAIN = 0xc2b2ae35;
const SHIFT = 6;

/** By how much a hash is shifted before a table's mask cuts it to a place. */
export const PLACE_SHIFT = SHIFT;

/** What tells features apart, by their number. */
export const SEEDS: Int32Array = Int32Array.from({ length: 128 }, (_, feature) => Math.imul(feature, 0x9e3779b1));

/** A hash of what is seen, 26 bits; a table's mask cuts it to a place. Short, so that the compiler puts it in its place. */
export const placeOf = (seen: number, seed: number): number => {
  const mixed = Math.imul(seen ^ seed, MULTIPLY);
  return Math.imul(mixed ^ (mixed >>> 15), MULTIPLY_AGAIN) >>> SHIFT;
};

/**
 * Writes the places of all features of some tokens, as training counts them: each weighs every label, four to a place.
 *
 * @param opening number of the first feature
 * @param mask length of the table of weights less one
 */
export function writeRows(seen: Int32Array, features: number, count: number, opening: number, mask: number, into: Int32Array): void {
  for (let at = 0, feature = 0; at < count * features; at++, feature = feature + 1 === features ? 0 : feature + 1)
    into[at] = (placeOf(seen[at]!, SEEDS[opening + feature]!) << 2) & mask;
}
