// Takes entries of a timeline with long sentences and dates of many grains, checks what of them is drawn.
import assert from "node:assert/strict";
import test from "node:test";
import type { Citation } from "../../model/index.ts";
import { readableDate } from "./days.ts";
import { tellingLabel } from "./timeline-labels.ts";

const DATES: readonly [edtf: string, shown: string][] = [
  ["2020-11-09", "2020-11-09"],
  ["2020-11-09T14:30", "2020-11-09 14:30"],
  ["198X~", "about 1980s"],
  ["18XX", "1800s"],
  ["1992/1994", "1992 to 1994"],
  ["2020-21", "spring 2020"],
  ["2020-34?", "perhaps 2nd quarter of 2020"],
  ["2020-06", "2020-06"],
];
for (const [edtf, shown] of DATES) test(`the date ${edtf} is shown as ${shown}`, () => assert.equal(readableDate(edtf), shown));

/** Room for 40 units. */
const ROOM = 270;

const LABELS: readonly [why: string, sentence: string, date: string, shown: string][] = [
  ["a short sentence is whole", "The dam broke in 1971.", "1971", "The dam broke in 1971."],
  [
    "a date at the start is seen from the start",
    "In 1971 the dam above the old town broke and nobody was told",
    "1971",
    "In 1971 the dam above the old town…",
  ],
  [
    "a date at the end is seen with what leads up to it",
    "The mayor, who has lived in the town since her birth, says that the dam broke in 1971",
    "1971",
    "…says that the dam broke in 1971",
  ],
  [
    "a date in the middle of a long sentence",
    "The mayor, who has lived there all her life, says the dam broke in 1971 and that nobody in the town was ever told",
    "1971",
    "…her life, says the dam broke in 1971…",
  ],
];
for (const [why, sentence, date, shown] of LABELS)
  test(why, () => {
    const cite = (start: number, end: number): Citation => ({
      report: "r",
      start,
      end,
      exact: sentence.slice(start, end),
      prefix: "",
      suffix: "",
    });
    const at = sentence.indexOf(date);
    const label = tellingLabel(
      {
        id: "t",
        date,
        precision: "year",
        what: sentence,
        background: true,
        refines: [],
        citations: [cite(0, sentence.length), cite(at, at + date.length)],
      },
      ROOM,
    );
    assert.equal(label, shown);
    assert.ok(label.includes(date));
  });
