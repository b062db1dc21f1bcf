// Takes invented reports of which one copies a line of the other, checks that who is described alike there counts as one voice.
import assert from "node:assert/strict";
import { test } from "node:test";
import { linkedFrom, type Cast } from "../../../test/fixtures/told.ts";
import { englishCompareTables } from "../../lang/en/compare.ts";
import { lemmaOf } from "../../lang/en/lemmas.ts";
import { inferred, type Linked } from "../../model/index.ts";
import { compare } from "../index.ts";

const TABLES = englishCompareTables(lemmaOf);
const CAST: Cast = {
  "a skipper": { kind: "person", described: true },
  "one skipper": { kind: "person", described: true },
  Ostrel: { kind: "place" },
};

/** Two reports of one line each; the first skipper is one person to the left report and another to the right one. */
function reports(cue: string, says: readonly [string, string], copies: boolean): Linked {
  const linked = linkedFrom(
    CAST,
    says.map((it) => ({ by: "a skipper", cue, says: it })),
  );
  const statements = linked.statements.map((it, at) => ({
    ...it,
    source: [{ start: 0, end: "a skipper".length }],
    speaker: inferred(`entity/${at === 0 ? "a" : "one"} skipper`, "described"),
    speakers: [`entity/${at === 0 ? "a" : "one"} skipper`],
  }));
  const copied = linked.reports.map((it, at) => ({
    ...it,
    copies: copies && at === 1 ? [{ of: "r1", kind: "part" as const, share: 1 }] : [],
  }));
  return { ...linked, statements, reports: copied };
}

const WAS = "was rammed";
const CASES: readonly [why: string, linked: Linked, one: boolean][] = [
  ["a short line of a report that is copied", reports("said it", [WAS, WAS], true), true],
  ["the same short line in two reports of their own", reports("said it", [WAS, WAS], false), false],
  ["a long line in two reports", reports("of the trawler told the harbour radio on Sunday that it", [WAS, WAS], false), true],
  ["a long line with another end", reports("of the trawler told the harbour radio on Sunday that it", [WAS, "was sunk"], false), false],
];
for (const [why, linked, one] of CASES)
  test(why, () => assert.equal(compare(linked, TABLES).utterances.filter(({ readings }) => readings.length === 2).length, one ? 1 : 0));
