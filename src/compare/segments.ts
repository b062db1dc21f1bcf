// Takes statements, gives their segments: the sentences and heavy clauses that may each belong to an utterance of its own.
import type { LinkedReport, Range, Statement } from "../model/index.ts";
import { firstFrom } from "../text/bisect.ts";
import type { Context } from "./context.ts";
import type { CompareTables } from "./rule.ts";
import { isContent, type Word } from "./wording/words.ts";

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

/** Segments of several statements that word one utterance. */
export interface SegmentGroup {
  /** Indices into `segments`, ascending. */
  readonly members: readonly number[];
  /** Least likeness that joined a member, for the reason given. */
  readonly score: number;
}

/** Content words a clause needs to stand as a segment of its own; below it, it stays with its sentence. */
const LEAST_CLAUSE = 4;
/** Words after which a segment is cut in any case, so that a wall of text costs linear time. */
const LONGEST_SEGMENT = 120;
/** An answer with fewer content words than this is read together with its question. */
const SHORT_ANSWER = 5;

const count = (words: readonly Word[]): number => words.reduce((sum, it) => sum + (isContent(it) ? 1 : 0), 0);
const ENDS_SENTENCE = new Set([".", "!", "?", "…"]);

/** Index of the sentence each token stands in. */
function sentenceOf(report: LinkedReport): (token: number) => number {
  const { first, count: sentences } = report.annotated.layers.sentences;
  return (token) => firstFrom(first, sentences, token + 1) - 1;
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
function sentencesOf(contents: readonly (readonly Word[])[], report: LinkedReport): Word[][] {
  const sentenceAt = sentenceOf(report);
  const found: Word[][] = [];
  let current: Word[] = [];
  let sentence = -1;
  let ended = false;
  for (const words of contents) {
    for (const word of words) {
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

/** Content words, a noun before a verb among them, with which an answer tells something of its own: "The ferry has a transponder." */
const OWN_CLAUSE = 3;

/** Whether an answer leans on its question: "yes" or "no", or few words of its own that tell of nothing by themselves. */
function leansOnQuestion(words: readonly Word[], tables: CompareTables): boolean {
  const first = words.find((it) => it.kind !== "mark");
  if (first === undefined) return false;
  if (tables.yes.has(first.form) || tables.no.has(first.form)) return true;
  const own = count(words);
  return own < SHORT_ANSWER && !(own >= OWN_CLAUSE && tellsOfSomething(words));
}

/** What opens a phrase with a noun; "of course", "certainly" answer the question. */
const OPENS_PHRASE: ReadonlySet<string> = new Set(["DET", "ADJ", "NUM", "NOUN", "PROPN", "PRON"]);

/** Whether a phrase with a noun stands before the first verb. */
function tellsOfSomething(words: readonly Word[]): boolean {
  const first = words.find((it) => it.kind !== "mark");
  if (first === undefined || !OPENS_PHRASE.has(first.upos)) return false;
  const verb = words.findIndex(({ upos, kind }) => upos === "VERB" || upos === "AUX" || kind === "mark");
  return verb > 0 && words[verb]!.kind !== "mark" && words.slice(0, verb).some(({ upos }) => upos === "NOUN" || upos === "PROPN");
}

/**
 * Gives every segment of the statements, in order. A statement without any word gives none.
 *
 * @cost O(tokens in contents)
 */
export function segmentsOf(statements: readonly Statement[], { parties, tables, contentOf, reportOf }: Context): Segment[] {
  const byId = new Map(statements.map((it) => [it.id, it]));
  return statements.flatMap((statement, index) => {
    const clauses = sentencesOf(contentOf(statement), reportOf(statement.report))
      .flatMap(clausesOf)
      .filter((words) => words.some((it) => it.kind !== "mark"));
    const party = parties.partyOfStatement(statement);
    const own = (word: Word): Word => (word.party !== null && word.party === party ? { ...word, self: true } : word);
    const asked = statement.answers === null ? undefined : byId.get(statement.answers);
    return clauses.map((words, order): Segment => {
      const needsQuestion = asked !== undefined && statement.act !== "ask" && order === 0 && leansOnQuestion(words, tables);
      const question = needsQuestion ? contentOf(asked).flat() : [];
      return { statement: index, order, ranges: rangesOf(words, statement.content), words: words.map(own), question };
    });
  });
}
