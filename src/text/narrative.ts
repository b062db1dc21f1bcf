// Takes a report's time expressions and its publication date, gives them with their values.
import { ambiguous, inferred, valueOf, type Known, type TimeExpression, type TimeForm } from "../model/index.ts";
import { firstWhere } from "./bisect.ts";
import { dayOfIso, isoDay } from "./calendar.ts";
import { countedFrom } from "./from-happening.ts";
import { resolveTimex } from "./timex.ts";

/** The times last spoken of, by grain; what "the following year" and "that day" are counted from. */
interface Narrative {
  day: string | null;
  /** Whether the day was last spoken of as "last night" or the like: what the clock tells before dawn is of the next. "The night of March 14" may be either. */
  isNight: boolean;
  week: string | null;
  month: string | null;
  quarter: string | null;
  year: string | null;
  /** The quarter that results are told of; null once a longer period is. A year's comparison is with its like. */
  compared: string | null;
}

/** Months and years that a report covers: "the first nine months". */
const LONG_PERIOD = /^P(?:\d+M|1Y)$/;

function remember(narrative: Narrative, value: string, form: TimeForm): void {
  if (!/^\d{4}/.test(value) || value.includes("/")) return;
  const rest = value.slice(5);
  narrative.year = value.slice(0, 4);
  if (rest.startsWith("Q")) narrative.quarter = narrative.compared = value.slice(0, 7);
  else if (rest.startsWith("W")) narrative.week = value.slice(0, 8);
  else if (/^\d{2}/.test(rest)) {
    narrative.month = value.slice(0, 7);
    if (!/^\d{2}-\d{2}/.test(rest)) return;
    narrative.day = value.slice(0, 10);
    narrative.isNight = rest.endsWith("TNI") && form.day === undefined && form.month === undefined;
  }
}

/** First hour of the clock that is no longer of the night before. */
const DAWN = 7;
/** "3:15 a.m." alone, without a day of its own. */
const isSmallHour = ({ hour, day, weekday, shift = 0 }: TimeForm): boolean =>
  hour !== undefined && hour < DAWN && day === undefined && weekday === undefined && shift === 0;

function dayAfter(day: string | null): string | null {
  const number = day === null ? null : dayOfIso(day);
  return number === null ? null : isoDay(number + 1);
}

/** What a narrative form is counted from: the latest time of its grain, else the publication date. */
function anchorIn(narrative: Narrative, form: TimeForm, published: string | null): string | null {
  switch (form.grain) {
    case "quarter":
      return narrative.quarter ?? published;
    case "year":
    case "decade":
    case "century":
      return narrative.compared ?? narrative.year ?? published;
    case "month":
      return narrative.month ?? published;
    case "week":
      return narrative.week ?? narrative.day ?? published;
    default:
      return narrative.isNight && isSmallHour(form) ? dayAfter(narrative.day) : (narrative.day ?? published);
  }
}

/** What dates the happening that a form is counted from, and its value. @param values of all times, from a first reading; null in that */
function happeningOf(times: readonly TimeExpression[], { happening }: TimeForm, values: readonly Known<string>[] | null): string | null {
  if (values === null || happening === undefined) return null;
  const index = firstWhere(times.length, (at) => times[at]!.start >= happening.start);
  return times[index]?.start === happening.start ? valueOf(values[index]!) : null;
}

/** A happening may be dated behind what is counted from it: those texts are read twice. */
function resolveUnder(times: readonly TimeExpression[], published: string | null): readonly Known<string>[] {
  const values = resolveInOrder(times, published, null);
  return times.some(({ form }) => form.happening !== undefined) ? resolveInOrder(times, published, values) : values;
}

/** @param values of a first reading, which tell when happenings were */
function resolveInOrder(
  times: readonly TimeExpression[],
  published: string | null,
  values: readonly Known<string>[] | null,
): readonly Known<string>[] {
  const narrative: Narrative = { day: null, isNight: false, week: null, month: null, quarter: null, year: null, compared: null };
  return times.map(({ form, anchor, start, end }) => {
    const value =
      form.happening === undefined
        ? resolveOne(form, anchor, narrative, published, start, end)
        : countedFrom(form, happeningOf(times, form, values), [{ start, end }, form.happening]);
    const known = valueOf(value);
    // A comparison ("a year earlier") does not move the story to the year compared with.
    const compares =
      (form.grain === "year" && form.shift === -1 && narrative.compared !== null) ||
      (form.grain === "quarter" && (form.shift === -4 || form.year !== undefined)) ||
      (form.grain === "month" && form.shift === -12);
    // Nor does "the treaty of June 2, 1987" move it to that day.
    const tells = form.type !== "SET" && form.type !== "DURATION" && !compares && form.whichOf === undefined && form.vague === undefined;
    if (known !== null && tells) remember(narrative, known, form);
    if (form.type === "DURATION" && form.fixed !== undefined && LONG_PERIOD.test(form.fixed)) narrative.compared = null;
    return value;
  });
}

function resolveOne(
  form: TimeForm,
  anchor: TimeExpression["anchor"],
  narrative: Narrative,
  published: string | null,
  start: number,
  end: number,
): Known<string> {
  const at = [{ start, end }];
  if (anchor === "narrative") {
    // Reports speak of the quarter that is over.
    if (form.grain === "quarter" && form.shift !== undefined && narrative.quarter === null)
      return resolveTimex({ ...form, shift: form.shift - 1 }, published, "publication", at);
    const from = anchorIn(narrative, form, published);
    return resolveTimex(form, from, from === published ? "publication" : "narrative", at);
  }
  // "the 1988 period" beside a quarter of 1989 is that quarter of 1988.
  if (form.grain === "quarter" && form.year !== undefined && narrative.compared !== null)
    return inferred(`${form.year}${narrative.compared.slice(4)}`, `told beside ${narrative.compared}`, at);
  // Where a report speaks of quarters, "a year ago" is the same quarter of the year before.
  if (form.grain === "year" && form.shift === -1 && form.lean === "past" && form.part === undefined && narrative.compared !== null)
    return resolveTimex(form, narrative.compared, "narrative", at);
  return resolveTimex(form, anchor === "none" ? null : published, anchor, at);
}

/**
 * Gives the expressions with their values under a publication date; called by `annotate` with what the
 * report says of itself, and again by `link` once the date is settled.
 *
 * Where the publication date is ambiguous, so is every value that differs under its candidates.
 *
 * @param times sorted by start
 * @cost time O(times × candidates)
 */
export function resolveTimes(times: readonly TimeExpression[], published: Known<string>): readonly TimeExpression[] {
  const candidates = published.state === "ambiguous" ? published.candidates : [valueOf(published)];
  const readings = candidates.map((candidate) => resolveUnder(times, candidate));
  return times.map((time, index) => {
    const first = readings[0]![index]!;
    const values = new Set(readings.map((reading) => valueOf(reading[index]!)));
    if (values.size <= 1 || values.has(null)) return { ...time, value: first };
    return {
      ...time,
      value: ambiguous(
        [...values].filter((it) => it !== null),
        "the publication date is not settled",
      ),
    };
  });
}
