// Takes sentences with a verb of saying inside a relative clause or behind a noun of saying, checks who says what there.
import assert from "node:assert/strict";
import { test } from "node:test";
import { articleOf } from "../../../../test/fixtures/article.ts";
import { annotate } from "../../../presets.ts";

const CASES: readonly [why: string, text: string, said: readonly string[]][] = [
  ["behind “that”", "He voted against the bill that critics said would ruin the port.", ["critics: would ruin the port"]],
  [
    "before another's own clause",
    "With members nearing a vote on the law that critics said would harm small farms, Mr. Orlo warned that it was flawed.",
    ["critics: would harm small farms", "Mr. Orlo: that it was flawed"],
  ],
  [
    "behind “who”",
    "Some members are tired of Anna Weld, who they contend is using the port for herself.",
    ["they: is using the port for herself"],
  ],
  [
    "a complaint told by “was that”",
    "Weld's main complaint was that some clauses do not match the treaty.",
    ["Weld: that some clauses do not match the treaty"],
  ],
  [
    "an argument told by “has been that”",
    "The union's argument has always been that no ship should sail.",
    ["The union: that no ship should sail"],
  ],
  [
    "a claim, a time, then what was claimed",
    "After his claim last week that the bridge was closed, they went home.",
    ["his: that the bridge was closed"],
  ],
  [
    "an adverb, who says it, then the clause",
    "Afterwards, she said, a copy of the list was sent to the mayor.",
    ["she: Afterwards … a copy of the list was sent to the mayor"],
  ],
];

for (const [why, text, said] of CASES)
  test(`said within a clause: ${why}`, () => {
    const words = (ranges: readonly { start: number; end: number }[] | null): string =>
      (ranges ?? []).map(({ start, end }) => text.slice(start, end)).join(" … ");
    const { attributions } = annotate(articleOf(text)).layers;
    assert.deepEqual(
      attributions.filter(({ saying }) => saying).map(({ source, content }) => `${words(source)}: ${words(content)}`),
      said,
    );
  });
