// Takes wordings, checks which are held to be the same and how often a pair of them is looked at.
import assert from "node:assert/strict";
import test from "node:test";
import type { Word } from "./words.ts";
import { firstsOf, oncePerWording } from "./same-words.ts";

/** Words from a place on; the first is the head of all. */
const worded = (text: string, from = 0, more: Partial<Word> = {}): Word[] =>
  text.split(" ").map((form, at) => ({
    ...{ start: 0, end: 0, token: from + at, form, lemma: form, stem: form, kind: "content", upos: "NOUN" },
    ...{ concepts: [], entity: null, party: null, rarity: 1, head: from, subject: -1 },
    ...more,
  }));
const said = (words: Word[], understood: Word[] = []) => ({ said: words, understood });

const first = worded("the dam holds");
const cases: readonly [why: string, other: ReturnType<typeof said>, isSame: boolean][] = [
  ["the same words elsewhere in a report", said(worded("the dam holds", 40)), true],
  ["other words", said(worded("the dam leaks")), false],
  ["another parse", said(worded("the dam holds", 0, { subject: 1 })), false],
  ["another who is meant", said(worded("the dam holds", 0, { entity: "E1" as Word["entity"] })), false],
  ["one's own side", said(worded("the dam holds", 0, { self: true })), false],
  ["a question besides", said(worded("the dam holds"), worded("does it hold")), false],
  ["the same words parted otherwise", said(worded("the dam"), worded("holds", 2)), false],
  ["a word left out between", said([...worded("the dam"), ...worded("holds", 3, { head: 0 })]), false],
];
for (const [why, other, isSame] of cases)
  test(why, () => assert.deepEqual(firstsOf([said(worded("a pier fell")), said(first), other]), [0, 1, isSame ? 1 : 2]));

test("a pair is looked at once for all that are worded so, in its order", () => {
  const looked: string[] = [];
  const find = oncePerWording([0, 1, 0, 3], (left, right) => looked.push(`${left} ${right}`));
  const pairs = [[0, 1], [2, 1], [1, 2], [1, 0], [1, 3], [1, 3]] as const; // prettier-ignore
  assert.deepEqual(
    pairs.map(([left, right]) => find(left, right)),
    [1, 1, 2, 2, 3, 4],
  );
  assert.deepEqual(looked, ["0 1", "1 2", "1 3", "1 3"]);
});
