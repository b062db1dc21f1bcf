// Takes more tellings of one happening than a call takes arguments, checks that the closest date is found.
import assert from "node:assert/strict";
import { test } from "node:test";
import { daySpan } from "../../text/edtf.ts";
import type { DatedHappening } from "./dated-happening.ts";
import { closestDate } from "./timeline.ts";

const told = (date: string): DatedHappening => ({ date, days: daySpan(date) }) as DatedHappening;

test("the closest date of very many tellings", () => {
  const members = Array.from({ length: 200_000 }, (_, at) => told(at === 7 ? "2031-05-12" : "2031-05"));
  assert.equal(closestDate(members), "2031-05-12");
});
