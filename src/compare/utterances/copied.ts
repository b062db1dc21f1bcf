// Takes an episode's statements, gives which two were copied with all that tells of them: who speaks, the cue, the words.
import type { Range, Statement } from "../../model/index.ts";
import type { Context } from "../context.ts";
import type { Word } from "../wording/words.ts";

/** Whether two statements stand in two reports in one and the same telling, speaker and all. */
export type Copied = (left: Statement, right: Statement) => boolean;

/** Words, speaker and cue among them, that a telling needs: in two reports of which one copies the other, and in any two. Judged. */
const LEAST_WORDS = { copies: 4, any: 9 };
/** Longer stretches are told in several sentences, not all of which need be copied: their words alone decide. */
const LONGEST_TELLING = 600;

/** From the first to the last of who speaks, the cue and what is said. */
function tellingOf({ source, cue, content }: Statement): Range {
  const all = [...(source ?? []), ...(cue ?? []), ...content];
  return { start: Math.min(...all.map(({ start }) => start)), end: Math.max(...all.map(({ end }) => end)) };
}

const wordsOf = (words: readonly Word[]): string[] => words.flatMap(({ kind, form }) => (kind === "mark" ? [] : [form]));

interface Telling {
  /** What is said and what stands around it, in order. */
  readonly key: string;
  readonly length: number;
}

/**
 * Who "the opposition" or "a witness" is, each report settles for itself; where one repeats the other's telling word
 * for word, it is the same one.
 *
 * @cost O(words of the episode's statements) once, O(1) a question
 */
export function copiedAmong(statements: readonly Statement[], context: Context): Copied {
  const tellings = new Map<string, Telling>();
  for (const statement of statements) {
    const range = tellingOf(statement);
    if (statement.source === null || range.end - range.start > LONGEST_TELLING) continue;
    const report = context.reportOf(statement.report);
    const told = wordsOf(context.reader.words(report, range));
    const said = context.contentOf(statement).flatMap(wordsOf);
    tellings.set(statement.id, { key: `${told.join(" ")}|${said.join(" ")}`, length: told.length });
  }
  const copies = (left: string, right: string): boolean => context.reportOf(left).copies.some(({ of }) => of === right);
  return (left, right) => {
    if (left.report === right.report) return false;
    const [a, b] = [tellings.get(left.id), tellings.get(right.id)];
    if (a === undefined || a.key !== b?.key) return false;
    const least = copies(left.report, right.report) || copies(right.report, left.report) ? LEAST_WORDS.copies : LEAST_WORDS.any;
    return a.length >= least;
  };
}
