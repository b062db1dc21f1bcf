// Takes a stretch of text, gives its words and numbers with what stands between them.
import { hashedOn, WORD_HASH, WordTable } from "../text/word-table.ts";

const isLetter = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 0xc0 && code <= 0x24f) || (code >= 0x370 && code < 0x2000);
const isUpper = (code: number): boolean => (code >= 65 && code <= 90) || (code >= 0xc0 && code <= 0xde) || (code >= 0x410 && code <= 0x42f);
const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** Lower-case words, by words as they stand. */
const LOWERED = new WordTable((word) => word.toLowerCase());

/** The words and numbers of a stretch, lower case, with what stands between them. */
export class Tokens {
  readonly words: string[] = [];
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];
  readonly #text: string;
  readonly #numbers: ReadonlyMap<string, number>;

  constructor(text: string, start: number, end: number, numbers: ReadonlyMap<string, number>) {
    this.#text = text;
    this.#numbers = numbers;
    for (let at = start; at < end;) {
      const from = at;
      let hash = WORD_HASH;
      for (let unit = text.charCodeAt(at); isLetter(unit) || isDigit(unit); unit = at < end ? text.charCodeAt(at) : 0) {
        hash = hashedOn(hash, unit);
        at++;
      }
      if (at === from) at++;
      else {
        this.words.push(LOWERED.of(text, from, at, hash));
        this.#starts.push(from);
        this.#ends.push(at);
      }
    }
  }

  isCapital(at: number): boolean {
    return at >= 0 && at < this.words.length && isUpper(this.#text.charCodeAt(this.#starts[at]!));
  }

  /** Written in digits alone, or with them at its beginning: "16th". */
  hasDigit(at: number): boolean {
    return at >= 0 && at < this.words.length && isDigit(this.words[at]!.charCodeAt(0));
  }

  /** The number that a token is, in digits or in words; -1 where it is none, or a long one. */
  number(at: number): number {
    const word = this.words[at]!;
    if (!isDigit(word.charCodeAt(0))) return this.#numbers.get(word) ?? -1;
    if (word.length > 6) return -1;
    let value = 0;
    for (let digit = 0; digit < word.length; digit++) {
      const code = word.charCodeAt(digit);
      if (!isDigit(code)) return -1;
      value = value * 10 + code - 48;
    }
    return value;
  }

  /** Whether exactly this stands before a token. */
  follows(at: number, gap: string): boolean {
    return (
      at > 0 &&
      at < this.words.length &&
      this.#starts[at]! - this.#ends[at - 1]! === gap.length &&
      this.#text.startsWith(gap, this.#ends[at - 1]!)
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
