import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { Problem } from "../../model/index.ts";
import { articleOf } from "../../../test/fixtures/article.ts";
import { quotations } from "./quotations.ts";

function read(text: string): { found: string[]; problems: number; closed: string[] } {
  const problems: Omit<Problem, "report">[] = [];
  const layer = quotations.run(articleOf(text), {}, (problem) => problems.push(problem));
  return {
    found: layer.map(({ inner }) => text.slice(inner.start, inner.end)),
    problems: problems.length,
    closed: layer.map(({ closed }) => closed),
  };
}

const cases: readonly [why: string, text: string, found: string[], problems: number][] = [
  ["straight marks", 'The mayor said: "The dam holds." He left.', ["The dam holds."], 0],
  ["curly marks", "“The dam holds,” the mayor said.", ["The dam holds,"], 0],
  ["single marks and apostrophes", "The minister's aide called it 'a farmers' quarrel' and didn't stay.", ["a farmers' quarrel"], 0],
  ["a decade is no quotation", "Since the '90s the town's mills stand idle.", [], 0],
  ["German marks", "Er sagte: „Der Damm hält“ und ging.", ["Der Damm hält"], 0],
  ["French marks", "Il a dit « oui » hier.", [" oui "], 0],
  ["doubled single marks", "He wrote that ''the ford is closed'' today.", ["the ford is closed"], 0],
  ["single inside double", "“They shouted ‘Go home’ at us,” she said.", ["They shouted ‘Go home’ at us,", "Go home"], 0],
  [
    "a second opening mark in mid-clause is astray",
    "He said: “We keep to the terms, given “the facts on the river.”",
    ["We keep to the terms, given “the facts on the river."],
    1,
  ],
  ["a mark that nothing opened", "The ford is closed,” she said.", [], 1],
  ["a quotation never closed", "She said: “The ford is closed", ["The ford is closed"], 1],
  [
    "two quotations, the first never closed",
    "“The ford is closed, she said. “Take the bridge,” he said.",
    ["The ford is closed, she said.", "Take the bridge,"],
    1,
  ],
  ["a full stop outside", "He said “it holds.”. Then he left.", ["it holds."], 0],
  ["glued to the stop before", 'It never rang."We kept quiet.We left",said he.', ["We kept quiet.We left"], 0],
  ["glued to what follows", 'He said: "We left."She stayed.', ["We left."], 0],
  [
    "a quotation that breaks off its line closes a few lines on",
    "“We built the dam.\nNobody else would have.\nIt holds,” he said. He left “at once”.",
    ["We built the dam.", "Nobody else would have.", "It holds,", "at once"],
    0,
  ],
  [
    "the line that closes it leaves nothing open",
    '"We built the dam.\nIt holds, "he said.\nHe heard her say, "It leaks, "and left.',
    ["We built the dam.", "It holds, ", "It leaks, "],
    0,
  ],
  [
    "lines with marks of their own end what is left open",
    "“We built the dam.\nHe left “at once”.\nIt holds,” he said.",
    ["We built the dam.", "at once"],
    2,
  ],
  [
    "a space on the wrong side of the closing mark",
    'He came. "It is our dam, "she said. "It holds. "',
    ["It is our dam, ", "It holds. "],
    0,
  ],
  ["in brackets", "The paper (“Ford Gazette”) is old.", ["Ford Gazette"], 0],
];
for (const [why, text, found, problems] of cases)
  test(why, () => assert.deepEqual([read(text).found, read(text).problems], [found, problems]));

test("a quotation runs over paragraphs that open anew and closes once", () => {
  const text = "“We came at dawn.\n“We left at dusk,” he said.";
  assert.deepEqual(read(text), { found: ["We came at dawn.", "We left at dusk,"], problems: 0, closed: ["continued", "mark"] });
});

test("ten thousand marks end in one Problem", () => assert.equal(read('" '.repeat(10_000)).problems, 1));

test("whatever the marks, quotations are sorted, inside the text and never cross", () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[ab .,"'“”‘’«»„\n]{0,60}$/), (text) => {
      const layer = quotations.run(articleOf(text), {}, () => {});
      layer.forEach((it, index) => {
        assert.ok(it.start < it.end && it.end <= text.length && it.inner.start >= it.start && it.inner.end <= it.end);
        for (const other of layer.slice(index + 1))
          assert.ok(other.start >= it.start && (other.start >= it.end || other.end <= it.end), `${text} crosses`);
      });
    }),
    { seed: 7, numRuns: 2000 },
  );
});
