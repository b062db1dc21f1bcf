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
  ["some 20 per cent of the seats", "some 20 per cent", 20, 20, "%"],
  ["more than half of the orchards", "more than half", 50, null, "%"],
  ["two-thirds of the seats", "two-thirds", 66.67, 66.67, "%"],
  ["one-third voted", "one-third", 33.33, 33.33, "%"],
  ["a quarter of a million bees", "a quarter of a million bees", 250_000, 250_000, "bees"],
  ["one in five voters", "one in five", 20, 20, "%"],
  ["3 out of 10 bees", "3 out of 10", 30, 30, "%"],
  ["$3.5 million in aid", "$3.5 million", 3_500_000, 3_500_000, "dollars"],
  ["between €20 and €30", "€20", 20, 20, "euros"],
  ["between 20 and 30 shells", "between 20 and 30 shells", 20, 30, "shells"],
  ["three or four shells", "three or four shells", 3, 4, "shells"],
  ["40-50%", "40-50%", 40, 50, "%"],
  ["8 of the 12 men", "8 of the 12 men", 8, 8, "men"],
  ["a 3,000-strong force", "3,000-strong force", 3000, 3000, "force"],
  ["30-odd tanks", "30-odd tanks", 30, 30, "tanks"],
  ["120 or so prisoners", "120 or so prisoners", 120, 120, "prisoners"],
  ["5\u202f000 homes", "5\u202f000 homes", 5000, 5000, "homes"],
  ["not fewer than ten men", "not fewer than ten men", 10, null, "men"],
  ["as few as 20 men", "as few as 20 men", 20, null, "men"],
  ["no casualties were reported", "no casualties", 0, 0, "casualties"],
  ["The blast killed nine and injured dozens.", "nine", 9, 9, "killed"],
  ["Injured: 4", "4", 4, 4, "injured"],
  ["The toll has since risen to at least 45.", "at least 45", 45, null, "dead"],
  ["two police officers", "two police officers", 2, 2, "officers"],
  ["three young gunshot victims", "three young gunshot victims", 3, 3, "victims"],
  ["five dead in riots", "five dead", 5, 5, "dead"],
  ["a dozen men", "a dozen men", 12, 12, "men"],
  ["more than two dozen bees", "more than two dozen bees", 25, null, "bees"],
  ["half a million bees", "half a million bees", 500_000, 500_000, "bees"],
  ["one and a half million bees", "one and a half million bees", 1_500_000, 1_500_000, "bees"],
  ["3m tonnes of honey", "3m tonnes", 3_000_000, 3_000_000, "tonnes"],
  ["€300m for hives", "€300m", 300_000_000, 300_000_000, "euros"],
  ["EUR 2 billion", "EUR 2 billion", 2_000_000_000, 2_000_000_000, "euros"],
  ["two US dollars", "two US dollars", 2, 2, "dollars"],
  ["12 UN guards", "12 UN guards", 12, 12, "guards"],
  ["20 Wz-25 jets", "20 Wz-25 jets", 20, 20, "jets"],
  ["a 20-km zone", "20-km", 20, 20, "km"],
  ["60 or more hives", "60 or more hives", 60, null, "hives"],
  ["60-plus hives", "60-plus hives", 60, null, "hives"],
  ["100 or fewer cases", "100 or fewer cases", 0, 100, "cases"],
  ["in excess of 40 hives", "in excess of 40 hives", 41, null, "hives"],
  ["just under 50 hives", "just under 50 hives", 0, 49, "hives"],
  ["some 30 hives", "some 30 hives", 30, 30, "hives"],
  ["a handful of hives", "a handful of hives", 3, 9, "hives"],
  ["tens of thousands of bees", "tens of thousands of bees", 20_000, null, "bees"],
  ["The number of dead has risen to 34.", "34", 34, 34, "dead"],
  ["Casualties stood at about 14.", "about 14", 14, 14, "casualties"],
  ["a 3m wall", "3m", 3, 3, "m"],
  ["police detained 15", "15", 15, 15, "detained"],
];
for (const [text, words, from, to, of] of CASES)
  test(`quantities: ${text}`, () => {
    const [first] = read(text, { start: 0, end: text.length });
    assert.ok(first);
    assert.deepEqual([text.slice(first.start, first.end), first.from, first.to, first.of], [words, from, to, of]);
  });

const NONE: readonly string[] = [
  "no one was hurt",
  "two of them fled",
  "twice as many shells",
  "a third person",
  "a 6-year-old girl",
  "the Wz-72 was shown",
  "Bumble-19 cases",
  "There were deaths, 12 were late",
  "one was late",
  "the 42nd house",
];
for (const text of NONE)
  test(`quantities: nothing is counted in "${text}"`, () => assert.deepEqual(read(text, { start: 0, end: text.length }), []));

test("quantities: what is a time already is left out", () => {
  const text = "In May 2014 three men fled.";
  assert.deepEqual(
    read(text, { start: 0, end: text.length }, [{ start: 3, end: 11 }]).map(({ start, end }) => text.slice(start, end)),
    ["three men"],
  );
});

test("quantities: hostile repetition stays linear", () => {
  for (const piece of [
    "1,111,",
    "between 1 and ",
    "one in ",
    "a quarter of ",
    "two hundred and ",
    "at least ",
    "$",
    "no ",
    "toll ",
    "12 of the ",
    "9-",
    "some ",
    "1 and a half million ",
    "3m ",
    "A-9-",
    "casualties to 5 ",
    "12 or more ",
  ]) {
    const text = piece.repeat(Math.ceil(100_000 / piece.length));
    const from = process.cpuUsage();
    read(text, { start: 0, end: text.length });
    const { user, system } = process.cpuUsage(from);
    assert.ok((user + system) / 1000 < 3000, piece);
  }
});
