// Takes words' traits and a model, gives every token's tags: the best of those its word can have, left to right.
import type { Sentences } from "../../model/index.ts";
import { bestIn, kernelOver, leadIn, rowTable } from "../weights/kernel.ts";
import { FIRST_PASS, SECOND_PASS, tagKeys } from "./tag-features.ts";
import { SHAPES, type WordTraits } from "./word-traits.ts";
import { MOST_TYPES } from "./word-types.ts";

/** Tags a word can have, and the weights that choose among them. Joint tags: a UPOS with an XPOS, at most 63. */
export interface TaggerModel {
  /** UPOS and XPOS code of each joint tag. */
  readonly upos: Uint8Array;
  readonly xpos: Uint8Array;
  /** Where the weights lie (`placedTables`). */
  readonly memory: WebAssembly.Memory;
  /** Weights of the first pass, and of the second, which knows the tags to the right: rows of 64 classes, a power of two long. */
  readonly first: Int8Array;
  readonly second: Int8Array;
  /** Open addressing by form hash, 0 for an empty slot; length is a power of two. */
  readonly formKeys: Int32Array;
  /** Two sets a slot: for the word in small letters, and for the word with capitals; `BY_SHAPE` where it is too rare. */
  readonly formSets: Uint16Array;
  /** What news says of the word, one code a slot: its commonest tag there, and whether it is nearly the only one; 0 for nothing. */
  readonly formGuess: Uint8Array;
  /** Sets for words that are not in the lexicon, by the low four bits of their shape. */
  readonly shapeSets: Uint16Array;
  /** Set `i` is `setTags[setStart[i]]` up to `setStart[i + 1]`. */
  readonly setStart: Uint16Array;
  readonly setTags: Uint8Array;
  /** The same sets as the kernel reads them (`setRows`). */
  readonly sets: Int8Array;
  /** By how much a tag must lead in the first pass for the second to leave it. Measured in training (train/exits.ts). */
  readonly exits: Int32Array;
}

/** Slot of a form in the lexicon, or -1. */
function slotOf(keys: Int32Array, form: number): number {
  const mask = keys.length - 1;
  let slot = (form ^ (form >>> 15)) & mask;
  for (;;) {
    const key = keys[slot]!;
    if (key === form) return slot;
    if (key === 0) return -1;
    slot = (slot + 1) & mask;
  }
}

/** In the place of a set: the word's shape tells. */
export const BY_SHAPE = 0xffff;

/** What the lexicon says of each token. */
export interface LexiconView {
  /** Number of the set of tags that the word can have. */
  readonly sets: Uint16Array;
  /** `formGuess` of the word. */
  readonly guesses: Uint8Array;
}

/** The parts of a model that tell what a word can be. */
type Lexicon = Pick<TaggerModel, "formKeys" | "formSets" | "formGuess" | "shapeSets">;

/** What a lexicon says of the words that have a number: 256 times the set, the guess, and 1; 0 where that was not asked yet. */
let last: { readonly of: Lexicon; readonly said: Uint32Array } | null = null;

/** What was asked of a lexicon before; of the last one alone. */
function saidBefore(of: Lexicon): Uint32Array {
  const isSame = last?.of.formSets === of.formSets && last.of.formGuess === of.formGuess && last.of.shapeSets === of.shapeSets;
  if (last === null || !isSame || last.of.formKeys !== of.formKeys) last = { of, said: new Uint32Array(MOST_TYPES) };
  return last.said;
}

/** Looks all words up. */
export function lookedUp(lexicon: Lexicon, { type, form, shape }: WordTraits): LexiconView {
  const sets = new Uint16Array(form.length);
  const guesses = new Uint8Array(form.length);
  const said = saidBefore(lexicon);
  for (let at = 0; at < form.length; at++) {
    const word = type[at]!;
    if (said[word] === 0 || word === 0) said[word] = saidOf(lexicon, form[at]!, shape[at]!) + 1;
    sets[at] = (said[word]! - 1) >>> 8;
    guesses[at] = (said[word]! - 1) & 0xff;
  }
  return { sets, guesses };
}

/** 256 times the set of a word, and its guess. */
function saidOf({ formKeys, formSets, formGuess, shapeSets }: Lexicon, form: number, shape: number): number {
  const slot = slotOf(formKeys, form);
  const kind = shape & 7;
  const capital = kind >= SHAPES.capital && kind <= SHAPES.initial ? 1 : 0;
  const set = slot < 0 ? BY_SHAPE : formSets[2 * slot + capital]!;
  return ((set === BY_SHAPE ? shapeSets[shape & 15]! : set) << 8) | (slot < 0 ? 0 : formGuess[slot]!);
}

/**
 * Writes the joint tag of every token into `joint`.
 *
 * @cost half a microsecond a token; about half of all tokens can have one tag only and cost next to nothing
 */
export function tagTokens(model: TaggerModel, traits: WordTraits, sentences: Sentences, joint: Uint8Array): void {
  const view = lookedUp(model, traits);
  const sure = new Uint8Array(joint.length);
  tagPass(model, traits, sentences, view, FIRST_PASS, joint, sure);
  tagPass(model, traits, sentences, view, SECOND_PASS, joint, sure);
}

/**
 * Writes the tags of one pass: the second needs those of the first.
 *
 * @param sure 1 where the tag is settled; the first pass writes it, the second leaves such tags as they are
 */
export function tagPass(
  model: TaggerModel,
  traits: WordTraits,
  sentences: Sentences,
  view: LexiconView,
  many: number,
  joint: Uint8Array,
  sure: Uint8Array,
): void {
  const { setStart, setTags, sets, exits } = model;
  const table = rowTable(many === FIRST_PASS ? model.first : model.second);
  const kernel = kernelOver(model.memory);
  const { keys } = kernel;
  const exit = exits[0]!;
  for (let sentence = 0; sentence < sentences.count; sentence++) {
    const first = sentences.first[sentence]!;
    const end = sentences.end[sentence]!;
    for (let at = first; at < end; at++) {
      if (sure[at] === 1) continue;
      const set = view.sets[at]!;
      const from = setStart[set]!;
      if (setStart[set + 1]! - from === 1) {
        joint[at] = setTags[from]!;
        sure[at] = 1;
        continue;
      }
      tagKeys(traits, view.guesses, at, first, end, joint, many, keys);
      const best = kernel.bestOfWide(0, many, table, 0, sets, set);
      joint[at] = bestIn(best);
      if (leadIn(best) >= exit) sure[at] = 1;
    }
  }
}
