// Takes a cue and a place where a content may begin or end, gives the hashed features of that bound.
import { TAG } from "../clause-view.ts";
import { formAt, kindIn, placeOfHead, tagAt, topOf, type CueCase } from "./cue-case.ts";
import { both, sizeBin, type Features } from "../../weights/feature-list.ts";

/** Features of a beginning at token `from`. @param side of the cue: 0 before, 1 behind, 2 over it */
export function beginFeatures(it: CueCase, from: number, side: number, out: Features): void {
  const cueForm = formAt(it, it.head);
  const here = formAt(it, from);
  const left = formAt(it, from - 1);
  const kind = kindIn(it, from);
  out.add(20, both(here, side));
  out.add(21, both(cueForm, both(here, side)));
  out.add(22, both(left, side));
  out.add(23, both(cueForm, both(left, side)));
  out.add(24, both(left, both(here, side)));
  out.add(25, (tagAt(it, from - 1) << 12) | (tagAt(it, from) << 6) | tagAt(it, from + 1) | (side << 20));
  out.add(26, both(formAt(it, from - 2), both(left, tagAt(it, from))));
  const top = topOf(it, from, from, it.end);
  const hangs = (it.states.relation[top]! << 8) | (placeOfHead(it, top, from, it.end) << 4) | side;
  out.add(27, hangs);
  out.add(28, both(cueForm, hangs));
  out.add(29, (hangs << 4) | kind);
  beforeFeatures(it, from, side, cueForm, out);
  if (side === 1) gapFeatures(it, it.cue.after, from, side, kind, out);
  if (side === 1) {
    const next = formAt(it, it.cue.after);
    out.add(42, both(cueForm, both(next, kind)));
    out.add(43, both(next, (kind << 8) | sizeBin(from - it.cue.after)));
  }
}

/** What stands before a beginning and is left out. */
function beforeFeatures(it: CueCase, from: number, side: number, cueForm: number, out: Features): void {
  const { upos, relation } = it.states;
  let before = from - 1;
  while (before >= it.first && before >= from - 3 && upos[before] === TAG.punct) before--;
  if (before < it.first) return out.add(33, side);
  const top = topOf(it, before, 0, from);
  const hangs = (relation[top]! << 8) | (placeOfHead(it, top, from, it.end) << 4) | side;
  out.add(30, (hangs << 1) | (before === from - 1 ? 1 : 0));
  out.add(31, both(formAt(it, before), hangs));
  out.add(32, both(cueForm, hangs));
}

/** What stands between the cue and its content. */
function gapFeatures(it: CueCase, from: number, to: number, side: number, kind: number, out: Features): void {
  const { upos, relation, verb } = it.states;
  const cueForm = formAt(it, it.head);
  const gap = sizeBin(to - from);
  out.add(34, both(gap, side));
  out.add(35, both(cueForm, (gap << 4) | side));
  out.add(36, both(verb[it.head]!, (gap << 8) | (side << 4) | kind));
  let tags = 0;
  let set = 0;
  for (let at = from; at < to && at < from + 8; at++) {
    tags = both(tags, upos[at]!);
    set |= 1 << upos[at]!;
    const form = formAt(it, at);
    out.add(37, both(form, side));
    out.add(38, both(cueForm, both(form, side)));
    out.add(39, both(form, (relation[at]! << 8) | (placeOfHead(it, at, from, to) << 4) | side));
  }
  if (to - from <= 8) out.add(40, both(tags, side));
  out.add(41, both(set, (side << 8) | kind));
}

/** Features of an end before token `to`. */
export function endFeatures(it: CueCase, to: number, side: number, out: Features): void {
  const { relation } = it.states;
  const cueForm = formAt(it, it.head);
  const last = formAt(it, to - 1);
  const next = formAt(it, to);
  out.add(50, both(last, side));
  out.add(51, both(next, side));
  out.add(52, both(next, both(formAt(it, to + 1), side)));
  out.add(53, (tagAt(it, to - 1) << 12) | (tagAt(it, to) << 6) | tagAt(it, to + 1) | (side << 20));
  out.add(54, both(next, both(tagAt(it, to + 1), tagAt(it, to + 2))));
  out.add(55, both(cueForm, both(next, side)));
  const top = topOf(it, to - 1, it.first, to);
  out.add(66, (relation[top]! << 8) | (placeOfHead(it, top, it.first, to) << 4) | side);
  behindFeatures(it, to, side, cueForm, out);
  if (side === 0) gapFeatures(it, to, it.cue.first, side, 0, out);
}

/** What stands behind an end and is left out. */
function behindFeatures(it: CueCase, to: number, side: number, cueForm: number, out: Features): void {
  const { view, upos, xpos, relation } = it.states;
  let next = to;
  while (next < it.end && next < to + 3 && (upos[next] === TAG.punct || upos[next] === TAG.cconj)) next++;
  if (next >= it.end) return out.add(65, side);
  const mark = formAt(it, to);
  const form = formAt(it, next);
  const top = topOf(it, next, to, view.count);
  const hangs = (relation[top]! << 8) | (placeOfHead(it, top, it.first, to) << 4) | side;
  out.add(56, hangs);
  out.add(57, both(form, hangs));
  out.add(58, both(mark, hangs));
  out.add(59, both(cueForm, hangs));
  out.add(60, both(hangs, xpos[top]!));
  out.add(61, both(form, both(mark, side)));
  out.add(62, both(xpos[top]!, both(mark, (xpos[next]! << 4) | (hangs & 0xf0))));
  const [cue, source] = [it.cueAt[next]!, it.sourceAt[next]!];
  if (cue >= 0 && cue !== it.own) out.add(63, side);
  if (source >= 0 && source !== it.own) out.add(64, (side << 4) | (view.isComma(to) ? 1 : 0));
}
