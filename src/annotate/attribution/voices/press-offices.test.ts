// Takes sentences in which a press office speaks, checks whose words they are taken to be.
import assert from "node:assert/strict";
import { test } from "node:test";
import { articleOf } from "../../../../test/fixtures/article.ts";
import { annotate } from "../../../presets.ts";

/** Names of all who say something. */
function speakers(text: string): (string | undefined)[] {
  const { attributions, entities } = annotate(articleOf(text)).layers;
  return attributions.filter(({ saying }) => saying).map(({ speakers: [first = -1] }) => entities[first]?.name);
}

const CASES: readonly [why: string, speaker: string, text: string][] = [
  ["of a guild", "Bakers' Guild", "The press office of the Bakers' Guild said that bread was short."],
  ["of a ministry", "Ministry of Health", "The press service of the Ministry of Health told reporters that nobody was hurt."],
  ["of nobody named", "press office", "The press office said that bread was short."],
  ["no press of a kind that bakes", "wine press", "The wine press said that grapes were short."],
];

for (const [why, speaker, text] of CASES)
  test(`a press office speaks for its body: ${why}`, () => assert.deepEqual(speakers(text).slice(0, 1), [speaker]));
