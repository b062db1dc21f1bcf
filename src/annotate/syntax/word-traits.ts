// Takes a text and its tokens and sentences, gives what the tagger and the parser see of each word, as numbers.
import type { Sentences, Tokens } from "../../model/index.ts";
import { DIGIT, KIND, LETTER, isUpper } from "../../text/characters.ts";
import { MOST_TYPES, wordType } from "./word-types.ts";

/**
 * Traits of every token, in parallel arrays: 32-bit hashes of its form and its ends, and its shape.
 *
 * Forms are folded: small letters, every digit 0, curly marks straight. Offsets stay with the tokens.
 */
export interface WordTraits {
  /** Number of the word (`wordType`), 0 for none. */
  readonly type: Uint16Array;
  readonly form: Int32Array;
  readonly suffix2: Int32Array;
  readonly suffix3: Int32Array;
  readonly suffix4: Int32Array;
  readonly prefix3: Int32Array;
  /** `SHAPES` in the low four bits; 16: opens its sentence; 32: stands in a headline. */
  readonly shape: Uint8Array;
}

/** Codes in the low three bits of a shape; 8 is added where a mark stands inside the word. */
export const SHAPES = { lower: 0, capital: 1, capitals: 2, mixed: 3, initial: 4, number: 5, digits: 6, marks: 7 } as const;
export const OPENS = 16;
const HEADLINE = 32;

/** Units of a word that are hashed; longer words differ in their ends only. */
export const FORM_UNITS = 40;

const FOLDED: Uint16Array = folded();

function folded(): Uint16Array {
  const table = Uint16Array.from({ length: 0x10000 }, (_, code) => code);
  for (let code = 0; code < 0x600; code++) {
    const lower = String.fromCharCode(code).toLowerCase();
    table[code] = KIND[code] === DIGIT ? 0x30 : lower.charCodeAt(0);
  }
  for (const code of [0x2018, 0x2019, 0x201a, 0x60, 0xb4, 0x2bc]) table[code] = 0x27;
  for (const code of [0x201c, 0x201d, 0x201e, 0xab, 0xbb]) table[code] = 0x22;
  for (const code of [0x2010, 0x2011]) table[code] = 0x2d;
  table[0x2026] = 0x2e;
  return table;
}

/** Spreads the bits of a hash. @source the finaliser of MurmurHash3 (public domain), its first half */
const spread = (hash: number): number => {
  const mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return mixed ^ (mixed >>> 13);
};

/** Hash of a folded stretch of text. @cost linear in its length */
function hashOf(text: string, start: number, end: number, seed: number): number {
  let hash = seed;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ FOLDED[text.charCodeAt(at)]!, 0x01000193);
  return spread(hash);
}

/** Hash under which a word's form stands in `WordTraits.form`. */
export const formHash = (word: string): number =>
  hashOf(word, 0, Math.min(word.length, FORM_UNITS), word.length > FORM_UNITS ? 7 : 0x811c9dc5 | 0);

/** Reports whose traits are kept for the stages behind the one that made them. */
const KEPT = 24;
/** Tokens of the longest report that is kept so. */
const LONGEST_KEPT = 20_000;
const kept = new Map<Tokens, { readonly text: string; readonly sentences: Sentences; readonly traits: WordTraits }>();

/** Gives the traits of all tokens; those of the last few reports are kept. @cost linear in the text of the tokens */
export function wordTraits(text: string, tokens: Tokens, sentences: Sentences): WordTraits {
  const known = kept.get(tokens);
  if (known?.text === text && known.sentences === sentences) return known.traits;
  const traits = readTraits(text, tokens, sentences);
  if (tokens.count > LONGEST_KEPT) return traits;
  if (kept.size >= KEPT) kept.delete(kept.keys().next().value!);
  kept.set(tokens, { text, sentences, traits });
  return traits;
}

/** Traits of the words that have a number, in rows; those of a word without one stand in the first for as long as it is looked at. */
const ROW = 8;
const ROWS = new Int32Array(ROW * MOST_TYPES);
/** Where a row says that it is written. */
const KNOWN = 6;

/** Writes what a word's letters tell. */
function readWord(text: string, from: number, to: number, row: number): void {
  const long = to - from > FORM_UNITS;
  ROWS[row] = hashOf(text, from, long ? from + FORM_UNITS : to, long ? 7 : 0x811c9dc5 | 0);
  ROWS[row + 1] = hashOf(text, Math.max(from, to - 2), to, 2);
  ROWS[row + 2] = hashOf(text, Math.max(from, to - 3), to, 3);
  ROWS[row + 3] = hashOf(text, Math.max(from, to - 4), to, 4);
  ROWS[row + 4] = hashOf(text, from, Math.min(to, from + 3), 5);
  ROWS[row + 5] = shapeOf(text, from, to);
  ROWS[row + KNOWN] = 1;
}

function readTraits(text: string, tokens: Tokens, sentences: Sentences): WordTraits {
  const { count, start, end } = tokens;
  const traits: WordTraits = {
    type: new Uint16Array(count),
    form: new Int32Array(count),
    suffix2: new Int32Array(count),
    suffix3: new Int32Array(count),
    suffix4: new Int32Array(count),
    prefix3: new Int32Array(count),
    shape: new Uint8Array(count),
  };
  const { type, form, suffix2, suffix3, suffix4, prefix3, shape } = traits;
  for (let token = 0; token < count; token++) {
    const word = wordType(text, start[token]!, end[token]!);
    const row = word * ROW;
    if (word === 0 || ROWS[row + KNOWN] === 0) readWord(text, start[token]!, end[token]!, row);
    type[token] = word;
    form[token] = ROWS[row]!;
    suffix2[token] = ROWS[row + 1]!;
    suffix3[token] = ROWS[row + 2]!;
    suffix4[token] = ROWS[row + 3]!;
    prefix3[token] = ROWS[row + 4]!;
    shape[token] = ROWS[row + 5]!;
  }
  markSentences(tokens, sentences, traits.shape);
  return traits;
}

function shapeOf(text: string, from: number, to: number): number {
  let letters = 0;
  let capitals = 0;
  let digits = 0;
  let marks = 0;
  const limit = Math.min(to, from + FORM_UNITS);
  for (let at = from; at < limit; at++) {
    const code = text.charCodeAt(at);
    const kind = KIND[code];
    if (kind === LETTER) {
      letters++;
      if (isUpper(code)) capitals++;
    } else if (kind === DIGIT) digits++;
    else marks++;
  }
  const inner = marks > 0 && letters + digits > 0 ? 8 : 0;
  if (digits > 0) return inner | (letters === 0 ? SHAPES.number : SHAPES.digits);
  if (letters === 0) return SHAPES.marks;
  if (capitals === 0) return inner | SHAPES.lower;
  if (capitals === letters) return inner | (letters === 1 ? SHAPES.initial : SHAPES.capitals);
  return inner | (capitals === 1 && isUpper(text.charCodeAt(from)) ? SHAPES.capital : SHAPES.mixed);
}

/** Adds `OPENS` to the first word of a sentence and `HEADLINE` to all words of one written as a headline. */
function markSentences({ start, end }: Tokens, sentences: Sentences, shape: Uint8Array): void {
  for (let index = 0; index < sentences.count; index++) {
    const first = sentences.first[index]!;
    const last = sentences.end[index]!;
    let opens = true;
    let long = 0;
    let capital = 0;
    for (let token = first; token < last; token++) {
      const kind = shape[token]! & 7;
      if (opens) shape[token] = shape[token]! | OPENS;
      if (kind !== SHAPES.marks) opens = false;
      if (kind > SHAPES.mixed || end[token]! - start[token]! < 4) continue;
      long++;
      if (kind !== SHAPES.lower) capital++;
    }
    if (long < 3 || capital < long * 0.75) continue;
    for (let token = first; token < last; token++) shape[token] = shape[token]! | HEADLINE;
  }
}
