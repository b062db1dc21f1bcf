// Takes sentences with a cue behind their clause and a quotation in the next, checks that each cue keeps what is its own.
import assert from "node:assert/strict";
import { test } from "node:test";
import { articleOf } from "../../../../test/fixtures/article.ts";
import { annotate } from "../../../presets.ts";

const CASES: readonly [why: string, text: string, said: readonly string[]][] = [
  [
    "a clause with its cue, then a quotation with its own",
    "Some ninety houses of the town were left without light, the head of the district specified. «To each we will bring a lamp before the night. It is a promise of mine», — he assured.",
    [
      "specified: Some ninety houses of the town were left without light",
      "assured: «To each we will bring a lamp before the night. It is a promise of mine»",
    ],
  ],
  [
    "a short quotation behind it",
    "Nearly two thousand people of the valley were left without bread, the mayor specified. «To each we will give flour before the winter», — she assured.",
    [
      "specified: Nearly two thousand people of the valley were left without bread",
      "assured: «To each we will give flour before the winter»",
    ],
  ],
  [
    "a quotation without a cue of its own",
    "The dam holds, engineer Vera Holm said on Monday. “It never leaked.”",
    ["said: The dam holds … “It never leaked.”"],
  ],
  [
    "a quotation that stands by itself",
    "The dam holds, engineer Vera Holm said on Monday. “It was never built for such a flood as this.”",
    ["said: The dam holds", ": “It was never built for such a flood as this.”"],
  ],
];

for (const [why, text, said] of CASES)
  test(`each cue its own: ${why}`, () => {
    const article = articleOf(text);
    const { attributions } = annotate(article).layers;
    const words = (spans: readonly { start: number; end: number }[] | null): string =>
      (spans ?? []).map(({ start, end }) => article.text.slice(start, end)).join(" … ");
    assert.deepEqual(
      attributions.map(({ cue, content }) => `${words(cue)}: ${words(content)}`),
      said,
    );
  });
