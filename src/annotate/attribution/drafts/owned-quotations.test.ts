// Takes sentences whose cue stands right behind a quotation, checks that the quotation is what is said, and not the clause behind the cue.
import assert from "node:assert/strict";
import { test } from "node:test";
import { articleOf } from "../../../../test/fixtures/article.ts";
import { annotate } from "../../../presets.ts";

const CASES: readonly [why: string, text: string, contents: readonly string[]][] = [
  ["a clause of time behind the cue", "“We are not a map”, Petrusk shouted before he was led out.", ["“We are not a map”"]],
  ["such a clause besides the quotation", "“We are not a map”, Petrusk said before he was led out.", ["“We are not a map”"]],
  [
    "a second quotation of another's",
    "“We stay”, Orlo shouted. “We leave”, Brenn shouted before the lamp went out.",
    ["“We stay”", "“We leave”"],
  ],
  ["what is said without a quotation", "The road to “the map” is shut. Petrusk shouted that the lamp was out.", ["that the lamp was out"]],
];

for (const [why, text, contents] of CASES)
  test(`a quotation before its cue: ${why}`, () => {
    const { layers } = annotate(articleOf(text));
    const found = layers.attributions.map(({ content }) => content.map(({ start, end }) => text.slice(start, end)).join(" … "));
    assert.deepEqual(found, contents);
  });
