// Takes lines of a report's head and foot, checks who signs it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { ATTRIBUTION } from "../lang/en/attribution.ts";
import type { BlockKind } from "../model/index.ts";
import { writerOf } from "./writer.ts";

const CASES: readonly [why: string, writer: string | null, lines: readonly [BlockKind, string][]][] = [
  ["a byline", "Ann Rook", [["byline", "By Ann Rook"]]],
  ["behind the day", "Auntie Rook", [["timeline", "May 11, 2017 · posted by Auntie Rook · 63 comments"]]],
  ["under a motto", "Tom Zeller Brand", [["deck", "A letter from the coast, by Tom Zeller Brand"]]],
  ["with the outlet behind a comma", "Ann Rook", [["byline", "By Ann Rook, Orlo Echo"]]],
  [
    "twice",
    "Ann Rook",
    [
      ["byline", "By Ann Rook"],
      ["timeline", "Updated by Ann Rook"],
    ],
  ],
  ["two", null, [["byline", "By Ann Rook and Tom Brand"]]],
  [
    "two in two lines",
    null,
    [
      ["byline", "By Ann Rook"],
      ["byline", "Edited by Tom Brand"],
    ],
  ],
  ["a desk", null, [["byline", "By Echo Staff"]]],
  ["nobody by name", null, [["byline", "By our own reporter"]]],
  ["one word", null, [["byline", "By Rook"]]],
  ["the text's own words", null, [["paragraph", "It was written by Ann Rook"]]],
];

for (const [why, writer, lines] of CASES)
  test(`who signs a report: ${why}`, () => {
    const text = lines.map(([, line]) => line).join("\n");
    let start = 0;
    const blocks = lines.map(([kind, line]) => {
      const block = { kind, start, end: start + line.length };
      start = block.end + 1;
      return block;
    });
    assert.equal(writerOf(text, blocks, ATTRIBUTION.addressees), writer);
  });
