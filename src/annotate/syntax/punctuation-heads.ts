// Takes a tree without its punctuation, gives every mark its head by the rules of Universal Dependencies.
import { RELATIONS, type Tokens } from "../../model/index.ts";
import { markKind, CLOSE, OPEN, PAUSE, QUOTE, STOP } from "./parse-words.ts";
import type { ParseState } from "./parse-state.ts";

const PUNCT = RELATIONS.indexOf("punct");
const ROOT = RELATIONS.indexOf("root");

/** Steps up the tree, and words between a pair of marks, that are looked at: no real sentence needs more, and the bound keeps this linear. */
const STEPS_MOST = 64;
const BETWEEN_MOST = 256;
/** Pairs open at once. */
const OPEN_MOST = 16;

/** A mark that waits for the one that closes it. */
interface OpenMark {
  readonly token: number;
  readonly place: number;
  readonly code: number;
}

/**
 * Hangs every token of the sentence that has no place in `state` on the tree.
 *
 * Marks of a pair hang on the top word between them; marks at the end on the root; any other on the
 * unit that it sets off, as high as it can without crossing an arc.
 *
 * @source Universal Dependencies, guidelines for `punct`
 */
export function attachPunctuation(
  text: string,
  { start, end: stops }: Tokens,
  first: number,
  end: number,
  state: ParseState,
  head: Int32Array,
  relation: Uint8Array,
): void {
  const { count, token: tokenAt } = state;
  const root = rootOf(state);
  const open: OpenMark[] = [];
  let place = 0;
  for (let token = first; token < end; token++) {
    if (place < count && tokenAt[place] === token) {
      place++;
      continue;
    }
    relation[token] = PUNCT;
    if (count === 0) {
      head[token] = first;
      if (token === first) relation[token] = ROOT;
      continue;
    }
    const code = text.charCodeAt(start[token]!);
    const kind = stops[token]! - start[token]! > 1 ? PAUSE : markKind(code);
    const from = kind === CLOSE || kind === QUOTE ? opened(open, code) : null;
    if (from !== null && from.place < place) {
      const top = tokenAt[topBetween(state, from.place, place)]!;
      head[token] = top;
      head[from.token] = top;
      continue;
    }
    if ((kind === OPEN || kind === QUOTE) && open.length < OPEN_MOST) open.push({ token, place, code });
    const within = place > 0 ? enclosing(open, token + 1 < end ? text.charCodeAt(start[token + 1]!) : 0, place) : null;
    head[token] = tokenAt[within === null ? unitOf(state, place, kind, root) : topBetween(state, within.place, place)]!;
  }
}

/** Takes the mark that this one closes off the list, with all that were opened after it. */
function opened(open: OpenMark[], code: number): OpenMark | null {
  for (let at = open.length - 1; at >= 0; at--) {
    if (!closes(open[at]!.code, code)) continue;
    const found = open[at]!;
    open.length = at;
    return found;
  }
  return null;
}

/** The open mark that the next token, of this first character, closes: what stands before it belongs inside. */
function enclosing(open: readonly OpenMark[], next: number, place: number): OpenMark | null {
  const last = open.at(-1);
  return last !== undefined && last.place < place && closes(last.code, next) ? last : null;
}

const CLOSERS: Readonly<Record<number, readonly number[]>> = {
  0x28: [0x29],
  0x5b: [0x5d],
  0x7b: [0x7d],
  0x22: [0x22],
  0x27: [0x27],
  0x60: [0x27],
  0x201c: [0x201d, 0x22],
  0x2018: [0x2019, 0x27],
  0x201e: [0x201c, 0x201d],
  0xab: [0xbb],
};
const closes = (open: number, code: number): boolean => CLOSERS[open]?.includes(code) ?? false;

function rootOf({ count, head }: ParseState): number {
  for (let place = 0; place < count; place++) if (head[place] === count) return place;
  return 0;
}

/** How many steps a word stands below the root. */
function depthOf({ head, count }: ParseState, place: number): number {
  let at = place;
  let depth = 0;
  while (at !== count && depth < STEPS_MOST) {
    at = head[at]!;
    depth++;
  }
  return depth;
}

/** The highest word from place `from` up to, not including, `to`. */
function topBetween(state: ParseState, from: number, to: number): number {
  let top = from;
  let least = STEPS_MOST + 1;
  for (let place = from; place < Math.min(to, from + BETWEEN_MOST); place++) {
    const up = state.head[place]!;
    if (up >= from && up < to) continue;
    const depth = depthOf(state, place);
    if (depth < least) {
      least = depth;
      top = place;
    }
  }
  return top;
}

/** Place of the word that heads the unit which a mark before `place` sets off. */
function unitOf(state: ParseState, place: number, kind: number, root: number): number {
  const { head, count } = state;
  if (place === count) return root;
  if (kind === STOP && place > 0) return climbLeft(state, place);
  let right = place;
  for (let step = 0; step < STEPS_MOST && head[right] !== count && head[right]! >= place; step++) right = head[right]!;
  if (place === 0) return right;
  const left = climbLeft(state, place);
  const leftCrosses = head[left] !== count;
  const rightCrosses = head[right] !== count;
  if (leftCrosses !== rightCrosses) return leftCrosses ? left : right;
  return depthOf(state, left) > depthOf(state, right) ? left : right;
}

/** The highest word that the one before `place` hangs under without an arc across the mark. */
function climbLeft({ head }: ParseState, place: number): number {
  let left = place - 1;
  for (let step = 0; step < STEPS_MOST && head[left]! < place; step++) left = head[left]!;
  return left;
}
