// Takes a parser's state, gives the keys of the features by which its next transition is chosen.
import { onStack, type ParseState } from "./parse-state.ts";
import type { ParseWords } from "./parse-words.ts";
import { joined } from "../weights/feature-keys.ts";

/** Keys of the guide (guide-features.ts) stand before all others; a parser without one passes them over. */
export const GUIDE_TRANSITION_KEYS = 8;
/** Where the keys of the first part end, which settles most transitions (`ParserModel.exits`), and where all do. */
export const FIRST_TRANSITION_KEYS = 36;
export const TRANSITION_KEYS = 108;

/** Distances in words, by their class: 1 to 4, 5 and 6, 7 to 9, 10 and more. */
export const distanceClass = (distance: number): number => (distance < 5 ? distance : distance < 7 ? 5 : distance < 10 ? 6 : 7);

/*
 * What is seen: s0 to s3 on the stack, b0 to b2 to come, n0 the first noun, name or pronoun behind b0; w form, t tag, x suffix;
 * l, r outermost child on a side, r2 the one within it; vl, vr how many children, ls, rs their relations; d distance, g marks
 * between, q whether quoted. d0, g0: from s0 to b0; d1, g1: from s1 to s0; gb1: from b0 to b1.
 * Small values are packed beside each other (tags have six bits), the rest is mixed in.
 * Source: after Zhang and Nivre 2011, with the second word on the stack in the place of its head.
 */

/** Writes the keys of the first part. */
export function firstTransitionKeys(state: ParseState, { form, tag, gap }: ParseWords, keys: Int32Array): void {
  const { next, leftRelations, rightRelations } = state;
  const s0 = onStack(state, 0);
  const s1 = onStack(state, 1);
  const s0w = form[s0]!;
  const s0t = tag[s0]!;
  const s1w = form[s1]!;
  const s1t = tag[s1]!;
  const s2t = tag[onStack(state, 2)]!;
  const b0w = form[next]!;
  const b0t = tag[next]!;
  const b1t = tag[next + 1]!;
  const b2t = tag[next + 2]!;
  const s0ls = leftRelations[s0]!;
  const s0rs = rightRelations[s0]!;
  const s1rs = rightRelations[s1]!;
  const b0ls = leftRelations[next]!;
  const d0 = distanceClass(next - s0);
  const g0 = gap[next]!;
  keys[8] = s0t;
  keys[9] = b0t;
  keys[10] = joined(s0w, s0t);
  keys[11] = joined(b0w, b0t);
  keys[12] = joined(s1w, s1t);
  keys[13] = joined(s0w, b0w);
  keys[14] = s0t | (b0t << 6);
  keys[15] = joined(s0w, s0t | (b0t << 6));
  keys[16] = joined(b0w, s0t | (b0t << 6));
  keys[17] = s1t | (s0t << 6);
  keys[18] = joined(s1w, s0w);
  keys[19] = joined(s0w, s1t | (s0t << 6));
  keys[20] = joined(s1w, s1t | (s0t << 6));
  keys[21] = b0t | (b1t << 6);
  keys[22] = s0t | (b0t << 6) | (b1t << 12);
  keys[23] = s1t | (s0t << 6) | (b0t << 12);
  keys[24] = s0t | (b0t << 6) | (b1t << 12) | (b2t << 18);
  keys[25] = s1t | (s0t << 6) | (b0t << 12) | (b1t << 18);
  keys[26] = joined(s0w, b0t | (b1t << 6));
  keys[27] = joined(b0w, s0t | (b1t << 6));
  keys[28] = s2t | (s1t << 6) | (s0t << 12);
  keys[29] = s0t | (b0t << 6) | (d0 << 12);
  keys[30] = joined(joined(s0ls, s0rs), s0t);
  keys[31] = joined(s0rs, s0t | (b0t << 6));
  keys[32] = joined(s1rs, s1t | (s0t << 6));
  keys[33] = joined(b0ls, s0t | (b0t << 6));
  keys[34] = s0t | (b0t << 6) | (g0 << 12);
  keys[35] = s1t | (s0t << 6) | (b0t << 12) | (g0 << 18);
}

/** Writes the others: words and tags around. */
export function secondTransitionKeys(state: ParseState, words: ParseWords, keys: Int32Array): void {
  const { form, tag, suffix, ahead } = words;
  const { next } = state;
  const s0 = onStack(state, 0);
  const s1 = onStack(state, 1);
  const s2 = onStack(state, 2);
  const n0 = ahead[next]!;
  const s0w = form[s0]!;
  const s0t = tag[s0]!;
  const s0x = suffix[s0]!;
  const s1w = form[s1]!;
  const s1t = tag[s1]!;
  const s1x = suffix[s1]!;
  const s2w = form[s2]!;
  const s2t = tag[s2]!;
  const s3t = tag[onStack(state, 3)]!;
  const b0w = form[next]!;
  const b0t = tag[next]!;
  const b0x = suffix[next]!;
  const b1w = form[next + 1]!;
  const b1t = tag[next + 1]!;
  const b2w = form[next + 2]!;
  const b2t = tag[next + 2]!;
  const n0w = form[n0]!;
  const n0t = tag[n0]!;
  keys[36] = s0w;
  keys[37] = s1w;
  keys[38] = s1t;
  keys[39] = b0w;
  keys[40] = b1w;
  keys[41] = b1t;
  keys[42] = joined(b1w, b1t);
  keys[43] = b2t;
  keys[44] = s2t;
  keys[45] = joined(s2w, s2t);
  keys[46] = joined(joined(s0w, b0w), s0t | (b0t << 6));
  keys[47] = joined(joined(s1w, s0w), s1t | (s0t << 6));
  keys[48] = s1t | (b0t << 6);
  keys[49] = joined(s1w, b0t);
  keys[50] = joined(b0w, s1t);
  keys[51] = joined(b0w, b1t);
  keys[52] = joined(b1w, b0t);
  keys[53] = s0t | (b1t << 6);
  keys[54] = joined(b1w, s0t | (b0t << 6));
  keys[55] = joined(s1w, s0t | (b0t << 6));
  keys[56] = joined(s0w, s1t | (b0t << 6));
  keys[57] = joined(b0w, s1t | (s0t << 6));
  keys[58] = b0t | (b1t << 6) | (b2t << 12);
  keys[59] = s3t | (s2t << 6) | (s1t << 12) | (s0t << 18);
  keys[60] = joined(b2w, b1t);
  keys[61] = s2t | (s0t << 6) | (b0t << 12);
  keys[62] = joined(s2w, s0t | (b0t << 6));
  keys[63] = joined(s0w, s0t | (b0t << 6) | (b1t << 12));
  keys[64] = joined(b0w, b1w);
  keys[65] = joined(b0w, n0w);
  keys[66] = s0t | (b0t << 6) | (n0t << 12);
  keys[67] = joined(b0w, s0t | (n0t << 6));
  keys[68] = joined(joined(b0w, n0w), s1t);
  keys[69] = joined(joined(s1w, b0w), s0t);
  keys[70] = joined(s0x, b0t);
  keys[71] = joined(b0x, s0t);
  keys[72] = joined(s1x, s0x);
  keys[73] = joined(s0x, s1t | (b0t << 6));
  treeKeys(state, words, s0, s1, keys);
}

/** Writes what is seen of the children, and of the marks and distances between the words. */
function treeKeys(state: ParseState, words: ParseWords, s0: number, s1: number, keys: Int32Array): void {
  const { form, tag, gap, quoted } = words;
  const { next, left1, right1, leftCount, rightCount, leftRelations, rightRelations } = state;
  const s0w = form[s0]!;
  const s0t = tag[s0]!;
  const s1w = form[s1]!;
  const s1t = tag[s1]!;
  const b0w = form[next]!;
  const b0t = tag[next]!;
  const b1t = tag[next + 1]!;
  const s0l = left1[s0]!;
  const s0r = right1[s0]!;
  const s1r = right1[s1]!;
  const b0l = left1[next]!;
  const s0lw = form[s0l]!;
  const s0lt = tag[s0l]!;
  const s0rw = form[s0r]!;
  const s0rt = tag[s0r]!;
  const s0r2t = tag[state.right2[s0]!]!;
  const s1lt = tag[left1[s1]!]!;
  const s1rw = form[s1r]!;
  const s1rt = tag[s1r]!;
  const b0lw = form[b0l]!;
  const b0lt = tag[b0l]!;
  const s0vl = Math.min(4, leftCount[s0]!);
  const s0vr = Math.min(4, rightCount[s0]!);
  const s1vr = Math.min(4, rightCount[s1]!);
  const b0vl = Math.min(4, leftCount[next]!);
  const s0rs = rightRelations[s0]!;
  const s1ls = leftRelations[s1]!;
  const s1rs = rightRelations[s1]!;
  const b0ls = leftRelations[next]!;
  const d0 = distanceClass(next - s0);
  const d1 = s1 === state.none ? 0 : distanceClass(s0 - s1);
  const g0 = gap[next]!;
  const g1 = gap[state.edge[s0]!]!;
  const gb1 = gap[next + 1]!;
  const q = quoted[s1]! | (quoted[s0]! << 1) | (quoted[next]! << 2);
  keys[74] = s0t | (b0t << 6) | (s0lt << 12);
  keys[75] = s0t | (b0t << 6) | (s0rt << 12);
  keys[76] = s0t | (b0t << 6) | (b0lt << 12);
  keys[77] = s1t | (s0t << 6) | (s1rt << 12);
  keys[78] = s1t | (s0t << 6) | (s0lt << 12);
  keys[79] = s1t | (s0t << 6) | (s1lt << 12);
  keys[80] = s1t | (s0t << 6) | (s0rt << 12);
  keys[81] = s0t | (s0rt << 6) | (s0r2t << 12);
  keys[82] = joined(s0lw, s0t);
  keys[83] = joined(s0rw, s0t);
  keys[84] = joined(b0lw, b0t);
  keys[85] = joined(s1rw, s1t);
  keys[86] = joined(s0lw, s0t | (b0t << 6));
  keys[87] = joined(b0lw, b0t | (s0t << 6));
  keys[88] = s0t | (s0vl << 6) | (s0vr << 9);
  keys[89] = joined(s0w, s0vr);
  keys[90] = b0t | (b0vl << 6);
  keys[91] = s1t | (s1vr << 6);
  keys[92] = joined(s1w, s1vr);
  keys[93] = joined(s0w, s0rs);
  keys[94] = joined(b0ls, b0t);
  keys[95] = joined(b0w, b0ls);
  keys[96] = joined(s1rs, s1t);
  keys[97] = joined(s1w, s1rs);
  keys[98] = joined(s1ls, s1t | (s0t << 6));
  keys[99] = joined(s0w, d0);
  keys[100] = joined(b0w, d0);
  keys[101] = s1t | (s0t << 6) | (d1 << 12);
  keys[102] = s1t | (s0t << 6) | (g1 << 12);
  keys[103] = joined(s0w, g0);
  keys[104] = joined(b0w, g0);
  keys[105] = s1t | (s0t << 6) | (b0t << 12) | (q << 18);
  keys[106] = g0 | (g1 << 6) | (q << 12);
  keys[107] = b0t | (b1t << 6) | (gb1 << 12);
}
