// Takes text, gives its language: English or not known, by its commonest words.
import { inferred, unknown, type Known } from "../model/index.ts";
import type { Lexicon } from "./lexicon.ts";

const LOOKED_AT_UNITS = 2500;
/** Share of words that are stop words above which a text is of the language: English news has 0.35 to 0.45, other Latin scripts under 0.08. */
const STOP_SHARE = 0.18;
/** Fewer words than this tell nothing. */
const LEAST_WORDS = 5;

/** The language stated beside the text, else the tables' own if its stop words are common enough. @cost O(1) */
export function languageOf(text: string, given: string | undefined, lexicon: Lexicon): Known<string> {
  const primary = given === undefined ? undefined : /^[a-z]{2,3}(?=[-_]|$)/.exec(given.toLowerCase())?.[0];
  if (primary !== undefined) return { state: "stated", value: primary, at: [], because: "given with the report" };
  const words = text
    .slice(0, LOOKED_AT_UNITS)
    .toLowerCase()
    .split(/[^\p{L}\p{M}]+/u)
    .filter((word) => word !== "");
  const stops = words.filter((word) => lexicon.stopWords.has(word)).length;
  if (words.length < LEAST_WORDS) return unknown("too few words to tell");
  if (stops < words.length * STOP_SHARE) return unknown("its commonest words are of no language read here");
  return inferred(lexicon.tables.language, `${Math.round((100 * stops) / words.length)}% of its words are this language's commonest`);
}
