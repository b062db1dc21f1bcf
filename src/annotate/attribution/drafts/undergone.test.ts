// Takes sentences with a participle of saying, checks who is left as its source: whoever is accused or asked is none.
import assert from "node:assert/strict";
import { test } from "node:test";
import { articleOf } from "../../../../test/fixtures/article.ts";
import { annotate } from "../../../presets.ts";

/** Text, then the source of each thing said, in the order of the text; "-" where nobody is named. */
const CASES: readonly [why: string, text: string, ...sources: string[]][] = [
  ["accused of", "Officers accused of stealing the bells were arrested on Monday.", "-"],
  ["accused by somebody", "The council has accused Orlo Marine of hiding the bills.", "The council"],
  [
    "asked, between commas, and said",
    "Rosa Linde, the harbour master, asked if the ferry should be sold, said, “I’ll leave that to the council.”",
    "-",
    "Rosa Linde, the harbour master,",
  ],
  ["when asked", "Ms. Linde demurred when asked whether she believed the captain.", "-"],
  ["who asks behind a comma", "The harbour master, Rosa Linde, asked whether the ferry could be sold.", "The harbour master, Rosa Linde,"],
  [
    "who calls for something",
    "The quarrel grew over the weekend as some prominent farmers called for Linde’s dismissal.",
    "some prominent farmers",
  ],
  ["suspected of", "Two boats suspected of carrying rifles reached the harbour of Varn.", "-"],
];

for (const [why, text, ...sources] of CASES)
  test(`undergone: ${why}`, () => {
    const { layers } = annotate(articleOf(text));
    const found = layers.attributions.filter(({ saying }) => saying);
    assert.deepEqual(
      found.map(({ source }) => (source === null ? "-" : text.slice(source[0]?.start ?? 0, source.at(-1)?.end ?? 0))),
      sources,
    );
  });
