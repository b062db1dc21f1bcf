// Takes a cue and one way to bound its content, gives the hashed features of the whole but for its bounds.
import { TAG } from "../clause-view.ts";
import { agreement, formAt, isWithin, kindIn, marginBin, NO_TAG, placeOfHead, sideOf, topOf, type CueCase } from "./cue-case.ts";
import { both, sizeBin, type Features } from "../../weights/feature-list.ts";
import type { Phrase } from "../noun-phrase.ts";

/** Its longest span. */
function mainOf(content: readonly Phrase[]): Phrase {
  let main = content[0]!;
  for (const span of content) if (span.after - span.first > main.after - main.first) main = span;
  return main;
}

/** Kind of clause that a content's longest span begins with. */
export const kindOf = (it: CueCase, content: readonly Phrase[]): number => kindIn(it, mainOf(content).first);

/** On which side of the cue each of its spans lies: 1 before them, and for each three times as much and its side. */
export function orderOf({ cue }: CueCase, content: readonly Phrase[]): number {
  let order = 1;
  for (const span of content) order = 3 * order + sideOf(cue, span);
  return order;
}

/** Features of where a content stands; `order` and `kind` of it and the cue tell them all. */
export function placeFeatures(it: CueCase, order: number, kind: number, out: Features): void {
  const { verb, dependents, xpos } = it.states;
  const cueForm = formAt(it, it.head);
  const cueVerb = verb[it.head]!;
  out.add(1, order);
  out.add(2, both(cueForm, order));
  out.add(3, both(cueVerb, order));
  out.add(4, (order << 8) | kind);
  out.add(5, both(cueForm, (order << 8) | kind));
  out.add(6, both(cueVerb, (order << 8) | kind));
  out.add(7, both(dependents[it.head]!, (order << 16) | (kind << 8) | xpos[it.head]!));
}

/**
 * Features of how the labeler likes a content; these three tell them all.
 *
 * @param rank place among the labeler's candidates; 15 for those it did not give
 * @param far `marginBin` of the log-odds by which the labeler likes its best more
 * @param ruled kind of the rule that has the cue too
 */
export function likingFeatures(rank: number, far: number, ruled: number, out: Features): void {
  out.add(8, rank);
  out.add(9, (rank << 8) | ruled);
  out.add(10, far);
  out.add(13, (far << 8) | rank);
}

/** Features of how a content lies to what the rules found; `agree` and `kind` of it and the cue tell them all. */
export function agreementFeatures(it: CueCase, agree: number, kind: number, out: Features): void {
  out.add(120, agree);
  out.add(121, (it.ruled.kind << 8) | agree);
  out.add(122, both(formAt(it, it.head), agree));
  out.add(123, (it.ruled.kind << 16) | (agree << 8) | kind);
}

/** Features of a content's length, and of how far the labeler's best lies before it. */
export function sizeFeatures(it: CueCase, content: readonly Phrase[], kind: number, far: number, out: Features): void {
  const cueVerb = it.states.verb[it.head]!;
  const side = sideOf(it.cue, mainOf(content));
  out.add(11, (far << 8) | (kind << 4) | side);
  out.add(12, both(cueVerb, far));
  let size = 0;
  for (const { first, after } of content) size += after - first;
  const length = sizeBin(size);
  out.add(124, (length << 8) | (kind << 4) | side);
  out.add(125, both(formAt(it, it.head), length));
  out.add(126, both(cueVerb, (length << 8) | kind));
}

/** Features of a content that are seen at a glance: its place, how the labeler likes it, how it lies to what the rules found. */
export function contentFirst(it: CueCase, content: readonly Phrase[], rank: number, margin: number, out: Features): void {
  const kind = kindOf(it, content);
  const far = marginBin(margin);
  placeFeatures(it, orderOf(it, content), kind, out);
  likingFeatures(rank, far, it.ruled.kind, out);
  agreementFeatures(it, agreement(content, it.ruled.content), kind, out);
  sizeFeatures(it, content, kind, far, out);
}

/**
 * Features of a content that take a walk over it and its window: what lies in it, how it hangs together, what is left out.
 *
 * @param source the labeler's best source
 */
export function contentRest(it: CueCase, content: readonly Phrase[], source: Phrase | null, out: Features): void {
  const main = mainOf(content);
  const kind = kindIn(it, main.first);
  for (let index = 0; index < content.length && index < 3; index++) spanFeatures(it, content[index]!, content.length > 1, out);
  treeFeatures(it, content, (kind << 4) | sideOf(it.cue, main), out);
  orderFeatures(it, content, source, orderOf(it, content), kind, out);
}

/** What lies within one span: verbs and their tenses, commas, other cues, what its last and its first break part off. */
function spanFeatures(it: CueCase, span: Phrase, several: boolean, out: Features): void {
  const { xpos } = it.states;
  const side = sideOf(it.cue, span);
  const kind = kindIn(it, span.first);
  const seen = breaksOf(it, span);
  out.add(70, (Math.min(seen.commas, 4) << 4) | side);
  out.add(71, (Math.min(seen.finite, 4) << 8) | (kind << 4) | side);
  out.add(72, (Math.min(seen.others, 3) << 8) | (kind << 4) | side);
  const tense = seen.firstVerb < 0 ? NO_TAG : xpos[seen.firstVerb]!;
  out.add(73, (xpos[it.head]! << 12) | (tense << 6) | kind);
  const tail = seen.lastVerb > seen.last ? xpos[seen.lastVerb]! : NO_TAG;
  const tenses = (tail << 12) | (tense << 6) | xpos[it.head]!;
  if (seen.last < 0) out.add(74, side);
  else breakFeatures(it, span, seen.last, seen.last + 1, topOf(it, seen.last + 1, seen.last + 1, it.end), tenses, side, 74, out);
  if (side === 0 && seen.first >= 0)
    breakFeatures(it, span, seen.first, span.first, topOf(it, seen.first - 1, span.first, seen.first), tenses, side, 84, out);
  quoteFeatures(it, span, (side << 1) | (several ? 1 : 0), out);
}

interface Breaks {
  readonly commas: number;
  readonly finite: number;
  readonly others: number;
  readonly firstVerb: number;
  readonly lastVerb: number;
  /** First and last comma, dash or conjunction outside quotation marks, -1 for none. */
  readonly first: number;
  readonly last: number;
}

function breaksOf(it: CueCase, { first: from, after }: Phrase): Breaks {
  const { view, upos } = it.states;
  const seen = { commas: 0, finite: 0, others: 0, firstVerb: -1, lastVerb: -1, first: -1, last: -1 };
  let cue = -1;
  for (let at = from; at < after; at++) {
    if (view.isFinite(at)) {
      seen.finite++;
      if (seen.firstVerb < 0) seen.firstVerb = at;
      seen.lastVerb = at;
    }
    if (view.quotation[at]! >= 0) continue;
    const comma = upos[at] === TAG.punct && (view.isComma(at) || view.isDash(at));
    if (comma) seen.commas++;
    if ((comma || upos[at] === TAG.cconj) && at > from && at < after - 1) {
      if (seen.first < 0) seen.first = at;
      seen.last = at;
    }
    const other = it.cueAt[at]!;
    if (other >= 0 && other !== it.own && other !== cue) {
      seen.others++;
      cue = other;
    }
  }
  return seen;
}

/** What a break at token `at` parts off, from `start`, with `top` its topmost node. */
function breakFeatures(
  it: CueCase,
  span: Phrase,
  at: number,
  start: number,
  top: number,
  tenses: number,
  side: number,
  template: number,
  out: Features,
): void {
  const { relation, xpos } = it.states;
  const place = placeOfHead(it, top, span.first, span.after);
  const hangs = (relation[top]! << 8) | (place << 4) | side;
  const mark = formAt(it, at);
  const rest = template === 74 ? span.after - start : at - start;
  const next = formAt(it, at + 1);
  out.add(template + 1, both(mark, hangs));
  out.add(template + 2, both(mark, both(next, side)));
  out.add(template + 3, both(hangs, sizeBin(rest)));
  out.add(template + 4, both(mark, tenses));
  out.add(template + 5, both(next, hangs));
  const sourced = it.sourceAt[at + 1]! >= 0 && it.sourceAt[at + 1] !== it.own ? 1 : 0;
  out.add(template + 6, both(mark, (sourced << 8) | place));
  out.add(template + 7, both(mark, both(xpos[at + 1]!, xpos[at + 2] ?? NO_TAG)));
}

/** How a span lies to quotation marks. */
function quoteFeatures(it: CueCase, { first, after }: Phrase, spot: number, out: Features): void {
  const { view } = it.states;
  const from = view.quotation[first]!;
  const to = view.quotation[after - 1]!;
  const next = after < view.count ? view.quotation[after]! : -1;
  const before = first > 0 ? view.quotation[first - 1]! : -1;
  let inner = 0;
  for (let at = first; at < after; at++) if (view.quotation[at]! >= 0 && view.quotation[at] !== from) inner = 1;
  const bits =
    inner |
    (from >= 0 ? 2 : 0) |
    (from >= 0 && view.opensQuotation(first) ? 4 : 0) |
    (to >= 0 ? 8 : 0) |
    (to >= 0 && next !== to ? 16 : 0) |
    (from >= 0 && from === to ? 32 : 0) |
    (next >= 0 && next !== to ? 64 : 0) |
    (before >= 0 && before !== from ? 128 : 0) |
    (view.quotation[it.head]! >= 0 ? 256 : 0);
  out.add(100, bits);
  out.add(101, both(bits, spot));
  out.add(102, both(formAt(it, it.head), both(bits, spot)));
}

/** How the content hangs together in the tree: its roots, and what it leaves out of them. */
function treeFeatures(it: CueCase, content: readonly Phrase[], shape: number, out: Features): void {
  const { head: heads, relation, upos } = it.states;
  const cueForm = formAt(it, it.head);
  let roots = 0;
  let sum = 0;
  for (const { first, after } of content) {
    for (let at = first; at < after; at++) {
      if (upos[at] === TAG.punct || (heads[at] !== at && isWithin(content, heads[at]!))) continue;
      const hangs = (relation[at]! << 4) | placeOfHead(it, at, 0, 0);
      roots++;
      if (roots > 4) continue;
      sum = both(sum, hangs);
      out.add(103, hangs);
      out.add(104, both(cueForm, hangs));
    }
  }
  let leaks = 0;
  let leak = 0;
  const from = content[0]!.first;
  const to = content.at(-1)!.after;
  for (let at = it.first; at < it.end; at++) {
    if (upos[at] === TAG.punct || heads[at] === at || !isWithin(content, heads[at]!) || isWithin(content, at)) continue;
    leak = relation[at]!;
    if (++leaks <= 4) out.add(105, (leak << 2) | (at < from ? 1 : at >= to ? 2 : 3));
    if (at >= it.cue.first && at < it.cue.after) out.add(109, leak);
  }
  out.add(106, (Math.min(roots, 5) << 8) | shape);
  out.add(108, (Math.min(leaks, 4) << 8) | leak);
  if (roots > 4) return;
  out.add(107, sum);
  out.add(110, both(cueForm, sum));
}

/** The order of source, cue and content, and what of the window is none of them. */
function orderFeatures(it: CueCase, content: readonly Phrase[], source: Phrase | null, order: number, kind: number, out: Features): void {
  const { view, xpos, verb } = it.states;
  const from = content[0]!.first;
  const to = content.at(-1)!.after;
  const shape = (kind << 4) | (order & 15);
  const lies = (placeOfSource(content, source) << 2) | (source === null ? 0 : source.after <= it.cue.first ? 1 : 2);
  out.add(111, (order << 8) | lies);
  out.add(112, both(formAt(it, it.head), (order << 8) | lies));
  const left = Math.min(from, it.cue.first, source?.first ?? from);
  const right = Math.max(to, it.cue.after, source?.after ?? 0);
  out.add(113, (sizeBin(left - it.first) << 8) | shape);
  out.add(114, (sizeBin(it.end - right) << 8) | shape);
  out.add(115, both(formAt(it, it.first), (left === it.first ? 1 : 0) | (view.isComma(left - 1) ? 2 : 0)));
  let finite = 0;
  let commas = 0;
  for (let at = right; at < it.end; at++) {
    if (view.isFinite(at)) finite++;
    if (view.isComma(at)) commas++;
  }
  out.add(116, (Math.min(finite, 3) << 4) | Math.min(commas, 3));
  out.add(117, both(verb[it.head]!, (Math.min(finite, 3) << 8) | shape));
  const { block } = view.layers.tokens;
  out.add(118, (block[from] !== block[it.head] ? 1 : 0) | (block[to - 1] !== block[it.head] ? 2 : 0) | (kind << 4));
  out.add(119, both(formAt(it, to - 1), (to === it.end ? 1 : 0) | (order << 2) | (xpos[to - 1]! << 12)));
}

/** 0 no source, 1 in the content, 2 right before it, 3 before, 4 right behind, 5 behind, 6 between its parts. */
function placeOfSource(content: readonly Phrase[], source: Phrase | null): number {
  if (source === null) return 0;
  if (isWithin(content, source.first) || isWithin(content, source.after - 1)) return 1;
  const from = content[0]!.first;
  const to = content.at(-1)!.after;
  if (source.after <= from) return source.after === from ? 2 : 3;
  if (source.first >= to) return source.first === to ? 4 : 5;
  return 6;
}

/**
 * Features of a cue's being none.
 *
 * @param best the best content that it might have
 * @param sure log-odds by which the labeler takes it for a cue
 * @param margin log-odds by which the content labeler likes its best more than none
 */
export function noneFeatures(it: CueCase, best: Phrase | null, sourced: boolean, sure: number, margin: number, out: Features): void {
  const { view, xpos, verb, dependents, relation, head: heads } = it.states;
  const { cue, head, ruled } = it;
  const cueForm = formAt(it, head);
  const next = formAt(it, cue.after);
  const cueBin = Math.max(-20, Math.min(40, Math.round(3 * sure)));
  const noneBin = Math.max(0, Math.min(30, Math.round(2 * margin)));
  out.add(200, 0);
  out.add(201, cueForm);
  out.add(202, verb[head]!);
  out.add(203, both(cueForm, ruled.kind));
  out.add(204, ruled.kind);
  out.add(205, xpos[head]!);
  out.add(206, both(cueForm, next));
  out.add(207, both(cueForm, formAt(it, cue.first - 1)));
  out.add(208, both(next, xpos[head]!));
  out.add(209, both(dependents[head]!, xpos[head]!));
  out.add(210, (relation[head]! << 8) | xpos[heads[head]!]!);
  out.add(211, both(formAt(it, heads[head]!), relation[head]!));
  out.add(212, (view.quotation[head]! >= 0 ? 1 : 0) | (sourced ? 0 : 2));
  out.add(213, both(cueForm, sourced ? 0 : 1));
  out.add(219, cueBin);
  out.add(220, noneBin);
  out.add(221, (cueBin << 8) | noneBin);
  out.add(222, (cueBin << 8) | ruled.kind);
  out.add(223, both(verb[head]!, cueBin));
  const holder = it.contentAt[head]!;
  const held = holder >= 0 && holder !== it.own ? 1 : 0;
  out.add(224, held | (view.quotation[head]! >= 0 ? 2 : 0));
  out.add(225, both(cueForm, held));
  out.add(226, (cueBin << 1) | held);
  if (best === null) return out.add(214, 0);
  const rival = it.contentAt[best.first]!;
  const shared = rival >= 0 && rival !== it.own ? 1 : 0;
  out.add(227, shared | (held << 1));
  out.add(228, both(cueForm, shared));
  const shape = (kindIn(it, best.first) << 4) | sideOf(cue, best);
  out.add(215, shape);
  out.add(216, both(cueForm, shape));
  out.add(217, (sizeBin(best.after - best.first) << 8) | shape);
  out.add(218, both(formAt(it, best.first), shape & 15));
}
