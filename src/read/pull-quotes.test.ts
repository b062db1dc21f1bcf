// Takes a quotation set large over running text, checks whether it is told as such.
import assert from "node:assert/strict";
import { test } from "node:test";
import { linesOf } from "./line.ts";
import { markPullQuotes } from "./pull-quotes.ts";

const RUNNING = "The harbour was shut at noon, and “no ferry will leave before the tide turns, whatever it costs us”, its master said.";

const cases: readonly [why: string, quotation: string, marked: boolean][] = [
  ["the same words", "“no ferry will leave before the tide turns”", true],
  ["other capitals and marks", "“No ferry WILL leave – before the tide turns!”", true],
  ["words parted otherwise", "“No fer ry will leave before the tide turns”", true],
  ["another word at the end", "“no ferry will leave before the tide ebbs”", false],
  ["another word at the beginning", "“one ferry will leave before the tide turns”", false],
  ["too short to tell", "“no ferry will”", false],
  ["no quotation", "no ferry will leave before the tide turns", false],
];

for (const [why, quotation, marked] of cases)
  test(`pull quotes: ${why}`, () => {
    const text = `${quotation}\n${RUNNING}`;
    const { lines } = linesOf(text, text.length, 9);
    markPullQuotes(text, lines);
    assert.deepEqual(
      lines.map(({ kind }) => kind),
      [marked ? "caption" : null, null],
    );
  });

test("pull quotes: what stands only in itself, or twice alone, is running text", () => {
  const text = "“no ferry will leave before the tide turns”\n“no ferry will leave before the tide turns”";
  const { lines } = linesOf(text, text.length, 9);
  markPullQuotes(text, lines);
  assert.ok(lines.every(({ kind }) => kind === null));
});
