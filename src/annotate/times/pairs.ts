// Takes pieces and a place in them, gives a day that leaves its month to the date beside it: "March 9 to [12]", "[23] and 24 March".
import { date, dayMonthAt, isPlural, links, yearBehind, type Found } from "./dates.ts";
import { dayAt } from "./numbers.ts";
import { glued, MARK, markAt, senseAt, type Pieces } from "./pieces.ts";

/** The month that a day ending right before a piece belongs to: "April 24", "Sept. 3rd"; null where none stands there. */
function monthBefore(pieces: Pieces, at: number): number | null {
  const day = markAt(pieces, at - 1) === MARK.digits ? at - 1 : at - 2;
  if (markAt(pieces, day) !== MARK.digits || dayAt(pieces, day)?.next !== at) return null;
  const month = senseAt(pieces, day - 1) ?? (markAt(pieces, day - 1) === MARK.period ? senseAt(pieces, day - 2) : null);
  return month?.is === "month" ? month.value : null;
}

/** Whether a day of the month can end there: no noun that it counts follows, and no mark that makes it part of a larger number. */
function stands(pieces: Pieces, at: number): boolean {
  return !isPlural(pieces, at) && !(glued(pieces, at) && (markAt(pieces, at) === MARK.other || markAt(pieces, at) === MARK.colon));
}

/** "25" behind "April 24 and", "12" behind "March 9-": a second day of the month just named. */
export function secondDayAt(pieces: Pieces, at: number): Found | null {
  if (markAt(pieces, at) !== MARK.digits || !links(pieces, at - 1)) return null;
  const month = monthBefore(pieces, at - 1);
  const day = month === null ? null : dayAt(pieces, at);
  if (month === null || day === null || !stands(pieces, day.next) || dayMonthAt(pieces, at) !== null) return null;
  const year = yearBehind(pieces, day.next);
  const fields = { month, day: day.value };
  return year === null
    ? { form: date(fields), anchor: "publication", next: day.next }
    : { form: date({ ...fields, year: year.value }), anchor: "none", next: year.next };
}

/** "23" before "and 24 March": a first day of the month that the second names. */
export function firstDayAt(pieces: Pieces, at: number): Found | null {
  if (markAt(pieces, at) !== MARK.digits) return null;
  const day = dayAt(pieces, at);
  if (day === null || !links(pieces, day.next)) return null;
  const second = dayMonthAt(pieces, day.next + 1);
  if (second?.form.day === undefined || second.form.day <= day.value) return null;
  return { ...second, form: { ...second.form, day: day.value }, next: day.next };
}
