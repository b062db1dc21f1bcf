// Takes one report, gives everything in it that bears on the day it was published.
import { valueOf, type Annotated, type DateClue, type Range, type TimeExpression } from "../../model/index.ts";
import { dayOfIso, daysIn } from "../../text/calendar.ts";
import { daySpan, daysOfOne } from "../../text/edtf.ts";

/** A day of the year without its year. */
export interface MonthDay {
  readonly month: number;
  readonly day: number;
  /** ISO weekday that the words give it, if any. */
  readonly weekday: number | null;
  readonly at: Range;
}

/** A day with its year, as the text has it. */
export interface FullDay {
  readonly day: number;
  readonly at: Range;
}

export interface WeekdayWord {
  readonly weekday: number;
  readonly lean: "past" | "future" | null;
  readonly at: Range;
}

/** What one report says of when it was written. Days are day numbers (text/calendar.ts). */
export interface DateEvidence {
  /** The report's own day where it states no year: in its dateline, else in a line of its own ("14 June 22:40"). */
  readonly dateline: MonthDay | null;
  /** The days of which a line of its own gives one ("3/4/2020"). */
  readonly either: { readonly days: readonly number[]; readonly at: Range } | null;
  /** Days of the year spoken of as past, or just named. */
  readonly monthDays: readonly MonthDay[];
  /** Latest day that must have come before publication: the latest date with a year that the text looks back on. */
  readonly floor: FullDay | null;
  /** Dates of pictures that go with the report. */
  readonly captions: readonly FullDay[];
  readonly weekdays: readonly WeekdayWord[];
  /** Weekday of publication itself, from "tomorrow, Friday" or "today, Monday". */
  readonly ownWeekday: { readonly weekday: number; readonly at: Range } | null;
}

const rangeOf = ({ start, end }: Range): Range => ({ start, end });

/** How far apart "tomorrow" and the weekday that explains it may stand, in characters. */
const BESIDE = 4;

/** "XXXX-09-19" taken apart. */
function monthDayOf(value: string): { month: number; day: number } | null {
  const month = Number(value.slice(5, 7));
  const day = Number(value.slice(8, 10));
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(2000, month) ? { month, day } : null;
}

/** "tomorrow, Friday": the weekday of the day on which it was written. */
function ownWeekdayIn(times: readonly TimeExpression[]): DateEvidence["ownWeekday"] {
  for (let index = 0; index + 1 < times.length; index++) {
    const pair = [times[index]!, times[index + 1]!];
    if (pair[1]!.start - pair[0]!.end > BESIDE) continue;
    const deictic = pair.find(
      ({ form, anchor }) => form.grain === "day" && form.shift !== undefined && form.weekday === undefined && anchor === "publication",
    );
    const named = pair.find(({ form }) => form.weekday !== undefined && form.shift === undefined && form.day === undefined);
    if (deictic === undefined || named === undefined) continue;
    const weekday = ((named.form.weekday! - 1 - deictic.form.shift! + 70) % 7) + 1;
    return { weekday, at: { start: pair[0]!.start, end: pair[1]!.end } };
  }
  return null;
}

/** The latest day with a year that the text looks back on. A bare year is looked back on from its end at the earliest. */
function floorIn(times: readonly TimeExpression[]): FullDay | null {
  let floor: FullDay | null = null;
  for (const time of times) {
    if (time.anchor !== "none" || time.form.fixed !== undefined || time.form.lean === "future" || time.type === "SET") continue;
    const value = valueOf(time.value);
    const span = value === null ? null : daySpan(value);
    if (span !== null && (floor === null || span.from > floor.day)) floor = { day: span.from, at: rangeOf(time) };
  }
  return floor;
}

/** "3/4/2020", which is a day in March or in April. */
function eitherIn(clues: readonly DateClue[]): DateEvidence["either"] {
  for (const { from, value, at } of clues) {
    const days = from === "timeline" ? daysOfOne(value).flatMap((it) => dayOfIso(it) ?? []) : [];
    if (days.length > 0 && at !== null) return { days, at };
  }
  return null;
}

/** Reads the evidence. `times` are as `annotate` left them: their forms matter here, not their values. */
export function dateEvidence({ article, layers }: Annotated): DateEvidence {
  const yearless = article.dateClues.filter((it) => it.value.startsWith("XXXX") && it.at !== null);
  const clue = yearless.find((it) => it.from === "dateline") ?? yearless.find((it) => it.from === "timeline");
  const dated = clue === undefined ? null : monthDayOf(clue.value);
  const times = layers.times;
  const monthDays = times.flatMap(({ form, start, end }): MonthDay[] => {
    if (form.year !== undefined || form.month === undefined || form.lean === "future") return [];
    const last = form.to?.day !== undefined && (form.to.month ?? form.month) === form.month ? form.to.day : form.day;
    return last === undefined ? [] : [{ month: form.month, day: last, weekday: form.weekday ?? null, at: { start, end } }];
  });
  return {
    dateline: clue === undefined || dated === null ? null : { ...dated, weekday: null, at: clue.at! },
    either: eitherIn(article.dateClues),
    monthDays,
    floor: floorIn(times),
    captions: article.dateClues.flatMap(({ from, value, at }): FullDay[] => {
      const day = from === "caption" ? dayOfIso(value) : null;
      return day === null || at === null ? [] : [{ day, at }];
    }),
    weekdays: times.flatMap(({ form, start, end, anchor }): WeekdayWord[] =>
      form.weekday === undefined || form.day !== undefined || form.month !== undefined || anchor !== "publication"
        ? []
        : [{ weekday: form.weekday, lean: form.shift === 1 ? "future" : (form.lean ?? null), at: { start, end } }],
    ),
    ownWeekday: ownWeekdayIn(times),
  };
}
