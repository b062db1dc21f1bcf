// Takes reports that are read together, checks that each is given what it is given alone.
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Capture } from "../model/index.ts";
import { readAndAnnotate, readAndAnnotateAll } from "../presets.ts";
import { groupAnnotator, partedStage } from "./stage.ts";

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

test("each part of a stage is done for all reports before the next is", () => {
  const done: string[] = [];
  const parted = partedStage({
    name: "quotations/parted",
    version: 1,
    needs: [],
    gives: "quotations",
    begin: ({ id }) => {
      done.push(`first ${id}`);
      return () => {
        done.push(`second ${id}`);
        if (id === "1") throw new Error("nothing to read");
        return () => {
          done.push(`third ${id}`);
          return [];
        };
      };
    },
  });
  const articles = captures.slice(0, 3).map((capture) => readAndAnnotate(capture).article);
  const annotated = groupAnnotator([parted])(articles);
  assert.deepEqual(done, ["first 0", "first 1", "first 2", "second 0", "second 1", "second 2", "third 0", "third 2"]);
  assert.deepEqual(annotated.map(({ problems }) => problems.map(({ code }) => code)), [[], ["annotate/failed"], []]); // prettier-ignore
});
