// Takes more numbers than a call takes arguments, checks that their extremes are given.
import assert from "node:assert/strict";
import { test } from "node:test";
import { greatest, least } from "./extremes.ts";

const MANY = Array.from({ length: 300_000 }, (_, at) => (at * 7919) % 300_007);

const CASES: readonly [why: string, values: readonly number[]][] = [
  ["none", []],
  ["one", [4]],
  ["several, some below nought", [3, -2, 9, 9, -2]],
];
for (const [why, values] of CASES) test(`extremes: ${why}`, () => assert.deepEqual([least(values), greatest(values)], [Math.min(...values), Math.max(...values)])); // prettier-ignore

test("extremes: more than fit into a call", () => {
  assert.throws(() => Math.min(...MANY), RangeError);
  assert.deepEqual([least(MANY), greatest(MANY)], [0, Math.max(...[...MANY].sort((a, b) => b - a).slice(0, 1))]);
});
