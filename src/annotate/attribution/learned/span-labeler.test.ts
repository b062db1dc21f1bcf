// Takes weights and what is seen of tokens, checks that packed weights add up as they would one by one.
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { placeOf, SEEDS } from "../../weights/feature-places.ts";
import { labelerOf, PAIR_OPENING, pairLabelersOf, pairScores, tokenScores, type LabelerWeights } from "./span-labeler.ts";

const PLACES = 64;
const FEATURES = 46;
const COUNT = 3;
const kept = fc
  .array(fc.integer({ min: -127, max: 127 }), { minLength: 2 * PLACES, maxLength: 2 * PLACES })
  .map((weights): LabelerWeights => ({ weights: Int8Array.from(weights), steps: new Int32Array(16), scale: Float32Array.of(1) }));
const words = fc.array(fc.integer(), { minLength: COUNT * FEATURES, maxLength: COUNT * FEATURES }).map((values) => Int32Array.from(values));

/** Begin and inside of each token, one weight after the other. */
const oneByOne = ({ weights }: LabelerWeights, seen: Int32Array, opening: number): number[] =>
  Array.from({ length: 2 * COUNT }, (_, index) => {
    let sum = 0;
    for (let feature = 0; feature < FEATURES; feature++) {
      const place = placeOf(seen[(index >> 1) * FEATURES + feature]!, SEEDS[opening + feature]!) & (PLACES - 1);
      sum += weights[2 * place + (index & 1)]!;
    }
    return sum;
  });

test("packed weights of one labeler, and of two at once, add up as they are", () => {
  fc.assert(
    fc.property(kept, kept, words, (content, source, seen) => {
      const [first, second] = [new Float64Array(2 * COUNT), new Float64Array(2 * COUNT)];
      tokenScores(labelerOf(content), seen, FEATURES, COUNT, first);
      assert.deepEqual([...first], oneByOne(content, seen, 0));
      pairScores(pairLabelersOf(content, source), seen, FEATURES, COUNT, first, second);
      assert.deepEqual([...first], oneByOne(content, seen, PAIR_OPENING));
      assert.deepEqual([...second], oneByOne(source, seen, PAIR_OPENING));
    }),
    { seed: 7, numRuns: 50 },
  );
});
