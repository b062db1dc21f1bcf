// Takes invented reports in which one voice speaks twice, checks where it says the same again and where it goes on.
import assert from "node:assert/strict";
import { test } from "node:test";
import { linkedFrom, type Cast, type Told } from "../../../test/fixtures/told.ts";
import { englishCompareTables } from "../../lang/en/compare.ts";
import { lemmaOf } from "../../lang/en/lemmas.ts";
import { compare } from "../index.ts";

const TABLES = englishCompareTables(lemmaOf);
const CAST: Cast = {
  "Lia Marsh": { kind: "person", forms: ["Marsh"] },
  Edda: { kind: "place" },
  Korvin: { kind: "place" },
};
const OTHERS: readonly Told[] = [
  { by: "Lia Marsh", says: "the budget for next year will be presented in May" },
  { by: "Lia Marsh", says: "schools in the south would open again after the holidays" },
];

/** Two statements of one report, and whether they are one saying. */
const CASES: readonly [why: string, first: Omit<Told, "by">, second: Omit<Told, "by">, one: boolean][] = [
  [
    "told, then quoted",
    { says: "the referee's report on the match in Edda was a mockery of the sport" },
    { says: "“It was bad. That report mocks the whole sport, and whoever comes to watch a match.”", mode: "direct" },
    true,
  ],
  [
    "the same words in the first line and further down",
    { says: "the tanker's crew of nine had been taken to the hospital in Edda" },
    { says: "the nine of the tanker's crew were taken to hospital in Edda by bus" },
    true,
  ],
  [
    "one pattern, two places",
    { says: "a schooner ran aground at Edda in the fog with nobody on board" },
    { says: "a schooner ran aground at Korvin in the fog with nobody on board" },
    false,
  ],
  [
    "one pattern, two numbers",
    { says: "at noon 14 ballot boxes were carried out of the hall by the ushers" },
    { says: "at dusk 31 ballot boxes were carried out of the hall by the ushers" },
    false,
  ],
  [
    "two points about one thing",
    { says: "the loaded crane stood too near the quay when the dockers came on shift" },
    { says: "another firm had left the crane there and did not know that the dockers would be near it" },
    false,
  ],
];
for (const [why, first, second, one] of CASES)
  test(`${one ? "says again" : "goes on"}: ${why}`, () => {
    const told = [first, second].map((it): Told => ({ by: "Lia Marsh", report: "r", ...it }));
    const { utterances } = compare(linkedFrom(CAST, [...told, ...OTHERS]), TABLES);
    const together = utterances.some(({ readings }) => ["s1", "s2"].every((id) => readings.some(({ statement }) => statement === id)));
    assert.equal(together, one);
  });
