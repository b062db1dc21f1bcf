// Takes a look-up of words, gives one that remembers what it found of the words that have a number.
import type { WordIndex } from "../../text/word-index.ts";
import type { MayBe } from "./form-filter.ts";
import { MOST_TYPES } from "./word-types.ts";

/**
 * Index of the word that is `text[start, end)`, -1 where it is none.
 *
 * @param type `WordTraits.type`
 * @param form `WordTraits.form`
 */
export type TypedWords = (type: number, form: number, text: string, start: number, end: number) => number;

/** Not yet asked, in the place of a word's index and 2. */
const UNASKED = 0;

/** @param mayHold a filter over the words (`formFilter`) */
export function wordsByType({ find }: WordIndex, mayHold: MayBe): TypedWords {
  const known = new Int32Array(MOST_TYPES);
  return (type, form, text, start, end) => {
    if (type > 0 && known[type] !== UNASKED) return known[type]! - 2;
    const word = mayHold(form) ? find(text, start, end) : -1;
    if (type > 0) known[type] = word + 2;
    return word;
  };
}
