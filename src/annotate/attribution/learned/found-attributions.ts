// Takes the attribution model and the ways to bound each cue's content and source, gives the likeliest.
import type { AttributionModel } from "./attribution-model.ts";
import { beginFeatures, endFeatures } from "./bound-features.ts";
import { chancesOf, Chooser } from "../../weights/chooser.ts";
import { contentFirst, contentRest, noneFeatures } from "./content-features.ts";
import { sideOf, type CueCase } from "./cue-case.ts";
import type { CueWays, Way } from "./cue-ways.ts";
import type { FeatureList, Features } from "../../weights/feature-list.ts";
import type { Phrase } from "../noun-phrase.ts";
import { sourceFeatures } from "./source-features.ts";

/** A cue with its content and source. */
export interface Found {
  readonly cue: Phrase;
  readonly content: readonly Phrase[];
  readonly source: readonly Phrase[];
  /** Chance, 0 to 1, that it is an attribution with about this content. */
  readonly chance: number;
}

/** Least chance of being a cue that is kept. @source PolNeAR dev and cross-validation: docs/attribution.md */
const LEAST = 0.4;

/** Spans of a content whose bounds count; few have more. */
const BOUNDED = 3;

/**
 * Log-odds by which a content may lie behind the best at a glance and still be looked at closely. Of 2,128 cues of
 * PolNeAR dev none had its best content outside; chances move by 0.003.
 */
const CLOSE = 2.5;

/** A cue with its content, before its source is chosen. */
interface Chosen extends Pick<Found, "content" | "chance"> {
  readonly ways: CueWays;
}

/** Gives every attribution that the model finds, in the order of their cues. @param found every cue with the ways to bound it */
export function chosenContents({ contentChoice }: AttributionModel, found: readonly CueWays[]): Chosen[] {
  const chooser = new Chooser(contentChoice);
  const chosen: Chosen[] = [];
  for (const ways of found) {
    const chances = chancesOf(contentOdds(chooser, ways));
    let none = -1;
    let best = -1;
    for (let at = 0; at < chances.length; at++) {
      if (ways.contents[at]!.spans.length === 0) none = at;
      else if (best < 0 || chances[at]! > chances[best]!) best = at;
    }
    if (best < 0 || 1 - (chances[none] ?? 0) < LEAST) continue;
    const content = ways.contents[best]!.spans;
    let chance = 0;
    for (let at = 0; at < chances.length; at++) if (isAlike(ways.contents[at]!.spans, content)) chance += chances[at]!;
    chosen.push({ ways, content, chance });
  }
  return chosen;
}

/** Gives the attributions with their sources. */
export function withSources({ sourceChoice }: AttributionModel, chosen: readonly Chosen[]): Found[] {
  const chooser = new Chooser(sourceChoice);
  return chosen.map(({ ways, content, chance }) => ({
    cue: ways.case.cue,
    content,
    source: sourceOf(chooser, ways, content),
    chance,
  }));
}

/** What the features of a content see beside itself. */
function contextOf({ contents, sources }: CueWays): { source: Phrase | null; best: Way | null } {
  return { source: sources[0]!.spans[0] ?? null, best: contents.find(({ spans }) => spans.length > 0) ?? null };
}

/** Writes the features of one way to bound a content; for training, which needs them together. */
export function contentRow(ways: CueWays, way: Way, out: FeatureList): void {
  const it = ways.case;
  out.count = 0;
  if (way.spans.length === 0) return noneRow(ways, way, out);
  for (const span of way.spans.slice(0, BOUNDED)) {
    const side = sideOf(it.cue, span);
    beginFeatures(it, span.first, side, out);
    endFeatures(it, span.after, side, out);
  }
  contentFirst(it, way.spans, way.rank, way.margin, out);
  contentRest(it, way.spans, contextOf(ways).source, out);
}

function noneRow(ways: CueWays, way: Way, out: Features): void {
  const { source, best } = contextOf(ways);
  noneFeatures(ways.case, best?.spans[0] ?? null, source !== null, ways.sure, way.margin, out);
}

/**
 * Log-odds of each content. All are weighed at a glance, those near the best closely; the others are taken to be
 * what they are at a glance and what those were on average beyond it.
 */
function contentOdds(chooser: Chooser, ways: CueWays): number[] {
  const { case: it, contents } = ways;
  const bounds = roomForBounds(it);
  const { source } = contextOf(ways);
  const odds: number[] = [];
  let least = -Infinity;
  for (const { spans, rank, margin } of contents) {
    let sum = -Infinity;
    if (spans.length > 0) {
      contentFirst(it, spans, rank, margin, chooser);
      sum = chooser.odds();
      for (let index = 0; index < spans.length && index < BOUNDED; index++) sum += boundOdds(chooser, it, spans[index]!, bounds);
    }
    odds.push(sum);
    least = Math.max(least, sum);
  }
  least -= CLOSE;
  let more = 0;
  let many = 0;
  const rest: number[] = [];
  for (let at = 0; at < contents.length; at++) {
    const { spans } = contents[at]!;
    let weight = NaN;
    if (odds[at]! >= least && spans.length > 0) {
      contentRest(it, spans, source, chooser);
      weight = chooser.odds();
      more += weight;
      many++;
    }
    rest.push(weight);
  }
  for (let at = 0; at < contents.length; at++) {
    if (contents[at]!.spans.length > 0) odds[at] = odds[at]! + (Number.isNaN(rest[at]!) ? more / many : rest[at]!);
    else {
      noneRow(ways, contents[at]!, chooser);
      odds[at] = chooser.odds();
    }
  }
  return odds;
}

/** Room for the bounds of one cue's contents. */
let boundsKnown = new Float64Array(1024);

function roomForBounds(it: CueCase): Float64Array {
  const places = 6 * (it.end - it.first + 1);
  if (boundsKnown.length < places) boundsKnown = new Float64Array(2 * places);
  return boundsKnown.fill(NaN, 0, places);
}

/** Log-odds of a span's bounds; those that several share are weighed once. @param known what is known of the cue's bounds */
function boundOdds(chooser: Chooser, it: CueCase, span: Phrase, known: Float64Array): number {
  const { first, after } = span;
  const side = sideOf(it.cue, span);
  const begin = 6 * (first - it.first) + 2 * side;
  if (Number.isNaN(known[begin]!)) {
    beginFeatures(it, first, side, chooser);
    known[begin] = chooser.odds();
  }
  const end = 6 * (after - it.first) + 2 * side + 1;
  if (Number.isNaN(known[end]!)) {
    endFeatures(it, after, side, chooser);
    known[end] = chooser.odds();
  }
  return known[begin]! + known[end]!;
}

/** The likeliest source, given the content; the labeler's where that is sure of it. */
function sourceOf(chooser: Chooser, ways: CueWays, content: readonly Phrase[]): readonly Phrase[] {
  let best = ways.sources[0]!;
  if (ways.sources.length === 1) return best.spans;
  let most = -Infinity;
  for (const way of ways.sources) {
    sourceFeatures(ways.case, way.spans, content, way.rank, way.margin, chooser);
    const odds = chooser.odds();
    if (odds <= most) continue;
    most = odds;
    best = way;
  }
  return best.spans;
}

/** Whether two contents share more than half of their tokens, as token F1 counts it. */
function isAlike(left: readonly Phrase[], right: readonly Phrase[]): boolean {
  let all = 0;
  let shared = 0;
  for (const { first, after } of left) {
    all += after - first;
    for (const other of right) shared += Math.max(0, Math.min(after, other.after) - Math.max(first, other.first));
  }
  for (const { first, after } of right) all += after - first;
  return 4 * shared > all;
}
