// Takes words as they stand in texts, gives what each is as a term, as far as it is remembered: a table of bounded size, for streams without end.

/** What a word as it stands is as a term. */
export interface KnownWord {
  /** 0 where it never tells what a report is about. */
  readonly stem: number;
  /** Too short to be counted by itself. */
  readonly short: boolean;
  /** 0 where its capital names nobody. */
  readonly name: number;
  readonly bits: number;
}

/** Places of the table: more than the words that a language uses over and over. */
const PLACES = 1 << 16;
/** Numbers of a place: 64 bytes, which a processor fetches at once. */
const WIDTH = 16;
/** Numbers before the units of the word. */
const HEAD = 3;
/** Units of the longest word that is remembered; two make a number. */
const LONGEST = (WIDTH - HEAD) * 2;

/** Begins and goes on with the hash of a word, unit by unit. @source FNV-1a */
export const WORD_HASH = 0x811c9dc5;
export const hashedOn = (hash: number, code: number): number => Math.imul(hash ^ code, 0x01000193);

/** Remembers words with their terms; one that falls on the place of another takes it. */
export class TermTable {
  /** By place: length, shortness and bits; the term of the stem; that of the name; the word. */
  readonly #table = new Uint32Array(PLACES * WIDTH);
  readonly #learn: (word: string) => KnownWord;
  /** Of the word looked up last. */
  stem = 0;
  name = 0;
  short = false;
  bits = 0;

  /** @param learn what a word as it stands is; always the same */
  constructor(learn: (word: string) => KnownWord) {
    this.#learn = learn;
  }

  /** Sets the fields to what a word is that is not empty. @param hash of its units, as `hashedOn` makes it @cost O(length) */
  look(text: string, start: number, end: number, hash: number): void {
    const length = end - start;
    if (length > LONGEST) return void this.#take(this.#learn(text.slice(start, end)));
    const table = this.#table;
    const place = ((hash ^ (hash >>> 15)) & (PLACES - 1)) * WIDTH;
    const head = table[place]!;
    if ((head & 0xff) !== length || !this.#isSame(place + HEAD, text, start, end)) return this.#remember(place, text, start, end);
    this.stem = table[place + 1]!;
    this.name = table[place + 2]!;
    this.short = (head & 0x100) !== 0;
    this.bits = head >>> 9;
  }

  #isSame(place: number, text: string, start: number, end: number): boolean {
    const table = this.#table;
    let at = start;
    for (; at + 1 < end; at += 2) if (table[place++] !== ((text.charCodeAt(at) << 16) | text.charCodeAt(at + 1)) >>> 0) return false;
    return at >= end || table[place] === (text.charCodeAt(at) << 16) >>> 0;
  }

  #remember(place: number, text: string, start: number, end: number): void {
    this.#take(this.#learn(text.slice(start, end)));
    const table = this.#table;
    table[place] = (end - start) | (this.short ? 0x100 : 0) | (this.bits << 9);
    table[place + 1] = this.stem;
    table[place + 2] = this.name;
    let to = place + HEAD;
    for (let at = start; at < end; at += 2) table[to++] = (text.charCodeAt(at) << 16) | (at + 1 < end ? text.charCodeAt(at + 1) : 0);
  }

  #take({ stem, name, short, bits }: KnownWord): void {
    this.stem = stem;
    this.name = name;
    this.short = short;
    this.bits = bits;
  }
}
