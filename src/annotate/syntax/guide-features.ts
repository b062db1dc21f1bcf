// Takes what another parser, the guide, made of a sentence, gives the keys by which ours goes along with it or not.
import { joined } from "../weights/feature-keys.ts";
import { onStack, type ParseState } from "./parse-state.ts";
import { NO_GUIDE, type ParseWords } from "./parse-words.ts";
import { distanceClass } from "./transition-features.ts";

/*
 * The guide reads from right to left, so it has seen what our parser has yet to see. Its heads and relations are features
 * like any others: how far it is to be trusted, with which words, is learned from what it gives where it has not learned.
 * Source: stacked parsing, Nivre and McDonald 2008, Martins and others 2008.
 */

/** Where the guide's head of `place` stands: 3 bits. */
function headSide({ guide }: ParseWords, { count }: ParseState, place: number, near: number, far: number): number {
  const head = guide[place]!;
  if (head === NO_GUIDE) return 0;
  if (head === near) return 1;
  if (head === far) return 2;
  if (head === count) return 3;
  if (head > place) return head > near ? 4 : 5;
  return head < far ? 6 : 7;
}

/** Writes the keys of the next transition. */
export function guideTransitionKeys(state: ParseState, words: ParseWords, keys: Int32Array): void {
  const { form, tag, gap, guideLast, guideRelation } = words;
  const { next } = state;
  const s0 = onStack(state, 0);
  const s1 = onStack(state, 1);
  const s0t = tag[s0]!;
  const b0t = tag[next]!;
  const waits = guideLast[s0]! < next ? 0 : guideLast[s0] === next ? 1 : 2;
  const below = guideLast[s1]! < next ? 0 : 1;
  const code = headSide(words, state, s0, next, s1) | (headSide(words, state, next, s0, s1) << 3) | (waits << 6);
  const more = headSide(words, state, s1, s0, next) | (below << 3);
  keys[0] = code | (more << 8);
  keys[1] = code | (s0t << 8) | (b0t << 14);
  keys[2] = code | (s0t << 8) | (b0t << 14) | (tag[s1]! << 20);
  keys[3] = joined(form[s0]!, code);
  keys[4] = joined(form[next]!, code);
  keys[5] = code | ((guideRelation[s0]! & 63) << 8) | ((guideRelation[next]! & 63) << 14);
  keys[6] = code | (gap[next]! << 8) | (distanceClass(next - s0) << 14);
  keys[7] = code | (more << 8) | (s0t << 12) | (b0t << 18);
}

/** Writes the keys of the relation of an arc about to be drawn. */
export function guideLabelKeys(words: ParseWords, head: number, place: number, keys: Int32Array): void {
  const { form, tag, guide, guideRelation, guideBelow } = words;
  const relation = guideRelation[place]! & 63;
  const code = guide[place] === NO_GUIDE ? 127 : guide[place] === head ? relation : 64 | relation;
  const above = guide[head] === NO_GUIDE ? 63 : guideRelation[head]! & 63;
  const ht = tag[head]!;
  const dt = tag[place]!;
  keys[0] = code;
  keys[1] = code | (ht << 7) | (dt << 13);
  keys[2] = joined(form[place]!, code);
  keys[3] = joined(form[head]!, code);
  keys[4] = code | (above << 7) | (ht << 13) | (dt << 19);
  keys[5] = joined(guideBelow[head]!, code | (ht << 7) | (dt << 13));
}
