// Takes reports that define short names in brackets, checks whose they are.
import assert from "node:assert/strict";
import { test } from "node:test";
import { articleOf } from "../../../test/fixtures/article.ts";
import { annotateGround } from "../../../test/fixtures/ground.ts";

const CASES: readonly [why: string, bodies: readonly string[], text: string][] = [
  [
    "two short names of one firm",
    ["Harrow Steel"],
    'Harrow Steel plc ("Harrow" or the "Company") has stopped its furnace. The Company denies a leak. Harrow will pay, the Company said.',
  ],
  [
    "a line of its own",
    ["Harrow Steel"],
    "Harrow Steel plc\n(“Harrow” or the “Company”)\nThe Company denies a leak and waits for the judge.",
  ],
  [
    "what is said in brackets",
    ["Company", "Harrow Steel"],
    "Harrow Steel objected (“Company” was too grand). In June the Company denied a leak.",
  ],
  ["no definition", ["Company", "Harrow Steel"], "Harrow Steel has stopped its furnace. In June the Company denied a leak."],
  ["a title in marks", ["Daily Echo", "Harrow Steel"], "Harrow Steel (once “Fire and Iron” to its men) denied it. The Daily Echo asked."],
];
for (const [why, bodies, text] of CASES)
  test(why, () => {
    const { entities, mentions } = annotateGround(articleOf(text)).layers;
    const found = entities.filter(({ kind, named }) => kind === "organization" && named).map(({ name }) => name);
    assert.deepEqual([...new Set(found)].sort(), bodies, mentions.map(({ core }) => text.slice(core.start, core.end)).join("; "));
  });
