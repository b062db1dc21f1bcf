// Takes a report's first and last lines, gives the outlet's own name where it stands at the head or in the copyright line.
import type { Range } from "../model/index.ts";
import { outletNamed, type Lexicon } from "./lexicon.ts";
import { isDigit, isLetter, isSpace, isUpper, phraseOf, squeezed } from "./letters.ts";
import { isLong, wordsStart, type Line } from "./line.ts";

/** A name with its place in the text. */
export interface Named {
  readonly name: string;
  readonly at: Range;
}

/** Lines at the head of a page among which a masthead is looked for. */
const HEAD_LINES = 5;
const MASTHEAD_WORDS = 5;
const NAME_WORDS = 5;
const COPYRIGHT_UNITS = 60;

/** "© 2021 The Ell Herald. All rights reserved": the name, one to five words that begin with capitals. */
export function copyrightName(line: Line): Named | null {
  if (isLong(line)) return null;
  const mark = line.words.search(/©|copyright/i);
  if (mark < 0 || mark > COPYRIGHT_UNITS) return null;
  let at = mark;
  const skip = (isSkipped: (code: number) => boolean): void => {
    while (at < line.words.length && isSkipped(line.words.charCodeAt(at))) at++;
  };
  skip((code) => !isDigit(code));
  skip((code) => !isLetter(code));
  if (line.words.startsWith("by ", at)) at += 3;
  if (!isUpper(line.words.charCodeAt(at))) return null;
  let end = at;
  for (let words = 0; words < NAME_WORDS && end < line.words.length && (words === 0 || isNameWord(line.words, end)); words++) {
    while (isSpace(line.words.charCodeAt(end))) end++;
    while (end < line.words.length && !isSpace(line.words.charCodeAt(end)) && !isNameEnd(line.words, end)) end++;
    if (isNameEnd(line.words, end)) break;
  }
  const start = wordsStart(line) + at;
  return { name: line.words.slice(at, end), at: { start, end: start + end - at } };
}

/** A comma, bracket or bar ends a name; a full stop does unless a letter follows ("ell.example"). */
function isNameEnd(words: string, at: number): boolean {
  const mark = words.charAt(at);
  return mark === "" || ",;|()&".includes(mark) || (mark === "." && !isLetter(words.charCodeAt(at + 1)));
}

const isNameWord = (words: string, space: number): boolean => isUpper(words.charCodeAt(space + 1));

/** Words of a newspaper's name ("The Northam Courier"): capitals, and one of the words that papers are called by. */
function isPaperName(line: Line, lexicon: Lexicon): boolean {
  const words = phraseOf(line.words).split(" ");
  if (words.length < 2 || words.length > MASTHEAD_WORDS || lexicon.menu.whole.has(words.join(" "))) return false;
  const capitals = line.words.split(/\s+/).every((word) => !isLetter(word.charCodeAt(0)) || isUpper(word.charCodeAt(0)));
  return capitals && (lexicon.outletWords.has(words.at(-1) ?? "") || lexicon.outletWords.has(words[words[0] === "the" ? 1 : 0] ?? ""));
}

/** "NORTHAM COURIER" as it is written in running text; names in mixed letters stay as they are. */
function inTitleCase(name: string): string {
  if (name !== name.toUpperCase()) return name;
  return name
    .split(" ")
    .map((word) => word.slice(0, 1) + word.slice(1).toLowerCase())
    .join(" ");
}

function opensWith(line: Line, name: string | undefined): boolean {
  const wanted = squeezed(name ?? "");
  return wanted.length >= 4 && line.wordCount <= 8 && squeezed(line.words).startsWith(wanted);
}

/**
 * Marks the masthead among the first lines as menu, if a title follows it, and gives the outlet's name from it.
 *
 * @param signed the name in the copyright line
 */
export function markMasthead(lines: readonly Line[], signed: Named | null, lexicon: Lexicon): Named | null {
  for (const [index, line] of lines.slice(0, HEAD_LINES).entries()) {
    if (line.kind === "headline") return null;
    if (isLong(line) || line.ended || (line.kind !== null && line.kind !== "credit")) continue;
    const known = index < 2 ? outletNamed(lexicon, line.words) : null;
    const isName = known !== null || opensWith(line, signed?.name) || (line.kind === null && isPaperName(line, lexicon));
    const titled = lines.slice(index + 1, index + 12).some((it) => it.kind === null && !isLong(it) && it.last !== "." && it.wordCount >= 4);
    if (!isName || !titled) continue;
    line.kind = "menu";
    const at = { start: wordsStart(line), end: line.end };
    return { name: known?.name ?? (opensWith(line, signed?.name) ? (signed?.name ?? "") : inTitleCase(line.words)), at };
  }
  return null;
}
