// Takes reports that are read together, checks that each is given what it is given alone.
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Annotated, Capture } from "../model/index.ts";
import { readAndAnnotate, readAndAnnotateAll, readLayers } from "../presets.ts";
import { annotationLine, LINE_LAYERS } from "../publish/lines.ts";
import { groupAnnotator, partedStage, stagesGiving, type AnyStage } from "./stage.ts";

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

test("a layer that is asked for alone is what it is among all, and nothing is read that it does not take", () => {
  const all = readAndAnnotateAll(captures);
  for (const layer of LINE_LAYERS) {
    const written = (annotated: readonly Annotated[]) => annotated.map((it) => annotationLine(it, [layer]).layers);
    assert.deepEqual(written(readLayers([layer])(captures)), written(all), layer);
  }
  assert.deepEqual(readLayers(["sentences"])(captures).flatMap(({ layers }) => [...layers.quotations, ...layers.mentions]), []); // prettier-ignore
});

test("a layer takes the stages that its own takes, in their order", () => {
  const named = (gives: AnyStage["gives"], ...needs: AnyStage["needs"]): AnyStage => ({
    name: gives,
    version: 1,
    needs,
    gives,
    run: () => [],
  });
  const stages = [
    named("tokens"),
    named("sentences", "tokens"),
    named("quotations"),
    named("syntax", "sentences"),
    named("events", "syntax"),
  ];
  const given = (...layers: AnyStage["gives"][]): string => stagesGiving(stages, layers).map(({ gives }) => gives).join(" "); // prettier-ignore
  assert.equal(given("syntax"), "tokens sentences syntax");
  assert.equal(given("quotations", "tokens"), "tokens quotations");
  assert.equal(given("events", "quotations"), "tokens sentences quotations syntax events");
  assert.equal(given(), "");
});
