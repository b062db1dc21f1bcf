// Takes a report's words and what the names' model says, takes all words of a ship's name for one: "the trawler [Queen of Orlo]".
import { BIT, type Sense } from "./lexicon.ts";
import type { NameReading } from "./name-labeler.ts";
import { isInside, NAME_KINDS } from "./name-labels.ts";
import { PART, type Atom } from "./token-parts.ts";

/** What is read and written of a report; positions are token indices. */
export interface ShipWords {
  readonly count: number;
  readonly capital: Uint8Array;
  readonly sentence: Uint32Array;
  readonly word: Int32Array;
  readonly part: Uint8Array;
  readonly atomAt: Int32Array;
  readonly atoms: readonly Atom[];
  readonly bits: (at: number) => number;
  atom(at: number): Atom | null;
  isTitleCase(at: number): boolean;
}

/** Longest name of a ship, in tokens. */
const LONGEST = 7;
const OTHER = NAME_KINDS.indexOf("other");

/**
 * A name right behind a ship's noun goes on over "of", "of the" and the small words of other languages, and holds
 * words that else are titles or peoples. A name of one word is left as it is read: "the ferry Monday".
 *
 * @cost O(phrases of the tables)
 */
export function joinShipNames(words: ShipWords, { labels, kinds }: NameReading): void {
  for (const { entry, first, end } of words.atoms) {
    if (entry.sense !== "vessel" || words.capital[first] === 1 || words.isTitleCase(first)) continue;
    if (!isNamed(words, labels, end)) continue;
    const after = shipNameEnd(words, end);
    if (after - end < 2) {
      // "Of the Polish navy" says whose the ship is.
      if ((words.bits(after) & BIT.of) !== 0) cut(labels, after);
      continue;
    }
    for (let at = end; at < after; at++) {
      labels[at] = 2 * OTHER + (at === end ? 1 : 2);
      words.atomAt[at] = -1;
      words.part[at] = PART.other;
      for (let kind = 0; kind < NAME_KINDS.length; kind++) kinds[at * NAME_KINDS.length + kind] = kind === OTHER ? 0 : -SURELY;
    }
    cut(labels, after);
  }
}

function cut(labels: Uint8Array, after: number): void {
  for (let at = after; at < labels.length && isInside(labels[at] ?? 0); at++) labels[at] = 0;
}

/** Log-odds that leave no doubt. */
const SURELY = 6;

const isNamed = (words: ShipWords, labels: Uint8Array, at: number): boolean =>
  words.capital[at] === 1 && (words.bits(at) & (BIT.notName | BIT.pronoun)) === 0 && (labels[at] !== 0 || words.atom(at) !== null);

/** Where the name that begins at `first` ends; `first` itself where it is somebody's or something else's: "a boat President Rossi had sold". */
function shipNameEnd(words: ShipWords, first: number): number {
  let end = first + 1;
  // "Queen of Orlo", "Star of the Sea": a name of known words; behind a word of its own "of" says whose the ship is.
  let isKnown = (words.word[first] ?? -1) >= 0;
  let isJoined = false;
  while (end - first < LONGEST) {
    const next = nextWord(words, end, isKnown);
    if (next < 0 || next - first >= LONGEST) break;
    isJoined ||= next > end;
    isKnown ||= (words.word[next] ?? -1) >= 0;
    end = next + 1;
  }
  const opening = words.atom(first);
  if (opening !== null && !isJoined && (opening.end === end || PERSONS.has(opening.entry.sense))) return first;
  for (let at = first; at < end; at++) if ((words.atom(at)?.end ?? 0) > end) return first;
  return end;
}

/** Phrases behind which a person is named. */
const PERSONS: ReadonlySet<Sense> = new Set(["title", "role", "roles", "people"]);

/** The capitalised word with which a name goes on at `at`, -1 where it ends. */
function nextWord(words: ShipWords, at: number, isKnown: boolean): number {
  const sentence = words.sentence[at - 1];
  const isPart = (it: number): boolean =>
    it < words.count && words.sentence[it] === sentence && words.capital[it] === 1 && (words.bits(it) & (BIT.notName | BIT.pronoun)) === 0;
  if (isPart(at)) return at;
  const small = words.bits(at);
  if ((small & BIT.of) !== 0 && isKnown) {
    const behind = (words.bits(at + 1) & BIT.the) !== 0 && words.capital[at + 1] === 0 ? at + 2 : at + 1;
    // "Of the Veldran navy" says whose it is.
    return isPart(behind) && words.atom(behind)?.entry.sense !== "people" ? behind : -1;
  }
  if ((small & BIT.particle) !== 0 && words.capital[at] === 0) return isPart(at + 1) ? at + 1 : -1;
  return -1;
}
