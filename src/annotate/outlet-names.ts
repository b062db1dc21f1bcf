// Takes words and a place among them, gives the outlet or agency that is named there: by the tables, or by a noun or title word.
import type { Range } from "../model/index.ts";
import type { RelianceTables } from "./reliance-rule.ts";
import type { BlockWords } from "./word-run.ts";

export interface FoundOutlet extends Range {
  /** As the tables call it; as it stands there where they do not know it. */
  readonly name: string;
  readonly known: boolean;
}

/** Words that an outlet's name may have. */
const LONGEST = 6;

interface Listed {
  readonly parts: readonly string[];
  readonly name: string;
  readonly common: boolean;
}

export interface OutletFinder {
  /** The outlet whose name ends with a word, a noun behind it included ("the Z news agency"). */
  readonly endingAt: (words: BlockWords, last: number) => FoundOutlet | null;
  /** The outlet whose name begins with a word, an article or noun before it included ("the newspaper Z"). */
  readonly startingAt: (words: BlockWords, first: number) => FoundOutlet | null;
  /** Who helped: as `endingAt`, and a name of a single word; people have two. */
  readonly helperAt: (words: BlockWords, last: number) => FoundOutlet | null;
  /** The outlet in a dateline's brackets: any name there; outside of them, only a known one. */
  readonly credited: (words: BlockWords, first: number, bracketed: boolean) => FoundOutlet | null;
}

const isUpper = (words: BlockWords, at: number): boolean => {
  if (at < 0 || at >= words.count) return false;
  const letter = words.text.charAt(words.start[at]!);
  return letter !== letter.toLowerCase();
};

/** Builds the finder. @cost of a look-up: the names that share a word, a few */
export function outletFinder(tables: RelianceTables): OutletFinder {
  const byFirst = new Map<string, Listed[]>();
  const byLast = new Map<string, Listed[]>();
  for (const { name, also, common } of tables.outlets)
    for (const form of [name, ...also]) {
      const parts = form.split(/\s+/).filter((part) => part.toLowerCase() !== "the" || form.split(/\s+/).length === 2);
      const listed = { parts, name, common: common ?? false };
      const add = (map: Map<string, Listed[]>, key: string): void =>
        void map.set(
          key,
          [...(map.get(key) ?? []), listed].sort((a, b) => b.parts.length - a.parts.length),
        );
      add(byFirst, parts[0]!);
      add(byLast, parts.at(-1)!);
    }
  const nouns = new Set(tables.outletNouns);
  const beforeNoun = new Set(tables.beforeNoun);
  const titles = new Set(tables.titleWords);
  const articles = new Set(tables.articles);

  const wordAt = (words: BlockWords, at: number): string => words.text.slice(words.start[at], words.end[at]);
  const matches = (words: BlockWords, first: number, parts: readonly string[]): boolean =>
    parts.every(
      (part, step) =>
        first + step < words.count && wordAt(words, first + step) === part && (step === 0 || words.joined(first + step - 1, first + step)),
    );
  const listedFrom = (words: BlockWords, first: number): Listed | null =>
    (first < words.count ? (byFirst.get(wordAt(words, first)) ?? []) : []).find(({ parts }) => matches(words, first, parts)) ?? null;
  const found = (words: BlockWords, first: number, last: number, name: string | null): FoundOutlet => {
    const range = { start: words.start[first]!, end: words.end[last]! };
    return { ...range, name: name ?? words.text.slice(range.start, range.end).replace(/\s+/g, " "), known: name !== null };
  };
  /** First and last of the capitalised words around a place, at most `LONGEST`. */
  const capitals = (words: BlockWords, last: number): number => {
    let first = last;
    while (first > 0 && last - first < LONGEST && words.joined(first - 1, first) && isUpper(words, first - 1)) first--;
    return articles.has(words.lower(first)) && first < last ? first + 1 : first;
  };
  /** Past the nouns that stand behind a name: the last word of the name, and whether there was one. */
  const beforeNouns = (words: BlockWords, last: number): { last: number; noun: boolean } => {
    let at = last;
    if (!nouns.has(words.lower(at)) || isUpper(words, at)) return { last, noun: false };
    at--;
    while (at >= 0 && beforeNoun.has(words.lower(at)) && !isUpper(words, at)) at--;
    return { last: at, noun: true };
  };

  function endingAt(words: BlockWords, end: number): FoundOutlet | null {
    const { last, noun } = beforeNouns(words, end);
    if (last < 0 || !isUpper(words, last) || (noun && !words.joined(last, last + 1))) return null;
    for (const { parts, name, common } of byLast.get(wordAt(words, last)) ?? []) {
      const first = last - parts.length + 1;
      if (first >= 0 && matches(words, first, parts) && (!common || noun || parts.length > 1)) return found(words, first, last, name);
    }
    const first = capitals(words, last);
    const named = nounBefore(words, first);
    const titled = first < last && titles.has(words.lower(last));
    return noun || named || titled ? found(words, first, last, null) : null;
  }

  /** "the newspaper [Mirrow Valley Echo]". */
  const nounBefore = (words: BlockWords, first: number): boolean =>
    first > 0 && words.joined(first - 1, first) && nouns.has(words.lower(first - 1)) && !isUpper(words, first - 1);

  function startingAt(words: BlockWords, start: number): FoundOutlet | null {
    let first = start;
    const listedWhole = listedFrom(words, first);
    if (listedWhole !== null && listedWhole.parts[0]!.toLowerCase() === "the")
      return found(words, first, first + listedWhole.parts.length - 1, listedWhole.name);
    if (articles.has(words.lower(first))) first++;
    while (beforeNoun.has(words.lower(first)) && !isUpper(words, first)) first++;
    const marked = nouns.has(words.lower(first)) && !isUpper(words, first);
    if (marked) first++;
    if (!isUpper(words, first) || (first > start && !words.joined(first - 1, first))) return null;
    const listed = listedFrom(words, first);
    let last = listed === null ? first : first + listed.parts.length - 1;
    if (listed === null) while (last - first < LONGEST && words.joined(last, last + 1) && isUpper(words, last + 1)) last++;
    const behind = last + 1 < words.count && words.joined(last, last + 1) ? last + 1 : -1;
    const noun =
      behind > 0 && (nouns.has(words.lower(behind)) || (beforeNoun.has(words.lower(behind)) && nouns.has(words.lower(behind + 1))));
    if (listed !== null)
      return listed.common && !noun && !marked && listed.parts.length === 1 && listed.name.length > 3
        ? null
        : found(words, first, last, listed.name);
    const titled = first < last && titles.has(words.lower(last));
    return noun || marked || titled ? found(words, first, last, null) : null;
  }

  function credited(words: BlockWords, first: number, bracketed: boolean): FoundOutlet | null {
    const listed = listedFrom(words, first) ?? (articles.has(words.lower(first)) ? listedFrom(words, first + 1) : null);
    const from = listed !== null && listedFrom(words, first) === null ? first + 1 : first;
    if (listed !== null) return found(words, from, from + listed.parts.length - 1, listed.name);
    if (!bracketed || !isUpper(words, first)) return null;
    let last = first;
    while (last - first < LONGEST && words.joined(last, last + 1) && isUpper(words, last + 1)) last++;
    return found(words, first, last, null);
  }

  function helperAt(words: BlockWords, last: number): FoundOutlet | null {
    const outlet = endingAt(words, last);
    if (outlet !== null || !isUpper(words, last)) return outlet;
    return capitals(words, last) === last ? found(words, last, last, null) : null;
  }

  return { endingAt, startingAt, credited, helperAt };
}
