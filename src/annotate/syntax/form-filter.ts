// Takes a list of words, gives a test that rules most other words out by the hash of their form alone, before a look-up reads them.
import { formHash } from "./word-traits.ts";

/** Whether a word with this form may be among some words. */
export type MayBe = (form: number) => boolean;

/** Bits in a filter; one in thirty other words passes where the list has two thousand. */
const BITS = 1 << 16;

/**
 * Gives the test; it is true for every word of the list, however its letters are cased.
 *
 * @param words lower case
 */
export function formFilter(words: Iterable<string>): MayBe {
  const bits = new Uint32Array(BITS / 32);
  for (const word of words) {
    const form = formHash(word);
    bits[(form & (BITS - 1)) >>> 5]! |= 1 << (form & 31);
  }
  return (form) => (bits[(form & (BITS - 1)) >>> 5]! & (1 << (form & 31))) !== 0;
}

/** Gives a function that gives the filter of some words of a table, made once for each table. */
export function tableFilter<Table extends object>(wordsOf: (table: Table) => Iterable<string>): (table: Table) => MayBe {
  const known = new WeakMap<Table, MayBe>();
  return (table) => {
    const filter = known.get(table) ?? formFilter(wordsOf(table));
    known.set(table, filter);
    return filter;
  };
}
