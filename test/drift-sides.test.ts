// Takes two reports of one sentence with their trees, checks that a deed told of another side is marked, and of one side in other words not.
import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { collate } from "../src/engine.ts";

async function driftOf(left: string, right: string): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), "sides-"));
  const report = (id: string, text: string): string => JSON.stringify({ id, text, outlet: `The ${id} Courier`, date: "2031-05-08" });
  writeFileSync(join(folder, "reports.jsonl"), `${report("Left", left)}\n${report("Right", right)}\n`);
  const { dossier } = await collate([folder]);
  rmSync(folder, { recursive: true });
  return dossier.utterances.flatMap(({ drift }) => drift.map(({ kind }) => kind));
}

const CASES: readonly [why: string, left: string, right: string, kinds: readonly string[]][] = [
  [
    "another side",
    "Mediator Ilse Brandt said the airline had broken the promise on pensions.",
    "“The pilots broke the promise on pensions,” mediator Ilse Brandt said.",
    ["actor"],
  ],
  [
    "one side in another word",
    "Mediator Ilse Brandt said the airline had broken the promise on pensions.",
    "“The company broke the promise on pensions,” mediator Ilse Brandt said.",
    [],
  ],
  [
    "no ballot, and ballots",
    "Returning officer Emil Tarn said no ballot had reached the depot after noon.",
    "“Ballots reached the depot after noon,” returning officer Emil Tarn said.",
    ["negation"],
  ],
];
for (const [why, left, right, kinds] of CASES) test(why, async () => assert.deepEqual(await driftOf(left, right), kinds));
