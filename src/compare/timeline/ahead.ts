// Takes a report, a time that lies ahead of it and its statements, gives what is to happen then, and whether it is planned or asked for: "will be held on 9 June", "by Friday".
import {
  RELATIONS,
  UPOS,
  XPOS,
  type LinkedReport,
  type Range,
  type Statement,
  type TimeExpression,
  type TimelineEntry,
} from "../../model/index.ts";
import { firstFrom, firstWhere } from "../../text/bisect.ts";
import { civilDay, digits, isoDay, weekdayOf } from "../../text/calendar.ts";
import type { CompareTables } from "../rule.ts";

export type Ahead = NonNullable<TimelineEntry["standing"]>;

/** Longest stretch that is taken for what is to happen, in units, and most tokens before a time that may ask for it. */
const LONGEST_CLAUSE = 300;
const ASKED_WITHIN = 24;
/** Tokens on either side of a time of which one must be a verb. */
const NEAR = 12;

const tags = (...names: (typeof XPOS)[number][]): ReadonlySet<number> => new Set(names.map((it) => XPOS.indexOf(it)));
const PAST = tags("VBD");
const OPEN = tags("MD", "VB");
const VERBAL: ReadonlySet<number> = new Set([UPOS.indexOf("VERB"), UPOS.indexOf("AUX")]);
const OBLIQUE: ReadonlySet<number> = new Set(
  (["obl", "obl:tmod"] as readonly string[]).map((it) => (RELATIONS as readonly string[]).indexOf(it)),
);
const ENDS: ReadonlySet<string> = new Set([";", "«", "»", "“", "”", '"']);

interface Around {
  readonly first: number;
  readonly end: number;
  /** The first token of the time. */
  readonly at: number;
  readonly word: (token: number) => string;
}

function around({ annotated: { article, layers } }: LinkedReport, { start }: Range): Around {
  const { tokens, sentences } = layers;
  const at = firstFrom(tokens.start, tokens.count, start);
  const sentence = Math.max(0, firstFrom(sentences.first, sentences.count, at + 1) - 1);
  const word = (token: number): string => article.text.slice(tokens.start[token] ?? 0, tokens.end[token] ?? 0).toLowerCase();
  return { first: sentences.first[sentence] ?? 0, end: sentences.end[sentence] ?? tokens.count, at, word };
}

/** "Broke out on Friday" is no plan, whatever Friday the date was taken for; "was put off to Friday" is. */
function hangsOnPast({ annotated }: LinkedReport, { at, word }: Around, { end }: Range, tables: CompareTables): boolean {
  const { tokens, syntax } = annotated.layers;
  const last = firstFrom(tokens.start, tokens.count, end) - 1;
  const isAdverbial = OBLIQUE.has(syntax.relation[last] ?? -1) && PAST.has(syntax.xpos[syntax.head[last] ?? -1] ?? -1);
  return isAdverbial && !isDue({ at, word }, tables) && !tables.putOffTo.has(word(at - 1));
}

const relations = (...names: (typeof RELATIONS)[number][]): ReadonlySet<number> => new Set(names.map((it) => RELATIONS.indexOf(it)));
/** What a verb in its base form has before it where it bids nobody: a subject, a modal or "to". */
const UNBIDDEN = relations("nsubj", "nsubj:pass", "aux", "aux:pass", "mark");
const BASE = tags("VB");

/** "Ask me on Sunday" tells of nothing that is to happen; "leave by Sunday" is a deadline. */
function isBidding({ annotated }: LinkedReport, place: Around, { end }: Range, tables: CompareTables): boolean {
  const { tokens, syntax } = annotated.layers;
  const verb = syntax.head[firstFrom(tokens.start, tokens.count, end) - 1] ?? -1;
  if (!BASE.has(syntax.xpos[verb] ?? -1) || isDue(place, tables)) return false;
  for (let token = place.first; token < verb; token++)
    if (syntax.head[token] === verb && UNBIDDEN.has(syntax.relation[token] ?? -1)) return false;
  return true;
}

/** Whether something is to be done by a time: "by Friday", "[until May]". */
const isDue = ({ at, word }: Pick<Around, "at" | "word">, { dueBy }: CompareTables): boolean =>
  dueBy.has(word(at - 1)) || dueBy.has(word(at));

/** "The line of 12 December", "before Thursday's blast": a date that names something and says nothing of when. */
function isName({ annotated }: LinkedReport, { at, word }: Around, { end }: Range, { owning, determiners }: CompareTables): boolean {
  const { tokens, syntax } = annotated.layers;
  const last = firstFrom(tokens.start, tokens.count, end) - 1;
  const before = determiners.has(word(at - 1)) ? at - 2 : at - 1;
  return syntax.relation[last] === POSSESSOR || word(before) === owning;
}

const POSSESSOR = RELATIONS.indexOf("nmod:poss");

/** Whether what is due is not told as done: under a condition, a modal, an infinitive, or a word that asks for it. */
function isOpen({ annotated }: LinkedReport, { first, end, at, word }: Around, tables: CompareTables): boolean {
  const { xpos } = annotated.layers.syntax;
  for (let token = Math.max(first, at - ASKED_WITHIN); token < Math.min(end, at + ASKED_WITHIN); token++)
    if (tables.suppositions.has(word(token)) || OPEN.has(xpos[token] ?? -1) || tables.demanding.has(tables.lemmaOf(word(token))))
      return true;
  return false;
}

/**
 * The day or month by which something is due, where the words name only its weekday or month: the next one after the
 * day of publication. "By Friday" is a day ahead where nothing tells that it was done.
 *
 * @param publishedDay as a day number
 * @returns null where the words say more, or it is not open
 * @cost O(`ASKED_WITHIN`)
 */
export function dueDate(report: LinkedReport, time: TimeExpression, publishedDay: number, tables: CompareTables): string | null {
  const { weekday, month, day, year, shift, hour, to } = time.form;
  const isBare = [day, year, shift, hour, to].every((it) => it === undefined) && (weekday === undefined) !== (month === undefined);
  if (!isBare || time.type !== "DATE") return null;
  const place = around(report, time);
  if (!isDue(place, tables) || isName(report, place, time, tables) || !isOpen(report, place, tables)) return null;
  if (weekday !== undefined) return isoDay(publishedDay + ((weekday - weekdayOf(publishedDay) + WEEK) % WEEK || WEEK));
  const published = civilDay(publishedDay);
  const named = month ?? 0;
  return `${digits(named > published.month ? published.year : published.year + 1, 4)}-${digits(named, 2)}`;
}

const WEEK = 7;

/** The part of a sentence around a time, between quotation marks and semicolons; null where it holds no verb near the time, or is long. */
function clauseAt({ annotated }: LinkedReport, { first, end, at, word }: Around): Range | null {
  const { tokens, syntax } = annotated.layers;
  let [from, to] = [at, at];
  while (from > first && !ENDS.has(word(from - 1)) && (tokens.start[at] ?? 0) - (tokens.start[from] ?? 0) <= LONGEST_CLAUSE) from -= 1;
  while (to + 1 < end && !ENDS.has(word(to + 1)) && (tokens.end[to] ?? 0) - (tokens.start[from] ?? 0) <= LONGEST_CLAUSE) to += 1;
  let isTold = false;
  for (let token = Math.max(from, at - NEAR); token <= Math.min(to, at + NEAR); token++) isTold ||= VERBAL.has(syntax.upos[token] ?? -1);
  const range = { start: tokens.start[from] ?? 0, end: tokens.end[to] ?? 0 };
  return isTold && range.end - range.start <= LONGEST_CLAUSE ? range : null;
}

/** What is asked for by then, or threatened unless it is done: by who says it, or by a word for it before the time ("a deadline until"). */
function isDemanded({ first, at, word }: Around, { start, end }: Range, asked: readonly Range[], tables: CompareTables): boolean {
  for (let token = Math.max(first, at - ASKED_WITHIN); token < at; token++)
    if (tables.demanding.has(tables.lemmaOf(word(token)))) return true;
  if (!isDue({ at, word }, tables)) return false;
  const after = firstWhere(asked.length, (index) => (asked[index]?.start ?? 0) > start);
  return asked.slice(Math.max(0, after - NESTED), after).some((it) => end <= it.end);
}

/** Requests that may stand within one another. */
const NESTED = 4;

/** What statements ask for or threaten with, in the order of the text. */
export const askedIn = (statements: readonly Statement[]): Range[] =>
  statements
    .flatMap(({ act, content }) => (act === "request" || act === "threaten" ? content : []))
    .sort((a, b) => a.start - b.start || a.end - b.end);

/** "May visit the island on Friday" is no plan; "might be too late by Friday" still tells of a day that is waited for. */
function isMere(place: Around, tables: CompareTables): boolean {
  const { first, end, at, word } = place;
  if (isDue(place, tables)) return false;
  for (let token = Math.max(first, at - NEAR); token < Math.min(end, at + NEAR); token++) if (tables.hedging.has(word(token))) return true;
  return false;
}

/**
 * Gives the words that tell what lies ahead; null where no verb stands near the time, a past one governs it, or it only may be.
 *
 * @param asked what is asked for or threatened in the report (`askedIn`)
 * @cost O(`LONGEST_CLAUSE` + log asked)
 */
export function aheadAt(
  report: LinkedReport,
  time: Range,
  asked: readonly Range[],
  tables: CompareTables,
): { readonly clause: Range; readonly standing: Ahead } | null {
  const place = around(report, time);
  const clause =
    hangsOnPast(report, place, time, tables) ||
    isName(report, place, time, tables) ||
    isMere(place, tables) ||
    isBidding(report, place, time, tables)
      ? null
      : clauseAt(report, place);
  return clause === null ? null : { clause, standing: isDemanded(place, time, asked, tables) ? "demanded" : "planned" };
}
