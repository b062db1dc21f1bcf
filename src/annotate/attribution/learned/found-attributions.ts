// Takes the attribution model and the ways to bound each cue's content and source, gives the likeliest.
import type { AttributionModel } from "./attribution-model.ts";
import { chancesOf, Chooser } from "../../weights/chooser.ts";
import { contentScales } from "./content-odds.ts";
import type { CueWays } from "./cue-ways.ts";
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

/** A cue with its content, before its source is chosen. */
interface Chosen extends Pick<Found, "content" | "chance"> {
  readonly ways: CueWays;
}

/** Gives every attribution that the model finds, in the order of their cues. @param found every cue with the ways to bound it */
export function chosenContents({ contentChoice }: AttributionModel, found: readonly CueWays[]): Chosen[] {
  const scales = contentScales(contentChoice);
  const chosen: Chosen[] = [];
  for (const ways of found) {
    const chances = chancesOf(scales.odds(ways));
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

/** The likeliest source, given the content; the labeler's where that is sure of it. */
function sourceOf(chooser: Chooser, ways: CueWays, content: readonly Phrase[]): readonly Phrase[] {
  const { case: it, sources } = ways;
  if (sources.length === 1) return sources[0]!.spans;
  chooser.begin();
  for (const { spans, rank, margin } of sources) {
    sourceFeatures(it, spans, content, rank, margin, chooser);
    chooser.close();
  }
  chooser.weigh();
  let best = 0;
  for (let at = 1; at < sources.length; at++) if (chooser.sum(at) > chooser.sum(best)) best = at;
  return sources[best]!.spans;
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
