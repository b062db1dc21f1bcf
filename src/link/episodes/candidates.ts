// Takes weighed reports one after another, gives the earlier ones that each shares enough of what few reports hold with.
import { kindOf, WORD } from "../terms/terms.ts";
import { TermCounts } from "../terms/term-counts.ts";
import type { Rarities, Weighed } from "../terms/weighed.ts";

/** A word that more reports of the window hold is passed over when pairs are looked for. At 60 the figures on gva_stream are those of 150, at half the time. */
const HELD_MOST = 60;
/** Weight that a pair must share in such words: the part of its cosine that they make. */
const LEAST_SHARED = 0.035;

/** An index over the rarer words of the reports of one window; postings are linked lists in typed arrays. */
export class NearIndex {
  readonly #rarities: Rarities;
  /** Word to its latest posting, counted from 1. */
  readonly #latest = new TermCounts(1 << 12);
  #before = new Uint32Array(1 << 12);
  #report = new Uint32Array(1 << 12);
  #weight = new Float32Array(1 << 12);
  #postings = 0;
  readonly #shared: Float64Array;
  #reports = 0;

  /** @param size reports that will be added */
  constructor(rarities: Rarities, size: number) {
    this.#rarities = rarities;
    this.#shared = new Float64Array(size);
  }

  /**
   * Adds a report; gives those added before it that are worth comparing with it, ascending, by the order they
   * were added in.
   *
   * @cost O(terms × HELD_MOST); nothing is compared with everything
   */
  add({ terms, weights }: Weighed, wanted: boolean): number[] {
    const touched: number[] = [];
    const own = this.#reports++;
    for (let at = 0; at < terms.length && kindOf(terms[at]!) === WORD; at++) {
      const term = terms[at]!;
      const held = this.#rarities.held(term);
      if (held < 2 || held > HELD_MOST) continue;
      const weight = weights[at]!;
      const before = this.#post(term, own, weight);
      if (!wanted) continue;
      for (let it = before; it !== 0; it = this.#before[it]!) {
        const other = this.#report[it]!;
        if (this.#shared[other] === 0) touched.push(other);
        this.#shared[other]! += weight * this.#weight[it]!;
      }
    }
    const found = touched.filter((other) => this.#shared[other]! >= LEAST_SHARED);
    for (const other of touched) this.#shared[other] = 0;
    return found.sort((a, b) => a - b);
  }

  /** @returns the posting before */
  #post(term: number, report: number, weight: number): number {
    const posting = ++this.#postings;
    if (posting === this.#report.length) this.#grow();
    const before = this.#latest.set(term, posting);
    this.#before[posting] = before;
    this.#report[posting] = report;
    this.#weight[posting] = weight;
    return before;
  }

  #grow(): void {
    const wider = <A extends Uint32Array | Float32Array>(from: A, to: A): A => (to.set(from), to);
    const size = this.#report.length * 2;
    this.#before = wider(this.#before, new Uint32Array(size));
    this.#report = wider(this.#report, new Uint32Array(size));
    this.#weight = wider(this.#weight, new Float32Array(size));
  }
}
