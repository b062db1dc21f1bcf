// Takes texts of any letters, checks that a stretch in small letters is what slicing and lowering give, met before or not.
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { smallLetters } from "./small-letters.ts";

const TEXT = "The Ferry FERRY ferry; Élan İzmir K’s straße Extraordinarily don't 1,200";

test("every stretch is as slicing and lowering give it", () => {
  for (let round = 0; round < 2; round++)
    for (let start = 0; start <= TEXT.length; start++)
      for (let end = start; end <= TEXT.length; end++) assert.equal(smallLetters(TEXT, start, end), TEXT.slice(start, end).toLowerCase());
});

test("the same of any text", () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 40, unit: "binary" }), fc.nat(40), fc.nat(40), (text, start, length) => {
      const [from, to] = [Math.min(start, text.length), Math.min(start + length, text.length)];
      assert.equal(smallLetters(text, from, to), text.slice(from, to).toLowerCase());
    }),
    { seed: 11, numRuns: 500 },
  );
});
