// Takes the terms of reports, keeps their names alone, close together: what a million reports are about fits in memory.
import { kindOf, NAME, PAIR, type ReportTerms } from "./terms.ts";

const NO_PARTS = new Uint32Array(0);

/** Numbers that are only added to. */
class Numbers {
  #values = new Uint32Array(1 << 12);
  size = 0;

  push(value: number): void {
    if (this.size === this.#values.length) {
      const before = this.#values;
      this.#values = new Uint32Array(this.size * 2);
      this.#values.set(before);
    }
    this.#values[this.size++] = value;
  }

  of(from: number, to: number): Uint32Array {
    return this.#values.subarray(from, to);
  }

  at(index: number): number {
    return this.#values[index]!;
  }
}

/** Names of reports and the short lines that they stand in, by number of the report. */
export class NameStore {
  readonly #terms = new Numbers();
  readonly #marks = new Numbers();
  readonly #lines = new Numbers();
  /** By report, two numbers: where its names begin, and its lines. */
  readonly #starts = new Numbers();

  /** Adds the next report. @cost O(terms) */
  add({ terms, marks, lines }: ReportTerms): void {
    this.#starts.push(this.#terms.size);
    this.#starts.push(this.#lines.size);
    for (const line of lines) this.#lines.push(line);
    for (let at = 0; at < terms.length; at++) {
      const kind = kindOf(terms[at]!);
      if (kind !== NAME && kind !== PAIR) continue;
      this.#terms.push(terms[at]!);
      this.#marks.push(marks[at]!);
    }
  }

  get size(): number {
    return this.#starts.size / 2;
  }

  /** The names of a report as terms; which names a pair is made of is not kept. */
  read(report: number): ReportTerms {
    const isLast = report + 1 === this.size;
    const [names, lines] = [this.#starts.at(report * 2), this.#starts.at(report * 2 + 1)];
    const [toNames, toLines] = isLast
      ? [this.#terms.size, this.#lines.size]
      : [this.#starts.at(report * 2 + 2), this.#starts.at(report * 2 + 3)];
    return {
      terms: this.#terms.of(names, toNames),
      marks: this.#marks.of(names, toNames),
      parts: NO_PARTS,
      lines: this.#lines.of(lines, toLines),
    };
  }

  /** Names of the first reports of their families, in the order of their numbers. */
  *of(firstOf: Int32Array): Generator<ReportTerms> {
    for (let report = 0; report < this.size; report++) if (firstOf[report] === report) yield this.read(report);
  }
}
