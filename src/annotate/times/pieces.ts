// Takes a block of text, gives its words, digits and marks in parallel arrays, each with what it can be in a time expression.
import { isDigit, isLetter } from "../../text/unit-ranges.ts";
import { wordIndex } from "../../text/word-index.ts";
import type { TimePhrase, TimeSense, TimeTables } from "./rule.ts";

/** What a piece is where it is no word of the tables. */
export const MARK = { word: 0, digits: 1, hyphen: 2, comma: 3, period: 4, colon: 5, apostrophe: 6, slash: 7, other: 8 } as const;

/** A number word's part in a number: value below 100, multiplier, or ordinal. */
export type NumberSense = { readonly is: "small" | "large" | "ordinal"; readonly value: number };
export type Sense = TimeSense | NumberSense;

/** Table words compiled: sense of each, whether it can open an expression, and phrases by their first word. */
export interface TimeLexicon {
  readonly find: (text: string, start: number, end: number) => number;
  readonly senses: readonly (Sense | null)[];
  /** Second sense, where a word is both unit and ordinal ("second"). */
  readonly ordinals: readonly (number | null)[];
  readonly starts: readonly boolean[];
  /** Words that open an expression only where another word of the tables, a figure or a mark follows: "the", "two", "that". */
  readonly leans: readonly boolean[];
  /** Words that open an expression only as the first of a phrase: "in", "for". */
  readonly phrased: readonly boolean[];
  /** Words that a happening may count a time by: "week", "night". */
  readonly counts: readonly boolean[];
  /** Phrases by their first word, longest first; null for most words. */
  readonly phrases: readonly (readonly CompiledPhrase[] | null)[];
  readonly glue: TimeTables["glue"];
  readonly ordinalEndings: readonly string[];
}

/** Marks that phrases may have inside. */
const PHRASE_MARKS: Readonly<Record<string, number>> = { "'": MARK.apostrophe, "-": MARK.hyphen, ".": MARK.period };

/** Words of a phrase by their index; a negative one is a mark. */
export interface CompiledPhrase {
  readonly words: readonly number[];
  readonly sense: TimePhrase["sense"] | { readonly is: "holiday"; readonly holiday: TimeTables["holidays"][number] };
}

/** Senses that never open an expression; every other does. */
const NEVER_FIRST = new Set<Sense["is"]>([
  "of",
  "and",
  "or",
  "zone",
  "after",
  "old",
  "preposition",
  "between",
  "large",
  "ends",
  "often",
  "average",
  "numbered",
  "age",
  "other",
  "quality",
]);

/** Senses of words that by themselves say nothing of a time. */
const IDLE = new Set<Sense["is"]>(["of", "and", "or", "preposition"]);

/** Senses that begin an expression and never are one. */
const NEVER_ALONE = new Set<Sense["is"]>(["the", "a", "small", "vague", "hedge", "each", "around", "filler", "edge", "another"]);

export function timeLexicon(tables: TimeTables): TimeLexicon {
  const words: string[] = [];
  const senses: (Sense | null)[] = [];
  const at = new Map<string, number>();
  const add = (word: string, sense: Sense | null): number => {
    const known = at.get(word);
    if (known !== undefined) return known;
    at.set(word, words.length);
    words.push(word);
    senses.push(sense);
    return words.length - 1;
  };
  for (const { forms, ...sense } of tables.words) for (const form of forms) add(form, sense);
  for (const [word, value] of tables.numbers.small) add(word, { is: "small", value });
  for (const [word, value] of tables.numbers.large) add(word, { is: "large", value });
  for (const [word, value] of tables.numbers.ordinals) add(word, { is: "ordinal", value });
  const phrases = new Map<number, CompiledPhrase[]>();
  const rows = [
    ...tables.phrases.map(({ words: text, sense }) => ({ text, sense })),
    ...tables.holidays.map((holiday) => ({ text: holiday.words, sense: { is: "holiday" as const, holiday } })),
  ];
  for (const { text, sense } of rows) {
    const parts = (text.match(/[a-z]+|['.-]/g) ?? []).map((part) =>
      PHRASE_MARKS[part] === undefined ? add(part, null) : -PHRASE_MARKS[part],
    );
    const first = parts[0]!;
    phrases.set(
      first,
      [...(phrases.get(first) ?? []), { words: parts, sense }].sort((a, b) => b.words.length - a.words.length),
    );
  }
  const ordinalOf = new Map(tables.numbers.ordinals);
  return {
    find: wordIndex(words).find,
    senses,
    ordinals: words.map((word) => ordinalOf.get(word) ?? null),
    starts: words.map((_, index) => phrases.has(index) || (senses[index] !== null && !NEVER_FIRST.has(senses[index]!.is))),
    leans: senses.map((sense) => sense !== null && (NEVER_ALONE.has(sense.is) || (sense.is === "step" && sense.alone === undefined))),
    counts: senses.map((sense) => sense?.is === "unit" || sense?.is === "dayPart"),
    phrased: senses.map((sense, index) => phrases.has(index) && (sense === null || IDLE.has(sense.is))),
    phrases: words.map((_, index) => phrases.get(index) ?? null),
    glue: tables.glue,
    ordinalEndings: tables.ordinalEndings,
  };
}

/** A block's pieces; arrays are longer than `count` and reused from block to block. */
export interface Pieces {
  text: string;
  count: number;
  start: Int32Array;
  end: Int32Array;
  mark: Uint8Array;
  /** Index of the lexicon's word, -1 where it is none. */
  word: Int16Array;
  readonly lexicon: TimeLexicon;
}

export const emptyPieces = (lexicon: TimeLexicon): Pieces => ({
  text: "",
  count: 0,
  start: new Int32Array(1024),
  end: new Int32Array(1024),
  mark: new Uint8Array(1024),
  word: new Int16Array(1024),
  lexicon,
});

function grow(pieces: Pieces): void {
  const size = pieces.start.length * 2;
  const wider = <T extends Int32Array | Uint8Array | Int16Array>(into: T, from: T): T => {
    into.set(from);
    return into;
  };
  pieces.start = wider(new Int32Array(size), pieces.start);
  pieces.end = wider(new Int32Array(size), pieces.end);
  pieces.mark = wider(new Uint8Array(size), pieces.mark);
  pieces.word = wider(new Int16Array(size), pieces.word);
}

const isSpace = (code: number): boolean =>
  code <= 32 || code === 0xa0 || (code >= 0x2000 && code <= 0x200b) || code === 0x202f || code === 0x3000;

function markOf(code: number): number {
  switch (code) {
    case 45:
    case 0x2010:
    case 0x2011:
    case 0x2012:
    case 0x2013:
      return MARK.hyphen;
    case 44:
      return MARK.comma;
    case 46:
      return MARK.period;
    case 58:
      return MARK.colon;
    case 39:
    case 0x2018:
    case 0x2019:
      return MARK.apostrophe;
    case 47:
      return MARK.slash;
    default:
      return MARK.other;
  }
}

/** Fills `pieces` with `text[from, to)`. @cost time O(to - from); a block of any length is taken */
export function readPieces(pieces: Pieces, text: string, from: number, to: number): void {
  pieces.text = text;
  pieces.count = 0;
  for (let at = from; at < to;) {
    const code = text.charCodeAt(at);
    if (isSpace(code)) {
      at++;
      continue;
    }
    const start = at++;
    let mark: number;
    if (isLetter(code)) {
      while (at < to && isLetter(text.charCodeAt(at))) at++;
      mark = MARK.word;
    } else if (isDigit(code)) {
      while (at < to && isDigit(text.charCodeAt(at))) at++;
      mark = MARK.digits;
    } else mark = markOf(code);
    if (pieces.count === pieces.start.length) grow(pieces);
    const index = pieces.count++;
    pieces.start[index] = start;
    pieces.end[index] = at;
    pieces.mark[index] = mark;
    pieces.word[index] = mark === MARK.word ? pieces.lexicon.find(text, start, at) : -1;
  }
}

/** Sense of a piece; null where it is no word of the tables, or lies behind the end. */
export function senseAt(pieces: Pieces, at: number): Sense | null {
  if (at < 0 || at >= pieces.count) return null;
  const word = pieces.word[at]!;
  return word < 0 ? null : pieces.lexicon.senses[word]!;
}

export const markAt = (pieces: Pieces, at: number): number => (at < 0 || at >= pieces.count ? MARK.other : pieces.mark[at]!);

/** Whether a piece follows the one before without a space. */
export const glued = (pieces: Pieces, at: number): boolean => at > 0 && at < pieces.count && pieces.start[at] === pieces.end[at - 1];

/** Value of a run of digits of at most nine; null elsewhere. */
export function digitsValue(pieces: Pieces, at: number): number | null {
  if (markAt(pieces, at) !== MARK.digits) return null;
  const start = pieces.start[at]!;
  const end = pieces.end[at]!;
  if (end - start > 9) return null;
  let value = 0;
  for (let index = start; index < end; index++) value = value * 10 + pieces.text.charCodeAt(index) - 48;
  return value;
}

export const pieceLength = (pieces: Pieces, at: number): number => (at < pieces.count ? pieces.end[at]! - pieces.start[at]! : 0);

/** Lower-case ASCII letter that a piece begins with, for endings such as "th", "s", "a.m.". */
export const isText = (pieces: Pieces, at: number, lower: string): boolean => {
  if (at >= pieces.count || pieceLength(pieces, at) !== lower.length) return false;
  for (let index = 0; index < lower.length; index++) {
    const code = pieces.text.charCodeAt(pieces.start[at]! + index);
    if ((code >= 65 && code <= 90 ? code + 32 : code) !== lower.charCodeAt(index)) return false;
  }
  return true;
};

export const isCapital = (pieces: Pieces, at: number): boolean => {
  const code = pieces.text.charCodeAt(pieces.start[at]!);
  return code >= 65 && code <= 90;
};
