import assert from "node:assert/strict";
import { test } from "node:test";
import { captureOf } from "../../ingest/capture.ts";
import { readAndAnnotate } from "../../presets.ts";

const CASES: readonly [why: string, text: string, state: string | null][] = [
  ["beside its people", "Ostravia, which sells the water, said the price was fair. The Ostravians pay nothing themselves.", "Ostravia"],
  ["by another ending", "Belkistan closed the pass. Two Belkistani drivers were turned back.", "Belkistan"],
  ["a person whose name ends alike", "Lucia said the price was fair. The Lucians, as her sons are called, pay nothing.", null],
  ["no people's name in it", "Ostravia, the new café on the square, said the price was fair.", null],
];
for (const [why, text, state] of CASES)
  test(`a state that no table knows: ${why}`, () => {
    const { layers } = readAndAnnotate(captureOf("x.txt", "x.txt", "text/plain", text));
    assert.equal(layers.entities.find(({ kind }) => kind === "state")?.name ?? null, state);
  });
