// Takes what is seen of a row of tokens, gives how much more than outside each label is worth at each token.
import { placeOf, SEEDS } from "../../weights/feature-places.ts";
import { fourTable, placedTables, SEVERAL, SUMS_EACH, twoTable, type Kernel } from "../../weights/kernel.ts";

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

/** The same as it is read: its weights lie where the kernel reads them. */
export interface Labeler extends Steps {
  readonly weights: Int8Array;
  readonly memory: WebAssembly.Memory;
}

/** Two labelers over the same features: one look-up serves both. */
export interface PairLabelers {
  /** Four a place: begin and inside of the content, begin and inside of the source; where the kernel reads them. */
  readonly weights: Int8Array;
  readonly memory: WebAssembly.Memory;
  readonly content: Steps;
  readonly source: Steps;
}

/** @cost O(weights) */
export function labelerOf({ weights, steps, scale }: LabelerWeights): Labeler {
  const { memory, tables } = placedTables([weights] as const);
  return { weights: tables[0], memory, steps, scale: scale[0]! };
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

/** Keys that the kernel weighs at once. */
const TOGETHER = 4;

/** How many keys a token with so many features has: those behind the features are 0, so that the kernel weighs four at once. */
export const keysOf = (features: number): number => Math.ceil(features / TOGETHER) * TOGETHER;

/** How many tokens with so many features are weighed in one go. */
export const tokensAtOnce = ({ keys }: Kernel, features: number): number => Math.min(SEVERAL, Math.floor(keys.length / keysOf(features)));

/**
 * Writes the scores of `many` tokens, of whom all that is seen stands in the kernel's keys, from token `at` on: two a token, begin and
 * inside; outside is worth nothing.
 *
 * @param features a multiple of four
 * @cost O(many × features)
 */
export function tokenScores(kernel: Kernel, { weights }: Labeler, features: number, many: number, at: number, into: Float64Array): void {
  const { sums } = kernel;
  kernel.sumTwos(many, features, twoTable(weights), 0);
  for (let token = 0; token < many; token++) {
    into[2 * (at + token)] = sums[SUMS_EACH * token]!;
    into[2 * (at + token) + 1] = sums[SUMS_EACH * token + 1]!;
  }
}

/** Number of the first feature of a pair. */
export const PAIR_OPENING = 64;

/** What the keys behind the features weigh. */
const blank = new Int32Array(4);

/** As `tokenScores`, of content and source at once. @param features at most 60 */
export function pairScores(
  kernel: Kernel,
  { weights }: PairLabelers,
  features: number,
  many: number,
  at: number,
  content: Float64Array,
  source: Float64Array,
): void {
  const { sums } = kernel;
  const table = fourTable(weights);
  const width = keysOf(features);
  kernel.sumFours(many, width, table, PAIR_OPENING);
  blank.fill(0);
  for (let feature = features; feature < width; feature++) {
    const place = 4 * (placeOf(0, SEEDS[PAIR_OPENING + feature]!) & table.mask);
    for (let label = 0; label < 4; label++) blank[label]! += weights[place + label]!;
  }
  for (let token = 0; token < many; token++) {
    const from = SUMS_EACH * token;
    const to = 2 * (at + token);
    content[to] = sums[from]! - blank[0]!;
    content[to + 1] = sums[from + 1]! - blank[1]!;
    source[to] = sums[from + 2]! - blank[2]!;
    source[to + 1] = sums[from + 3]! - blank[3]!;
  }
}
