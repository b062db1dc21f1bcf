// Takes two names, checks whether they are one person's, the given name spelt in two ways.
import assert from "node:assert/strict";
import { test } from "node:test";
import { isOneGiven } from "./romanised.ts";

const CASES: readonly [one: string, other: string, isOne: boolean][] = [
  ["yegor malin", "egor malin", true],
  ["victor malin", "viktor malin", true],
  ["carla lund", "karla lund", true],
  ["ruhama lund", "ruama lund", true],
  ["johan lund", "joan lund", false],
  ["jan lund", "yan lund", false],
  ["marta lund", "marko lund", false],
  ["carla lund", "karla lind", false],
];
for (const [one, other, isOne] of CASES)
  test(`${one}, ${other}: ${isOne ? "one" : "two"}`, () => assert.equal(isOneGiven(one.split(" "), other.split(" ")), isOne));
