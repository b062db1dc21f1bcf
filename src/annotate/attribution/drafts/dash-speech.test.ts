// Takes lines that a dash opens, checks which are spoken words and whose.
import assert from "node:assert/strict";
import { test } from "node:test";
import { articleOf } from "../../../../test/fixtures/article.ts";
import { annotate } from "../../../presets.ts";

/** Text, then "mode: source: content" of all that is said; parts of a content are joined by " … ". */
const CASES: readonly [why: string, text: string, ...said: string[]][] = [
  [
    "a dash opens, a comma closes",
    "– It is a murder in full daylight, said Ana Rossi, who leads the aid group.",
    "direct: Ana Rossi, who leads the aid group: It is a murder in full daylight",
  ],
  [
    "a second dash before the cue, a third behind it",
    "— We will not leave the bridge, — said the minister Ana Rossi. — We have nowhere to go.",
    "direct: the minister Ana Rossi: We will not leave the bridge … We have nowhere to go",
  ],
  [
    "a line of a list is no speech",
    "- The dam will hold until Friday, the mayor said.",
    "indirect: the mayor: The dam will hold until Friday",
  ],
];

for (const [why, text, ...said] of CASES)
  test(`dash speech: ${why}`, () => {
    const words = (ranges: readonly { start: number; end: number }[] | null): string =>
      (ranges ?? [])
        .map(({ start, end }) => text.slice(start, end))
        .join(" … ")
        .replace(/\.$/, "");
    const { attributions } = annotate(articleOf(text)).layers;
    assert.deepEqual(
      attributions.filter(({ saying }) => saying).map(({ mode, source, content }) => `${mode}: ${words(source)}: ${words(content)}`),
      said,
    );
  });
