// Takes a parser's state and an arc about to be drawn, gives the keys of the features by which its relation is chosen.
import { joined } from "../weights/feature-keys.ts";
import type { ParseState } from "./parse-state.ts";
import type { ParseWords } from "./parse-words.ts";
import { distanceClass } from "./transition-features.ts";

/** How many keys the first part writes, which settles most relations (`ParserModel.exits`), and how many there are in all. */
export const FIRST_LABEL_KEYS = 18;
export const LABEL_KEYS = 67;

/*
 * What is seen: h head, d dependent; w form, t tag, x suffix; p, n the word before and behind; dl, dr the dependent's outermost
 * children; ls, rs the relations of children on a side; ps the relation of the nearest child on the same side; g marks between,
 * q whether quoted, e distance. Direction goes into all (`ARC_SALT`).
 */

/** Mixed into all keys of an arc whose head stands to the right. */
export const arcSalt = (head: number, place: number): number => (place < head ? 0x51ed : 0);

/** Which relation the nearest child on the same side has; 63 where there is none. */
const besideOf = ({ none, left1, right1, relation }: ParseState, head: number, place: number): number => {
  const beside = place < head ? left1[head]! : right1[head]!;
  return beside === none ? 63 : relation[beside]!;
};

/** Which marks stand between the two words. */
const marksBetween = ({ next, edge }: ParseState, { gap }: ParseWords, head: number, place: number): number =>
  place < head ? gap[next]! : gap[edge[place]!]! | (gap[next]! << 6);

/** Writes the keys of the first part for an arc from `head` to `place`, which is not drawn yet. */
export function firstLabelKeys(state: ParseState, words: ParseWords, head: number, place: number, keys: Int32Array): void {
  const { left1, leftRelations, rightRelations } = state;
  const { form, tag, suffix } = words;
  const hw = form[head]!;
  const ht = tag[head]!;
  const dw = form[place]!;
  const dt = tag[place]!;
  const dx = suffix[place]!;
  const dnt = tag[place + 1]!;
  const dlw = form[left1[place]!]!;
  const dls = leftRelations[place]!;
  const hls = leftRelations[head]!;
  const hrs = rightRelations[head]!;
  const ps = besideOf(state, head, place);
  const g = marksBetween(state, words, head, place);
  const e = distanceClass(Math.abs(head - place));
  keys[0] = joined(dw, dt);
  keys[1] = ht | (dt << 6);
  keys[2] = joined(hw, ht);
  keys[3] = joined(hw, dw);
  keys[4] = joined(hw, ht | (dt << 6));
  keys[5] = joined(dw, ht | (dt << 6));
  keys[6] = joined(dx, ht | (dt << 6));
  keys[7] = ht | (dt << 6) | (e << 12);
  keys[8] = joined(dlw, dt);
  keys[9] = joined(dlw, ht | (dt << 6));
  keys[10] = joined(dlw, hw);
  keys[11] = joined(dls, ht | (dt << 6));
  keys[12] = joined(hls, ht | (dt << 6));
  keys[13] = joined(hrs, ht | (dt << 6));
  keys[14] = ht | (dt << 6) | (ps << 12);
  keys[15] = ht | (dt << 6) | (g << 12);
  keys[16] = ht | (dt << 6) | (dnt << 12);
  keys[17] = joined(joined(hls, hrs), ht | (dt << 6));
}

/** Writes the others. */
export function secondLabelKeys(state: ParseState, words: ParseWords, head: number, place: number, keys: Int32Array): void {
  const { left1, right1, leftRelations, rightRelations } = state;
  const { form, tag, suffix, quoted } = words;
  const left = left1[place]!;
  const right = right1[place]!;
  const before = place > 0 ? place - 1 : state.none;
  const hw = form[head]!;
  const ht = tag[head]!;
  const hx = suffix[head]!;
  const hpt = tag[head > 0 ? head - 1 : state.none]!;
  const hnt = tag[head + 1]!;
  const dw = form[place]!;
  const dt = tag[place]!;
  const dx = suffix[place]!;
  const dpw = form[before]!;
  const dpt = tag[before]!;
  const dnw = form[place + 1]!;
  const dnt = tag[place + 1]!;
  const dlw = form[left]!;
  const dlt = tag[left]!;
  const drw = form[right]!;
  const drt = tag[right]!;
  const dls = leftRelations[place]!;
  const drs = rightRelations[place]!;
  const hls = leftRelations[head]!;
  const hrs = rightRelations[head]!;
  const ps = besideOf(state, head, place);
  const g = marksBetween(state, words, head, place);
  const q = quoted[head]! | (quoted[place]! << 1);
  const e = distanceClass(Math.abs(head - place));
  keys[18] = dw;
  keys[19] = dt;
  keys[20] = hw;
  keys[21] = ht;
  keys[22] = joined(dw, ht);
  keys[23] = dx;
  keys[24] = hx;
  keys[25] = joined(dx, ht);
  keys[26] = joined(hx, dt);
  keys[27] = joined(hx, dx);
  keys[28] = joined(hw, e);
  keys[29] = joined(dw, e);
  keys[30] = dlw;
  keys[31] = joined(dlw, ht);
  keys[32] = joined(dlw, dw);
  keys[33] = joined(drw, dt);
  keys[34] = joined(drw, ht | (dt << 6));
  keys[35] = dlt | (ht << 6) | (dt << 12);
  keys[36] = drt | (ht << 6) | (dt << 12);
  keys[37] = joined(dls, dt);
  keys[38] = joined(drs, dt);
  keys[39] = joined(drs, ht | (dt << 6));
  keys[40] = joined(joined(dls, drs), ht | (dt << 6));
  keys[41] = joined(dls, dw);
  keys[42] = joined(joined(dls, hw), dt);
  keys[43] = joined(joined(dls, drs), hw);
  keys[44] = joined(hls, ht);
  keys[45] = joined(hls, dt);
  keys[46] = joined(hrs, ht);
  keys[47] = joined(hrs, hw);
  keys[48] = joined(joined(hls, hw), dt);
  keys[49] = joined(joined(hrs, hw), dt);
  keys[50] = joined(joined(hls, hrs), dw);
  keys[51] = joined(hw, dt | (ps << 6));
  keys[52] = joined(dw, ps);
  keys[53] = ht | (dt << 6) | (g << 12) | (e << 24);
  keys[54] = joined(dls, ht | (dt << 6) | (g << 12));
  keys[55] = joined(hw, dt | (g << 6));
  keys[56] = ht | (dt << 6) | (q << 12);
  keys[57] = ht | (dt << 6) | (q << 12) | (g << 14);
  keys[58] = dpt | (dt << 6);
  keys[59] = dnt | (dt << 6);
  keys[60] = dpt | (dt << 6) | (dnt << 12);
  keys[61] = dpt | (ht << 6) | (dt << 12);
  keys[62] = hpt | (ht << 6) | (dt << 12);
  keys[63] = hnt | (ht << 6) | (dt << 12);
  keys[64] = joined(dpw, dt);
  keys[65] = joined(dnw, dt);
  keys[66] = joined(dpw, ht | (dt << 6));
}
