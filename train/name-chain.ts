// Takes runs of features with their gold labels, gives the weights of a linear-chain conditional random field over kinds of names.
import { NAME_FEATURES, NAME_ROW } from "../src/annotate/mentions/name-features.ts";
import { mayFollow, NAME_LABELS, RUN_START } from "../src/annotate/mentions/name-labels.ts";

/** `rate` is AdaGrad's step, `decay` pulls touched weights to zero, `floor` cuts the ones that stayed small. */
export interface NameChainSettings {
  readonly rate: number;
  readonly decay: number;
}

/** Gradients smaller than this are not worth a step. */
const NEGLIGIBLE = 0.02;
const L = NAME_LABELS;

/**
 * The field, trained by AdaGrad on the log-likelihood over the lattice that `NameLattice` searches.
 *
 * @source Lafferty, McCallum and Pereira 2001; Duchi, Hazan and Singer 2011
 */
export class NameChain {
  readonly mask: number;
  readonly #weights: Float32Array;
  readonly #squares: Float32Array;
  readonly #steps = new Float64Array(NAME_ROW * (L + 1));
  readonly #stepSquares = new Float64Array(NAME_ROW * (L + 1));
  readonly #settings: NameChainSettings;
  readonly #links = new Float64Array(NAME_ROW * (L + 1));
  #score = new Float64Array(64 * L);
  #ahead = new Float64Array(64 * L);
  #back = new Float64Array(64 * L);

  constructor(size: number, settings: NameChainSettings) {
    this.mask = size - 1;
    this.#weights = new Float32Array(size);
    this.#squares = new Float32Array(size);
    this.#settings = settings;
  }

  /** Moves the weights towards the gold labels of one run. @cost O(tokens × features × labels) */
  learn(rows: Int32Array, gold: Uint8Array): void {
    const count = gold.length;
    for (let from = 0; from <= L; from++)
      for (let to = 0; to < L; to++)
        this.#links[NAME_ROW * from + to] = mayFollow(from, to) ? Math.exp(this.#steps[NAME_ROW * from + to]!) : 0;
    this.#potentials(rows, count);
    this.#forward(count);
    this.#backward(count);
    for (let at = 0; at < count; at++) {
      for (let label = 0; label < L; label++) {
        const slope = (gold[at] === label ? 1 : 0) - this.#ahead[at * L + label]! * this.#back[at * L + label]!;
        if (Math.abs(slope) < NEGLIGIBLE) continue;
        for (let feature = at * NAME_FEATURES; feature < (at + 1) * NAME_FEATURES; feature++) this.#move(rows[feature]! + label, slope);
      }
    }
    this.#moveSteps(count, gold);
  }

  weights(): { readonly weights: Float32Array; readonly steps: Float64Array } {
    return { weights: this.#weights, steps: this.#steps };
  }

  #move(at: number, slope: number): void {
    const squares = this.#squares[at]! + slope * slope;
    this.#squares[at] = squares;
    const weight = this.#weights[at]!;
    this.#weights[at] = weight + (this.#settings.rate * (slope - this.#settings.decay * weight)) / Math.sqrt(squares + 1e-6);
  }

  #potentials(rows: Int32Array, count: number): void {
    const weights = this.#weights;
    const score = this.#score;
    for (let at = 0; at < count; at++) {
      const to = at * L;
      score.fill(0, to, to + L);
      for (let feature = at * NAME_FEATURES; feature < (at + 1) * NAME_FEATURES; feature++) {
        const row = rows[feature]!;
        for (let label = 0; label < L; label++) score[to + label] = score[to + label]! + weights[row + label]!;
      }
      let most = -Infinity;
      for (let label = 0; label < L; label++) most = Math.max(most, score[to + label]!);
      for (let label = 0; label < L; label++) score[to + label] = Math.exp(score[to + label]! - most);
    }
  }

  /** Probabilities of each label given the tokens up to it. */
  #forward(count: number): void {
    for (let at = 0; at < count; at++) {
      let sum = 0;
      for (let label = 0; label < L; label++) {
        let before = 0;
        if (at === 0) before = this.#links[NAME_ROW * RUN_START + label]!;
        else for (let from = 0; from < L; from++) before += this.#ahead[(at - 1) * L + from]! * this.#links[NAME_ROW * from + label]!;
        const value = before * this.#score[at * L + label]!;
        this.#ahead[at * L + label] = value;
        sum += value;
      }
      for (let label = 0; label < L; label++) this.#ahead[at * L + label] = this.#ahead[at * L + label]! / sum;
    }
  }

  /** Scaled so that ahead × back is the probability of a label. */
  #backward(count: number): void {
    this.#back.fill(1, (count - 1) * L, count * L);
    for (let at = count - 2; at >= 0; at--) {
      let total = 0;
      for (let from = 0; from < L; from++) {
        let sum = 0;
        for (let label = 0; label < L; label++)
          sum += this.#links[NAME_ROW * from + label]! * this.#score[(at + 1) * L + label]! * this.#back[(at + 1) * L + label]!;
        this.#back[at * L + from] = sum;
        total += sum * this.#ahead[at * L + from]!;
      }
      for (let from = 0; from < L; from++) this.#back[at * L + from] = this.#back[at * L + from]! / total;
    }
  }

  #moveSteps(count: number, gold: Uint8Array): void {
    const slopes = new Float64Array(NAME_ROW * (L + 1));
    slopes[NAME_ROW * RUN_START + gold[0]!]! += 1;
    for (let label = 0; label < L; label++) slopes[NAME_ROW * RUN_START + label]! -= this.#ahead[label]! * this.#back[label]!;
    const joint = new Float64Array(L * L);
    for (let at = 1; at < count; at++) {
      slopes[NAME_ROW * gold[at - 1]! + gold[at]!]! += 1;
      let sum = 0;
      for (let from = 0; from < L; from++) {
        for (let label = 0; label < L; label++) {
          const value =
            this.#ahead[(at - 1) * L + from]! *
            this.#links[NAME_ROW * from + label]! *
            this.#score[at * L + label]! *
            this.#back[at * L + label]!;
          joint[from * L + label] = value;
          sum += value;
        }
      }
      for (let from = 0; from < L; from++)
        for (let label = 0; label < L; label++) slopes[NAME_ROW * from + label]! -= joint[from * L + label]! / sum;
    }
    for (let at = 0; at < slopes.length; at++) {
      const slope = slopes[at]!;
      if (slope === 0) continue;
      this.#stepSquares[at] = this.#stepSquares[at]! + slope * slope;
      this.#steps[at] = this.#steps[at]! + (this.#settings.rate * slope) / Math.sqrt(this.#stepSquares[at]! + 1e-6);
    }
  }
}
