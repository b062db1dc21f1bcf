// Takes a report whose dated events are known, gives what it tells under the dates that no event stands under: what somebody said then, clauses in the past, and what is planned or asked for.
import { RELATIONS, valueOf, XPOS, type LinkedReport, type Range, type Statement } from "../../model/index.ts";
import { firstFrom } from "../../text/bisect.ts";
import { aheadAt, askedIn, dueDate, type Ahead } from "./ahead.ts";
import type { CompareTables } from "../rule.ts";
import { daySpan, edtfOf, type DaySpan } from "../../text/edtf.ts";

/** What is told under a date: where the date stands, and the words. */
export interface ToldThen {
  /** EDTF. */
  readonly date: string;
  readonly days: DaySpan;
  readonly at: Range;
  readonly clause: Range;
  /** Null where it is told to have happened. */
  readonly standing: Ahead | null;
}

/** Longest clause that is taken for what happened, in units. */
const LONGEST_CLAUSE = 300;
/** Days around which a date may lie ahead of the day of publication: reports are dated in many zones. */
const AHEAD = 1;

const PAST = new Set(["VBD", "VBN"].map((tag) => XPOS.findIndex((it) => it === tag)));
/** Marks at which a clause with a date of its own may end. */
const ENDS: ReadonlySet<string> = new Set([";", "«", "»"]);

/** Tokens around a time within which a verb of the past must stand, with no quotation beginning or ending between. */
const NEAR = 10;
const QUOTES: ReadonlySet<string> = new Set(['"', "“", "”", "«", "»", "„"]);
/** A date of a year alone names a thing ("the 1998 treaty") unless it hangs on the verb ("was built in 1983"). */
const YEAR_LENGTH = 5;
const OBLIQUE = RELATIONS.indexOf("obl");

/**
 * The stretch of a sentence around a time, between semicolons, where it tells of the past; null where it does not, or
 * is longer than any that is taken.
 *
 * @cost O(`NEAR`), and of the stretch where it tells of the past
 */
function pastClause({ annotated }: LinkedReport, { start, end }: Range): Range | null {
  const { tokens, sentences, syntax } = annotated.layers;
  const at = firstFrom(tokens.start, tokens.count, start);
  const sentence = firstFrom(sentences.first, sentences.count, at + 1) - 1;
  const first = sentences.first[Math.max(0, sentence)] ?? 0;
  const after = sentences.first[sentence + 1] ?? tokens.count;
  const markAt = (token: number): string =>
    (tokens.end[token] ?? 0) - (tokens.start[token] ?? 0) === 1 ? annotated.article.text.charAt(tokens.start[token] ?? 0) : "";
  const tellsOfPast = (step: 1 | -1): boolean => {
    for (let token = at; token >= first && token < after && Math.abs(token - at) < NEAR; token += step) {
      if (QUOTES.has(markAt(token)) || (token !== at && ENDS.has(markAt(token)))) return false;
      if (PAST.has(syntax.xpos[token] ?? -1)) return true;
    }
    return false;
  };
  if (!tellsOfPast(-1) && !tellsOfPast(1)) return null;
  let [from, to] = [at, at];
  while (from > first && at - from <= LONGEST_CLAUSE && !ENDS.has(markAt(from - 1))) from -= 1;
  while (to + 1 < after && to - at <= LONGEST_CLAUSE && !ENDS.has(markAt(to + 1))) to += 1;
  const range = { start: tokens.start[from] ?? start, end: tokens.end[to] ?? end };
  return range.end - range.start <= LONGEST_CLAUSE ? range : null;
}

/** Whether a time is an adverbial of a verb of the past. */
function saysWhen({ annotated }: LinkedReport, { end }: Range): boolean {
  const { tokens, syntax } = annotated.layers;
  const last = firstFrom(tokens.start, tokens.count, end) - 1;
  return last >= 0 && syntax.relation[last] === OBLIQUE && PAST.has(syntax.xpos[syntax.head[last] ?? -1] ?? -1);
}

/** Who said something under a date: from the first word of source, cue or content to the last of the content. */
function sayingOf({ source, cue, content }: Statement): Range | null {
  const ranges = [...(source ?? []), ...(cue ?? []), ...content];
  if (content.length === 0) return null;
  const range = { start: Math.min(...ranges.map((it) => it.start)), end: Math.max(...ranges.map((it) => it.end)) };
  return range.end - range.start <= LONGEST_CLAUSE ? range : null;
}

/**
 * Gives an entry for each date of the report that no event stands under: the statement said then, else the clause,
 * where it tells of the past or of what lies ahead.
 *
 * @param used where the times start that events stand under
 * @param publishedDay as a day number; null where nothing is known
 * @cost O(times)
 */
export function toldUnderDates(
  report: LinkedReport,
  statements: readonly Statement[],
  used: ReadonlySet<number>,
  publishedDay: number | null,
  tables: CompareTables,
): ToldThen[] {
  const { times } = report.annotated.layers;
  const asked = askedIn(statements);
  const saidAt = new Map<number, Statement>();
  for (const it of statements) {
    const at = it.saidAt.state === "inferred" || it.saidAt.state === "stated" ? it.saidAt.at?.[0] : undefined;
    const inside = at !== undefined && it.content.some(({ start, end }) => start <= at.start && at.end <= end);
    if (at !== undefined && !inside && !saidAt.has(at.start)) saidAt.set(at.start, it);
  }
  return times.flatMap((time) => {
    const due = publishedDay === null ? null : dueDate(report, time, publishedDay, tables);
    const value = valueOf(time.value);
    const date = due ?? (value === null ? null : edtfOf(value, time.form.mod));
    const days = date === null ? null : daySpan(date);
    if (
      used.has(time.start) ||
      ((date?.length ?? 0) <= YEAR_LENGTH && !saysWhen(report, time)) ||
      time.type === "DURATION" ||
      date === null ||
      days === null
    )
      return [];
    const said = saidAt.get(time.start);
    const saying = said === undefined || valueOf(said.saidAt) !== date ? null : sayingOf(said);
    const isAhead = publishedDay !== null && (due !== null || days.from > publishedDay + AHEAD);
    const ahead = isAhead && saying === null ? aheadAt(report, time, asked, tables) : null;
    const clause = saying ?? (isAhead ? (ahead?.clause ?? null) : pastClause(report, time));
    return clause === null ? [] : [{ date, days, at: { start: time.start, end: time.end }, clause, standing: ahead?.standing ?? null }];
  });
}
