// Takes what one report tells under its dates, gives it with two days that are the ends of one stretch told as one: "from May 1 to May 3", "came on the 7th and left on the 8th".
import { valueOf, type Range } from "../../model/index.ts";
import { firstFrom, firstWhere } from "../../text/bisect.ts";
import { daySpan, type DaySpan } from "../../text/edtf.ts";
import type { Context } from "../context.ts";
import type { CompareTables } from "../rule.ts";
import type { DatedHappening } from "./dated-happening.ts";
import type { Word } from "../wording/words.ts";

const COMMA = ",";

/** Most words between two ends of a stretch. */
const BETWEEN = 12;

/** The later end of a stretch: its date, and what else is told under it. */
interface LaterEnd extends Range {
  readonly date: string;
  readonly days: DaySpan;
  readonly told: DatedHappening | null;
}

/**
 * Gives the happenings in their order, two that are the ends of one stretch as one under an EDTF interval.
 *
 * @cost O(happenings × words of a clause)
 */
export function joinedSpans(dated: readonly DatedHappening[], context: Context): DatedHappening[] {
  const byStart = new Map(dated.map((it) => [it.at.start, it]));
  const later = new Map(dated.map((it) => [it, laterEnd(it, byStart, context)]));
  const closed = new Set([...later.values()].map((it) => it?.told ?? null));
  return dated.flatMap((it): DatedHappening[] => {
    if (closed.has(it)) return [];
    const end = later.get(it) ?? null;
    return [end === null ? it : stretch(it, end, context)];
  });
}

const isDay = (date: string): boolean => /^\d{4}-\d\d-\d\d$/.test(date);

/** The next day of the sentence, where it ends what begins on this one. */
function laterEnd(from: DatedHappening, byStart: ReadonlyMap<number, DatedHappening>, context: Context): LaterEnd | null {
  const { times } = from.report.annotated.layers;
  const time = times[firstWhere(times.length, (at) => (times[at]?.start ?? 0) >= from.at.end)];
  if (!isDay(from.date) || time === undefined || !isOneSentence(from, time)) return null;
  const told = byStart.get(time.start) ?? null;
  const value = told?.date ?? valueOf(time.value) ?? "";
  const days = isDay(value) ? daySpan(value) : null;
  if (days === null || days.from <= from.days.to || (told !== null && told.standing !== from.standing)) return null;
  const between = wordsIn(from, { start: from.at.end, end: time.start }, context);
  if (between.length > BETWEEN) return null;
  const before = wordsIn(from, { start: Math.min(from.clause.start, told?.clause.start ?? from.at.start), end: from.at.start }, context);
  const isOne = isFromTo(before, between, context.tables) || (told !== null && isStay(before, between, context.tables));
  return isOne ? { start: time.start, end: time.end, date: value, days, told } : null;
}

function isOneSentence({ report, at }: DatedHappening, { start }: Range): boolean {
  const { tokens, sentences } = report.annotated.layers;
  const sentenceOf = (offset: number): number =>
    firstFrom(sentences.first, sentences.count, firstFrom(tokens.start, tokens.count, offset) + 1) - 1;
  return sentenceOf(at.start) === sentenceOf(start);
}

const wordsIn = ({ report }: DatedHappening, range: Range, { reader }: Context): readonly Word[] =>
  range.end > range.start ? reader.words(report, range) : [];

/** "From" before the first day, "to" alone between the two; "between" and "and". */
function isFromTo(before: readonly Word[], between: readonly Word[], { stretches }: CompareTables): boolean {
  const [only, more] = between.filter(({ form }) => form !== COMMA);
  const tos = stretches.ends.get(before.at(-1)?.form ?? "");
  return only !== undefined && more === undefined && tos !== undefined && tos.has(only.form);
}

/** "Came on the 7th and left on the 8th": a verb of beginning, then one of ending, and no other between. */
function isStay(before: readonly Word[], between: readonly Word[], { stretches }: CompareTables): boolean {
  const begins = before.filter(({ upos }) => upos === "VERB").at(-1);
  const [ends, more] = between.filter(({ upos }) => upos === "VERB");
  const isOne = begins !== undefined && ends !== undefined && more === undefined && between.some(({ upos }) => upos === "CCONJ");
  return isOne && stretches.begins.has(begins.lemma) && stretches.stops.has(ends.lemma);
}

function stretch(from: DatedHappening, { told, date, days, start, end }: LaterEnd, { reader }: Context): DatedHappening {
  const clause = {
    start: Math.min(from.clause.start, told?.clause.start ?? from.at.start),
    end: Math.max(from.clause.end, told?.clause.end ?? end),
  };
  const known = new Set(from.events.map(({ index }) => index));
  const isDate = (word: Word): boolean => [from.at, { start, end }].some((it) => word.start < it.end && it.start < word.end);
  return {
    ...from,
    date: `${from.date}/${date}`,
    days: { from: from.days.from, to: days.to },
    at: { start: from.at.start, end },
    clause,
    events: [...from.events, ...(told?.events ?? []).filter(({ index }) => !known.has(index))],
    words: reader.words(from.report, clause).filter((it) => !isDate(it)),
    background: from.background && (told?.background ?? true),
  };
}
