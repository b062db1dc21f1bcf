// Takes reports' names, gives the nearest earlier reports that hold the same, however long ago: few for common names, all for rare ones.
import { bitsOf, kindOf, NAME, NUMBER, PAIR, type ReportTerms } from "../terms/terms.ts";
import { TermCounts } from "../terms/term-counts.ts";

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

/** What is asked of the reports that postings name. */
export interface InTime {
  /** Whether the first report stands behind the second in the order of time. */
  readonly isLater: (one: number, other: number) => boolean;
  readonly dayOf: (report: number) => number;
}

/** Numbers of a posting: the one before it of the same term, the report, its day. */
const WIDTH = 3;

/**
 * Postings of a growing set of reports: a linked list a term, latest report first; in typed arrays. The lists of a long
 * stream lie far apart in memory, so a posting holds what is asked of it.
 */
export class FarIndex {
  readonly #inTime: InTime;
  readonly #latest = new TermCounts(1 << 16);
  #list = new Int32Array(WIDTH << 16);
  #postings = 0;

  constructor(inTime: InTime) {
    this.#inTime = inTime;
  }

  /**
   * Posts a report.
   *
   * @returns reports behind it that may have looked past its place: their candidates are to be found again
   * @cost O(terms) where the report is the latest; a late one walks past those behind it
   */
  add(report: number, terms: Uint32Array): Set<number> {
    const stale = new Set<number>();
    const day = this.#inTime.dayOf(report);
    for (const term of terms) {
      const posting = this.#new(report, day);
      let [after, next] = [0, this.#latest.get(term)];
      const behind: number[] = [];
      while (next !== 0 && this.#isBehind(next, report, day)) {
        behind.push(this.#list[next * WIDTH + 1]!);
        after = next;
        next = this.#list[next * WIDTH]!;
      }
      this.#list[posting * WIDTH] = next;
      if (after === 0) this.#latest.set(term, posting);
      else this.#list[after * WIDTH] = posting;
      for (const it of behind.slice(-HOLDERS)) stale.add(it);
    }
    return stale;
  }

  /** Whether a posting's report stands behind another in the order of time. */
  #isBehind(posting: number, report: number, day: number): boolean {
    const own = this.#list[posting * WIDTH + 2]!;
    return own !== day ? own > day : this.#inTime.isLater(this.#list[posting * WIDTH + 1]!, report);
  }

  /**
   * Visits for each of a report's terms the nearest reports before it.
   *
   * @param counts whether a report is among those that are compared at all
   * @param oldest day before which reports were written too long ago
   */
  visit(
    report: number,
    terms: Uint32Array,
    counts: (report: number) => boolean,
    oldest: number,
    found: (other: number, term: number, day: number) => void,
  ): void {
    const day = this.#inTime.dayOf(report);
    const list = this.#list;
    for (const term of terms) {
      let it = this.#latest.get(term);
      while (it !== 0 && (list[it * WIDTH + 1] === report || this.#isBehind(it, report, day))) it = list[it * WIDTH]!;
      for (let seen = 0; it !== 0 && seen < HOLDERS; it = list[it * WIDTH]!) {
        const [other, own] = [list[it * WIDTH + 1]!, list[it * WIDTH + 2]!];
        if (own < oldest) break;
        if (!counts(other)) continue;
        seen++;
        found(other, term, own);
      }
    }
  }

  /** Reports behind one that may look past it for a term; nearest last. */
  behind(report: number, term: number): number[] {
    const found: number[] = [];
    const day = this.#inTime.dayOf(report);
    for (let it = this.#latest.get(term); it !== 0 && this.#isBehind(it, report, day); it = this.#list[it * WIDTH]!)
      found.push(this.#list[it * WIDTH + 1]!);
    return found.slice(-HOLDERS);
  }

  #new(report: number, day: number): number {
    const posting = ++this.#postings;
    if ((posting + 1) * WIDTH > this.#list.length) {
      const before = this.#list;
      this.#list = new Int32Array((posting + (posting >> 1)) * WIDTH);
      this.#list.set(before);
    }
    this.#list[posting * WIDTH + 1] = report;
    this.#list[posting * WIDTH + 2] = day;
    return posting;
  }
}
