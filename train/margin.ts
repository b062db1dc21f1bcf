// Takes rows of features with their gold labels, gives the weights of an averaged structured perceptron.
import { ROW } from "../src/annotate/attribution/learned/span-labeler.ts";
import { AveragedWeights } from "./averaged.ts";
import { LabelRoom, labelRow } from "./best-labels.ts";

/** A labeler that learns from its mistakes alone. @source Collins 2002 */
export class Perceptron {
  readonly mask: number;
  readonly #weights: AveragedWeights;
  readonly #steps = new AveragedWeights(16);
  readonly #room = new LabelRoom();
  #labels = new Uint8Array(0);

  constructor(size: number) {
    this.mask = size - 1;
    this.#weights = new AveragedWeights(size);
  }

  /** Labels a row with the weights as they stand and corrects them where that went wrong. */
  learn(rows: Int32Array, features: number, count: number, gold: Uint8Array, tied: Uint8Array | null): void {
    if (this.#labels.length < count) this.#labels = new Uint8Array(2 * count);
    const labels = this.#labels;
    labelRow({ weights: this.#weights.now, steps: this.#steps.now }, rows, features, count, labels, this.#room, tied);
    this.#weights.step++;
    this.#steps.step++;
    for (let at = 0; at < count; at++) {
      const right = gold[at]!;
      const wrong = labels[at]!;
      const rightBefore = at > 0 ? gold[at - 1]! : 3;
      const wrongBefore = at > 0 ? labels[at - 1]! : 3;
      if (right !== wrong) {
        for (let feature = at * features; feature < (at + 1) * features; feature++) {
          this.#weights.add(rows[feature]! + right, 1);
          this.#weights.add(rows[feature]! + wrong, -1);
        }
      }
      if (right !== wrong || rightBefore !== wrongBefore) {
        this.#steps.add(ROW * rightBefore + right, 1);
        this.#steps.add(ROW * wrongBefore + wrong, -1);
      }
    }
  }

  /** Averages over training. */
  weights(): { readonly weights: Float64Array; readonly steps: Float64Array } {
    return { weights: this.#weights.averages(), steps: this.#steps.averages() };
  }
}
