// Takes a cue and the window of tokens around it, gives what is seen of each token in relation to the cue, before hashing.
import type { Draft } from "../attribution-draft.ts";
import { TAG, type ClauseView } from "../clause-view.ts";
import { both } from "../../weights/feature-list.ts";
import type { Phrase } from "../noun-phrase.ts";
import type { TokenStates } from "./token-states.ts";

/** How many features a token has in relation to a cue. */
export const PAIR_FEATURES = 46;

/** Form beyond either end of a window. */
const EDGE = 0x2f1b7a3d;

/** Distances fall into sixteen bins, signed. */
const bin = (distance: number): number => {
  const size = Math.abs(distance);
  const at = size < 5 ? size : size < 8 ? 5 : size < 12 ? 6 : size < 20 ? 7 : size < 35 ? 8 : 9;
  return distance < 0 ? at + 16 : at;
};

/** A cue in relation to which tokens are judged; made once a cue, its arrays are good until the next one is made. */
export interface CueFrame {
  readonly cue: Phrase;
  /** Its head verb or noun. */
  readonly head: number;
  /** Window of tokens that are judged: whole sentences. */
  readonly first: number;
  readonly end: number;
  /** Of each token of the window: how it hangs on the cue's head in the tree, a small number. */
  readonly branch: Uint8Array;
  /** What the rules said for this cue: 0 nothing, 1 begins, 2 inside; for content and source. */
  readonly content: Uint8Array;
  readonly source: Uint8Array;
  /** How many commas and verbs stand between the cue and a token, the token among them: see `passed`. */
  readonly passed: Uint8Array;
  /** 1 where a token belongs together with the one before it: one quotation that the cue is not in, or one name. */
  readonly tied: Uint8Array;
}

/** Token that heads a cue: its last verb, else its last noun, else its last token. */
export function cueHead(view: ClauseView, { first, after }: Phrase): number {
  for (let at = after - 1; at >= first; at--) if (view.tag(at) === TAG.verb) return at;
  for (let at = after - 1; at >= first; at--) if (view.tag(at) === TAG.noun || view.tag(at) === TAG.aux) return at;
  return after - 1;
}

/** Steps that are climbed in a tree at the most. */
const CLIMB = 12;

/** Branch numbers: 0 no tree or out of reach; 1 the head itself; 2 an ancestor of the head; 64 + relation of the head's dependent whose branch a token is in; 128 + relation for branches of the head's parent. */
export function cueFrame(
  states: TokenStates,
  cue: Phrase,
  first: number,
  end: number,
  draft: Draft | null,
  room: (length: number) => Uint8Array,
): CueFrame {
  const head = cueHead(states.view, cue);
  const size = end - first;
  const all = room(5 * size).fill(0, 0, 5 * size);
  const branch = all.subarray(0, size);
  const { head: heads, relation } = states;
  if (heads.length > 0) {
    const parent = heads[head]!;
    for (let at = first; at < end; at++) {
      let node = at;
      for (let steps = 0; steps < CLIMB && node !== head; steps++) {
        const next = heads[node]!;
        if (next === head) {
          branch[at - first] = 64 + relation[node]!;
          break;
        }
        if (next === node) break;
        if (next === parent && branch[at - first] === 0) branch[at - first] = 128 + relation[node]!;
        node = next;
      }
      if (node === head && at === head) branch[at - first] = 1;
    }
    for (let node = head, steps = 0; steps < CLIMB && heads[node] !== node; steps++) {
      node = heads[node]!;
      if (node >= first && node < end) branch[node - first] = 2;
    }
  }
  const content = all.subarray(size, 2 * size);
  const source = all.subarray(2 * size, 3 * size);
  const mark = (spans: readonly Phrase[], into: Uint8Array): void => {
    for (const span of spans)
      for (let at = Math.max(first, span.first); at < Math.min(end, span.after); at++) into[at - first] = at === span.first ? 1 : 2;
  };
  if (draft !== null) {
    mark(draft.content, content);
    if (draft.source !== null) mark([draft.source], source);
  }
  const tied = tiedTokens(states, head, first, end, all.subarray(3 * size, 4 * size));
  return { cue, head, first, end, branch, content, source, tied, passed: passed(states, cue, first, end, all.subarray(4 * size)) };
}

/** Writes how many commas and, from the fifth bit on, verbs stand between each token and the cue: -4 before it to 4 behind, 4 more than it is. */
function passed({ view, upos }: TokenStates, cue: Phrase, first: number, end: number, into: Uint8Array): Uint8Array {
  let commas = 0;
  let verbs = 0;
  for (let at = first; at < cue.first; at++) {
    if (view.isComma(at)) commas--;
    if (upos[at] === TAG.verb || upos[at] === TAG.aux) verbs--;
  }
  for (let at = first; at < end; at++) {
    if (view.isComma(at)) commas++;
    if (upos[at] === TAG.verb || upos[at] === TAG.aux) verbs++;
    into[at - first] = (Math.max(-4, Math.min(4, commas)) + 4) | ((Math.max(-4, Math.min(4, verbs)) + 4) << 4);
  }
  return into;
}

/** Marks in `tied`, which is all 0, the tokens of a window that cannot be parted from the one before them. */
function tiedTokens({ view, name }: TokenStates, head: number, first: number, end: number, tied: Uint8Array): Uint8Array {
  const own = view.quotation[head]!;
  for (let at = first + 1; at < end; at++) {
    const quoted = view.quotation[at]!;
    if ((quoted >= 0 && quoted !== own && quoted === view.quotation[at - 1]) || (name[at]! > 0 && name[at] === name[at - 1]))
      tied[at - first] = 1;
  }
  return tied;
}

/**
 * Writes what is seen of tokens `opens` up to `closes` of a cue's window.
 *
 * @param width from one token to the next in `seen`, `PAIR_FEATURES` numbers or more
 * @cost O(tokens × features)
 */
export function seePairs(states: TokenStates, frame: CueFrame, opens: number, closes: number, seen: Int32Array, width: number): void {
  const { traits, xpos, quote, ruled, verb, mention, view, relation, dependents } = states;
  const { form } = traits;
  const { cue, head, first, end, branch, content, source, passed: counts } = frame;
  const cueForm = form[head]!;
  const cueVerb = verb[head]!;
  const cueQuote = view.quotation[head]!;
  const cueTag = xpos[head]!;
  for (let at = opens; at < closes; at++) {
    const inside = at >= cue.first && at < cue.after;
    const side = at < cue.first ? 0 : inside ? 1 : 2;
    const distance = at < cue.first ? at - cue.first : inside ? 0 : at - cue.after + 1;
    const here = form[at]!;
    const tag = xpos[at]!;
    const left = at > first ? form[at - 1]! : EDGE;
    const right = at + 1 < end ? form[at + 1]! : EDGE;
    const leftTag = at > first ? xpos[at - 1]! : 63;
    const rightTag = at + 1 < end ? xpos[at + 1]! : 63;
    const q = quote[at]! | (cueQuote >= 0 && view.quotation[at] === cueQuote ? 4 : 0) | ((at > first ? quote[at - 1]! : 0) << 3);
    const way = branch[at - first]!;
    const wayLeft = at > first ? branch[at - first - 1]! : 255;
    const wayRight = at + 1 < end ? branch[at - first + 1]! : 255;
    const rule = (content[at - first]! << 2) | source[at - first]!;
    const ruleLeft = at > first ? (content[at - first - 1]! << 2) | source[at - first - 1]! : 15;
    const ruleRight = at + 1 < end ? (content[at - first + 1]! << 2) | source[at - first + 1]! : 15;
    const near = bin(distance);
    const count = counts[at - first]!;
    const edge =
      (at === first ? 1 : 0) | (at === end - 1 ? 2 : 0) | (view.layers.tokens.block[at] !== view.layers.tokens.block[head] ? 4 : 0);
    const from = (at - opens) * width;
    seen[from + 0] = (side << 8) | near;
    seen[from + 1] = both(cueForm, (side << 8) | near);
    seen[from + 2] = both(here, side);
    seen[from + 3] = both(here, near);
    seen[from + 4] = both(cueForm, both(here, side));
    seen[from + 5] = (side << 18) | (leftTag << 12) | (tag << 6) | rightTag;
    seen[from + 6] = both(left, side);
    seen[from + 7] = both(right, side);
    seen[from + 8] = both(both(left, here), side);
    seen[from + 9] = both(both(here, right), side);
    seen[from + 10] = (side << 16) | q;
    seen[from + 11] = both(cueVerb, (side << 16) | q);
    seen[from + 12] = (side << 16) | (q << 8) | near;
    seen[from + 13] = (side << 8) | way;
    seen[from + 14] = both(cueForm, (side << 8) | way);
    seen[from + 15] = (way << 12) | (tag << 6) | leftTag;
    seen[from + 16] = (way << 16) | (wayLeft << 8) | wayRight;
    seen[from + 17] = both(cueVerb, (way << 8) | wayLeft);
    seen[from + 18] = both(here, (way << 8) | wayLeft);
    seen[from + 19] = rule;
    seen[from + 20] = (rule << 8) | ruleLeft;
    seen[from + 21] = (rule << 8) | ruleRight;
    seen[from + 22] = (rule << 16) | (ruleLeft << 12) | (ruleRight << 8) | side;
    seen[from + 23] = both(cueForm, rule);
    seen[from + 24] = both(here, (rule << 8) | ruleLeft);
    seen[from + 25] = both(here, (rule << 8) | ruleRight);
    seen[from + 26] = (rule << 16) | (way << 8) | side;
    seen[from + 27] = (rule << 16) | (q << 8) | side;
    seen[from + 28] = (rule << 18) | (tag << 12) | (rightTag << 6) | side;
    seen[from + 29] = (side << 12) | (count << 2) | (rule & 3);
    seen[from + 30] = both(cueVerb, (side << 10) | count);
    seen[from + 31] = (side << 8) | ruled[at]!;
    seen[from + 32] = both(ruled[at]!, (at > first ? ruled[at - 1]! : 0) | (side << 9));
    seen[from + 33] = (side << 8) | mention[at]!;
    seen[from + 34] = (side << 16) | ((at > first ? mention[at - 1]! : 0) << 8) | mention[at]!;
    seen[from + 35] = (near << 8) | mention[at]!;
    seen[from + 36] = both(cueVerb, (side << 8) | tag);
    seen[from + 37] = (side << 12) | (tag << 6) | cueTag;
    seen[from + 38] = (edge << 8) | (side << 4) | (q & 3);
    seen[from + 39] = both(right, (edge << 8) | side | (rule << 12));
    seen[from + 40] = both(verb[at]!, side);
    seen[from + 41] = relation.length > at ? (relation[at]! << 10) | (side << 8) | way : 0;
    seen[from + 42] = both(dependents[head]!, (side << 8) | way);
    seen[from + 43] = (near << 12) | (tag << 6) | rightTag;
    seen[from + 44] = both(here, both(left, right));
    seen[from + 45] = (view.time[at]! >= 0 ? 1 : 0) | (side << 1) | (near << 4);
  }
}
