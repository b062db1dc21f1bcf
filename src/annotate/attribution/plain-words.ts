// Takes a sentence, gives its words in plain letters, and finds phrases of a table among them.

/** What stands between plain words. */
export const SPACE = 0x20;
/** Characters of the longest short form of a verb: "'re". */
const SHORT_FORM = 3;

/** Lower-case words between single spaces, with a space at either end. @cost O(sentence), without an expression where all letters are ASCII */
export function plainWords(sentence: string): string {
  const small = sentence.toLowerCase().replaceAll("’", "'");
  let plain = " ";
  let from = -1;
  for (let at = 0; at <= small.length; at++) {
    const code = at < small.length ? small.charCodeAt(at) : SPACE;
    if (code > 0x7e && (code < 0x2010 || code > 0x2026)) return ` ${small.replace(/[^\p{L}\p{N}']+/gu, " ").trim()} `;
    const inWord = (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39) || code === 0x27;
    if (inWord && from < 0) from = at;
    if (inWord || from < 0) continue;
    // A mark that opens a quotation is no part of its first word; "'s" and "'re" are words.
    const opens = small.charCodeAt(from) === 0x27 && at - from > SHORT_FORM;
    plain += `${small.slice(opens ? from + 1 : from, at)} `;
    from = -1;
  }
  return plain === " " ? "  " : plain;
}

/** A phrase to be found among plain words: in small letters, with a space behind its last word. */
export interface OpenedPhrase {
  readonly words: string;
}

/** Places of the filter that rules out most words before they are cut out of a sentence: a power of two. */
const PLACES = 1 << 11;

/** Phrases by their first word. */
export class PhraseIndex<Row extends OpenedPhrase> {
  readonly #rows = new Map<string, Row[]>();
  readonly #maybe = new Uint8Array(PLACES);

  constructor(rows: readonly Row[]) {
    for (const row of rows) {
      const first = row.words.slice(0, row.words.indexOf(" "));
      this.#rows.set(first, [...(this.#rows.get(first) ?? []), row]);
      this.#maybe[placeOf(first, 0, first.length)] = 1;
    }
  }

  /** The phrases that begin with the word `sentence[start, end)`, in the order they were given. @cost O(1) for most words */
  beginningWith(sentence: string, start: number, end: number): readonly Row[] {
    return this.#maybe[placeOf(sentence, start, end)] === 1 ? (this.#rows.get(sentence.slice(start, end)) ?? NONE) : NONE;
  }

  /** Whether any of the phrases stands in a padded sentence. */
  standsIn(sentence: string): boolean {
    for (let at = 1; at < sentence.length;) {
      let space = at;
      while (space < sentence.length && sentence.charCodeAt(space) !== SPACE) space++;
      for (const { words } of this.beginningWith(sentence, at, space)) if (sentence.startsWith(words, at)) return true;
      at = space + 1;
    }
    return false;
  }
}

const NONE: readonly never[] = [];

/** By a word's length and its first, middle and last letters. */
const placeOf = (text: string, start: number, end: number): number => {
  const first = text.charCodeAt(start);
  const middle = text.charCodeAt(start + ((end - start) >> 1));
  const last = text.charCodeAt(end - 1);
  return (131 * first + 31 * last + 7 * middle + end - start) & (PLACES - 1);
};

const indices = new WeakMap<readonly string[], PhraseIndex<OpenedPhrase>>();

/** Whether one of the phrases of a table stands in a padded sentence of plain words. @cost O(words of the sentence) */
export function holdsPhrase(plain: string, phrases: readonly string[]): boolean {
  const index = indices.get(phrases) ?? new PhraseIndex(phrases.map((phrase) => ({ words: `${phrase} ` })));
  indices.set(phrases, index);
  return index.standsIn(plain);
}
