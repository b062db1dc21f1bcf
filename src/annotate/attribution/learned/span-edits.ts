// Takes the labeler's best spans for a cue, gives others near them: cut or carried on to where a clause begins or ends.
import { BIT } from "../attribution-words.ts";
import { TAG, type ClauseView } from "../clause-view.ts";
import type { CueCase } from "./cue-case.ts";
import type { Phrase } from "../noun-phrase.ts";
import type { TokenStates } from "./token-states.ts";

/** Most boundaries that are tried on each side of an end. */
const TRIED = 3;

/** What a token is where spans may be cut, as bits: a comma, dash, colon or bracket; "and", "that", "who"; outside quotation marks; that, or it opens some; a mark outside. */
const BREAK = 1;
const OPENS = 2;
const UNQUOTED = 4;
const FREE = 8;
const MARK = 16;

/** Gives these bits of every token of a report. @cost O(tokens) */
export function cutBits({ view, quote }: TokenStates): Uint8Array {
  const cuts = new Uint8Array(view.count);
  for (let at = 0; at < view.count; at++) {
    const tag = view.tag(at);
    const unquoted = view.quotation[at]! < 0;
    cuts[at] =
      (isBreak(view, at) ? BREAK : 0) |
      (tag === TAG.cconj || tag === TAG.sconj || view.is(at, BIT.relative) ? OPENS : 0) |
      (unquoted ? UNQUOTED | FREE : quote[at] === 1 ? FREE : 0) |
      (unquoted && tag === TAG.punct ? MARK : 0);
  }
  return cuts;
}

/** Whether a clause or part of one may end before token `at` or begin behind it: a comma, dash, colon, bracket. */
function isBreak(view: ClauseView, at: number): boolean {
  const mark = view.mark[at];
  return mark === 0x2c || mark === 0x3b || mark === 0x3a || mark === 0x28 || mark === 0x29 || view.isDash(at);
}

/** Gives the spans with one of them changed; an empty one is left out. */
function changed(spans: readonly Phrase[], index: number, span: Phrase): Phrase[] {
  if (spans.length === 1) return span.after > span.first ? [span] : [];
  if (span.after <= span.first) return [];
  const all: Phrase[] = [];
  for (let at = 0; at < spans.length; at++) {
    const other = spans[at]!;
    if (at !== index && span.first < other.after && other.first < span.after) return [];
    all.push(at === index ? span : other);
  }
  return all;
}

/**
 * Adds others near some spans to `found`: each span cut at the breaks inside it, from either end, carried on to the breaks behind it
 * or back to those before it, or left out. Never empty, never over the cue.
 */
export function nearSpans({ cuts, cue, first, end }: CueCase, spans: readonly Phrase[], found: (readonly Phrase[])[]): void {
  for (let index = 0; index < spans.length; index++) {
    const { first: from, after: to } = spans[index]!;
    if (spans.length > 1) found.push(without(spans, index));
    const inside = breaksInside(cuts, from, to);
    for (let at = 0; at < inside.ends; at++)
      if (at < TRIED || at >= inside.ends - TRIED) addChanged(spans, index, from, ENDS[at]!, cue, found);
    for (let at = 0; at < inside.begins; at++) {
      const begin = BEGINS[at]!;
      addChanged(spans, index, (cuts[begin]! & BREAK) === 0 ? begin : begin + 1, to, cue, found);
    }
    const behind = breaksBehind(cuts, to, end);
    for (let at = 0; at < behind; at++) addChanged(spans, index, from, ENDS[at]!, cue, found);
    const before = breaksBefore(cuts, from, first);
    for (let at = 0; at < before; at++) addChanged(spans, index, BEGINS[at]!, to, cue, found);
  }
}

/** Adds the spans with one of them changed, but where it is empty, meets another or reaches over the cue as it did not before. */
function addChanged(spans: readonly Phrase[], index: number, from: number, to: number, cue: Phrase, found: (readonly Phrase[])[]): void {
  const own = spans[index]!;
  if (to <= from || (from < cue.after && cue.first < to && !(own.first < cue.after && cue.first < own.after))) return;
  const next = changed(spans, index, { first: from, after: to });
  if (next.length > 0) found.push(next);
}

function without(spans: readonly Phrase[], index: number): Phrase[] {
  const others: Phrase[] = [];
  for (let at = 0; at < spans.length; at++) if (at !== index) others.push(spans[at]!);
  return others;
}

/** Where spans may begin and end, written over for each: what is found there is not held. */
const BEGINS: number[] = [];
const ENDS: number[] = [];

/** Writes the places outside quotation marks where a span may be cut: the first few before which it may begin; all for its end. */
function breaksInside(cuts: Uint8Array, from: number, to: number): { readonly begins: number; readonly ends: number } {
  let begins = 0;
  let ends = 0;
  let wasBreak = from < to - 2 && (cuts[from]! & BREAK) !== 0;
  for (let at = from + 1; at < to - 1; at++) {
    const cut = cuts[at]!;
    if ((cut & (BREAK | OPENS)) !== 0 && (cut & FREE) !== 0) {
      if (begins < TRIED) BEGINS[begins++] = at;
      if (!wasBreak) ENDS[ends++] = at;
    }
    wasBreak = (cut & BREAK) !== 0;
  }
  return { begins, ends };
}

/** Writes ends behind a span: before the next few breaks, or the sentence's end without its stop. */
function breaksBehind(cuts: Uint8Array, to: number, end: number): number {
  let many = 0;
  for (let at = to + 1; at < end && many < TRIED; at++) {
    const cut = cuts[at]!;
    if ((cut & FREE) === 0) continue;
    if ((cut & BREAK) !== 0 || ((cut & OPENS) !== 0 && (cuts[at - 1]! & BREAK) === 0)) ENDS[many++] = at;
  }
  let last = end;
  while (last > to && (cuts[last - 1]! & MARK) !== 0) last--;
  if (last > to) ENDS[many++] = last;
  return many;
}

/** Writes beginnings before a span: behind the last few breaks, and the window's first token. */
function breaksBefore(cuts: Uint8Array, from: number, floor: number): number {
  let many = 0;
  for (let at = from - 2; at >= floor && many < 2; at--) {
    const cut = cuts[at]!;
    if ((cut & UNQUOTED) === 0) continue;
    if ((cut & BREAK) !== 0) BEGINS[many++] = at + 1;
    else if ((cut & OPENS) !== 0) BEGINS[many++] = at;
  }
  if (from > floor && !(many > 0 && BEGINS[many - 1] === floor)) BEGINS[many++] = floor;
  return many;
}

/** Parts of the tree that hang on a cue's head, on either side of the cue; those behind it also from right behind it on. */
export function treeSpans({ states, tree, cuts, cue, head, first, end }: CueCase): Phrase[][] {
  const { view, head: heads } = states;
  const found: Phrase[][] = [];
  for (let at = first; at < end; at++) {
    if (heads[at] !== head || at === head || view.tag(at) === TAG.punct) continue;
    if (tree.left[at]! < first || tree.right[at]! >= end) continue;
    let from = at > head ? Math.max(tree.left[at]!, cue.after) : tree.left[at]!;
    let to = at > head ? tree.right[at]! + 1 : Math.min(tree.right[at]! + 1, cue.first);
    while (from < to && (cuts[from]! & MARK) !== 0) from++;
    while (to > from && (cuts[to - 1]! & MARK) !== 0) to--;
    if (to <= from) continue;
    found.push([{ first: from, after: to }]);
    if (at > head && from > cue.after) found.push([{ first: cue.after, after: to }]);
  }
  return found;
}
