// Takes invented readings of one saying, checks which words that one of them drops change what is said.
import assert from "node:assert/strict";
import { test } from "node:test";
import { linkedFrom, type Cast } from "../../../test/fixtures/told.ts";
import { englishCompareTables } from "../../lang/en/compare.ts";
import { lemmaOf } from "../../lang/en/lemmas.ts";
import { compare } from "../index.ts";

const TABLES = englishCompareTables(lemmaOf);
const CAST: Cast = { "Lia Marsh": { kind: "person" } };

const CASES: readonly [why: string, kind: string | null, left: string, right: string][] = [
  ["a hedge", "strength", "a worn cable, most likely, stopped the lift", "a worn cable stopped the lift"],
  ["not ruled out", "strength", "we cannot rule out that the ferry grazed the pier", "the ferry grazed the pier"],
  ["hedged in other words", null, "a worn cable, most likely, stopped the lift", "a worn cable had probably stopped the lift"],
  ["hedged by a modal", null, "perhaps a worn cable stopped the lift", "a worn cable might have stopped the lift"],
  ["a right, for the deed", "strength", "the diocese has the right to sell the orchard", "the diocese will sell the orchard"],
  ["a right in both", null, "the diocese has the right to sell the orchard", "the diocese was free to sell the orchard"],
  ["a condition", "strength", "the league will replay the final once the surgeons have spoken", "the league would replay the final"],
  [
    "a condition in other words",
    null,
    "the league will replay the final once the surgeons have spoken",
    "as soon as the surgeons had spoken the league would replay the final",
  ],
  ["only", "attachment", "only the nurses of the night shift struck", "the nurses of the night shift struck"],
  ["alone, for only", null, "only the nurses of the night shift struck", "the nurses of the night shift alone struck"],
  ["no later than", null, "the pickets left only ten minutes later", "the pickets left ten minutes later"],
  [
    "denied of a night and of a week",
    "date",
    "no truck of ours crossed the ford on the night of the flood",
    "no truck of ours crossed the ford in the week of the flood",
  ],
  [
    "said of a night and of a day",
    null,
    "a truck of ours crossed the ford on the night of the flood",
    "a truck of ours crossed the ford on the day of the flood",
  ],
  ["a right, for the deed, with a condition that has a not", "strength", "the abbey reserves the right to answer if the diggers do not leave the meadow", "the abbey would answer if the diggers did not leave the meadow"], // prettier-ignore
  ["a time that bounds a denial", "date", "not a single pump was switched off on our side before 5:40 a.m., and the logs show it", "not a single pump was switched off on our side"], // prettier-ignore
  ["a time that bounds what is said", null, "our men switched off a single pump before 5:40 a.m.", "our men switched off a single pump"],
  ["a denial of the time in other words", null, "not a single pump was switched off before dawn", "not a single pump was switched off that night"], // prettier-ignore
  ["for now", "date", "no visit of the bishop to the island is planned for now", "no visit of the bishop to the island is planned"],
  ["for now, and not yet", null, "no visit of the bishop to the island is planned for now", "no visit of the bishop to the island has been planned yet"], // prettier-ignore
  [
    "another share",
    "strength",
    "most of the complaints about the ballot were settled before noon",
    "all of the complaints about the ballot were settled before noon",
  ],
];
for (const [why, kind, left, right] of CASES)
  test(`dropped: ${why}`, () => {
    const linked = linkedFrom(CAST, [
      { by: "Lia Marsh", says: left },
      { by: "Lia Marsh", says: right },
    ]);
    const drift = compare(linked, TABLES).utterances.flatMap((it) => it.drift);
    assert.deepEqual([...new Set(drift.map((it) => it.kind))], kind === null ? [] : [kind]);
  });

test("dropped: a right that the cue keeps, for the deed", () => {
  const linked = linkedFrom(CAST, [
    { by: "Lia Marsh", cue: "reserved the right", says: "to close the ferry line over the delays" },
    { by: "Lia Marsh", says: "she would close the ferry line over the delays" },
  ]);
  const drift = compare(linked, TABLES).utterances.flatMap((it) => it.drift);
  assert.deepEqual(
    drift.map(({ kind, left, right }) => [kind, left.end - left.start, right.end - right.start]),
    [["strength", "reserved the right to close".length, "would close".length]],
  );
});
