// Takes a report as the rules see it and what they found, gives the hashed features of cues, contents and sources.
import type { Draft } from "./attribution-draft.ts";
import { TAG, type ClauseView } from "./clause-view.ts";
import type { Phrase } from "./noun-phrase.ts";
import type { WordTraits } from "./word-traits.ts";

/** How many features a token has as a possible cue, and in relation to a cue. */
export const CUE_FEATURES = 44;
export const PAIR_FEATURES = 46;

/** Form beyond either end of a sentence. */
const EDGE = 0x2f1b7a3d;

/** Row of a feature: a hash of its template and what it sees, spread over rows of four. */
export const rowOf = (template: number, seen: number, mask: number): number => {
  const mixed = Math.imul(seen ^ Math.imul(template, 0x9e3779b1), 0x85ebca6b);
  return ((Math.imul(mixed ^ (mixed >>> 15), 0xc2b2ae35) >>> 6) << 2) & mask;
};

const both = (left: number, right: number): number => Math.imul(left, 0x27d4eb2f) ^ ((right << 13) | (right >>> 19));

/** Distances fall into sixteen bins, signed. */
const bin = (distance: number): number => {
  const size = Math.abs(distance);
  const at = size < 5 ? size : size < 8 ? 5 : size < 12 ? 6 : size < 20 ? 7 : size < 35 ? 8 : 9;
  return distance < 0 ? at + 16 : at;
};

/** What the models see of every token beside its words; made once a report. @cost O(tokens + drafts) */
export interface TokenStates {
  readonly view: ClauseView;
  readonly traits: WordTraits;
  readonly upos: Uint8Array;
  readonly xpos: Uint8Array;
  readonly head: Int32Array;
  readonly relation: Uint8Array;
  /** 0 outside quotation marks, 1 opens, 2 inside, 3 closes. */
  readonly quote: Uint8Array;
  /** Bits: 1 a rule's cue begins, 2 is in it, 4 a rule's source, 8 a rule's content begins, 16 is in it, 32 a noun that carries statements. */
  readonly ruled: Uint8Array;
  /** Number of the token's cue verb, 0 where it is none. */
  readonly verb: Uint16Array;
  /** Bits: relations of a token's dependents that matter for saying. */
  readonly dependents: Uint16Array;
  /** Kind of the mention that a token stands in: 0 none, else 1 + kind, 8 added for pronouns. */
  readonly mention: Uint8Array;
  /** Number of the name that a token is part of, 0 outside names. */
  readonly name: Uint16Array;
}

const KINDS = ["person", "organization", "place", "state", "group", "work"];

export function tokenStates(
  view: ClauseView,
  traits: WordTraits,
  drafts: readonly Draft[],
  dependentBit: (relation: number) => number,
): TokenStates {
  const { syntax, mentions, quotations } = view.layers;
  const { count } = view;
  const quote = new Uint8Array(count);
  const ruled = new Uint8Array(count);
  const verb = new Uint16Array(count);
  const dependents = new Uint16Array(count);
  const mention = new Uint8Array(count);
  for (let at = 0; at < count; at++) {
    const index = view.quotation[at]!;
    if (index >= 0) quote[at] = view.opensQuotation(at) ? 1 : view.end[at]! >= quotations[index]!.end ? 3 : 2;
    const word = view.word[at]!;
    if (word >= 0) verb[at] = view.table.verbs[word]!;
    if (word >= 0 && view.table.nouns[word] != null) ruled[at]! |= 32;
  }
  for (let at = 0; at < syntax.head.length; at++) {
    const head = syntax.head[at]!;
    if (head !== at) dependents[head]! |= dependentBit(syntax.relation[at]!);
  }
  const name = new Uint16Array(count);
  mentions.forEach(({ core, form }, index) => {
    if (form !== "name") return;
    for (let at = view.tokenAt(core.start); at < count && view.start[at]! < core.end; at++) name[at] = index + 1;
  });
  for (const { start, end, kind, form } of mentions) {
    const value = 1 + KINDS.indexOf(kind) + (form === "pronoun" ? 8 : 0);
    for (let at = view.tokenAt(start); at < count && view.start[at]! < end; at++) mention[at] = value;
  }
  const cover = ({ first, after }: Phrase, opens: number, inside: number): void => {
    for (let at = first; at < after; at++) ruled[at]! |= at === first ? opens | inside : inside;
  };
  for (const { source, cue, content } of drafts) {
    if (cue !== null) cover(cue, 1, 2);
    if (source !== null) cover(source, 4, 4);
    for (const span of content) cover(span, 8, 16);
  }
  return {
    view,
    traits,
    upos: syntax.upos,
    xpos: syntax.xpos,
    head: syntax.head,
    relation: syntax.relation,
    quote,
    ruled,
    verb,
    dependents,
    mention,
    name,
  };
}

/** Writes the features of token `at` as a possible cue; `first` and `end` bound its sentence. */
export function cueFeatures(
  states: TokenStates,
  at: number,
  first: number,
  end: number,
  mask: number,
  out: Int32Array,
  from: number,
): void {
  const { traits, upos, xpos, head, relation, quote, ruled, verb, dependents, mention, view } = states;
  const { form, suffix3 } = traits;
  const word = (offset: number): number => (at + offset >= first && at + offset < end ? form[at + offset]! : EDGE);
  const tag = (offset: number): number => (at + offset >= first && at + offset < end ? xpos[at + offset]! : 63);
  const coarse = (offset: number): number => (at + offset >= first && at + offset < end ? upos[at + offset]! : 31);
  const state = (offset: number): number => (at + offset >= first && at + offset < end ? quote[at + offset]! : 4);
  const here = form[at]!;
  const tags = (xpos[at]! << 12) | (tag(-1) << 6) | tag(1);
  const rules = ruled[at]!;
  const around = (state(-2) << 12) | (state(-1) << 9) | (quote[at]! << 6) | (state(1) << 3) | state(2);
  const parent = head.length > at ? head[at]! : -1;
  const parentForm = parent >= 0 && parent !== at ? form[parent]! : EDGE;
  const parentTag = parent >= 0 && parent !== at ? xpos[parent]! : 63;
  const link = relation.length > at ? relation[at]! : 0;
  const below = dependents[at]!;
  const last = at > first ? mention[at - 1]! : 0;
  const place = (at === first ? 1 : 0) | (at === end - 1 ? 2 : 0) | (view.time[at]! >= 0 ? 4 : 0);
  out[from + 0] = rowOf(0, here, mask);
  out[from + 1] = rowOf(1, both(here, xpos[at]!), mask);
  out[from + 2] = rowOf(2, xpos[at]!, mask);
  out[from + 3] = rowOf(3, suffix3[at]!, mask);
  out[from + 4] = rowOf(4, word(-1), mask);
  out[from + 5] = rowOf(5, word(1), mask);
  out[from + 6] = rowOf(6, both(here, word(-1)), mask);
  out[from + 7] = rowOf(7, both(here, word(1)), mask);
  out[from + 8] = rowOf(8, tags, mask);
  out[from + 9] = rowOf(9, both(here, (tag(-1) << 6) | tag(1)), mask);
  out[from + 10] = rowOf(10, (tag(-2) << 18) | (tag(-1) << 12) | (xpos[at]! << 6) | tag(1), mask);
  out[from + 11] = rowOf(11, (xpos[at]! << 12) | (tag(1) << 6) | tag(2), mask);
  out[from + 12] = rowOf(12, word(-2), mask);
  out[from + 13] = rowOf(13, word(2), mask);
  out[from + 14] = rowOf(14, both(word(-2), word(-1)), mask);
  out[from + 15] = rowOf(15, both(word(1), word(2)), mask);
  out[from + 16] = rowOf(16, rules, mask);
  out[from + 17] = rowOf(17, both(here, rules), mask);
  out[from + 18] = rowOf(18, ((at > first ? ruled[at - 1]! : 0) << 16) | (rules << 8) | (at + 1 < end ? ruled[at + 1]! : 0), mask);
  out[from + 19] = rowOf(19, around, mask);
  out[from + 20] = rowOf(20, both(verb[at]!, around), mask);
  out[from + 21] = rowOf(21, verb[at]!, mask);
  out[from + 22] = rowOf(22, both(verb[at]!, (xpos[at]! << 6) | tag(1)), mask);
  out[from + 23] = rowOf(23, both(verb[at]!, last), mask);
  out[from + 24] = rowOf(24, (last << 8) | mention[at]!, mask);
  out[from + 25] = rowOf(25, both(here, place), mask);
  out[from + 26] = rowOf(26, (place << 6) | xpos[at]!, mask);
  out[from + 27] = rowOf(27, link, mask);
  out[from + 28] = rowOf(28, both(here, link), mask);
  out[from + 29] = rowOf(29, below, mask);
  out[from + 30] = rowOf(30, both(here, below), mask);
  out[from + 31] = rowOf(31, (below << 6) | xpos[at]!, mask);
  out[from + 32] = rowOf(32, both(verb[at]!, below), mask);
  out[from + 33] = rowOf(33, parentForm, mask);
  out[from + 34] = rowOf(34, both(parentForm, here), mask);
  out[from + 35] = rowOf(35, both(parentForm, link), mask);
  out[from + 36] = rowOf(36, (parentTag << 14) | (link << 6) | xpos[at]!, mask);
  out[from + 37] = rowOf(37, both(at > first ? verb[at - 1]! : 0, here), mask);
  out[from + 38] = rowOf(38, both(at > first + 1 ? verb[at - 2]! : 0, (verb[at]! > 0 ? 1 : 0) | (xpos[at]! << 1)), mask);
  out[from + 39] = rowOf(39, both(at + 1 < end ? verb[at + 1]! : 0, xpos[at]!), mask);
  out[from + 40] = rowOf(40, (coarse(-2) << 15) | (coarse(-1) << 10) | (coarse(1) << 5) | coarse(2), mask);
  out[from + 41] = rowOf(41, both(parent >= 0 ? dependents[parent]! : 0, link), mask);
  out[from + 42] = rowOf(42, both(parent >= 0 ? verb[parent]! : 0, link), mask);
  out[from + 43] = rowOf(43, both(here, quote[at]!), mask);
}

/** A cue in relation to which tokens are judged; made once a cue. */
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
export function cueFrame(states: TokenStates, cue: Phrase, first: number, end: number, draft: Draft | null): CueFrame {
  const head = cueHead(states.view, cue);
  const branch = new Uint8Array(end - first);
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
  const content = new Uint8Array(end - first);
  const source = new Uint8Array(end - first);
  const mark = (spans: readonly Phrase[], into: Uint8Array): void => {
    for (const span of spans)
      for (let at = Math.max(first, span.first); at < Math.min(end, span.after); at++) into[at - first] = at === span.first ? 1 : 2;
  };
  if (draft !== null) {
    mark(draft.content, content);
    if (draft.source !== null) mark([draft.source], source);
  }
  return { cue, head, first, end, branch, content, source, tied: tiedTokens(states, head, first, end) };
}

/** Tokens of a window that cannot be parted from the one before them. */
function tiedTokens({ view, name }: TokenStates, head: number, first: number, end: number): Uint8Array {
  const tied = new Uint8Array(end - first);
  const own = view.quotation[head]!;
  for (let at = first + 1; at < end; at++) {
    const quoted = view.quotation[at]!;
    if ((quoted >= 0 && quoted !== own && quoted === view.quotation[at - 1]) || (name[at]! > 0 && name[at] === name[at - 1]))
      tied[at - first] = 1;
  }
  return tied;
}

/**
 * Writes the features of every token of a cue's window, `PAIR_FEATURES` a token.
 *
 * @cost O(window × features)
 */
export function pairFeatures(states: TokenStates, frame: CueFrame, mask: number, out: Int32Array): void {
  const { traits, xpos, upos, quote, ruled, verb, mention, view, relation, dependents } = states;
  const { form } = traits;
  const { cue, head, first, end, branch, content, source } = frame;
  const cueForm = form[head]!;
  const cueVerb = verb[head]!;
  const cueQuote = view.quotation[head]!;
  const cueTag = xpos[head]!;
  let commasBefore = 0;
  let verbsBefore = 0;
  for (let at = first; at < cue.first; at++) {
    if (view.isComma(at)) commasBefore++;
    if (upos[at] === TAG.verb || upos[at] === TAG.aux) verbsBefore++;
  }
  let commas = -commasBefore;
  let verbs = -verbsBefore;
  for (let at = first; at < end; at++) {
    const inside = at >= cue.first && at < cue.after;
    const side = at < cue.first ? 0 : inside ? 1 : 2;
    const distance = at < cue.first ? at - cue.first : inside ? 0 : at - cue.after + 1;
    if (view.isComma(at)) commas++;
    if (upos[at] === TAG.verb || upos[at] === TAG.aux) verbs++;
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
    const count = (Math.max(-4, Math.min(4, commas)) + 4) | ((Math.max(-4, Math.min(4, verbs)) + 4) << 4);
    const edge =
      (at === first ? 1 : 0) | (at === end - 1 ? 2 : 0) | (view.layers.tokens.block[at] !== view.layers.tokens.block[head] ? 4 : 0);
    const from = (at - first) * PAIR_FEATURES;
    out[from + 0] = rowOf(64, (side << 8) | near, mask);
    out[from + 1] = rowOf(65, both(cueForm, (side << 8) | near), mask);
    out[from + 2] = rowOf(66, both(here, side), mask);
    out[from + 3] = rowOf(67, both(here, near), mask);
    out[from + 4] = rowOf(68, both(cueForm, both(here, side)), mask);
    out[from + 5] = rowOf(69, (side << 18) | (leftTag << 12) | (tag << 6) | rightTag, mask);
    out[from + 6] = rowOf(70, both(left, side), mask);
    out[from + 7] = rowOf(71, both(right, side), mask);
    out[from + 8] = rowOf(72, both(both(left, here), side), mask);
    out[from + 9] = rowOf(73, both(both(here, right), side), mask);
    out[from + 10] = rowOf(74, (side << 16) | q, mask);
    out[from + 11] = rowOf(75, both(cueVerb, (side << 16) | q), mask);
    out[from + 12] = rowOf(76, (side << 16) | (q << 8) | near, mask);
    out[from + 13] = rowOf(77, (side << 8) | way, mask);
    out[from + 14] = rowOf(78, both(cueForm, (side << 8) | way), mask);
    out[from + 15] = rowOf(79, (way << 12) | (tag << 6) | leftTag, mask);
    out[from + 16] = rowOf(80, (way << 16) | (wayLeft << 8) | wayRight, mask);
    out[from + 17] = rowOf(81, both(cueVerb, (way << 8) | wayLeft), mask);
    out[from + 18] = rowOf(82, both(here, (way << 8) | wayLeft), mask);
    out[from + 19] = rowOf(83, rule, mask);
    out[from + 20] = rowOf(84, (rule << 8) | ruleLeft, mask);
    out[from + 21] = rowOf(85, (rule << 8) | ruleRight, mask);
    out[from + 22] = rowOf(86, (rule << 16) | (ruleLeft << 12) | (ruleRight << 8) | side, mask);
    out[from + 23] = rowOf(87, both(cueForm, rule), mask);
    out[from + 24] = rowOf(88, both(here, (rule << 8) | ruleLeft), mask);
    out[from + 25] = rowOf(89, both(here, (rule << 8) | ruleRight), mask);
    out[from + 26] = rowOf(90, (rule << 16) | (way << 8) | side, mask);
    out[from + 27] = rowOf(91, (rule << 16) | (q << 8) | side, mask);
    out[from + 28] = rowOf(92, (rule << 18) | (tag << 12) | (rightTag << 6) | side, mask);
    out[from + 29] = rowOf(93, (side << 12) | (count << 2) | (rule & 3), mask);
    out[from + 30] = rowOf(94, both(cueVerb, (side << 10) | count), mask);
    out[from + 31] = rowOf(95, (side << 8) | ruled[at]!, mask);
    out[from + 32] = rowOf(96, both(ruled[at]!, (at > first ? ruled[at - 1]! : 0) | (side << 9)), mask);
    out[from + 33] = rowOf(97, (side << 8) | mention[at]!, mask);
    out[from + 34] = rowOf(98, (side << 16) | ((at > first ? mention[at - 1]! : 0) << 8) | mention[at]!, mask);
    out[from + 35] = rowOf(99, (near << 8) | mention[at]!, mask);
    out[from + 36] = rowOf(100, both(cueVerb, (side << 8) | tag), mask);
    out[from + 37] = rowOf(101, (side << 12) | (tag << 6) | cueTag, mask);
    out[from + 38] = rowOf(102, (edge << 8) | (side << 4) | (q & 3), mask);
    out[from + 39] = rowOf(103, both(right, (edge << 8) | side | (rule << 12)), mask);
    out[from + 40] = rowOf(104, both(verb[at]!, side), mask);
    out[from + 41] = rowOf(105, relation.length > at ? (relation[at]! << 10) | (side << 8) | way : 0, mask);
    out[from + 42] = rowOf(106, both(dependents[head]!, (side << 8) | way), mask);
    out[from + 43] = rowOf(107, (near << 12) | (tag << 6) | rightTag, mask);
    out[from + 44] = rowOf(108, both(here, both(left, right)), mask);
    out[from + 45] = rowOf(109, (view.time[at]! >= 0 ? 1 : 0) | (side << 1) | (near << 4), mask);
  }
}
