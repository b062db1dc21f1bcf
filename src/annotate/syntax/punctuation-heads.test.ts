// Checks on which word each mark hangs, given the tree of the words; "said" in "he > said" is the head.
import assert from "node:assert/strict";
import { test } from "node:test";
import { NO_HEAD, emptyState, startSentence } from "./parse-state.ts";
import { attachPunctuation } from "./punctuation-heads.ts";

/** `tree`: the head of each word, punctuation not counted, by its number from 1; 0 for the root. */
const cases: readonly [why: string, text: string, tree: readonly number[], marks: string][] = [
  ["the last full stop hangs on the root", "He left .", [2, 0], ".>left"],
  ["a comma hangs on the unit that it sets off", "After lunch , he left .", [2, 4, 4, 0], ",>lunch .>left"],
  ["a comma hangs on the conjunct behind it", "red , blue and green", [0, 1, 4, 1], ",>blue"],
  ["quotation marks hang on the top word between them", "“ I go , ” he said .", [2, 4, 4, 0], "“>go ,>go ”>go .>said"],
  ["brackets likewise", "He ( the king ) left", [4, 3, 1, 0], "(>king )>king"],
  ["marks alone: the first is the root", "( ! )", [], "(> !>( )>("],
];
for (const [why, text, tree, marks] of cases) {
  test(why, () => {
    const words = text.split(" ");
    const ends = words.map((_, at) => words.slice(0, at + 1).join(" ").length);
    const start = Uint32Array.from(words, (word, at) => ends[at]! - word.length);
    const tokens = { count: words.length, start, end: Uint32Array.from(ends), block: new Uint16Array(words.length) };
    const state = emptyState(words.length);
    words.filter((word) => /\w/.test(word)).forEach((word, place) => (state.token[place] = words.indexOf(word)));
    startSentence(state, tree.length);
    tree.forEach((head, place) => (state.head[place] = head === 0 ? tree.length : head - 1));
    assert.ok(!state.head.subarray(0, tree.length).includes(NO_HEAD));
    const head = new Int32Array(words.length);
    attachPunctuation(text, tokens, 0, words.length, state, head, new Uint8Array(words.length));
    const found = words.flatMap((word, at) => (/\w/.test(word) ? [] : [`${word}>${head[at] === at ? "" : words[head[at]!]}`]));
    assert.equal(found.join(" "), marks);
  });
}
