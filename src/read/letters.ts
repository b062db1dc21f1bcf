// Takes a character or a short stretch, gives what kind of character it is.
import { DIGIT as DIGIT_KIND, KIND, LETTER as LETTER_KIND } from "../text/characters.ts";

/** White space as JavaScript's own `trim` sees it: line ends, no-break spaces and the byte order mark among it. */
export function isSpace(code: number): boolean {
  if (code <= 0x20) return code === 0x20 || (code >= 0x09 && code <= 0x0d);
  if (code < 0xa0) return false;
  if (code === 0xa0 || code === 0xfeff || code === 0x3000 || code === 0x1680) return true;
  return code >= 0x2000 && (code <= 0x200a || code === 0x2028 || code === 0x2029 || code === 0x202f || code === 0x205f);
}

/** Characters that end a line: LF, VT, FF, CR, line and paragraph separator; all of them are white space. */
export const isLineEnd = (code: number): boolean => (code <= 0x0d ? code >= 0x0a : code === 0x2028 || code === 0x2029);

export const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

const LETTER = /^\p{L}$/u;
const UPPER = /^[\p{Lu}\p{Lt}]$/u;

/** What a code unit is, as bits of `unitBits`. */
export const UNIT = { space: 1, letter: 2, digit: 4, capital: 8, doubleQuote: 16 } as const;
/** Where a row of the table says that it is written. */
const WRITTEN = 128;
/** Bits of the units that were met before, 64 KiB; 0 for others. */
export const UNITS = new Uint8Array(0x10000);

/** What a unit is, in one look; 0 for NaN, which no array is asked for. @cost a unit that was not met before: two expressions */
export const unitBits = (code: number): number => (code >= 0 ? UNITS[code]! || bitsOf(code) : 0);

/** Bits of a unit that was not met before. */
export function bitsOf(code: number): number {
  const letter = (code >= 0xd800 && code <= 0xdfff) || LETTER.test(String.fromCharCode(code));
  const bits =
    (isSpace(code) ? UNIT.space : 0) |
    (letter ? UNIT.letter : 0) |
    (isDigit(code) ? UNIT.digit : 0) |
    (UPPER.test(String.fromCharCode(code)) ? UNIT.capital : 0) |
    (isDoubleQuote(code) ? UNIT.doubleQuote : 0);
  return (UNITS[code] = bits | WRITTEN);
}

/** True for a letter; a unit of a surrogate pair counts as one, so that scripts beyond the basic plane are words too. */
export const isLetter = (code: number): boolean => (unitBits(code) & UNIT.letter) !== 0;

export const isUpper = (code: number): boolean => (unitBits(code) & UNIT.capital) !== 0;

/** Double quotation marks and their like, opening or closing: straight, curly, low, angled, two backquotes. */
export const isDoubleQuote = (code: number): boolean =>
  code === 0x22 || (code >= 0x201c && code <= 0x201f) || code === 0xab || code === 0xbb || code === 0x60;

/** Marks that may close over a sentence's end: quotation marks, brackets. */
export const isCloser = (code: number): boolean =>
  isDoubleQuote(code) || code === 0x27 || code === 0x2019 || code === 0x2018 || code === 0x29 || code === 0x5d;

/** Characters that open a list item. @source CommonMark bullets and the General Punctuation bullets */
export const isBullet = (code: number): boolean =>
  code === 0x2022 ||
  code === 0x2023 ||
  code === 0x25e6 ||
  code === 0x2043 ||
  code === 0x2219 ||
  code === 0xb7 ||
  code === 0x25aa ||
  code === 0x25ab ||
  code === 0x25cf ||
  code === 0x25cb ||
  code === 0x25a0 ||
  code === 0x25ba ||
  code === 0x2a ||
  code === 0x2d ||
  code === 0x2013 ||
  code === 0x2014;

export const isDash = (code: number): boolean => code === 0x2d || (code >= 0x2010 && code <= 0x2015) || code === 0x5f || code === 0x2212;

/** The runs of letters and digits of a text, lower case, with `between` put between them. @cost O(length) */
function runsOf(text: string, between: string): string {
  const lower = text.toLowerCase();
  let found = "";
  for (let at = 0; at < lower.length; at++) {
    if (!isRun(lower.charCodeAt(at))) continue;
    const start = at;
    while (at < lower.length && isRun(lower.charCodeAt(at))) at++;
    found += found === "" ? lower.slice(start, at) : between + lower.slice(start, at);
  }
  return found;
}

function isRun(code: number): boolean {
  const kind = KIND[code];
  return (kind === LETTER_KIND || kind === DIGIT_KIND) && code !== 0x5f;
}

/** Lower case, letters and digits alone, single spaces: the form in which tables hold phrases. @cost O(length) */
export const phraseOf = (text: string): string => runsOf(text, " ");

/** Letters and digits alone, lower case: the form in which names are compared with file names and titles. @cost O(length) */
export const squeezed = (text: string): string => runsOf(text, "");
