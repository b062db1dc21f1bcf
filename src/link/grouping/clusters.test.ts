// Takes bonds, checks the groups, and that their order and the numbering tell nothing.
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { clustersOf, type Bond } from "./clusters.ts";

test("bonds above even odds join, those below do not", () => {
  const bonds: Bond[] = [
    { left: 0, right: 1, odds: 2 },
    { left: 1, right: 2, odds: -1 },
  ];
  assert.deepEqual(clustersOf(3, bonds), [[0, 1], [2]]);
});

test("a bridge between two groups does not join them: the mean decides", () => {
  const bonds: Bond[] = [
    { left: 0, right: 1, odds: 5 },
    { left: 2, right: 3, odds: 5 },
    { left: 1, right: 2, odds: 1 },
  ];
  assert.deepEqual(clustersOf(4, bonds), [
    [0, 1],
    [2, 3],
  ]);
});

test("what must not join never does", () => {
  const bonds: Bond[] = [
    { left: 0, right: 1, odds: 9 },
    { left: 1, right: 2, odds: 8 },
    { left: 0, right: 2, odds: -Infinity },
  ];
  assert.deepEqual(clustersOf(3, bonds), [[0, 1], [2]]);
});

test("every thing is in one group, whatever the order of the bonds", () => {
  const bond = fc.record({ a: fc.nat(11), b: fc.nat(11), odds: fc.integer({ min: -8, max: 8 }) });
  fc.assert(
    fc.property(fc.uniqueArray(bond, { selector: ({ a, b }) => Math.min(a, b) * 12 + Math.max(a, b), maxLength: 40 }), (rows) => {
      const bonds = rows
        .filter(({ a, b }) => a !== b)
        .map(({ a, b, odds }): Bond => ({ left: Math.min(a, b), right: Math.max(a, b), odds }));
      const groups = clustersOf(12, bonds);
      assert.deepEqual(
        groups.flat().sort((a, b) => a - b),
        [...Array(12).keys()],
      );
      assert.deepEqual(clustersOf(12, bonds.toReversed()), groups);
    }),
    { seed: 3, numRuns: 200 },
  );
});
