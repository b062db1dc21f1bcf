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

/** Orders of two spans at the most, each with kinds of four bits; agreements likewise. */
const ORDERS = 18;
const PLACES = ORDERS << 4;
const AGREEMENTS = 1 << 8;
const UNKNOWN = -1;

/** Most groups of weights that a content has beside those of its bounds. */
const GROUPS = 3;

/**
 * Weighs contents: all of a cue's at a glance, those near the best closely. Many features that are seen at a glance hang on a few
 * small numbers, or on a bound, that several contents share: they are groups of the chooser's, each weighed once.
 */
export class ContentScales {
  readonly #chooser: Chooser;
  /** Groups by place, by agreement and, of bounds, by token. */
  readonly #places = new Int16Array(PLACES);
  readonly #agreements = new Int16Array(AGREEMENTS);
  #bounds = new Int16Array(1024);
  /** Groups of each content, one content behind the other: `GROUPS`, then two for each span that counts. */
  readonly #groups: number[] = [];

  constructor(weights: PlacedWeights) {
    this.#chooser = new Chooser(weights);
  }

  /**
   * Log-odds of each content. All are weighed at a glance, those near the best closely; the others are taken to be
   * what they are at a glance and what those were on average beyond it.
   */
  odds(ways: CueWays): number[] {
    const { case: it, contents } = ways;
    const odds = this.#atGlance(it, contents);
    let least = -Infinity;
    for (const sum of odds) if (sum > least) least = sum;
    least -= CLOSE;
    const [chooser, source] = [this.#chooser, sourceOf(ways)];
    chooser.begin();
    for (let at = 0; at < contents.length; at++) {
      const { spans } = contents[at]!;
      if (spans.length === 0) noneRow(ways, contents[at]!, chooser);
      else if (odds[at]! >= least) contentRest(it, spans, source, chooser);
      else continue;
      chooser.close();
    }
    chooser.weigh();
    return this.#withRest(contents, odds, least);
  }

  /** Adds to the odds at a glance of those that were looked at closely what that gave, to the others' the mean of it. */
  #withRest(contents: readonly Way[], odds: number[], least: number): number[] {
    const chooser = this.#chooser;
    let more = 0;
    let many = 0;
    let group = 0;
    for (let at = 0; at < contents.length; at++) {
      if (contents[at]!.spans.length > 0 && odds[at]! < least) continue;
      const rest = chooser.oddsOf(chooser.sum(group++));
      if (contents[at]!.spans.length === 0) continue;
      more += rest;
      many++;
    }
    group = 0;
    for (let at = 0; at < contents.length; at++) {
      if (contents[at]!.spans.length === 0) odds[at] = chooser.oddsOf(chooser.sum(group++));
      else odds[at] = odds[at]! + (odds[at]! >= least ? chooser.oddsOf(chooser.sum(group++)) : more / many);
    }
    return odds;
  }

  /** Log-odds of each content at a glance; -Infinity of there being none. */
  #atGlance(it: CueCase, contents: readonly Way[]): number[] {
    const [chooser, groups] = [this.#chooser, this.#groups];
    this.#begin(it);
    let many = 0;
    for (const { spans, rank, margin } of contents) {
      if (spans.length === 0) continue;
      const kind = kindOf(it, spans);
      const far = marginBin(margin);
      groups[many++] = this.#place(it, orderOf(it, spans), kind);
      groups[many++] = this.#agreement(it, spans, kind);
      likingFeatures(rank, far, it.ruled.kind, chooser);
      sizeFeatures(it, spans, kind, far, chooser);
      groups[many++] = chooser.close();
      for (let index = 0; index < spans.length && index < BOUNDED; index++) {
        const side = sideOf(it.cue, spans[index]!);
        groups[many++] = this.#beginning(it, spans[index]!.first, side);
        groups[many++] = this.#end(it, spans[index]!.after, side);
      }
    }
    chooser.weigh();
    return this.#glances(contents);
  }

  #glances(contents: readonly Way[]): number[] {
    const [chooser, groups] = [this.#chooser, this.#groups];
    const odds: number[] = [];
    let next = 0;
    for (const { spans } of contents) {
      if (spans.length === 0) {
        odds.push(-Infinity);
        continue;
      }
      let sum = 0;
      for (const last = next + GROUPS; next < last; next++) sum += chooser.sum(groups[next]!);
      let all = chooser.oddsOf(sum);
      for (let index = 0; index < spans.length && index < BOUNDED; index++, next += 2)
        all += chooser.oddsOf(chooser.sum(groups[next]!)) + chooser.oddsOf(chooser.sum(groups[next + 1]!));
      odds.push(all);
    }
    return odds;
  }

  #begin({ first, end }: CueCase): void {
    this.#chooser.begin();
    this.#places.fill(UNKNOWN);
    this.#agreements.fill(UNKNOWN);
    const places = 6 * (end - first + 1);
    if (this.#bounds.length < places) this.#bounds = new Int16Array(2 * places);
    this.#bounds.fill(UNKNOWN, 0, places);
  }

  #place(it: CueCase, order: number, kind: number): number {
    const key = order < ORDERS ? (order << 4) | kind : -1;
    if (key >= 0 && this.#places[key]! !== UNKNOWN) return this.#places[key]!;
    placeFeatures(it, order, kind, this.#chooser);
    const group = this.#chooser.close();
    if (key >= 0) this.#places[key] = group;
    return group;
  }

  #agreement(it: CueCase, spans: readonly Phrase[], kind: number): number {
    const agree = agreement(spans, it.ruled.content);
    const key = (agree << 4) | kind;
    if (this.#agreements[key]! !== UNKNOWN) return this.#agreements[key]!;
    agreementFeatures(it, agree, kind, this.#chooser);
    return (this.#agreements[key] = this.#chooser.close());
  }

  #beginning(it: CueCase, from: number, side: number): number {
    const key = 6 * (from - it.first) + 2 * side;
    if (this.#bounds[key]! !== UNKNOWN) return this.#bounds[key]!;
    beginFeatures(it, from, side, this.#chooser);
    return (this.#bounds[key] = this.#chooser.close());
  }

  #end(it: CueCase, to: number, side: number): number {
    const key = 6 * (to - it.first) + 2 * side + 1;
    if (this.#bounds[key]! !== UNKNOWN) return this.#bounds[key]!;
    endFeatures(it, to, side, this.#chooser);
    return (this.#bounds[key] = this.#chooser.close());
  }
}

const scales = new WeakMap<PlacedWeights, ContentScales>();

/** This thread's scales over some weights; what they know is kept from report to report. */
export function contentScales(weights: PlacedWeights): ContentScales {
  let known = scales.get(weights);
  if (known === undefined) scales.set(weights, (known = new ContentScales(weights)));
  return known;
}
