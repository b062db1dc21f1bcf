// Takes the terms of the reports of a window, gives how rare each term is in it, and reports weighed by that.
import { bitsOf, IN_OPENING, IN_TITLE, kindOf, lineOf, NAME, NUMBER, PAIR, timesOf, WORD, type ReportTerms } from "./terms.ts";
import { TermCounts } from "./term-counts.ts";

/** One report's terms weighed; ascending, each once. Cosines and shares are sums over what two of them hold. */
export interface Weighed {
  readonly terms: Uint32Array;
  /** How rare the term is, in nats; never below 0. */
  readonly rarity: Float64Array;
  /** Share of the report's words, names or numbers; squares of each of the three add up to 1. */
  readonly weights: Float64Array;
  /** How often the report has it. */
  readonly times: Uint16Array;
  /** IN_TITLE, IN_OPENING. */
  readonly flags: Uint8Array;
  /** For each term that is a pair, in order: the terms of its names. */
  readonly parts: Uint32Array;
  /** The name of one word that it speaks of most, weighed by rarity; 0 where it speaks of none often. */
  readonly principal: number;
  /** Rarity of all words of the headline, and of the opening. */
  readonly titleRarity: number;
  readonly openingRarity: number;
  /** Hashes of its short lines that other reports of the window have too, ascending. */
  readonly furniture: Uint32Array;
}

/** Reports that the language's own frequencies stand for, so that five reports of one affair do not make its words common. */
const BACKGROUND_REPORTS = 60;
/** The same where it is asked whether two episodes are about one subject: of a few dozen reports most may speak of it. */
const SUBJECT_REPORTS = 300;
/** Words of a report of ordinary length; turns a share of words into a share of reports. */
const REPORT_WORDS = 350;
/** Share of reports that a word holds of which the tables know nothing. */
const RARE_SHARE = 0.004;
/** Share of reports of the language that hold a word, by its bits; 0 bits: nothing is known. */
const WORD_SHARE = Float64Array.from({ length: 64 }, (_, bits) =>
  bits === 0 ? RARE_SHARE : Math.max(RARE_SHARE, 1 - (1 - 2 ** -bits) ** REPORT_WORDS),
);
/** How often a report must have a name for it to be the one that it is about. */
const PRINCIPAL_TIMES = 3;
/** A number of one or two digits stands in any report; the longer, the more it tells. */
const NUMBER_SHARE = [0.01, 0.5, 0.1];

/** Reports up to which a term's rarity is looked up: most terms are in few. */
const TABLED = 64;
/** Classes of terms of which the language says the same: words by their bits, numbers by their digits, names. */
const CLASSES = 64 + NUMBER_SHARE.length + 1;
const CLASS_SHARE = Float64Array.from([...WORD_SHARE, ...NUMBER_SHARE, RARE_SHARE]);
const classOf = (term: number, mark: number): number => {
  const kind = kindOf(term);
  if (kind === WORD) return bitsOf(mark);
  if (kind !== NUMBER) return CLASSES - 1;
  return 64 + (bitsOf(mark) < NUMBER_SHARE.length ? bitsOf(mark) : 0);
};

/** How many reports of a window hold each term and each short line. */
export class Rarities {
  readonly #held: TermCounts;
  readonly #lines = new TermCounts(1 << 8);
  readonly #reports: number;
  /** Rarity by class and reports that hold the term; NaN where not asked for yet. */
  readonly #known = new Float64Array(CLASSES * TABLED).fill(NaN);
  /** By line number: 1 where it stands in other reports too; of the report looked at last. */
  readonly #isFurniture = new Uint8Array(256);
  #scratch = new Scratch(512);

  /**
   * @param reports of the window, whole copies left out: a wire carried by many counts once; gone through twice
   * @param terms that they hold, each once, as far as is known: saves growing
   * @cost O(terms)
   */
  constructor(reports: Iterable<ReportTerms>, terms = 1 << 13) {
    this.#held = TermCounts.for(terms);
    let count = 0;
    for (const { lines } of reports) if (lines.length > 0) for (const line of new Set(lines)) this.#lines.add(line || 1);
    for (const it of reports) {
      count++;
      this.#markFurniture(it);
      let last = 0;
      for (let at = 0; at < it.terms.length; at++) {
        const term = it.terms[at]!;
        if (term === last || this.#isFurniture[lineOf(it.marks[at]!)] === 1) continue;
        this.#held.add(term);
        last = term;
      }
    }
    this.#reports = count + BACKGROUND_REPORTS;
  }

  /** Reports of the window that hold the term. */
  held(term: number): number {
    return this.#held.get(term);
  }

  /** Terms that the reports of the window hold. */
  get size(): number {
    return this.#held.size;
  }

  /** -ln of the term's share of reports, those of the window and the language's together. */
  of(term: number, mark: number): number {
    const [held, kind] = [this.#held.get(term), classOf(term, mark)];
    if (held >= TABLED) return this.#rarity(kind, held);
    const known = this.#known[kind * TABLED + held]!;
    return Number.isNaN(known) ? (this.#known[kind * TABLED + held] = this.#rarity(kind, held)) : known;
  }

  /** -ln of a name's share of reports, as far as those of the window tell: a few that speak of one affair make its names no commoner. */
  ofSubject(name: number): number {
    const many = this.#reports - BACKGROUND_REPORTS + SUBJECT_REPORTS;
    return Math.max(0, Math.log(many / (this.#held.get(name) + SUBJECT_REPORTS * RARE_SHARE)));
  }

  #rarity(kind: number, held: number): number {
    return Math.log(this.#reports / (held + BACKGROUND_REPORTS * CLASS_SHARE[kind]!));
  }

  #markFurniture({ lines }: ReportTerms): void {
    for (let index = 0; index < lines.length; index++) this.#isFurniture[index + 1] = this.#lines.get(lines[index] || 1) > 1 ? 1 : 0;
  }

  /** @cost O(terms) */
  weigh(report: ReportTerms): Weighed {
    this.#markFurniture(report);
    const isFurniture = this.#isFurniture;
    const size = report.terms.length;
    if (size > this.#scratch.size) this.#scratch = new Scratch(size * 2);
    const { terms, rarity, weights, flags, counts, parts, squares } = this.#scratch;
    squares.fill(0);
    let [count, pair, partCount, titleRarity, openingRarity] = [0, 0, 0, 0, 0];
    let [principal, most] = [0, 0];
    for (let at = 0; at < size;) {
      const term = report.terms[at]!;
      const kind = kindOf(term);
      let [times, flag, mark] = [0, 0, 0];
      const part = pair * 2;
      for (; at < size && report.terms[at] === term; at++) {
        if (kind === PAIR) pair++;
        const own = report.marks[at]!;
        if (isFurniture[lineOf(own)] === 1) continue;
        times += timesOf(own);
        flag |= own & 3;
        mark = own;
      }
      if (times === 0) continue;
      const rare = Math.max(0, this.of(term, mark));
      terms[count] = term;
      rarity[count] = rare;
      flags[count] = flag;
      counts[count] = Math.min(0xffff, times);
      const weight = (1 + logOf(times)) * rare;
      weights[count] = weight;
      squares[groupOf(term)]! += weight ** 2;
      if (kind === PAIR) {
        parts[partCount++] = report.parts[part]!;
        parts[partCount++] = report.parts[part + 1]!;
      }
      if (kind === WORD && (flag & IN_TITLE) !== 0) titleRarity += rare;
      if (kind === WORD && (flag & IN_OPENING) !== 0) openingRarity += rare;
      if (kind === NAME && times >= PRINCIPAL_TIMES && times * rare > most) [principal, most] = [term, times * rare];
      count++;
    }
    for (let group = 0; group < 3; group++) squares[group] = Math.sqrt(squares[group]!) || 1;
    for (let at = 0; at < count; at++) weights[at]! /= squares[groupOf(terms[at]!)]!;
    const taken = this.#scratch.taken(count, partCount);
    return {
      terms: taken.terms,
      rarity: taken.rarity,
      weights: taken.weights,
      times: taken.times,
      flags: taken.flags,
      parts: taken.parts,
      principal,
      titleRarity,
      openingRarity,
      furniture: this.#furniture(report.lines),
    };
  }

  /** Those of a report's lines that are furniture, ascending, each once. */
  #furniture(lines: Uint32Array): Uint32Array {
    if (lines.length === 0) return lines;
    return Uint32Array.from(new Set(lines.filter((_, index) => this.#isFurniture[index + 1] === 1))).sort();
  }
}

/** Natural logarithms of how often a report has a term. */
const LOGS = Float64Array.from({ length: 32 }, (_, times) => Math.log(times));
const logOf = (times: number): number => (times < LOGS.length ? LOGS[times]! : Math.log(times));

/** Where one report after another is weighed. */
class Scratch {
  readonly size: number;
  readonly terms: Uint32Array;
  readonly rarity: Float64Array;
  readonly weights: Float64Array;
  readonly flags: Uint8Array;
  readonly counts: Uint16Array;
  readonly parts: Uint32Array;
  readonly squares = new Float64Array(3);

  constructor(size: number) {
    this.size = size;
    this.terms = new Uint32Array(size);
    this.rarity = new Float64Array(size);
    this.weights = new Float64Array(size);
    this.flags = new Uint8Array(size);
    this.counts = new Uint16Array(size);
    this.parts = new Uint32Array(size * 2);
  }

  /** Copies of what was written, in one piece of memory: as many buffers as arrays would cost more than to fill them. */
  taken(count: number, parts: number): Pick<Weighed, "terms" | "rarity" | "weights" | "times" | "flags" | "parts"> {
    const buffer = new ArrayBuffer(count * 23 + parts * 4);
    const rarity = new Float64Array(buffer, 0, count);
    const weights = new Float64Array(buffer, count * 8, count);
    const terms = new Uint32Array(buffer, count * 16, count);
    const ownParts = new Uint32Array(buffer, count * 20, parts);
    const times = new Uint16Array(buffer, count * 20 + parts * 4, count);
    const flags = new Uint8Array(buffer, count * 22 + parts * 4, count);
    for (let at = 0; at < count; at++) {
      rarity[at] = this.rarity[at]!;
      weights[at] = this.weights[at]!;
      terms[at] = this.terms[at]!;
      times[at] = this.counts[at]!;
      flags[at] = this.flags[at]!;
    }
    for (let at = 0; at < parts; at++) ownParts[at] = this.parts[at]!;
    return { terms, rarity, weights, times, flags, parts: ownParts };
  }
}

/** Words, names (one or two in a row), numbers: each is a vector of its own. */
export const groupOf = (term: number): 0 | 1 | 2 => {
  const kind = kindOf(term);
  return kind === WORD ? 0 : kind === NAME || kind === PAIR ? 1 : 2;
};
