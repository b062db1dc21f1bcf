// Takes a report, gives the days it tells of as news and the bounds of when it can have been written.
import { valueOf, type Annotated, type Known } from "../model/index.ts";
import { civilDay, digits } from "../text/calendar.ts";
import { daySpan } from "../text/edtf.ts";
import { dateEvidence } from "./date-evidence.ts";
import { dayOfIso } from "../text/calendar.ts";

/** When a report was written and what days it tells of, as far as it says itself. */
export interface ReportTime {
  /** Day number of publication; null where the report does not say. */
  readonly published: number | null;
  /** No earlier than this day number; null where nothing bounds it. */
  readonly earliest: number | null;
  /** Days of the year ("03-14") that it tells of as news, its dateline's included. */
  readonly newsDays: ReadonlySet<string>;
}

/** A day farther back than this is background, in days. */
const NEWS_DAYS = 12;

const monthDay = (month: number, day: number): string => `${digits(month, 2)}-${digits(day, 2)}`;

/**
 * Reads the days of a report.
 *
 * A dated report's weekdays and "yesterday" are days like others; an undated one's are not known yet, and
 * only days of the year and pictures' dates count.
 */
export function reportTime(report: Annotated, published: Known<string>): ReportTime {
  const own = valueOf(published);
  const day = own === null ? null : dayOfIso(own);
  const newsDays = new Set<string>();
  const add = (number: number): void => {
    const civil = civilDay(number);
    newsDays.add(monthDay(civil.month, civil.day));
  };
  if (day !== null) {
    for (const { value, type } of report.layers.times) {
      if (type !== "DATE" && type !== "TIME") continue;
      const known = valueOf(value);
      const span = known === null ? null : daySpan(known);
      if (span !== null && span.from === span.to && span.from <= day + 1 && span.from >= day - NEWS_DAYS) add(span.from);
    }
    return { published: day, earliest: day, newsDays };
  }
  const { dateline, monthDays, captions, floor } = dateEvidence(report);
  for (const it of dateline === null ? monthDays : [dateline, ...monthDays]) newsDays.add(monthDay(it.month, it.day));
  for (const it of captions) add(it.day);
  const bounds = [floor, ...captions].flatMap((it) => it?.day ?? []);
  return { published: null, earliest: bounds.length === 0 ? null : Math.max(...bounds), newsDays };
}
