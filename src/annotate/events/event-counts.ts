// Takes the number words of a language, gives a function that reads the counts of a report's sentence, if it has a figure or such a word.
import { tellingWords, type NumberWords } from "../../text/number-words.ts";
import { isDigitCode, wordsIn } from "../../text/number-reader.ts";
import { quantityReader } from "../../text/quantities.ts";
import { formFilter, type MayBe } from "../syntax/form-filter.ts";
import { MOST_TYPES } from "../syntax/word-types.ts";
import { FORM_UNITS, SHAPES, wordTraits, type WordTraits } from "../syntax/word-traits.ts";
import { rangesIn, type CountsIn } from "./event-reading.ts";

/** Sentences longer than this are no prose; their counts are not read. In tokens. */
export const LONGEST_SENTENCE = 1000;

/** @cost O(sentence), and next to nothing for one without a number */
export function countReader(numbers: NumberWords): CountsIn {
  const quantities = quantityReader(numbers);
  const telling = new TellingTokens(numbers);
  return ({ article, tokens, sentences, times }, [first, end]) => {
    if (end - first > LONGEST_SENTENCE) return [];
    const traits = wordTraits(article.text, tokens, sentences);
    let at = first;
    while (at < end && !telling.holds(article.text, traits, at, tokens.start[at]!, tokens.end[at]!)) at += 1;
    if (at === end) return [];
    const dated = rangesIn({ tokens }, times, first, end).flatMap((it) => times[it] ?? []);
    return quantities(article.text, { start: tokens.start[first] ?? 0, end: tokens.end[end - 1] ?? 0 }, dated);
  };
}

/** In the place of what was told of a word: not yet asked, nothing in it counts, something does. */
const [UNASKED, IDLE, TELLS] = [0, 1, 2];

/** Which tokens hold a figure or a word one of which stands in every count; remembered of words that have a number (`wordType`). */
class TellingTokens {
  readonly #words: ReadonlySet<string>;
  readonly #mayBe: MayBe;
  readonly #byType = new Uint8Array(MOST_TYPES);

  constructor(numbers: NumberWords) {
    this.#words = tellingWords(numbers);
    this.#mayBe = formFilter(this.#words);
  }

  /** Whether the token `text[start, end)` is or has one. */
  holds(text: string, traits: WordTraits, at: number, start: number, end: number): boolean {
    const type = traits.type[at]!;
    const known = this.#byType[type]!;
    if (known !== UNASKED) return known === TELLS;
    const told = (this.#mayBe(traits.form[at]!) || isCompound(traits, end - start, at)) && this.#isIn(text, start, end);
    if (type > 0) this.#byType[type] = told ? TELLS : IDLE;
    return told;
  }

  #isIn(text: string, start: number, end: number): boolean {
    return wordsIn(text, { start, end }).some(({ lower }) => isDigitCode(lower.charCodeAt(0)) || this.#words.has(lower));
  }
}

/** Marks inside a word, figures, several marks, or more than its traits tell of. */
function isCompound({ shape }: WordTraits, length: number, at: number): boolean {
  const kind = shape[at]! & 7;
  if ((shape[at]! & 8) !== 0 || kind === SHAPES.number || kind === SHAPES.digits) return true;
  return length > FORM_UNITS || (kind === SHAPES.marks && length > 1);
}
