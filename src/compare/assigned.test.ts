// Takes pairs of what one voice says in two reports, checks which are taken for one saying because nothing else comes near.
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Act } from "../model/index.ts";
import { assigned, type NearPair } from "./assigned.ts";

const near = (left: number, right: number, score: number, evidence: number): NearPair => ({
  left,
  right,
  like: { score, evidence, order: 1, agreeing: 1 },
});
/** Segments 0 to 9 stand in one report, the others in another. */
const joined = (acts: Readonly<Record<number, Act>>, ...pairs: NearPair[]): number[][] =>
  assigned(pairs, { report: (it) => (it < 10 ? "left" : "right"), act: (it) => acts[it] }).map(({ left, right }) => [left, right]);

const CASES: readonly [why: string, acts: Readonly<Record<number, Act>>, pairs: readonly NearPair[], expected: readonly number[][]][] = [
  ["one denial in each", { 1: "deny", 11: "deny" }, [near(1, 11, 0.4, 0.8)], [[1, 11]]],
  ["a denial and a threat", { 1: "deny", 11: "threaten" }, [near(1, 11, 0.4, 0.8)], []],
  ["two assertions may be any two", { 1: "assert", 11: "assert" }, [near(1, 11, 0.4, 0.8)], []],
  ["two assertions of one distinct word", { 1: "assert", 11: "assert" }, [near(1, 11, 0.85, 0.9)], [[1, 11]]],
  ["another comes as near", { 1: "deny", 11: "deny", 12: "deny" }, [near(1, 11, 0.4, 0.8), near(1, 12, 0.38, 0.8)], []],
  ["another is nearer", { 1: "deny", 2: "deny", 11: "deny" }, [near(1, 11, 0.4, 0.8), near(2, 11, 0.9, 0.9)], [[2, 11]]],
  ["too little in common", { 1: "deny", 11: "deny" }, [near(1, 11, 0.3, 0.5)], []],
];
for (const [why, acts, pairs, expected] of CASES) test(why, () => assert.deepEqual(joined(acts, ...pairs), expected));
