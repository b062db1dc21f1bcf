// Takes sentences in which one passes on another's words or speaks of his own speaking, checks who is left with a statement.
import assert from "node:assert/strict";
import { test } from "node:test";
import { articleOf } from "../../../../test/fixtures/article.ts";
import { valueOf } from "../../../model/index.ts";
import { annotate } from "../../../presets.ts";

/** Text, then the sources of all that says something, in the order of the text. */
const CASES: readonly [why: string, text: string, ...sources: string[]][] = [
  [
    "an agency behind the speaker",
    "“We hold the bridge and we will keep it open,” Elena Rossi told reporters on Monday, Reuters reported.",
    "Elena Rossi",
  ],
  ["an agency alone", "“We hold the bridge and we will keep it open,” Reuters reported.", "Reuters"],
  [
    "a repetition announced inside a quotation",
    "“You know that the road is closed. I repeat that the town has food for a week,” Elena Rossi said on Monday.",
    "Elena Rossi",
  ],
  [
    "an agency that is given as the source of both",
    "“It is not true that we have paid a bribe,” the minister said, according to Reuters.",
    "the minister",
  ],
  ["an agency behind a short quotation", "“We never paid a bribe,” the minister said, according to Reuters.", "the minister"],
];

for (const [why, text, ...sources] of CASES)
  test(`inner voices: ${why}`, () => {
    const { layers } = annotate(articleOf(text));
    const found = layers.attributions.filter(({ saying }) => saying);
    assert.deepEqual(
      found.map(({ source }) => text.slice(source?.[0]?.start ?? 0, source?.[0]?.end ?? 0)),
      sources,
    );
  });

test("inner voices: what was said on another day is said by who tells of it", () => {
  const article = articleOf("Kestrel: Is the bridge open?\nElena Rossi: No. We said yesterday that the bridge is closed.");
  const { text } = article;
  const blocks = article.blocks.map((block) => ({
    ...block,
    kind: "turn" as const,
    label: { start: block.start, end: text.indexOf(":", block.start) },
  }));
  const { attributions } = annotate({ ...article, blocks }).layers;
  const by = (words: string) =>
    attributions.find(({ source }) => source !== null && text.slice(source[0]!.start, source[0]!.end) === words)!;
  assert.ok(by("We").saying);
  assert.equal(by("We").speaker.state, "inferred");
  assert.equal(valueOf(by("We").speaker), valueOf(by("Elena Rossi").speaker));
});
