// Takes a report, gives where it names a thing by what it is: "the charity Open Door", "Open Door, a charity", "the Orlo Dam".
import { RELATIONS, UPOS, type LinkedReport, type Mention } from "../../model/index.ts";
import { firstFrom, firstWhere } from "../../text/bisect.ts";
import { foldWord } from "../../text/name-key.ts";
import type { Context } from "../context.ts";
import { mentionsByToken } from "../wording/mentions-by-token.ts";
import { CLOSING, OPENING } from "./noun-labels.ts";
import { NOMINAL, tags } from "./tag-sets.ts";

/** A name with a noun for what bears it; positions are token indices, half-open. */
export interface ClassedName {
  readonly name: Tokens;
  readonly noun: string;
  /** What else is said of it, lower case: "Swiss", "medical". */
  readonly attributes: readonly string[];
  /** True where the noun is a word of the name itself: "the Orlo Dam". */
  readonly isInner: boolean;
  /** From the article to the name's end: "the Swiss medical charity Open Door"; null where the noun stands behind the name or in it. */
  readonly phrase: Tokens | null;
}

interface Tokens {
  readonly first: number;
  readonly end: number;
}

type Word = (at: number) => string;

const INSIDE = tags("NOUN", "PROPN", "ADJ", "NUM");
const BOUND = tags("ADP", "PUNCT");
const POSSESSIVE = new Set(["'s", "’s", "'", "’"]);
const APPOSED = RELATIONS.indexOf("appos");
/** Longest name and longest phrase before it, in tokens. */
const LONGEST_NAME = 6;
const WIDEST = 7;

/** Words of a report by token. */
export const wordsOf =
  ({ annotated: { article, layers } }: LinkedReport): Word =>
  (at) =>
    article.text.slice(layers.tokens.start[at] ?? 0, layers.tokens.end[at] ?? 0);

/** The same for all spellings of a name's marks and capitals. */
export function nameKey(word: Word, { first, end }: Tokens): string {
  const words: string[] = [];
  for (let at = first; at < end; at++) words.push(foldWord(word(at)));
  return words.join(" ");
}

const isCapital = (text: string): boolean => /\p{Lu}/u.test(text);

interface Reading {
  readonly report: LinkedReport;
  readonly context: Context;
  readonly word: Word;
  readonly nouns: ReadonlySet<string>;
}

/** The words of a name from a token on, marks around it left out; null where none stands there. */
function nameFrom({ word, context }: Reading, from: number, to: number): Tokens | null {
  const isMarked = OPENING.has(word(from));
  const first = isMarked ? from + 1 : from;
  if (!isCapital(word(first).charAt(0))) return null;
  let end = first;
  while (
    end < to &&
    end - first < LONGEST_NAME &&
    (isMarked ? !CLOSING.has(word(end)) : isCapital(word(end)) || isInner(word, end, context))
  )
    end++;
  return end === first || (isMarked && !CLOSING.has(word(end))) ? null : { first, end };
}

/** "Karsk-2", "Queen of Orlo": what a name goes on by. */
const isInner = (word: Word, at: number, { tables }: Context): boolean =>
  word(at) === "-" || (word(at - 1) === "-" && /^\d/u.test(word(at))) || (word(at) === tables.owning && isCapital(word(at + 1).charAt(0)));

/** Where the phrase of a noun opens: back over what describes it to the article. */
function opening({ report, word, context }: Reading, head: number, from: number): number {
  const { syntax } = report.annotated.layers;
  const { determiners } = context.tables;
  for (let at = head - 1; at >= from && head - at <= WIDEST; at--) {
    if (determiners.has(word(at).toLowerCase())) return at;
    if (!INSIDE.has(syntax.upos[at] ?? -1) && !POSSESSIVE.has(word(at)) && word(at) !== "-") return at + 1;
  }
  return Math.max(from, head - WIDEST);
}

function attributesOf({ word, context }: Reading, first: number, head: number): string[] {
  const found: string[] = [];
  for (let at = first; at < head; at++) {
    const text = word(at).toLowerCase();
    if (!context.tables.determiners.has(text) && /\p{L}{3}/u.test(text)) found.push(text);
  }
  return found;
}

/** Whether a name is a day or an hour: "closed the mine Thursday". */
function isTime({ report }: Reading, { first }: Tokens): boolean {
  const { times, tokens } = report.annotated.layers;
  const start = tokens.start[first] ?? 0;
  const at = firstWhere(times.length, (it) => (times[it]?.end ?? 0) > start);
  return (times[at]?.start ?? start + 1) <= start;
}

/** "The charity Open Door", "a trawler, MV Rosa,". */
function before(reading: Reading, head: number, from: number, to: number): ClassedName[] {
  const { word } = reading;
  const first = opening(reading, head, from);
  const isApart = word(head + 1) === ",";
  const at = isApart ? head + 2 : head + 1;
  const open = isApart && reading.context.tables.nameLabels.definite === word(at).toLowerCase() ? at + 1 : at;
  const name = at < to ? nameFrom(reading, open, to) : null;
  if (name === null || isTime(reading, name)) return [];
  const after = word(name.end);
  if (isApart && !((after === "," || after === ".") && !isList(reading, name.end + 1))) return [];
  if (isApart && (POSSESSIVE.has(after) || isPerson(reading, name))) return [];
  const phrase = isApart ? null : { first, end: OPENING.has(word(open)) ? name.end + 1 : name.end };
  return [{ name, noun: word(head), attributes: attributesOf(reading, first, head), isInner: false, phrase }];
}

/** Whether a name is read as somebody's: "left the boat, Orlo said". */
function isPerson({ report }: Reading, { end }: Tokens): boolean {
  const mention = mentionsByToken(report).token(end - 1);
  return mention?.kind === "person" || mention?.kind === "state";
}

const isList = ({ report }: Reading, at: number): boolean => report.annotated.layers.syntax.upos[at] === UPOS.indexOf("CCONJ");

/** "Open Door, a charity from Orlo,": the name before a comma. */
function behind(reading: Reading, head: number, from: number): ClassedName[] {
  const { word, report, context } = reading;
  const { tables } = context;
  const { syntax } = report.annotated.layers;
  const first = opening(reading, head, from);
  if (first - 2 < from || word(first - 1) !== "," || !tables.determiners.has(word(first).toLowerCase())) return [];
  const after = word(head + 1).toLowerCase();
  if (!BOUND.has(syntax.upos[head + 1] ?? -1) && !tables.nameLabels.relatives.has(after) && after !== tables.relative) return [];
  let start = first - 1;
  while (start > from && first - 1 - start < LONGEST_NAME && (isCapital(word(start - 1)) || isInner(word, start - 1, context))) start--;
  while (start < first - 1 && !NOMINAL.has(syntax.upos[start] ?? -1)) start++;
  const name = { first: start, end: first - 1 };
  if (start === first - 1 || !isCapital(word(start).charAt(0)) || isTime(reading, name) || isPerson(reading, name)) return [];
  // "In Orlo, the mine in the hills": where, not what.
  if (start > from && BOUND.has(syntax.upos[start - 1] ?? -1)) return [];
  return [{ name, noun: word(head), attributes: attributesOf(reading, first, head), isInner: false, phrase: null }];
}

/** "The Orlo, which sank, a trawler": what the tree says. */
function apposed(reading: Reading, head: number, from: number): ClassedName[] {
  const { report, word } = reading;
  const { syntax, tokens } = report.annotated.layers;
  const other = syntax.relation[head] === APPOSED ? (syntax.head[head] ?? head) : apposedTo(reading, head);
  const mention = other === null ? null : mentionsByToken(report).token(other);
  if (other === null || mention?.form !== "name" || mention.kind === "person" || mention.kind === "state") return [];
  const first = firstFrom(tokens.start, tokens.count, mention.core.start);
  const name = { first, end: firstFrom(tokens.start, tokens.count, mention.core.end) };
  if (name.end - first > LONGEST_NAME || (first <= head && head < name.end)) return [];
  return [{ name, noun: word(head), attributes: attributesOf(reading, opening(reading, head, from), head), isInner: false, phrase: null }];
}

/** The name that stands behind a noun in apposition; null for none. */
function apposedTo({ report }: Reading, head: number): number | null {
  const { syntax, tokens } = report.annotated.layers;
  for (let at = head + 1; at < tokens.count && at <= head + WIDEST; at++)
    if (syntax.relation[at] === APPOSED && syntax.head[at] === head) return at;
  return null;
}

/** "The Orlo Dam", "Hotel Orlo", "the Codex of Orlo": the noun is a word of the name. */
function within({ report, word, nouns, context }: Reading, { core, form, kind }: Mention): ClassedName[] {
  const { tokens } = report.annotated.layers;
  if (form !== "name" || kind === "person" || kind === "state") return [];
  const first = firstFrom(tokens.start, tokens.count, core.start);
  let end = first;
  while (end < tokens.count && end < first + LONGEST_NAME && (tokens.end[end] ?? 0) <= core.end) end++;
  if (end - first < 2) return [];
  const name = { first, end };
  for (let at = first; at < end; at++) if (POSSESSIVE.has(word(at))) return [];
  let of = first;
  while (of < end && word(of) !== context.tables.owning) of++;
  const heads = of < end ? [of - 1] : [end - 1, first];
  const head = heads.find((at) => at >= first && nouns.has(word(at).toLowerCase()));
  if (head === undefined) return [];
  const attributes: string[] = [];
  for (let at = first; at < Math.min(of, end); at++) if (at !== head) attributes.push(word(at).toLowerCase());
  return [{ name, noun: word(head).toLowerCase(), attributes, isInner: true, phrase: null }];
}

/** Names of one report that are looked at: more is no report of one affair. */
const MOST = 200;

/** The first of a report. @cost O(tokens), O(log times) for each name found */
export function classedNames(report: LinkedReport, nouns: ReadonlySet<string>, context: Context): ClassedName[] {
  const { syntax, sentences, mentions } = report.annotated.layers;
  const reading = { report, context, word: wordsOf(report), nouns };
  const found: ClassedName[] = mentions.flatMap((it) => within(reading, it)).slice(0, MOST);
  for (let sentence = 0; sentence < sentences.count && found.length < 2 * MOST; sentence++) {
    const [from, to] = [sentences.first[sentence] ?? 0, sentences.end[sentence] ?? 0];
    for (let head = from; head < to; head++) {
      if (!NOMINAL.has(syntax.upos[head] ?? -1) || !nouns.has(reading.word(head))) continue;
      const said = [...before(reading, head, from, to), ...behind(reading, head, from)];
      found.push(...(said.length > 0 ? said : apposed(reading, head, from)));
    }
  }
  return found;
}
