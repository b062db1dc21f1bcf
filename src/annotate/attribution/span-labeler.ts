// Takes what is seen of a row of tokens, gives how much more than outside each label is worth at each token.
import { placeOf, SEEDS } from "../weights/feature-places.ts";
import { sharedBytes } from "../weights/model-file.ts";

/** Labels of a token. */
export const LABEL = { outside: 0, begin: 1, inside: 2 } as const;

/** Steps from one label stand in a row of so many: outside, begin, inside, one unused. */
export const ROW = 4;

/** Label in front of the first token. */
export const START = 3;

/** Weights of one kind of span as they are kept: two a place, a power of two of places. `steps[ROW × from + to]` scores neighbours. */
export interface LabelerWeights {
  /** Begin less outside and inside less outside, -127 to 127. */
  readonly weights: Int8Array;
  readonly steps: Int32Array;
  /** One number: what a log-odds of 1 is in weights, so that scores can be read as probabilities. */
  readonly scale: Float32Array;
}

/** What neighbours are worth, and how to read a score. */
export interface Steps {
  readonly steps: Int32Array;
  readonly scale: number;
}

/** The same as it is read: both weights of a place in one number, each 128 more than it is. */
export interface Labeler extends Steps {
  readonly lanes: Uint16Array;
}

/** Two labelers over the same features: one look-up serves both. */
export interface PairLabelers {
  /** From the lowest byte: begin and inside of the content, begin and inside of the source, each 128 more than it is. */
  readonly lanes: Int32Array;
  readonly content: Steps;
  readonly source: Steps;
}

const RAISED = 128;
const BYTE = 0xff;
const EVEN_BYTES = 0x00ff00ff;
const HALF = 0xffff;

/** @cost O(weights) */
export function labelerOf({ weights, steps, scale }: LabelerWeights): Labeler {
  const lanes = new Uint16Array(sharedBytes(weights.length));
  for (let place = 0; place < lanes.length; place++)
    lanes[place] = (weights[2 * place]! + RAISED) | ((weights[2 * place + 1]! + RAISED) << 8);
  return { lanes, steps, scale: scale[0]! };
}

/** @param content as many places as `source` @cost O(weights) */
export function pairLabelersOf(content: LabelerWeights, source: LabelerWeights): PairLabelers {
  const first = labelerOf(content);
  const second = labelerOf(source);
  const lanes = new Int32Array(sharedBytes(4 * first.lanes.length));
  for (let place = 0; place < lanes.length; place++) lanes[place] = first.lanes[place]! | (second.lanes[place]! << 16);
  return {
    lanes,
    content: { steps: first.steps, scale: first.scale },
    source: { steps: second.steps, scale: second.scale },
  };
}

/**
 * Writes the scores of every token: two a token, begin and inside; outside is worth nothing.
 *
 * @param seen `features` numbers a token, one token after the other
 * @cost O(count × features)
 */
export function tokenScores({ lanes }: Labeler, seen: Int32Array, features: number, count: number, into: Float64Array): void {
  const mask = lanes.length - 1;
  const seeds = SEEDS;
  for (let at = 0, from = 0; at < count; at++) {
    let begin = -RAISED * features;
    let inside = begin;
    for (let feature = 0; feature < features; feature++, from++) {
      const both = lanes[placeOf(seen[from]!, seeds[feature]!) & mask]!;
      begin = (begin + (both & BYTE)) | 0;
      inside = (inside + (both >>> 8)) | 0;
    }
    into[2 * at] = begin;
    into[2 * at + 1] = inside;
  }
}

/** Number of the first feature of a pair. */
export const PAIR_OPENING = 64;
const PAIR_SEEDS = SEEDS.subarray(PAIR_OPENING);

/** As `tokenScores`, of content and source at once. @param features at most 128, or the sums run over @cost O(count × features) */
export function pairScores(
  { lanes }: PairLabelers,
  seen: Int32Array,
  features: number,
  count: number,
  content: Float64Array,
  source: Float64Array,
): void {
  const mask = lanes.length - 1;
  const seeds = PAIR_SEEDS;
  for (let at = 0, from = 0; at < count; at++) {
    let begins = 0;
    let insides = 0;
    for (let feature = 0; feature < features; feature++, from++) {
      const all = lanes[placeOf(seen[from]!, seeds[feature]!) & mask]!;
      // Whole numbers of 32 bits: nothing is checked for running over.
      begins = (begins + (all & EVEN_BYTES)) | 0;
      insides = (insides + ((all >>> 8) & EVEN_BYTES)) | 0;
    }
    content[2 * at] = (begins & HALF) - RAISED * features;
    content[2 * at + 1] = (insides & HALF) - RAISED * features;
    source[2 * at] = (begins >>> 16) - RAISED * features;
    source[2 * at + 1] = (insides >>> 16) - RAISED * features;
  }
}
