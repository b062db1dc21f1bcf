// Takes invented reports in which somebody only tells what another said, checks whose segments they are taken to be.
import assert from "node:assert/strict";
import { test } from "node:test";
import { linkedFrom, type Cast } from "../../../test/fixtures/told.ts";
import { englishCompareTables } from "../../lang/en/compare.ts";
import { lemmaOf } from "../../lang/en/lemmas.ts";
import { contextOf } from "../context.ts";
import { segmentsOf } from "../segments.ts";
import { relayedAmong } from "./relayed.ts";

const TABLES = englishCompareTables(lemmaOf);
const CAST: Cast = {
  "the Halm Courier": { kind: "organization" },
  "Ada Rossi": { kind: "person" },
};

/** Words of a statement within which others stand, and whether its first segment only passes those on. */
const CASES: readonly [why: string, by: string, says: string, inner: string, isRelayed: boolean][] = [
  [
    "a question tells another's word",
    "the Halm Courier",
    "Ada Rossi said that the lock would open in May",
    "that the lock would open in May",
    true,
  ],
  ["one's own word", "Ada Rossi", "Ada Rossi said that the lock would open in May", "that the lock would open in May", false],
  [
    "more of one's own beside it",
    "the Halm Courier",
    "the barges waited nine days in the frost, the skippers sold their coal and Ada Rossi said they could go",
    "they could go",
    false,
  ],
  ["nobody within", "the Halm Courier", "the lock will open in May", "", false],
];
for (const [why, by, says, words, isRelayed] of CASES)
  test(`relayed: ${why}`, () => {
    const linked = linkedFrom(CAST, [
      { by, says, report: "a" },
      { by: "Ada Rossi", says: words === "" ? "no" : words, report: "b" },
    ]);
    const [outer, other] = linked.statements;
    assert.ok(outer !== undefined && other !== undefined);
    const { text } = linked.reports[0]!.annotated.article;
    const place = (it: string, from = 0) => [{ start: text.indexOf(it, from), end: text.indexOf(it, from) + it.length }];
    const from = text.indexOf(says);
    const inner = {
      ...other,
      id: "s3",
      report: "a",
      within: outer.id,
      source: place("Ada Rossi", from),
      cue: place("said", from),
      content: place(words, from),
    };
    const statements = words === "" ? [outer] : [outer, inner];
    const context = contextOf({ ...linked, statements }, TABLES);
    assert.equal(relayedAmong(statements, segmentsOf(statements, context), context)[0], isRelayed);
  });
