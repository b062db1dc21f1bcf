// Takes invented statements of two or three episodes, checks what each party is told to have said again, newly, or not again.
import assert from "node:assert/strict";
import { test } from "node:test";
import { linkedFrom, type Cast, type Told } from "../../test/fixtures/told.ts";
import { englishCompareTables } from "../lang/en/compare.ts";
import { lemmaOf } from "../lang/en/lemmas.ts";
import type { Linked } from "../model/index.ts";
import { compare } from "./index.ts";

const TABLES = englishCompareTables(lemmaOf);
const CAST: Cast = {
  "the harbour board": { kind: "organization", for: "Norland" },
  Norland: { forms: ["Norlandic"] },
  Sudria: { forms: ["Sudrian"] },
  "Ada Rossi": { kind: "person", for: "Norland" },
};

/** Reports whose name begins with a year belong to that year's episode. */
function overYears(told: readonly Told[]): Linked {
  const linked = linkedFrom(CAST, told);
  const years = [...new Set(linked.reports.map(({ annotated }) => annotated.article.id.slice(0, 4)))].sort();
  const episodes = years.map((year) => ({
    ...{ id: year, title: year, from: year, to: year, fit: [], independentSources: 1 },
    reports: linked.reports.map(({ annotated }) => annotated.article.id).filter((id) => id.startsWith(year)),
  }));
  return { ...linked, episodes, affairs: linked.affairs.map((it) => ({ ...it, episodes: years })) };
}

/** "Norland kept: s1 s3" for every point. */
const told = (statements: readonly Told[]): string[] => {
  const { positions, utterances } = compare(overYears(statements), TABLES);
  const of = new Map(utterances.map(({ id, readings }) => [id, readings.map(({ statement }) => statement).join("+")]));
  return positions.flatMap(({ party, points }) =>
    points.map(({ course, utterances: ids }) => `${party.slice("entity/".length)} ${course}: ${ids.map((id) => of.get(id)).join(" ")}`),
  );
};

const WITHDRAW: Told = { by: "Norland", act: "request", says: "Sudrian troops must withdraw from the harbour at once", report: "2011-a" };

const CASES: readonly [why: string, statements: readonly Told[], points: readonly string[]][] = [
  [
    "a demand repeated in other words years later is kept, also by a spokeswoman",
    [WITHDRAW, { by: "Ada Rossi", act: "request", says: "that Sudria withdraw its troops from the harbour", report: "2016-a" }],
    ["Norland kept: s1 s2"],
  ],
  [
    "what the last episode alone has is new, what it lacks is gone",
    [WITHDRAW, { by: "Norland", act: "offer", says: "to share the fishing grounds with everybody", report: "2016-a" }],
    ["Norland new: s2", "Norland gone: s1"],
  ],
  [
    "plain telling takes no position unless it is told again",
    [
      { by: "Norland", says: "the lighthouse was built by its engineers", report: "2011-a" },
      { by: "Norland", says: "the winter had been unusually cold", report: "2011-a" },
      { by: "Norland", says: "its engineers had built the lighthouse", report: "2016-a" },
    ],
    ["Norland kept: s1 s3"],
  ],
  [
    "a party that speaks in one episode has no course",
    [WITHDRAW, { by: "Sudria", act: "deny", says: "any such demand", report: "2016-a" }],
    [],
  ],
  [
    "said, dropped and said again is kept",
    [
      WITHDRAW,
      { by: "Norland", act: "offer", says: "to share the fishing grounds with everybody", report: "2013-a" },
      { ...WITHDRAW, report: "2016-a" },
    ],
    ["Norland kept: s1 s3", "Norland gone: s2"],
  ],
  [
    "a headline that the text repeats is no second position",
    [
      WITHDRAW,
      { by: "Norland", act: "concern", says: "Norland sees reason for serious concern in the fleet off the harbour", report: "2016-a" },
      {
        by: "the harbour board",
        act: "concern",
        says: "that there was reason for serious concern in the fleet off the harbour",
        report: "2016-a",
      },
    ],
    ["Norland new: s3", "Norland gone: s1"],
  ],
  [
    "an answer of no words of its own is no position",
    [WITHDRAW, { by: "Norland", act: "deny", says: "no", report: "2011-b" }, { ...WITHDRAW, report: "2016-a" }],
    ["Norland kept: s1 s3"],
  ],
];

for (const [why, statements, points] of CASES) test(why, () => assert.deepEqual(told(statements), points));
