// Takes small sets of texts, checks which of them are found by their words.
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { unitsByWord, wordHashes, InvertedIndex } from "./inverted-index.ts";

const indexOf = (texts: readonly string[]): InvertedIndex => {
  const index = new InvertedIndex();
  for (const text of texts) index.add(wordHashes(text));
  return index;
};
const TEXTS = [
  "The mill will close in March, the owner said.",
  "“We never agreed to a toll,” said the harbour master.",
  "The owner of the mill said nothing of March.",
  "A toll of two crowns is asked at the bridge.",
];

const CASES: readonly (readonly [why: string, quote: string, expected: readonly (readonly [text: number, all: boolean])[]])[] = [
  ["all words of one text", "mill will close in March", [[0, true]]],
  ["case and marks do not count", "WE NEVER agreed – to a toll!", [[1, true]]],
  ["the rarer word counts most", "never a toll", [[1, true]]],
  [
    "two hold all of it: the one that came first",
    "the owner said",
    [
      [0, true],
      [2, true],
    ],
  ],
  ["a word that stands nowhere: nobody holds all", "the mill will reopen", [[0, false]]],
  ["nothing of it", "quite another thing", []],
  ["no word at all", "…", []],
  ["what cannot be seen does not part a word", "har\u00adbour master", [[1, true]]],
];
for (const [why, quote, expected] of CASES)
  test(why, () =>
    assert.deepEqual(
      indexOf(TEXTS)
        .holding(unitsByWord(quote), 12)
        .map(({ text, all }) => [text, all]),
      expected,
    ),
  );

test("a text is found by any stretch of its own words, however many texts there are", () => {
  const word = fc.constantFrom("ash", "birch", "cedar", "elm", "fir", "hazel", "larch", "oak", "pine", "yew");
  fc.assert(
    fc.property(fc.array(fc.array(word, { minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 40 }), fc.nat(), (texts, pick) => {
      const index = indexOf(texts.map((words) => words.join(" ")));
      const asked = texts[pick % texts.length]!;
      const found = index.holding(unitsByWord(asked.join(" ")), texts.length);
      assert.ok(found.some(({ text, all }) => all && asked.every((it) => texts[text]!.includes(it))));
      assert.ok(found.filter(({ all }) => all).every(({ text }) => text < texts.length));
    }),
    { seed: 5 },
  );
});

test("memory grows with thousands of words and texts", () => {
  const index = new InvertedIndex();
  for (let text = 0; text < 3000; text++) index.add(wordHashes(`number${text} of many${text % 7} words${text % 1000}`));
  assert.equal(index.size, 3000);
  assert.deepEqual(index.holding(unitsByWord("number2024 of many1 words24"), 3)[0], { text: 2024, all: true });
});
