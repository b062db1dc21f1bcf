// Takes what is seen of a row of tokens, gives how much more than outside each label is worth at each token.
import { placeOf, SEEDS } from "../../weights/feature-places.ts";
import { fourTable, kernelOver, placedTables } from "../../weights/kernel.ts";
import { sharedBytes } from "../../weights/model-file.ts";

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
  /** Four a place: begin and inside of the content, begin and inside of the source; where the kernel reads them. */
  readonly weights: Int8Array;
  readonly memory: WebAssembly.Memory;
  readonly content: Steps;
  readonly source: Steps;
}

const RAISED = 128;
const BYTE = 0xff;

/** @cost O(weights) */
export function labelerOf({ weights, steps, scale }: LabelerWeights): Labeler {
  const lanes = new Uint16Array(sharedBytes(weights.length));
  for (let place = 0; place < lanes.length; place++)
    lanes[place] = (weights[2 * place]! + RAISED) | ((weights[2 * place + 1]! + RAISED) << 8);
  return { lanes, steps, scale: scale[0]! };
}

/** @param content as many places as `source` @cost O(weights) */
export function pairLabelersOf(content: LabelerWeights, source: LabelerWeights): PairLabelers {
  const weights = new Int8Array(2 * content.weights.length);
  for (let at = 0; at < content.weights.length; at++) {
    const place = 4 * (at >> 1) + (at & 1);
    weights[place] = content.weights[at]!;
    weights[place + 2] = source.weights[at]!;
  }
  const { memory, tables } = placedTables([weights] as const);
  return {
    weights: tables[0],
    memory,
    content: { steps: content.steps, scale: content.scale[0]! },
    source: { steps: source.steps, scale: source.scale[0]! },
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

/** Keys that the kernel weighs at once. */
const TOGETHER = 4;

/** As `tokenScores`, of content and source at once. @param features at most 60 @cost O(count × features) */
export function pairScores(
  { weights, memory }: PairLabelers,
  seen: Int32Array,
  features: number,
  count: number,
  content: Float64Array,
  source: Float64Array,
): void {
  const kernel = kernelOver(memory);
  const { keys, sums } = kernel;
  const table = fourTable(weights);
  let to = features;
  while (to % TOGETHER > 0) keys[to++] = 0;
  // What the keys weigh that fill up the last four.
  const blank = [0, 0, 0, 0];
  for (let feature = features; feature < to; feature++) {
    const place = 4 * (placeOf(0, SEEDS[PAIR_OPENING + feature]!) & table.mask);
    for (let at = 0; at < blank.length; at++) blank[at]! += weights[place + at]!;
  }
  const [blankContent, blankInside, blankSource, blankInsideSource] = blank as [number, number, number, number];
  for (let at = 0, from = 0; at < count; at++) {
    for (let feature = 0; feature < features; feature++, from++) keys[feature] = seen[from]!;
    kernel.sumFours(to, table, PAIR_OPENING);
    content[2 * at] = sums[0]! + sums[4]! - blankContent;
    content[2 * at + 1] = sums[1]! + sums[5]! - blankInside;
    source[2 * at] = sums[2]! + sums[6]! - blankSource;
    source[2 * at + 1] = sums[3]! + sums[7]! - blankInsideSource;
  }
}
