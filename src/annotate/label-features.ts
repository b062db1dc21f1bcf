// Takes a parser's state and an arc about to be drawn, gives the hashed features by which its relation is chosen.
import { NONE, type ParseState } from "./parse-state.ts";
import type { ParseWords } from "./parse-words.ts";
import { templatesOf } from "./templates.ts";
import { distanceClass } from "./transition-features.ts";

/**
 * What is seen: h head, d dependent; w form, t tag, x suffix; p, n the word before and behind; dl, dr the
 * dependent's outermost children; ls, rs the relations of children on a side; ps the relation of the
 * nearest child on the same side; g marks between, q whether quoted, e distance. Direction goes into all.
 */
const SLOTS = [..."hw ht hx dw dt dx dpw dpt dnw dnt hpt hnt dlw dlt drw drt".split(" "), ..."dls drs hls hrs ps g q e".split(" ")];

const TEMPLATES = `
  dw, dt, dw dt, hw, ht, hw ht, ht dt, hw dw, hw ht dt, ht dw dt, dx, hx, ht dx, hx dt, hx dx, dx dt ht,
  ht dt e, hw e, dw e, dlw, dlw dt, dlw ht, dlw hw, dlw dt ht, dlw dw, drw dt, drw dt ht, dlt dt ht, drt dt ht,
  dls dt, dls ht dt, drs dt, drs ht dt, dls drs ht dt, dls dw, dls hw dt, dls drs hw,
  hls ht, hls ht dt, hls dt, hrs ht, hrs ht dt, hrs hw, hls hrs ht dt, hls hw dt, hrs hw dt, hls hrs dw,
  ps ht dt, ps hw dt, ps dw, g ht dt, g ht dt e, g dls ht dt, g hw dt, q ht dt, q g ht dt,
  dpt dt, dnt dt, dpt dt dnt, dpt ht dt, dnt ht dt, hpt ht dt, hnt ht dt, dpw dt, dnw dt, dpw ht dt`;

export const LABEL_TEMPLATES = templatesOf(TEMPLATES, SLOTS);
export const LABEL_SLOTS = SLOTS.length;

const NO_FORM = 0x3c5f;
const NO_TAG = 63;

/** Writes the values of all slots for an arc from `head` to `place`, which is not drawn yet. */
export function labelValues(state: ParseState, words: ParseWords, head: number, place: number, values: Int32Array): void {
  const { count, left1, right1, leftRelations, rightRelations, relation, edge } = state;
  const { form, tag, suffix, gap, quoted } = words;
  const left = left1[place]!;
  const right = right1[place]!;
  const before = place < head ? left1[head]! : right1[head]!;
  values[0] = form[head]!;
  values[1] = tag[head]!;
  values[2] = suffix[head]!;
  values[3] = form[place]!;
  values[4] = tag[place]!;
  values[5] = suffix[place]!;
  values[6] = place > 0 ? form[place - 1]! : NO_FORM;
  values[7] = place > 0 ? tag[place - 1]! : NO_TAG;
  values[8] = form[place + 1]!;
  values[9] = tag[place + 1]!;
  values[10] = head > 0 ? tag[head - 1]! : NO_TAG;
  values[11] = head < count ? tag[head + 1]! : NO_TAG;
  values[12] = left === NONE ? NO_FORM : form[left]!;
  values[13] = left === NONE ? NO_TAG : tag[left]!;
  values[14] = right === NONE ? NO_FORM : form[right]!;
  values[15] = right === NONE ? NO_TAG : tag[right]!;
  values[16] = leftRelations[place]!;
  values[17] = rightRelations[place]!;
  values[18] = leftRelations[head]!;
  values[19] = rightRelations[head]!;
  values[20] = before === NONE ? 63 : relation[before]!;
  values[21] = place < head ? gap[state.next]! : gap[edge[place]!]! | (gap[state.next]! << 6);
  values[22] = quoted[head]! | (quoted[place]! << 1);
  values[23] = distanceClass(Math.abs(head - place));
}
