// Holds the reach of subtrees against trees drawn by hand.
import assert from "node:assert/strict";
import { test } from "node:test";
import { subtreeSpans } from "./subtree-spans.ts";

const cases: readonly [why: string, head: number[], left: number[], right: number[]][] = [
  ["no parser ran", [], [], []],
  ["a root alone", [0], [0], [0]],
  ["a chain to the right", [0, 0, 1, 2], [0, 1, 2, 3], [3, 3, 3, 3]],
  ["a chain to the left", [1, 2, 3, 3], [0, 0, 0, 0], [0, 1, 2, 3]],
  ["crossing arcs reach over what they cross", [2, 3, 3, 3], [0, 1, 0, 0], [0, 1, 2, 3]],
  ["a circle, as no parser draws it, ends", [1, 0, 2], [0, 1, 2], [0, 1, 2]],
];

for (const [why, head, left, right] of cases)
  test(why, () => {
    const found = subtreeSpans(Int32Array.from(head));
    assert.deepEqual([...found.left], left);
    assert.deepEqual([...found.right], right);
  });
