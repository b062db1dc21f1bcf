// Takes the bytes of the attribution model, gives its weights; takes a report's states, gives the features that they weigh.
import { RELATIONS } from "../../../model/index.ts";
import { draftUnder, type Draft } from "../attribution-draft.ts";
import type { ChooserWeights, PlacedWeights } from "../../weights/chooser.ts";
import type { CueGate } from "./cue-gate.ts";
import { cueWindow } from "./cue-window.ts";
import { placedTables } from "../../weights/kernel.ts";
import { arrayOf, sharedAmongThreads, unpackedModel } from "../../weights/model-file.ts";
import type { Phrase } from "../noun-phrase.ts";
import { cueFrame, PAIR_FEATURES, seePairs } from "./pair-features.ts";
import { BestLabellings } from "./span-candidates.ts";
import { labelerOf, pairLabelersOf, type Labeler, type LabelerWeights, type PairLabelers } from "./span-labeler.ts";
import type { TokenStates } from "./token-states.ts";

/** The labelers: which tokens are cues; of a cue, which are its content and which its source. */
export interface Labelers {
  /** Rules out most tokens before the cue labeler looks at them; null: it looks at all. */
  readonly gate: CueGate | null;
  readonly cue: Labeler;
  readonly pair: PairLabelers;
}

/** The labelers, and who chooses among the ways that they offer. */
export interface AttributionModel extends Labelers {
  readonly contentChoice: PlacedWeights;
  readonly sourceChoice: PlacedWeights;
}

/** Weights of the labelers as they are learned and kept. */
export type LabelersWeights = Readonly<Record<"cue" | "content" | "source", LabelerWeights>>;

export const labelersOf = ({ cue, content, source }: LabelersWeights, gate: CueGate | null): Labelers => ({
  gate,
  cue: labelerOf(cue),
  pair: pairLabelersOf(content, source),
});

/** Gives the model that `train/attribution.ts` wrote. @throws MisuseError where the bytes are no such model */
export const attributionModel = (packed: Uint8Array): AttributionModel => sharedAmongThreads(packed, unpacked);

function unpacked(packed: Uint8Array): AttributionModel {
  const arrays = unpackedModel(packed);
  const labeler = (name: string): LabelerWeights => ({
    weights: arrayOf(arrays, `${name}/weights`, "i8"),
    steps: arrayOf(arrays, `${name}/steps`, "i32"),
    scale: arrayOf(arrays, `${name}/scale`, "f32"),
  });
  const chooser = (name: string): ChooserWeights => ({
    weights: arrayOf(arrays, `${name}/weights`, "i8"),
    scale: arrayOf(arrays, `${name}/scale`, "f32"),
  });
  const gate = { weights: arrayOf(arrays, "gate/weights", "i8"), least: arrayOf(arrays, "gate/least", "i32") };
  const [contentChoice, sourceChoice] = [chooser("content-choice"), chooser("source-choice")];
  const { memory, tables } = placedTables([contentChoice.weights, sourceChoice.weights] as const);
  return {
    ...labelersOf({ cue: labeler("cue"), content: labeler("content"), source: labeler("source") }, gate),
    contentChoice: { ...contentChoice, memory, weights: tables[0] },
    sourceChoice: { ...sourceChoice, memory, weights: tables[1] },
  };
}

/** Relations of a token's dependents that tell of saying, one bit each; part of the features, so of the model. */
const TELLING = ["nsubj", "nsubj:pass", "obj", "ccomp", "xcomp", "parataxis", "obl", "advcl", "acl", "aux:pass", "mark", "expl"];
const BITS = RELATIONS.map((name) => (TELLING.includes(name) ? 1 << TELLING.indexOf(name) : 0));
export const dependentBit = (relation: number): number => BITS[relation]!;

/** An array of numbers of a kind that grows to the longest asked for and is kept. */
function growing<Kind extends Int32Array | Float64Array | Uint8Array>(make: (length: number) => Kind): (length: number) => Kind {
  let array = make(256);
  return (length) => {
    if (array.length < length) array = make(2 * length);
    return array;
  };
}

/** Working memory of the labelers, kept between rows. */
export class ModelRoom {
  readonly labellings = new BestLabellings();
  readonly seen = growing((length) => new Int32Array(length));
  readonly rows = growing((length) => new Int32Array(length));
  readonly labels = growing((length) => new Uint8Array(length));
  readonly frame = growing((length) => new Uint8Array(length));
  readonly sums = growing((length) => new Float64Array(length));
  readonly keys = growing((length) => new Float64Array(length));
  readonly #contents = growing((length) => new Float64Array(length));
  readonly #sources = growing((length) => new Float64Array(length));

  /** Room for the scores of so many tokens, of contents (or cues) and of sources. */
  contentScores(tokens: number): Float64Array {
    return this.#contents(2 * tokens);
  }

  sourceScores(tokens: number): Float64Array {
    return this.#sources(2 * tokens);
  }
}

/** What is seen of all tokens of a cue's window, for training; `cues` is the drafts' `cueIndex`. */
export function pairsSeen(
  states: TokenStates,
  cue: Phrase,
  drafts: readonly Draft[],
  cues: Int32Array,
  room: ModelRoom,
): { first: number; count: number; seen: Int32Array; tied: Uint8Array } {
  const { first, end } = cueWindow(states.view, cue);
  const seen = room.seen((end - first) * PAIR_FEATURES);
  const frame = cueFrame(states, cue, first, end, drafts[draftUnder(cues, cue)] ?? null, room.frame);
  seePairs(states, frame, first, end, seen, PAIR_FEATURES);
  return { first, count: end - first, seen, tied: frame.tied };
}
