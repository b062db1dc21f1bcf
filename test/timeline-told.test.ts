// Takes invented reports, checks what the timeline tells under dates that no event stands under.
import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { collate } from "../src/engine.ts";

/** Dates of the timeline of one report published on 2031-05-08, a Thursday, with the words under each. */
async function timelineOf(text: string): Promise<readonly (readonly [date: string, what: string])[]> {
  const folder = mkdtempSync(join(tmpdir(), "timeline-"));
  writeFileSync(join(folder, "reports.jsonl"), JSON.stringify({ id: "echo", text, outlet: "The Ostrel Echo", date: "2031-05-08" }));
  const { dossier } = await collate([folder]);
  rmSync(folder, { recursive: true });
  return dossier.timeline.map(({ date, what }) => [date, what]);
}

const CASES: readonly [why: string, text: string, dates: readonly string[]][] = [
  ["a saying", "Mayor Ada Rossi told the council on Monday that the ferry would be late again.", ["2031-05-05"]],
  ["a clause in the past", "The pumps were still dry, and the last of the fishermen came home on Tuesday.", ["2031-05-06"]],
  ["a bidding for a day is none", "“Ask me on Sunday,” said Mayor Ada Rossi.", []],
  ["a year in which something was done", "The pumps were dry, for the mill was built in 1983 by nobody in particular.", ["1983"]],
  ["nor is a year in a thing's name", "Everybody knew the charter of 1998 by heart.", []],
  ["a stretch from one day to another", "The ferry was held at the quay from Monday, May 5, to May 7.", ["2031-05-05/2031-05-07"]],
  ["who came and left", "The sappers came on May 3 and left on the 4th.", ["2031-05-03/2031-05-04"]],
  ["two happenings of two days", "The fair opened on May 3 and the mayor died on May 4.", ["2031-05-03", "2031-05-04"]],
];
for (const [why, text, dates] of CASES)
  test(`timeline: ${why}`, async () =>
    assert.deepEqual(
      (await timelineOf(text)).map(([date]) => date),
      dates,
    ));

const WORDS: readonly [why: string, text: string, what: RegExp][] = [
  [
    "where something had happened, in what was urged",
    "Norway urged Peru to stop the fighting in the Orlo valley, where Peru launched an artillery attack on Tuesday morning.",
    /^where Peru launched/,
  ],
  [
    "a saying of that day stays whole",
    "Mayor Ada Rossi told the council on Monday that the ferry would be late again.",
    /^Mayor Ada Rossi/,
  ],
];
for (const [why, text, what] of WORDS)
  test(`timeline, words: ${why}`, async () => {
    const [entry] = await timelineOf(text);
    assert.match(entry?.[1] ?? "", what);
  });
