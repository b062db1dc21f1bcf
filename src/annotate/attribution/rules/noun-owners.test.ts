// Takes sentences in which a noun carries what somebody says, checks whose it is.
import assert from "node:assert/strict";
import { test } from "node:test";
import { articleOf } from "../../../../test/fixtures/article.ts";
import { valueOf } from "../../../model/index.ts";
import { annotate } from "../../../presets.ts";

const CASES: readonly [why: string, text: string, speaker: string | null, content: string | null][] = [
  ["a people's name", "Turkey rejected Norwegian claims that its jets shot down a plane.", "Norway", "that its jets shot down a plane"],
  ["a state's letters", "The Kremlin rejected a U.S. assertion that troops had been sent.", "United States", "that troops had been sent"],
  [
    "behind an adjective",
    "Turkey denied repeated Norwegian claims that its jets shot down a plane.",
    "Norway",
    "that its jets shot down a plane",
  ],
  ["whose it is with a mark", "Turkey denied Norway's claim that its jets shot down a plane.", "Norway", "that its jets shot down a plane"],
  ["a month", "The mayor forgot a July claim that the dam was weak.", null, null],
  ["nobody's", "The mayor denied wild claims that the dam was weak.", null, null],
];
for (const [why, text, speaker, content] of CASES)
  test(`whose a claim is: ${why}`, () => {
    const { attributions, entities } = annotate(articleOf(text)).layers;
    const found = attributions.find(({ rule }) => rule.startsWith("noun/that"));
    const who = found === undefined ? null : valueOf(found.speaker);
    assert.equal(who === null ? null : entities[who]?.name, speaker);
    assert.equal(found === undefined ? null : found.content.map(({ start, end }) => text.slice(start, end)).join(" "), content);
  });
