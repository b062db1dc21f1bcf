// Takes sentences whose words of saying stand before who speaks, checks who speaks and what is said.
import assert from "node:assert/strict";
import { test } from "node:test";
import { articleOf } from "../../../../test/fixtures/article.ts";
import { annotate } from "../../../presets.ts";

/** A sentence, who stands as a source in it, and what that one says. */
const CASES: readonly [why: string, text: string, source: string, content: string][] = [
  [
    "between a subject and its verb",
    "The hut was found, said the diver, and a rope, says Lena Holm, was tied to it.",
    "Lena Holm",
    "a rope … was tied to it",
  ],
  [
    "behind a clause between semicolons",
    "The buyers paid nine million in May, says Lena Holm; nobody can touch the money until a judge has ruled, says the bank’s registry; and a ruling may take a year.",
    "the bank’s registry",
    "nobody can touch the money until a judge has ruled",
  ],
  ["a subject before its verb", "The young mayor says Lena Holm, a clerk, is ill.", "The young mayor", "Lena Holm, a clerk, is ill"],
  ["an apposition before the verb", "Tomas Berg, the mayor, says Lena Holm is ill.", "Tomas Berg, the mayor,", "Lena Holm is ill"],
  [
    "“…,” and a verb that looks like a noun",
    "“It will take a year,” cautions Lena Holm, who runs a mill.",
    "Lena Holm",
    "“It will take a year,”",
  ],
];
for (const [why, text, source, content] of CASES)
  test(`words of saying: ${why}`, () => {
    const { attributions } = annotate(articleOf(text)).layers;
    const of = (them: readonly { start: number; end: number }[] | null): string =>
      (them ?? []).map(({ start, end }) => text.slice(start, end)).join(" … ");
    const said = attributions.filter((it) => it.saying && of(it.source) === source);
    assert.deepEqual(
      said.map((it) => of(it.content)),
      [content],
    );
  });
