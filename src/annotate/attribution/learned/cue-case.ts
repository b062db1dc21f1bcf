// Gives what all ways to bound one cue's content and source have in common, and where a token stands in its tree.
import { BIT } from "../attribution-words.ts";
import { TAG, type ClauseView } from "../clause-view.ts";
import type { Phrase } from "../noun-phrase.ts";
import type { SubtreeSpans } from "../../syntax/subtree-spans.ts";
import type { TokenStates } from "./token-states.ts";

/** A cue among the others of its report. Of each token of the report: the number of a cue, -1 for none. */
export interface CueCase {
  readonly states: TokenStates;
  readonly tree: SubtreeSpans;
  /** Where spans may be cut, by token (`cutBits`). */
  readonly cuts: Uint8Array;
  readonly cue: Phrase;
  /** Its number, its head and its window. */
  readonly own: number;
  readonly head: number;
  readonly first: number;
  readonly end: number;
  /** What the rules found for it; `kind` is a small number for the rule, 0 where there is none. */
  readonly ruled: { readonly content: readonly Phrase[]; readonly source: Phrase | null; readonly kind: number };
  /** Whose cue a token is part of, and whose source and content by the labeler: the narrowest content where there are several. */
  readonly cueAt: Int32Array;
  readonly sourceAt: Int32Array;
  readonly contentAt: Int32Array;
  /** `kindIn` of each token of the window that was asked for, 0 of others. */
  readonly kinds: Uint8Array;
}

/** Form and tag beyond the window. */
const EDGE = 0x2f1b7a3d;
export const NO_TAG = 63;

export const formAt = ({ states, first, end }: CueCase, at: number): number => (at >= first && at < end ? states.traits.form[at]! : EDGE);
export const tagAt = ({ states, first, end }: CueCase, at: number): number => (at >= first && at < end ? states.xpos[at]! : NO_TAG);

export const isWithin = (spans: readonly Phrase[], at: number): boolean => {
  for (const { first, after } of spans) if (first <= at && at < after) return true;
  return false;
};

/** 0 before the cue, 1 behind it, 2 over it. */
export const sideOf = (cue: Phrase, span: Phrase): number => (span.after <= cue.first ? 0 : span.first >= cue.after ? 1 : 2);

/** Where the head of a node stands: 0 elsewhere, 1 from `floor` on and before `ceiling`, 2 is the cue's head, 3 in the cue, 4 none, 5 above the cue's head. */
export function placeOfHead({ states, tree, cue, head }: CueCase, node: number, floor: number, ceiling: number): number {
  const above = states.head[node]!;
  if (above === node) return 4;
  if (above === head) return 2;
  if (above >= cue.first && above < cue.after) return 3;
  if (above >= floor && above < ceiling) return 1;
  return tree.left[above]! <= head && tree.right[above]! >= head ? 5 : 0;
}

/** Steps that are climbed in a tree at the most. */
const CLIMB = 16;

/** Topmost node over `at` whose part of the tree stays between `floor` and, not including it, `ceiling`. */
export function topOf({ states: { head }, tree: { left, right } }: CueCase, at: number, floor: number, ceiling: number): number {
  let node = at;
  for (let steps = 0; steps < CLIMB; steps++) {
    const above = head[node]!;
    if (above === node || left[above]! < floor || right[above]! >= ceiling) break;
    node = above;
  }
  return node;
}

/** Tokens that are looked at for a finite verb. */
const CLAUSE = 12;

/** Kind of clause or phrase that begins at a token: 1 quotation, 2 "that", 3 question word, 4 infinitive, 5 participle, 6 preposition, 7 finite clause, 8 other. */
function kindAt(view: ClauseView, first: number, end: number): number {
  if (view.opensQuotation(first)) return 1;
  if (view.is(first, BIT.that)) return 2;
  if (view.is(first, BIT.complementizer)) return 3;
  if (view.is(first, BIT.infinitive) && view.tag(first) === TAG.part) return 4;
  if (view.isGerund(first)) return 5;
  if (view.tag(first) === TAG.adp) return 6;
  for (let at = first; at < end && at < first + CLAUSE; at++) if (view.isFinite(at)) return 7;
  return 8;
}

/** `kindAt` a token of a cue's window, which many of its contents begin with. */
export function kindIn({ states: { view }, first, end, kinds }: CueCase, at: number): number {
  const known = kinds[at - first] ?? 0;
  return known > 0 ? known : (kinds[at - first] = kindAt(view, at, end));
}

function sameSpans(left: readonly Phrase[], right: readonly Phrase[]): boolean {
  if (left.length !== right.length) return false;
  for (let at = 0; at < left.length; at++) if (left[at]!.first !== right[at]!.first || left[at]!.after !== right[at]!.after) return false;
  return true;
}

/** How the spans lie to what the rules found, as bits: 1 a rule has found something, 2 the same, 4 the same beginning, 8 the same end. */
export function agreement(spans: readonly Phrase[], ruled: readonly Phrase[]): number {
  if (ruled.length === 0) return 0;
  return (
    1 |
    (sameSpans(spans, ruled) ? 2 : 0) |
    (spans.length > 0 && spans[0]!.first === ruled[0]!.first ? 4 : 0) |
    (spans.length > 0 && spans[spans.length - 1]!.after === ruled[ruled.length - 1]!.after ? 8 : 0)
  );
}

/** Margins of the labeler in quarters of a log-odds, 0 to 40. */
export const marginBin = (margin: number): number => Math.max(0, Math.min(40, Math.round(4 * margin)));
