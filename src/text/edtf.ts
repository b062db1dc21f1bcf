// Takes TIMEX3 values, gives EDTF dates and the days that a date spans.
import { dayNumber, dayOfIso, daysIn, isoDay, mondayOf, monthLater } from "./calendar.ts";

/** First and last day of a date, as day numbers, both inclusive. */
export interface DaySpan {
  readonly from: number;
  readonly to: number;
}

/** TIMEX3 season to its first month, northern hemisphere, meteorological. Winter begins in the year it is named for. */
const SEASON_MONTH: Readonly<Record<string, number>> = { SP: 3, SU: 6, FA: 9, WI: 12 };
/** @source EDTF level 1, seasons 21-24; level 2, quarters 33-36 and halves 40-41 */
const EDTF_PART: Readonly<Record<string, string>> = {
  SP: "21",
  SU: "22",
  FA: "23",
  WI: "24",
  Q1: "33",
  Q2: "34",
  Q3: "35",
  Q4: "36",
  H1: "40",
  H2: "41",
};

const months = (year: number, month: number, count: number): DaySpan => {
  const last = monthLater(year, month, count - 1);
  return { from: dayNumber({ year, month, day: 1 }), to: dayNumber({ ...last, day: daysIn(last.year, last.month) }) };
};

/** The part behind a year: "Q3", "H2", "FA", "W43", "W43-WE". */
function partOfYear(year: number, part: string): DaySpan | null {
  const count = Number(part.slice(1, 3));
  if (part.startsWith("Q") && count >= 1 && count <= 4) return months(year, count * 3 - 2, 3);
  if (part.startsWith("H") && count >= 1 && count <= 2) return months(year, count * 6 - 5, 6);
  const season = SEASON_MONTH[part];
  if (season !== undefined) return months(year, season, 3);
  if (!part.startsWith("W") || !(count >= 1 && count <= 53)) return null;
  const monday = mondayOf(year, count);
  return part.endsWith("-WE") ? { from: monday + 5, to: monday + 6 } : { from: monday, to: monday + 6 };
}

/**
 * The days that a TIMEX3 DATE or TIME value, or an EDTF date or interval, spans; null where it is no
 * stretch of the calendar ("P3D", "PAST_REF", "XXXX-09-27").
 */
export function daySpan(value: string): DaySpan | null {
  const slash = value.indexOf("/");
  if (slash >= 0) {
    const from = daySpan(value.slice(0, slash));
    const to = daySpan(value.slice(slash + 1));
    return from === null || to === null || to.to < from.from ? null : { from: from.from, to: to.to };
  }
  const day = dayOfIso(value);
  if (day !== null) return { from: day, to: day };
  if (value.length < 2 || value.charCodeAt(0) < 48 || value.charCodeAt(0) > 57) return null;
  const first = value.slice(0, 4).replace(/[~?]/g, "");
  const century = Number(first.slice(0, 2));
  if (value.length <= 5 && (first.length === 2 || (first.length === 4 && first.endsWith("XX")))) return months(century * 100, 1, 1200);
  if (value.length <= 5 && first.length >= 3 && (first[3] ?? "X") === "X") return months(Number(first.slice(0, 3)) * 10, 1, 120);
  const year = Number(first);
  if (first.length !== 4 || !Number.isInteger(year)) return null;
  const rest = value.slice(5).replace(/[~?]/g, "");
  if (rest === "" || rest.startsWith("X")) return months(year, 1, 12);
  const month = Number(rest.slice(0, 2));
  if (month >= 1 && month <= 12) return months(year, month, 1);
  return partOfYear(year, rest);
}

/** EDTF of a TIMEX3 DATE or TIME value; null where it has none. `mod` START, MID, END and APPROX make it approximate. */
export function edtfOf(value: string, mod?: string): string | null {
  if (daySpan(value) === null) return null;
  const about = mod === undefined ? "" : "~";
  if (value.includes("/")) return value;
  if (dayOfIso(value) !== null) return /T\d\d(?::\d\d)?Z?$/.test(value) ? value : value.slice(0, 10);
  const part = EDTF_PART[value.slice(5)];
  if (part !== undefined) return `${value.slice(0, 5)}${part}${about}`;
  if (value.includes("W")) {
    const span = daySpan(value)!;
    return `${isoDay(span.from)}/${isoDay(span.to)}`;
  }
  if (value.length < 4) return `${value.padEnd(4, "X")}${about}`;
  return `${value.replace(/-X.*$/, "")}${about}`;
}

/** Days of which one is meant, as EDTF has it: "[2020-03-04,2020-04-03]". */
export const oneOf = (days: readonly string[]): string => `[${days.join(",")}]`;

/** The days of which one is meant; none of any other value. */
export const daysOfOne = (value: string): string[] => (value.startsWith("[") && value.endsWith("]") ? value.slice(1, -1).split(",") : []);
