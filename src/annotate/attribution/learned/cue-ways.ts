// Takes the labelers' weights and a report's states, gives every cue with all the ways to bound its content and source.
import { draftUnder, type Draft } from "../attribution-draft.ts";
import { BIT } from "../attribution-words.ts";
import type { Labelers, ModelRoom } from "./attribution-model.ts";
import type { CueCase } from "./cue-case.ts";
import type { ModelCue } from "./model-cues.ts";
import type { Phrase } from "../noun-phrase.ts";
import { cueWindow } from "./cue-window.ts";
import { cueFrame, PAIR_FEATURES, seePairs, type CueFrame } from "./pair-features.ts";
import { insideSums, scoreOf } from "./span-candidates.ts";
import { cutBits, nearSpans, treeSpans } from "./span-edits.ts";
import { keysOf, pairScores, tokensAtOnce, type PairLabelers, type Steps } from "./span-labeler.ts";
import { kernelOver, type Kernel } from "../../weights/kernel.ts";
import { subtreeSpans } from "../../syntax/subtree-spans.ts";
import type { TokenStates } from "./token-states.ts";

/** One way to bound a content or a source; no spans: there is none. */
export interface Way {
  readonly spans: readonly Phrase[];
  /** Log-odds by which the labeler likes its best more. */
  readonly margin: number;
  /** Place among the labeler's own candidates; `OTHER` for those that were made from them. */
  readonly rank: number;
}

export interface CueWays {
  readonly case: CueCase;
  /** Log-odds by which the labeler takes it for a cue. */
  readonly sure: number;
  readonly contents: readonly Way[];
  readonly sources: readonly Way[];
}

/** Rank of a way that the labeler did not give. */
const OTHER = 15;

/** Most ways that are weighed; a list of a hundred parts has more. */
const MOST = 60;

/** How many labellings are taken of a content and of a source, and from how many of them others are made. @source docs/attribution.md */
const CONTENTS = 5;
const SOURCES = 5;
const EDITED = 2;

/** Log-odds from which the labeler is sure of a source: right in 99 of 100 on PolNeAR dev. */
const SURE = 6;

/**
 * How far behind the labeler's best, in log-odds, a way may lie and still be weighed: one of the labeler's own of two spans, another
 * of two, and any. Those of more are weighed only where they are the best.
 */
interface Reach {
  readonly own: number;
  readonly other: number;
  readonly any: number;
}

/** @source 4,671 cues of PolNeAR, BASIL and ECB+ dev: farther lie 6,477 of 57,100 contents, none ever chosen, and 3,945 of 14,577 sources, two chosen */
const REACH_OF = { content: { own: 8, other: 160, any: Infinity }, source: { own: 0, other: 0, any: 160 } } as const;

const isTooFar = ({ spans, margin, rank }: Way, { own, other, any }: Reach): boolean =>
  spans.length > 2 || margin >= (spans.length < 2 ? any : rank === OTHER ? other : own);

/** Kinds of rules, by the beginning of their names; part of the features, so of the model. */
const KINDS = [
  "turn/",
  "headline/",
  "quotation/",
  "verb/after-quotation",
  "verb/after-clause",
  "verb/before-told",
  "verb/before-clause",
  "verb/before-object",
  "verb/before-infinitive",
  "verb/before-request",
  "verb/before-charge",
  "verb/before-naming",
  "verb/before-question",
  "verb/before-quotation",
  "verb/participle",
  "verb/relayed",
  "verb/passive",
  "verb/",
  "phrase/",
  "noun/",
];

/** Number of a rule's kind, from 1; 0 for none. */
function kindOf(rule: string): number {
  for (let kind = 0; kind < KINDS.length; kind++) if (rule.startsWith(KINDS[kind]!)) return kind + 1;
  return 0;
}

const NOTHING: CueCase["ruled"] = { content: [], source: null, kind: 0 };

const ruledBy = (draft: Draft | undefined): CueCase["ruled"] =>
  draft === undefined
    ? NOTHING
    : {
        content: draft.content.map(({ first, after }) => ({ first, after })).sort((a, b) => a.first - b.first),
        source: draft.source,
        kind: kindOf(draft.rule),
      };

/** Gives the ways of the cues of a report. `drafted` is the drafts' `cueIndex`. @cost O(cues × window × features) */
export function waysOf(
  model: Labelers,
  states: TokenStates,
  cues: readonly ModelCue[],
  drafts: readonly Draft[],
  drafted: Int32Array,
  room: ModelRoom,
): CueWays[] {
  const tree = subtreeSpans(states.head);
  const cuts = cutBits(states);
  const cueAt = new Int32Array(states.view.count).fill(-1);
  const sourceAt = new Int32Array(states.view.count).fill(-1);
  const contentAt = new Int32Array(states.view.count).fill(-1);
  cues.forEach(({ cue }, own) => cueAt.fill(own, cue.first, cue.after));
  const kernel = kernelOver(model.pair.memory);
  kernel.keys.fill(0);
  const found = cues.map(({ cue, sure }, own): CueWays => {
    const { first, end } = cueWindow(states.view, cue);
    const count = end - first;
    const under = draftUnder(drafted, cue);
    const draft = under < 0 ? undefined : drafts[under];
    const frame = cueFrame(states, cue, first, end, draft ?? null, room.frame);
    const it: CueCase = {
      states,
      tree,
      cuts,
      cue,
      own,
      head: frame.head,
      first,
      end,
      ruled: ruledBy(draft),
      cueAt,
      sourceAt,
      contentAt,
      kinds: new Uint8Array(count),
    };
    const [ofContent, ofSource] = [room.contentScores(count), room.sourceScores(count)];
    windowScores(kernel, model.pair, states, frame, ofContent, ofSource);
    const parts = treeSpans(it);
    const contents = liked(model.pair.content, it, ofContent, frame.tied, CONTENTS, Infinity, room);
    addOthers(contents, model.pair.content, it, ofContent, contentsNear(it, contents, parts), REACH_OF.content, room);
    const sources = liked(model.pair.source, it, ofSource, frame.tied, SOURCES, SURE, room);
    if (sources.length > 1) addOthers(sources, model.pair.source, it, ofSource, sourcesNear(it, sources, parts), REACH_OF.source, room);
    for (const { first: from, after } of sources[0]!.spans) sourceAt.fill(own, from, after);
    return { case: it, sure, contents, sources };
  });
  placeContents(found, contentAt);
  return found;
}

/** Writes the scores of all tokens of a cue's window. @cost O(window × features) */
function windowScores(
  kernel: Kernel,
  labelers: PairLabelers,
  states: TokenStates,
  frame: CueFrame,
  content: Float64Array,
  source: Float64Array,
): void {
  const { first, end } = frame;
  const most = tokensAtOnce(kernel, PAIR_FEATURES);
  for (let at = first; at < end; at += most) {
    const to = Math.min(end, at + most);
    seePairs(states, frame, at, to, kernel.keys, keysOf(PAIR_FEATURES));
    pairScores(kernel, labelers, PAIR_FEATURES, to - at, at - first, content, source);
  }
}

/** A cue's best content, and how many tokens it has. */
interface Sized {
  readonly own: number;
  readonly spans: readonly Phrase[];
  readonly size: number;
}

const widestFirst = (a: Sized, b: Sized): number => b.size - a.size || a.own - b.own;

/** Marks the tokens of each cue's best content, the widest first, so that the narrower stand over them. */
function placeContents(found: readonly CueWays[], contentAt: Int32Array): void {
  const sized: Sized[] = [];
  for (let own = 0; own < found.length; own++) {
    const { spans } = found[own]!.contents[0]!;
    let size = 0;
    for (const { first, after } of spans) size += after - first;
    sized.push({ own, spans, size });
  }
  sized.sort(widestFirst);
  for (const { own, spans } of sized) for (const { first, after } of spans) contentAt.fill(own, first, after);
}

/** The labeler's best labellings, the best first; the best alone where the next lies `sure` log-odds behind it. */
function liked(
  { steps, scale }: Steps,
  { first, end }: CueCase,
  scores: Float64Array,
  tied: Uint8Array,
  most: number,
  sure: number,
  { labellings }: ModelRoom,
): Way[] {
  labellings.begin(scores, steps, end - first, first, most, tied);
  const found: Way[] = [];
  let top = 0;
  for (let rank = 0; rank < most; rank++) {
    const score = labellings.next();
    if (score === null || (rank === 1 && top - score >= sure * scale)) break;
    if (rank === 0) top = score;
    found.push({ spans: labellings.spans(), margin: (top - score) / scale, rank });
  }
  return found;
}

/** Adds to the labeler's best labellings none at all and others, and leaves out those that lie too far behind. */
function addOthers(
  found: Way[],
  { steps, scale }: Steps,
  { first, end }: CueCase,
  scores: Float64Array,
  others: readonly (readonly Phrase[])[],
  reach: Reach,
  room: ModelRoom,
): void {
  const count = end - first;
  const sums = room.sums(count + 1);
  insideSums(scores, count, sums);
  const top = scoreOf(scores, sums, steps, count, first, found[0]!.spans);
  const known = room.keys(MOST + found.length);
  let many = 0;
  let kept = 0;
  for (const way of found) {
    known[many++] = keyOf(way.spans, first);
    if (way.rank === 0 || !isTooFar(way, reach)) found[kept++] = way;
  }
  found.length = kept;
  for (let other = -1; other < others.length && found.length < MOST; other++) {
    const spans = other < 0 ? NONE : others[other]!;
    const key = keyOf(spans, first);
    let at = 0;
    while (at < many && known[at] !== key) at++;
    if (at < many) continue;
    known[many++] = key;
    const way = { spans, margin: (top - scoreOf(scores, sums, steps, count, first, spans)) / scale, rank: OTHER };
    if (!isTooFar(way, reach)) found.push(way);
  }
}

/** No spans: there is no content, or no source. */
const NONE: readonly Phrase[] = [];

/** One number for some spans of a window; exact for two spans, and more seldom matter. */
function keyOf(spans: readonly Phrase[], first: number): number {
  let key = 0;
  for (const span of spans) key = (key * 4096 + span.first - first + 1) * 4096 + span.after - first;
  return key;
}

/** How far before a cue its relative pronoun is looked for, and how long a part of the tree may be that is taken for a source; in tokens. */
const RELATIVE = 14;
const LONGEST_SOURCE = 30;

const isInside = ({ first, end }: CueCase, spans: readonly Phrase[]): boolean =>
  spans.every((span) => span.first >= first && span.after <= end);

/** @param best the labeler's labellings @param parts `treeSpans` of the cue */
function contentsNear(it: CueCase, best: readonly Way[], parts: readonly (readonly Phrase[])[]): (readonly Phrase[])[] {
  const { states, cue, first, ruled } = it;
  const { view } = states;
  const found: (readonly Phrase[])[] = ruled.content.length > 0 && isInside(it, ruled.content) ? [ruled.content] : [];
  nearBest(it, best, EDITED, found);
  for (const spans of parts) found.push(spans);
  let relative = cue.first - 1;
  while (relative >= first && relative > cue.first - RELATIVE && !view.is(relative, BIT.relative)) relative--;
  if (relative < first || !view.is(relative, BIT.relative)) return found;
  const pronoun = { first: relative, after: relative + 1 };
  found.push([pronoun]);
  for (const { spans } of best) if (spans.length === 1 && spans[0]!.first >= cue.after) found.push([pronoun, spans[0]!]);
  return found;
}

function sourcesNear(it: CueCase, best: readonly Way[], parts: readonly (readonly Phrase[])[]): (readonly Phrase[])[] {
  const { ruled } = it;
  const found: (readonly Phrase[])[] = [];
  if (ruled.source !== null && isInside(it, [ruled.source])) found.push([{ first: ruled.source.first, after: ruled.source.after }]);
  nearBest(it, best, 1, found);
  for (const spans of parts) if (spans[0]!.after - spans[0]!.first < LONGEST_SOURCE) found.push(spans);
  return found;
}

/** Adds what lies near the first few labellings that have any spans. */
function nearBest(it: CueCase, best: readonly Way[], many: number, found: (readonly Phrase[])[]): void {
  let edited = 0;
  for (let rank = 0; rank < best.length && edited < many; rank++) {
    const { spans } = best[rank]!;
    if (spans.length === 0) continue;
    nearSpans(it, spans, found);
    edited++;
  }
}
