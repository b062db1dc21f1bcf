// Takes the attribution model and a report's states, gives what it finds: of each cue the likeliest content and source.
import type { TokenStates } from "./attribution-features.ts";
import type { Draft } from "./attribution-draft.ts";
import type { AttributionModel, ModelRoom } from "./attribution-model.ts";
import { beginFeatures, endFeatures } from "./bound-features.ts";
import { chancesOf, weightOf, type ChooserWeights } from "./chooser.ts";
import { contentFeatures, noneFeatures } from "./content-features.ts";
import { sideOf, type CueCase } from "./cue-case.ts";
import { waysOf, type CueWays, type Way } from "./cue-ways.ts";
import { FeatureList } from "./feature-list.ts";
import type { Phrase } from "./noun-phrase.ts";
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

/** Gives every attribution that the model finds, in the order of their cues. */
export function foundBy(
  model: AttributionModel,
  states: TokenStates,
  drafts: readonly Draft[],
  drafted: Int32Array,
  room: ModelRoom,
): Found[] {
  const contentList = new FeatureList(model.contentChoice.weights.length - 1);
  const sourceList = new FeatureList(model.sourceChoice.weights.length - 1);
  return waysOf(model, states, drafts, drafted, room).flatMap((ways): Found[] => {
    const chances = chancesOf(contentOdds(model.contentChoice, ways, contentList));
    const none = ways.contents.findIndex(({ spans }) => spans.length === 0);
    let best = -1;
    chances.forEach((chance, index) => {
      if (index !== none && (best < 0 || chance > chances[best]!)) best = index;
    });
    if (best < 0 || 1 - (chances[none] ?? 0) < LEAST) return [];
    const content = ways.contents[best]!.spans;
    const chance = chances.reduce((sum, it, index) => (isAlike(ways.contents[index]!.spans, content) ? sum + it : sum), 0);
    return [{ cue: ways.case.cue, content, source: sourceOf(model.sourceChoice, ways, content, sourceList), chance }];
  });
}

/** What the features of a content see beside itself. */
function contextOf({ contents, sources }: CueWays): { source: Phrase | null; best: Way | null } {
  return { source: sources[0]!.spans[0] ?? null, best: contents.find(({ spans }) => spans.length > 0) ?? null };
}

/** Writes the features of one way to bound a content; for training, which needs them together. */
export function contentRow(ways: CueWays, way: Way, out: FeatureList): void {
  out.count = 0;
  if (way.spans.length > 0)
    for (const { first, after, side } of boundsOf(ways.case, way)) {
      beginFeatures(ways.case, first, side, out);
      endFeatures(ways.case, after, side, out);
    }
  wholeRow(ways, way, out);
}

const boundsOf = ({ cue }: CueCase, { spans }: Way): (Phrase & { side: number })[] =>
  spans.slice(0, BOUNDED).map((span) => ({ ...span, side: sideOf(cue, span) }));

function wholeRow(ways: CueWays, way: Way, out: FeatureList): void {
  const { source, best } = contextOf(ways);
  if (way.spans.length > 0) contentFeatures(ways.case, way.spans, source, way.rank, way.margin, out);
  else noneFeatures(ways.case, best?.spans[0] ?? null, source !== null, ways.sure, way.margin, out);
}

/** Log-odds of each content; bounds that several share are weighed once. */
function contentOdds(choice: ChooserWeights, ways: CueWays, list: FeatureList): number[] {
  const known = new Map<number, number>();
  const bound = (at: number, side: number, write: typeof beginFeatures, kind: number): number => {
    const key = 8 * at + 2 * side + kind;
    const before = known.get(key);
    if (before !== undefined) return before;
    list.count = 0;
    write(ways.case, at, side, list);
    const weight = weightOf(choice, list);
    known.set(key, weight);
    return weight;
  };
  return ways.contents.map((way) => {
    list.count = 0;
    wholeRow(ways, way, list);
    let odds = weightOf(choice, list);
    for (const { first, after, side } of boundsOf(ways.case, way))
      odds += bound(first, side, beginFeatures, 0) + bound(after, side, endFeatures, 1);
    return odds;
  });
}

/** The likeliest source, given the content; the labeler's where that is sure of it. */
function sourceOf(choice: ChooserWeights, ways: CueWays, content: readonly Phrase[], list: FeatureList): readonly Phrase[] {
  let best = ways.sources[0]!;
  if (ways.sources.length === 1) return best.spans;
  let most = -Infinity;
  for (const way of ways.sources) {
    list.count = 0;
    sourceFeatures(ways.case, way.spans, content, way.rank, way.margin, list);
    const odds = weightOf(choice, list);
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
