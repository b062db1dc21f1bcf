// Takes the traits and tags of a report's tokens, gives what the parser sees of a sentence's words, by place.
import { UPOS, type Tokens } from "../model/index.ts";
import type { ParseState } from "./parse-state.ts";
import type { WordTraits } from "./word-traits.ts";

/** Marks that may stand before a word, one bit each. */
export const COMMA = 1;
export const QUOTE = 2;
export const PAUSE = 4;
export const OPEN = 8;
export const CLOSE = 16;
export const STOP = 32;

/** What the parser sees of each place; index `count` is the root. */
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
}

export const emptyWords = (room: number): ParseWords => ({
  form: new Int32Array(room + 1),
  suffix: new Int32Array(room + 1),
  tag: new Uint8Array(room + 1),
  upos: new Uint8Array(room + 1),
  gap: new Uint8Array(room + 1),
  quoted: new Uint8Array(room + 1),
});

const PUNCT = UPOS.indexOf("PUNCT");
/** Stand-ins for the root's form and tag. */
const ROOT_FORM = 0x52a1;
const ROOT_TAG = 62;

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
): number {
  let count = 0;
  let gap = 0;
  let quoted = 0;
  for (let token = first; token < end; token++) {
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
  words.form[count] = ROOT_FORM;
  words.suffix[count] = ROOT_FORM;
  words.tag[count] = ROOT_TAG;
  words.upos[count] = 0;
  words.gap[count] = gap;
  words.quoted[count] = quoted;
  return count;
}
