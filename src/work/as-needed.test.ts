// Takes little and much to read, checks where it is read.
import assert from "node:assert/strict";
import test from "node:test";
import type { Capture } from "../model/index.ts";
import { spreadAsNeeded } from "./as-needed.ts";

const job = {
  module: new URL("./jobs-for-tests.ts", import.meta.url).href,
  name: "misbehave",
  limitMs: 60_000,
  hands: { name: "placed", how: null },
};
const capture = (id: string, units: number): Capture => ({
  ...{ id, file: id, mediaType: "text/plain", sourceHash: "", metadata: {} },
  source: "a".repeat(units),
});

const cases: readonly [why: string, units: readonly number[], where: "here" | "apart"][] = [
  ["two short reports", [100, 200], "here"],
  ["one long report", [300_000], "apart"],
  ["many reports that are long together", Array.from({ length: 30 }, () => 10_000), "apart"],
];
for (const [why, units, where] of cases)
  test(`${why}: read ${where}`, async () => {
    const { spread, close } = spreadAsNeeded<{ readonly id: string; readonly where: string }>(2, job);
    const captures = units.map((it, at) => capture(String(at), it));
    const found = await spread(captures, () => {}).finally(close);
    assert.deepEqual(
      found,
      captures.map(({ id }) => ({ id, where })),
    );
  });

test("short reports that keep coming are read apart in the end", async () => {
  const { spread, close } = spreadAsNeeded<{ readonly where: string }>(2, job);
  const where: string[] = [];
  for (let turn = 0; turn < 3; turn++) where.push(...(await spread([capture(String(turn), 90_000)], () => {})).map((it) => it.where));
  await close();
  assert.deepEqual(where, ["here", "here", "apart"]);
});
