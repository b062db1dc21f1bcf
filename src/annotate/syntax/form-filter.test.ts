// Takes a list of words, checks that the filter lets all of them through and few others.
import assert from "node:assert/strict";
import { test } from "node:test";
import { formFilter } from "./form-filter.ts";
import { formHash } from "./word-traits.ts";

const WORDS = ["said", "don't", "co-operate", "a"];
const mayHold = formFilter(WORDS);

for (const word of [...WORDS, "SAID", "Said", "don’t"]) test(`${word} passes`, () => assert.equal(mayHold(formHash(word)), true));

test("few others pass", () => {
  const passed = Array.from(
    { length: 10_000 },
    (_, number) => `word${String.fromCharCode(97 + (number % 26))}${number.toString(36)}x`,
  ).filter((word) => mayHold(formHash(word)));
  assert.ok(passed.length < 10, String(passed.length));
});
