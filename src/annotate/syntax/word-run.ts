// Takes a stretch of text, gives its words in parallel arrays, with what joins and parts neighbours, and finds cue phrases in it.
import { lastHeld } from "../../text/last-held.ts";
import { smallLetters } from "../../text/small-letters.ts";
import { wordIndex } from "../../text/word-index.ts";

/** The words of a stretch: runs of letters, digits and inner hyphens, apostrophes and full stops. */
export interface BlockWords {
  readonly text: string;
  readonly count: number;
  readonly start: readonly number[];
  readonly end: readonly number[];
  /** Lower-case word; "" behind either end. */
  readonly lower: (at: number) => string;
  /** Whether nothing but white space stands between two neighbours. */
  readonly joined: (left: number, right: number) => boolean;
  readonly commaAfter: (at: number) => boolean;
  /** Whether the mark behind a word ends a sentence. */
  readonly stopAfter: (at: number) => boolean;
}

const isWordUnit = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || (code >= 0xc0 && code < 0x2000);
/** Hyphen, apostrophes, full stop and ampersand inside a word: "state-run", "NEWS.ru", "AT&T". */
const isInner = (code: number): boolean => code === 45 || code === 39 || code === 0x2019 || code === 46 || code === 38 || code === 0x2011;

const SPACE = /^\s*$/;

const held = lastHeld<BlockWords>();

export function readWords(text: string, from: number, to: number): BlockWords {
  const start: number[] = [];
  const end: number[] = [];
  for (let at = from; at < to;) {
    if (!isWordUnit(text.charCodeAt(at))) {
      at++;
      continue;
    }
    start.push(at);
    while (
      at < to &&
      (isWordUnit(text.charCodeAt(at)) || (isInner(text.charCodeAt(at)) && at + 1 < to && isWordUnit(text.charCodeAt(at + 1))))
    )
      at++;
    // "Reuters's": the possessive is no part of the word.
    const last = text.charCodeAt(at - 2);
    end.push((last === 39 || last === 0x2019) && text.charAt(at - 1) === "s" ? at - 2 : at);
  }
  return held({
    text,
    count: start.length,
    start,
    end,
    lower: (at) => (at < 0 || at >= start.length ? "" : smallLetters(text, start[at]!, end[at]!)),
    joined: (left, right) =>
      left >= 0 &&
      right < start.length &&
      SPACE.test(text.slice(end[left], Math.min(start[right]!, end[left]! + 8))) &&
      start[right]! - end[left]! <= 8,
    commaAfter: (at) => at >= 0 && at < end.length && text.charCodeAt(end[at]!) === 44,
    stopAfter: (at) => at >= 0 && at < end.length && ".!?:;".includes(text.charAt(end[at]!)) && end[at]! < to,
  });
}

/** A phrase found, with the word behind it. */
export interface Cue<Sense> {
  readonly sense: Sense;
  readonly next: number;
}

/** Whether the words behind one are those of a phrase behind its first. */
function goOn(words: BlockWords, at: number, parts: readonly string[]): boolean {
  for (let step = 1; step < parts.length; step++) {
    const [part, word] = [parts[step]!, at + step];
    if (words.end[word]! - words.start[word]! !== part.length || words.lower(word) !== part) return false;
  }
  return true;
}

/** Gives a function that finds the longest phrase beginning at a word. */
export function wordCues<Sense>(
  rows: readonly { readonly words: string; readonly sense: Sense }[],
): (words: BlockWords, at: number) => Cue<Sense> | null {
  const firsts = [...new Set(rows.map(({ words }) => words.split(" ")[0]!))];
  const index = wordIndex(firsts);
  const phrases = firsts.map((first) =>
    rows
      .map(({ words, sense }) => ({ parts: words.split(" "), sense }))
      .filter(({ parts }) => parts[0] === first)
      .sort((a, b) => b.parts.length - a.parts.length),
  );
  return (words, at) => {
    const first = index.find(words.text, words.start[at]!, words.end[at]!);
    if (first < 0) return null;
    for (const { parts, sense } of phrases[first]!) if (goOn(words, at, parts)) return { sense, next: at + parts.length };
    return null;
  };
}
