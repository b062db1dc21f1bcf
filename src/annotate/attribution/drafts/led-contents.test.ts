// Takes sentences in which what is said opens with a clause of condition or time, checks that the clause behind it is told too.
import assert from "node:assert/strict";
import { test } from "node:test";
import { articleOf } from "../../../../test/fixtures/article.ts";
import { annotate } from "../../../presets.ts";

const CASES: readonly [why: string, text: string, content: string][] = [
  [
    "a condition",
    "Olve added that if there is no answer from the yard, the board may consider closing the pier.",
    "that if there is no answer from the yard, the board may consider closing the pier",
  ],
  [
    "a time, without “that”",
    "Olve said once the letters are shared, the board would call the mayor again.",
    "once the letters are shared, the board would call the mayor again",
  ],
  [
    "as far as the speaker's next verb",
    "Olve said that if there is no answer, the board may close the pier, and added that nobody was to blame.",
    "that if there is no answer, the board may close the pier",
  ],
  [
    "as far as who tells of it",
    "Olve told the mayor that before she could bring up the law in the council, she needed a promise that he would sign it, one of them said.",
    "that before she could bring up the law in the council, she needed a promise that he would sign it",
  ],
  ["not whom somebody asks", "Asked if there was an answer, the mayor smiled and left.", "if there was an answer"],
  ["not who says so", "The pier would close if there is no answer, the mayor said.", "The pier would close if there is no answer"],
];

for (const [why, text, content] of CASES)
  test(`carried on: ${why}`, () => {
    const { attributions } = annotate(articleOf(text)).layers;
    const found = attributions.map((it) => it.content.map(({ start, end }) => text.slice(start, end)).join(" … "));
    assert.equal(found[0], content);
  });
