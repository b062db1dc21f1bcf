// Takes phrases and a book of parts, checks which of them hold one.
import assert from "node:assert/strict";
import { test } from "node:test";
import { holdsPart, partBook } from "./part-book.ts";

const BOOK = partBook(["our boat", "our boats sail", "tide table"]);

const cases: readonly [why: string, phrase: string, held: boolean][] = [
  ["at the beginning", "our boat is late", true],
  ["at the end, inside a word", "all the four boats", true],
  ["alone", "tide table", true],
  ["its opening alone", "our boots", false],
  ["shorter than any opening", "our", false],
  ["nothing", "", false],
  ["beyond ASCII", "тide table — tide tаble", false],
];

for (const [why, phrase, held] of cases) test(`part book: ${why}`, () => assert.equal(holdsPart(BOOK, phrase), held));
