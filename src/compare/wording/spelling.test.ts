// Takes invented names, checks which may be two spellings of one.
import assert from "node:assert/strict";
import { test } from "node:test";
import { likeNames, sameBody, samePerson } from "./spelling.ts";

const CASES: readonly [left: string, right: string, same: boolean][] = [
  ["Ilse Maren", "Ilze Maren", true],
  ["Sergei Tolin", "Sergey Tolin", true],
  ["Dimitri Brask", "Dmitry Brask", true],
  ["Anna Maren", "Peter Maren", false],
  ["Ilse Maren", "Ilse Brask", false],
  ["Maren", "Maren", false],
  ["press secretary of the head of Norland Ilse Maren", "Ilze Maren", true],
  ["Ilse Marenova", "Ilze Marenowa", true],
  ["Peter Marenova", "Ilse Marenowa", false],
];
for (const [left, right, same] of CASES) {
  test(`one person: ${left}, ${right}`, () => {
    assert.equal(samePerson(left, right), same);
    assert.equal(samePerson(right, left), same);
  });
}

test("spellings of one last name", () => {
  assert.ok(likeNames("qasimov", "gasymov"));
  assert.ok(!likeNames("norland", "sudria"));
});

const WORDS = { stemOf: (word: string): string => word, sameWords: new Map([["mof", "forest ministry"]]) };
const BODIES: readonly [left: string, right: string, same: boolean][] = [
  ["Norland's forest ministry", "the Norlandic Forest Ministry", true],
  ["Norland's forest ministry", "the MoF", true],
  ["Halm’s Office for Forests and Lakes", "the Norlandic government’s Office for Forests and Lakes", true],
  ["Halm’s Office for Forests and Lakes", "Office for Lakes", false],
  ["Ostrel's Office for Forests", "Brask's Office for Forests", false],
  ["Norland's forest ministry", "Norland's harbour ministry", false],
];
for (const [left, right, same] of BODIES)
  test(`one body: ${left}, ${right}`, () => assert.equal(sameBody(left, right, ["Norland", "Halm"], WORDS), same));
