import assert from "node:assert/strict";
import { test } from "node:test";
import { articleOf } from "../../../../test/fixtures/article.ts";
import { valueOf } from "../../../model/index.ts";
import { annotate } from "../../../presets.ts";

/** Report, how a content begins, and who says it; null for nobody. */
const CASES: readonly [why: string, text: string, content: string, speaker: string | null][] = [
  [
    "whoever a relative clause is about",
    "Deputy Karl Moss, who helped catch Ole Brant -- the man sought for a week -- told reporters the search was over.",
    "the search",
    "Karl Moss",
  ],
  [
    "a report about somebody's dismissal",
    "The report by the inspector, Karl Moss, that preceded Mr. Brant's firing not only criticized his conduct but also his use of private email.",
    "his conduct",
    "report",
  ],
  ["a time before the verb", "The old sign a few minutes later said the harbour was closed.", "the harbour", "old sign"],
  [
    "a time between two verbs of one subject",
    "The college sent a message telling students that a gunman was in the area and a few minutes later said the campus was locked down.",
    "the campus",
    "college",
  ],
  [
    "those whom “with” brings in",
    "The law has drawn protest in every town, with Ada Rossi warning that it gives the mayor too much power.",
    "that it gives",
    "Ada Rossi",
  ],
  [
    "who wrote a letter, not who is sent it",
    "Ole Brant resigned in a letter to the board of directors stating that his time had come.",
    "that his time",
    "Ole Brant",
  ],
  [
    "who speaks in a statement, not who publishes it",
    "Ole Brant left. “The mayor should resign,” Brant said in a statement released by his campaign.",
    "“The mayor",
    "Ole Brant",
  ],
  ["a name in the relative clause of a body", "The union, which had backed Ole Brant in May, said the deal was dead.", "the deal", "union"],
];
for (const [why, text, content, speaker] of CASES)
  test(`who speaks: ${why}`, () => {
    const { attributions, entities } = annotate(articleOf(text)).layers;
    const found = attributions.find((it) => it.saying && text.startsWith(content, it.content[0]?.start ?? 0));
    assert.notEqual(found, undefined);
    const value = valueOf(found!.speaker);
    assert.equal(value === null ? null : entities[value]?.name, speaker);
  });
