// Takes candidates with their features and the right one of each case, gives the weights of a log-linear choice.
import type { ChooserWeights } from "../src/annotate/weights/chooser.ts";
import { quantised, quantumOf } from "./averaged.ts";
import { randomFrom, shuffle } from "./random.ts";

/** One choice: features of each candidate, as places in the table, and which is right. */
export interface Choice {
  readonly candidates: readonly Int32Array[];
  readonly right: number;
}

/** `rate` is AdaGrad's step; a feature counts that occurs in `least` cases; `size` is a power of two. @source docs/attribution.md */
export interface ChooserSettings {
  readonly size: number;
  readonly rate: number;
  readonly epochs: number;
  readonly least: number;
  /** How many are trained and averaged, each on its own share of the choices and in its own order. */
  readonly members: number;
  /** Share of the choices that each is shown. */
  readonly shown: number;
  readonly seed: number;
}

/** Slopes smaller than this are not worth a step. */
const NEGLIGIBLE = 0.003;

/**
 * Learns to choose, by stochastic gradient on the log-likelihood; the weights are averaged over the later epochs.
 *
 * @cost about a second an epoch over twenty thousand choices of twenty candidates
 */
export function learnedChooser(choices: readonly Choice[], settings: ChooserSettings): ChooserWeights {
  const { size, rate, epochs, least, members, shown: share, seed } = settings;
  const total = new Float64Array(size);
  const counts = occurrences(choices, size);
  const random = randomFrom(seed);
  for (let member = 0; member < members; member++) {
    const shown = choices.filter(() => share === 1 || random() < share);
    const weights = learnedWeights(shown, counts, { size, rate, epochs, least }, random);
    for (let at = 0; at < size; at++) total[at]! += weights[at]! / members;
  }
  return { weights: quantised(total), scale: Float32Array.of(quantumOf(total)) };
}

function learnedWeights(
  choices: readonly Choice[],
  counts: Uint32Array,
  { size, rate, epochs, least }: Pick<ChooserSettings, "size" | "rate" | "epochs" | "least">,
  random: () => number,
): Float64Array {
  const weights = new Float32Array(size);
  const squares = new Float32Array(size).fill(1e-3);
  const total = new Float64Array(size);
  const order = choices.map((_, index) => index);
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    for (const index of order) {
      const { candidates, right } = choices[index]!;
      chances(weights, candidates).forEach((chance, at) => {
        const slope = (at === right ? 1 : 0) - chance;
        if (Math.abs(slope) < NEGLIGIBLE) return;
        for (const row of candidates[at]!) {
          if (counts[row]! < least) continue;
          squares[row]! += slope * slope;
          weights[row]! += (rate * slope) / Math.sqrt(squares[row]!);
        }
      });
    }
    if (2 * epoch >= epochs) for (let at = 0; at < size; at++) total[at]! += weights[at]!;
  }
  return total.map((sum) => sum / Math.ceil(epochs / 2));
}

/** In how many choices each feature occurs. */
function occurrences(choices: readonly Choice[], size: number): Uint32Array {
  const counts = new Uint32Array(size);
  const last = new Int32Array(size).fill(-1);
  choices.forEach(({ candidates }, index) => {
    for (const rows of candidates) {
      for (const row of rows) {
        if (last[row] === index) continue;
        last[row] = index;
        counts[row]!++;
      }
    }
  });
  return counts;
}

function chances(weights: Float32Array, candidates: readonly Int32Array[]): number[] {
  const odds = candidates.map((rows) => {
    let sum = 0;
    for (const row of rows) sum += weights[row]!;
    return sum;
  });
  const most = Math.max(...odds);
  const shares = odds.map((it) => Math.exp(it - most));
  const sum = shares.reduce((all, it) => all + it, 0);
  return shares.map((it) => it / sum);
}
