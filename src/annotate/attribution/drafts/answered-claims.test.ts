// Takes sentences that tell an answer in apposition of what is answered, checks who answers and what is answered.
import assert from "node:assert/strict";
import { test } from "node:test";
import { articleOf } from "../../../../test/fixtures/article.ts";
import { valueOf } from "../../../model/index.ts";
import { annotate } from "../../../presets.ts";

const CASES: readonly [why: string, text: string, speaker: string | null, content: string | null][] = [
  ["a claim", "Peru said it had sunk two boats, a claim Norway denied.", "Norway", "it had sunk two boats a claim"],
  ["what no draft has", "Peru said it had sunk two boats, a claim that Norway denies.", "Norway", "it had sunk two boats a claim"],
  ["which", "Peru says Norway arms the rebels, which Norway denies.", "Norway", "Norway arms the rebels"],
  [
    "something that is denied again and again",
    "Peru says Norway arms the rebels, something Norway has repeatedly denied.",
    "Norway",
    "Norway arms the rebels",
  ],
  ["several", "Peru says Norway arms the rebels, allegations Norway has rejected.", "Norway", "Norway arms the rebels allegations"],
  [
    "what it is called",
    "Peru says Norway arms the rebels, allegations Norway called “completely false”.",
    "Norway",
    "allegations “completely false”",
  ],
  ["what is denied is another thing", "Peru says it fined the yard, which Norway denied selling.", "Norway", "selling"],
  ["a thing that has a name", "Peru says it bought the yard, which Norway called Selva.", null, null],
  ["by somebody", "Peru said it had sunk two boats, an assertion denied by Norway.", "Norway", "it had sunk two boats an assertion"],
  ["what was not denied", "Peru said it had sunk two boats, a claim Norway has not denied.", null, null],
  [
    "which a capital denies",
    "Peru said Norwegian guards had shot two men, which Oslo denies.",
    "Norway",
    "Norwegian guards had shot two men",
  ],
  [
    "something",
    "Peru claimed that Norway had sunk two boats, something Oslo denied on Monday.",
    "Norway",
    "that Norway had sunk two boats",
  ],
  ["which is answered within", "Peru said the firm had sold a plant, which Norway denied having visited.", "Norway", "having visited"],
  ["another clause", "Peru said it had sunk two boats, a harbour that Norway built.", null, null],
];
test("an answer in apposition: what is answered is called a charge", () => {
  const { attributions } = annotate(articleOf("Peru says Norway arms the rebels, a charge Norway denies.")).layers;
  assert.deepEqual(
    attributions.map(({ act }) => act),
    ["accuse", "deny"],
  );
});

for (const [why, text, speaker, content] of CASES)
  test(`an answer in apposition: ${why}`, () => {
    const { attributions, entities } = annotate(articleOf(text)).layers;
    const answer = attributions.find(({ act, saying }) => act === "deny" && saying);
    const who = answer === undefined ? null : valueOf(answer.speaker);
    assert.equal(who === null ? null : entities[who]?.name, speaker);
    assert.equal(answer === undefined ? null : answer.content.map(({ start, end }) => text.slice(start, end)).join(" "), content);
  });
