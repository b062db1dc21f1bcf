// Takes a report whose dated events are known, gives what it tells under the dates that no event stands under: what somebody said then, and clauses in the past.
import { valueOf, XPOS, type LinkedReport, type Range, type Statement } from "../model/index.ts";
import { firstFrom } from "../text/bisect.ts";
import { daySpan, edtfOf, type DaySpan } from "../text/edtf.ts";

/** What is told under a date: where the date stands, and the words. */
export interface ToldThen {
  /** EDTF. */
  readonly date: string;
  readonly days: DaySpan;
  readonly at: Range;
  readonly clause: Range;
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
/** A date of a year alone most often names a thing ("the 1998 treaty"). */
const YEAR_LENGTH = 5;

/** The stretch of a sentence around a time: between semicolons, or longer than any that is taken. @cost O(`LONGEST_CLAUSE`) */
function clauseAround({ annotated }: LinkedReport, { start, end }: Range): { readonly range: Range; readonly past: boolean } {
  const { tokens, sentences, syntax } = annotated.layers;
  const at = firstFrom(tokens.start, tokens.count, start);
  let sentence = firstFrom(sentences.first, sentences.count, at);
  if (sentence >= sentences.count || (sentences.first[sentence] ?? 0) > at) sentence -= 1;
  const first = sentences.first[Math.max(0, sentence)] ?? 0;
  const last = (sentence + 1 < sentences.count ? (sentences.first[sentence + 1] ?? tokens.count) : tokens.count) - 1;
  const isEnd = (token: number): boolean => ENDS.has(annotated.article.text.slice(tokens.start[token], tokens.end[token]));
  let [from, to] = [at, at];
  while (from > first && at - from <= LONGEST_CLAUSE && !isEnd(from - 1)) from -= 1;
  while (to < last && to - at <= LONGEST_CLAUSE && !isEnd(to + 1)) to += 1;
  const isQuote = (token: number): boolean => QUOTES.has(annotated.article.text.charAt(tokens.start[token] ?? 0));
  let past = false;
  for (let token = at; token >= from && token > at - NEAR && !isQuote(token); token -= 1) past ||= PAST.has(syntax.xpos[token] ?? -1);
  for (let token = at; token <= to && token < at + NEAR && !isQuote(token); token += 1) past ||= PAST.has(syntax.xpos[token] ?? -1);
  return { range: { start: tokens.start[from] ?? start, end: tokens.end[to] ?? end }, past };
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
 * where it tells of the past.
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
): ToldThen[] {
  const { times } = report.annotated.layers;
  const saidAt = new Map<number, Statement>();
  for (const it of statements) {
    const at = it.saidAt.state === "inferred" || it.saidAt.state === "stated" ? it.saidAt.at?.[0] : undefined;
    const inside = at !== undefined && it.content.some(({ start, end }) => start <= at.start && at.end <= end);
    if (at !== undefined && !inside && !saidAt.has(at.start)) saidAt.set(at.start, it);
  }
  return times.flatMap((time) => {
    const value = valueOf(time.value);
    const date = value === null ? null : edtfOf(value, time.form.mod);
    const days = date === null ? null : daySpan(date);
    if (used.has(time.start) || (date?.length ?? 0) <= YEAR_LENGTH || time.type === "DURATION" || date === null || days === null) return [];
    const said = saidAt.get(time.start);
    const { range, past } = clauseAround(report, time);
    const saying = said === undefined || valueOf(said.saidAt) !== date ? null : sayingOf(said);
    if (saying === null && (!past || range.end - range.start > LONGEST_CLAUSE || (publishedDay !== null && days.from > publishedDay + AHEAD))) return []; // prettier-ignore
    return [{ date, days, at: { start: time.start, end: time.end }, clause: saying ?? range }];
  });
}
