// Takes an affair's reports, gives what happened when: dated events in the reports' own words, merged where reports tell of one happening.
import { valueOf, XPOS, type Affair, type Event, type LinkedReport, type Range, type Span, type TimelineEntry } from "../../model/index.ts";
import { firstFrom } from "../../text/bisect.ts";
import { isoDay } from "../../text/calendar.ts";
import { daySpan, type DaySpan } from "../../text/edtf.ts";
import { likenessOf, type Weigh } from "../wording/alignment.ts";
import { candidatePairs } from "../candidates.ts";
import { groupsOf, type ScoredPair } from "../wording/clusters.ts";
import type { Context } from "../context.ts";
import type { Segment } from "../segments.ts";
import { dueDate } from "./ahead.ts";
import type { DatedHappening } from "./dated-happening.ts";
import { joinedSpans } from "./spans.ts";
import { toldUnderDates } from "./told.ts";
import { weighIn } from "../weights.ts";
import { isContent } from "../wording/words.ts";
import { least } from "../../text/extremes.ts";

/** Happenings that are one, in one or several reports. */
export interface Happening {
  readonly members: readonly DatedHappening[];
  /** The closest date given, and how often. */
  readonly date: string;
}

/**
 * Likeness from which two dated clauses tell of one happening: under one date, or where one date holds the other.
 *
 * @source bench/quality/compare-on-gold.ts
 */
const SAME_DATE = { score: 0.22, evidence: 0.8 };
const HELD_DATE = { score: 0.32, evidence: 1.2 };
/** Mean likeness of two groups that are one happening. */
const TOGETHER_AT = 0.2;
/** Days before an episode's first that still belong to it. */
const BEFORE_EPISODE = 3;

/** "Where", "when". */
const RELATIVE_ADVERB = XPOS.indexOf("WRB");

/** Day of publication as a day number; null where nothing is known. */
function publishedDay({ published }: LinkedReport): number | null {
  const day = valueOf(published);
  return day === null ? null : (daySpan(day.slice(0, 10))?.from ?? null);
}

interface TimedEvent {
  readonly index: number;
  readonly event: Event;
}

/** What happened at a time: the first event whose clause holds it; in what somebody said, the clause that tells where or when it was. */
function toldAround(events: readonly TimedEvent[], at: Range, { annotated }: LinkedReport): TimedEvent | undefined {
  const { attributions, tokens, syntax } = annotated.layers;
  const [outer, ...inner] = events.filter(({ event }) => event.start <= at.start && at.end <= event.end);
  if (outer === undefined) return undefined;
  const { trigger } = outer.event;
  const isSaying = attributions.some(({ cue }) => cue?.some(({ start, end }) => start < trigger.end && trigger.start < end) === true);
  // "Urged them to stop the fire in the valley, where the army had attacked on Tuesday".
  const relative = ({ event }: TimedEvent): boolean => syntax.xpos[firstFrom(tokens.start, tokens.count, event.start)] === RELATIVE_ADVERB;
  return (isSaying ? inner.find(relative) : undefined) ?? outer;
}

/** Gives each date of a report with what it tells then: the clause of the event nearest to it, else what was said, else the clause in the past. */
function datedIn(report: LinkedReport, firstDay: number | null, context: Context): DatedHappening[] {
  const { layers } = report.annotated;
  const published = publishedDay(report) ?? firstDay;
  const isBackground = ({ to }: DaySpan): boolean => firstDay !== null && to < firstDay - BEFORE_EPISODE;
  const byTime = new Map<number, TimedEvent[]>();
  layers.events.forEach((event, index) => {
    if (event.time === null || event.standing === "hypothetical") return;
    const list = byTime.get(event.time);
    if (list === undefined) byTime.set(event.time, [{ index, event }]);
    else list.push({ index, event });
  });
  const found = [...byTime].flatMap(([time, events]): DatedHappening[] => {
    const at = layers.times[time];
    const first = events[0];
    const date = first === undefined ? null : valueOf(first.event.date);
    const days = date === null ? null : daySpan(date);
    if (at === undefined || first === undefined || date === null || days === null) return [];
    // "Must be returned by Friday": the day ahead, told below, and none before.
    if (published !== null && dueDate(report, at, published, context.tables) !== null) return [];
    const around = toldAround(events, at, report) ?? first;
    const clause = { start: around.event.start, end: around.event.end };
    return [
      {
        report,
        date,
        days,
        at: { start: at.start, end: at.end },
        clause,
        events,
        words: context.reader.words(report, clause).filter((it) => it.end <= at.start || it.start >= at.end),
        background: isBackground(days),
        standing: null,
      },
    ];
  });
  const told = toldUnderDates(
    report,
    context.statementsIn(report.annotated.article.id),
    new Set(found.map(({ at }) => at.start)),
    published,
    context.tables,
  );
  const all = [
    ...found,
    ...told.map((it): DatedHappening => ({
      ...it,
      report,
      events: [],
      words: context.reader.words(report, it.clause).filter((word) => word.end <= it.at.start || word.start >= it.at.end),
      background: isBackground(it.days),
    })),
  ];
  return joinedSpans(all, context);
}

/** Whether a clause only names what it dates, by its year ("the 1998 treaty"): that tells of nothing. */
const isLabel = ({ words, date }: DatedHappening): boolean =>
  date.length <= 4 &&
  words.some(({ upos }) => upos === "NOUN" || upos === "PROPN") &&
  !words.some(({ upos }) => upos === "VERB" || upos === "AUX");

const holds = (outer: DaySpan, inner: DaySpan): boolean => outer.from <= inner.from && inner.to <= outer.to;
const size = ({ from, to }: DaySpan): number => to - from;

/** The words that say something, as one string: what two reports tell in the same words is one happening. */
const plainly = ({ words }: DatedHappening): string => words.filter(isContent).map(({ lemma }) => lemma).join(" "); // prettier-ignore

function sameHappening(left: DatedHappening, right: DatedHappening, weigh: Weigh): number | null {
  if (left.report === right.report && left.clause.start === right.clause.start) return null;
  const equal = left.date === right.date;
  if (!equal && !holds(left.days, right.days) && !holds(right.days, left.days)) return null;
  if (equal && plainly(left) === plainly(right)) return 1;
  const { score, evidence } = likenessOf({ said: left.words, understood: [] }, { said: right.words, understood: [] }, weigh);
  const least = equal ? SAME_DATE : HELD_DATE;
  return score >= least.score && evidence >= least.evidence ? score : 0;
}

/** The closest date of the members; of equally close ones the commonest, then the first. */
export function closestDate(members: readonly DatedHappening[]): string {
  const votes = new Map<string, number>();
  for (const { date } of members) votes.set(date, (votes.get(date) ?? 0) + 1);
  const closest = least(members.map(({ days }) => size(days)));
  const close = members.filter(({ days }) => size(days) === closest).map(({ date }) => date);
  return [...close].sort((a, b) => (votes.get(b) ?? 0) - (votes.get(a) ?? 0) || (a < b ? -1 : 1))[0] ?? "";
}

/** Gives an affair's dated happenings, each once. @cost near-linear in dated clauses (candidates.ts) */
export function happeningsIn(affair: Affair, context: Context): Happening[] {
  const firstDays = new Map(
    context.linked.episodes.flatMap(({ reports, from }) => {
      const days = from === null ? null : daySpan(from);
      return reports.map((id): [string, number | null] => [id, days?.from ?? null]);
    }),
  );
  const dated = [...affair.reports].sort().flatMap((id) => {
    const report = context.reportOf(id);
    return datedIn(report, firstDays.get(id) ?? publishedDay(report), context).filter((it) => !isLabel(it));
  });
  const segments = dated.map(({ words }, statement): Segment => ({ statement, order: 0, ranges: [], words, question: [] }));
  const weigh = weighIn(segments, () => null);
  const known = new Map<number, number | null>();
  const likeness = (left: number, right: number): number | null => {
    const [a, b] = [dated[left], dated[right]];
    if (a === undefined || b === undefined) return null;
    const key = left * dated.length + right;
    const before = known.get(key);
    if (before !== undefined) return before;
    const made = sameHappening(a, b, weigh);
    known.set(key, made);
    return made;
  };
  const pairs = candidatePairs(segments, weigh, (a, b) => (likeness(a, b) ?? 0) > 0);
  const scored = pairs.map(([left, right]): ScoredPair => ({ left, right, score: likeness(left, right) ?? 0 }));
  const groups = groupsOf(dated.length, scored, likeness, TOGETHER_AT);
  const grouped = new Set(groups.flat());
  const alone = dated.flatMap((_, index) => (grouped.has(index) ? [] : [[index]]));
  return [...groups, ...alone].map((group) => {
    const members = group.flatMap((index) => dated[index] ?? []);
    return { members, date: closestDate(members) };
  });
}

function precisionOf(date: string): TimelineEntry["precision"] {
  if (date.includes("/")) return "interval";
  if (date.includes("T")) return "time";
  const bare = date.replace(/[~?]/g, "");
  if (bare.includes("X")) return "decade";
  return bare.length === 10 ? "day" : bare.length === 7 ? "month" : "year";
}

/** Longest and shortest stretch that reads as a line of its own, in units. */
const LONGEST_WHAT = 160;
const SHORTEST_WHAT = 25;

const PAIRS: readonly (readonly [open: string, close: string])[] = [["(", ")"], ["[", "]"], ["“", "”"], ["„", "“"], ["«", "»"], ["‘", "’"], ['"', '"']]; // prettier-ignore

/** A report's own words as one line: white space folded, a mark at the front that nothing closes left out, a long one cut at a pause. */
export function lineOf(text: string): string {
  let line = text.slice(0, 4 * LONGEST_WHAT).replace(/\s+/g, " ").trim(); // prettier-ignore
  const open = PAIRS.find(([mark]) => line.startsWith(mark));
  if (open !== undefined && !line.slice(1).includes(open[1])) line = line.slice(1).trim();
  if (line.length <= LONGEST_WHAT) return line;
  const cut = line.slice(0, LONGEST_WHAT);
  const pause = Math.max(...[", ", "; ", " — ", " – "].map((it) => cut.lastIndexOf(it)));
  return `${cut.slice(0, pause > LONGEST_WHAT / 2 ? pause : cut.lastIndexOf(" "))} …`;
}

/** How ill a clause serves as an entry's words: beginning with a pronoun, too long, too short, in somebody else's mouth. */
function illness({ clause, events, words }: DatedHappening, { tables }: Context): number {
  const length = clause.end - clause.start;
  const unclear = tables.pronouns.has(words.find(({ kind }) => kind !== "mark")?.form ?? "") ? 4 : 0;
  const said = events.every(({ event }) => event.saidIn !== null) ? 1 : 0;
  return unclear + said + (length > LONGEST_WHAT ? 2 : 0) + (length < SHORTEST_WHAT ? 2 : 0);
}

/** The clause that reads best, of those with the date the shortest: the report's own words. */
function wordsFor(members: readonly DatedHappening[], date: string, context: Context): string {
  const exact = members.filter((it) => it.date === date);
  const length = ({ clause }: DatedHappening): number => clause.end - clause.start;
  const best = [...exact].sort((a, b) => illness(a, context) - illness(b, context) || length(a) - length(b))[0] ?? members[0];
  return best === undefined ? "" : lineOf(best.report.annotated.article.text.slice(best.clause.start, best.clause.end));
}

const firstDay = (date: string): number => daySpan(date)?.from ?? 0;

/** Planned or demanded where no member tells that it happened; demanded where any asks for it. */
function standingOf(members: readonly DatedHappening[]): Pick<TimelineEntry, "standing"> {
  if (members.some(({ standing }) => standing === null)) return {};
  return { standing: members.some(({ standing }) => standing === "demanded") ? "demanded" : "planned" };
}

/** Gives the timeline of an affair, earliest first. */
export function timelineOf(affair: Affair, happenings: readonly Happening[], context: Context): TimelineEntry[] {
  const span = ({ report }: DatedHappening, { start, end }: Range): Span => ({ report: report.annotated.article.id, start, end });
  const entries = happenings.map(({ members, date }): Omit<TimelineEntry, "id"> => {
    const exact = members.filter((it) => it.date === date);
    return {
      date,
      precision: precisionOf(date),
      what: wordsFor(members, date, context),
      at: exact.flatMap((it) => [span(it, it.at), span(it, it.clause)]),
      refines: members.filter((it) => it.date !== date).map((it) => ({ date: it.date, at: span(it, it.at) })),
      background: members.every((it) => it.background),
      ...standingOf(members),
    };
  });
  const key = ({ date, at }: Omit<TimelineEntry, "id">): string => `${isoDay(firstDay(date))} ${date} ${at[0]?.report} ${at[0]?.start}`;
  const sorted = [...entries].sort((a, b) => firstDay(a.date) - firstDay(b.date) || (key(a) < key(b) ? -1 : 1));
  return sorted.map((entry, index) => ({ id: `${affair.id}/when/${index + 1}`, ...entry }));
}
