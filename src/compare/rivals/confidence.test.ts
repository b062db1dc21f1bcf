import assert from "node:assert/strict";
import { test } from "node:test";
import { RIVAL_WEIGHTS } from "../../lang/en/rival-weights.ts";
import { SURE_RIVAL } from "../../model/index.ts";
import { confidenceOf } from "./confidence.ts";

const WEIGHTS = new Map(RIVAL_WEIGHTS);
const shown = (...names: readonly string[]): string[] => ["any", ...names];

const CASES: readonly (readonly [why: string, signs: readonly string[], isSure: boolean])[] = [
  ["two ages of one person", shown("by ages"), true],
  ["a charge, denied right there in the same words by whom it names", shown("by answer", "one matter", "denied right there", "names the other"), true], // prettier-ignore
  ["what one says is not so, and another of somebody else says is", shown("by not", "names apart"), false],
  ["two numbers of one unit", shown("by measures"), false],
  ["a comparison of which nobody has judged anything", shown("by no-such-rule"), false],
];
for (const [why, signs, isSure] of CASES) test(why, () => assert.equal(confidenceOf(signs, WEIGHTS) >= SURE_RIVAL, isSure));

test("where nothing was learned the odds are even, but for a comparison that nobody has judged", () => {
  assert.equal(confidenceOf(shown("crowd"), new Map()), 0.5);
  assert.ok(confidenceOf(shown("by no-such-rule"), new Map()) < 0.5);
});
