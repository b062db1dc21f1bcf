// Takes happenings with dates, gives where each is drawn: true to scale on the axis, one line each beside it.
import type { DossierTimelineEntry } from "../../model/index.ts";
import { civilDay, dayNumber } from "../../text/calendar.ts";
import { daySpan } from "../../text/edtf.ts";
import { greatest, least } from "../../text/extremes.ts";

/** One happening: its line at `y`, its stretch of the axis from `from` to `to` (all in pixels of the drawing). */
export interface DrawnEntry {
  readonly entry: DossierTimelineEntry;
  readonly y: number;
  /** Null where the date is no stretch of the calendar. */
  readonly axis: { readonly from: number; readonly to: number; readonly lane: number } | null;
}

export interface DrawnSection {
  readonly title: string;
  readonly titleY: number;
  /** Ends of the axis; equal where everything is on one day. */
  readonly top: number;
  readonly bottom: number;
  readonly ticks: readonly Tick[];
  readonly entries: readonly DrawnEntry[];
}

const LINE = 27;
const TITLE = 34;
const AFTER = 16;
/** Ticks nearer than this would touch. */
const TICK_GAP = 17;
/** A stretch shorter than this is drawn as a point. */
export const POINT = 5;

const DAYS_IN_YEAR = 365.25;
const MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");

/** Steps of the scale, in days, with how a tick is named. */
const STEPS: readonly { readonly days: number; readonly next: (day: number) => number; readonly label: (day: number) => string }[] = [
  { days: 1, next: (day) => day + 1, label: (day) => `${civilDay(day).day} ${MONTHS[civilDay(day).month - 1]}` },
  { days: 31, next: (day) => stepMonths(day, 1), label: (day) => `${MONTHS[civilDay(day).month - 1]} ${civilDay(day).year}` },
  ...[1, 2, 5, 10, 20, 50, 100, 500].map((years) => ({
    days: years * DAYS_IN_YEAR,
    next: (day: number) => dayNumber({ year: Math.floor(civilDay(day).year / years) * years + years, month: 1, day: 1 }),
    label: (day: number) => `${civilDay(day).year}`,
  })),
];

function stepMonths(day: number, count: number): number {
  const { year, month } = civilDay(day);
  const months = year * 12 + month - 1 + count;
  return dayNumber({ year: Math.floor(months / 12), month: (months % 12) + 1, day: 1 });
}

/** A place on an axis with what it is called. */
export interface Tick {
  readonly at: number;
  readonly label: string;
}

/** Ticks of the finest step that leaves room between them. @param gap pixels between two that do not touch */
export function ticksOf(first: number, last: number, placeOf: (day: number) => number, gap: number): readonly Tick[] {
  const pixelsPerDay = (placeOf(last) - placeOf(first)) / (last - first);
  const step = STEPS.find(({ days }) => days * pixelsPerDay >= gap);
  if (step === undefined) return [];
  const ticks: Tick[] = [];
  const start = step.days === 1 ? first : step.next(first - 1);
  for (let day = start; day <= last && ticks.length < 200; day = step.next(day)) ticks.push({ at: placeOf(day), label: step.label(day) });
  return ticks;
}

/** Lanes for stretches that overlap, so that each is seen. */
function lanesOf(stretches: readonly { readonly from: number; readonly to: number }[]): number[] {
  const ends: number[] = [];
  return stretches.map(({ from, to }) => {
    if (to - from < POINT) return 0;
    const free = ends.findIndex((end) => end < from);
    const lane = free < 0 ? ends.length : free;
    ends[lane] = to;
    return Math.min(lane, 3);
  });
}

function sectionAt(title: string, entries: readonly DossierTimelineEntry[], at: number): DrawnSection & { readonly end: number } {
  const spans = entries.map(({ date }) => daySpan(date));
  const dated = spans.filter((span) => span !== null);
  const first = least(dated.map(({ from }) => from));
  const last = greatest(dated.map(({ to }) => to));
  const top = at + TITLE;
  const firstLine = top + LINE / 2;
  const bottom = firstLine + (entries.length - 1) * LINE;
  const yOf = (day: number): number =>
    last > first ? firstLine + ((day - first) / (last - first)) * (bottom - firstLine) : (firstLine + bottom) / 2;
  const drawn = spans.map((span) => (span === null ? null : { from: yOf(span.from), to: yOf(span.to) }));
  const lanes = lanesOf(drawn.map((stretch) => stretch ?? { from: 0, to: 0 }));
  return {
    title,
    titleY: at + 20,
    top: dated.length === 0 || last === first ? (firstLine + bottom) / 2 : firstLine,
    bottom: dated.length === 0 || last === first ? (firstLine + bottom) / 2 : bottom,
    ticks: dated.length > 0 && last > first ? ticksOf(first, last, yOf, TICK_GAP) : [],
    entries: entries.map((entry, index) => {
      const stretch = drawn[index] ?? null;
      return { entry, y: firstLine + index * LINE, axis: stretch === null ? null : { ...stretch, lane: lanes[index] ?? 0 } };
    }),
    end: top + entries.length * LINE + AFTER,
  };
}

/** Entries of each section from top to bottom; sections without entries are left out. @cost O(entries × lanes) */
export function timelineLayout(
  sections: readonly { readonly title: string; readonly entries: readonly DossierTimelineEntry[] }[],
  from: number,
): { readonly sections: readonly DrawnSection[]; readonly height: number } {
  const drawn: DrawnSection[] = [];
  let at = from;
  for (const { title, entries } of sections) {
    if (entries.length === 0) continue;
    const section = sectionAt(title, entries, at);
    drawn.push(section);
    at = section.end;
  }
  return { sections: drawn, height: at };
}
