// Takes the bytes of the attribution model, gives its weights; takes a report's states, gives what the model finds.
import { RELATIONS } from "../model/index.ts";
import { CUE_FEATURES, cueFeatures, cueFrame, PAIR_FEATURES, pairFeatures, type TokenStates } from "./attribution-features.ts";
import { draftUnder, type Draft } from "./attribution-draft.ts";
import { cueWindow } from "./cue-window.ts";
import { arrayOf, unpackedModel } from "./model-file.ts";
import type { Phrase } from "./noun-phrase.ts";
import { LabelRoom, labelRow, type LabelerWeights } from "./span-labeler.ts";

/** Three labelers: which tokens are cues; of a cue, which are its content and which its source. */
export interface AttributionModel {
  readonly cue: LabelerWeights;
  readonly content: LabelerWeights;
  readonly source: LabelerWeights;
}

/** Gives the model that `train/attribution.ts` wrote. @throws MisuseError where the bytes are no such model */
export function attributionModel(packed: Uint8Array): AttributionModel {
  const arrays = unpackedModel(packed);
  const labeler = (name: string): LabelerWeights => ({
    weights: arrayOf(arrays, `${name}/weights`, "i8"),
    steps: arrayOf(arrays, `${name}/steps`, "i32"),
    scale: arrays.has(`${name}/scale`) ? arrayOf(arrays, `${name}/scale`, "f32") : Float32Array.of(1),
  });
  return { cue: labeler("cue"), content: labeler("content"), source: labeler("source") };
}

/** Relations of a token's dependents that tell of saying, one bit each; part of the features, so of the model. */
const TELLING = ["nsubj", "nsubj:pass", "obj", "ccomp", "xcomp", "parataxis", "obl", "advcl", "acl", "aux:pass", "mark", "expl"];
const BITS = RELATIONS.map((name) => (TELLING.includes(name) ? 1 << TELLING.indexOf(name) : 0));
export const dependentBit = (relation: number): number => BITS[relation]!;

/** What the model makes of one report: every cue with its content and source. */
export interface Found {
  readonly cue: Phrase;
  readonly content: readonly Phrase[];
  readonly source: readonly Phrase[];
}

/** Working memory of a labeler over one report, kept between rows. */
export class ModelRoom {
  readonly labels = new LabelRoom();
  #rows = new Int32Array(0);
  #out = new Uint8Array(0);

  rows(length: number): Int32Array {
    if (this.#rows.length < length) this.#rows = new Int32Array(2 * length);
    return this.#rows;
  }

  out(length: number): Uint8Array {
    if (this.#out.length < length) this.#out = new Uint8Array(2 * length);
    return this.#out;
  }
}

/** Stretches that labels mark, moved by `first`. */
export function markedSpans(labels: Uint8Array, count: number, first: number): Phrase[] {
  const spans: Phrase[] = [];
  for (let at = 0; at < count; at++) {
    if (labels[at] !== 1) continue;
    let after = at + 1;
    while (after < count && labels[after] === 2) after++;
    spans.push({ first: first + at, after: first + after });
  }
  return spans;
}

/** The cues of one sentence. @cost O(tokens × features) */
export function cuesOf(model: AttributionModel, states: TokenStates, first: number, end: number, room: ModelRoom): Phrase[] {
  const count = end - first;
  const rows = cueRows(states, first, end, model.cue.weights.length - 1, room);
  const labels = room.out(count);
  labelRow(model.cue, rows, CUE_FEATURES, count, labels, room.labels);
  return markedSpans(labels, count, first);
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

/** Cuts feature rows down to a smaller table. */
export function narrowed(rows: Int32Array, length: number, mask: number): Int32Array {
  for (let at = 0; at < length; at++) rows[at]! &= mask;
  return rows;
}

/** Gives every attribution of a report that has a cue and a content. @cost O(tokens × features + cues × window × features) */
export function foundBy(
  model: AttributionModel,
  states: TokenStates,
  drafts: readonly Draft[],
  drafted: Int32Array,
  room: ModelRoom,
): Found[] {
  const { sentences } = states.view.layers;
  const found: Found[] = [];
  for (let sentence = 0; sentence < sentences.count; sentence++) {
    const cues = cuesOf(model, states, sentences.first[sentence]!, sentences.end[sentence]!, room);
    for (const cue of cues) {
      const { first, count, rows, tied } = pairRows(states, cue, drafts, drafted, model.content.weights.length - 1, room);
      const labels = room.out(count);
      labelRow(model.content, rows, PAIR_FEATURES, count, labels, room.labels, tied);
      const content = markedSpans(labels, count, first);
      if (content.length === 0) continue;
      labelRow(
        model.source,
        narrowed(rows, count * PAIR_FEATURES, model.source.weights.length - 1),
        PAIR_FEATURES,
        count,
        labels,
        room.labels,
        tied,
      );
      found.push({ cue, content, source: markedSpans(labels, count, first) });
    }
  }
  return found;
}
