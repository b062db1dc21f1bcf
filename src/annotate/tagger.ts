// Takes words' traits and a model, gives every token's tags: the best of those its word can have, left to right.
import type { Sentences } from "../model/index.ts";
import { FIRST_PASS, SECOND_PASS, tagFeatures } from "./tag-features.ts";
import { SHAPES, type WordTraits } from "./word-traits.ts";

/** Tags a word can have, and the weights that choose among them. Joint tags: a UPOS with an XPOS, at most 63. */
export interface TaggerModel {
  /** UPOS and XPOS code of each joint tag. */
  readonly upos: Uint8Array;
  readonly xpos: Uint8Array;
  /** Weights of the first pass, and of the second, which knows the tags to the right: rows of 64 classes, a power of two long. */
  readonly first: Int8Array;
  readonly second: Int8Array;
  /** Open addressing by form hash, 0 for an empty slot; length is a power of two. */
  readonly formKeys: Int32Array;
  /** Two sets a slot: for the word in small letters, and for the word with capitals. */
  readonly formSets: Uint16Array;
  /** Sets for words that are not in the lexicon, by the low four bits of their shape. */
  readonly shapeSets: Uint16Array;
  /** Set `i` is `setTags[setStart[i]]` up to `setStart[i + 1]`. */
  readonly setStart: Uint16Array;
  readonly setTags: Uint8Array;
}

/** Slot of a form in the lexicon, or -1. */
export function slotOf(keys: Int32Array, form: number): number {
  const mask = keys.length - 1;
  let slot = (form ^ (form >>> 15)) & mask;
  for (;;) {
    const key = keys[slot]!;
    if (key === form) return slot;
    if (key === 0) return -1;
    slot = (slot + 1) & mask;
  }
}

/** The set of tags that a word of this form and shape can have. */
export function tagSet(model: Pick<TaggerModel, "formKeys" | "formSets" | "shapeSets">, form: number, shape: number): number {
  const slot = slotOf(model.formKeys, form);
  if (slot < 0) return model.shapeSets[shape & 15]!;
  const kind = shape & 7;
  return model.formSets[2 * slot + (kind >= SHAPES.capital && kind <= SHAPES.initial ? 1 : 0)]!;
}

/**
 * Writes the joint tag of every token into `joint`.
 *
 * @cost about 1 microsecond a token; about half of all tokens can have one tag only and cost next to nothing
 */
export function tagTokens(model: TaggerModel, traits: WordTraits, sentences: Sentences, joint: Uint8Array): void {
  const sets = firstPass(model, traits, sentences, joint);
  tagPass(model, traits, sentences, sets, model.second, SECOND_PASS, joint);
}

/** Writes the first pass's tags, of which the second makes the final ones. @returns each token's set of tags */
export function firstPass(model: TaggerModel, traits: WordTraits, sentences: Sentences, joint: Uint8Array): Uint16Array {
  const sets = new Uint16Array(traits.form.length);
  for (let at = 0; at < sets.length; at++) sets[at] = tagSet(model, traits.form[at]!, traits.shape[at]!);
  tagPass(model, traits, sentences, sets, model.first, FIRST_PASS, joint);
  return sets;
}

function tagPass(
  { setStart, setTags }: TaggerModel,
  traits: WordTraits,
  sentences: Sentences,
  sets: Uint16Array,
  weights: Int8Array,
  many: number,
  joint: Uint8Array,
): void {
  const mask = weights.length - 1;
  const rows = new Int32Array(many);
  for (let sentence = 0; sentence < sentences.count; sentence++) {
    const first = sentences.first[sentence]!;
    const end = sentences.end[sentence]!;
    for (let at = first; at < end; at++) {
      const from = setStart[sets[at]!]!;
      const to = setStart[sets[at]! + 1]!;
      if (to - from === 1) {
        joint[at] = setTags[from]!;
        continue;
      }
      tagFeatures(traits, at, first, end, joint, mask, many, rows);
      joint[at] = bestTag(weights, rows, setTags, from, to);
    }
  }
}

function bestTag(weights: Int8Array, rows: Int32Array, tags: Uint8Array, from: number, to: number): number {
  let best = 0;
  let most = -0x80000000;
  for (let index = from; index < to; index++) {
    const tag = tags[index]!;
    let score = 0;
    for (let feature = 0; feature < rows.length; feature++) score += weights[rows[feature]! ^ tag]!;
    if (score > most) {
      most = score;
      best = tag;
    }
  }
  return best;
}
