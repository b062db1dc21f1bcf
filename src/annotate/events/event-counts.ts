// Takes the number words of a language, gives a function that reads the counts of a report's sentence, if it has a figure or such a word.
import type { Sentences, Tokens } from "../../model/index.ts";
import { countWords, type NumberWords } from "../../text/number-words.ts";
import { quantityReader } from "../../text/quantities.ts";
import { formFilter } from "../syntax/form-filter.ts";
import { FORM_UNITS, SHAPES, wordTraits, type WordTraits } from "../syntax/word-traits.ts";
import { rangesIn, type CountsIn } from "./event-reading.ts";

/** Sentences longer than this are no prose; their counts are not read. In tokens. */
export const LONGEST_SENTENCE = 1000;

/** @cost O(sentence), and next to nothing for one without a number */
export function countReader(numbers: NumberWords): CountsIn {
  const quantities = quantityReader(numbers);
  const isWord = formFilter(countWords(numbers));
  return ({ article, tokens, sentences, times }, [first, end]) => {
    if (end - first > LONGEST_SENTENCE || !mayCount(article.text, tokens, sentences, first, end, isWord)) return [];
    const dated = rangesIn({ tokens }, times, first, end).flatMap((it) => times[it] ?? []);
    return quantities(article.text, { start: tokens.start[first] ?? 0, end: tokens.end[end - 1] ?? 0 }, dated);
  };
}

/** Whether a number may stand among some tokens: a figure, one of the words, or what holds several words or marks in one token. */
function mayCount(
  text: string,
  tokens: Tokens,
  sentences: Sentences,
  first: number,
  end: number,
  isWord: (form: number) => boolean,
): boolean {
  const traits = wordTraits(text, tokens, sentences);
  for (let at = first; at < end; at += 1)
    if (isWord(traits.form[at]!) || isCompound(traits, tokens.end[at]! - tokens.start[at]!, at)) return true;
  return false;
}

/** Marks inside a word, figures, several marks, or more than its traits tell of. */
function isCompound({ shape }: WordTraits, length: number, at: number): boolean {
  const kind = shape[at]! & 7;
  if ((shape[at]! & 8) !== 0 || kind === SHAPES.number || kind === SHAPES.digits) return true;
  return length > FORM_UNITS || (kind === SHAPES.marks && length > 1);
}
