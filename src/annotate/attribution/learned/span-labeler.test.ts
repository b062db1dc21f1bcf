// Takes weights and what is seen of tokens, checks that packed weights add up as they would one by one.
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { placeOf, SEEDS } from "../../weights/feature-places.ts";
import { kernelOver } from "../../weights/kernel.ts";
import { keysOf, labelerOf, PAIR_OPENING, pairLabelersOf, pairScores, tokenScores, type LabelerWeights } from "./span-labeler.ts";

const PLACES = 64;
const FEATURES = 44;
const OF_PAIRS = 46;
const COUNT = 3;
const kept = fc
  .array(fc.integer({ min: -127, max: 127 }), { minLength: 2 * PLACES, maxLength: 2 * PLACES })
  .map((weights): LabelerWeights => ({ weights: Int8Array.from(weights), steps: new Int32Array(16), scale: Float32Array.of(1) }));
const words = fc.array(fc.integer(), { minLength: COUNT * OF_PAIRS, maxLength: COUNT * OF_PAIRS }).map((values) => Int32Array.from(values));

/** Begin and inside of each token, one weight after the other. */
const oneByOne = ({ weights }: LabelerWeights, seen: Int32Array, features: number, opening: number): number[] =>
  Array.from({ length: 2 * COUNT }, (_, index) => {
    let sum = 0;
    for (let feature = 0; feature < features; feature++) {
      const place = placeOf(seen[(index >> 1) * features + feature]!, SEEDS[opening + feature]!) & (PLACES - 1);
      sum += weights[2 * place + (index & 1)]!;
    }
    return sum;
  });

/** Writes what is seen of the tokens into keys, so many a token. */
function writeKeys(seen: Int32Array, features: number, keys: Int32Array): void {
  keys.fill(0);
  for (let at = 0; at < COUNT; at++) keys.set(seen.subarray(at * features, (at + 1) * features), at * keysOf(features));
}

test("weights of one labeler, and of two at once, add up as they would one by one", () => {
  fc.assert(
    fc.property(kept, kept, words, (content, source, seen) => {
      // The first token's place is left free: scores go where they are told to.
      const [first, second] = [new Float64Array(2 * COUNT + 2), new Float64Array(2 * COUNT + 2)];
      const labeler = labelerOf(content);
      const kernel = kernelOver(labeler.memory);
      writeKeys(seen, FEATURES, kernel.keys);
      tokenScores(kernel, labeler, FEATURES, COUNT, 1, first);
      assert.deepEqual([...first], [0, 0, ...oneByOne(content, seen, FEATURES, 0)]);
      const pair = pairLabelersOf(content, source);
      const kernelOfPairs = kernelOver(pair.memory);
      writeKeys(seen, OF_PAIRS, kernelOfPairs.keys);
      pairScores(kernelOfPairs, pair, OF_PAIRS, COUNT, 1, first, second);
      assert.deepEqual([...first], [0, 0, ...oneByOne(content, seen, OF_PAIRS, PAIR_OPENING)]);
      assert.deepEqual([...second], [0, 0, ...oneByOne(source, seen, OF_PAIRS, PAIR_OPENING)]);
    }),
    { seed: 7, numRuns: 50 },
  );
});
