// Takes invented reports of whom a statement tells to have said something, checks which of the two stands with what another report has.
import assert from "node:assert/strict";
import { test } from "node:test";
import { linkedFrom, type Cast, type Told } from "../../../test/fixtures/told.ts";
import { englishCompareTables } from "../../lang/en/compare.ts";
import { lemmaOf } from "../../lang/en/lemmas.ts";
import { contextOf } from "../context.ts";
import { segmentsOf } from "../segments.ts";
import { withToldWithin } from "./told-within.ts";

const TABLES = englishCompareTables(lemmaOf);
const CAST: Cast = {
  Norland: { forms: ["Norlandic"] },
  Sudria: {},
  "Ada Rossi": { kind: "person", for: "Norland" },
};
const ASKED = "both ports to open their locks before the frost";

/** Whether the outer one of two, of which the inner stands within it with another report's, is put with them. */
function isAdded(outer: Partial<Told> & { readonly says: string }, by: string): boolean {
  const linked = linkedFrom(CAST, [
    { by: "Ada Rossi", report: "a", ...outer },
    { by, says: ASKED, report: "b" },
  ]);
  const [whole, other] = linked.statements;
  assert.ok(whole !== undefined && other !== undefined);
  const text = linked.reports[0]!.annotated.article.text;
  const [start, cue, source] = [text.indexOf(ASKED), text.indexOf("asks"), text.indexOf(by)];
  const inner = {
    ...other,
    id: "s3",
    report: "a",
    source: [{ start: source, end: source + by.length }],
    cue: [{ start: cue, end: cue + "asks".length }],
    content: [{ start, end: start + ASKED.length }],
  };
  const statements = [whole, other, inner];
  const context = contextOf({ ...linked, statements }, TABLES);
  const segments = segmentsOf(statements, context);
  const at = (statement: number): number => segments.findIndex((it) => it.statement === statement);
  const groups = withToldWithin([{ members: [at(1), at(2)], score: 1 }], segments, statements, context);
  return groups.some(({ members }) => members.includes(at(0)));
}

const CASES: readonly [why: string, outer: Partial<Told> & { readonly says: string }, by: string, isAdded: boolean][] = [
  ["a spokeswoman tells what her state asks for", { says: `that Norland asks ${ASKED}` }, "Norland", true],
  ["another state", { says: `that Sudria asks ${ASKED}` }, "Sudria", false],
  ["of nobody named", { by: null, says: `that Norland asks ${ASKED}` }, "Norland", false],
  ["with more to say", { says: `that Norland asks ${ASKED}, and the canal will be dredged by soldiers` }, "Norland", false],
];
for (const [why, outer, by, expected] of CASES) test(`told within: ${why}`, () => assert.equal(isAdded(outer, by), expected));
