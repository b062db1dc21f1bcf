// Takes phrases, tells whether one of them stands anywhere in another: all are looked for in one go.

/** Units by which a phrase is looked for; each has as many. */
const OPENING = 4;
const PLACES = 1 << 10;

/** The phrases by the hash of their first units. */
export type PartBook = readonly (readonly string[] | null)[];

/** Hash over the last units up to a place, from that over those up to the place before: five bits a unit, so that the fifth is gone. */
const hashed = (before: number, code: number): number => ((before << 5) ^ code) & 0xfffff;

const placeOf = (hash: number): number => (hash ^ (hash >>> 10)) & (PLACES - 1);

/** Gives a book of phrases. @param parts of four units or more each */
export function partBook(parts: readonly string[]): PartBook {
  const book = new Array<string[] | null>(PLACES).fill(null);
  for (const part of parts) {
    let hash = 0;
    for (let at = 0; at < OPENING; at++) hash = hashed(hash, part.charCodeAt(at));
    (book[placeOf(hash)] ??= []).push(part);
  }
  return book;
}

/** Whether one of the phrases stands in a phrase, at a word's beginning or inside one. @cost O(length), whatever is in the book */
export function holdsPart(book: PartBook, phrase: string): boolean {
  let hash = 0;
  for (let at = 0; at < phrase.length; at++) {
    hash = hashed(hash, phrase.charCodeAt(at));
    const parts = book[placeOf(hash)]!;
    if (parts !== null) for (const part of parts) if (phrase.startsWith(part, at + 1 - OPENING)) return true;
  }
  return false;
}
