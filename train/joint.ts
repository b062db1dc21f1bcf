// Takes a field and a perceptron over the same features, gives their sum as one labeler: linear models add.
import { ROW, type LabelerWeights } from "../src/annotate/attribution/learned/span-labeler.ts";
import { quantised, quantumOf } from "./averaged.ts";
import { Chain, type ChainSettings } from "./chain.ts";
import { Perceptron } from "./margin.ts";
import { randomFrom } from "./random.ts";

interface Weights {
  readonly weights: Float64Array;
  readonly steps: Float64Array;
}

function meanOf(all: readonly Weights[]): Weights {
  const mean = (arrays: readonly Float64Array[]): Float64Array => {
    const sum = new Float64Array(arrays[0]!.length);
    for (const array of arrays) for (let at = 0; at < sum.length; at++) sum[at] = sum[at]! + array[at]! / arrays.length;
    return sum;
  };
  return { weights: mean(all.map((it) => it.weights)), steps: mean(all.map((it) => it.steps)) };
}

const norm = (values: Float64Array): number => Math.sqrt(values.reduce((sum, value) => sum + value * value, 0));

/** Share of the rows that each member is shown: members differ by what they miss. */
const SHOWN = 0.8;

/**
 * Learns both ways at once, several times over. The field tells how sure it is, the perceptron keeps the rare; their mean
 * finds more than any of them at the same cost of reading.
 */
export class JointLearner {
  readonly mask: number;
  readonly #members: readonly { readonly chain: Chain; readonly perceptron: Perceptron; readonly random: () => number }[];
  readonly #share: number;

  /** @param share weight of the perceptrons, whose norm is brought to the fields' first */
  constructor(
    size: number,
    settings: ChainSettings,
    { share, members, seed }: { readonly share: number; readonly members: number; readonly seed: number },
  ) {
    this.mask = size - 1;
    this.#share = share;
    this.#members = Array.from({ length: members }, (_, index) => ({
      chain: new Chain(size, settings),
      perceptron: new Perceptron(size),
      random: randomFrom(seed + index),
    }));
  }

  learn(rows: Int32Array, features: number, count: number, gold: Uint8Array, tied: Uint8Array | null): void {
    for (const { chain, perceptron, random } of this.#members) {
      if (this.#members.length > 1 && random() >= SHOWN) continue;
      chain.learn(rows, features, count, gold, tied);
      perceptron.learn(rows, features, count, gold, tied);
    }
  }

  /**
   * The weights as the product uses them.
   *
   * @param lift log-odds by which the beginning of a span is made likelier than training left it
   */
  final(lift = 0): LabelerWeights {
    const field = meanOf(this.#members.map(({ chain }) => chain.weights()));
    const other = meanOf(this.#members.map(({ perceptron }) => perceptron.weights()));
    const factor = (this.#share * norm(field.weights)) / norm(other.weights);
    const weights = field.weights.map((weight, at) => (1 - this.#share) * weight + factor * other.weights[at]!);
    const steps = field.steps.map((weight, at) => (1 - this.#share) * weight + factor * other.steps[at]!);
    for (let from = 0; from < 4; from++) steps[ROW * from + 1] = steps[ROW * from + 1]! + lift;
    const leads = leadsOf(weights);
    const scale = quantumOf(leads);
    return {
      weights: quantised(leads),
      steps: Int32Array.from(steps, (weight) => Math.round(weight * scale)),
      scale: Float32Array.of(scale),
    };
  }
}

/** Of each row what begin and inside weigh more than outside: all that is asked of them. */
function leadsOf(weights: Float64Array): Float64Array {
  const leads = new Float64Array(weights.length / 2);
  for (let row = 0; ROW * row < weights.length; row++) {
    leads[2 * row] = weights[ROW * row + 1]! - weights[ROW * row]!;
    leads[2 * row + 1] = weights[ROW * row + 2]! - weights[ROW * row]!;
  }
  return leads;
}
