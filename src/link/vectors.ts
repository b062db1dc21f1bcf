// Takes the terms of all reports, gives sparse vectors whose weights say how rare each term is among them and in the language.
import type { LinkTables } from "./rule.ts";
import type { ReportTerms } from "./terms.ts";

/** A sparse vector of length 1: term ids ascending, weights in their order. */
export interface SparseVector {
  readonly terms: Int32Array;
  readonly weights: Float64Array;
}

/** What the reports are compared by. */
export interface Space {
  readonly words: readonly SparseVector[];
  readonly names: readonly SparseVector[];
  readonly numbers: readonly SparseVector[];
  /** Rarity of a word or name by its key, in nats; for titles and for telling why reports belong together. */
  readonly wordRarity: (word: string) => number;
  readonly nameRarity: (name: string) => number;
}

/** Reports that the language's own frequencies stand for, so that five reports of one affair do not make its words common. */
const BACKGROUND_REPORTS = 60;
/** Words of a report of ordinary length; turns a share of words into a share of reports. */
const REPORT_WORDS = 350;
/** Share of reports that a word holds of which the tables know nothing. */
const RARE_SHARE = 0.004;

/** How rare a key is: -ln of its share of reports, those at hand and the language's together. */
function rarityIn(reports: readonly ReadonlyMap<string, number>[], share: (key: string) => number): (key: string) => number {
  const held = new Map<string, number>();
  for (const keys of reports) for (const key of keys.keys()) held.set(key, (held.get(key) ?? 0) + 1);
  const all = reports.length + BACKGROUND_REPORTS;
  return (key) => Math.log(all / ((held.get(key) ?? 0) + BACKGROUND_REPORTS * share(key)));
}

function vectors(reports: readonly ReadonlyMap<string, number>[], rarity: (key: string) => number): SparseVector[] {
  const keys = new Set<string>();
  for (const counts of reports) for (const key of counts.keys()) keys.add(key);
  const ids = new Map([...keys].sort().map((key, id) => [key, id] as const));
  return reports.map((counts) => {
    const entries = [...counts].map(([key, times]) => [ids.get(key)!, (1 + Math.log(times)) * Math.max(0, rarity(key))] as const);
    entries.sort((a, b) => a[0] - b[0]);
    const length = Math.sqrt(entries.reduce((sum, [, weight]) => sum + weight * weight, 0)) || 1;
    return {
      terms: Int32Array.from(entries, ([id]) => id),
      weights: Float64Array.from(entries, ([, weight]) => weight / length),
    };
  });
}

/**
 * Builds the vectors.
 *
 * @param counted reports by which rarity is told: a wire carried by many counts once
 * @cost O(terms of all reports, sorted)
 */
export function spaceOf(reports: readonly ReportTerms[], counted: readonly ReportTerms[], tables: LinkTables): Space {
  const shareOf = (word: string): number => {
    const bits = tables.bitsOf(word);
    return bits === null ? RARE_SHARE : Math.max(RARE_SHARE, 1 - (1 - 2 ** -bits) ** REPORT_WORDS);
  };
  const words = reports.map((it) => it.words);
  const names = reports.map((it) => it.names);
  const numbers = reports.map((it) => it.numbers);
  const wordRarity = rarityIn(
    counted.map((it) => it.words),
    shareOf,
  );
  const nameRarity = rarityIn(
    counted.map((it) => it.names),
    () => RARE_SHARE,
  );
  // A number of one or two digits stands in any report; the longer, the more it tells.
  const numberRarity = rarityIn(
    counted.map((it) => it.numbers),
    (number) => (number.length <= 1 ? 0.5 : number.length === 2 ? 0.1 : 0.01),
  );
  return {
    words: vectors(words, wordRarity),
    names: vectors(names, nameRarity),
    numbers: vectors(numbers, numberRarity),
    wordRarity,
    nameRarity,
  };
}

/** Cosine of two vectors of length 1. @cost O(terms of both) */
export function cosine(left: SparseVector, right: SparseVector): number {
  let sum = 0;
  for (let i = 0, j = 0; i < left.terms.length && j < right.terms.length;) {
    const a = left.terms[i]!;
    const b = right.terms[j]!;
    if (a === b) sum += left.weights[i++]! * right.weights[j++]!;
    else if (a < b) i++;
    else j++;
  }
  return sum;
}
