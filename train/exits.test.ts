// Checks how early a decision may be made.
import assert from "node:assert/strict";
import { test } from "node:test";
import { NEVER, differences, smallestExit } from "./exits.ts";

const cases: readonly [why: string, differing: (lead: number) => number, allowed: number, exit: number][] = [
  ["the smallest lead that changes few enough", (lead) => 300 - lead, 10, 290],
  ["nothing ever changes: at once", () => 0, 0, 0],
  ["no lead is enough: all features are looked at", () => 5, 4, NEVER],
];
for (const [why, differing, allowed, exit] of cases) test(why, () => assert.equal(smallestExit(differing, allowed), exit));

test("differences are counted by place", () => assert.equal(differences([1, 2, 3], [1, 0, 4]), 2));
