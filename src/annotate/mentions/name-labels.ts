// Takes the features of a run of candidates, gives the best sequence of labels: where names begin and end and what kind each is.
import { NAME_ROW, type NameVocabulary } from "./name-features.ts";
import type { LONGEST_RUN } from "./name-runs.ts";
import type { WordClasses } from "./word-classes.ts";

/** Labels of a token: outside 0; then a beginning and an inside of each kind, in the order of `NAME_KINDS`. */
export const NAME_KINDS = ["person", "organization", "place", "other"] as const;
export const NAME_LABELS = 1 + 2 * NAME_KINDS.length;
/** The label in front of a run's first token in `steps`. */
export const RUN_START = NAME_LABELS;

/** The label with which a person's name begins. */
export const PERSON_BEGINS = 1;

export const isBegin = (label: number): boolean => (label & 1) === 1;
export const isInside = (label: number): boolean => label !== 0 && (label & 1) === 0;

/** Weights of the names' model; `weights` is a power of two long, `steps[NAME_ROW × from + to]` scores neighbours. */
export interface NameModel {
  readonly weights: Int8Array;
  /** Where they lie (`placedTables`). */
  readonly memory: WebAssembly.Memory;
  readonly steps: Int16Array;
  readonly vocabulary: NameVocabulary;
  readonly classes: WordClasses;
  /** One number: what a log-odds of 1 is in weights. */
  readonly scale: Float32Array;
}

/** True where a label may stand behind another: an inside only behind its own kind. */
export const mayFollow = (from: number, to: number): boolean =>
  to === 0 || (to & 1) === 1 || (from !== RUN_START && (from === to || from === to - 1));

/** Labels of all tokens, 0 outside of names; see `NAME_LABELS`. */
export interface NameReading {
  readonly labels: Uint8Array;
  /** Log-odds of each of `NAME_KINDS` against the best of them, at most 0, a row a token; written where a name begins, 0 elsewhere. */
  readonly kinds: Float32Array;
  /** `NameVocabulary` of each token. */
  readonly written: Uint8Array;
}

/** Working memory for runs up to a length. @source `LONGEST_RUN` of name-runs.ts */
export class NameLattice {
  /** Scores of the labels by token. */
  readonly score: Float64Array;
  readonly #best: Float64Array;
  readonly #back: Uint8Array;

  constructor(longest: typeof LONGEST_RUN) {
    this.score = new Float64Array(longest * NAME_LABELS);
    this.#best = new Float64Array(longest * NAME_LABELS);
    this.#back = new Uint8Array(longest * NAME_LABELS);
  }

  /** Writes the scores of a token of a run, by label. */
  add(at: number, sums: Int16Array): void {
    for (let label = 0; label < NAME_LABELS; label++) this.score[at * NAME_LABELS + label] = sums[label]!;
  }

  /** Writes the best labels of `count` tokens into `labels` from `to` on; `add` must have been called. @source Viterbi 1967 */
  search(steps: Int16Array, count: number, labels: Uint8Array, to: number): void {
    const { score } = this;
    const best = this.#best;
    for (let label = 0; label < NAME_LABELS; label++)
      best[label] = mayFollow(RUN_START, label) ? score[label]! + steps[NAME_ROW * RUN_START + label]! : -Infinity;
    for (let at = 1; at < count; at++) {
      const row = at * NAME_LABELS;
      const before = row - NAME_LABELS;
      for (let label = 0; label < NAME_LABELS; label++) {
        // An inside stands only behind its own kind, everything else behind all.
        const inside = isInside(label);
        const last = inside ? label : NAME_LABELS - 1;
        let from = inside ? label - 1 : 0;
        let most = best[before + from]! + steps[NAME_ROW * from + label]!;
        for (let other = from + 1; other <= last; other++) {
          const sum = best[before + other]! + steps[NAME_ROW * other + label]!;
          if (sum > most) {
            most = sum;
            from = other;
          }
        }
        best[row + label] = most + score[row + label]!;
        this.#back[row + label] = from;
      }
    }
    let label = 0;
    for (let other = 1; other < NAME_LABELS; other++)
      if (best[(count - 1) * NAME_LABELS + other]! > best[(count - 1) * NAME_LABELS + label]!) label = other;
    for (let at = count - 1; at >= 0; at--) {
      labels[to + at] = label;
      label = this.#back[at * NAME_LABELS + label]!;
    }
  }

  /** Writes for each name of the run `[first, end)` what it would cost to call it another kind, all other labels left as they are. */
  weigh(steps: Int16Array, first: number, end: number, labels: Uint8Array, kinds: Float32Array, scale: number): void {
    for (let at = first; at < end;) {
      let next = at + 1;
      if (isBegin(labels[at]!)) {
        while (next < end && isInside(labels[next]!)) next++;
        const before = at === first ? RUN_START : labels[at - 1]!;
        this.#weighName(steps, at - first, next - first, before, next < end ? labels[next]! : -1, kinds, at * NAME_KINDS.length, scale);
      }
      at = next;
    }
  }

  #weighName(
    steps: Int16Array,
    first: number,
    end: number,
    before: number,
    after: number,
    kinds: Float32Array,
    to: number,
    scale: number,
  ): void {
    let best = -Infinity;
    for (let kind = 0; kind < NAME_KINDS.length; kind++) {
      const begin = 2 * kind + 1;
      let sum = this.score[first * NAME_LABELS + begin]! + steps[NAME_ROW * before + begin]!;
      for (let at = first + 1; at < end; at++)
        sum += this.score[at * NAME_LABELS + begin + 1]! + steps[NAME_ROW * (at === first + 1 ? begin : begin + 1) + begin + 1]!;
      if (after >= 0) sum += steps[NAME_ROW * (end - first > 1 ? begin + 1 : begin) + after]!;
      kinds[to + kind] = sum;
      best = Math.max(best, sum);
    }
    for (let kind = 0; kind < NAME_KINDS.length; kind++) kinds[to + kind] = (kinds[to + kind]! - best) / scale;
  }
}
