// Takes a time that is counted from a happening and the date of that happening, gives its TIMEX3 value: calendar arithmetic.
import { inferred, unknown, type Known, type Range, type TimeForm } from "../model/index.ts";
import { digits, isoDay, isoWeek, monthLater } from "./calendar.ts";
import { daySpan } from "./edtf.ts";

/** How far from a happening the middle of a vague stretch lies, in days: "the weeks before" are taken for a month or less. */
const REACH: Partial<Record<NonNullable<TimeForm["grain"]>, number>> = { day: 3, week: 14, month: 92 };

/** The middle of what a date spans where that is a week or less; null where it is longer. */
function dayOf(date: string): number | null {
  const span = daySpan(date);
  return span === null || span.to - span.from >= 7 ? null : span.from + Math.floor((span.to - span.from) / 2);
}

const monthOf = (day: number): string => isoDay(day).slice(0, 7);
const weekOf = (day: number): string => {
  const { year, week } = isoWeek(day);
  return `${digits(year, 4)}-W${digits(week, 2)}`;
};

/** A stretch of nobody knows how many units, one grain up: the month or months, for months the years, from the happening to its middle. */
function stretchFrom(date: string, grain: TimeForm["grain"], sign: number): string {
  const day = dayOf(date);
  const reach = REACH[grain ?? "day"];
  if (day === null) return grain === "month" ? date.slice(0, 4) : date;
  if (reach === undefined) return isoDay(day);
  const unit = (at: number): string => (grain === "month" ? isoDay(at).slice(0, 4) : monthOf(at));
  const bounds = [unit(day), unit(day + sign * reach)].sort();
  return bounds[0] === bounds[1] ? bounds[0]! : bounds.join("/");
}

/** So many units from the date; the date itself where it is coarser than the unit. */
function stepsFrom(date: string, grain: TimeForm["grain"], shift: number): string {
  const day = dayOf(date);
  const month = /^\d{4}-\d{2}/.test(date) ? Number(date.slice(5, 7)) : null;
  if (grain === "year") return digits(Number(date.slice(0, 4)) + shift, 4);
  if (grain === "month" && month !== null) {
    const at = monthLater(Number(date.slice(0, 4)), month, shift);
    return `${digits(at.year, 4)}-${digits(at.month, 2)}`;
  }
  if (day === null) return date;
  if (grain === "week") return weekOf(day + shift * 7);
  return grain === "month" ? monthOf(day + shift * 30) : isoDay(day + shift);
}

/**
 * The value of "the day before the crash", "the weeks after the vote" under the date of the crash or the vote.
 *
 * A vague stretch has no bounds: it is given one grain coarser, as the month or year that it lies in, as two where it may run over.
 *
 * @param date TIMEX3 value of what dates the happening; null where that is not known
 * @param at where the words stand, and what dates the happening
 */
export function countedFrom(form: TimeForm, date: string | null, at: readonly Range[]): Known<string> {
  if (date === null || daySpan(date) === null) return unknown("counted from a happening whose date is not known");
  const shift = form.shift ?? 0;
  const value = form.vague === true ? stretchFrom(date, form.grain, shift) : stepsFrom(date, form.grain, shift);
  const part = form.part !== undefined && value.length === 10 ? `T${form.part}` : "";
  return inferred(value + part, `counted from ${date}, the date that the text gives for the happening`, at);
}
