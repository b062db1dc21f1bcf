// Takes articles with the cues that people coded, gives the gate that rules out most tokens before the cue labeler looks at them.
import { GATE_FEATURES, GATE_FIRST, seeFirst, seeMore, type CueGate } from "../src/annotate/attribution/learned/cue-gate.ts";
import { placeOf, SEEDS } from "../src/annotate/weights/feature-places.ts";
import type { Phrase } from "../src/annotate/attribution/noun-phrase.ts";
import type { TokenStates } from "../src/annotate/attribution/learned/token-states.ts";
import type { Example } from "./attribution-examples.ts";
import { quantised, quantumOf } from "./averaged.ts";
import { randomFrom, shuffle } from "./random.ts";

/** Weights in the table. */
const SIZE = 1 << 16;
const EPOCHS = 4;
/** AdaGrad's step. */
const RATE = 0.1;
/** A token of a cue weighs as much as so many others: few are to be lost. */
const CUE_WEIGHT = 5;
/** Slopes smaller than this are not worth a step. */
const NEGLIGIBLE = 0.003;

/** Shares of the tokens of cues that may be lost by the first features, and by all. @source docs/attribution.md */
const LOST_FIRST = 0.0005;
const LOST = 0.002;

/** Log-odds of a token after the first features and after all. */
export type GateOdds = readonly [first: number, all: number];

/** Calls `visit` with the places of each token's features. */
function eachToken(states: TokenStates, visit: (at: number, places: Int32Array) => void): void {
  const { sentences } = states.view.layers;
  const seen = new Int32Array(GATE_FEATURES);
  const places = new Int32Array(GATE_FEATURES);
  for (let sentence = 0; sentence < sentences.count; sentence++) {
    const first = sentences.first[sentence]!;
    const end = sentences.end[sentence]!;
    for (let at = first; at < end; at++) {
      seeFirst(states, at, first, end, seen);
      seeMore(states, at, first, end, seen);
      for (let feature = 0; feature < GATE_FEATURES; feature++) places[feature] = placeOf(seen[feature]!, SEEDS[feature]!) & (SIZE - 1);
      visit(at, places);
    }
  }
}

function sumOf(weights: ArrayLike<number>, places: Int32Array, to: number): number {
  let sum = 0;
  for (let feature = 0; feature < to; feature++) sum += weights[places[feature]!]!;
  return sum;
}

/** Learns which tokens are part of a cue, by logistic regression; the weights are averaged over the later epochs. @cost a second an epoch over 840 articles */
export function learnedGate(all: readonly Example[], seed: number): Float64Array {
  const examples = [...all];
  const weights = new Float32Array(SIZE);
  const squares = new Float32Array(SIZE).fill(1e-2);
  const total = new Float64Array(SIZE);
  const random = randomFrom(seed);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    shuffle(examples, random);
    for (const { states, gold } of examples) {
      const isCue = new Uint8Array(states.view.count);
      for (const { cue } of gold) isCue.fill(1, cue.first, cue.after);
      eachToken(states, (at, places) => {
        const chance = 1 / (1 + Math.exp(-sumOf(weights, places, GATE_FEATURES)));
        const slope = (isCue[at]! - chance) * (isCue[at] === 1 ? CUE_WEIGHT : 1);
        if (Math.abs(slope) < NEGLIGIBLE) return;
        for (const place of places) {
          squares[place]! += slope * slope;
          weights[place]! += (RATE * slope) / Math.sqrt(squares[place]!);
        }
      });
    }
    if (2 * epoch >= EPOCHS) for (let at = 0; at < SIZE; at++) total[at]! += weights[at]!;
  }
  return total.map((sum) => sum / Math.floor(EPOCHS / 2));
}

/** Log-odds that a gate gives to the tokens of some cues in an article that it has not seen. */
export function gateOdds(gate: Float64Array, { states }: Example, cues: readonly Phrase[]): GateOdds[] {
  const asked = new Uint8Array(states.view.count);
  for (const { first, after } of cues) asked.fill(1, first, after);
  const odds: GateOdds[] = [];
  eachToken(states, (at, places) => {
    if (asked[at] === 1) odds.push([sumOf(gate, places, GATE_FIRST), sumOf(gate, places, GATE_FEATURES)]);
  });
  return odds;
}

/** The gate as it is kept: few of the cues' tokens, as other gates judged them, fall below. */
export function gateOf(weights: Float64Array, odds: readonly GateOdds[]): CueGate {
  const scale = quantumOf(weights);
  const least = (values: readonly number[], lost: number): number =>
    Math.floor(scale * (values.toSorted((a, b) => a - b)[Math.floor(lost * values.length)] ?? 0));
  return {
    weights: quantised(weights),
    least: Int32Array.of(
      least(
        odds.map(([first]) => first),
        LOST_FIRST,
      ),
      least(
        odds.map(([, all]) => all),
        LOST,
      ),
    ),
  };
}
