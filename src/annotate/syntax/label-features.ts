// Takes a parser's state and an arc about to be drawn, gives the keys of the features by which its relation is chosen.
import { joined } from "../weights/feature-keys.ts";
import type { ParseState } from "./parse-state.ts";
import type { ParseWords } from "./parse-words.ts";
import { distanceClass } from "./transition-features.ts";

/** Keys of the guide (guide-features.ts) stand before all others; a parser without one passes them over. */
export const GUIDE_LABEL_KEYS = 6;
/** Where the keys of the first part end, which settles most relations (`ParserModel.exits`), and where all do. */
export const FIRST_LABEL_KEYS = 24;
export const LABEL_KEYS = 73;

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
  keys[6] = joined(dw, dt);
  keys[7] = ht | (dt << 6);
  keys[8] = joined(hw, ht);
  keys[9] = joined(hw, dw);
  keys[10] = joined(hw, ht | (dt << 6));
  keys[11] = joined(dw, ht | (dt << 6));
  keys[12] = joined(dx, ht | (dt << 6));
  keys[13] = ht | (dt << 6) | (e << 12);
  keys[14] = joined(dlw, dt);
  keys[15] = joined(dlw, ht | (dt << 6));
  keys[16] = joined(dlw, hw);
  keys[17] = joined(dls, ht | (dt << 6));
  keys[18] = joined(hls, ht | (dt << 6));
  keys[19] = joined(hrs, ht | (dt << 6));
  keys[20] = ht | (dt << 6) | (ps << 12);
  keys[21] = ht | (dt << 6) | (g << 12);
  keys[22] = ht | (dt << 6) | (dnt << 12);
  keys[23] = joined(joined(hls, hrs), ht | (dt << 6));
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
  keys[24] = dw;
  keys[25] = dt;
  keys[26] = hw;
  keys[27] = ht;
  keys[28] = joined(dw, ht);
  keys[29] = dx;
  keys[30] = hx;
  keys[31] = joined(dx, ht);
  keys[32] = joined(hx, dt);
  keys[33] = joined(hx, dx);
  keys[34] = joined(hw, e);
  keys[35] = joined(dw, e);
  keys[36] = dlw;
  keys[37] = joined(dlw, ht);
  keys[38] = joined(dlw, dw);
  keys[39] = joined(drw, dt);
  keys[40] = joined(drw, ht | (dt << 6));
  keys[41] = dlt | (ht << 6) | (dt << 12);
  keys[42] = drt | (ht << 6) | (dt << 12);
  keys[43] = joined(dls, dt);
  keys[44] = joined(drs, dt);
  keys[45] = joined(drs, ht | (dt << 6));
  keys[46] = joined(joined(dls, drs), ht | (dt << 6));
  keys[47] = joined(dls, dw);
  keys[48] = joined(joined(dls, hw), dt);
  keys[49] = joined(joined(dls, drs), hw);
  keys[50] = joined(hls, ht);
  keys[51] = joined(hls, dt);
  keys[52] = joined(hrs, ht);
  keys[53] = joined(hrs, hw);
  keys[54] = joined(joined(hls, hw), dt);
  keys[55] = joined(joined(hrs, hw), dt);
  keys[56] = joined(joined(hls, hrs), dw);
  keys[57] = joined(hw, dt | (ps << 6));
  keys[58] = joined(dw, ps);
  keys[59] = ht | (dt << 6) | (g << 12) | (e << 24);
  keys[60] = joined(dls, ht | (dt << 6) | (g << 12));
  keys[61] = joined(hw, dt | (g << 6));
  keys[62] = ht | (dt << 6) | (q << 12);
  keys[63] = ht | (dt << 6) | (q << 12) | (g << 14);
  keys[64] = dpt | (dt << 6);
  keys[65] = dnt | (dt << 6);
  keys[66] = dpt | (dt << 6) | (dnt << 12);
  keys[67] = dpt | (ht << 6) | (dt << 12);
  keys[68] = hpt | (ht << 6) | (dt << 12);
  keys[69] = hnt | (ht << 6) | (dt << 12);
  keys[70] = joined(dpw, dt);
  keys[71] = joined(dnw, dt);
  keys[72] = joined(dpw, ht | (dt << 6));
}
