// Takes a stretch of text, gives its words and numbers with what stands between them.
import { isCapital, isDigit, isLetter } from "../../text/unit-ranges.ts";
import { wordIndex } from "../../text/word-index.ts";
import { once } from "../grouping/once-per.ts";
import type { FactWords } from "../rule.ts";

/** Digits of the longest number that is read. */
const LONGEST_NUMBER = 6;

/** Words that every token is looked up among, without making a string of it. */
export interface FactLexicon {
  readonly find: (text: string, start: number, end: number) => number;
  /** By index of the word: the number that it is, -1 where it is none; whether it is a kind of street; whether a place stands behind it. */
  readonly numbers: readonly number[];
  readonly isStreet: readonly boolean[];
  readonly isBeforePlace: readonly boolean[];
}

/** The lexicon of a language's words, made once. */
export const factLexicon = once((words: FactWords): FactLexicon => {
  const all = [...new Set([...words.numbers.keys(), ...words.streets, ...words.placeWords])];
  return {
    find: wordIndex(all).find,
    numbers: all.map((it) => words.numbers.get(it) ?? -1),
    isStreet: all.map((it) => words.streets.has(it)),
    isBeforePlace: all.map((it) => words.placeWords.has(it)),
  };
});

/** The words and numbers of a stretch with what stands between them. */
export class Tokens {
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];
  /** Index in the lexicon; -1 for other words. */
  readonly #known: number[] = [];
  readonly #text: string;
  readonly #lexicon: FactLexicon;

  constructor(text: string, start: number, end: number, lexicon: FactLexicon) {
    this.#text = text;
    this.#lexicon = lexicon;
    for (let at = start; at < end;) {
      const from = at;
      while (at < end && (isLetter(text.charCodeAt(at)) || isDigit(text.charCodeAt(at)))) at++;
      if (at === from) at++;
      else {
        this.#starts.push(from);
        this.#ends.push(at);
        this.#known.push(lexicon.find(text, from, at));
      }
    }
  }

  get count(): number {
    return this.#starts.length;
  }

  /** A token in lower case; empty before the first and behind the last. */
  word(at: number): string {
    return at < 0 || at >= this.#starts.length ? "" : this.#text.slice(this.#starts[at], this.#ends[at]).toLowerCase();
  }

  isStreet(at: number): boolean {
    return this.#known[at]! >= 0 && this.#lexicon.isStreet[this.#known[at]!]!;
  }

  isBeforePlace(at: number): boolean {
    return this.#known[at]! >= 0 && this.#lexicon.isBeforePlace[this.#known[at]!]!;
  }

  isCapital(at: number): boolean {
    return at >= 0 && at < this.count && isCapital(this.#text.charCodeAt(this.#starts[at]!));
  }

  /** Written in digits alone, or with them at its beginning: "16th". */
  hasDigit(at: number): boolean {
    return at >= 0 && at < this.count && isDigit(this.#text.charCodeAt(this.#starts[at]!));
  }

  /** The number that a token is, in digits or in words; -1 where it is none, or a long one. */
  number(at: number): number {
    const [start, end] = [this.#starts[at]!, this.#ends[at]!];
    if (!isDigit(this.#text.charCodeAt(start))) return this.#known[at]! < 0 ? -1 : this.#lexicon.numbers[this.#known[at]!]!;
    if (end - start > LONGEST_NUMBER) return -1;
    let value = 0;
    for (let digit = start; digit < end; digit++) {
      const code = this.#text.charCodeAt(digit);
      if (!isDigit(code)) return -1;
      value = value * 10 + code - 48;
    }
    return value;
  }

  /** Whether exactly this stands before a token. */
  follows(at: number, gap: string): boolean {
    return (
      at > 0 && at < this.count && this.#starts[at]! - this.#ends[at - 1]! === gap.length && this.#text.startsWith(gap, this.#ends[at - 1]!)
    );
  }

  /** The character right behind a token; empty at the end. */
  behind(at: number): string {
    return this.#text.charAt(this.#ends[at]!);
  }

  /** The character right before a token. */
  before(at: number): string {
    return this.#text.charAt(this.#starts[at]! - 1);
  }
}
