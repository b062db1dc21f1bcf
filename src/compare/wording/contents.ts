// Takes the statements of a run, gives the words of their contents: of one report no more than what it is long allows.
import type { LinkedReport, Statement } from "../../model/index.ts";
import type { Word, WordReader } from "./words.ts";

/** How often a report's words may be compared, as parts of statements inside each other; an honest report stays below two. */
const MOST_TIMES = 3;
/** Words of a statement that are compared in any case. */
const LEAST_WORDS = 60;
/** Characters of a word with the space behind it, roughly. */
const WORD_LENGTH = 5;

/** Words of a statement's content, range by range. */
export type Contents = (statement: Statement) => readonly (readonly Word[])[];

/** What the statements of one report hold together. */
interface Told {
  statements: number;
  /** Words of all contents, by their length. */
  words: number;
  readonly tokens: number;
}

/** Words of each statement that are compared: all of them, unless its report repeats itself inside its own statements without end. */
function mostWords(statements: readonly Statement[], reportOf: (id: string) => LinkedReport): (report: string) => number {
  const byReport = new Map<string, Told>();
  for (const { report, content } of statements) {
    const told = byReport.get(report) ?? { statements: 0, words: 0, tokens: reportOf(report).annotated.layers.tokens.count };
    told.statements += 1;
    for (const { start, end } of content) told.words += (end - start) / WORD_LENGTH;
    byReport.set(report, told);
  }
  return (report) => {
    const told = byReport.get(report);
    if (told === undefined || told.words <= MOST_TIMES * told.tokens) return Infinity;
    return Math.max(LEAST_WORDS, Math.floor((MOST_TIMES * told.tokens) / told.statements));
  };
}

/** @cost O(statements) once; a call reads at most three times the words of a report, over all statements of it */
export function contentsOf(statements: readonly Statement[], reportOf: (id: string) => LinkedReport, reader: WordReader): Contents {
  const mostOf = mostWords(statements, reportOf);
  return ({ report, content }) => {
    let left = mostOf(report);
    return content.map((range) => {
      const words = left > 0 ? reader.words(reportOf(report), range, left) : [];
      left -= words.length;
      return words;
    });
  };
}
