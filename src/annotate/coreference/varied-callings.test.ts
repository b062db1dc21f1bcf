// Takes reports in which whoever was named is called by an age, a trait or a broad word where he speaks on, checks who is meant.
import assert from "node:assert/strict";
import { test } from "node:test";
import { articleOf } from "../../../test/fixtures/article.ts";
import { annotate } from "../../presets.ts";

/** Who says what contains some words; null where nobody is known to. */
function speakerOf(text: string, said: string): string | null {
  const { layers } = annotate(articleOf(text));
  const it = layers.attributions.find(({ content }) => content.some(({ start, end }) => text.slice(start, end).includes(said)));
  return layers.entities[it?.speakers[0] ?? -1]?.name ?? null;
}

const CASES: readonly [said: string, speaker: string | null, text: string][] = [
  [
    "never again",
    "Rolf Tesk",
    "Rolf Tesk said the lake was full.\n\n“I will never again swim in it,” the 51-year-old former teacher said.",
  ],
  ["very polite", "Rolf Tesk", "Rolf Tesk, a ferryman, said the lake was full. “They were very polite about it,” the old man said."],
  ["a footnote", "Rolf Tesk", "Deputy Rolf Tesk shouted that nobody had asked them. “It stands in a footnote,” the same deputy said."],
  [
    "eleven questions",
    "Rolf Tesk",
    "Squadron leader Rolf Tesk came home on Friday.\n\n“They asked eleven questions,” the 33-year-old told reporters.",
  ],
  // Whoever acts before a colon goes on behind it.
  [
    "a school",
    "Rolf Tesk",
    "Minister Ivo Sand said no. Rolf Tesk made his displeasure plain: each point, he said, cost the budget a school.",
  ],
  [
    "any part",
    "Rolf Tesk",
    "The trial of President Rolf Tesk was put off.\n\nThe president, a former cattle dealer who took office in May, is accused of theft. He has denied any part in it.\n\nSen. Ana Kos called it a gift.",
  ],
  // Who was never told before is somebody else, and so is one of another sex.
  ["very polite", "driver", "Rolf Tesk said the lake was full. “They were very polite about it,” the driver said."],
  ["very polite", "old woman", "Mr. Rolf Tesk said the lake was full. “They were very polite about it,” the old woman said."],
  [
    "very polite",
    "old man of the lake",
    "Rolf Tesk said the lake was full. “They were very polite about it,” the old man of the lake said.",
  ],
];
for (const [said, speaker, text] of CASES) test(text, () => assert.equal(speakerOf(text, said), speaker));
