// Takes text, gives its lines with the few traits that tell what a line is.
import type { BlockKind, Range } from "../model/index.ts";
import { isBullet, isCloser, isDigit, isLetter, isLineEnd, isSpace, isUpper, UNIT, UNITS, bitsOf } from "./letters.ts";

/** Units above which a line is running text whatever its words are. */
const LONG_UNITS = 320;

/** A line, or several that are one paragraph wrapped by hand. `kind` is null until something tells it. */
export interface Line extends Range {
  kind: BlockKind | null;
  label?: Range;
  lead?: Range;
  /** Line ends between it and the line before; 1 where they follow each other, 0 for the first. */
  readonly gap: number;
  /** The words of a line that is not long; empty for a long one. */
  readonly words: string;
  readonly wordCount: number;
  /** Words that begin with a capital or a digit. */
  readonly capitalCount: number;
  /** Ends as a sentence ends, closing marks aside. */
  readonly ended: boolean;
  /** The last character that is no closing mark. */
  readonly last: string;
  readonly quoted: boolean;
  readonly startsSmall: boolean;
  /** Units of the bullet or number that opens it, its space included; 0 for none. */
  readonly bullet: number;
}

/** Where the line's own words begin: after its bullet. */
export const wordsStart = (line: Line): number => line.start + line.bullet;

export const isLong = (line: Line): boolean => line.end - line.start > LONG_UNITS;

/** Number of digits and a dot or bracket ("1.", "12)"), or one bullet, with the space behind it; 0 for none. */
function bulletOf(text: string, start: number, end: number): number {
  let index = start;
  if (isBullet(text.charCodeAt(index))) index++;
  else {
    while (index < end && index - start < 3 && isDigit(text.charCodeAt(index))) index++;
    const mark = text.charCodeAt(index);
    if (index === start || (mark !== 0x2e && mark !== 0x29)) return 0;
    index++;
  }
  const afterMark = index;
  while (index < end && isSpace(text.charCodeAt(index))) index++;
  return index > afterMark ? index - start : 0;
}

/** The last character that is no closing mark or space; "" for a line of marks alone. Looks back 20 units at most. */
function lastOf(text: string, start: number, end: number): string {
  for (let index = end - 1; index >= Math.max(start, end - 20); index--) {
    const code = text.charCodeAt(index);
    if (!isCloser(code) && !isSpace(code)) return text.charAt(index);
  }
  return "";
}

const SENTENCE_ENDS = ".!?…。؟";

interface Counts {
  readonly words: number;
  readonly capitals: number;
  readonly quoted: boolean;
}

/** What opens a word, and what opens one that counts as written large. */
const WORDED = UNIT.letter | UNIT.digit;
const BIG = UNIT.capital | UNIT.digit;

/** Counts the words of a short line; of a long one only whether it holds quotation marks near its start. */
function countsOf(text: string, start: number, end: number): Counts {
  let words = 0;
  let capitals = 0;
  let quoted = false;
  let inWord = false;
  const known = UNITS;
  for (let index = start; index < end; index++) {
    const code = text.charCodeAt(index);
    const bits = known[code]! || bitsOf(code);
    if ((bits & UNIT.doubleQuote) !== 0) quoted = true;
    else if (inWord) inWord = (bits & UNIT.space) === 0;
    else if ((bits & WORDED) !== 0) {
      inWord = true;
      words++;
      if ((bits & BIG) !== 0) capitals++;
    }
  }
  return { words, capitals, quoted };
}

/** The line at a stretch of text that neither begins nor ends with white space. @cost O(length), at most `LONG_UNITS` */
export function lineAt(text: string, start: number, end: number, gap: number): Line {
  const bullet = bulletOf(text, start, end);
  const counts = countsOf(text, start + bullet, Math.min(end, start + LONG_UNITS + 1));
  const last = lastOf(text, start, end);
  const first = text.charCodeAt(start + bullet);
  return {
    start,
    end,
    gap,
    kind: null,
    bullet,
    last,
    words: end - start > LONG_UNITS ? "" : text.slice(start + bullet, end),
    wordCount: counts.words,
    capitalCount: counts.capitals,
    quoted: counts.quoted,
    ended: last !== "" && SENTENCE_ENDS.includes(last),
    startsSmall: isLetter(first) && !isUpper(first),
  };
}

export interface Lines {
  readonly lines: Line[];
  /** Where reading stopped: the text's length, or the start of what passed a limit. */
  readonly readTo: number;
}

/**
 * The lines of a text that hold anything, white space at both ends left out, in order.
 *
 * Reading stops before the line that would pass either limit; one line longer than `limitUnits` is cut there.
 *
 * @cost O(units read)
 */
export function linesOf(text: string, limitUnits: number, limitLines: number): Lines {
  const lines: Line[] = [];
  const limit = Math.min(text.length, limitUnits);
  let gap = 0;
  let index = 0;
  while (index < limit) {
    while (index < limit && isSpace(text.charCodeAt(index))) {
      const code = text.charCodeAt(index);
      if (isLineEnd(code) && !(code === 0x0a && text.charCodeAt(index - 1) === 0x0d)) gap++;
      index++;
    }
    if (index >= limit) break;
    const start = index;
    if (lines.length >= limitLines) return { lines, readTo: start };
    while (index < limit && !isLineEnd(text.charCodeAt(index))) index++;
    let end = index;
    while (isSpace(text.charCodeAt(end - 1))) end--;
    lines.push(lineAt(text, start, end, lines.length === 0 ? 0 : gap));
    gap = 0;
  }
  return { lines, readTo: limit };
}
