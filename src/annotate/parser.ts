// Takes tagged words and a model, gives their dependency tree: one greedy transition after another.
import type { Sentences, Tokens } from "../model/index.ts";
import { LABEL_SLOTS, LABEL_TEMPLATES, labelValues } from "./label-features.ts";
import {
  LEFT,
  RIGHT,
  SHIFT,
  emptyState,
  hang,
  isLegal,
  onStack,
  shift,
  startSentence,
  type ParseState,
  type Transition,
} from "./parse-state.ts";
import { emptyWords, readWords, type ParseWords } from "./parse-words.ts";
import { attachPunctuation } from "./punctuation-heads.ts";
import { hashTemplates } from "./templates.ts";
import { TRANSITION_SLOTS, TRANSITION_TEMPLATES, transitionValues } from "./transition-features.ts";
import type { WordTraits } from "./word-traits.ts";

/** Weights that choose transitions and relations. */
export interface ParserModel {
  /** Two scores a feature, packed: how far LEFT leads SHIFT in the high half, RIGHT in the low. Length is a power of two. */
  readonly transitions: Int32Array;
  /** Rows of 64 relations; length is a power of two. */
  readonly labels: Int8Array;
  /** Set of relations by pair of tags and direction: `pairIndex`. */
  readonly pairSets: Uint16Array;
  readonly setStart: Uint16Array;
  readonly setRelations: Uint8Array;
}

/** Where the relations that two UPOS tags can stand in are found; 17 tags, the root has the 18th. */
export const pairIndex = (head: number, dependent: number, toLeft: boolean): number => ((head * 17 + dependent) << 1) | (toLeft ? 1 : 0);
export const ROOT_UPOS = 17;

/** Reused from sentence to sentence; nothing in it outlives one. */
export interface ParseScratch {
  readonly state: ParseState;
  readonly words: ParseWords;
  readonly values: Int32Array;
  readonly rows: Int32Array;
  readonly labelRows: Int32Array;
}

export const parseScratch = (room: number): ParseScratch => ({
  state: emptyState(room),
  words: emptyWords(room),
  values: new Int32Array(Math.max(TRANSITION_SLOTS, LABEL_SLOTS)),
  rows: new Int32Array(TRANSITION_TEMPLATES.count),
  labelRows: new Int32Array(LABEL_TEMPLATES.count),
});

/** Writes head and relation of every token; a sentence's root points to itself. @cost about 1 microsecond a token */
export function parseTokens(
  model: ParserModel,
  text: string,
  { tokens, sentences, traits, joint, uposOf }: Tagged,
  head: Int32Array,
  relation: Uint8Array,
): void {
  let longest = 0;
  for (let at = 0; at < sentences.count; at++) longest = Math.max(longest, sentences.end[at]! - sentences.first[at]!);
  const scratch = parseScratch(longest);
  const { state, words } = scratch;
  for (let sentence = 0; sentence < sentences.count; sentence++) {
    const first = sentences.first[sentence]!;
    const end = sentences.end[sentence]!;
    const count = readWords(text, tokens, traits, joint, uposOf, first, end, words, state);
    startSentence(state, count);
    while (state.next < count || state.depth > 0) step(model, scratch, chosen(model.transitions, scratch));
    for (let place = 0; place < count; place++) {
      const token = state.token[place]!;
      head[token] = state.token[state.head[place] === count ? place : state.head[place]!]!;
      relation[token] = state.relation[place]!;
    }
    attachPunctuation(text, tokens, first, end, state, head, relation);
  }
}

/** What the parser is given. */
export interface Tagged {
  readonly tokens: Tokens;
  readonly sentences: Sentences;
  readonly traits: WordTraits;
  readonly joint: Uint8Array;
  /** UPOS of each joint tag. */
  readonly uposOf: Uint8Array;
}

/** The best transition that can be made. */
function chosen(transitions: Int32Array, { state, words, values, rows }: ParseScratch): Transition {
  const left = isLegal(state, LEFT);
  const right = isLegal(state, RIGHT);
  if (!isLegal(state, SHIFT)) return left ? LEFT : RIGHT;
  if (!left) return right ? RIGHT : SHIFT;
  transitionValues(state, words, values);
  hashTemplates(TRANSITION_TEMPLATES, values, 0, 32 - Math.log2(transitions.length), rows);
  let sum = 0;
  for (let at = 0; at < rows.length; at++) sum += transitions[rows[at]!]!;
  const toRight = (sum << 16) >> 16;
  const toLeft = (sum - toRight) >> 16;
  if (toLeft > 0 && (!right || toLeft >= toRight)) return LEFT;
  return right && toRight > 0 ? RIGHT : SHIFT;
}

function step(model: ParserModel, scratch: ParseScratch, transition: Transition): void {
  const { state } = scratch;
  if (transition === SHIFT) {
    shift(state);
    return;
  }
  const place = onStack(state, 0);
  const head = transition === LEFT ? state.next : onStack(state, 1);
  hang(state, head, chosenRelation(model, scratch, head, place));
}

/** The set of relations that an arc may have. */
export function relationSet(
  model: Pick<ParserModel, "pairSets">,
  state: ParseState,
  words: ParseWords,
  head: number,
  place: number,
): number {
  return model.pairSets[pairIndex(head === state.count ? ROOT_UPOS : words.upos[head]!, words.upos[place]!, place < head)]!;
}

/** Writes the label rows of an arc. */
export function labelRows({ state, words, values, labelRows: rows }: ParseScratch, head: number, place: number, size: number): void {
  labelValues(state, words, head, place, values);
  hashTemplates(LABEL_TEMPLATES, values, place < head ? 0x51ed : 0, 32 - Math.log2(size) + 6, rows);
  for (let at = 0; at < rows.length; at++) rows[at] = rows[at]! << 6;
}

function chosenRelation(model: ParserModel, scratch: ParseScratch, head: number, place: number): number {
  const { labels, setStart, setRelations } = model;
  const set = relationSet(model, scratch.state, scratch.words, head, place);
  const from = setStart[set]!;
  const to = setStart[set + 1]!;
  if (to - from === 1) return setRelations[from]!;
  labelRows(scratch, head, place, labels.length);
  const rows = scratch.labelRows;
  let best = 0;
  let most = -0x80000000;
  for (let index = from; index < to; index++) {
    const relation = setRelations[index]!;
    let score = 0;
    for (let at = 0; at < rows.length; at++) score += labels[rows[at]! ^ relation]!;
    if (score > most) {
      most = score;
      best = relation;
    }
  }
  return best;
}
