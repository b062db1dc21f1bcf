// Takes a report's words as the tables number them, gives the longest phrase of the tables that begins with one of them.
import { UPOS } from "../../model/index.ts";
import { isUpper } from "../../text/characters.ts";
import { BIT, type Entry, type Lexicon } from "./lexicon.ts";
import { endsAsCalling, portfolioEnd } from "./name-atoms.ts";
import type { Atom } from "./token-parts.ts";

const TAG = Object.fromEntries(UPOS.map((name, at) => [name, at])) as Record<(typeof UPOS)[number], number>;
const HYPHEN = 0x2d;

/** What is read of a report; positions are token indices. */
interface Words {
  readonly text: string;
  readonly count: number;
  readonly start: Uint32Array;
  readonly end: Uint32Array;
  readonly sentence: Uint32Array;
  /** Word of the tables, -1 for others. */
  readonly word: Int32Array;
  readonly capital: Uint8Array;
  readonly initial: Uint8Array;
  readonly tagged: boolean;
  readonly upos: Uint8Array;
  readonly lexicon: Lexicon;
  bits(at: number): number;
  sign(at: number): string;
  words(first: number, end: number): string;
  touches(at: number, next: number): boolean;
  isNominal(at: number): boolean;
}

/** True for a hyphen with no space on either side. @param at a token of the report */
export const isHyphened = (words: Pick<Words, "text" | "start" | "end" | "touches">, at: number): boolean =>
  words.text.charCodeAt(words.start[at]!) === HYPHEN &&
  words.end[at]! - words.start[at]! === 1 &&
  words.touches(at - 1, at) &&
  words.touches(at, at + 1);

/**
 * The longest phrase of the tables that begins with a token; null where none does.
 *
 * @param first a token whose word begins some phrase (`BIT.starts`)
 * @cost most words that may begin a phrase are followed by one that stands inside none, and are done with then
 */
export function atomFrom(words: Words, first: number): Atom | null {
  const { lexicon, sentence, count } = words;
  let found: Entry | null = null;
  let end = first;
  let node = lexicon.opens[words.word[first]!]!;
  for (let at = first; ;) {
    const endings = lexicon.ends[node]!;
    for (let number = 0; number < endings.length; number++) {
      const { entry, written } = endings[number]!;
      const isFirst = found === null || end < at + 1 || (entry.opensName === true && words.capital[at + 1] === 1);
      if (!isFirst || !fits(words, first, at + 1, entry, written)) continue;
      found = entry;
      end = at + 1;
    }
    do at++;
    while (at < count && sentence[at] === sentence[first] && isHyphened(words, at));
    if (at >= count || sentence[at] !== sentence[first]) break;
    const word = words.word[at]!;
    node = word < 0 || lexicon.inner[word] === 0 ? -1 : lexicon.step(node, word);
    if (node < 0) break;
  }
  if (found === null) return null;
  const atom = { entry: found, first, end };
  const last = portfolioEnd(words, atom);
  return last === end ? atom : { entry: found, first, end: last };
}

/** Names must be written as the tables have them or all in capitals; common nouns must be tagged as nouns. */
function fits(words: Words, first: number, end: number, entry: Entry, written: readonly string[]): boolean {
  if (!entry.names) return isNoun(words, first, end) && !isGivenName(words, first, end);
  if (words.capital[first] === 0 && isUpper((written[0] ?? "").charCodeAt(0))) return false;
  let part = 0;
  for (let at = first; at < end; at++) {
    if (isHyphened(words, at)) continue;
    const form = written[part++] ?? "";
    const from = words.start[at] ?? 0;
    if (words.text.startsWith(form, from) || (form.length > 3 && words.text.startsWith(form.toUpperCase(), from))) continue;
    if (!form.includes("'") && !form.includes("’")) return false;
  }
  return true;
}

/** "Bill" and "Dean" inside a sentence are people. */
function isGivenName(words: Words, first: number, end: number): boolean {
  return end === first + 1 && words.capital[first] === 1 && words.initial[first] === 0 && (words.bits(first) & BIT.firstName) !== 0;
}

function isNoun(words: Words, first: number, end: number): boolean {
  if (!words.tagged || end - first > 1 || (words.capital[first] === 1 && words.initial[first] === 0)) return true;
  const tag = words.upos[first];
  if (tag === TAG.ADJ && words.capital[end] === 1 && endsAsCalling(words, first)) return true; // "the antiquarian Ida Holm"
  if (tag === TAG.ADJ) return words.upos[end] === TAG.VERB || !(words.isNominal(end) || words.upos[end] === TAG.NUM);
  return tag === TAG.NOUN || tag === TAG.PROPN || tag === TAG.PRON || tag === TAG.X;
}
