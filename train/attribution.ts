// Takes PolNeAR's training articles, gives the attribution model: `npm run train` writes models/attribution.bin.
import { cueIndex } from "../src/annotate/attribution/attribution-draft.ts";
import { labelersOf, ModelRoom, pairsSeen, type LabelersWeights } from "../src/annotate/attribution/learned/attribution-model.ts";
import type { ChooserWeights } from "../src/annotate/weights/chooser.ts";
import { CUE_FEATURES, seeCue } from "../src/annotate/attribution/learned/cue-features.ts";
import type { CueGate } from "../src/annotate/attribution/learned/cue-gate.ts";
import { writeRows } from "../src/annotate/weights/feature-places.ts";
import type { Phrase } from "../src/annotate/attribution/noun-phrase.ts";
import type { ModelArray } from "../src/annotate/weights/model-file.ts";
import { PAIR_FEATURES } from "../src/annotate/attribution/learned/pair-features.ts";
import { PAIR_OPENING } from "../src/annotate/attribution/learned/span-labeler.ts";
import type { TokenStates } from "../src/annotate/attribution/learned/token-states.ts";
import { exampleOf, type Example, type GoldArticle, type Prepare } from "./attribution-examples.ts";
import type { ChainSettings } from "./chain.ts";
import { choicesIn, type Choices } from "./choices.ts";
import { learnedChooser, type ChooserSettings } from "./chooser.ts";
import { gateOf, gateOdds, learnedGate, type GateOdds } from "./cue-gate.ts";
import { JointLearner } from "./joint.ts";
import { randomFrom, shuffle } from "./random.ts";

/** Table sizes in weights, powers of two. @source measured on dev: docs/attribution.md */
const SIZES = { cue: 1 << 20, pair: 1 << 20 } as const;

/** Gold labels of a row of tokens: begin and inside of every span, cut to the row. */
function labelled(spans: readonly Phrase[], first: number, count: number): Uint8Array {
  const labels = new Uint8Array(count);
  for (const span of spans) {
    for (let at = Math.max(first, span.first); at < Math.min(first + count, span.after); at++)
      labels[at - first] = at === span.first || at === first ? 1 : 2;
  }
  return labels;
}

/** How long and how fast the labelers learn. */
export interface TrainingSettings extends ChainSettings {
  readonly epochs: number;
  readonly seed: number;
  /** Weight of the perceptron beside the field, 0 to 1. */
  readonly share?: number;
  /** How many of each are trained and averaged. */
  readonly members?: number;
  /** Log-odds by which a cue is made likelier: recall for precision. */
  readonly lift?: number;
  readonly sizes?: Readonly<Record<"cue" | "pair", number>>;
  readonly choosers?: ChooserSettings;
}

/** Sizes and settings of the choosers. @source measured on dev and by cross-validation: docs/attribution.md */
const CHOOSERS: ChooserSettings = { size: 1 << 20, rate: 0.03, epochs: 8, least: 4, members: 3, shown: 0.8, seed: 1 };

/** In how many parts the articles are cut: the choosers learn from each by labelers that saw the others alone. */
const FOLDS = 5;
const FOLD_MEMBERS = 2;

/** Weights of the whole model as they are kept. */
type AttributionWeights = LabelersWeights & Readonly<Record<"contentChoice" | "sourceChoice", ChooserWeights>> & { readonly gate: CueGate };

/** Trains the labelers, and the choosers on what labelers make of articles that they have not seen. @cost five minutes over 840 articles */
export function trainAttribution(articles: readonly GoldArticle[], prepare: Prepare, settings: TrainingSettings): AttributionWeights {
  const examples = articles.map((article) => exampleOf(article, prepare));
  const size = (settings.choosers ?? CHOOSERS).size;
  const room = new ModelRoom();
  const choices: Choices = { content: [], source: [] };
  const odds: GateOdds[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const others = examples.filter((_, index) => index % FOLDS !== fold);
    const labelers = labelersOf(trainLabelers(others, { ...settings, members: Math.min(settings.members ?? 1, FOLD_MEMBERS) }), null);
    const gate = learnedGate(others, settings.seed);
    for (const example of examples.filter((_, index) => index % FOLDS === fold)) {
      const { content, source, cues } = choicesIn(example, labelers, { content: size, source: size }, room);
      choices.content.push(...content);
      choices.source.push(...source);
      odds.push(...gateOdds(gate, example, cues));
    }
  }
  return {
    ...trainLabelers(examples, settings),
    gate: gateOf(learnedGate(examples, settings.seed), odds),
    contentChoice: learnedChooser(choices.content, settings.choosers ?? CHOOSERS),
    sourceChoice: learnedChooser(choices.source, settings.choosers ?? CHOOSERS),
  };
}

/** Trains the three labelers. @cost about two seconds an epoch and member over 840 articles */
export function trainLabelers(all: readonly Example[], settings: TrainingSettings): LabelersWeights {
  const { epochs, seed, sizes = SIZES } = settings;
  const examples = [...all];
  const blend = { share: settings.share ?? 0.5, members: settings.members ?? 1, seed: seed + 1 };
  const cue = new JointLearner(sizes.cue, settings, blend);
  const content = new JointLearner(sizes.pair, settings, blend);
  const source = new JointLearner(sizes.pair, settings, blend);
  const room = new ModelRoom();
  const random = randomFrom(seed);
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(examples, random);
    for (const { states, drafts, gold } of examples) {
      const { sentences } = states.view.layers;
      const cues = gold.map((it) => it.cue);
      const drafted = cueIndex(states.view.count, drafts);
      for (let sentence = 0; sentence < sentences.count; sentence++) {
        const first = sentences.first[sentence]!;
        const end = sentences.end[sentence]!;
        cue.learn(cueRows(states, first, end, cue.mask, room), CUE_FEATURES, end - first, labelled(cues, first, end - first), null);
      }
      for (const it of gold) {
        const { first, count, seen, tied } = pairsSeen(states, it.cue, drafts, drafted, room);
        const rows = room.rows(count * PAIR_FEATURES);
        writeRows(seen, PAIR_FEATURES, count, PAIR_OPENING, content.mask, rows);
        content.learn(rows, PAIR_FEATURES, count, labelled(it.content, first, count), tied);
        source.learn(rows, PAIR_FEATURES, count, labelled(it.source, first, count), tied);
      }
    }
  }
  return { cue: cue.final(settings.lift ?? 0), content: content.final(), source: source.final() };
}

/** Feature rows of all tokens of a sentence, for the cue labeler. */
function cueRows(states: TokenStates, first: number, end: number, mask: number, room: ModelRoom): Int32Array {
  const seen = room.seen((end - first) * CUE_FEATURES);
  for (let at = first; at < end; at++) seeCue(states, at, first, end, seen, (at - first) * CUE_FEATURES);
  const rows = room.rows((end - first) * CUE_FEATURES);
  writeRows(seen, CUE_FEATURES, end - first, 0, mask, rows);
  return rows;
}

/** The model's arrays by the names under which `attributionModel` reads them. */
export const attributionArrays = ({
  gate,
  cue,
  content,
  source,
  contentChoice,
  sourceChoice,
}: AttributionWeights): Record<string, ModelArray> =>
  Object.fromEntries([
    ["gate/weights", gate.weights],
    ["gate/least", gate.least],
    ...Object.entries({ cue, content, source }).flatMap(([name, { weights, steps, scale }]) => [
      [`${name}/weights`, weights],
      [`${name}/steps`, steps],
      [`${name}/scale`, scale],
    ]),
    ...Object.entries({ "content-choice": contentChoice, "source-choice": sourceChoice }).flatMap(([name, { weights, scale }]) => [
      [`${name}/weights`, weights],
      [`${name}/scale`, scale],
    ]),
  ]) as Record<string, ModelArray>;
