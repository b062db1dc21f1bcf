// Checks that words have one number each, and that those that come late or are long have none.
import assert from "node:assert/strict";
import { test } from "node:test";
import { MOST_TYPES, wordType } from "./word-types.ts";

test("the same letters have the same number wherever they stand, others another", () => {
  const text = "Tarn fell; tarn rose over Tarn’s farn";
  const tarn = wordType(text, 0, 4);
  assert.ok(tarn > 0);
  assert.equal(wordType("near Tarn", 5, 9), tarn);
  assert.equal(wordType(text, 26, 30), tarn);
  const others = [wordType(text, 11, 15), wordType(text, 26, 32), wordType(text, 33, 37), wordType(text, 5, 9)];
  assert.equal(new Set([tarn, ...others]).size, 5);
});

test("a long word has no number, and once there are too many no new one has", () => {
  assert.equal(wordType("thirteenunits", 0, 13), 0);
  const known = wordType("known", 0, 5);
  for (let at = 0; at < MOST_TYPES; at++) wordType(`w${at}`, 0, `w${at}`.length);
  assert.equal(wordType("never-met", 0, 9), 0);
  assert.equal(wordType("known", 0, 5), known);
});
