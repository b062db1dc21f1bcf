// Takes sentences with an aside that "as" opens, checks what is told as said by whom.
import assert from "node:assert/strict";
import { test } from "node:test";
import { articleOf } from "../../../../test/fixtures/article.ts";
import { annotate } from "../../../presets.ts";

const CASES: readonly [why: string, text: string, ...found: string[]][] = [
  ["at the head", "As the captain put it, the ferry would hardly be missed.", "the captain | the ferry would hardly be missed"],
  ["within", "The ferry, as the captain put it, is dead.", "the captain | The ferry … is dead"],
  ["at the end", "The ferry is dead, as the captain put it.", "the captain | The ferry is dead"],
  ["what is said is no “as”", "The ferry is dead, as the captain said.", "the captain | The ferry is dead"],
  ["behind a quotation", "“The ferry is dead,” as Ada Lunt put it.", "Ada Lunt | “The ferry is dead,”"],
  ["a promise of nobody", "The road is open, as promised."],
  ["a fire that is reported", "As the crew fought the fire, the ship sank."],
  ["what was expected", "Prices rose, as analysts had expected."],
];
for (const [why, text, ...expected] of CASES)
  test(why, () => {
    const { attributions } = annotate(articleOf(text)).layers;
    const words = (ranges: readonly { start: number; end: number }[] | null): string =>
      ranges === null ? "-" : ranges.map(({ start, end }) => text.slice(start, end)).join(" … ");
    const found = attributions.filter(({ saying }) => saying).map(({ source, content }) => `${words(source)} | ${words(content)}`);
    assert.deepEqual(found, expected);
  });
