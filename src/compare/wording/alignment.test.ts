// Takes invented words, checks that a verb said of two different subjects is no agreement.
import assert from "node:assert/strict";
import { test } from "node:test";
import { alignWords, likenessOf } from "./alignment.ts";
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

const numbered = (count: number): string => Array.from({ length: count }, (_, at) => `w${at}`).join(" ");

test("an unending wording is compared by as many words as a long one", () => {
  assert.equal(evidence(numbered(600), numbered(600)), 600);
  assert.equal(evidence(numbered(4000), numbered(4000)), 600);
});

test("of no wording are more words aligned than of a very long one", () => {
  const words = wordsOf(numbered(3000));
  assert.equal(alignWords(words, words).length, 1200);
});

test("of equally sure pairs equally far apart the earlier words are paired first", () => {
  // Places 1 and 3 of 7 stand as far from 2 of 7; in fractions one of the two would be nearer by a rounding.
  for (let length = 3; length < 60; length += 1)
    for (let at = 1; at < length - 1; at += 1) {
      const left = Array.from({ length }, (_, index) => (index === at - 1 || index === at + 1 ? "boat" : `l${index}`)).join(" ");
      const right = Array.from({ length }, (_, index) => (index === at ? "boat" : `r${index}`)).join(" ");
      assert.deepEqual(alignWords(wordsOf(left), wordsOf(right)), [{ i: at - 1, j: at, likeness: 1 }]);
    }
});
