// Takes a time as the words give it and the day it is counted from, gives its TIMEX3 value: pure calendar arithmetic.
import { inferred, stated, unknown, type Known, type Range, type TimeAnchor, type TimeForm } from "../model/index.ts";
import {
  civilDay,
  dayNumber,
  dayOfIso,
  daysIn,
  digits,
  easterOf,
  isoDay,
  isoWeek,
  mondayOf,
  monthLater,
  nthWeekday,
  weekdayOf,
} from "./calendar.ts";

/** What a form is counted from, in fields; `day` is null where the anchor is no single day. */
interface Anchor {
  readonly day: number | null;
  readonly year: number;
  readonly month: number | null;
  /** "Q3" where the anchor is a quarter. */
  readonly quarter: string | null;
}

/** TIMEX3 seasons in the order of the year, with the month they begin in. */
const SEASONS: Readonly<Record<string, number>> = { SP: 3, SU: 6, FA: 9, WI: 12 };

const isYearPart = (part: string | undefined): part is string =>
  part !== undefined && (part in SEASONS || /^[QH][1-4X]$/.test(part) || part === "WE");
const isDayPart = (part: string | undefined): part is string => part !== undefined && !isYearPart(part);

/** First month (1-12) of a season, quarter or half. */
function firstMonth(part: string): number {
  const season = SEASONS[part];
  if (season !== undefined) return season;
  const count = Number(part.slice(1)) || 1;
  return part.startsWith("Q") ? count * 3 - 2 : count * 6 - 5;
}

function anchorOf(value: string | null): Anchor | null {
  if (value === null) return null;
  const day = dayOfIso(value);
  if (day !== null) return { day, year: civilDay(day).year, month: civilDay(day).month, quarter: null };
  const year = Number(value.slice(0, 4));
  if (value.length < 4 || !Number.isInteger(year)) return null;
  const rest = value.slice(5);
  if (rest.startsWith("Q")) return { day: null, year, month: firstMonth(rest.slice(0, 2)), quarter: rest.slice(0, 2) };
  if (rest.startsWith("W")) {
    const week = Number(rest.slice(1, 3));
    return Number.isInteger(week) && week > 0
      ? { day: mondayOf(year, week), year, month: civilDay(mondayOf(year, week)).month, quarter: null }
      : null;
  }
  const month = Number(rest.slice(0, 2));
  return { day: null, year, month: month >= 1 && month <= 12 ? month : null, quarter: null };
}

/** The value in a year that is known; null where the calendar has no such day. */
function inYear(year: number, form: TimeForm): string | null {
  const { month, day, part } = form;
  if (form.easter !== undefined) return isoDay(easterOf(year) + form.easter);
  if (month !== undefined) {
    if (day === undefined && form.weekday !== undefined && form.shift !== undefined)
      return isoDay(nthWeekday(year, month, form.weekday, form.shift) + (form.plus ?? 0));
    if (day === undefined) return `${digits(year, 4)}-${digits(month, 2)}`;
    if (day < 1 || day > daysIn(year, month)) return null;
    const number = dayNumber({ year, month, day });
    return form.grain === "week" ? weekValue(number) : isoDay(number);
  }
  if (isYearPart(part) && part !== "WE") return `${digits(year, 4)}-${part}`;
  if (form.grain === "decade") return digits(Math.floor(year / 10), 3);
  if (form.grain === "century") return digits(Math.floor(year / 100), 2);
  return digits(year, 4);
}

const weekValue = (day: number): string => {
  const { year, week } = isoWeek(day);
  return `${digits(year, 4)}-W${digits(week, 2)}`;
};

/** How much farther a month ahead counts than one behind, by the lean of the words: news looks back. Chosen on TempEval-3 train. */
const AHEAD_COUNTS = { past: 3, none: 2, future: 0.25 } as const;

/** The same for what comes in some years alone: the anchor's own year if it is one, else the nearest of those, ahead or behind. */
function nearestTerm({ cycle, lean }: TimeForm, month: number, { year, month: here }: Anchor): number {
  const { years, rest } = cycle!;
  const back = (((year - rest) % years) + years) % years;
  const behind = back * 12 + (here ?? 1) - month;
  const ahead = lean === "future" || (years * 12 - behind) * AHEAD_COUNTS[lean ?? "none"] < behind;
  return back > 0 && ahead ? year - back + years : year - back;
}

/** The year that makes a month (and day) nearest to the anchor, months ahead weighed by the lean of the words. */
function nearestYear(form: TimeForm, month: number, anchor: Anchor): number {
  if (form.cycle !== undefined) return nearestTerm(form, month, anchor);
  if (anchor.month === null) return anchor.year;
  const here = anchor.day !== null && form.day !== undefined ? civilDay(anchor.day).day : 0;
  const ahead = month - anchor.month + ((form.day ?? 0) - here) / 31;
  const later = ahead >= 0 ? ahead : ahead + 12;
  if (later === 0) return anchor.year;
  const future = ahead > 0 ? anchor.year : anchor.year + 1;
  return later * AHEAD_COUNTS[form.lean ?? "none"] < 12 - later ? future : future - 1;
}

/**
 * The year of "last May", "this May", "next May"; null for other forms.
 *
 * "Last May" is not the month just over, which is "last month"; "this May" lies in the anchor's year.
 */
function steppedYear({ weekday, shift }: TimeForm, month: number, anchor: Anchor): number | null {
  if (weekday !== undefined || shift === undefined || anchor.month === null) return null;
  if (shift < 0) return month < anchor.month - 1 ? anchor.year : anchor.year - 1;
  return shift === 0 || month > anchor.month ? anchor.year : anchor.year + 1;
}

/** The year whose Easter makes a feast nearest to the anchor, as `nearestYear` weighs it. */
function nearestFeast(form: TimeForm, easter: number, anchor: Anchor): number {
  const feast = civilDay(easterOf(anchor.year) + easter);
  return nearestYear({ ...form, day: feast.day }, feast.month, anchor);
}

/** The weekday nearest to the anchor on the side that the words lean to; the anchor's own day counts as past. */
function nearestWeekday(form: TimeForm, weekday: number, day: number): number {
  const back = (weekdayOf(day) - weekday + 7) % 7;
  if (form.grain === "week") return day - weekdayOf(day) + weekday + (form.shift ?? 0) * 7;
  if (form.shift === -1) return day - (back === 0 ? 7 : back);
  if (form.shift === 1 || (form.shift === undefined && form.lean === "future" && back > 0)) return day + 7 - back;
  if (form.shift === 0) return back === 0 ? day : form.lean === "past" ? day - back : day + 7 - back;
  return day - back;
}

/** Season, quarter, half or weekend nearest to the anchor. */
function nearestPart(form: TimeForm, part: string, anchor: Anchor): string | null {
  if (part === "WE") {
    if (anchor.day === null) return null;
    const sunday = form.shift === undefined && form.lean !== "future" ? -1 : (form.shift ?? 0);
    const weekday = weekdayOf(anchor.day);
    const ownWeek = form.shift === undefined && weekday >= 6 ? 0 : sunday;
    return `${weekValue(anchor.day + ownWeek * 7)}-WE`;
  }
  if (anchor.month === null || part.endsWith("X")) return inYear(anchor.year, form);
  const length = part.startsWith("H") ? 6 : 3;
  const begins = firstMonth(part);
  const since = (anchor.month - begins + 12) % 12;
  const latest = anchor.month >= begins ? anchor.year : anchor.year - 1;
  if (form.shift === 1 || (form.lean === "future" && !part.startsWith("Q")))
    return `${digits(since === 0 && form.shift !== 1 ? latest : latest + 1, 4)}-${part}`;
  if (form.shift === -1 && since < length) return `${digits(latest - 1, 4)}-${part}`;
  // "This autumn" is that of the year, and a winter begins at the end of one.
  if (form.shift === 0 && part in SEASONS && part !== "WI") return `${digits(anchor.year, 4)}-${part}`;
  const soon = form.shift === 0 || (part.startsWith("Q") && form.lean !== "past") ? 12 - since <= length : false;
  return `${digits(soon ? latest + 1 : latest, 4)}-${part}`;
}

/** So many steps of a grain from the anchor; null where the anchor is too coarse for the grain. */
function shifted(anchor: Anchor, shift: number, grain: NonNullable<TimeForm["grain"]>): string | null {
  const { day, year, month, quarter } = anchor;
  switch (grain) {
    case "day":
      return day === null ? null : isoDay(day + shift);
    case "week":
      return day === null ? null : weekValue(day + shift * 7);
    case "month": {
      if (month === null) return null;
      const at = monthLater(year, month, shift);
      return `${digits(at.year, 4)}-${digits(at.month, 2)}`;
    }
    case "quarter": {
      if (month === null) return null;
      const at = monthLater(year, month, shift * 3);
      return `${digits(at.year, 4)}-Q${Math.floor((at.month - 1) / 3) + 1}`;
    }
    case "year":
      return quarter === null ? digits(year + shift, 4) : `${digits(year + shift, 4)}-${quarter}`;
    case "decade":
      return digits(Math.floor(year / 10) + shift, 3);
    case "century":
      return digits(Math.floor(year / 100) + shift, 2);
    default:
      return null;
  }
}

/** The date under an anchor: the forms that carry no year of their own. */
function underAnchor(form: TimeForm, anchor: Anchor): string | null {
  const { month, day, weekday, part, shift, grain } = form;
  if (form.easter !== undefined) return inYear(anchor.month === null ? anchor.year : nearestFeast(form, form.easter, anchor), form);
  if (grain === "year" && shift !== undefined && (month !== undefined || isYearPart(part)))
    return inYear(anchor.year + shift, { ...withoutShift(form), year: anchor.year + shift });
  if (month !== undefined) return inYear(steppedYear(form, month, anchor) ?? nearestYear(form, month, anchor), form);
  if (day !== undefined) {
    if (anchor.month === null) return null;
    const before = anchor.day !== null && form.lean !== "future" && day > civilDay(anchor.day).day + 15;
    const at = monthLater(anchor.year, anchor.month, before ? -1 : 0);
    return inYear(at.year, { ...form, month: at.month });
  }
  if (weekday !== undefined) return anchor.day === null ? null : isoDay(nearestWeekday(form, weekday, anchor.day));
  if (isYearPart(part)) return nearestPart(form, part, anchor);
  if (shift !== undefined && grain !== undefined) return shifted(anchor, shift, grain);
  return anchor.day === null ? null : isoDay(anchor.day);
}

const withoutShift = ({ shift: _shift, grain: _grain, ...form }: TimeForm): TimeForm => form;

/** What can be said without any anchor: TIMEX3 writes X for what is open. Null where nothing can. */
function open(form: TimeForm): string | null {
  const { month, day, weekday, part } = form;
  if (month !== undefined) return day === undefined ? `XXXX-${digits(month, 2)}` : `XXXX-${digits(month, 2)}-${digits(day, 2)}`;
  if (weekday !== undefined && form.shift === undefined) return `XXXX-WXX-${weekday}`;
  return isYearPart(part) && part !== "WE" && form.shift === undefined ? `XXXX-${part}` : null;
}

function withTime(date: string, form: TimeForm): string {
  if (form.hour !== undefined) return `${date}T${digits(form.hour, 2)}:${digits(form.minute ?? 0, 2)}${form.utc === true ? "Z" : ""}`;
  return isDayPart(form.part) ? `${date}T${form.part}` : date;
}

/**
 * The TIMEX3 value of a form.
 *
 * A form with a year, or a fixed value, is `stated`; one counted from an anchor is `inferred`, with the
 * anchor in the reason; where the anchor is unknown, what is left open is written X ("XXXX-09-27") and
 * what cannot be written so is `unknown`. An interval's value is `from/to`.
 *
 * @param anchor ISO date (day, month, year, quarter or week) that the form is counted from
 * @param at where the words stand
 * @source TimeML 1.2.1, TIMEX3
 */
export function resolveTimex(form: TimeForm, anchor: string | null, from: TimeAnchor, at: readonly Range[]): Known<string> {
  if (form.fixed !== undefined) return stated(form.fixed, at);
  if (form.to !== undefined && !isDayPart(form.part)) {
    const { to, ...first } = form;
    const ends = [resolveTimex(first, anchor, from, at), resolveTimex(to, anchor, from, at)];
    const values = ends.map((end) => ("value" in end ? end.value : null));
    if (values[0] === null || values[1] === null) return ends[values[0] === null ? 0 : 1]!;
    const value = `${values[0]}/${values[1]}`;
    return ends.every((end) => end.state === "stated") ? stated(value, at) : inferred(value, becauseOf(ends), at);
  }
  if (form.year !== undefined) {
    const value = inYear(form.year, form);
    return value === null ? unknown("the calendar has no such day") : stated(withTime(value, form), at);
  }
  const base = anchorOf(anchor);
  const value = base === null ? open(form) : underAnchor(form, base);
  if (value === null) return unknown(base === null ? "counted from a date that is not known" : `cannot be counted from ${anchor}`);
  const because = base === null ? "the words leave the rest open" : `counted from ${anchor}, ${SOURCE[from]}`;
  return inferred(withTime(value, form), because, at);
}

const SOURCE: Readonly<Record<TimeAnchor, string>> = {
  none: "the words themselves",
  publication: "the day of publication",
  narrative: "the time the text speaks of just before",
  happening: "the date that the text gives for the happening",
};

const becauseOf = (ends: readonly Known<string>[]): string => ends.map((end) => end.because).find((it) => it !== undefined) ?? "";
