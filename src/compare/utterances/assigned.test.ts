// Takes pairs of what one voice says in two reports, checks which are taken for one saying because nothing else comes near.
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Act } from "../../model/index.ts";
import { assigned, type NearPair } from "./assigned.ts";

const near = (left: number, right: number, score: number, evidence: number, agreeing = 1): NearPair => ({
  left,
  right,
  like: { score, evidence, order: 1, agreeing },
});
/** Segments 0 to 9 stand in one report, the others in another; 5 to 9 have no verb; 12 and 13 say the same; 4 counts unlike 14. */
const joined = (acts: Readonly<Record<number, Act>>, ...pairs: NearPair[]): number[][] =>
  assigned(pairs, {
    report: (it) => (it < 10 ? "left" : "right"),
    act: (it) => acts[it],
    isClause: (it) => it < 5 || it > 9,
    joined: (a, b) => Math.min(a, b) === 12 && Math.max(a, b) === 13,
    countsAnew: (a, b) => a === 4 && b === 14,
  }).map(({ left, right }) => [left, right]);

const ASSERTED: Readonly<Record<number, Act>> = Object.fromEntries([1, 4, 6, 11, 12, 13, 14].map((it) => [it, "assert"]));
const CASES: readonly [why: string, acts: Readonly<Record<number, Act>>, pairs: readonly NearPair[], expected: readonly number[][]][] = [
  ["one denial in each", { 1: "deny", 11: "deny" }, [near(1, 11, 0.4, 0.8)], [[1, 11]]],
  ["a denial and a threat", { 1: "deny", 11: "threaten" }, [near(1, 11, 0.4, 0.8)], []],
  ["two assertions may be any two", ASSERTED, [near(1, 11, 0.4, 0.8)], []],
  ["two assertions of one distinct word", ASSERTED, [near(1, 11, 0.53, 0.73)], [[1, 11]]],
  ["two assertions of one common word", ASSERTED, [near(1, 11, 0.6, 0.6)], []],
  ["two assertions of two words", ASSERTED, [near(1, 11, 0.6, 0.6, 2)], [[1, 11]]],
  ["an assertion and a thing spoken of", ASSERTED, [near(6, 11, 0.85, 0.9)], []],
  ["a question", { 1: "assert", 11: "ask" }, [near(1, 11, 0.85, 0.9)], []],
  ["counted anew", ASSERTED, [near(4, 14, 0.6, 1.2, 3)], []],
  ["another comes as near", { 1: "deny", 11: "deny", 12: "deny" }, [near(1, 11, 0.4, 0.8), near(1, 12, 0.38, 0.8)], []],
  ["what comes as near says the same", ASSERTED, [near(1, 12, 0.6, 0.8, 2), near(1, 13, 0.58, 0.8, 2)], [[1, 12]]],
  ["another is nearer", { 1: "deny", 2: "deny", 11: "deny" }, [near(1, 11, 0.4, 0.8), near(2, 11, 0.9, 0.9)], [[2, 11]]],
  ["too little in common", { 1: "deny", 11: "deny" }, [near(1, 11, 0.3, 0.5)], []],
];
for (const [why, acts, pairs, expected] of CASES) test(why, () => assert.deepEqual(joined(acts, ...pairs), expected));
