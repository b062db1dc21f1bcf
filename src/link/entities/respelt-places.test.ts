// Takes two spellings of a place, checks whether they are those of one name.
import assert from "node:assert/strict";
import { test } from "node:test";
import { placeSpelling } from "./respelt-places.ts";

const CASES: readonly [one: string, other: string, isOne: boolean][] = [
  ["Hnativka", "Gnativka", true],
  ["Zelenyhrad", "Zelenigrad", true],
  ["Krasnaya", "Krasna", true],
  ["Yalovets", "Ialoveț", true],
  ["Bruşteni", "Brushteny", true],
  ["Torsk", "Tarsk", false],
  ["Orlovets", "Orlovitsa", false],
  ["Old Torvik", "Old Torvik", false],
  ["Orlo", "Orla", false],
];
for (const [one, other, isOne] of CASES)
  test(`${one}, ${other}: ${isOne ? "one" : "two"}`, () => {
    const key = placeSpelling(one);
    assert.equal(key !== null && key === placeSpelling(other), isOne);
  });
