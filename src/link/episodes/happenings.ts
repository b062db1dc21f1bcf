// Takes a report, gives the days it tells of as news and the bounds of when it can have been written.
import { valueOf, type Annotated, type Known } from "../../model/index.ts";
import { civilDay, dayNumber, dayOfIso, daysIn, weekdayOf } from "../../text/calendar.ts";
import { daySpan } from "../../text/edtf.ts";
import { dateEvidence, type MonthDay } from "../dates/date-evidence.ts";

/** When a report was written and what days it tells of, as far as it says itself. */
export interface ReportTime {
  /** Day number of publication; null where the report does not say. */
  readonly published: number | null;
  /** No earlier than this day number; null where nothing bounds it. */
  readonly earliest: number | null;
  /** Day of the year in the dateline of a report that states no year. */
  readonly dateline: DayOfYear | null;
  /** Days of the year that it tells of as news, its dateline's included: 314 for the 14th of March. Ascending, each once. */
  readonly newsDays: Uint32Array;
  /** ISO weekdays of what it tells of as news: the bit of each is set, Monday's is 2. */
  readonly newsWeekdays: number;
}

/** A day of any year. */
export type DayOfYear = Pick<MonthDay, "month" | "day">;

/** A day farther back than this is background, in days. */
const NEWS_DAYS = 12;

const monthDay = ({ month, day }: DayOfYear): number => month * 100 + day;

/** The day of the year of a day number: 314 for the 14th of March. */
export const monthDayOn = (number: number): number => monthDay(civilDay(number));

/**
 * Reads the days of a report.
 *
 * A dated report's weekdays and "yesterday" are days like others; an undated one's are not known yet, and
 * only days of the year and pictures' dates count.
 */
export function reportTime(report: Annotated, published: Known<string>): ReportTime {
  const own = valueOf(published);
  const day = own === null ? null : dayOfIso(own);
  const days = new Set<number>();
  let newsWeekdays = 0;
  const add = (number: number): void => {
    days.add(monthDayOn(number));
    newsWeekdays |= 1 << weekdayOf(number);
  };
  if (day !== null) {
    for (const { value, type } of report.layers.times) {
      if (type !== "DATE" && type !== "TIME") continue;
      const known = valueOf(value);
      const span = known === null ? null : daySpan(known);
      if (span !== null && span.from === span.to && span.from <= day + 1 && span.from >= day - NEWS_DAYS) add(span.from);
    }
    return { published: day, earliest: day, dateline: null, newsDays: Uint32Array.from(days).sort(), newsWeekdays };
  }
  const { dateline, monthDays, captions, floor, weekdays } = dateEvidence(report);
  for (const it of weekdays) if (it.lean !== "future") newsWeekdays |= 1 << it.weekday;
  for (const it of dateline === null ? monthDays : [dateline, ...monthDays]) days.add(monthDay(it));
  for (const it of captions) add(it.day);
  const bounds = [floor, ...captions].flatMap((it) => it?.day ?? []);
  return {
    published: null,
    earliest: bounds.length === 0 ? null : Math.max(...bounds),
    dateline: dateline === null ? null : { month: dateline.month, day: dateline.day },
    newsDays: Uint32Array.from(days).sort(),
    newsWeekdays,
  };
}

/** The days near `near` that a dateline without a year can mean, none before `earliest`. */
function datelineDays({ month, day }: DayOfYear, near: number, earliest: number | null): number[] {
  const { year } = civilDay(near);
  const first = earliest === null ? year - 1 : Math.max(year - 1, civilDay(earliest).year);
  return [first, first + 1, first + 2]
    .filter((it) => day <= daysIn(it, month))
    .map((it) => dayNumber({ year: it, month, day }))
    .filter((it) => earliest === null || it >= earliest);
}

/**
 * Days that lie between the writing of two reports at least; null where nothing tells.
 *
 * A dateline without a year still bounds it: the fifteenth of March is never within a week of the tenth of September.
 */
export function leastGap(left: ReportTime, right: ReportTime): number | null {
  if (left.published !== null && right.published !== null) return Math.abs(left.published - right.published);
  if (left.published === null && right.published !== null) return leastGap(right, left);
  if (left.published !== null) {
    const from = left.published;
    if (right.dateline !== null) return Math.min(...datelineDays(right.dateline, from, right.earliest).map((it) => Math.abs(it - from)));
    return right.earliest !== null && right.earliest > from ? right.earliest - from : null;
  }
  if (left.dateline === null || right.dateline === null) return null;
  const base = dayNumber({ year: 2000, month: left.dateline.month, day: left.dateline.day });
  return Math.min(...datelineDays(right.dateline, base, null).map((it) => Math.abs(it - base)));
}
