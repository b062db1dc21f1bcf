// Takes reports and their episodes, gives each report's publication day with the reason, or the days that are left.
import { ambiguous, inferred, unknown, valueOf, type Annotated, type Known, type Range, type ReportId } from "../../model/index.ts";
import { civilDay, dayNumber, dayOfIso, daysIn, isoDay, weekdayOf } from "../../text/calendar.ts";
import { dateEvidence, type DateEvidence, type MonthDay } from "./date-evidence.ts";
import type { LinkTables } from "../rule.ts";
import { greatest, least } from "../../text/extremes.ts";

/** A report as far as its date goes. */
export interface Datable {
  readonly id: ReportId;
  /** What it says itself. */
  readonly published: Known<string>;
  /** The report where that is nothing; null where it is dated. */
  readonly undated: Annotated | null;
}

/** A dated report of the same episode. */
interface Neighbour {
  readonly report: ReportId;
  readonly day: number;
}

/**
 * Log-odds of the evidence, in nats. Ordinary news practice: most reports name the weekday they appear on
 * or the one before; a report follows what it tells of by a day or two, its episode's others likewise.
 */
const WEEKDAY_GAP = [-0.5, -1.3, -2.6, -3, -3.5, -4, -4] as const;
/** For each day back to each other weekday that is named: all of them lie near. */
const PER_DAY_TO_OTHERS = -0.3;
const PER_DAY_AFTER_EVENT = -0.2;
const MOST_AFTER_EVENT = -3;
const PER_DAY_FROM_NEIGHBOUR = -0.3;
const MOST_FROM_NEIGHBOUR = -6;
const NEXT_DAY_OF_DATELINE = -3;
/** A day that the text looks back on lies after publication: all but ruled out. */
const CONTRADICTED = -8;
/** Each further year that a dateline without a year could mean. */
const PER_LATER_YEAR = -0.8;
/** How much more the first weekday tells beside a dateline: agencies name the day they write on at once. */
const WEEKDAY_WITH_DATELINE = 2.5;
/** Days around neighbours and pictures that are weighed. */
const WINDOW = 10;
/** Years after the floor that a dateline without a year is tried in, where nothing else bounds it. */
const YEARS_TRIED = 4;
/** Share of belief from which a day is taken for inferred; below it all days of at least `LEAST` are kept. */
const SURE = 0.5;
const LEAST = 0.08;
/** The same of the two days that a line in figures may mean. */
const SURE_OF_TWO = 0.8;

/** The latest day before `day`, or on it, with this day of the year; null where no such day is near. */
function latestOn({ month, day }: MonthDay, before: number): number | null {
  const { year } = civilDay(before);
  for (const candidate of [year, year - 1]) {
    if (day > daysIn(candidate, month)) continue;
    const number = dayNumber({ year: candidate, month, day });
    if (number <= before) return number;
  }
  return null;
}

function candidateDays(evidence: DateEvidence, neighbours: readonly Neighbour[]): number[] {
  const days = new Set<number>();
  const floor = evidence.floor?.day ?? null;
  if (evidence.either !== null) {
    for (const day of evidence.either.days) days.add(day);
  } else if (evidence.dateline !== null) {
    const { month, day } = evidence.dateline;
    const years = new Set(neighbours.flatMap((it) => [-1, 0, 1].map((step) => civilDay(it.day).year + step)));
    const base = floor ?? evidence.captions[0]?.day ?? null;
    if (years.size === 0 && base !== null) for (let step = 0; step < YEARS_TRIED; step++) years.add(civilDay(base).year + step);
    for (const year of years) {
      if (day > daysIn(year, month)) continue;
      const number = dayNumber({ year, month, day });
      days.add(number);
      days.add(number + 1);
    }
  } else {
    for (const { day } of [...neighbours, ...evidence.captions]) for (let step = -WINDOW; step <= WINDOW; step++) days.add(day + step);
  }
  return [...days].filter((day) => floor === null || day >= floor).sort((a, b) => a - b);
}

/** How well a day fits the report's own words and its neighbours, in nats. */
function fitOf(day: number, evidence: DateEvidence, neighbours: readonly Neighbour[], first: number): number {
  let fit = 0;
  const { dateline, weekdays, ownWeekday, captions, monthDays } = evidence;
  const weekday = weekdayOf(day);
  if (dateline !== null) {
    const own = latestOn(dateline, day);
    fit += own === day ? 0 : NEXT_DAY_OF_DATELINE;
    if (neighbours.length === 0) fit += PER_LATER_YEAR * Math.round((day - first) / 365.25);
  }
  if (ownWeekday !== null && ownWeekday.weekday !== weekday) fit += CONTRADICTED;
  const past = weekdays.filter((it) => it.lean !== "future");
  const told = dateline === null ? past : past.slice(0, 1);
  const gaps = [...new Set(told.map((it) => (weekday - it.weekday + 7) % 7))].sort();
  const sure = dateline === null ? 1 : WEEKDAY_WITH_DATELINE;
  if (gaps.length > 0) fit += sure * WEEKDAY_GAP[gaps[0]!]! + PER_DAY_TO_OTHERS * gaps.slice(1).reduce((sum, gap) => sum + gap, 0);
  const events = [...captions.map((it) => it.day), ...monthDays.flatMap((it) => eventDay(it, day, neighbours) ?? [])];
  if (events.length > 0) {
    const after = day - greatest(events);
    fit += after < 0 ? CONTRADICTED : Math.max(MOST_AFTER_EVENT, PER_DAY_AFTER_EVENT * after);
  }
  if (neighbours.length > 0) {
    const away = least(neighbours.map((it) => Math.abs(it.day - day)));
    fit += Math.max(MOST_FROM_NEIGHBOUR, PER_DAY_FROM_NEIGHBOUR * away);
  }
  return fit;
}

/** The day that "September 27" means if the report was written on `day`: the nearest in a quarter of a year, else background. */
function eventDay(named: MonthDay, day: number, neighbours: readonly Neighbour[]): number | null {
  const { year } = civilDay(day);
  const near = [year - 1, year, year + 1]
    .filter((it) => named.day <= daysIn(it, named.month))
    .map((it) => dayNumber({ year: it, month: named.month, day: named.day }))
    .filter((it) => named.weekday === null || weekdayOf(it) === named.weekday)
    .sort((a, b) => Math.abs(a - day) - Math.abs(b - day))[0];
  if (near === undefined || Math.abs(near - day) > 45) return null;
  return near > day && neighbours.length === 0 && near - day > WINDOW ? null : near;
}

/** The believed days, best first, each with its share of belief. */
function weighed(evidence: DateEvidence, neighbours: readonly Neighbour[]): { day: number; share: number }[] {
  const days = candidateDays(evidence, neighbours);
  if (days.length === 0) return [];
  const fits = days.map((day) => fitOf(day, evidence, neighbours, days[0]!));
  const most = greatest(fits);
  const sum = fits.reduce((total, fit) => total + Math.exp(fit - most), 0);
  return days.map((day, index) => ({ day, share: Math.exp(fits[index]! - most) / sum })).sort((a, b) => b.share - a.share || a.day - b.day);
}

/** The reason in words, from what the settled day rests on. */
function reasonOf(
  text: string,
  evidence: DateEvidence,
  neighbours: readonly Neighbour[],
  day: number,
  tables: LinkTables,
): { because: string; at: Range[] } {
  const words = ({ start, end }: Range): string => `“${text.slice(start, end).replace(/\s+/g, " ")}”`;
  const parts: string[] = [];
  const at: Range[] = [];
  const rests = (part: string, on: Range): void => {
    parts.push(part);
    at.push(on);
  };
  if (evidence.either !== null) rests(`it is dated ${words(evidence.either.at)}`, evidence.either.at);
  if (evidence.dateline !== null) rests(`the dateline says ${words(evidence.dateline.at)}`, evidence.dateline.at);
  if (evidence.ownWeekday !== null) rests(`it says ${words(evidence.ownWeekday.at)}`, evidence.ownWeekday.at);
  const named = evidence.weekdays.find((it) => it.lean !== "future" && (weekdayOf(day) - it.weekday + 7) % 7 <= 1);
  if (named !== undefined) rests(`it speaks of ${words(named.at)}, and the day is a ${tables.weekdays[weekdayOf(day) - 1]}`, named.at);
  const event = evidence.monthDays.find((it) => eventDay(it, day, neighbours) !== null && it.at.start !== evidence.dateline?.at.start);
  if (event !== undefined) rests(`it tells of ${words(event.at)}`, event.at);
  const picture = evidence.captions[0];
  if (picture !== undefined) rests(`its picture is of ${words(picture.at)}`, picture.at);
  if (evidence.floor !== null && day - evidence.floor.day < 366 * 2)
    rests(`it speaks of ${words(evidence.floor.at)} as past`, evidence.floor.at);
  const near = [...neighbours].sort((a, b) => Math.abs(a.day - day) - Math.abs(b.day - day) || (a.report < b.report ? -1 : 1))[0];
  if (near !== undefined) {
    const what = evidence.dateline === null ? "the same episode is told by" : "the year is that of the same episode in";
    parts.push(`${what} ${near.report} (${isoDay(near.day)})`);
  }
  return { because: parts.join("; "), at };
}

/** One report's date under its neighbours; unknown where nothing bounds it. */
function settle(report: Annotated, evidence: DateEvidence, neighbours: readonly Neighbour[], tables: LinkTables): Known<string> {
  const days = weighed(evidence, neighbours);
  const [best] = days;
  if (best === undefined) return unknown("it carries no date, and no dated report tells of the same episode");
  if (best.share < (evidence.either === null ? SURE : SURE_OF_TWO)) {
    const left = days.filter((it) => it.share >= LEAST).slice(0, 5);
    const { because } = reasonOf(report.article.text, evidence, neighbours, best.day, tables);
    if (left.length === 0) return unknown("too many days fit alike");
    return ambiguous(left.map((it) => isoDay(it.day)).sort(), because === "" ? "several days fit" : because);
  }
  const { because, at } = reasonOf(report.article.text, evidence, neighbours, best.day, tables);
  return inferred(isoDay(best.day), because, at);
}

/**
 * The publication day of every report.
 *
 * What a report states stands. The others are settled in rounds, those that their own words and the dated
 * reports of their episode decide first, so that each round has more neighbours to go by.
 *
 * @param reports sorted by id
 * @param episodes members of each episode, as indices into `reports`
 * @cost O(reports × neighbours in the episode)
 */
export function publicationDates(
  reports: readonly Datable[],
  episodes: readonly (readonly number[])[],
  tables: LinkTables,
): readonly Known<string>[] {
  const dates: Known<string>[] = reports.map((it) => it.published);
  const evidence = reports.map(({ undated }) => (undated === null ? null : dateEvidence(undated)));
  const episodeOf = new Map(episodes.flatMap((members, episode) => members.map((report) => [report, episode] as const)));
  for (let round = 0; round < 3; round++) {
    const before = [...dates];
    reports.forEach((report, index) => {
      const own = evidence[index];
      if (own === null || own === undefined || report.undated === null || before[index]!.state === "inferred") return;
      const members = episodes[episodeOf.get(index) ?? -1] ?? [];
      const neighbours = members.flatMap((other): Neighbour[] => {
        const value = other === index ? null : valueOf(before[other]!);
        const day = value === null ? null : dayOfIso(value);
        return day === null ? [] : [{ report: reports[other]!.id, day }];
      });
      const settled = settle(report.undated, own, neighbours, tables);
      // Belief without neighbours may change once they are dated: only the last round keeps doubt.
      if (settled.state === "inferred" || round === 2) dates[index] = settled;
    });
  }
  return dates;
}
