// Takes invented names, checks which may be two spellings of one.
import assert from "node:assert/strict";
import { test } from "node:test";
import { likeNames, samePerson } from "./spelling.ts";

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
