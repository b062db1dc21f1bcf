// Takes a UTF-16 code unit, gives what kind of character it is: the one table all scanners read.

/** White space and marks that stand for nothing (byte order mark, direction marks): never part of a token. */
export const SPACE = 0;
/** Letters and combining marks of any script, the soft hyphen and the joiners. */
export const LETTER = 1;
export const DIGIT = 2;
/** Punctuation and symbols. */
export const MARK = 3;
/** Half of a character outside the Basic Multilingual Plane: mostly emoji. */
export const SURROGATE = 4;

const SPACES: readonly (readonly [number, number])[] = [
  [0x00, 0x20],
  [0x7f, 0xa0],
  [0x1680, 0x1680],
  [0x2000, 0x200b],
  [0x200e, 0x200f],
  [0x2028, 0x202f],
  [0x205f, 0x2069],
  [0x3000, 0x3000],
  [0xfeff, 0xfeff],
];

/** Kind of every code unit, 64 KiB. @cost about 5 ms, once */
export const KIND: Uint8Array = kinds();

function kinds(): Uint8Array {
  const table = new Uint8Array(0x10000).fill(MARK);
  const letter = /[\p{L}\p{M}\p{Nl}\u00ad\u200c\u200d]/u;
  const digit = /\p{Nd}/u;
  for (let code = 0; code < 0x3100; code++) {
    const character = String.fromCharCode(code);
    if (letter.test(character)) table[code] = LETTER;
    else if (digit.test(character)) table[code] = DIGIT;
  }
  table.fill(LETTER, 0x3100, 0xd800);
  table.fill(SURROGATE, 0xd800, 0xe000);
  table.fill(LETTER, 0xf900, 0xfe00);
  table[0x5f] = LETTER; // "_" stands inside names of files and users
  for (const [from, to] of SPACES) table.fill(SPACE, from, to + 1);
  return table;
}

/** Kind of the unit at `at`; SPACE outside the text, where nothing is asked for: an array's element NaN is looked up by name. */
export const kindAt = (text: string, at: number): number => (at >= 0 && at < text.length ? KIND[text.charCodeAt(at)]! : SPACE);

export const isWordKind = (kind: number): boolean => kind === LETTER || kind === DIGIT;

/** True for A to Z and the capitals of other scripts that have case. */
export function isUpper(code: number): boolean {
  if (!(code >= 0x80)) return code >= 65 && code <= 90;
  if (KIND[code] !== LETTER) return false;
  const character = String.fromCharCode(code);
  return character !== character.toLowerCase();
}

export function isLower(code: number): boolean {
  if (!(code >= 0x80)) return code >= 97 && code <= 122;
  if (KIND[code] !== LETTER) return false;
  const character = String.fromCharCode(code);
  return character !== character.toUpperCase();
}

/** Straight and curly apostrophes, and the accents that stand in for them. */
export const isApostrophe = (code: number): boolean =>
  code === 0x27 || code === 0x2019 || code === 0x60 || code === 0xb4 || code === 0x2018 || code === 0x2bc;

/** Hyphen-minus, hyphen, non-breaking hyphen. */
export const isHyphen = (code: number): boolean => code === 0x2d || code === 0x2010 || code === 0x2011;

/** The text without square brackets; most have none, and are given as they are. */
export const withoutBrackets = (text: string): string =>
  text.includes("[") || text.includes("]") ? text.replaceAll("[", "").replaceAll("]", "") : text;

/** True where the text has a small letter of ASCII. */
export function hasSmallLetter(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 97 && code <= 122) return true;
  }
  return false;
}

/** The text with one space for every stretch of white space; most have no other, and are given as they are. */
export function singleSpaced(text: string): string {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code > 0x20 && code < 0x7f) continue;
    if (code !== 0x20 || text.charCodeAt(at + 1) === 0x20) return text.replace(/\s+/gu, " ");
  }
  return text;
}
