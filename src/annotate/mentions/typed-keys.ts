// Takes keys of spellings, gives those of a report's words by the words' numbers: a word seen before is not cut out of the text again.
import type { NameKeys } from "../../text/name-key.ts";
import { MOST_TYPES } from "../syntax/word-types.ts";

/** What is read of a report; positions are token indices. */
interface Words {
  /** `WordTraits.type`. */
  readonly type: Uint16Array;
  words(first: number, end: number): string;
}

/** The key of a token's spelling. */
export type KeyAt = (words: Words, at: number) => string;

/** @cost a look-up for words that have a number and were asked for before */
export function keysByType({ word }: NameKeys): KeyAt {
  const known = new Array<string>(MOST_TYPES).fill("");
  return (words, at) => {
    const type = words.type[at]!;
    const before = known[type]!;
    if (before !== "") return before;
    const key = word(words.words(at, at + 1));
    if (type > 0) known[type] = key;
    return key;
  };
}
