// Takes words as they stand in texts, gives what was learnt of each: a table of bounded size, so that a stream without end can be read.

/** Places of the table: more than the words that a language uses over and over. */
const PLACES = 1 << 16;

/** Units of the longest word that is remembered. */
const LONGEST = 48;

/** Begins and goes on with the hash of a word, unit by unit. @source FNV-1a */
export const WORD_HASH = 0x811c9dc5;
export const hashedOn = (hash: number, code: number): number => Math.imul(hash ^ code, 0x01000193);

/** Remembers what is learnt of words; one that falls on the place of another takes it. */
export class WordTable<Value> {
  readonly #learn: (word: string) => Value;
  readonly #words: string[] = new Array<string>(PLACES).fill("");
  readonly #values: (Value | undefined)[] = new Array<Value | undefined>(PLACES).fill(undefined);

  /** @param learn what is to be known of a word, always the same; not asked again while the word has its place */
  constructor(learn: (word: string) => Value) {
    this.#learn = learn;
  }

  /** What is known of the word at a stretch that is not empty. @param hash of its units, as `hashedOn` makes it @cost O(length) */
  of(text: string, start: number, end: number, hash: number): Value {
    if (end - start > LONGEST) return this.#learn(text.slice(start, end));
    const place = (hash ^ (hash >>> 15)) & (PLACES - 1);
    const known = this.#words[place]!;
    if (known.length === end - start) {
      let at = 0;
      while (at < known.length && known.charCodeAt(at) === text.charCodeAt(start + at)) at++;
      if (at === known.length) return this.#values[place] as Value;
    }
    const word = ownCopy(text, start, end);
    this.#words[place] = word;
    return (this.#values[place] = this.#learn(word));
  }
}

/** A slice of a long text may keep all of the text in memory; a copy does not. */
function ownCopy(text: string, start: number, end: number): string {
  const codes: number[] = [];
  for (let at = start; at < end; at++) codes.push(text.charCodeAt(at));
  return String.fromCharCode(...codes);
}
