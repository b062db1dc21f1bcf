// Takes sentences with counts, checks bounds and what is counted.
import assert from "node:assert/strict";
import { test } from "node:test";
import { NUMBERS } from "../lang/en/numbers.ts";
import { quantityReader } from "./quantities.ts";

const read = quantityReader(NUMBERS);
const CASES: readonly [text: string, words: string, from: number, to: number | null, of: string][] = [
  ["The flood left at least 120 dead.", "at least 120 dead", 120, null, "dead"],
  ["Dozens of houses burned.", "Dozens of houses", 24, null, "houses"],
  ["They lost hundreds of Borduran soldiers.", "hundreds of Borduran soldiers", 200, null, "soldiers"],
  ["about 20 percent of the land", "about 20 percent", 20, 20, "%"],
  ["two hundred and ten tanks", "two hundred and ten tanks", 210, 210, "tanks"],
  ["more than 1,200 people", "more than 1,200 people", 1201, null, "people"],
  ["some 3.5 million refugees", "some 3.5 million refugees", 3_500_000, 3_500_000, "refugees"],
  ["several hundred troops", "several hundred troops", 300, 900, "troops"],
  ["16 to 20 wounded", "16 to 20 wounded", 16, 20, "wounded"],
  ["as many as 40 ships", "as many as 40 ships", 0, 40, "ships"],
  ["twenty-five civilians", "twenty-five civilians", 25, 25, "civilians"],
  ["a dozen men", "a dozen men", 12, 12, "men"],
];
for (const [text, words, from, to, of] of CASES)
  test(`quantities: ${text}`, () => {
    const [first] = read(text, { start: 0, end: text.length });
    assert.ok(first);
    assert.deepEqual([text.slice(first.start, first.end), first.from, first.to, first.of], [words, from, to, of]);
  });

test("quantities: what is a time already is left out", () => {
  const text = "In May 2014 three men fled.";
  assert.deepEqual(
    read(text, { start: 0, end: text.length }, [{ start: 3, end: 11 }]).map(({ start, end }) => text.slice(start, end)),
    ["three men"],
  );
});
