// Takes bonds between reports and what a user has settled of them, checks the groups.
import assert from "node:assert/strict";
import { test } from "node:test";
import { groupsOf, NONE, type Constraints } from "./components.ts";
import { Rows } from "./rows.ts";

/** Later report, earlier one, log-odds. */
type Given = readonly [late: number, early: number, odds: number];

function groups(count: number, given: readonly Given[], constraints: Constraints): string[] {
  const rows = new Rows();
  rows.widen(count);
  for (let report = 0; report < count; report++)
    rows.set(
      report,
      given.flatMap(([late, early, odds]) => (late === report ? [early, odds] : [])),
    );
  const order = Int32Array.from({ length: count }, (_, it) => it);
  const home = groupsOf({ order, place: order, rows, touched: new Uint8Array(count), home: new Int32Array(0), count }, constraints);
  const members = new Map<number, number[]>();
  home.forEach((first, report) => members.set(first, [...(members.get(first) ?? []), report]));
  return [...members.values()].map((it) => it.join(" "));
}

const together = (...pairs: (readonly [number, number])[]): Constraints => ({ ...NONE, together: pairs });
const BARRED: Given = [1, 0, -Infinity];

const cases: readonly [why: string, count: number, bonds: readonly Given[], constraints: Constraints, wanted: string[]][] = [
  ["barred reports stay apart", 2, [BARRED], NONE, ["0", "1"]],
  ["whom the user merges are one, though they were barred", 2, [BARRED], together([0, 1]), ["0 1"]],
  ["so they are by way of a third", 3, [BARRED], together([0, 2], [2, 1]), ["0 1 2"]],
  [
    "a bar against a third holds beside a merge",
    3,
    [
      [1, 0, 3],
      [2, 0, -Infinity],
      [2, 1, 3],
    ],
    together([0, 1]),
    ["0 1", "2"],
  ],
  ["whom neither likeness nor user joins stay alone", 3, [BARRED, [2, 1, -1]], together([0, 1]), ["0 1", "2"]],
  ["whom the user parts are two, however alike", 2, [[1, 0, 9]], { ...NONE, apart: [[0, 1]] }, ["0", "1"]],
  ["a pinned report's likeness counts no more", 2, [[1, 0, 9]], { ...NONE, pinned: new Set([1]) }, ["0", "1"]],
  ["but the user's merge of it does", 2, [[1, 0, -9]], { ...together([0, 1]), pinned: new Set([1]) }, ["0 1"]],
];
for (const [why, count, bonds, constraints, wanted] of cases) test(why, () => assert.deepEqual(groups(count, bonds, constraints), wanted));

test("a row that is set again holds what it was set to last", () => {
  const rows = new Rows();
  rows.widen(3);
  for (let time = 0; time < 2000; time++) for (let report = 0; report < 3; report++) rows.set(report, [report, time, time + 1]);
  for (let report = 0; report < 3; report++) assert.ok(rows.isSame(report, [report, 1999, 2000]));
});
