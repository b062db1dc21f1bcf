// Takes what a report of a later episode tells to have been said in an earlier one, checks with which utterance it stands.
import assert from "node:assert/strict";
import { test } from "node:test";
import { linkedFrom, type Cast, type Told } from "../../../test/fixtures/told.ts";
import { englishCompareTables } from "../../lang/en/compare.ts";
import { lemmaOf } from "../../lang/en/lemmas.ts";
import { compare } from "../index.ts";

const TABLES = englishCompareTables(lemmaOf);
const CAST: Cast = {
  Norland: { forms: ["Norlandic"] },
  "Ada Rossi": { kind: "person", for: "Norland" },
  "Lia Marsh": { kind: "person" },
};
const THEN: Told = {
  by: "Ada Rossi",
  says: "the quarry will stay shut until foreign surveyors have found its walls to be firm",
  act: "commit",
  on: "2011-05-02",
  report: "a",
};
const AGAIN: Told = {
  by: "Ada Rossi",
  says: "that the quarry would not open before foreign surveyors called its walls firm",
  cue: "promised",
  act: "commit",
  report: "b",
};

/** Whether the second, told in 2016, stands in one utterance with the first, told in May 2011. */
function isOfThen(then: Told, told: Told): boolean {
  const others: readonly Told[] = [
    { by: "Lia Marsh", says: "the bakery pays its carters on Fridays", report: "a" },
    { by: "Lia Marsh", says: "nobody in the village has seen a surveyor since the flood", report: "b" },
  ];
  const linked = linkedFrom(CAST, [then, told, ...others]);
  const [only] = linked.episodes;
  assert.ok(only !== undefined);
  const episodes = [
    { ...only, id: "e1", from: "2011-05-01", to: "2011-05-04", reports: ["a"] },
    { ...only, id: "e2", from: "2016-09-10", to: "2016-09-12", reports: ["b"] },
  ];
  const { utterances } = compare({ ...linked, episodes, affairs: [{ ...linked.affairs[0]!, episodes: ["e1", "e2"] }] }, TABLES);
  const held = utterances.filter(({ readings }) => readings.some(({ statement }) => statement === "s2"));
  assert.equal(held.length, 1);
  return held.some(({ readings }) => readings.some(({ statement }) => statement === "s1"));
}

const DENIED: Partial<Told> = { act: "deny", says: "that any of the quarry's walls had ever been cracked by blasting" };
const CASES: readonly [why: string, then: Partial<Told>, told: Partial<Told>, isOne: boolean][] = [
  ["dated into the year", {}, { on: "2011" }, true],
  ["dated into the month", {}, { on: "2011-05" }, true],
  ["dated a day off", {}, { on: "2011-05-06" }, true],
  ["said now", {}, { on: "2016-09-11" }, false],
  ["of no day", {}, {}, false],
  ["of another year", {}, { on: "2013" }, false],
  ["of another voice", {}, { by: "Lia Marsh", on: "2011" }, false],
  ["of nobody named", {}, { by: null, on: "2011" }, false],
  ["another promise", {}, { says: "that the carters' wages would be paid by Norland until spring", on: "2011" }, false],
  ["other words in common alone", {}, { says: "that foreign carters were welcome at every market of the country", on: "2011" }, false],
  ["what may be denied on any day", DENIED, { ...DENIED, on: "2011-05" }, false],
  ["denied on that day", DENIED, { ...DENIED, on: "2011-05-02" }, true],
];
for (const [why, then, told, isOne] of CASES) test(why, () => assert.equal(isOfThen({ ...THEN, ...then }, { ...AGAIN, ...told }), isOne));
