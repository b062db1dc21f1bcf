// Takes pieces and a place in them, gives the calendar date, weekday, season or named day that begins there.
import type { TimeAnchor, TimeForm, TimexType } from "../../model/index.ts";
import { dayAt, yearAt } from "./numbers.ts";
import { digitsValue, glued, isCapital, isText, MARK, markAt, pieceLength, senseAt, type Pieces } from "./pieces.ts";

/** An expression found: its form, what it is counted from, and the piece behind it. */
export interface Found {
  readonly form: TimeForm;
  readonly anchor: TimeAnchor;
  readonly next: number;
}

export const date = (fields: Omit<TimeForm, "type">, type: TimexType = "DATE"): TimeForm => ({ type, ...fields });

const skipComma = (pieces: Pieces, at: number): number => (markAt(pieces, at) === MARK.comma ? at + 1 : at);

/** Letters of the months whose names are as short as an abbreviation: May, June, July. A full stop behind them ends a sentence. */
const SHORT_MONTHS: Readonly<Record<number, number>> = { 5: 3, 6: 4, 7: 4 };

function isShortMonth(pieces: Pieces, at: number): boolean {
  const month = senseAt(pieces, at);
  return month?.is === "month" && SHORT_MONTHS[month.value] === pieceLength(pieces, at);
}

/** The piece behind a month's name and the full stop of its abbreviation. */
function pastMonth(pieces: Pieces, at: number): number {
  const short = pieceLength(pieces, at) <= 4 && !isShortMonth(pieces, at);
  return short && markAt(pieces, at + 1) === MARK.period && glued(pieces, at + 1) ? at + 2 : at + 1;
}

/** "the following year", "of that year" behind a month: steps of the year that is told of. */
function narrativeYearAt(pieces: Pieces, at: number): { readonly shift: number; readonly next: number } | null {
  const of = senseAt(pieces, at)?.is === "of" ? at + 1 : at;
  const from = senseAt(pieces, of)?.is === "the" ? of + 1 : of;
  const step = senseAt(pieces, from);
  const unit = senseAt(pieces, from + 1);
  if (step?.is !== "step" || step.counts !== "narrative" || unit?.is !== "unit" || unit.grain !== "year" || unit.plural) return null;
  return { shift: step.shift, next: from + 2 };
}

/** "last year", "of this year" behind a month, quarter or season: steps of a year. */
export function yearStepAt(pieces: Pieces, at: number): { readonly shift: number; readonly next: number } | null {
  const from = senseAt(pieces, at)?.is === "of" ? at + 1 : at;
  const step = senseAt(pieces, from);
  const unit = senseAt(pieces, from + 1);
  if (step?.is !== "step" || step.counts !== "publication" || unit?.is !== "unit" || unit.grain !== "year" || unit.plural) return null;
  return { shift: step.shift, next: from + 2 };
}

/** A year right behind a date: ", 2020", "2020", "of 1990"; glued colons and units rule it out. */
export function yearBehind(pieces: Pieces, at: number): { readonly value: number; readonly next: number } | null {
  const from = senseAt(pieces, at)?.is === "of" ? at + 1 : skipComma(pieces, at);
  const year = yearAt(pieces, from);
  if (year === null || (year.value < 1500 && !year.words)) return null;
  const clock = glued(pieces, year.next) && markAt(pieces, year.next) === MARK.colon && glued(pieces, year.next + 1);
  return clock && markAt(pieces, year.next + 1) === MARK.digits ? null : year;
}

/** Whether a piece leads from one date to another, or sets them side by side. */
export function links(pieces: Pieces, at: number): boolean {
  const sense = senseAt(pieces, at);
  return (
    sense?.is === "and" ||
    sense?.is === "or" ||
    (sense?.is === "preposition" && sense.reaches === true) ||
    markAt(pieces, at) === MARK.hyphen
  );
}

/** Whether a piece leads from one time to a later one: "to", "through", a hyphen; "and" behind "between". */
function reaches(pieces: Pieces, at: number): boolean {
  const link = senseAt(pieces, at);
  if (link?.is === "preposition" || link?.is === "or") return link.reaches === true;
  return link?.is === "and" ? senseAt(pieces, at - 2)?.is === "between" : markAt(pieces, at) === MARK.hyphen && glued(pieces, at + 1);
}

/** "from June 3 to [July 5, 2001]": the year of the date behind, which the first of two leaves to it; the one before where the months say so. */
function yearOfSecond(pieces: Pieces, month: number, at: number): number | null {
  if (!links(pieces, at)) return null;
  const first = dayAt(pieces, at + 1);
  const from = senseAt(pieces, at + 1)?.is === "month" || first === null ? at + 1 : first.next;
  const second = senseAt(pieces, from);
  if (second?.is !== "month") {
    const year = first === null ? null : yearBehind(pieces, first.next);
    return year === null ? null : year.value;
  }
  const past = pastMonth(pieces, from);
  const day = from === at + 1 ? dayAt(pieces, past) : null;
  const year = yearBehind(pieces, day === null ? past : day.next);
  return year === null ? null : second.value < month ? year.value - 1 : year.value;
}

/** "from March 2011 to [May]": the year of the date before, or the next where the months say so; null where none leads here. */
function yearOfFirst(pieces: Pieces, month: number, at: number): number | null {
  const year = reaches(pieces, at - 1) && markAt(pieces, at - 2) === MARK.digits ? yearAt(pieces, at - 2) : null;
  if (year === null || year.next !== at - 1) return null;
  for (let back = at - 3; back >= at - 6; back--) {
    const first = senseAt(pieces, back);
    if (first?.is === "month") return month < first.value ? year.value + 1 : year.value;
  }
  return null;
}

/** A year that a date without one shares with the date beside it. */
const sharedYear = (pieces: Pieces, month: number, at: number, next: number): number | null =>
  yearOfSecond(pieces, month, next) ?? yearOfFirst(pieces, month, at);

/** "January 1 [next year]": a day of a year that is counted from publication. */
function ofYearStep(pieces: Pieces, fields: Pick<TimeForm, "month" | "day">, at: number): Found | null {
  const step = yearStepAt(pieces, at);
  if (step !== null) return { form: date({ ...fields, shift: step.shift, grain: "year" }), anchor: "publication", next: step.next };
  const told = narrativeYearAt(pieces, at);
  return told === null ? null : { form: date({ ...fields, shift: told.shift, grain: "year" }), anchor: "narrative", next: told.next };
}

/** "September 27, 2020", "Sept. 27", "May 2023", "November", "January this year". */
export function monthAt(pieces: Pieces, at: number, before: "preposition" | "step" | "none"): Found | null {
  const month = senseAt(pieces, at);
  if (month?.is !== "month" || !isCapital(pieces, at)) return null;
  const past = pastMonth(pieces, at);
  const day = dayAt(pieces, past);
  if (day !== null) {
    const year = yearBehind(pieces, day.next);
    const fields = { month: month.value, day: day.value };
    if (year !== null) return { form: date({ ...fields, year: year.value }), anchor: "none", next: year.next };
    const shared = sharedYear(pieces, month.value, at, day.next);
    if (shared !== null) return { form: date({ ...fields, year: shared }), anchor: "none", next: day.next };
    return ofYearStep(pieces, fields, day.next) ?? { form: date(fields), anchor: "publication", next: day.next };
  }
  const year = yearBehind(pieces, past);
  if (year !== null) return { form: date({ year: year.value, month: month.value }), anchor: "none", next: year.next };
  const stepped = ofYearStep(pieces, { month: month.value }, past);
  if (stepped !== null) return stepped;
  const shared = sharedYear(pieces, month.value, at, past);
  if (shared !== null) return { form: date({ month: month.value, year: shared }), anchor: "none", next: past };
  if (month.capital === true && before === "none") return null;
  // "Jan", "Mar" are names too.
  if (pieceLength(pieces, at) <= 3 && past === at + 1 && !isShortMonth(pieces, at)) return null;
  return { form: date({ month: month.value }), anchor: "publication", next: past };
}

/** "28 September 2020", "the 28th of September", "25" behind "April 24 and". */
export function dayMonthAt(pieces: Pieces, at: number): Found | null {
  const day = dayAt(pieces, at);
  if (day === null) return null;
  const from = senseAt(pieces, day.next)?.is === "of" ? day.next + 1 : day.next;
  const month = senseAt(pieces, from);
  if (month?.is !== "month" || !isCapital(pieces, from)) return null;
  const past = pastMonth(pieces, from);
  const year = yearBehind(pieces, past);
  const fields = { month: month.value, day: day.value };
  if (year !== null) return { form: date({ ...fields, year: year.value }), anchor: "none", next: year.next };
  // "24 May 13 people died" is no date with two days.
  if (dayAt(pieces, past) !== null) return null;
  const shared = sharedYear(pieces, month.value, at, past);
  if (shared !== null) return { form: date({ ...fields, year: shared }), anchor: "none", next: past };
  return ofYearStep(pieces, fields, past) ?? { form: date(fields), anchor: "publication", next: past };
}

/** "2020-09-28", "28.09.2020", "9/28/2020" (month first where the tables' language says so is left to `link`). */
export function numericAt(pieces: Pieces, at: number): Found | null {
  const first = digitsValue(pieces, at);
  const second = digitsValue(pieces, at + 2);
  const third = digitsValue(pieces, at + 4);
  if (first === null || second === null || third === null) return null;
  const mark = markAt(pieces, at + 1);
  for (let index = at + 1; index <= at + 4; index++) if (!glued(pieces, index)) return null;
  if (mark !== markAt(pieces, at + 3)) return null;
  if (mark === MARK.hyphen && pieceLength(pieces, at) === 4 && second >= 1 && second <= 12 && third >= 1 && third <= 31)
    return { form: date({ year: first, month: second, day: third }), anchor: "none", next: at + 5 };
  if (pieceLength(pieces, at + 4) !== 4) return null;
  if (mark === MARK.period && second <= 12 && first <= 31)
    return { form: date({ year: third, month: second, day: first }), anchor: "none", next: at + 5 };
  if (mark === MARK.slash && first > 12 && first <= 31 && second >= 1 && second <= 12)
    return { form: date({ year: third, month: second, day: first }), anchor: "none", next: at + 5 };
  if (mark === MARK.slash && first >= 1 && first <= 12 && second <= 31)
    return { form: date({ year: third, month: first, day: second }), anchor: "none", next: at + 5 };
  return null;
}

/** "Monday", "Monday, Oct. 26", "Mondays". */
export function weekdayAt(pieces: Pieces, at: number): Found | null {
  const weekday = senseAt(pieces, at);
  if (weekday?.is !== "weekday") return null;
  if (weekday.plural === true) return { form: date({ fixed: `XXXX-WXX-${weekday.value}` }, "SET"), anchor: "none", next: at + 1 };
  const dotted = markAt(pieces, at + 1) === MARK.period && pieceLength(pieces, at) <= 5 && glued(pieces, at + 1) ? at + 2 : at + 1;
  const behind = skipComma(pieces, dotted);
  const exact = monthAt(pieces, behind, "none") ?? dayMonthAt(pieces, behind);
  // The weekday is kept beside the date: it tells which years the date can lie in.
  if (exact !== null && exact.form.day !== undefined) return { ...exact, form: { ...exact.form, weekday: weekday.value } };
  // "from Monday to [Friday]": the Friday after that Monday.
  if (senseAt(pieces, at - 2)?.is === "weekday" && reaches(pieces, at - 1))
    return { form: date({ weekday: weekday.value, lean: "future" }), anchor: "narrative", next: at + 1 };
  return { form: date({ weekday: weekday.value }), anchor: "publication", next: at + 1 };
}

/** "Q3 2017", "Q1", "H2 2016": quarters and halves as companies write them; a half needs its year. */
export function quarterAt(pieces: Pieces, at: number): Found | null {
  const code = senseAt(pieces, at);
  if (code?.is !== "yearPart" || !isCapital(pieces, at) || !glued(pieces, at + 1) || pieceLength(pieces, at + 1) !== 1) return null;
  const nth = digitsValue(pieces, at + 1);
  if (nth === null || nth < 1 || nth > code.of || (glued(pieces, at + 2) && markAt(pieces, at + 2) === MARK.word)) return null;
  const part = `${code.letter}${nth}`;
  const year = yearBehind(pieces, at + 2);
  if (year !== null) return { form: date({ year: year.value, part }), anchor: "none", next: year.next };
  return code.alone ? { form: date({ part }), anchor: "publication", next: at + 2 } : null;
}

/** Whether a four-digit number with nothing else beside it is a year: by what stands before and behind it. */
function readsAsYear(pieces: Pieces, at: number, next: number, value: number): boolean {
  if (value < 1600 || value > 2100 || senseAt(pieces, next)?.is === "numbered") return false;
  const before = senseAt(pieces, at - 1);
  const mark = markAt(pieces, next);
  if (mark === MARK.other && next < pieces.count && glued(pieces, next) && isText(pieces, next, "%")) return false;
  if (glued(pieces, at) && markAt(pieces, at - 1) !== MARK.hyphen && !isText(pieces, at - 1, "(") && !isText(pieces, at - 1, "“"))
    return false;
  if (glued(pieces, next) && mark === MARK.word) return false;
  if (before !== null && ["preposition", "the", "of", "and", "or", "between", "edge", "month", "filler"].includes(before.is)) {
    if (before.is !== "preposition" && before.is !== "of" && before.is !== "and" && before.is !== "or") return true;
    return !isPlural(pieces, next) || before.is === "preposition";
  }
  return value >= 1900 && value < 2060 && !isPlural(pieces, next);
}

/** Whether a lower-case word that ends in "s" stands there: "2000 soldiers" counts, it does not date. */
export function isPlural(pieces: Pieces, at: number): boolean {
  if (markAt(pieces, at) !== MARK.word || glued(pieces, at) || isCapital(pieces, at)) return false;
  const end = pieces.end[at]!;
  return pieceLength(pieces, at) > 3 && pieces.text[end - 1] === "s" && pieces.text[end - 2] !== "s";
}

/** "1992", "1992-1994", "1992 to 1994" is two; "1980s", "the '80s". */
export function yearsAt(pieces: Pieces, at: number): Found | null {
  const decade = decadeAt(pieces, at);
  if (decade !== null) return decade;
  const year = yearAt(pieces, at);
  if (year === null) return null;
  const last = rangeEnd(pieces, year);
  if (last !== null) return { form: date({ year: year.value, to: date({ year: last.value }) }), anchor: "none", next: last.next };
  if (!year.words && !readsAsYear(pieces, at, year.next, year.value)) return null;
  return { form: date({ year: year.value }), anchor: "none", next: year.next };
}

/** "-1994", "–94" behind a year. */
function rangeEnd(pieces: Pieces, year: { value: number; next: number }): { value: number; next: number } | null {
  if (markAt(pieces, year.next) !== MARK.hyphen || markAt(pieces, year.next + 1) !== MARK.digits) return null;
  if (markAt(pieces, year.next + 2) === MARK.hyphen) return null;
  const digits = digitsValue(pieces, year.next + 1)!;
  const length = pieceLength(pieces, year.next + 1);
  const value = length === 2 && glued(pieces, year.next) ? Math.floor(year.value / 100) * 100 + digits : digits;
  return value > year.value && value < year.value + 200 ? { value, next: year.next + 2 } : null;
}

function decadeAt(pieces: Pieces, at: number): Found | null {
  const word = senseAt(pieces, at);
  if (word?.is === "decade") return { form: date({ fixed: `${word.value}` }), anchor: "none", next: at + 1 };
  const short = markAt(pieces, at) === MARK.apostrophe && glued(pieces, at + 1);
  const from = short ? at + 1 : at;
  const value = digitsValue(pieces, from);
  if (value === null || value % 10 !== 0) return null;
  const apostrophe = markAt(pieces, from + 1) === MARK.apostrophe && glued(pieces, from + 1) ? 1 : 0;
  const plural = from + 1 + apostrophe;
  if (!glued(pieces, plural) || !isText(pieces, plural, "s")) return null;
  const length = pieceLength(pieces, from);
  if (length === 4 && value >= 1000 && value < 2200)
    return {
      form: date({ year: value, grain: value % 100 === 0 && value < 2000 ? "century" : "decade" }),
      anchor: "none",
      next: plural + 1,
    };
  const before = senseAt(pieces, at - 1)?.is;
  // "in his early 20s" is an age.
  const named = before === "the" || (before === "edge" && senseAt(pieces, at - 2)?.is === "the");
  const spoken = length === 2 && (named || (before === "and" && isText(pieces, at - 2, "s")));
  return (short || spoken) && length === 2 ? { form: date({ fixed: `19${value / 10}` }), anchor: "none", next: plural + 1 } : null;
}
