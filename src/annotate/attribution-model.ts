// Takes the bytes of the attribution model, gives its weights; takes a report's states, gives the features that they weigh.
import { RELATIONS } from "../model/index.ts";
import { CUE_FEATURES, cueFeatures, cueFrame, PAIR_FEATURES, pairFeatures, type TokenStates } from "./attribution-features.ts";
import { draftUnder, type Draft } from "./attribution-draft.ts";
import type { ChooserWeights } from "./chooser.ts";
import { cueWindow } from "./cue-window.ts";
import { arrayOf, unpackedModel } from "./model-file.ts";
import type { Phrase } from "./noun-phrase.ts";
import { CandidateRoom } from "./span-candidates.ts";
import { labelerOf, type Labeler, type LabelerWeights } from "./span-labeler.ts";

/** Three labelers: which tokens are cues; of a cue, which are its content and which its source. */
export interface Labelers {
  readonly cue: Labeler;
  readonly content: Labeler;
  readonly source: Labeler;
}

/** The labelers, and who chooses among the ways that they offer. */
export interface AttributionModel extends Labelers {
  readonly contentChoice: ChooserWeights;
  readonly sourceChoice: ChooserWeights;
}

/** Weights of the labelers as they are learned and kept. */
export type LabelersWeights = Readonly<Record<keyof Labelers, LabelerWeights>>;

export const labelersOf = ({ cue, content, source }: LabelersWeights): Labelers => ({
  cue: labelerOf(cue),
  content: labelerOf(content),
  source: labelerOf(source),
});

/** Gives the model that `train/attribution.ts` wrote. @throws MisuseError where the bytes are no such model */
export function attributionModel(packed: Uint8Array): AttributionModel {
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
  return {
    ...labelersOf({ cue: labeler("cue"), content: labeler("content"), source: labeler("source") }),
    contentChoice: chooser("content-choice"),
    sourceChoice: chooser("source-choice"),
  };
}

/** Relations of a token's dependents that tell of saying, one bit each; part of the features, so of the model. */
const TELLING = ["nsubj", "nsubj:pass", "obj", "ccomp", "xcomp", "parataxis", "obl", "advcl", "acl", "aux:pass", "mark", "expl"];
const BITS = RELATIONS.map((name) => (TELLING.includes(name) ? 1 << TELLING.indexOf(name) : 0));
export const dependentBit = (relation: number): number => BITS[relation]!;

/** Working memory of the labelers, kept between rows. */
export class ModelRoom {
  readonly candidates = new CandidateRoom();
  #rows = new Int32Array(0);
  #scores = new Float64Array(0);
  #sums = new Float64Array(0);

  rows(length: number): Int32Array {
    if (this.#rows.length < length) this.#rows = new Int32Array(2 * length);
    return this.#rows;
  }

  /** Room for sums over so many tokens. */
  sums(tokens: number): Float64Array {
    if (this.#sums.length <= tokens) this.#sums = new Float64Array(2 * tokens + 1);
    return this.#sums;
  }

  /** Room for the scores of so many tokens. */
  scores(tokens: number): Float64Array {
    if (this.#scores.length < 2 * tokens) this.#scores = new Float64Array(4 * tokens);
    return this.#scores;
  }
}

/** Feature rows of all tokens of a sentence, for the cue labeler. */
export function cueRows(states: TokenStates, first: number, end: number, mask: number, room: ModelRoom): Int32Array {
  const rows = room.rows((end - first) * CUE_FEATURES);
  for (let at = first; at < end; at++) cueFeatures(states, at, first, end, mask, rows, (at - first) * CUE_FEATURES);
  return rows;
}

/** Feature rows of all tokens of a cue's window, for the content labeler; `cues` is the drafts' `cueIndex`. */
export function pairRows(
  states: TokenStates,
  cue: Phrase,
  drafts: readonly Draft[],
  cues: Int32Array,
  mask: number,
  room: ModelRoom,
): { first: number; count: number; rows: Int32Array; tied: Uint8Array } {
  const { first, end } = cueWindow(states.view, cue);
  const rows = room.rows((end - first) * PAIR_FEATURES);
  const draft = drafts[draftUnder(cues, cue)] ?? null;
  const frame = cueFrame(states, cue, first, end, draft);
  pairFeatures(states, frame, mask, rows);
  return { first, count: end - first, rows, tied: frame.tied };
}
