import assert from "node:assert/strict";
import { test } from "node:test";
import { articleOf } from "../../../../test/fixtures/article.ts";
import { annotate } from "../../../presets.ts";

const CASES: readonly [why: string, text: string, cues: readonly string[]][] = [
  [
    "a statement that is issued is what it says",
    "Maren Olve, seeking calm, issued a statement on Friday afternoon, saying, “The dam will hold and nobody has to leave.”",
    ["saying"],
  ],
  ["the same words under two verbs", "Maren Olve protested, saying “The dam will hold and nobody has to leave.”", ["saying"]],
  ["what somebody releases that says so", "Maren Olve released another film describing herself as “a friend of the dam.”", ["describing"]],
  ["a refusal and what is refused", "Aides to Maren Olve declined to say whether the dam was safe.", ["declined to say"]],
  [
    "a charge and the saying behind it are two",
    "The owners have accused Maren Olve of neglect, claiming that the dam had never been checked.",
    ["have accused", "claiming"],
  ],
  ["another's saying inside is its own", "Maren Olve said that the mayor denied that the dam was unsafe.", ["said", "denied"]],
];
for (const [why, text, cues] of CASES)
  test(`told once: ${why}`, () => {
    const found = annotate(articleOf(text)).layers.attributions.filter(({ saying }) => saying);
    assert.deepEqual(
      found.flatMap(({ cue }) => (cue ?? []).map(({ start, end }) => text.slice(start, end))),
      cues,
    );
  });
