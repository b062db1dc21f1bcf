// Takes sentences that tell of somebody's silence, checks who keeps it and about what.
import assert from "node:assert/strict";
import { test } from "node:test";
import { articleOf } from "../../../../test/fixtures/article.ts";
import { valueOf } from "../../../model/index.ts";
import { annotate } from "../../../presets.ts";

const SILENT: readonly [text: string, speaker: string | null, content: string | null][] = [
  ["The Peruvian army neither confirmed nor denied the raid.", "Peruvian army", "the raid"],
  ["Norway has neither confirmed nor denied that the ship sank.", "Norway", "that the ship sank"],
  ["The yard would not confirm or deny the report.", "yard", "the report"],
  ["The yard refused to confirm or deny the report.", "yard", "the report"],
  ["There was no immediate comment from Oslo.", "Norway", "no immediate comment"],
  ["There was no official reaction from Lima on the raid.", "Peru", "the raid"],
  ["No comment was immediately available from the Peruvian Foreign Ministry.", "Peruvian Foreign Ministry", "No comment"],
  ["Norway made no statement about the raid.", "Norway", "the raid"],
  ["The mayor could not be reached for comment.", "mayor", "for comment"],
  ["The mayor was not immediately available for comment.", "mayor", "for comment"],
  ["The mayor was unavailable for comment.", "mayor", "for comment"],
  ["The mayor was available for comment.", null, null],
  ["There was no response from the engine.", null, null],
  ["There were no casualties.", null, null],
  ["The court confirmed or quashed the rulings.", null, null],
];
for (const [text, speaker, content] of SILENT)
  test(`who keeps silent: ${text}`, () => {
    const { attributions, entities } = annotate(articleOf(text)).layers;
    const found = attributions.filter(({ act, saying }) => saying && act === "no-comment");
    assert.equal(found.length, speaker === null ? 0 : 1);
    const [it] = found;
    const who = it === undefined ? null : valueOf(it.speaker);
    assert.equal(who === null ? null : entities[who]?.name, speaker);
    assert.equal(it === undefined ? null : it.content.map(({ start, end }) => text.slice(start, end)).join(" "), content);
  });
