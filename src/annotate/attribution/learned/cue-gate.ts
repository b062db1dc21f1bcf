// Takes a report's states, gives which tokens may be part of a cue, by a few of their features.
import { both } from "../../weights/feature-list.ts";
import { placeOf, SEEDS } from "../../weights/feature-places.ts";
import type { TokenStates } from "./token-states.ts";

/** How many features each token is judged by, and how many more those that are then in doubt. */
export const GATE_FIRST = 5;
export const GATE_FEATURES = 9;

/** Weights that rule out most tokens, a power of two long. */
export interface CueGate {
  readonly weights: Int8Array;
  /** Least sums, after the first features and after all, with which a token may be part of a cue. */
  readonly least: Int32Array;
}

/** Forms, tags and states of quotation beyond either end of a sentence. */
const EDGE = 0x2f1b7a3d;
const NO_TAG = 63;
const NO_QUOTE = 4;

/** Writes what is seen of token `at` at first; `first` and `end` bound its sentence. */
export function seeFirst({ traits, xpos, ruled, dependents }: TokenStates, at: number, first: number, end: number, seen: Int32Array): void {
  const here = traits.form[at]!;
  const tag = xpos[at]!;
  const right = at + 1 < end ? traits.form[at + 1]! : EDGE;
  const leftTag = at > first ? xpos[at - 1]! : NO_TAG;
  const rightTag = at + 1 < end ? xpos[at + 1]! : NO_TAG;
  seen[0] = both(here, tag);
  seen[1] = both(here, right);
  seen[2] = (ruled[at]! << 6) | tag;
  seen[3] = (leftTag << 12) | (tag << 6) | rightTag;
  seen[4] = (dependents[at]! << 6) | tag;
}

/** Writes what more is seen of a token that is in doubt. */
export function seeMore(states: TokenStates, at: number, first: number, end: number, seen: Int32Array): void {
  const { traits, quote, dependents, head, relation } = states;
  const here = traits.form[at]!;
  const parent = head.length > at ? head[at]! : at;
  const link = relation.length > at ? relation[at]! : 0;
  const before = at > first ? quote[at - 1]! : NO_QUOTE;
  const behind = at + 1 < end ? quote[at + 1]! : NO_QUOTE;
  seen[5] = both(here, at > first ? traits.form[at - 1]! : EDGE);
  seen[6] = (link << 12) | (before << 9) | (behind << 6) | quote[at]!;
  seen[7] = both(here, dependents[at]!);
  seen[8] = both(parent === at ? EDGE : traits.form[parent]!, link);
}

/** Sum of the weights of features `from` up to `to`. */
function gateSum(weights: Int8Array, seen: Int32Array, from: number, to: number): number {
  const mask = weights.length - 1;
  let sum = 0;
  for (let feature = from; feature < to; feature++) sum += weights[placeOf(seen[feature]!, SEEDS[feature]!) & mask]!;
  return sum;
}

/** Gives 1 for every token that may be part of a cue. @cost O(tokens × features) */
export function maybeCues({ weights, least }: CueGate, states: TokenStates): Uint8Array {
  const { sentences } = states.view.layers;
  const may = new Uint8Array(states.view.count);
  const seen = new Int32Array(GATE_FEATURES);
  const [leastAtFirst, leastOfAll] = [least[0]!, least[1]!];
  for (let sentence = 0; sentence < sentences.count; sentence++) {
    const first = sentences.first[sentence]!;
    const end = sentences.end[sentence]!;
    for (let at = first; at < end; at++) {
      seeFirst(states, at, first, end, seen);
      const sum = gateSum(weights, seen, 0, GATE_FIRST);
      if (sum < leastAtFirst) continue;
      seeMore(states, at, first, end, seen);
      if (sum + gateSum(weights, seen, GATE_FIRST, GATE_FEATURES) >= leastOfAll) may[at] = 1;
    }
  }
  return may;
}
