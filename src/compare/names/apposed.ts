// Takes a name in its report, gives what is said of it right behind: "(an area home to herders)", ", a highland that both sides claim".
import { RELATIONS, UPOS, type LinkedReport, type Mention, type Range } from "../../model/index.ts";
import { firstFrom } from "../../text/bisect.ts";
import type { Context } from "../context.ts";
import { CLOSING, OPENING, rangeOf } from "./noun-labels.ts";

/** Most tokens of what is said in a bracket or behind a comma. */
const LONGEST = 14;
/** Tokens behind a comma within which the noun of an apposition stands. */
const NOUN_WITHIN = 6;

const APPOSED = RELATIONS.indexOf("appos");
const COORDINATOR = UPOS.indexOf("CCONJ");
const NOUNS: ReadonlySet<number> = new Set((["NOUN", "PROPN"] as const).map((it) => UPOS.indexOf(it)));
const VERBS: ReadonlySet<number> = new Set((["VERB", "AUX"] as const).map((it) => UPOS.indexOf(it)));
const ENDS: ReadonlySet<string> = new Set([",", ".", ";", ":", "!", "?", "(", ")", "[", "]", "–", "—", "…"]);
const MARKS: ReadonlySet<string> = new Set([...OPENING, ...CLOSING]);

/**
 * Gives the whole of what a place or body is said to be behind its name; null where nothing is, or no more than a noun
 * with its attributes, which is a mention of its own.
 *
 * @cost O(log tokens)
 */
export function apposedBehind(report: LinkedReport, mention: Mention, { tables }: Context): Range | null {
  if (mention.form !== "name" || (mention.kind !== "place" && mention.kind !== "organization")) return null;
  const { article, layers } = report.annotated;
  const { tokens } = layers;
  const word = (at: number): string => article.text.slice(tokens.start[at] ?? 0, tokens.end[at] ?? 0);
  const opens = firstFrom(tokens.start, tokens.count, mention.end);
  const [sign, first] = [word(opens), opens + 1];
  if ((sign !== "(" && sign !== ",") || !tables.indefinite.has(word(first).toLowerCase())) return null;
  let end = first;
  while (end < tokens.count && end - first <= LONGEST && tokens.block[end] === tokens.block[opens] && !ENDS.has(word(end))) {
    if (MARKS.has(word(end))) return null;
    if (isSecondClause(report, word, first, end)) break;
    end++;
  }
  if (end - first > LONGEST || end - first < 2) return null;
  const isWhole = sign === "(" ? word(end) === ")" : isApposition(report, first, end);
  return isWhole && goesOn(report, first, end) ? rangeOf(report, first, end) : null;
}

/** "That both claim [and that] …": one clause tells what it is. */
function isSecondClause(report: LinkedReport, word: (at: number) => string, first: number, at: number): boolean {
  const { upos } = report.annotated.layers.syntax;
  if (upos[at] !== COORDINATOR) return false;
  for (let before = first; before < at; before++)
    if (VERBS.has(upos[before] ?? -1)) return word(before) !== "" && !NOUNS.has(upos[at + 1] ?? -1);
  return false;
}

/** Whether a noun near its beginning stands in apposition to something before it. */
function isApposition(report: LinkedReport, first: number, end: number): boolean {
  const { relation, head } = report.annotated.layers.syntax;
  for (let at = first; at < Math.min(end, first + NOUN_WITHIN); at++) if (relation[at] === APPOSED) return (head[at] ?? first) < first;
  return false;
}

/** Whether more than a noun with what stands before it is told. */
function goesOn(report: LinkedReport, first: number, end: number): boolean {
  const { upos } = report.annotated.layers.syntax;
  let noun = first;
  while (noun < end && !NOUNS.has(upos[noun] ?? -1)) noun++;
  while (noun + 1 < end && NOUNS.has(upos[noun + 1] ?? -1)) noun++;
  return noun + 1 < end;
}
