// Takes the traits and tags of a report's tokens, gives what the parser sees of a sentence's words, by place.
import { UPOS, type Tokens } from "../../model/index.ts";
import { PLACES_BEHIND, type ParseState } from "./parse-state.ts";
import type { WordTraits } from "./word-traits.ts";

/** Marks that may stand before a word, one bit each. */
export const COMMA = 1;
export const QUOTE = 2;
export const PAUSE = 4;
export const OPEN = 8;
export const CLOSE = 16;
export const STOP = 32;

/** What the parser sees of each place: the words, the root at `count`, and nothing behind it and at `ParseState.none`. */
export interface ParseWords {
  readonly form: Int32Array;
  readonly suffix: Int32Array;
  /** Joint tag. */
  readonly tag: Uint8Array;
  readonly upos: Uint8Array;
  /** Which marks stand before the word. */
  readonly gap: Uint8Array;
  /** 1 where an odd number of quotation marks stands before the word in its sentence. */
  readonly quoted: Uint8Array;
  /** Place of the first noun, name or pronoun behind the word; that of no word where none. */
  readonly ahead: Int32Array;
  /** Place of the head that the guide gives the word; `NO_GUIDE` where it says nothing. */
  readonly guide: Int32Array;
  /** Relation that the guide gives the word. */
  readonly guideRelation: Uint8Array;
  /** Place of the last word that the guide hangs on the word, and the relations of all that it hangs there, one bit each (modulo 32). */
  readonly guideLast: Int32Array;
  readonly guideBelow: Int32Array;
}

/** In the place of a guide's head. */
export const NO_GUIDE = -1;

export const emptyWords = (room: number): ParseWords => ({
  form: new Int32Array(room + PLACES_BEHIND).fill(NO_FORM),
  suffix: new Int32Array(room + PLACES_BEHIND).fill(NO_FORM),
  tag: new Uint8Array(room + PLACES_BEHIND).fill(NO_TAG),
  upos: new Uint8Array(room + PLACES_BEHIND),
  gap: new Uint8Array(room + PLACES_BEHIND),
  quoted: new Uint8Array(room + PLACES_BEHIND),
  ahead: new Int32Array(room + PLACES_BEHIND),
  guide: new Int32Array(room + PLACES_BEHIND).fill(NO_GUIDE),
  guideRelation: new Uint8Array(room + PLACES_BEHIND),
  guideLast: new Int32Array(room + PLACES_BEHIND).fill(NO_GUIDE),
  guideBelow: new Int32Array(room + PLACES_BEHIND),
});

const PUNCT = UPOS.indexOf("PUNCT");
const NOMINAL = Uint8Array.from(UPOS, (upos) => (upos === "NOUN" || upos === "PROPN" || upos === "PRON" ? 1 : 0));
/** Stand-ins for the root's form and tag. */
const ROOT_FORM = 0x52a1;
const ROOT_TAG = 62;
/** Stand-ins where there is no word. */
const NO_FORM = 0x3c5f;
const NO_TAG = 63;

/** Which kind of mark a punctuation token is, by its first character. */
export function markKind(code: number): number {
  if (code === 0x2c) return COMMA;
  if (code === 0x22 || code === 0x27 || code === 0x60 || code === 0x201c || code === 0x201d || code === 0x2018 || code === 0x2019)
    return QUOTE;
  if (code === 0x28 || code === 0x5b || code === 0x7b) return OPEN;
  if (code === 0x29 || code === 0x5d || code === 0x7d) return CLOSE;
  if (code === 0x2e || code === 0x21 || code === 0x3f || code === 0x2026) return STOP;
  return code === 0xab || code === 0xbb || code === 0x201e ? QUOTE : PAUSE;
}

/**
 * Fills `words` and `state.token` with the words of tokens `first` up to `end`, punctuation left out.
 *
 * @param backwards places run from right to left
 * @returns how many words there are
 */
export function readWords(
  text: string,
  tokens: Tokens,
  traits: WordTraits,
  joint: Uint8Array,
  uposOf: Uint8Array,
  first: number,
  end: number,
  words: ParseWords,
  state: ParseState,
  backwards: boolean,
): number {
  let count = 0;
  let gap = 0;
  let quoted = 0;
  for (let at = first; at < end; at++) {
    const token = backwards ? first + end - 1 - at : at;
    const upos = uposOf[joint[token]!]!;
    if (upos === PUNCT) {
      const kind = markKind(text.charCodeAt(tokens.start[token]!));
      gap |= kind;
      if (kind === QUOTE) quoted ^= 1;
      continue;
    }
    state.token[count] = token;
    words.form[count] = traits.form[token]!;
    words.suffix[count] = traits.suffix3[token]!;
    words.tag[count] = joint[token]!;
    words.upos[count] = upos;
    words.gap[count] = gap;
    words.quoted[count++] = quoted;
    gap = 0;
  }
  endWords(words, count, gap, quoted);
  lookAhead(words, count, state.none);
  return count;
}

/** Fills what the guide says, of which `guide` and `guideRelation` are written. */
export function readGuide({ guide, guideRelation, guideLast, guideBelow }: ParseWords, count: number): void {
  for (let place = 0; place < count + 3; place++) {
    guideLast[place] = NO_GUIDE;
    guideBelow[place] = 0;
  }
  for (let place = count; place < count + 3; place++) guide[place] = NO_GUIDE;
  for (let place = 0; place < count; place++) {
    const head = guide[place]!;
    if (head === NO_GUIDE) continue;
    guideLast[head] = place;
    guideBelow[head] = guideBelow[head]! | (1 << (guideRelation[place]! & 31));
  }
}

/** Writes the root, and nothing behind it. */
function endWords(words: ParseWords, count: number, gap: number, quoted: number): void {
  words.form[count] = ROOT_FORM;
  words.suffix[count] = ROOT_FORM;
  words.tag[count] = ROOT_TAG;
  words.gap[count] = gap;
  words.quoted[count] = quoted;
  for (let place = count + 1; place < count + 3; place++) {
    words.form[place] = NO_FORM;
    words.tag[place] = NO_TAG;
    words.gap[place] = 0;
  }
}

/** Fills `ParseWords.ahead`. */
function lookAhead({ upos, ahead }: ParseWords, count: number, none: number): void {
  let nominal = none;
  ahead[count] = none;
  for (let place = count - 1; place >= 0; place--) {
    ahead[place] = nominal;
    if (NOMINAL[upos[place]!] === 1) nominal = place;
  }
}
