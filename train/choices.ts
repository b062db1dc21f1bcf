// Takes labelers and articles that they have not seen, gives the choices that they leave, with the right one of each.
import { cueIndex } from "../src/annotate/attribution/attribution-draft.ts";
import type { Labelers, ModelRoom } from "../src/annotate/attribution/learned/attribution-model.ts";
import { waysOf, type CueWays, type Way } from "../src/annotate/attribution/learned/cue-ways.ts";
import { FeatureList } from "../src/annotate/weights/feature-list.ts";
import { contentRow } from "../src/annotate/attribution/learned/content-odds.ts";
import { modelCues } from "../src/annotate/attribution/learned/model-cues.ts";
import type { Phrase } from "../src/annotate/attribution/noun-phrase.ts";
import { sourceFeatures } from "../src/annotate/attribution/learned/source-features.ts";
import type { Example, GoldAttribution } from "./attribution-examples.ts";
import type { Choice } from "./chooser.ts";

export interface Choices {
  readonly content: Choice[];
  readonly source: Choice[];
}

/** The same, with the cues of people that the labelers found. */
export interface FoundChoices extends Choices {
  readonly cues: readonly Phrase[];
}

/** The choices of one article. @param sizes of the choosers' tables */
export function choicesIn(
  { states, drafts, gold }: Example,
  model: Labelers,
  sizes: { readonly content: number; readonly source: number },
  room: ModelRoom,
): FoundChoices {
  const contentList = new FeatureList(sizes.content - 1);
  const sourceList = new FeatureList(sizes.source - 1);
  const found: Choices = { content: [], source: [] };
  const cues: Phrase[] = [];
  const modeled = modelCues(model.cue, model.gate, states, room);
  for (const ways of waysOf(model, states, modeled, drafts, cueIndex(states.view.count, drafts), room)) {
    const { cue } = ways.case;
    const right = gold.find((it) => it.cue.first < cue.after && cue.first < it.cue.after) ?? null;
    found.content.push(contentChoice(ways, right, contentList));
    if (right === null) continue;
    found.source.push(sourceChoice(ways, right, sourceList));
    cues.push(cue);
  }
  return { ...found, cues };
}

function contentChoice(ways: CueWays, right: GoldAttribution | null, list: FeatureList): Choice {
  const candidates = ways.contents.map((way) => {
    contentRow(ways, way, list);
    return list.rows.slice(0, list.count);
  });
  return { candidates, right: nearest(ways.contents, right?.content ?? []) };
}

function sourceChoice(ways: CueWays, { content, source }: GoldAttribution, list: FeatureList): Choice {
  const candidates = ways.sources.map((way) => {
    list.count = 0;
    sourceFeatures(ways.case, way.spans, content, way.rank, way.margin, list);
    return list.rows.slice(0, list.count);
  });
  return { candidates, right: nearest(ways.sources, source) };
}

/** The way that shares most with what is right; none where nothing is. */
function nearest(ways: readonly Way[], right: readonly Phrase[]): number {
  let best = 0;
  let most = -1;
  ways.forEach(({ spans }, index) => {
    const fit = likeness(spans, right);
    if (fit > most) {
      most = fit;
      best = index;
    }
  });
  return best;
}

/** Token F1 of two lists of spans, with a little on top where they are the same; 1 where both are empty. */
function likeness(left: readonly Phrase[], right: readonly Phrase[]): number {
  const size = (spans: readonly Phrase[]): number => spans.reduce((sum, { first, after }) => sum + after - first, 0);
  const all = size(left) + size(right);
  let shared = 0;
  for (const a of left) for (const b of right) shared += Math.max(0, Math.min(a.after, b.after) - Math.max(a.first, b.first));
  const same =
    left.length === right.length && left.every(({ first, after }, at) => first === right[at]!.first && after === right[at]!.after);
  return (all === 0 ? 1 : (2 * shared) / all) + (same ? 0.01 : 0);
}
