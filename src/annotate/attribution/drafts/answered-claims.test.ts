// Takes sentences that tell an answer in apposition of what is answered, checks who answers and what is answered.
import assert from "node:assert/strict";
import { test } from "node:test";
import { articleOf } from "../../../../test/fixtures/article.ts";
import { valueOf } from "../../../model/index.ts";
import { annotate } from "../../../presets.ts";

const CASES: readonly [why: string, text: string, speaker: string | null, content: string | null][] = [
  ["a claim", "Peru said it had sunk two boats, a claim Norway denied.", "Norway", "it had sunk two boats a claim"],
  ["what no draft has", "Peru said it had sunk two boats, a claim that Norway denies.", null, null],
  ["by somebody", "Peru said it had sunk two boats, an assertion denied by Norway.", "Norway", "it had sunk two boats an assertion"],
  ["what was not denied", "Peru said it had sunk two boats, a claim Norway has not denied.", null, null],
  ["which", "Peru said Norwegian guards had shot two men, which Oslo denies.", "Norway", "Norwegian guards had shot two men"],
  [
    "something",
    "Peru claimed that Norway had sunk two boats, something Oslo denied on Monday.",
    "Norway",
    "that Norway had sunk two boats",
  ],
  ["which is answered within", "Peru said the firm had sold a plant, which Norway denied having visited.", "Norway", "having visited"],
  ["another clause", "Peru said it had sunk two boats, a harbour that Norway built.", null, null],
];
for (const [why, text, speaker, content] of CASES)
  test(`an answer in apposition: ${why}`, () => {
    const { attributions, entities } = annotate(articleOf(text)).layers;
    const answer = attributions.find(({ act, saying }) => act === "deny" && saying);
    const who = answer === undefined ? null : valueOf(answer.speaker);
    assert.equal(who === null ? null : entities[who]?.name, speaker);
    assert.equal(answer === undefined ? null : answer.content.map(({ start, end }) => text.slice(start, end)).join(" "), content);
  });
