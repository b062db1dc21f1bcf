// Takes local entities of a report, checks whether their words say of which state they are.
import assert from "node:assert/strict";
import { test } from "node:test";
import { report } from "../../../test/fixtures/linked-names.ts";
import { isStateTaken } from "./stated-states.ts";

const CASES: readonly [why: string, text: string, name: string, taken: boolean][] = [
  ["a ministry under its state's name", "Peruvian Foreign Ministry spokesman Ilmar Tosk spoke.", "Ilmar Tosk", false],
  ["a ministry of the state spoken of last", "Peru's Foreign Ministry waited. Ilmar Tosk, the spokesman of the Foreign Ministry, spoke.", "Ilmar Tosk", true], // prettier-ignore
  ["nobody's", "Ilmar Tosk spoke.", "Ilmar Tosk", false],
];
for (const [why, text, name, taken] of CASES)
  test(why, () => {
    const { entities } = report(text, 0).layers;
    const found = entities.find((it) => it.name === name);
    assert.ok(found);
    assert.equal(isStateTaken(found, entities), taken);
  });
