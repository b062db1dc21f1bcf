// Takes statements, gives their segments: the sentences and heavy clauses that may each belong to an utterance of its own.
import type { LinkedReport, Range, Statement } from "../model/index.ts";
import type { CompareTables } from "./rule.ts";
import { isContent, type Word, type WordReader } from "./words.ts";

/** A piece of one statement's content that is compared as a whole. */
export interface Segment {
  /** Index into the statements that are compared. */
  readonly statement: number;
  /** Its place among the statement's segments. */
  readonly order: number;
  /** Where it stands; more than one range where words of the outlet interrupt it. */
  readonly ranges: readonly Range[];
  /** All words, marks among them. */
  readonly words: readonly Word[];
  /** Words of the question it answers, where it cannot be understood alone. */
  readonly question: readonly Word[];
}

/** Content words a clause needs to stand as a segment of its own; below it, it stays with its sentence. */
const LEAST_CLAUSE = 4;
/** Words after which a segment is cut in any case, so that a wall of text costs linear time. */
const LONGEST_SEGMENT = 120;
/** How often a report's words may be compared, as parts of statements inside each other; an honest report stays below two. */
const MOST_TIMES = 3;
/** Words of a statement that are compared in any case. */
const LEAST_WORDS = 60;
/** Characters of a word with the space behind it, roughly. */
const WORD_LENGTH = 5;

/**
 * Words of each statement that are compared, by report: all of them, unless a report repeats itself inside its own
 * statements without end; then what it costs is bounded by what it is long.
 */
function mostWords(statements: readonly Statement[], reportOf: (statement: Statement) => LinkedReport): (statement: Statement) => number {
  const told = new Map<string, { count: number; words: number; tokens: number }>();
  for (const statement of statements) {
    const of = told.get(statement.report) ?? { count: 0, words: 0, tokens: reportOf(statement).annotated.layers.tokens.count };
    of.count += 1;
    for (const { start, end } of statement.content) of.words += (end - start) / WORD_LENGTH;
    told.set(statement.report, of);
  }
  return ({ report }) => {
    const { count, words, tokens } = told.get(report) ?? { count: 1, words: 0, tokens: 0 };
    return words <= MOST_TIMES * tokens ? Infinity : Math.max(LEAST_WORDS, Math.floor((MOST_TIMES * tokens) / count));
  };
}

/** An answer with fewer content words than this is read together with its question. */
const SHORT_ANSWER = 5;

const count = (words: readonly Word[]): number => words.reduce((sum, it) => sum + (isContent(it) ? 1 : 0), 0);
const ENDS_SENTENCE = new Set([".", "!", "?", "…"]);

/** Index of the sentence each token stands in. */
function sentenceOf(report: LinkedReport): (token: number) => number {
  const { first, count: sentences } = report.annotated.layers.sentences;
  return (token) => {
    let low = 0;
    let high = sentences;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((first[middle] ?? 0) <= token) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  };
}

/** Whether a clause may be cut off before `words[at]`: a semicolon, "and that", "but" or "whereas" after a mark. */
function opensClause(words: readonly Word[], at: number): boolean {
  const form = words[at]?.form;
  const before = words[at - 1]?.form;
  if (before === ";") return true;
  if (form === "and" && words[at + 1]?.form === "that") return true;
  return (form === "but" || form === "whereas") && words[at - 1]?.kind === "mark";
}

/** Cuts a sentence's words at clauses that are heavy enough on both sides. */
function clausesOf(words: readonly Word[]): Word[][] {
  const clauses: Word[][] = [];
  let start = 0;
  for (let at = 1; at < words.length; at += 1) {
    if (at - start >= LONGEST_SEGMENT) {
      clauses.push(words.slice(start, at));
      start = at;
    } else if (
      opensClause(words, at) &&
      count(words.slice(start, at)) >= LEAST_CLAUSE &&
      count(words.slice(at, at + LONGEST_SEGMENT)) >= LEAST_CLAUSE
    ) {
      clauses.push(words.slice(start, at));
      start = at;
    }
  }
  clauses.push(words.slice(start));
  return clauses;
}

/** Words of the content, cut where sentences end; interrupted sentences run on into the next range. */
function sentencesOf(statement: Statement, report: LinkedReport, reader: WordReader, most: number): Word[][] {
  const sentenceAt = sentenceOf(report);
  const found: Word[][] = [];
  let current: Word[] = [];
  let sentence = -1;
  let ended = false;
  let left = most;
  for (const range of statement.content) {
    if (left <= 0) break;
    for (const word of reader.words(report, range, left)) {
      left -= 1;
      const here = sentenceAt(word.token);
      if (current.length > 0 && (here !== sentence || (ended && isContent(word)))) {
        found.push(current);
        current = [];
        ended = false;
      }
      sentence = here;
      current.push(word);
    }
    const last = current.findLast((it) => it.kind !== "mark" || ENDS_SENTENCE.has(it.form));
    ended = last !== undefined && ENDS_SENTENCE.has(last.form);
  }
  if (current.length > 0) found.push(current);
  return found;
}

/** The ranges that words cover, one for each content range they stand in. */
function rangesOf(words: readonly Word[], content: readonly Range[]): Range[] {
  const found: Range[] = [];
  for (const range of content) {
    const inside = words.filter((it) => it.start >= range.start && it.end <= range.end);
    const first = inside[0];
    const last = inside.at(-1);
    if (first !== undefined && last !== undefined) found.push({ start: first.start, end: last.end });
  }
  return found;
}

/** Whether an answer leans on its question: few words of its own, "yes" or "no", or a pronoun for a subject. */
function leansOnQuestion(words: readonly Word[], tables: CompareTables): boolean {
  const first = words.find((it) => it.kind !== "mark");
  if (first === undefined) return false;
  return count(words) < SHORT_ANSWER || tables.yes.has(first.form) || tables.no.has(first.form);
}

/**
 * Gives every segment of the statements, in order. A statement without any word gives none.
 *
 * @cost O(tokens in contents)
 */
export function segmentsOf(
  statements: readonly Statement[],
  reportOf: (statement: Statement) => LinkedReport,
  reader: WordReader,
  tables: CompareTables,
  partyOf: (statement: Statement) => string | null,
): Segment[] {
  const byId = new Map(statements.map((it) => [it.id, it]));
  const mostOf = mostWords(statements, reportOf);
  return statements.flatMap((statement, index) => {
    const report = reportOf(statement);
    const clauses = sentencesOf(statement, report, reader, mostOf(statement))
      .flatMap(clausesOf)
      .filter((words) => words.some((it) => it.kind !== "mark"));
    const party = partyOf(statement);
    const own = (word: Word): Word => (word.party !== null && word.party === party ? { ...word, self: true } : word);
    const asked = statement.answers === null ? undefined : byId.get(statement.answers);
    return clauses.map((words, order): Segment => {
      const needsQuestion = asked !== undefined && statement.act !== "ask" && order === 0 && leansOnQuestion(words, tables);
      const question = needsQuestion ? asked.content.flatMap((range) => reader.words(reportOf(asked), range)) : [];
      return { statement: index, order, ranges: rangesOf(words, statement.content), words: words.map(own), question };
    });
  });
}
