// Takes sentences whose report is interrupted, checks that all of what is said is its content.
import assert from "node:assert/strict";
import { test } from "node:test";
import { articleOf } from "../../../../test/fixtures/article.ts";
import { annotate } from "../../../presets.ts";

const CASES: readonly [why: string, text: string, content: string][] = [
  [
    "a verb behind a relative clause",
    "The company said the dam, which was built in 1962, was safe.",
    "the dam, which was built in 1962, was safe",
  ],
  [
    "a predicate behind “according to”",
    "The ferry hit the quay, according to harbour master Olaf Brenn, and some minutes later struck a barge.",
    "The ferry hit the quay … some minutes later struck a barge",
  ],
  [
    "another's doing behind it",
    "The ferry hit the quay, according to harbour master Olaf Brenn, and the crew of a barge swam ashore.",
    "The ferry hit the quay",
  ],
  [
    "a question with words between commas",
    "The coach would not be drawn on how, in that case, the goalkeeper had come to sign twice.",
    "how, in that case, the goalkeeper had come to sign twice",
  ],
  [
    "an adverb behind the verb",
    "The vaults, the diocese has maintained throughout, were emptied by the bailiffs at night.",
    "The vaults … were emptied by the bailiffs at night",
  ],
  [
    "a question that is called one",
    "“A choir does not sing until somebody pays it. Whose, then, is the bell?” she asked a rhetorical question.",
    "“A choir does not sing until somebody pays it. Whose, then, is the bell?”",
  ],
];

for (const [why, text, content] of CASES)
  test(`resumed contents: ${why}`, () => {
    const { layers } = annotate(articleOf(text));
    const found = layers.attributions.filter(({ saying }) => saying);
    assert.deepEqual(
      found.map((it) => it.content.map(({ start, end }) => text.slice(start, end)).join(" … ")),
      [content],
    );
  });

test("“it was she, too, who” is whoever “she” is", () => {
  const text = "Berta Quill sold the organ. It was she, too, who informed the parish that the bell had been sold.";
  const { layers } = annotate(articleOf(text));
  const told = layers.attributions.find(({ saying }) => saying);
  assert.equal(
    layers.entities[told?.speaker.state === "inferred" || told?.speaker.state === "stated" ? told.speaker.value : -1]?.name,
    "Berta Quill",
  );
});
