// Takes tagged words and a model, gives their dependency tree: one greedy transition after another.
import type { Sentences, Tokens } from "../../model/index.ts";
import { lastHeld } from "../../text/last-held.ts";
import { guideLabelKeys, guideTransitionKeys } from "./guide-features.ts";
import { FIRST_LABEL_KEYS, GUIDE_LABEL_KEYS, LABEL_KEYS, arcSalt, firstLabelKeys, secondLabelKeys } from "./label-features.ts";
import {
  LEFT,
  PLACES_BEHIND,
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
import { emptyWords, readGuide, readWords, type ParseWords } from "./parse-words.ts";
import { attachPunctuation } from "./punctuation-heads.ts";
import {
  FIRST_TRANSITION_KEYS,
  GUIDE_TRANSITION_KEYS,
  TRANSITION_KEYS,
  firstTransitionKeys,
  secondTransitionKeys,
} from "./transition-features.ts";
import { bestIn, kernelOver, leadIn, pairTable, rowTable, type Kernel, type Table } from "../weights/kernel.ts";
import type { WordTraits } from "./word-traits.ts";

/** Weights that choose transitions and relations. */
export interface ParserModel {
  /** Where the weights lie (`placedTables`). */
  readonly memory: WebAssembly.Memory;
  /** Two scores a feature, packed: how far LEFT leads SHIFT in the high byte, RIGHT in the low. Length is a power of two. */
  readonly transitions: Int16Array;
  /** Rows of 64 relations; length is a power of two. */
  readonly labels: Int8Array;
  /** Set of relations by pair of tags and direction: `pairIndex`. */
  readonly pairSets: Uint16Array;
  readonly setStart: Uint16Array;
  readonly setRelations: Uint8Array;
  /** The same sets as the kernel reads them (`setRows`). */
  readonly sets: Int8Array;
  /**
   * By how much the best transition, and the best relation, must lead on the first templates alone for the others
   * to be left unseen. Measured in training (train/exits.ts).
   */
  readonly exits: Int32Array;
}

/** Where the relations that two UPOS tags can stand in are found; 17 tags, the root has the 18th. */
export const pairIndex = (head: number, dependent: number, toLeft: boolean): number => ((head * 17 + dependent) << 1) | (toLeft ? 1 : 0);
export const ROOT_UPOS = 17;

/** Reused from sentence to sentence; nothing in it outlives one. */
export interface ParseScratch {
  /** Whether `words` holds what a guide says. */
  readonly guided: boolean;
  readonly state: ParseState;
  readonly words: ParseWords;
  readonly keys: Int32Array;
}

/** @param keys where the keys of features are written */
export const parseScratch = (room: number, guided: boolean, keys: Int32Array): ParseScratch => ({
  guided,
  state: emptyState(room),
  words: emptyWords(room),
  keys,
});

/** A parser at work: its model as the kernel reads it. */
interface Parser extends Pick<ParserModel, "pairSets" | "setStart" | "setRelations" | "sets" | "exits"> {
  readonly kernel: Kernel;
  readonly transitions: Table;
  readonly labels: Table;
  readonly scratch: ParseScratch;
}

/** Words of the longest sentence for which room is kept from one report to the next. */
const LONGEST_KEPT = 1000;
const kept = new WeakMap<ParserModel, Parser>();

/** A parser with room for the sentences; the one that read the last report where it has it. */
function parserOf(model: ParserModel, sentences: Sentences, guided: boolean): Parser {
  const longest = longestOf(sentences);
  const last = kept.get(model);
  if (last?.scratch.guided === guided && last.scratch.state.none > longest + PLACES_BEHIND) return last;
  const { memory, transitions, labels } = model;
  const kernel = kernelOver(memory);
  const scratch = parseScratch(Math.max(longest, LONGEST_KEPT) + PLACES_BEHIND, guided, kernel.keys);
  const parser = { ...model, kernel, transitions: pairTable(transitions), labels: rowTable(labels), scratch };
  if (longest <= LONGEST_KEPT) kept.set(model, parser);
  return parser;
}

/** Fills what a guide says of a sentence whose words are read: `ParseWords.guide` and all that goes with it. */
export type Guide = (words: ParseWords, state: ParseState, sentence: number) => void;

/** Writes head and relation of every token; a sentence's root points to itself. @cost about 1 microsecond a token and parser */
export function parseTokens(
  model: ParserModel,
  guide: Guide | null,
  text: string,
  tagged: Tagged,
  head: Int32Array,
  relation: Uint8Array,
): void {
  const { tokens, sentences } = tagged;
  const parser = parserOf(model, sentences, guide !== null);
  const { scratch } = parser;
  const { state, words } = scratch;
  for (let sentence = 0; sentence < sentences.count; sentence++) {
    startOf(text, tagged, sentence, scratch, false);
    guide?.(words, state, sentence);
    parseWords(parser);
    writeTree(state, head, relation);
    attachPunctuation(text, tokens, sentences.first[sentence]!, sentences.end[sentence]!, state, head, relation);
  }
}

/** Writes head and relation of every token but punctuation, read from right to left: what a guide says. */
export function parseBackwards(model: ParserModel, text: string, tagged: Tagged, head: Int32Array, relation: Uint8Array): void {
  const parser = parserOf(model, tagged.sentences, false);
  for (let sentence = 0; sentence < tagged.sentences.count; sentence++) {
    startOf(text, tagged, sentence, parser.scratch, true);
    parseWords(parser);
    writeTree(parser.scratch.state, head, relation);
  }
}

const held = lastHeld<Guide>();

/** Gives a guide that has read every sentence from right to left: all before the parser begins, so that the weights of each stay near. */
export function guideBy(model: ParserModel, text: string, tagged: Tagged): Guide {
  const { sentences, tokens } = tagged;
  const parser = parserOf(model, sentences, false);
  const { scratch } = parser;
  const heads = new Int32Array(tokens.count);
  const relations = new Uint8Array(tokens.count);
  for (let sentence = 0; sentence < sentences.count; sentence++) {
    startOf(text, tagged, sentence, scratch, true);
    parseWords(parser);
    turnGuide(scratch.state, sentences.first[sentence]!, heads, relations);
  }
  return held((words, { count }, sentence) => {
    const from = sentences.first[sentence]!;
    for (let place = 0; place < count; place++) {
      words.guide[place] = heads[from + place]!;
      words.guideRelation[place] = relations[from + place]!;
    }
    readGuide(words, count);
  });
}

function longestOf({ count, first, end }: Sentences): number {
  let longest = 0;
  for (let at = 0; at < count; at++) longest = Math.max(longest, end[at]! - first[at]!);
  return longest;
}

/** Makes ready for a sentence. @returns how many words it has */
function startOf(
  text: string,
  { tokens, sentences, traits, joint, uposOf }: Tagged,
  sentence: number,
  { words, state }: ParseScratch,
  backwards: boolean,
): number {
  const first = sentences.first[sentence]!;
  const end = sentences.end[sentence]!;
  const count = readWords(text, tokens, traits, joint, uposOf, first, end, words, state, backwards);
  startSentence(state, count);
  return count;
}

function parseWords(parser: Parser): void {
  const { state } = parser.scratch;
  while (state.next < state.count || state.depth > 0) step(parser, chosen(parser));
}

/** Writes the tree of the guide, whose places run from right to left, from `from` on as our parser counts places. */
function turnGuide({ count, head, relation }: ParseState, from: number, heads: Int32Array, relations: Uint8Array): void {
  for (let place = 0; place < count; place++) {
    const up = head[count - 1 - place]!;
    heads[from + place] = up === count ? count : count - 1 - up;
    relations[from + place] = relation[count - 1 - place]!;
  }
}

function writeTree(state: ParseState, heads: Int32Array, relations: Uint8Array): void {
  const { count, token, head, relation } = state;
  for (let place = 0; place < count; place++) {
    const up = head[place]!;
    heads[token[place]!] = token[up === count ? place : up]!;
    relations[token[place]!] = relation[place]!;
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
function chosen({ kernel, transitions, exits, scratch }: Parser): Transition {
  const { state, words, keys, guided } = scratch;
  const left = isLegal(state, LEFT);
  const right = isLegal(state, RIGHT);
  if (!isLegal(state, SHIFT)) return left ? LEFT : RIGHT;
  if (!left) return right ? RIGHT : SHIFT;
  if (guided) guideTransitionKeys(state, words, keys);
  firstTransitionKeys(state, words, keys);
  const first = kernel.sumPairs(guided ? 0 : GUIDE_TRANSITION_KEYS, FIRST_TRANSITION_KEYS, transitions);
  if (leadOf(first, right) >= exits[0]!) return best(first, right);
  secondTransitionKeys(state, words, keys);
  return best((first + kernel.sumPairs(FIRST_TRANSITION_KEYS, TRANSITION_KEYS, transitions)) | 0, right);
}

/** The two scores that are packed in a sum of `ParserModel.transitions`. */
const rightIn = (sum: number): number => (sum << 16) >> 16;
const leftIn = (sum: number): number => (sum - rightIn(sum)) >> 16;

/** The transition whose score is the highest; SHIFT has 0. */
function best(sum: number, right: boolean): Transition {
  const toRight = right ? rightIn(sum) : -0x8000;
  const toLeft = leftIn(sum);
  if (toLeft > 0 && toLeft >= toRight) return LEFT;
  return toRight > 0 ? RIGHT : SHIFT;
}

/** How far the best transition leads the next. */
function leadOf(sum: number, right: boolean): number {
  const toLeft = leftIn(sum);
  if (!right) return Math.abs(toLeft);
  const toRight = rightIn(sum);
  if (toLeft > toRight) return toLeft - Math.max(0, toRight);
  return toRight - Math.max(0, toLeft) > 0 ? toRight - Math.max(0, toLeft) : -Math.max(toLeft, toRight);
}

function step(parser: Parser, transition: Transition): void {
  const { state } = parser.scratch;
  if (transition === SHIFT) {
    shift(state);
    return;
  }
  const place = onStack(state, 0);
  const head = transition === LEFT ? state.next : onStack(state, 1);
  hang(state, head, chosenRelation(parser, head, place));
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

function chosenRelation(parser: Parser, head: number, place: number): number {
  const { kernel, labels, setStart, setRelations, sets, exits } = parser;
  const { state, words, keys, guided } = parser.scratch;
  const set = relationSet(parser, state, words, head, place);
  const from = setStart[set]!;
  if (setStart[set + 1]! - from === 1) return setRelations[from]!;
  const salt = arcSalt(head, place);
  if (guided) guideLabelKeys(words, head, place, keys);
  firstLabelKeys(state, words, head, place, keys);
  const first = kernel.bestOfNarrow(guided ? 0 : GUIDE_LABEL_KEYS, FIRST_LABEL_KEYS, labels, salt, sets, set);
  if (leadIn(first) >= exits[1]!) return bestIn(first);
  secondLabelKeys(state, words, head, place, keys);
  return bestIn(kernel.bestWithMore(FIRST_LABEL_KEYS, LABEL_KEYS, labels, salt, sets, set));
}
