// Takes the log-odds of reports by hand, checks where undated reports that were left alone go.
import assert from "node:assert/strict";
import { test } from "node:test";
import { withLeftOver } from "./episodes.ts";
import type { Compared } from "./likeness.ts";

const DAYS: readonly (number | null)[] = [10, 11, 2000, 2001, null];
const REPORTS = DAYS.map(
  (published, at) =>
    ({
      time: { published, earliest: null, dateline: null, newsDays: new Uint32Array(0) },
      outlet: `outlet ${at}`,
      weighed: { furniture: new Uint32Array(0) },
    }) as unknown as Compared,
);
const LONE = 4;

const CASES: readonly (readonly [
  why: string,
  odds: readonly number[],
  sharing: readonly number[],
  episodes: readonly (readonly number[])[],
])[] = [
  [
    "clearly like one",
    [2, 2, -1, -1],
    [],
    [
      [0, 1, 4],
      [2, 3],
    ],
  ],
  ["like both alike", [0.1, 0.1, 0, 0], [], [[0, 1], [2, 3], [4]]],
  ["like neither", [-9, -9, -9, -9], [], [[0, 1], [2, 3], [4]]],
  [
    "like both alike, with text of one",
    [0, 0, 0.1, 0.1],
    [1],
    [
      [0, 1, 4],
      [2, 3],
    ],
  ],
  ["with text of both", [0, 0, 0.1, 0.1], [1, 2], [[0, 1], [2, 3], [4]]],
  ["with text of one that it cannot belong to", [-Infinity, -Infinity, -9, -9], [0], [[0, 1], [2, 3], [4]]],
];
for (const [why, odds, sharing, episodes] of CASES)
  test(`left over: ${why}`, () => {
    const between = (left: number, right: number): number => odds[left === LONE ? right : left]!;
    const joined = withLeftOver([[0, 1], [2, 3], [LONE]], REPORTS, between, () => false, () => sharing); // prettier-ignore
    assert.deepEqual(joined, episodes);
  });

test("left over: what a user has settled stays", () => {
  const joined = withLeftOver([[0, 1], [2, 3], [LONE]], REPORTS, () => 2, () => true, () => [0]); // prettier-ignore
  assert.deepEqual(joined, [[0, 1], [2, 3], [4]]); // prettier-ignore
});
