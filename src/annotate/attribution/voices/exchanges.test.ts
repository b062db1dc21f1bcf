// Takes what two people say to each other, checks to whom it is said where no words tell.
import assert from "node:assert/strict";
import { test } from "node:test";
import { articleOf } from "../../../../test/fixtures/article.ts";
import { annotateGround } from "../../../../test/fixtures/ground.ts";
import { ATTRIBUTION } from "../../../lang/en/attribution.ts";
import { attributions } from "../attributions.ts";

const rules = attributions(ATTRIBUTION, null);

const CASES: readonly [why: string, text: string, addressees: readonly (string | null)[]][] = [
  ["a question and its reply", "“Who closed the mill?” asked Maren Olve. “Nobody did,” replied Ama Tesk.", ["Ama Tesk", "Maren Olve"]],
  ["a reply to what was no question", "“The mill is closed,” said Maren Olve. “It is not,” Ama Tesk retorted.", [null, "Maren Olve"]],
  ["no word of replying", "“The mill is closed,” said Maren Olve. “It is not,” said Ama Tesk.", [null, null]],
  ["nobody replies to himself", "“The mill is closed,” said Maren Olve. “It is not my mill,” Olve replied.", [null, null]],
  [
    "a reply far from it",
    "“The mill is closed,” said Maren Olve.\n\nIt rained.\n\nThe gate stood open.\n\n“It is not,” replied Ama Tesk.",
    [null, null],
  ],
];
for (const [why, text, expected] of CASES)
  test(`exchange: ${why}`, () => {
    const article = articleOf(text);
    const { layers } = annotateGround(article);
    const names = layers.entities.map(({ name }) => name);
    const found = rules.run(article, layers, () => undefined);
    assert.deepEqual(
      found.map(({ addressee }) => (addressee === null ? null : (names[addressee.entities[0] ?? -1] ?? addressee.name))),
      expected,
    );
  });
