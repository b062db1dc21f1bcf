// Takes rows of features with their gold labels, gives the weights of a linear-chain conditional random field.
import { ROW } from "../src/annotate/attribution/learned/span-labeler.ts";
import { tokenScores } from "./best-labels.ts";

/** How a chain learns. `rate` is AdaGrad's step; `decay` pulls touched weights to zero. @source measured on dev: docs/attribution.md */
export interface ChainSettings {
  readonly rate: number;
  readonly decay: number;
}

/** Gradients smaller than this are not worth a step: most tokens are outside beyond doubt. */
const NEGLIGIBLE = 0.01;

/** Label in front of the first token. */
const START = 3;

/**
 * A linear-chain conditional random field over outside, begin and inside, trained by AdaGrad on the
 * log-likelihood; the same lattice as `labelRow` searches (inside never follows outside; tied tokens).
 *
 * @cost a row: O(tokens × features) for the scores and as much for the tokens that are in doubt
 * @source Lafferty, McCallum and Pereira 2001; Duchi, Hazan and Singer 2011
 */
export class Chain {
  readonly mask: number;
  readonly #weights: Float32Array;
  readonly #squares: Float32Array;
  readonly #steps = new Float64Array(16);
  readonly #stepSquares = new Float64Array(16);
  readonly #settings: ChainSettings;
  #score = new Float64Array(0);
  #ahead = new Float64Array(0);
  #back = new Float64Array(0);

  constructor(size: number, settings: ChainSettings) {
    this.mask = size - 1;
    this.#weights = new Float32Array(size);
    this.#squares = new Float32Array(size);
    this.#settings = settings;
  }

  /** Moves the weights towards the gold labels of one row. */
  learn(rows: Int32Array, features: number, count: number, gold: Uint8Array, tied: Uint8Array | null): void {
    if (count === 0) return;
    this.#grow(count);
    this.#potentials(rows, features, count);
    const links = Float64Array.from(this.#steps, Math.exp);
    this.#forward(links, count, tied);
    this.#backward(links, count, tied);
    for (let at = 0; at < count; at++) {
      for (let label = 0; label < 3; label++) {
        const slope = (gold[at] === label ? 1 : 0) - this.#ahead[3 * at + label]! * this.#back[3 * at + label]!;
        if (Math.abs(slope) < NEGLIGIBLE) continue;
        for (let feature = at * features; feature < (at + 1) * features; feature++) this.#move(rows[feature]! + label, slope);
      }
    }
    this.#moveSteps(links, count, gold, tied);
  }

  /** The weights as they stand, in log-odds. */
  weights(): { readonly weights: Float64Array; readonly steps: Float64Array } {
    return { weights: Float64Array.from(this.#weights), steps: Float64Array.from(this.#steps) };
  }

  #grow(count: number): void {
    if (this.#score.length >= 3 * count) return;
    this.#score = new Float64Array(6 * count);
    this.#ahead = new Float64Array(6 * count);
    this.#back = new Float64Array(6 * count);
  }

  #move(at: number, slope: number): void {
    const squares = this.#squares[at]! + slope * slope;
    this.#squares[at] = squares;
    const weight = this.#weights[at]!;
    this.#weights[at] = weight + (this.#settings.rate * (slope - this.#settings.decay * weight)) / Math.sqrt(squares + 1e-6);
  }

  /** Writes exp(score) of every token and label, scaled by the token's best. */
  #potentials(rows: Int32Array, features: number, count: number): void {
    const score = this.#score;
    tokenScores(this.#weights, rows, features, count, score);
    for (let at = 0; at < 3 * count; at += 3) {
      const most = Math.max(score[at]!, score[at + 1]!, score[at + 2]!);
      for (let label = at; label < at + 3; label++) score[label] = Math.exp(score[label]! - most);
    }
  }

  /** Probabilities of each label given the tokens up to it. */
  #forward(links: Float64Array, count: number, tied: Uint8Array | null): void {
    for (let at = 0; at < count; at++) {
      let sum = 0;
      for (let label = 0; label < 3; label++) {
        let before = 0;
        if (at === 0) before = label === 2 ? 0 : links[ROW * START + label]!;
        else
          for (let from = 0; from < 3; from++)
            if (mayFollow(from, label, tied?.[at] === 1)) before += this.#ahead[3 * (at - 1) + from]! * links[ROW * from + label]!;
        const value = before * this.#score[3 * at + label]!;
        this.#ahead[3 * at + label] = value;
        sum += value;
      }
      for (let label = 0; label < 3; label++) this.#ahead[3 * at + label] = this.#ahead[3 * at + label]! / sum;
    }
  }

  /** Factors that turn the forward probabilities into marginals. */
  #backward(links: Float64Array, count: number, tied: Uint8Array | null): void {
    this.#back.fill(1, 3 * (count - 1), 3 * count);
    for (let at = count - 2; at >= 0; at--) {
      let total = 0;
      for (let from = 0; from < 3; from++) {
        let sum = 0;
        for (let label = 0; label < 3; label++)
          if (mayFollow(from, label, tied?.[at + 1] === 1))
            sum += links[ROW * from + label]! * this.#score[3 * (at + 1) + label]! * this.#back[3 * (at + 1) + label]!;
        this.#back[3 * at + from] = sum;
        total += sum * this.#ahead[3 * at + from]!;
      }
      for (let from = 0; from < 3; from++) this.#back[3 * at + from] = this.#back[3 * at + from]! / total;
    }
  }

  #moveSteps(links: Float64Array, count: number, gold: Uint8Array, tied: Uint8Array | null): void {
    const slopes = new Float64Array(16);
    slopes[ROW * START + gold[0]!]! += 1;
    for (let label = 0; label < 2; label++) slopes[ROW * START + label]! -= this.#ahead[label]! * this.#back[label]!;
    const joint = new Float64Array(9);
    for (let at = 1; at < count; at++) {
      slopes[ROW * gold[at - 1]! + gold[at]!]! += 1;
      let sum = 0;
      for (let from = 0; from < 3; from++) {
        for (let label = 0; label < 3; label++) {
          const value = mayFollow(from, label, tied?.[at] === 1)
            ? this.#ahead[3 * (at - 1) + from]! * links[ROW * from + label]! * this.#score[3 * at + label]! * this.#back[3 * at + label]!
            : 0;
          joint[3 * from + label] = value;
          sum += value;
        }
      }
      for (let from = 0; from < 3; from++)
        for (let label = 0; label < 3; label++) slopes[ROW * from + label]! -= joint[3 * from + label]! / sum;
    }
    for (let at = 0; at < 16; at++) {
      const slope = slopes[at]!;
      if (slope === 0) continue;
      this.#stepSquares[at] = this.#stepSquares[at]! + slope * slope;
      this.#steps[at] = this.#steps[at]! + (this.#settings.rate * slope) / Math.sqrt(this.#stepSquares[at]! + 1e-6);
    }
  }
}

/** Whether a label may stand behind another. */
const mayFollow = (from: number, label: number, bound: boolean): boolean =>
  bound ? (label === 0 ? from === 0 : label === 2 && from !== 0) : label !== 2 || from !== 0;
