// Takes the ways to bound a cue's content, gives the log-odds of each; what several of them share is weighed once.
import { beginFeatures, endFeatures } from "./bound-features.ts";
import { Chooser, type PlacedWeights } from "../../weights/chooser.ts";
import {
  agreementFeatures,
  contentFirst,
  contentRest,
  kindOf,
  likingFeatures,
  noneFeatures,
  orderOf,
  placeFeatures,
  sizeFeatures,
} from "./content-features.ts";
import { agreement, marginBin, sideOf, type CueCase } from "./cue-case.ts";
import type { CueWays, Way } from "./cue-ways.ts";
import type { FeatureList, Features } from "../../weights/feature-list.ts";
import type { Phrase } from "../noun-phrase.ts";

/** Spans of a content whose bounds count; few have more. */
const BOUNDED = 3;

/**
 * Log-odds by which a content may lie behind the best at a glance and still be looked at closely. Of 2,128 cues of
 * PolNeAR dev none had its best content outside; chances move by 0.003.
 */
const CLOSE = 2.5;

/** The labeler's best source. */
const sourceOf = ({ sources }: CueWays): Phrase | null => sources[0]!.spans[0] ?? null;

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
  contentRest(it, way.spans, sourceOf(ways), out);
}

function noneRow(ways: CueWays, way: Way, out: Features): void {
  let best = 0;
  while (best < ways.contents.length && ways.contents[best]!.spans.length === 0) best++;
  noneFeatures(ways.case, ways.contents[best]?.spans[0] ?? null, sourceOf(ways) !== null, ways.sure, way.margin, out);
}

/** In the place of a sum that is not known yet; no sum of some features is as high. */
const UNKNOWN = 0x7fff;

/** Orders of two spans at the most, each with kinds of four bits; agreements likewise; ranks, margins and rules of 4, 6 and 5 bits. */
const PLACES = 18 << 4;
const AGREEMENTS = 1 << 8;
const LIKINGS = 1 << 15;

/**
 * Weighs contents: all of a cue's at a glance, those near the best closely. Most features that are seen at a glance hang on a few
 * small numbers, which many of a cue's contents share, or many cues: sums of their weights are kept by these.
 */
export class ContentScales {
  readonly #chooser: Chooser;
  /** Of the cue at hand: sums by place and by agreement, and of the bounds by token. */
  readonly #places = new Int16Array(PLACES);
  readonly #agreements = new Int16Array(AGREEMENTS);
  #bounds: Float64Array = new Float64Array(1024);
  /** Of all cues: sums by how the labeler likes a content. */
  readonly #likings = new Int16Array(LIKINGS).fill(UNKNOWN);

  constructor(weights: PlacedWeights) {
    this.#chooser = new Chooser(weights);
  }

  /**
   * Log-odds of each content. All are weighed at a glance, those near the best closely; the others are taken to be
   * what they are at a glance and what those were on average beyond it.
   */
  odds(ways: CueWays): number[] {
    const { case: it, contents } = ways;
    const source = sourceOf(ways);
    this.#begin(it);
    const odds: number[] = [];
    let least = -Infinity;
    for (const { spans, rank, margin } of contents) {
      const sum = spans.length === 0 ? -Infinity : this.#atGlance(it, spans, rank, margin);
      odds.push(sum);
      if (sum > least) least = sum;
    }
    least -= CLOSE;
    let more = 0;
    let many = 0;
    const rest: number[] = [];
    for (let at = 0; at < contents.length; at++) {
      const { spans } = contents[at]!;
      let weight = NaN;
      if (odds[at]! >= least && spans.length > 0) {
        contentRest(it, spans, source, this.#chooser);
        weight = this.#chooser.odds();
        more += weight;
        many++;
      }
      rest.push(weight);
    }
    for (let at = 0; at < contents.length; at++) {
      if (contents[at]!.spans.length > 0) odds[at] = odds[at]! + (Number.isNaN(rest[at]!) ? more / many : rest[at]!);
      else {
        noneRow(ways, contents[at]!, this.#chooser);
        odds[at] = this.#chooser.odds();
      }
    }
    return odds;
  }

  #begin({ first, end }: CueCase): void {
    this.#places.fill(UNKNOWN);
    this.#agreements.fill(UNKNOWN);
    const places = 6 * (end - first + 1);
    if (this.#bounds.length < places) this.#bounds = new Float64Array(2 * places);
    this.#bounds.fill(NaN, 0, places);
  }

  #atGlance(it: CueCase, spans: readonly Phrase[], rank: number, margin: number): number {
    const chooser = this.#chooser;
    const kind = kindOf(it, spans);
    const far = marginBin(margin);
    const sum = this.#place(it, orderOf(it, spans), kind) + this.#liking(rank, far, it.ruled.kind) + this.#agreement(it, spans, kind);
    sizeFeatures(it, spans, kind, far, chooser);
    let odds = (sum + chooser.sum()) / chooser.scale;
    for (let index = 0; index < spans.length && index < BOUNDED; index++) odds += this.#bound(it, spans[index]!);
    return odds;
  }

  #place(it: CueCase, order: number, kind: number): number {
    const key = (order << 4) | kind;
    const known = order < PLACES >> 4 ? this.#places[key]! : UNKNOWN;
    if (known !== UNKNOWN) return known;
    placeFeatures(it, order, kind, this.#chooser);
    const sum = this.#chooser.sum();
    if (order < PLACES >> 4) this.#places[key] = sum;
    return sum;
  }

  #liking(rank: number, far: number, ruled: number): number {
    const key = (ruled << 10) | (rank << 6) | far;
    const known = this.#likings[key]!;
    if (known !== UNKNOWN) return known;
    likingFeatures(rank, far, ruled, this.#chooser);
    return (this.#likings[key] = this.#chooser.sum());
  }

  #agreement(it: CueCase, spans: readonly Phrase[], kind: number): number {
    const agree = agreement(spans, it.ruled.content);
    const key = (agree << 4) | kind;
    const known = this.#agreements[key]!;
    if (known !== UNKNOWN) return known;
    agreementFeatures(it, agree, kind, this.#chooser);
    return (this.#agreements[key] = this.#chooser.sum());
  }

  /** Log-odds of a span's bounds. */
  #bound(it: CueCase, { first, after }: Phrase): number {
    const [chooser, known] = [this.#chooser, this.#bounds];
    const side = after <= it.cue.first ? 0 : first >= it.cue.after ? 1 : 2;
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
}

const scales = new WeakMap<PlacedWeights, ContentScales>();

/** This thread's scales over some weights; what they know is kept from report to report. */
export function contentScales(weights: PlacedWeights): ContentScales {
  let known = scales.get(weights);
  if (known === undefined) scales.set(weights, (known = new ContentScales(weights)));
  return known;
}
