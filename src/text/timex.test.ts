// Takes forms and anchors, checks their TIMEX3 values, and the calendar underneath.
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { valueOf, type TimeForm } from "../model/index.ts";
import { civilDay, dayNumber, isoDay, isoWeek, mondayOf, nthWeekday, weekdayOf } from "./calendar.ts";
import { daySpan, edtfOf } from "./edtf.ts";
import { resolveTimex } from "./timex.ts";

test("calendar: days and numbers are inverse, weeks and weekdays agree with the platform's", () => {
  fc.assert(
    fc.property(fc.integer({ min: -200_000, max: 200_000 }), (number) => {
      assert.equal(dayNumber(civilDay(number)), number);
      const date = new Date(number * 86_400_000);
      assert.equal(isoDay(number), date.toISOString().slice(0, 10).slice(-10));
      assert.equal(weekdayOf(number), date.getUTCDay() || 7);
      const { year, week } = isoWeek(number);
      assert.equal(mondayOf(year, week), number - weekdayOf(number) + 1);
    }),
    { seed: 2, numRuns: 500 },
  );
});

test("calendar: nth weekday of a month", () => {
  assert.equal(isoDay(nthWeekday(2000, 11, 4, 4)), "2000-11-23");
  assert.equal(isoDay(nthWeekday(2021, 5, 1, -1)), "2021-05-31");
});

const DATE = { type: "DATE" } as const;
/** The Tuesday after the first Monday of November, in even years. */
const ELECTION = { ...DATE, month: 11, weekday: 1, shift: 1, plus: 1, cycle: { years: 2, rest: 0 } } as const;
const CASES: readonly [form: TimeForm, anchor: string | null, value: string | null][] = [
  [{ ...DATE, month: 1, day: 2 }, "1999-11-20", "2000-01-02"],
  [{ ...DATE, month: 10, lean: "past" }, "1999-11-20", "1999-10"],
  [{ ...DATE, month: 2, day: 30 }, "1999-11-20", null],
  [{ ...DATE, year: 1999, month: 2, day: 29 }, null, null],
  [{ ...DATE, shift: -1, grain: "year" }, "1988-Q3", "1987-Q3"],
  [{ ...DATE, month: 12, shift: -1, lean: "past" }, "1999-11-20", "1998-12"],
  [{ ...DATE, month: 2, shift: -1, lean: "past" }, "1999-11-20", "1999-02"],
  [{ ...DATE, month: 10, shift: -1, lean: "past" }, "1999-11-20", "1998-10"],
  [{ ...DATE, month: 9, shift: 0 }, "1999-02-20", "1999-09"],
  [{ ...DATE, month: 11, shift: 1, lean: "future" }, "1999-11-20", "2000-11"],
  [{ ...DATE, easter: 0, lean: "future" }, "2024-02-10", "2024-03-31"],
  [{ ...DATE, easter: -2, lean: "past" }, "2025-11-01", "2025-04-18"],
  [{ ...ELECTION, lean: "past" }, "2021-02-10", "2020-11-03"],
  [{ ...ELECTION, lean: "future" }, "2021-02-10", "2022-11-08"],
  [{ ...ELECTION, lean: "past" }, "2024-02-10", "2024-11-05"],
  [ELECTION, null, "XXXX-11"],
  [{ ...DATE, shift: -1, grain: "decade" }, "1998-02-06", "198"],
  [{ ...DATE, shift: 2, grain: "month" }, "1998-11-30", "1999-01"],
  [{ ...DATE, shift: -1, grain: "day" }, "1998", null],
  [{ ...DATE, weekday: 7 }, "2021-08-01", "2021-08-01"],
  [{ ...DATE, weekday: 1, lean: "future" }, "2021-08-03", "2021-08-09"],
  [{ ...DATE, weekday: 1, lean: "future" }, "2021-08-02", "2021-08-02"],
  [{ ...DATE, part: "FA", shift: -1 }, "1998-02-06", "1997-FA"],
  [{ ...DATE, part: "Q4" }, "1998-01-26", "1997-Q4"],
  [{ ...DATE, part: "WE" }, "2021-08-02", "2021-W30-WE"],
  [{ ...DATE, part: "WE", shift: 0 }, "2021-08-04", "2021-W31-WE"],
  [{ type: "TIME", shift: -1, grain: "day", part: "NI" }, "2021-08-01", "2021-07-31TNI"],
  [{ ...DATE, year: 1980, grain: "decade", mod: "END" }, null, "198"],
  [{ ...DATE, month: 9, day: 27 }, null, "XXXX-09-27"],
  [{ ...DATE, year: 1992, to: { ...DATE, year: 1994 } }, null, "1992/1994"],
];
for (const [form, anchor, value] of CASES)
  test(`resolveTimex: ${JSON.stringify(form)} from ${anchor} is ${value}`, () => {
    assert.equal(valueOf(resolveTimex(form, anchor, "publication", [])), value);
  });

const SPANS: readonly [value: string, from: string | null, to: string | null, edtf: string | null][] = [
  ["2020-09-27TMO", "2020-09-27", "2020-09-27", "2020-09-27"],
  ["2020-09-27T14:30", "2020-09-27", "2020-09-27", "2020-09-27T14:30"],
  ["2020-02", "2020-02-01", "2020-02-29", "2020-02"],
  ["1988-Q3", "1988-07-01", "1988-09-30", "1988-35"],
  ["2021-W30-WE", "2021-07-31", "2021-08-01", "2021-07-31/2021-08-01"],
  ["1992/1994", "1992-01-01", "1994-12-31", "1992/1994"],
  ["198", "1980-01-01", "1989-12-31", "198X"],
  ["198X", "1980-01-01", "1989-12-31", "198X"],
  ["19", "1900-01-01", "1999-12-31", "19XX"],
  ["19XX", "1900-01-01", "1999-12-31", "19XX"],
  ["P3D", null, null, null],
  ["XXXX-09-27", null, null, null],
  ["PAST_REF", null, null, null],
];
for (const [value, from, to, edtf] of SPANS)
  test(`daySpan and edtfOf: ${value}`, () => {
    const span = daySpan(value);
    assert.deepEqual(span === null ? [null, null] : [isoDay(span.from), isoDay(span.to)], [from, to]);
    assert.equal(edtfOf(value), edtf);
  });

test("edtfOf: a qualified value is approximate", () => assert.equal(edtfOf("198", "END"), "198X~"));
