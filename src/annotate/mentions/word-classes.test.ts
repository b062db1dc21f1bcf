import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { formHash } from "../syntax/word-traits.ts";
import { classOf, classSlots, WORD_CLASSES } from "./word-classes.ts";

const LENGTH = 1 << 12;
const tableOf = (words: readonly string[], classes: readonly number[]) => ({
  slots: classSlots(words.map(formHash), Uint16Array.from(classes), LENGTH),
  groups: new Uint8Array(WORD_CLASSES + 1),
});

test("a word has its class however it is written, and a word that none was learned of has none", () => {
  const table = tableOf(["harbour", "minister"], [7, WORD_CLASSES]);
  const cases: [word: string, is: number][] = [
    ["harbour", 7],
    ["Harbour", 7],
    ["MINISTER", WORD_CLASSES],
    ["harbours", 0],
    ["", 0],
  ];
  for (const [word, is] of cases) assert.equal(classOf(table, formHash(word)), is, word);
});

test("of two words in one slot the commoner has it, and the other has no class", () => {
  const words = Array.from({ length: 400 }, (_, at) => `word${String.fromCharCode(97 + (at % 26), 97 + Math.floor(at / 26))}`);
  const slots = words.map((word) => formHash(word) & 255);
  const other = slots.findIndex((slot, at) => slots.indexOf(slot) < at);
  const first = slots.indexOf(slots[other]!);
  const table = { slots: classSlots([words[first]!, words[other]!].map(formHash), Uint16Array.of(5, 9), 256), groups: new Uint8Array(1) };
  assert.equal(classOf(table, formHash(words[first]!)), 5);
  assert.notEqual(classOf(table, formHash(words[other]!)), 9);
});

test("every class that is written is read again", () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 20 }), fc.integer({ min: 1, max: WORD_CLASSES }), (word, is) => {
      assert.equal(classOf(tableOf([word], [is]), formHash(word)), is);
    }),
  );
});
