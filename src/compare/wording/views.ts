// Takes a reading's words, gives what drift asks of them: clauses, verbs, what is negated, what stands for what in another reading.
import type { Span, Statement } from "../../model/index.ts";
import { wordLikeness, type Pair } from "./alignment.ts";
import type { CompareTables } from "../rule.ts";
import { isContent, type Word } from "./words.ts";

/** A reading as drift sees it. All numbers are indices into `words`. */
export interface View {
  readonly of: Statement;
  readonly words: readonly Word[];
  /** Words of the cue, which stands outside the content. */
  readonly cue: readonly Word[];
  /** Clause of each word; marks and clause openers begin a new one. */
  readonly clause: readonly number[];
  readonly verb: readonly boolean[];
  /** Index of the negator that negates the word, or -1. */
  readonly negatedBy: readonly number[];
  /** Index of the word that keeps the word from being so without a "not" ("yet to", "stopped … from"), or -1. */
  readonly forestalledBy: readonly number[];
  /** The cue denies the content as a whole. */
  readonly denied: boolean;
}

/** Words a negator may skip before it meets what it negates. */
const NEGATION_REACH = 5;

/** Whether a word is a verb: by its tag; where nobody tagged, by what stands before it and its ending. */
function verbAt(words: readonly Word[], at: number, tables: CompareTables): boolean {
  const word = words[at];
  if (word === undefined || word.kind !== "content") return false;
  if (word.upos !== "X") return word.upos === "VERB";
  const before = words[at - 1];
  if (before === undefined) return word.form !== word.lemma;
  if (tables.prepositions.has(before.form) && word.form !== word.lemma && word.form.endsWith("ing")) return true;
  if (tables.determiners.has(before.form) || tables.prepositions.has(before.form)) return before.form === "to" && word.form === word.lemma;
  if (tables.auxiliaries.has(before.form) || tables.pronouns.has(before.form) || tables.negators.has(before.form)) return true;
  return word.form !== word.lemma && (word.form.endsWith("ed") || word.form.endsWith("ing") || before.kind === "name");
}

/** Marks that part no clauses: apostrophes, hyphens, quotation marks. */
const JOINING: ReadonlySet<string> = new Set(["'", "''", "-", '"', "“", "”", "„", "«", "»", "‘", "`", "``"]);

function clausesOf(words: readonly Word[], tables: CompareTables): number[] {
  let clause = 0;
  return words.map((word, at) => {
    const opens = word.kind === "mark" ? !JOINING.has(word.form) : tables.clauseOpeners.has(word.form);
    if (opens && at > 0) clause += 1;
    return clause;
  });
}

/** For each word the negator whose first object it is: "not" with the next verb or noun, in the same clause. */
function negatedWords(words: readonly Word[], clause: readonly number[], tables: CompareTables): number[] {
  const negatedBy = words.map(() => -1);
  words.forEach(({ form, lemma }, at) => {
    if ((!tables.negators.has(form) && !tables.refusals.has(lemma)) || tables.negationStops.has(words[at + 1]?.form ?? "")) return;
    for (let next = at + 1; next <= at + NEGATION_REACH && next < words.length; next += 1) {
      const word = words[next];
      if (word === undefined || (clause[next] !== clause[at] && word.kind === "mark")) return;
      if (!isContent(word)) continue;
      negatedBy[next] = at;
      return;
    }
  });
  return negatedBy;
}

/** Words between a verb of prevention and its "from". */
const PREVENTION_REACH = 6;

/** For each word the word that keeps it from being so without a "not": "yet to answer", "stopped them from leaving". */
function forestalledWords(words: readonly Word[], tables: CompareTables): number[] {
  const by = words.map(() => -1);
  words.forEach(({ form }, at) => {
    const verb = words.findIndex((it, index) => index > at && index <= at + 3 && it.kind === "content" && it.upos !== "ADV");
    if (verb < 0) return;
    if (form === tables.unfulfilled[0] && words[at + 1]?.form === tables.unfulfilled[1]) by[verb] = at;
    const gerund = form === tables.preventive && words[at + 1]?.form.endsWith("ing") === true;
    if (gerund && words.slice(Math.max(0, at - PREVENTION_REACH), at).some(({ lemma }) => tables.preventers.has(lemma))) by[at + 1] = at;
  });
  return by;
}

/** Words of one content that are looked at closely; an unending quotation costs no more than a long one. */
const LONGEST_VIEW = 600;

/** @param cue words of the statement's cue */
export function viewOf(of: Statement, all: readonly Word[], cue: readonly Word[], tables: CompareTables): View {
  const words = all.slice(0, LONGEST_VIEW);
  const clause = clausesOf(words, tables);
  const denies = cue.some(({ lemma }) => tables.denials.has(lemma));
  // "Refused to accept" says no to a doing; only "did not say", "does not believe" leave the content unsaid.
  const unsaid = !of.affirmed && !cue.some(({ lemma }) => tables.refusals.has(lemma));
  return {
    of,
    words,
    cue,
    clause,
    verb: words.map((_, at) => verbAt(words, at, tables)),
    negatedBy: negatedWords(words, clause, tables),
    forestalledBy: forestalledWords(words, tables),
    denied: denies !== unsaid,
  };
}

/** The words `from..to` (inclusive) as a span of their report. */
export function spanOf({ of, words }: View, from: number, to: number): Span {
  const [first, last] = [words[from], words[to]];
  return { report: of.report, start: first?.start ?? 0, end: last?.end ?? first?.end ?? 0 };
}

/** Whether two words stand for each other so surely that a difference around them counts. */
export const sameWord = (left: Word | undefined, right: Word | undefined): boolean =>
  left !== undefined && right !== undefined && wordLikeness(left, right) >= 0.95;

/** Where one view has a word that another's word stands for, by lemma or family; by meaning where `loosely`. */
export function counterpart(word: Word | undefined, view: View, loosely = false): number {
  if (word === undefined) return -1;
  const exact = view.words.findIndex((it) => it.lemma === word.lemma && isContent(it));
  if (exact >= 0) return exact;
  const close = view.words.findIndex((it) => sameWord(word, it));
  return close >= 0 || !loosely ? close : view.words.findIndex((it) => wordLikeness(word, it) > 0);
}

/**
 * Share of the shorter reading's content words that stand for words of the other: a difference within one clause
 * changes what is said only where the readings are otherwise of one thing.
 */
export function sharedWords(left: View, right: View, pairs: readonly Pair[]): number {
  const shorter = Math.min(left.words.filter(isContent).length, right.words.filter(isContent).length);
  return shorter === 0 ? 0 : pairs.filter(({ likeness }) => likeness >= 0.8).length / shorter;
}

export const quote = (word: Word | undefined): string => `“${word?.form ?? ""}”`;
