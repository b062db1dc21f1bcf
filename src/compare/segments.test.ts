// Takes invented answers, checks which of them are read with their question.
import assert from "node:assert/strict";
import { test } from "node:test";
import { linkedFrom, type Cast } from "../../test/fixtures/told.ts";
import { englishCompareTables } from "../lang/en/compare.ts";
import { lemmaOf } from "../lang/en/lemmas.ts";
import { contextOf } from "./context.ts";
import { segmentsOf } from "./segments.ts";

const TABLES = englishCompareTables(lemmaOf);
const CAST: Cast = { "Ada Rossi": { kind: "person" }, "Timo Verne": { kind: "person" } };

const CASES: readonly [why: string, answer: string, isWithQuestion: boolean][] = [
  ["few words", "If necessary, it will.", true],
  ["a pronoun of what was asked", "It did, at noon.", true],
  ["yes, and more", "Yes, the tug has a beacon on its mast.", true],
  ["of course", "Of course tugs sink in storms.", true],
  ["a noun with its own verb", "Every tug has a beacon, you may look at it.", false],
  ["many words", "It carried coal for the bakeries of the old town until the winter of the great frost.", false],
];
for (const [why, answer, isWithQuestion] of CASES)
  test(`an answer and its question: ${why}`, () => {
    const linked = linkedFrom(CAST, [
      { by: "Timo Verne", says: "Has the tug sunk nine miles off the coast?", act: "ask", mode: "direct", report: "r" },
      { by: "Ada Rossi", says: answer, mode: "direct", report: "r", answers: 0 },
    ]);
    const segment = segmentsOf(linked.statements, contextOf(linked, TABLES)).find((it) => it.statement === 1 && it.order === 0);
    assert.equal((segment?.question.length ?? 0) > 0, isWithQuestion);
  });
