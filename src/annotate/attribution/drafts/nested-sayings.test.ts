// Takes sentences in which somebody tells of another's saying, checks which of the inner verbs are cues of their own.
import assert from "node:assert/strict";
import { test } from "node:test";
import { articleOf } from "../../../../test/fixtures/article.ts";
import { annotate } from "../../../presets.ts";

const CASES: readonly [why: string, text: string, inner: string | null][] = [
  ["an offer", "The mayor of Orlo told reporters that the yard had offered to pay for the lost boats.", "the yard: had offered"],
  ["a request", "The mayor said that the harbour board had asked the captain to sell the boat.", "the harbour board: had asked"],
  ["an order", "A farmer said that the army had ordered him to leave the farm.", "the army: had ordered"],
  ["a telling", "Norland said on Monday that Orlo had told it that the border was shut.", "Orlo: had told"],
  ["a denial", "The mayor said the captain denied having written the letter.", "the captain: denied"],
  ["one's own denial, of something", "The mayor said that he denied the report.", null],
  ["a demand that may come", "The mayor said that the army would ask the captain to leave the farm.", null],
  ["what was not asked", "The mayor said that the army had not asked the captain to leave the farm.", null],
  ["within a quotation", "“The army asked him to leave the farm,” the mayor said.", null],
  ["one's own saying, denied", "The captain denied having ever told the board that the pier was safe.", null],
  ["of whom it is said", "The mayor said that a man believed to be the captain had left the farm.", null],
];

for (const [why, text, inner] of CASES)
  test(`a saying within another's: ${why}`, () => {
    const { attributions } = annotate(articleOf(text)).layers;
    const words = (spans: readonly { start: number; end: number }[] | null): string =>
      (spans ?? []).map(({ start, end }) => text.slice(start, end)).join(" … ");
    const found = attributions.map(({ source, cue }) => `${words(source)}: ${words(cue)}`);
    assert.equal(found.length, inner === null ? 1 : 2, found.join("; "));
    if (inner !== null) assert.ok(found.includes(inner), found.join("; "));
  });
