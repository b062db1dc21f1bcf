// Takes a report's table phrases, takes back the offices that it speaks of as things: "a silver head of St. Orlo", later "the head".
import { BIT, type Lexicon } from "./lexicon.ts";
import { PART, type Atom } from "./token-parts.ts";

/** What is read of a report; positions are token indices. */
export interface CarvedWords {
  readonly atoms: readonly Atom[];
  readonly capital: Uint8Array;
  readonly part: Uint8Array;
  readonly bits: (at: number) => number;
  words(first: number, end: number): string;
  readonly lexicon: Pick<Lexicon, "described">;
}

/**
 * Gives the table phrases that are no office, since a word before them says what the thing is made of, here or elsewhere
 * in the report. One with an owner before it ("the gallery's head"), with a name behind it, or of a body ("head of the
 * police") stays an office.
 *
 * @cost O(phrases of the tables)
 */
export function carvedThings(words: CarvedWords): readonly Atom[] {
  const { figures, materials } = words.lexicon.described;
  const may = words.atoms.filter(({ entry }) => entry.sense === "role" && figures.has(entry.name));
  const isMade = ({ first }: Atom): boolean => materials.has(words.words(first - 1, first).toLowerCase());
  if (!may.some(isMade)) return [];
  return may.filter((it) => isMade(it) || !isOffice(words, it));
}

function isOffice(words: CarvedWords, { first, end }: Atom): boolean {
  if ((words.bits(first - 1) & BIT.possessive) !== 0 || isOwned(words, first)) return true;
  if ((words.bits(end) & BIT.of) === 0) return words.capital[end] === 1;
  return words.part[end + 1] !== PART.name && words.capital[end + 1] === 0;
}

/** "The museum's head": an apostrophe stands before it, with an "s" or without. */
const isOwned = (words: CarvedWords, first: number): boolean => /^['’]s?$/iu.test(words.words(first - 1, first));
