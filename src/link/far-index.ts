// Takes reports' names, gives the nearest earlier reports that hold the same, however long ago: few for common names, all for rare ones.
import { bitsOf, kindOf, NAME, NUMBER, PAIR, type ReportTerms } from "./terms.ts";
import { TermCounts } from "./term-counts.ts";

/** Earlier holders of a name that are looked at: a town's reach back days, a person's years. */
export const HOLDERS = 24;
/** Digits from which a number tells something by itself. */
const LONG_NUMBER = 4;

/** Names, two names in a row and long numbers: what leads back to reports of long ago. It stands on the report alone. */
export function farTerms({ terms, marks }: ReportTerms): Uint32Array {
  const found: number[] = [];
  for (let at = 0; at < terms.length; at++) {
    const kind = kindOf(terms[at]!);
    const far = kind === NAME || kind === PAIR || (kind === NUMBER && bitsOf(marks[at]!) >= LONG_NUMBER);
    if (far && terms[at] !== found.at(-1)) found.push(terms[at]!);
  }
  return Uint32Array.from(found);
}

/** Postings of a growing set of reports: a linked list a term, latest report first; in typed arrays. */
export class FarIndex {
  readonly #latest = new TermCounts(1 << 16);
  /** Two numbers a posting: the one before it of the same term, and the report. */
  #list = new Uint32Array(1 << 17);
  #postings = 0;

  /**
   * Posts a report.
   *
   * @param isLater whether the first report stands behind the second in the order of time
   * @returns reports behind it that may have looked past its place: their candidates are to be found again
   * @cost O(terms) where the report is the latest; a late one walks past those behind it
   */
  add(report: number, terms: Uint32Array, isLater: (one: number, other: number) => boolean): Set<number> {
    const stale = new Set<number>();
    for (const term of terms) {
      const posting = this.#new(report);
      let [after, next] = [0, this.#latest.get(term)];
      const behind: number[] = [];
      while (next !== 0 && isLater(this.#list[next * 2 + 1]!, report)) {
        behind.push(this.#list[next * 2 + 1]!);
        after = next;
        next = this.#list[next * 2]!;
      }
      this.#list[posting * 2] = next;
      if (after === 0) this.#latest.set(term, posting);
      else this.#list[after * 2] = posting;
      for (const it of behind.slice(-HOLDERS)) stale.add(it);
    }
    return stale;
  }

  /**
   * Visits for each of a report's terms the nearest reports before it.
   *
   * @param counts whether a report is among those that are compared at all
   * @param isTooOld whether a report, and so all before it, was written too long ago
   */
  visit(
    report: number,
    terms: Uint32Array,
    isLater: (one: number, other: number) => boolean,
    counts: (report: number) => boolean,
    isTooOld: (report: number) => boolean,
    found: (other: number, term: number) => void,
  ): void {
    for (const term of terms) {
      let it = this.#latest.get(term);
      while (it !== 0 && (this.#reportAt(it) === report || isLater(this.#reportAt(it), report))) it = this.#list[it * 2]!;
      for (let seen = 0; it !== 0 && seen < HOLDERS; it = this.#list[it * 2]!) {
        const other = this.#reportAt(it);
        if (isTooOld(other)) break;
        if (!counts(other)) continue;
        seen++;
        found(other, term);
      }
    }
  }

  /** Reports behind one that may look past it for a term; nearest last. */
  behind(report: number, term: number, isLater: (one: number, other: number) => boolean): number[] {
    const found: number[] = [];
    for (let it = this.#latest.get(term); it !== 0 && isLater(this.#reportAt(it), report); it = this.#list[it * 2]!)
      found.push(this.#reportAt(it));
    return found.slice(-HOLDERS);
  }

  #reportAt(posting: number): number {
    return this.#list[posting * 2 + 1]!;
  }

  #new(report: number): number {
    const posting = ++this.#postings;
    if (posting * 2 === this.#list.length) {
      const before = this.#list;
      this.#list = new Uint32Array((posting + (posting >> 1)) * 2);
      this.#list.set(before);
    }
    this.#list[posting * 2 + 1] = report;
    return posting;
  }
}
