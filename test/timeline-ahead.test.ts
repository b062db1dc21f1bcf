// Takes invented sentences of a report, checks which days ahead of it the timeline holds, and as what.
import assert from "node:assert/strict";
import { test } from "node:test";
import { collate } from "../src/engine.ts";

/** Dates with their standing of what a report of Thursday 8 May 2031 tells, but for its own day. */
async function ahead(sentence: string): Promise<string[]> {
  const text = `LIMA, May 8 - Police cleared the harbour gate of Callao on Thursday. ${sentence}`;
  const { dossier } = await collate([
    {
      name: "reports.jsonl",
      bytes: new TextEncoder().encode(JSON.stringify({ id: "a", text, outlet: "The Courier", date: "2031-05-08" })),
    },
  ]);
  return dossier.timeline.flatMap(({ date, standing }) => (date.startsWith("2031-05-08") ? [] : [`${date} ${standing ?? "told"}`]));
}

const AHEAD: readonly [why: string, sentence: string, expected: readonly string[]][] = [
  ["a day that is set", "The final will be played in Quito on 9 June.", ["2031-06-09 planned"]],
  ["a deadline", "The bishop gave the parish a deadline until Saturday.", ["2031-05-10 demanded"]],
  ["a demand", "“The lorries must be returned by Monday,” Mayor Ilma Orlo said.", ["2031-05-12 demanded"]],
  ["a threat", "The pilots would walk out if no offer was made by Wednesday.", ["2031-05-14 planned"]],
  ["a month", "The clinic would run out of oxygen by June if no ship came.", ["2031-06 planned"]],
  ["a month gone by", "The bridge must be open by March, the court ruled.", ["2032-03 demanded"]],
  ["no plan: it only may be", "The premier may visit the island on 20 May.", []],
  ["no plan: it happened", "By Tuesday twelve people had died.", []],
  ["a date that names something", "They will pull back behind the line of 12 December.", []],
];

for (const [why, sentence, expected] of AHEAD)
  test(`timeline ahead: ${why}`, async () => {
    const found = await ahead(sentence);
    assert.deepEqual(
      found.filter((it) => expected.length > 0 || !it.endsWith("told")),
      expected,
    );
  });
