import assert from "node:assert/strict";
import test from "node:test";
import { CLOSE_LIST, CLOSE_OBJECT, JsonBytes, keysOf, OPEN_LIST } from "./json-bytes.ts";

const written = (write: (out: JsonBytes) => void): string => {
  const out = new JsonBytes();
  write(out);
  return out.copy().toString("utf8");
};

const TEXTS: readonly (readonly [why: string, text: string])[] = [
  ["nothing", ""],
  ["letters of ASCII", "Mara Velt"],
  ["two bytes, three and four", "Çelik’s boat — 漁船 🚢"],
  ["a quotation mark, a backslash and control characters", 'the "Aurora" \\ \u0001\n\t\u007f'],
  ["half of a character", "\ud83d and \udea2"],
  ["separators of lines", "\u2028\u2029"],
];
for (const [why, text] of TEXTS)
  test(`a text is written as the engine writes it: ${why}`, () =>
    assert.equal(
      written((out) => out.text(text)),
      JSON.stringify(text),
    ));

const NUMBERS = [0, 7, 9, 10, 99, 100, 12_345, 2 ** 31 - 1, 2 ** 31, 1e21, -1, -0, 0.86, Infinity, NaN];
for (const number of NUMBERS)
  test(`a number is written as the engine writes it: ${number}`, () =>
    assert.equal(
      written((out) => out.number(number)),
      JSON.stringify(number),
    ));

test("objects and lists are written in the order of their keys", () => {
  const keys = keysOf("id", "at", "is");
  const json = written((out) => {
    out.key(keys.id);
    out.textOrNull(null);
    out.key(keys.at);
    out.byte(OPEN_LIST);
    for (const at of [1, 23]) {
      out.next();
      out.number(at);
    }
    out.byte(CLOSE_LIST);
    out.key(keys.is);
    out.truth(false);
    out.byte(CLOSE_OBJECT);
  });
  assert.equal(json, JSON.stringify({ id: null, at: [1, 23], is: false }));
});

test("memory grows with what is written, and what was written before stands", () => {
  const text = "ü".repeat(700_000);
  const json = written((out) => {
    out.byte(OPEN_LIST);
    for (const it of [text, text, text]) {
      out.next();
      out.text(it);
    }
    out.next();
    out.value({ text });
    out.byte(CLOSE_LIST);
  });
  assert.equal(json, JSON.stringify([text, text, text, { text }]));
});
