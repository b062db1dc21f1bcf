import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";

interface Near {
  readonly start: number;
  readonly end: number;
  readonly likeness: number;
  readonly pieces: readonly { readonly kind: "same" | "asked" | "there"; readonly text: string }[];
}

/** The page's own script: plain JavaScript, read as text where it is published. */
const quote = (await import(new URL("./quote.js", import.meta.url).href)) as {
  attestedPlaces(quotation: string, text: string): { start: number; end: number }[];
  nearestReadings(quotation: string, text: string, most?: number): Near[];
};

const TEXT = `The miller said: “We shall not grind on Sunday, whatever the council’s men may say.” The council's clerk
said that the mill would stand still for a week, and that nobody had asked the miller to grind on Sunday.`;

const ATTESTED: readonly (readonly [why: string, quotation: string, words: readonly string[]])[] = [
  ["word for word", "not grind on Sunday", ["not grind on Sunday"]],
  ["quotation marks, case and apostrophes do not count", "'WHATEVER the council's men", ["whatever the council’s men"]],
  ["in two places", "grind on Sunday", ["grind on Sunday", "grind on Sunday"]],
  ["line breaks do not count", "the council's clerk said", ["The council's clerk\nsaid"]],
  ["an ellipsis stands for words left out", "We shall not … may say", ["We shall not grind on Sunday, whatever the council’s men may say"]],
  ["part of a word is no word", "Sun", []],
  ["another order is another wording", "Sunday on grind", []],
  ["nothing is attested by nothing", " … ", []],
];
for (const [why, quotation, words] of ATTESTED)
  test(why, () => {
    const found = quote.attestedPlaces(quotation, TEXT).map(({ start, end }) => TEXT.slice(start, end));
    assert.deepEqual(found, words);
  });

test("the nearest reading shows what differs", () => {
  const [nearest] = quote.nearestReadings("We will not grind on Sunday, whatever the mayor may say", TEXT);
  assert.deepEqual(
    nearest!.pieces.map(({ kind, text }) => `${kind}: ${text}`),
    [
      "same: We",
      "asked: will",
      "there: shall",
      "same: not grind on Sunday whatever the",
      "asked: mayor",
      "there: council’s men",
      "same: may say",
    ],
  );
  assert.equal(TEXT.slice(nearest!.start, nearest!.end), "We shall not grind on Sunday, whatever the council’s men may say");
});

test("words that are not there are not near anything", () => {
  assert.deepEqual(quote.nearestReadings("The bishop blessed the new bridge in the rain", TEXT), []);
});

test("any run of words of a text is attested in it, and is its own nearest reading", () => {
  const words = TEXT.split(/\s+/);
  fc.assert(
    fc.property(fc.nat(words.length - 5), fc.integer({ min: 4, max: 20 }), (from, count) => {
      const quotation = words.slice(from, from + count).join(" ");
      assert.ok(quote.attestedPlaces(quotation, TEXT).length > 0);
      assert.equal(quote.nearestReadings(quotation, TEXT)[0]?.likeness, 1);
    }),
    { seed: 3 },
  );
});

test("a long text of one word is looked through in linear time", () => {
  const text = "na ".repeat(200_000);
  assert.ok(quote.attestedPlaces("na na na na hey", text).length === 0);
  assert.ok(quote.nearestReadings("na na na na hey", text).length > 0);
});
