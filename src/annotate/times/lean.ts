// Takes a time expression in its sentence, gives whether the words around it look back or ahead.
import type { Range } from "../../model/index.ts";
import { wordIndex } from "../../text/word-index.ts";
import type { Lean, LeanWords } from "./rule.ts";

/** How far around an expression verbs are looked for, in characters; measured on TempEval-3 train. */
const REACH = 90;

/** Longest word looked at, in characters. */
const LONGEST = 30;

const isLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
/** Ends a sentence or a clause far enough to stop looking. */
const isStop = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return (
    code === 59 ||
    code === 63 ||
    code === 33 ||
    code === 10 ||
    (code === 46 && text.charCodeAt(at + 1) <= 32 && text.charCodeAt(at - 2) > 46)
  );
};

/** Lean of one word. */
type LeanOf = (text: string, start: number, end: number) => Lean | null;

function leanBefore(text: string, at: number, floor: number, leanOf: LeanOf): Lean | null {
  for (let end = at; end > floor;) {
    if (isStop(text, end - 1) && end - 1 < at - 1) return null;
    let start = end;
    while (start > floor && isLetter(text.charCodeAt(start - 1))) start--;
    const lean = start < end ? leanOf(text, start, end) : null;
    if (lean !== null) return lean;
    end = start < end ? start : end - 1;
  }
  return null;
}

function leanBehind(text: string, at: number, ceiling: number, leanOf: LeanOf): Lean | null {
  for (let start = at; start < ceiling;) {
    if (isStop(text, start)) return null;
    let end = start;
    while (end < ceiling && isLetter(text.charCodeAt(end))) end++;
    const lean = start < end ? leanOf(text, start, end) : null;
    if (lean !== null) return lean;
    start = end > start ? end : start + 1;
  }
  return null;
}

/** Start of the word right before a place; the place itself where there is none. */
function wordBefore(text: string, at: number): number {
  let start = at;
  while (start > 0 && at - start < LONGEST && isLetter(text.charCodeAt(start - 1))) start--;
  return start;
}

/**
 * Gives a function that reads the lean of an expression: the nearest word before it that leans, else
 * the nearest behind it, else a preposition right before it; null where none does.
 *
 * @cost time O(REACH) a call
 */
export function leanReader(words: LeanWords): (text: string, at: Range, within: Range) => Lean | null {
  const past = wordIndex(words.past);
  const future = wordIndex(words.future);
  const weak = wordIndex(words.weakFuture);
  const leanOf: LeanOf = (text, start, end) => {
    if (future.find(text, start, end) >= 0) return "future";
    if (past.find(text, start, end) >= 0) return "past";
    return words.pastEndings.some((it) => end - start > it.length + 1 && text.startsWith(it, end - it.length)) ? "past" : null;
  };
  const weakly = (text: string, at: number): Lean | null => {
    const end = isLetter(text.charCodeAt(at - 1)) ? at : at - 1;
    const start = wordBefore(text, end);
    return start < end && weak.find(text, start, end) >= 0 ? "future" : null;
  };
  return (text, { start, end }, within) =>
    leanBefore(text, start, Math.max(within.start, start - REACH), leanOf) ??
    leanBehind(text, end, Math.min(within.end, end + REACH), leanOf) ??
    weakly(text, start);
}
