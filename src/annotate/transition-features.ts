// Takes a parser's state, gives the hashed features by which its next transition is chosen.
import { NONE, onStack, type ParseState } from "./parse-state.ts";
import type { ParseWords } from "./parse-words.ts";
import { templatesOf } from "./templates.ts";

/**
 * What is seen: s0 to s2 on the stack, b0 to b2 to come; w form, t tag, x suffix; l, r outermost child on
 * a side, l2, r2 the one within it; vl, vr how many children, ls, rs their relations; d distance, g marks
 * between, q whether quoted. d0, g0: from s0 to b0; d1, g1: from s1 to s0; gb1: from b0 to b1.
 */
const SLOTS = [
  ..."s0w s0t s0x s1w s1t s1x s2w s2t b0w b0t b0x b1w b1t b2t".split(" "),
  ..."s0lw s0lt s0rw s0rt s0r2t s1lt s1rw s1rt b0lw b0lt".split(" "),
  ..."s0vl s0vr s1vr b0vl s0ls s0rs s1ls s1rs b0ls d0 d1 g0 g1 gb1 q".split(" "),
];

/** @source after Zhang and Nivre 2011, with the second word on the stack in the place of its head */
const TEMPLATES = `
  s0w, s0t, s0w s0t, s1w, s1t, s1w s1t, b0w, b0t, b0w b0t, b1w, b1t, b1w b1t, b2t, s2t, s2w s2t,
  s0w s0t b0w b0t, s0w s0t b0t, s0t b0w b0t, s0w b0w, s0t b0t,
  s1w s1t s0w s0t, s1w s1t s0t, s1t s0w s0t, s1w s0w, s1t s0t, s1t b0t, s1w b0t, s1t b0w,
  b0t b1t, b0w b1t, b0t b1w, s0t b1t, s0t b0t b1t, s0w b0t b1t, s0t b0w b1t, s0t b0t b1w,
  s1t s0t b0t, s1w s0t b0t, s1t s0w b0t, s1t s0t b0w, s2t s1t s0t, b0t b1t b2t, s0t b0t b1t b2t, s1t s0t b0t b1t,
  s0t b0t s0lt, s0t b0t s0rt, s0t b0t b0lt, s1t s0t s1rt, s1t s0t s0lt, s1t s0t s1lt, s1t s0t s0rt, s0t s0rt s0r2t,
  s0t b0t d0, s0w d0, b0w d0, s1t s0t d1, s0t s0vl s0vr, s0w s0vr, b0t b0vl, s1t s1vr, s1w s1vr,
  s0t s0ls s0rs, s0w s0rs, b0t b0ls, b0w b0ls, s1t s1rs, s1w s1rs, s1t s1ls s0t, s0t b0t s0rs, s1t s0t s1rs, s0t b0t b0ls,
  s0lw s0t, s0rw s0t, b0lw b0t, s1rw s1t, s0lw s0t b0t, b0lw b0t s0t,
  s0t b0t g0, s1t s0t g1, s0w g0, b0w g0, s1t s0t g0 b0t, s1t s0t b0t q, g0 g1 q, b0t b1t gb1,
  s0x b0t, s0t b0x, s1x s0x, s1t s0x b0t`;

export const TRANSITION_TEMPLATES = templatesOf(TEMPLATES, SLOTS);
export const TRANSITION_SLOTS = SLOTS.length;

/** Stand-in for the form and tag of no word. */
const NO_FORM = 0x3c5f;
const NO_TAG = 63;

/** Distances in words, by their class: 1 to 4, 5 and 6, 7 to 9, 10 and more. */
export const distanceClass = (distance: number): number => (distance < 5 ? distance : distance < 7 ? 5 : distance < 10 ? 6 : 7);

/** Writes the values of all slots. */
export function transitionValues(state: ParseState, words: ParseWords, values: Int32Array): void {
  const { next, count } = state;
  const s0 = onStack(state, 0);
  const s1 = onStack(state, 1);
  const s2 = onStack(state, 2);
  const b1 = next + 1 <= count ? next + 1 : NONE;
  const b2 = next + 2 <= count ? next + 2 : NONE;
  wordValues(words, s0, values, 0);
  wordValues(words, s1, values, 3);
  values[6] = formOf(words, s2);
  values[7] = tagOf(words, s2);
  wordValues(words, next, values, 8);
  values[11] = formOf(words, b1);
  values[12] = tagOf(words, b1);
  values[13] = tagOf(words, b2);
  childValues(state, words, s0, s1, values);
  const s0Edge = s0 === NONE ? NONE : state.edge[s0]!;
  values[33] = s0 === NONE ? 0 : distanceClass(next - s0);
  values[34] = s1 === NONE ? 0 : distanceClass(s0 - s1);
  values[35] = words.gap[next]!;
  values[36] = s0Edge === NONE ? 0 : words.gap[s0Edge]!;
  values[37] = b1 === NONE ? 0 : words.gap[b1]!;
  const quoted = (s1 === NONE ? 0 : words.quoted[s1]!) | (s0 === NONE ? 0 : words.quoted[s0]! << 1);
  values[38] = quoted | (words.quoted[next]! << 2);
}

function childValues(state: ParseState, words: ParseWords, s0: number, s1: number, values: Int32Array): void {
  const { next, left1, right1, right2, leftCount, rightCount, leftRelations, rightRelations } = state;
  const s0Left = s0 === NONE ? NONE : left1[s0]!;
  const s0Right = s0 === NONE ? NONE : right1[s0]!;
  const s1Right = s1 === NONE ? NONE : right1[s1]!;
  const b0Left = left1[next]!;
  values[14] = formOf(words, s0Left);
  values[15] = tagOf(words, s0Left);
  values[16] = formOf(words, s0Right);
  values[17] = tagOf(words, s0Right);
  values[18] = tagOf(words, s0 === NONE ? NONE : right2[s0]!);
  values[19] = tagOf(words, s1 === NONE ? NONE : left1[s1]!);
  values[20] = formOf(words, s1Right);
  values[21] = tagOf(words, s1Right);
  values[22] = formOf(words, b0Left);
  values[23] = tagOf(words, b0Left);
  values[24] = s0 === NONE ? 0 : Math.min(4, leftCount[s0]!);
  values[25] = s0 === NONE ? 0 : Math.min(4, rightCount[s0]!);
  values[26] = s1 === NONE ? 0 : Math.min(4, rightCount[s1]!);
  values[27] = Math.min(4, leftCount[next]!);
  values[28] = s0 === NONE ? 0 : leftRelations[s0]!;
  values[29] = s0 === NONE ? 0 : rightRelations[s0]!;
  values[30] = s1 === NONE ? 0 : leftRelations[s1]!;
  values[31] = s1 === NONE ? 0 : rightRelations[s1]!;
  values[32] = leftRelations[next]!;
}

const formOf = ({ form }: ParseWords, place: number): number => (place === NONE ? NO_FORM : form[place]!);
const tagOf = ({ tag }: ParseWords, place: number): number => (place === NONE ? NO_TAG : tag[place]!);

function wordValues(words: ParseWords, place: number, values: Int32Array, slot: number): void {
  values[slot] = formOf(words, place);
  values[slot + 1] = tagOf(words, place);
  values[slot + 2] = place === NONE ? NO_FORM : words.suffix[place]!;
}
