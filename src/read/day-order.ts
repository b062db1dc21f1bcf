// Takes a date in figures that could be two days, gives the one it is where the page tells whether it puts the day or the month first.
import type { Metadata } from "../model/index.ts";
import { dayOfIso, weekdayOf } from "../text/calendar.ts";
import { datesIn, piecesOf, type FoundDate } from "./dates.ts";
import { hostOf } from "./host.ts";
import type { Lead } from "./lead.ts";
import type { Lexicon } from "./lexicon.ts";
import { isLong, type Line } from "./line.ts";

/** Which comes first, and how that is known. */
export interface DayOrder {
  readonly isDayFirst: boolean;
  readonly because: string;
}

/** Days between a dateline and the line of publication that may tell of each other. */
const DATELINE_DAYS = 2;
/** Letters of a weekday's name that is cut short: "thurs". */
const SHORT_FORM = 5;

/** Another date in figures parted by slashes or hyphens whose day is above twelve. */
function byOtherDate(lines: readonly Line[], lexicon: Lexicon): DayOrder | null {
  for (const line of lines) {
    if (isLong(line) || line.kind === "paragraph") continue;
    const pieces = piecesOf(line.words);
    for (const { kind, first, value } of datesIn(pieces, lexicon)) {
      const [left, mark] = [pieces[first], pieces[first + 1]?.text ?? ""];
      if (kind !== "date" || value === null || left?.kind !== "number" || !"/-".includes(mark) || mark === "" || left.text.length > 2)
        continue;
      const isDayFirst = Number(left.text) > 12;
      if (isDayFirst || Number(value.slice(8, 10)) > 12)
        return { isDayFirst, because: `another date on the page puts the ${isDayFirst ? "day" : "month"} first` };
    }
  }
  return null;
}

/** A weekday on the line that only one reading falls on. */
function byWeekday([dayFirst, monthFirst]: NonNullable<FoundDate["either"]>, words: string, lexicon: Lexicon): DayOrder | null {
  const named = piecesOf(words)
    .find(({ text }) => lexicon.weekdays.has(text))
    ?.text.slice(0, 3);
  if (named === undefined) return null;
  const names = lexicon.tables.weekdays.filter((form) => form.length > SHORT_FORM);
  const fits = [dayFirst, monthFirst].map((iso) => {
    const day = dayOfIso(iso);
    return day !== null && names[weekdayOf(day) - 1]?.startsWith(named) === true;
  });
  return fits[0] === fits[1] ? null : { isDayFirst: fits[0] === true, because: "only so it falls on the weekday beside it" };
}

/** A dateline's day of the year that is that of one reading, or a day or two before it. */
function byDateline([dayFirst, monthFirst]: NonNullable<FoundDate["either"]>, leads: readonly Lead[]): DayOrder | null {
  for (const { date } of leads) {
    if (date?.value.startsWith("XXXX-") !== true) continue;
    const fits = [dayFirst, monthFirst].map((day) => {
      const [own, told] = [dayOfIso(day), dayOfIso(`${day.slice(0, 4)}${date.value.slice(4)}`)];
      return own !== null && told !== null && own - told >= 0 && own - told <= DATELINE_DAYS;
    });
    if (fits[0] !== fits[1]) return { isDayFirst: fits[0] === true, because: "only so it fits the dateline" };
  }
  return null;
}

/** "21h33": hours are written so where the day comes first. */
const byHours = (words: string): DayOrder | null =>
  /\d\s?h\s?\d\d/i.test(words) ? { isDayFirst: true, because: "its hours are written as where the day comes first" } : null;

/** The country of the page's language or address. */
function byCountry(metadata: Metadata, lexicon: Lexicon): DayOrder | null {
  const { monthFirst, dayFirst } = lexicon.tables.dayOrders;
  const [, region] = (metadata.lang ?? "").toLowerCase().split(/[-_]/);
  const host = metadata.url === undefined ? null : hostOf(metadata.url);
  const country = region ?? host?.slice(host.lastIndexOf(".") + 1);
  if (country === undefined) return null;
  const because = `it is written so in the country of the page's ${region === undefined ? "address" : "language"}`;
  if (monthFirst.includes(country)) return { isDayFirst: false, because };
  return dayFirst.includes(country) ? { isDayFirst: true, because } : null;
}

/** Day or month first, as other dates of the page, its dateline, its language or its address tell; null where none does. */
export const dayOrderOf = (
  either: NonNullable<FoundDate["either"]>,
  words: string,
  lines: readonly Line[],
  leads: readonly Lead[],
  metadata: Metadata,
  lexicon: Lexicon,
): DayOrder | null =>
  byWeekday(either, words, lexicon) ??
  byOtherDate(lines, lexicon) ??
  byDateline(either, leads) ??
  byHours(words) ??
  byCountry(metadata, lexicon);
