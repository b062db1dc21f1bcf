// Takes a sentence, gives its words in plain letters, and finds phrases of a table among them.

/** What stands between plain words. */
const SPACE = 0x20;
const APOSTROPHE = 0x27;
/** Characters of the longest short form of a verb: "'re". */
const SHORT_FORM = 3;

/** Lower-case words between single spaces, with a space at either end, as UTF-16 units. */
export interface PlainWords {
  readonly units: Uint16Array;
  readonly length: number;
}

/** No words. */
export const NO_WORDS: PlainWords = { units: Uint16Array.of(SPACE, SPACE), length: 2 };

/** Where the words of the last sentence stand. */
let units = new Uint16Array(1024);

/** The plain words of `text[start, end)`; good until the next are asked for. @cost O(sentence), without an expression where all letters are ASCII */
export function plainWords(text: string, start: number, end: number): PlainWords {
  if (units.length < end - start + 2) units = new Uint16Array(2 * (end - start + 2));
  const into = units;
  let length = 1;
  let from = -1;
  into[0] = SPACE;
  for (let at = start; at <= end; at++) {
    let unit = at < end ? text.charCodeAt(at) : SPACE;
    if (unit === 0x2019) unit = APOSTROPHE;
    else if (unit > 0x7e && (unit < 0x2010 || unit > 0x2026)) return spelled(text.slice(start, end));
    else if (unit >= 0x41 && unit <= 0x5a) unit |= 0x20;
    if ((unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39) || unit === APOSTROPHE) {
      if (from < 0) from = length;
      into[length++] = unit;
    } else if (from >= 0) {
      // A mark that opens a quotation is no part of its first word; "'s" and "'re" are words.
      if (into[from] === APOSTROPHE && length - from > SHORT_FORM) into.copyWithin(from, from + 1, length--);
      into[length++] = SPACE;
      from = -1;
    }
  }
  if (length === 1) into[length++] = SPACE;
  return { units: into, length };
}

/** The same where letters are not ASCII. */
function spelled(sentence: string): PlainWords {
  const small = sentence.toLowerCase().replaceAll("’", "'");
  const plain = ` ${small.replace(/[^\p{L}\p{N}']+/gu, " ").trim()} `;
  return { units: unitsOf(plain), length: plain.length };
}

const unitsOf = (text: string): Uint16Array => Uint16Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));

/** A stretch of plain words as a text. */
export const spelledOut = ({ units: all }: PlainWords, from: number, to: number): string => String.fromCharCode(...all.subarray(from, to));

/** The first few of some plain words. */
export function firstWords(plain: PlainWords, many: number): PlainWords {
  let spaces = 0;
  for (let at = 1; at < plain.length; at++)
    if (plain.units[at] === SPACE && ++spaces === many) return { units: plain.units, length: at + 1 };
  return plain;
}

/** A phrase to be found among plain words: in small letters, with a space behind its last word. */
export interface OpenedPhrase {
  readonly words: string;
}

/** Places that phrases are found at by their first word: a power of two. */
const PLACES = 1 << 11;

/** A phrase with its units. */
interface Spelled<Row> {
  readonly row: Row;
  readonly units: Uint16Array;
}

/** Phrases by their first word. */
export class PhraseIndex<Row extends OpenedPhrase> {
  readonly #at: (Spelled<Row>[] | null)[] = new Array<Spelled<Row>[] | null>(PLACES).fill(null);

  constructor(rows: readonly Row[]) {
    for (const row of rows) {
      const own = unitsOf(row.words);
      (this.#at[placeOf(own, 0, row.words.indexOf(" "))] ??= []).push({ row, units: own });
    }
  }

  /** Calls `found` with every phrase that stands in the words and with where it begins, in the order of their places, until it says true; gives whether it did. @cost O(words) where few stand there */
  find({ units: all, length }: PlainWords, found: (row: Row, at: number) => boolean): boolean {
    for (let at = 1; at < length;) {
      let space = at;
      while (space < length && all[space] !== SPACE) space++;
      for (const it of this.#at[placeOf(all, at, space)] ?? NONE) if (standsAt(it.units, all, at, length) && found(it.row, at)) return true;
      at = space + 1;
    }
    return false;
  }
}

const NONE: readonly never[] = [];

/** Whether a phrase's units stand at a place. */
function standsAt(phrase: Uint16Array, all: Uint16Array, at: number, length: number): boolean {
  if (at + phrase.length > length) return false;
  for (let index = 0; index < phrase.length; index++) if (all[at + index] !== phrase[index]) return false;
  return true;
}

/** By a word's length and its first, middle and last letters. */
const placeOf = (all: Uint16Array, start: number, end: number): number =>
  end <= start ? 0 : (131 * all[start]! + 31 * all[end - 1]! + 7 * all[start + ((end - start) >> 1)]! + end - start) & (PLACES - 1);

const indices = new WeakMap<readonly string[], PhraseIndex<OpenedPhrase>>();

const found = (): boolean => true;

/** Whether one of the phrases of a table stands among plain words. @cost O(words of the sentence) */
export function holdsPhrase(plain: PlainWords, phrases: readonly string[]): boolean {
  let index = indices.get(phrases);
  if (index === undefined) indices.set(phrases, (index = new PhraseIndex(phrases.map((phrase) => ({ words: `${phrase} ` })))));
  return index.find(plain, found);
}
