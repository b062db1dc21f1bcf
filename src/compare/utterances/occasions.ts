// Takes an episode's statements, gives which two can be of one occasion, by the days they are dated and by what is said to be said again.
import { valueOf, type Range, type Statement } from "../../model/index.ts";
import { daySpan, type DaySpan } from "../../text/edtf.ts";
import type { Context } from "../context.ts";

/** How two statements stand to each other in time. */
export interface Occasions {
  /** Their days are stated and exclude each other, or the later of them says again what was said before. */
  apart(left: Statement, right: Statement): boolean;
  /** One of them is told as said again and the other is not: they are one only where nothing else is nearer. */
  differAgain(left: Statement, right: Statement): boolean;
  /** Nothing but their reports' days, or a time beside the cue, puts them on two days: they may be of one occasion. */
  onTwoDays(left: Statement, right: Statement): boolean;
}

/** Characters before and behind a cue in which "again" belongs to it: a word and a space. */
const BESIDE = 8;

/** Whether a statement is told as being said again: "repeated that", "again demanded". */
function isAgain({ report, cue, content }: Statement, { tables, reader, reportOf }: Context): boolean {
  if (cue === null) return false;
  const isSaid = (word: Range): boolean => content.some((it) => word.start < it.end && it.start < word.end);
  return cue.some(({ start, end }) =>
    reader
      .words(reportOf(report), { start: start - BESIDE, end: end + BESIDE })
      .some((word) => (tables.again.adverbs.has(word.form) || tables.again.verbs.has(word.lemma)) && !isSaid(word)),
  );
}

/** Whether two days, each known, exclude each other; a coarser date excludes only what lies outside it. */
function statedApart(left: Statement, right: Statement): boolean {
  if (left.saidAt.state !== "stated" || right.saidAt.state !== "stated") return false;
  const [a, b] = [left.saidAt.value, right.saidAt.value];
  return !a.startsWith(b) && !b.startsWith(a);
}

/** @cost O(words beside the cues) once, O(1) a question */
export function occasionsOf(statements: readonly Statement[], context: Context): Occasions {
  const again = new Set(statements.filter((it) => isAgain(it, context)).map(({ id }) => id));
  const days = new Map(
    statements.map(({ id, saidAt }): [string, DaySpan | null] => {
      const day = valueOf(saidAt);
      return [id, day === null ? null : daySpan(day.slice(0, "2001-01-01".length))];
    }),
  );
  const isBefore = (left: Statement, right: Statement): boolean => {
    const [a, b] = [days.get(left.id), days.get(right.id)];
    return a !== null && a !== undefined && b !== null && b !== undefined && a.to < b.from;
  };
  const saysAgain = (left: Statement, right: Statement): boolean => again.has(right.id) && !again.has(left.id) && isBefore(left, right);
  return {
    apart: (left, right) => statedApart(left, right) || saysAgain(left, right) || saysAgain(right, left),
    differAgain: (left, right) => again.has(left.id) !== again.has(right.id),
    onTwoDays: (left, right) => isBefore(left, right) || isBefore(right, left),
  };
}
