import assert from "node:assert/strict";
import { test } from "node:test";
import { articleOf } from "../../../../test/fixtures/article.ts";
import { valueOf } from "../../../model/index.ts";
import { annotate } from "../../../presets.ts";

const CASES: readonly [why: string, text: string, contents: readonly string[]][] = [
  [
    "lines without a mark of their own before the one with the cue",
    "The council met on Monday.\n\n“We repair the dam.\n\nNobody else would have done it.\n\nIf the river rises, no road will help us,” Ilse Marenko said.",
    ["“We repair the dam.|Nobody else would have done it.|If the river rises, no road will help us,”"],
  ],
  [
    "lines without a mark of their own behind the one with the cue",
    "Ilse Marenko said: “We repair the dam.\n\nNobody else would have done it.\n\nThe road will hold.”",
    ["“We repair the dam.|Nobody else would have done it.|The road will hold.”"],
  ],
  [
    "a paragraph that opens anew is a statement of its own",
    "The council met on Monday.\n\n“We repair the dam before the winter comes.\n\n“If the river rises, no road will help us,” Ilse Marenko said.",
    ["“We repair the dam before the winter comes.", "“If the river rises, no road will help us,”"],
  ],
];

for (const [why, text, contents] of CASES)
  test(why, () => {
    const { attributions, entities } = annotate(articleOf(text)).layers;
    const said = attributions.filter(({ content }) =>
      content.some(({ start, end }) => text.slice(start, end).includes("”") || text[start] === "“"),
    );
    assert.deepEqual(
      said.map(({ content }) =>
        content
          .map(({ start, end }) => text.slice(start, end))
          .join("|")
          .replaceAll("\n\n", "|"),
      ),
      contents,
    );
    for (const { speaker } of said) assert.equal(entities[valueOf(speaker) ?? -1]?.name, "Ilse Marenko");
  });
