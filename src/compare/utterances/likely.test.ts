// Takes pairs of what one voice says in two reports, checks which are joined as more likely one saying than not.
import assert from "node:assert/strict";
import { test } from "node:test";
import { UTTERANCE_WEIGHTS } from "../../lang/en/utterance-weights.ts";
import type { Act, Statement } from "../../model/index.ts";
import { withLikely, type Kin, type KinPair } from "./likely.ts";

const pair = (left: number, right: number, score: number, evidence: number, isFor = false, agreeing = 3): KinPair => ({
  left,
  right,
  like: { score, evidence, order: 1, agreeing },
  isFor,
});
/** Segments 0 to 9 stand in one report, 10 to 19 in another, the others in a third; 8 and 18 have no verb; 7 and 17 count unlike, and 6 and 16 may not be one. */
const kinOf = (acts: Readonly<Record<number, Act>>): Kin => {
  const statements = Array.from({ length: 30 }, (_, at) => ({ id: `${at}`, report: `${Math.floor(at / 10)}`, act: acts[at] ?? "assert" }) as Statement); // prettier-ignore
  return {
    statement: (it) => statements[it]!,
    weight: () => 2,
    isClause: (it) => it % 10 !== 8,
    opensNegated: (it) => it === 5,
    told: () => 2,
    countsApart: (a, b) => a % 10 === 7 && b % 10 === 7,
    mayBeOne: (a, b) => !(a % 10 === 6 && b % 10 === 6),
  };
};

interface Case {
  readonly why: string;
  readonly pairs: readonly KinPair[];
  readonly expected: readonly (readonly number[])[];
  readonly acts?: Readonly<Record<number, Act>>;
  /** Groups that wording has made. */
  readonly groups?: readonly (readonly number[])[];
}

const CASES: readonly Case[] = [
  { why: "some of the words of both agree, and nothing else is near", pairs: [pair(1, 11, 0.4, 1.3)], expected: [[1, 11]] },
  { why: "too little agrees", pairs: [pair(1, 11, 0.2, 0.6, false, 1)], expected: [] },
  { why: "nearly all agrees of hardly anything", pairs: [pair(1, 11, 0.9, 0.4)], expected: [] },
  { why: "another comes as near", pairs: [pair(1, 11, 0.45, 1.6), pair(1, 12, 0.43, 1.6)], expected: [] },
  { why: "what comes as near says the same", pairs: [pair(1, 11, 0.5, 1.7), pair(1, 21, 0.5, 1.7)], groups: [[11, 21]], expected: [[1, 11, 21]] }, // prettier-ignore
  { why: "each counts what the other does not", pairs: [pair(7, 17, 0.4, 1.3)], expected: [] },
  { why: "one says that it is not so", pairs: [pair(5, 11, 0.4, 1.3)], expected: [] },
  { why: "one denies", pairs: [pair(1, 11, 0.5, 1.7)], acts: { 1: "deny" }, expected: [] },
  { why: "both deny", pairs: [pair(1, 11, 0.5, 1.7)], acts: { 1: "deny", 11: "deny" }, expected: [[1, 11]] },
  { why: "one denies, the other says nothing", pairs: [pair(1, 11, 0.7, 2.4)], acts: { 1: "deny", 11: "no-comment" }, expected: [] },
  { why: "one speaks for the other", pairs: [pair(1, 11, 0.4, 1.3, true)], expected: [] },
  { why: "a thing is merely spoken of", pairs: [pair(1, 18, 0.7, 1.8)], expected: [] },
  { why: "a thing is asked for", pairs: [pair(1, 18, 0.7, 1.8)], acts: { 1: "request", 18: "request" }, expected: [[1, 18]] },
  { why: "one is said beside what the other's report has already", pairs: [pair(1, 11, 0.5, 1.7)], groups: [[1, 12]], expected: [[1, 12]] },
  { why: "each is told by two reports", pairs: [pair(1, 21, 0.6, 2.4)], groups: [[1, 12], [3, 21]], expected: [[1, 12], [3, 21]] }, // prettier-ignore
  { why: "two that may not be one", pairs: [pair(6, 16, 0.6, 2.4)], expected: [] },
];
for (const { why, pairs, expected, acts = {}, groups = [] } of CASES)
  test(why, () => {
    const made = withLikely(groups.map((members) => ({ members, score: 0.5 })), pairs, kinOf(acts), new Map(UTTERANCE_WEIGHTS)); // prettier-ignore
    assert.deepEqual(
      made.map(({ members }) => members),
      expected,
    );
  });
