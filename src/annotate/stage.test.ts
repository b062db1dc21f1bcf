// Takes reports that are read together, checks that each is given what it is given alone.
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Capture } from "../model/index.ts";
import { readAndAnnotate, readAndAnnotateAll } from "../presets.ts";

const captures = [
  "The mayor, Ada Brink, said on Monday that the weir holds. “It will hold,” she added.",
  "The weir broke on Tuesday, the harbour office said. Brink denied it.",
  "",
  "Ferrymen told the council they had warned her twice.",
].map((source, index): Capture => ({
  id: String(index),
  file: `${index}.txt`,
  mediaType: "text/plain",
  source,
  sourceHash: "",
  metadata: {},
}));

test("reports read together are read as alone, in any order", () => {
  const alone = captures.map(readAndAnnotate);
  assert.deepEqual(readAndAnnotateAll(captures), alone);
  assert.deepEqual(readAndAnnotateAll(captures.toReversed()), alone.toReversed());
});
