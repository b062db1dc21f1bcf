// Takes invented words, checks that a verb said of two different subjects is no agreement.
import assert from "node:assert/strict";
import { test } from "node:test";
import { likenessOf } from "./alignment.ts";
import type { Word } from "./words.ts";

/** "pilots>sail" makes "sail" the verb of "pilots"; every word is content. */
function wordsOf(text: string): Word[] {
  const forms = text.split(" ").map((it) => it.split(">"));
  return forms.map(([first = "", second], token): Word => {
    const lemma = second ?? first;
    const subject = second === undefined ? -1 : forms.findIndex(([it]) => it === first);
    return { start: token, end: token + 1, token, form: lemma, lemma, stem: lemma, kind: "content", upos: "X", concepts: [], entity: null, party: null, rarity: 1, head: -1, subject }; // prettier-ignore
  });
}
const evidence = (left: string, right: string): number =>
  likenessOf({ said: wordsOf(left), understood: [] }, { said: wordsOf(right), understood: [] }, ({ rarity }) => rarity).evidence;

const CASES: readonly [why: string, left: string, right: string, evidence: number][] = [
  ["one subject", "pilots pilots>sail south", "pilots pilots>sail north", 2],
  ["a subject that the other has as something else", "crew crew>sail pilots return", "pilots pilots>sail", 1],
  ["a subject that the other does not name", "crew crew>sail north", "pilots pilots>sail north", 2],
  ["no subject known", "sail pilots", "pilots pilots>sail", 2],
];
for (const [why, left, right, expected] of CASES) test(`likeness: ${why}`, () => assert.equal(evidence(left, right), expected));
