// Takes the labeler's best spans for a cue, gives others near them: cut or carried on to where a clause begins or ends.
import { BIT } from "../attribution-words.ts";
import { TAG, type ClauseView } from "../clause-view.ts";
import type { CueCase } from "./cue-case.ts";
import type { Phrase } from "../noun-phrase.ts";

/** Most boundaries that are tried on each side of an end. */
const TRIED = 3;

/** Whether a clause or part of one may end before token `at` or begin behind it: a comma, dash, colon, bracket. */
function isBreak(view: ClauseView, at: number): boolean {
  const mark = view.mark[at];
  return mark === 0x2c || mark === 0x3b || mark === 0x3a || mark === 0x28 || mark === 0x29 || view.isDash(at);
}

/** Whether a word can open another clause without a mark: "and", "that", "who", "while". */
const opensClause = (view: ClauseView, at: number): boolean => {
  const tag = view.tag(at);
  return tag === TAG.cconj || tag === TAG.sconj || view.is(at, BIT.relative);
};

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
export function nearSpans(
  view: ClauseView,
  spans: readonly Phrase[],
  cue: Phrase,
  first: number,
  end: number,
  found: (readonly Phrase[])[],
): void {
  for (let index = 0; index < spans.length; index++) {
    const { first: from, after: to } = spans[index]!;
    if (spans.length > 1) found.push(without(spans, index));
    const inside = breaksInside(view, from, to);
    for (const at of inside.ends) addChanged(spans, index, from, at, cue, found);
    for (const at of inside.begins) addChanged(spans, index, isBreak(view, at) ? at + 1 : at, to, cue, found);
    for (const at of breaksBehind(view, to, end)) addChanged(spans, index, from, at, cue, found);
    for (const at of breaksBefore(view, from, first)) addChanged(spans, index, at, to, cue, found);
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

/** Places outside quotation marks where a span may be cut: the first few before which it may begin; for its end the last few and the first. */
function breaksInside(
  view: ClauseView,
  from: number,
  to: number,
): { readonly begins: readonly number[]; readonly ends: readonly number[] } {
  const begins: number[] = [];
  const ends: number[] = [];
  let wasBreak = from < to - 2 && isBreak(view, from);
  for (let at = from + 1; at < to - 1; at++) {
    const breaks = isBreak(view, at);
    if ((breaks || opensClause(view, at)) && (view.quotation[at]! < 0 || view.opensQuotation(at))) {
      if (begins.length < TRIED) begins.push(at);
      if (!wasBreak) ends.push(at);
    }
    wasBreak = breaks;
  }
  return { begins, ends: ends.length <= 2 * TRIED ? ends : [...ends.slice(0, TRIED), ...ends.slice(-TRIED)] };
}

/** Ends behind a span: before the next few breaks, or the sentence's end without its stop. */
function breaksBehind(view: ClauseView, to: number, end: number): number[] {
  const all: number[] = [];
  for (let at = to + 1; at < end && all.length < TRIED; at++) {
    if (view.quotation[at]! >= 0 && !view.opensQuotation(at)) continue;
    if (isBreak(view, at) || (opensClause(view, at) && !isBreak(view, at - 1))) all.push(at);
  }
  let last = end;
  while (last > to && isFreeMark(view, last - 1)) last--;
  if (last > to) all.push(last);
  return all;
}

function breaksBefore(view: ClauseView, from: number, floor: number): number[] {
  const all: number[] = [];
  for (let at = from - 2; at >= floor && all.length < 2; at--) {
    if (view.quotation[at]! >= 0) continue;
    if (isBreak(view, at)) all.push(at + 1);
    else if (opensClause(view, at)) all.push(at);
  }
  if (from > floor && !all.includes(floor)) all.push(floor);
  return all;
}

/** Parts of the tree that hang on a cue's head, on either side of the cue; those behind it also from right behind it on. */
export function treeSpans({ states, tree, cue, head, first, end }: CueCase): Phrase[][] {
  const { view, head: heads } = states;
  const found: Phrase[][] = [];
  for (let at = first; at < end; at++) {
    if (heads[at] !== head || at === head || view.tag(at) === TAG.punct) continue;
    if (tree.left[at]! < first || tree.right[at]! >= end) continue;
    let from = at > head ? Math.max(tree.left[at]!, cue.after) : tree.left[at]!;
    let to = at > head ? tree.right[at]! + 1 : Math.min(tree.right[at]! + 1, cue.first);
    while (from < to && isFreeMark(view, from)) from++;
    while (to > from && isFreeMark(view, to - 1)) to--;
    if (to <= from) continue;
    found.push([{ first: from, after: to }]);
    if (at > head && from > cue.after) found.push([{ first: cue.after, after: to }]);
  }
  return found;
}

const isFreeMark = (view: ClauseView, at: number): boolean => view.quotation[at]! < 0 && view.tag(at) === TAG.punct;
