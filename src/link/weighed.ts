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

const shareOf = (term: number, mark: number): number => {
  const kind = kindOf(term);
  return kind === WORD ? WORD_SHARE[bitsOf(mark)]! : kind === NUMBER ? (NUMBER_SHARE[bitsOf(mark)] ?? 0.01) : RARE_SHARE;
};

/** How many reports of a window hold each term and each short line. */
export class Rarities {
  readonly #held = new TermCounts(1 << 14);
  readonly #lines = new TermCounts(1 << 10);
  readonly #reports: number;

  /**
   * @param reports of the window, whole copies left out: a wire carried by many counts once; gone through twice
   * @param isCounted whether a term's rarity will be asked for
   * @cost O(terms)
   */
  constructor(reports: Iterable<ReportTerms>, isCounted: (term: number) => boolean = () => true) {
    let count = 0;
    for (const { lines } of reports) for (const line of new Set(lines)) this.#lines.add(line || 1);
    for (const it of reports) {
      count++;
      const isFurniture = this.#furniture(it);
      let last = 0;
      for (let at = 0; at < it.terms.length; at++) {
        const term = it.terms[at]!;
        if (term === last || !isCounted(term) || isFurniture[lineOf(it.marks[at]!)] === 1) continue;
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

  /** -ln of the term's share of reports, those of the window and the language's together. */
  of(term: number, mark: number): number {
    return Math.log(this.#reports / (this.#held.get(term) + BACKGROUND_REPORTS * shareOf(term, mark)));
  }

  /** By line number: 1 where it stands in other reports too. */
  #furniture({ lines }: ReportTerms): Uint8Array {
    const is = new Uint8Array(256);
    lines.forEach((line, index) => (is[index + 1] = this.#lines.get(line || 1) > 1 ? 1 : 0));
    return is;
  }

  /** @cost O(terms) */
  weigh(report: ReportTerms): Weighed {
    const isFurniture = this.#furniture(report);
    const size = report.terms.length;
    const terms = new Uint32Array(size);
    const rarity = new Float64Array(size);
    const weights = new Float64Array(size);
    const flags = new Uint8Array(size);
    const counts = new Uint16Array(size);
    const parts: number[] = [];
    const squares = [0, 0, 0];
    let [count, pair, titleRarity, openingRarity] = [0, 0, 0, 0];
    let [principal, most] = [0, 0];
    for (let at = 0; at < size;) {
      const term = report.terms[at]!;
      let [times, flag, mark] = [0, 0, 0];
      const isPair = kindOf(term) === PAIR;
      const part = pair * 2;
      for (; at < size && report.terms[at] === term; at++) {
        if (isPair) pair++;
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
      weights[count] = (1 + Math.log(times)) * rare;
      squares[groupOf(term)]! += weights[count]! ** 2;
      if (isPair) parts.push(report.parts[part]!, report.parts[part + 1]!);
      if (kindOf(term) === WORD && (flag & IN_TITLE) !== 0) titleRarity += rare;
      if (kindOf(term) === WORD && (flag & IN_OPENING) !== 0) openingRarity += rare;
      if (kindOf(term) === NAME && times >= PRINCIPAL_TIMES && times * rare > most) [principal, most] = [term, times * rare];
      count++;
    }
    const lengths = squares.map((it) => Math.sqrt(it) || 1);
    for (let at = 0; at < count; at++) weights[at]! /= lengths[groupOf(terms[at]!)]!;
    return {
      terms: terms.subarray(0, count),
      rarity: rarity.subarray(0, count),
      weights: weights.subarray(0, count),
      times: counts.subarray(0, count),
      flags: flags.subarray(0, count),
      parts: Uint32Array.from(parts),
      principal,
      titleRarity,
      openingRarity,
      furniture: Uint32Array.from(new Set(report.lines.filter((_, index) => isFurniture[index + 1] === 1))).sort(),
    };
  }
}

/** Words, names (one or two in a row), numbers: each is a vector of its own. */
export const groupOf = (term: number): 0 | 1 | 2 => {
  const kind = kindOf(term);
  return kind === WORD ? 0 : kind === NAME || kind === PAIR ? 1 : 2;
};
