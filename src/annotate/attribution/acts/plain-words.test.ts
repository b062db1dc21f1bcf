// Checks how a sentence is cut to plain words, and what is found among them.
import assert from "node:assert/strict";
import { test } from "node:test";
import { endOfFirst, holdsPhrase, phraseTable, plainWords, spelledOut } from "./plain-words.ts";

const cases: readonly (readonly [why: string, sentence: string, plain: string])[] = [
  ["capitals and marks", "The Ferry, at 9, sank.", " the ferry at 9 sank "],
  ["a curly apostrophe is a straight one", "They’re Olve’s men", " they're olve's men "],
  ["a mark that opens a quotation is no part of its word", "'Never' again, 'twas", " never' again twas "],
  ["letters beyond ASCII", "Señor Öst – no", " señor öst no "],
  ["a dash parts words", "cease-fire—now", " cease fire now "],
  ["nothing but marks", "…", "  "],
];
for (const [why, sentence, plain] of cases)
  test(`plain words: ${why}`, () => {
    const words = plainWords(`Before. ${sentence} Behind.`, 8, 8 + sentence.length);
    assert.equal(spelledOut(words, 0, words.length), plain);
  });

test("the first words end with a space, and are all where there are fewer", () => {
  const words = plainWords("We will not go", 0, 14);
  const ends = [endOfFirst(words, 2), endOfFirst(words, 9)];
  assert.deepEqual(
    ends.map((end) => spelledOut(words, 0, end)),
    [" we will ", " we will not go "],
  );
});

test("a phrase is found by all of its words, not by the first alone nor in a longer word", () => {
  const table = phraseTable(["or else", "by force"]);
  const holds = (sentence: string): boolean => holdsPhrase(plainWords(sentence, 0, sentence.length), table);
  assert.deepEqual(["Pay, or else.", "By force or by law", "or elsewhere", "by the force", "or"].map(holds), [
    true,
    true,
    false,
    false,
    false,
  ]);
});
