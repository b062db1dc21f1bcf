// Takes a sentence, gives its words in plain letters, and finds phrases of a table among them.

/** What stands between plain words. */
const SPACE = 0x20;
const APOSTROPHE = 0x27;
/** Characters of the longest short form of a verb: "'re". */
const SHORT_FORM = 3;

/** What a word's hash begins with, and what each step multiplies it by. @source FNV-1a (public domain) */
const [BASIS, PRIME] = [0x811c9dc5 | 0, 0x01000193];

/** Lower-case words between single spaces, with a space at either end, as UTF-16 units, and which phrases stand among them. */
export interface PlainWords {
  readonly units: Uint16Array;
  readonly length: number;
  /** Phrases of all tables that stand there; asked for by `PhraseTable`. */
  readonly found: FoundPhrases;
}

/** Where phrases of the tables stand among some words. */
class FoundPhrases {
  /** How many words there are; the hash of each and where it begins. */
  words = 0;
  hashes = new Int32Array(256);
  starts = new Int32Array(256);
  /** Tables there were when they were looked for; -1: they were not yet. */
  tables = -1;
  /** The tables that have one there: bit `table & 31` for each. */
  mask = 0;
  count = 0;
  readonly rows: Spelled[] = [];
  readonly places: number[] = [];

  /** Forgets the words; room is made for so many. */
  clear(words: number): void {
    this.words = 0;
    if (this.hashes.length < words) [this.hashes, this.starts] = [new Int32Array(2 * words), new Int32Array(2 * words)];
  }

  add(hash: number, start: number): void {
    this.hashes[this.words] = hash;
    this.starts[this.words++] = start;
  }
}

/** No words. */
export const NO_WORDS: PlainWords = { units: Uint16Array.of(SPACE, SPACE), length: 2, found: new FoundPhrases() };

/** Where the words of the last sentence stand. */
let units = new Uint16Array(1024);
/** What stands in it, and the sentence itself. */
const found = new FoundPhrases();
let last: PlainWords = NO_WORDS;
let lastText = "";
let [lastStart, lastEnd] = [0, 0];

/**
 * The plain words of `text[start, end)`; good until the next are asked for. Those of the last sentence are remembered.
 *
 * @cost O(sentence), without an expression where all letters are ASCII
 */
export function plainWords(text: string, start: number, end: number): PlainWords {
  if (start === lastStart && end === lastEnd && text === lastText) return last;
  [lastStart, lastEnd, lastText] = [start, end, text];
  found.tables = -1;
  return (last = madePlain(text, start, end));
}

/** Writes the words and the hash of each, in one go over the letters. */
function madePlain(text: string, start: number, end: number): PlainWords {
  if (units.length < end - start + 2) units = new Uint16Array(2 * (end - start + 2));
  const into = units;
  let length = 1;
  let from = -1;
  let hash = BASIS;
  into[0] = SPACE;
  found.clear(end - start);
  for (let at = start; at <= end; at++) {
    let unit = at < end ? text.charCodeAt(at) : SPACE;
    if (unit === 0x2019) unit = APOSTROPHE;
    else if (unit > 0x7e && (unit < 0x2010 || unit > 0x2026)) return spelled(text.slice(start, end));
    else if (unit >= 0x41 && unit <= 0x5a) unit |= 0x20;
    if ((unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39) || unit === APOSTROPHE) {
      if (from < 0) from = length;
      into[length++] = unit;
      hash = Math.imul(hash ^ unit, PRIME);
    } else if (from >= 0) {
      // A mark that opens a quotation is no part of its first word; "'s" and "'re" are words.
      if (into[from] === APOSTROPHE && length - from > SHORT_FORM) {
        into.copyWithin(from, from + 1, length--);
        hash = hashOf(into, from, length);
      }
      found.add(hash, from);
      into[length++] = SPACE;
      from = -1;
      hash = BASIS;
    }
  }
  if (length === 1) into[length++] = SPACE;
  return { units: into, length, found };
}

/** The same where letters are not ASCII. */
function spelled(sentence: string): PlainWords {
  const small = sentence.toLowerCase().replaceAll("’", "'");
  const plain = unitsOf(` ${small.replace(/[^\p{L}\p{N}']+/gu, " ").trim()} `);
  found.clear(plain.length);
  for (let at = 1; at < plain.length; at++) {
    const end = plain.indexOf(SPACE, at);
    found.add(hashOf(plain, at, end), at);
    at = end;
  }
  return { units: plain, length: plain.length, found };
}

function hashOf(all: Uint16Array, from: number, to: number): number {
  let hash = BASIS;
  for (let at = from; at < to; at++) hash = Math.imul(hash ^ all[at]!, PRIME);
  return hash;
}

const unitsOf = (text: string): Uint16Array => Uint16Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));

/** A stretch of plain words as a text. */
export const spelledOut = ({ units: all }: PlainWords, from: number, to: number): string => String.fromCharCode(...all.subarray(from, to));

/** Where the first few of some plain words end, the space behind them counted in. */
export function endOfFirst({ units: all, length }: PlainWords, many: number): number {
  let spaces = 0;
  for (let at = 1; at < length; at++) if (all[at] === SPACE && ++spaces === many) return at + 1;
  return length;
}

/** A phrase to be found among plain words: in small letters, with a space behind its last word. */
export interface OpenedPhrase {
  readonly words: string;
}

/** A phrase with its units and the number of its table. */
interface Spelled {
  readonly row: OpenedPhrase;
  readonly units: Uint16Array;
  readonly table: number;
}

/** Places that phrases are found at by the hash of their first two words, or of their only one: a power of two. */
const PLACES = 1 << 14;
/** The phrases of all tables: so a sentence's words are gone through once, however many tables are asked about. */
const AT: (Spelled[] | null)[] = new Array<Spelled[] | null>(PLACES).fill(null);
/** Bits in the filter over these hashes, which keeps most words from `AT`. */
const BITS = 1 << 17;
const MAY_OPEN = new Uint32Array(BITS / 32);
let tables = 0;

/** Hash of two words by theirs. */
const paired = (left: number, right: number): number => Math.imul(left, 31) ^ right;
const spread = (hash: number): number => hash ^ (hash >>> 15);

/** Some phrases that are looked for together. */
export class PhraseTable<Row extends OpenedPhrase> {
  readonly #table = tables++;

  constructor(rows: readonly Row[]) {
    for (const row of rows) {
      const own = unitsOf(row.words);
      const hash = openingHash(own);
      (AT[hash & (PLACES - 1)] ??= []).push({ row, units: own, table: this.#table });
      MAY_OPEN[(hash & (BITS - 1)) >>> 5]! |= 1 << (hash & 31);
    }
  }

  /**
   * Gives the place of the next phrase of the table in what was found, from one place on; -1 where there is none.
   *
   * @cost O(words) for the first question about a sentence, then O(phrases of all tables that stand there)
   */
  next(plain: PlainWords, from: number): number {
    const { found } = plain;
    if (found.tables !== tables) find(plain);
    if ((found.mask & (1 << this.#table)) === 0) return -1;
    for (let at = from; at < found.count; at++) if (found.rows[at]!.table === this.#table) return at;
    return -1;
  }

  /** The phrase that `next` gave. */
  row({ found }: PlainWords, at: number): Row {
    return found.rows[at]!.row as Row;
  }

  /** Where that begins. */
  startOf({ found }: PlainWords, at: number): number {
    return found.places[at]!;
  }
}

/** Hash of a phrase's first two words, or of its only one. */
function openingHash(phrase: Uint16Array): number {
  let [first, hash, words] = [0, BASIS, 0];
  for (let at = 0; at < phrase.length && words < 2; at++) {
    if (phrase[at] !== SPACE) hash = Math.imul(hash ^ phrase[at]!, PRIME);
    else if (++words === 1) [first, hash] = [hash, BASIS];
  }
  return spread(words === 1 ? first : paired(first, hash));
}

/** Notes every phrase of the tables that stands among some words. @cost O(words) where few stand there */
function find(plain: PlainWords): void {
  const { found } = plain;
  found.tables = tables;
  found.mask = 0;
  found.count = 0;
  const { words, hashes, starts } = found;
  for (let word = 0; word < words; word++) {
    const alone = spread(hashes[word]!);
    if ((MAY_OPEN[(alone & (BITS - 1)) >>> 5]! & (1 << (alone & 31))) !== 0) note(plain, alone, starts[word]!);
    if (word === 0) continue;
    const both = spread(paired(hashes[word - 1]!, hashes[word]!));
    if ((MAY_OPEN[(both & (BITS - 1)) >>> 5]! & (1 << (both & 31))) !== 0) note(plain, both, starts[word - 1]!);
  }
}

/** Notes the phrases of one hash that stand at a place. */
function note({ units: all, length, found }: PlainWords, hash: number, at: number): void {
  for (const it of AT[hash & (PLACES - 1)] ?? NONE) {
    if (!standsAt(it.units, all, at, length)) continue;
    found.mask |= 1 << it.table;
    found.rows[found.count] = it;
    found.places[found.count++] = at;
  }
}

const NONE: readonly never[] = [];

/** Whether a phrase's units stand at a place; from behind, since the first word is the same as a rule. */
function standsAt(phrase: Uint16Array, all: Uint16Array, at: number, length: number): boolean {
  if (at + phrase.length > length) return false;
  for (let index = phrase.length - 1; index >= 0; index--) if (all[at + index] !== phrase[index]) return false;
  return true;
}

/** The table of some phrases. */
export const phraseTable = (phrases: readonly string[]): PhraseTable<OpenedPhrase> =>
  new PhraseTable(phrases.map((phrase) => ({ words: `${phrase} ` })));

/** Whether one of the phrases of a table stands among plain words. @cost O(words of the sentence) for the first question about it */
export const holdsPhrase = (plain: PlainWords, phrases: PhraseTable<OpenedPhrase>): boolean => phrases.next(plain, 0) >= 0;
