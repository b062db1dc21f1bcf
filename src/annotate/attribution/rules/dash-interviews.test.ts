import assert from "node:assert/strict";
import { test } from "node:test";
import { captureOf } from "../../../ingest/capture.ts";
import { valueOf } from "../../../model/index.ts";
import { readAndAnnotate } from "../../../presets.ts";

/** Who says each turn of a text, by line. */
function turns(text: string): string[] {
  const { article, layers } = readAndAnnotate(captureOf("x.txt", "x.txt", "text/plain", text));
  return layers.attributions
    .filter(({ rule }) => rule.startsWith("turn/"))
    .map(({ speaker, content: [span], act, answers }) => {
      const value = valueOf(speaker);
      const who = value === null ? "-" : layers.entities[value]!.name;
      return `${who}${answers === null ? "" : " answers"} ${act}: ${article.text.slice(span!.start, span!.end)}`;
    });
}

const CLOISTER =
  "We reached the abbess Berta Quill in the cloister of Sarn a few hours after the roof had come down.\n\n" +
  "– Mother Quill, will your sisters leave the house?\n– If the beams hold until Friday, nobody will leave.\n" +
  "– The diocese counts eleven of you.\n– Then it counts better than the cook.\n" +
  "– What has become of the novices?\n– One of them has asked for a ladder.\n\nThe diocese did not answer our letters.\n";

test("every other line of a dialogue in dashes asks, whatever it ends with", () =>
  assert.deepEqual(turns(CLOISTER), [
    "- ask: Mother Quill, will your sisters leave the house?",
    "Berta Quill answers assert: If the beams hold until Friday, nobody will leave.",
    "- assert: The diocese counts eleven of you.",
    "Berta Quill answers assert: Then it counts better than the cook.",
    "- ask: What has become of the novices?",
    "Berta Quill answers assert: One of them has asked for a ladder.",
  ]));

test("behind labelled turns whoever asked there asks", () => {
  const before = "NELL: Mr Kroll, who owns the ferry?\nJonas Kroll: I do.\nNELL: Since when?\nJonas Kroll: Since my aunt died.\n\n";
  assert.deepEqual(
    turns(before + CLOISTER)
      .slice(4)
      .map((it) => it.split(" ")[0]),
    ["NELL", "Berta", "NELL", "Berta", "NELL", "Berta"],
  );
});

for (const [why, text] of [
  ["points behind dashes", "The council wants:\n\n– a new roof\n– two ladders\n– a cook\n– a bell that can be heard\n"],
  ["one question among points", "What is to be done:\n\n– Who pays?\n– The roof is first.\n– The bell is next.\n– The cook stays.\n"],
  ["questions alone", "What the council asks:\n\n– Who pays?\n– Who cooks?\n– Who rings the bell?\n– Who climbs?\n"],
] as const)
  test(`${why} are no dialogue`, () => assert.deepEqual(turns(text), []));
