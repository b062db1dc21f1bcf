// Checks that a sentence read from right to left is the same sentence, and what a guide's tree tells; the sentence is invented.
import assert from "node:assert/strict";
import { test } from "node:test";
import { emptyState, startSentence } from "../src/annotate/syntax/parse-state.ts";
import { COMMA, NO_GUIDE, STOP, emptyWords, readWords } from "../src/annotate/syntax/parse-words.ts";
import { wordTraits } from "../src/annotate/syntax/word-traits.ts";
import { UPOS, type Sentences, type Tokens } from "../src/model/index.ts";
import { guideOf } from "./given-guide.ts";

const text = "Talks , she said , failed .";
const ends = [5, 7, 11, 16, 18, 25, 27];
const tokens: Tokens = {
  count: 7,
  start: Uint32Array.of(0, 6, 8, 12, 17, 19, 26),
  end: Uint32Array.from(ends),
  block: new Uint16Array(7),
};
const sentences: Sentences = { count: 1, first: Uint32Array.of(0), end: Uint32Array.of(7) };
const traits = wordTraits(text, tokens, sentences);
/** The tag of each token is its UPOS: marks, or words. */
const mark = UPOS.indexOf("PUNCT");
const joint = Uint8Array.of(0, mark, 1, 2, mark, 3, mark);
const uposOf = Uint8Array.from(UPOS, (_, at) => at);

function read(backwards: boolean) {
  const state = emptyState(7);
  const words = emptyWords(7);
  const count = readWords(text, tokens, traits, joint, uposOf, 0, 7, words, state, backwards);
  startSentence(state, count);
  return { state, words, count };
}

test("words stand in order, marks before the word that follows them", () => {
  const { state, words, count } = read(false);
  assert.deepEqual([...state.token.slice(0, count)], [0, 2, 3, 5]);
  assert.deepEqual([...words.gap.slice(0, count + 1)], [0, COMMA, 0, COMMA, STOP]);
});

test("from right to left the last word is the first, and marks stand before the word to their left", () => {
  const { state, words, count } = read(true);
  assert.deepEqual([...state.token.slice(0, count)], [5, 3, 2, 0]);
  assert.deepEqual([...words.gap.slice(0, count + 1)], [STOP, COMMA, 0, COMMA, 0]);
});

test("a guide's heads become places; a head that is a mark tells nothing", () => {
  const { state, words, count } = read(false);
  guideOf({ head: Int32Array.of(5, 5, 3, 6, 3, 5, 5), relation: Uint8Array.of(4, 0, 5, 6, 0, 7, 0) })(words, state, 0);
  assert.deepEqual([...words.guide.slice(0, count)], [3, 2, NO_GUIDE, count]);
  assert.deepEqual([...words.guideLast.slice(0, count + 1)], [NO_GUIDE, NO_GUIDE, 1, 0, 3]);
  assert.equal(words.guideBelow[2], 1 << 5);
});
