// Takes a report, gives the terms by which reports are compared: words, names, numbers, as sorted numbers in typed arrays.
import type { Article, Range } from "../../model/index.ts";
import { isCapital, isDigit, isLetter } from "../../text/unit-ranges.ts";
import { proseStretches } from "./prose-stretches.ts";
import type { LinkTables } from "../rule.ts";
import { hashedOn, TermTable, WORD_HASH, type KnownWord } from "./term-table.ts";

/** The kind of a term: its two highest bits. A pair is two names in a row ("rolf edving"). */
export const WORD = 0;
export const NAME = 1;
export const PAIR = 2;
export const NUMBER = 3;
export const kindOf = (term: number): number => term >>> 30;

/**
 * What one report says, term by term; stands on the report alone, never on others.
 *
 * A term is its kind and 30 bits of its hash: the same in every run, with no table of words to keep. An
 * entry is a term in one line; entries ascend by term, then line.
 */
export interface ReportTerms {
  readonly terms: Uint32Array;
  /** Per entry: how often (bits 16 up), the line (8 to 15; 0 is running text), rarity in the language (2 to 7), headline (1), opening (0). */
  readonly marks: Uint32Array;
  /** Per entry that is a pair, in order: the terms of its two names. */
  readonly parts: Uint32Array;
  /** Hashes of the short lines, by number from 1: furniture of an outlet where they stand in several reports. */
  readonly lines: Uint32Array;
}

export const timesOf = (mark: number): number => mark >>> 16;
export const lineOf = (mark: number): number => (mark >>> 8) & 0xff;
/** Minus log2 of a word's share of all words; 0 where the table does not know it. Of a number: its digits. */
export const bitsOf = (mark: number): number => (mark >>> 2) & 0x3f;
export const IN_TITLE = 2;
export const IN_OPENING = 1;

/** Units of prose that are compared; what a report is about stands well before. */
const COMPARED_UNITS = 30_000;
/** How much more often a word of the headline counts. */
const TITLE_COUNTS = 2;
/** Longer words are passed over: nobody's name is longer. */
const LONGEST_WORD = 40;
/** Longest line that counts as furniture of an outlet where it stands in several reports, in units. */
const FURNITURE_UNITS = 80;
/** Short lines of a report that are told apart; what comes behind them is running text. */
const MOST_LINES = 255;

/** Marks that end a sentence or open a quotation: the capital behind says nothing. */
const opensSentence = (code: number): boolean =>
  code === 46 ||
  code === 33 ||
  code === 63 ||
  code === 58 ||
  code === 34 ||
  (code >= 0x201c && code <= 0x201e) ||
  code === 10 ||
  code === 0xab;

/** 32 bits of a string's hash, well mixed. @source FNV-1a, with the finalizer of MurmurHash3 */
export function hashOf(text: string): number {
  let hash = WORD_HASH;
  for (let at = 0; at < text.length; at++) hash = hashedOn(hash, text.charCodeAt(at));
  return mixed(hash);
}

const mixed = (hash: number): number => {
  let it = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  it = Math.imul(it ^ (it >>> 13), 0xc2b2ae35);
  return (it ^ (it >>> 16)) >>> 0;
};

/** A term is never 0, which empty places of tables hold. */
const termOf = (kind: number, hash: number): number => ((kind << 30) | (hash & 0x3fffffff) || 1) >>> 0;
/** The term of a name of one word. @param word lower case */
export const nameTerm = (word: string): number => termOf(NAME, hashOf(word));
const pairOf = (first: number, second: number): number => termOf(PAIR, mixed(Math.imul(first, 31) ^ second));

/** Told of each term where it stands. `line` is the number of the short line, 0 for running text. */
export type Visit = (term: number, start: number, end: number, info: number, first: number, second: number) => void;

/** Reads terms of reports; keeps what it has learnt of words, so that a stream is read fast. */
export class TermReader {
  readonly #tables: LinkTables;
  readonly #words = new TermTable((word) => this.#learnt(word.toLowerCase()));
  #scratch = new Float64Array(4096);
  #used = 0;

  constructor(tables: LinkTables) {
    this.#tables = tables;
  }

  /** @cost O(prose), at most `COMPARED_UNITS` of it */
  read(article: Article): ReportTerms {
    this.#used = 0;
    const parts = new Map<number, readonly [number, number]>();
    const lines: number[] = [];
    const take: Visit = (term, _start, _end, info, first, second) => {
      if (this.#used === this.#scratch.length) this.#grow();
      this.#scratch[this.#used++] = term * 0x10000 + info;
      if (first !== 0) parts.set(term, [first, second]);
    };
    this.visit(article, take, lines);
    return packed(this.#scratch.subarray(0, this.#used).sort(), parts, Uint32Array.from(lines));
  }

  #grow(): void {
    const wider = new Float64Array(this.#scratch.length * 2);
    wider.set(this.#scratch);
    this.#scratch = wider;
  }

  /** Tells `visit` of every term of a report, in the order of the text. @cost as `read` */
  visit(article: Article, visit: Visit, lines: number[] = []): void {
    for (const { start, end, isTitle, isFirst, block } of proseStretches(article, COMPARED_UNITS)) {
      const line = lines.length < MOST_LINES ? shortLine(article, block) : null;
      if (line !== null) lines.push(hashOf(line));
      const flags = isTitle ? IN_TITLE | IN_OPENING : isFirst ? IN_OPENING : 0;
      this.#stretch(article.text, start, end, (line === null ? 0 : lines.length << 8) | flags, visit);
    }
  }

  #stretch(text: string, start: number, end: number, info: number, visit: Visit): void {
    let before = 10;
    const words = this.#words;
    /** The name before, 0 where there is none. */
    let last = 0;
    let lastStart = 0;
    for (let at = start; at < end;) {
      const code = text.charCodeAt(at);
      if (!isLetter(code) && !isDigit(code)) {
        if (code > 32 && code !== 0xa0 && code !== 0x2019 && code !== 39) {
          before = code;
          if (code !== 45 && code !== 46) last = 0;
        } else if (code === 10) before = code;
        at++;
        continue;
      }
      const from = at;
      const digits = isDigit(code);
      let hash = WORD_HASH;
      for (let unit = code; digits ? isDigit(unit) : isLetter(unit); unit = at < end ? text.charCodeAt(at) : 0) {
        hash = hashedOn(hash, unit);
        at++;
      }
      if (digits) {
        const size = at - from;
        if (size <= 9) visit(termOf(NUMBER, mixed(hash)), from, at, info | (size << 2), 0, 0);
        last = 0;
      } else if (at - from >= 2 && at - from <= LONGEST_WORD) {
        words.look(text, from, at, hash);
        if (words.stem !== 0 && !words.short) visit(words.stem, from, at, info | (words.bits << 2), 0, 0);
        const { name } = words;
        const isName = name !== 0 && isCapital(code);
        if (isName && !opensSentence(before)) visit(name, from, at, info, 0, 0);
        if (isName && last !== 0) visit(pairOf(last, name), lastStart, at, info, last, name);
        last = isName ? name : 0;
        lastStart = from;
      }
      before = 97;
    }
  }

  #learnt(word: string): KnownWord {
    const { emptyWords, notNames, stemOf, bitsOf: bits } = this.#tables;
    if (emptyWords.has(word)) return { stem: 0, short: true, name: 0, bits: 0 };
    const stem = stemOf(word);
    return {
      stem: termOf(WORD, hashOf(stem)),
      short: word.length <= 2,
      name: notNames.has(word) ? 0 : nameTerm(word),
      bits: Math.min(0x3f, Math.round(bits(stem) ?? 0)),
    };
  }
}

/** Occurrences of one term in one line become one entry. */
function packed(found: Float64Array, parts: ReadonlyMap<number, readonly [number, number]>, lines: Uint32Array): ReportTerms {
  const terms = new Uint32Array(found.length);
  const marks = new Uint32Array(found.length);
  const partsFound: number[] = [];
  let count = 0;
  for (const it of found) {
    const term = Math.floor(it / 0x10000);
    const info = it - term * 0x10000;
    const times = (info & IN_TITLE) === 0 ? 1 : TITLE_COUNTS;
    const same = count > 0 && terms[count - 1] === term && lineOf(marks[count - 1]!) === lineOf(info);
    if (same)
      marks[count - 1] = Math.min(0xffff, timesOf(marks[count - 1]!) + times) * 0x10000 + ((marks[count - 1]! & 0xffff) | (info & 3));
    else {
      terms[count] = term;
      marks[count++] = times * 0x10000 + info;
      if (kindOf(term) === PAIR) partsFound.push(...parts.get(term)!);
    }
  }
  return { terms: terms.slice(0, count), marks: marks.slice(0, count), parts: Uint32Array.from(partsFound), lines };
}

/** A line as it is compared with other reports' lines; null where it is too long to be furniture. */
const shortLine = ({ text }: Article, { start, end }: Range): string | null =>
  end - start > FURNITURE_UNITS ? null : text.slice(start, end).replace(/\s+/g, " ").trim().toLowerCase();
