// Takes text, gives its language: English or not known, by its commonest words.
import { inferred, unknown, type Known } from "../model/index.ts";
import { KIND, LETTER } from "../text/characters.ts";
import type { WordIndex } from "../text/word-index.ts";
import type { Lexicon } from "./lexicon.ts";

const LOOKED_AT_UNITS = 2500;
/** Share of words that are stop words above which a text is of the language: English news has 0.35 to 0.45, other Latin scripts under 0.08. */
const STOP_SHARE = 0.18;
/** Fewer words than this tell nothing. */
const LEAST_WORDS = 5;
/** Letters of the longest stop word. */
const LONGEST_STOP = 16;

/** The language stated beside the text, else the tables' own if its stop words are common enough. @cost O(1) */
export function languageOf(text: string, given: string | undefined, lexicon: Lexicon): Known<string> {
  const primary = given === undefined ? undefined : /^[a-z]{2,3}(?=[-_]|$)/.exec(given.toLowerCase())?.[0];
  if (primary !== undefined) return { state: "stated", value: primary, at: [], because: "given with the report" };
  const { words, stops } = counted(text, Math.min(text.length, LOOKED_AT_UNITS), lexicon.stopIndex);
  if (words < LEAST_WORDS) return unknown("too few words to tell");
  if (stops < words * STOP_SHARE) return unknown("its commonest words are of no language read here");
  return inferred(lexicon.tables.language, `${Math.round((100 * stops) / words)}% of its words are this language's commonest`);
}

/** How many runs of letters the beginning of a text has, and how many of them are stop words. */
function counted(text: string, end: number, stopWords: WordIndex): { readonly words: number; readonly stops: number } {
  const kinds = KIND;
  let words = 0;
  let stops = 0;
  for (let at = 0; at < end; at++) {
    if (kinds[text.charCodeAt(at)] !== LETTER) continue;
    const start = at;
    while (at < end && kinds[text.charCodeAt(at)] === LETTER) at++;
    words++;
    if (at - start <= LONGEST_STOP && stopWords.find(text, start, at) >= 0) stops++;
  }
  return { words, stops };
}
