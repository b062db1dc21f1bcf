// Takes words and a place among them, gives the outlet or agency that is named there: by the tables, or by a noun or title word.
import type { Range } from "../../../model/index.ts";
import type { RelianceTables } from "../reliance-rule.ts";
import type { BlockWords } from "../../syntax/word-run.ts";

export interface FoundOutlet extends Range {
  /** As the tables call it; as it stands there where they do not know it. */
  readonly name: string;
  readonly known: boolean;
  /** Whether a noun says that it is an outlet. */
  readonly marked: boolean;
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
  /** The outlet in apposition behind a noun at `noun`, whose name ends at `last`; null where there is none. */
  readonly apposed: (words: BlockWords, noun: number, last: number) => FoundOutlet | null;
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

/** The tables compiled: listed names by their first and last words, longest first. */
interface Names {
  readonly byFirst: ReadonlyMap<string, readonly Listed[]>;
  readonly byLast: ReadonlyMap<string, readonly Listed[]>;
  readonly nouns: ReadonlySet<string>;
  readonly frontNouns: ReadonlySet<string>;
  readonly beforeNoun: ReadonlySet<string>;
  readonly titles: ReadonlySet<string>;
  readonly openers: ReadonlySet<string>;
  readonly endings: readonly string[];
  readonly articles: ReadonlySet<string>;
  readonly demonyms: ReadonlySet<string>;
  readonly days: ReadonlySet<string>;
}

function namesOf(tables: RelianceTables): Names {
  const byFirst = new Map<string, Listed[]>();
  const byLast = new Map<string, Listed[]>();
  const articles = new Set(tables.articles);
  const add = (map: Map<string, Listed[]>, key: string, listed: Listed): void => {
    const list = [...(map.get(key) ?? []), listed].sort((a, b) => b.parts.length - a.parts.length);
    map.set(key, list);
  };
  for (const { name, also, common } of tables.outlets)
    for (const form of [name, ...also]) {
      const words = form.split(/\s+/);
      // "The Guardian" keeps its article: "Guardian" alone is a word.
      const parts = words.length === 2 ? words : words.filter((part) => !articles.has(part.toLowerCase()));
      const listed = { parts, name, common: common ?? false };
      add(byFirst, parts[0]!, listed);
      add(byLast, parts.at(-1)!, listed);
    }
  return {
    byFirst,
    byLast,
    nouns: new Set(tables.outletNouns),
    frontNouns: new Set(tables.frontNouns),
    beforeNoun: new Set(tables.beforeNoun),
    titles: new Set(tables.titleWords),
    openers: new Set(tables.titleOpeners),
    endings: tables.nameEndings,
    articles,
    demonyms: new Set(tables.demonyms.map((it) => it.toLowerCase())),
    days: new Set(tables.days),
  };
}

const wordAt = (words: BlockWords, at: number): string => words.text.slice(words.start[at], words.end[at]);

const matches = (words: BlockWords, first: number, parts: readonly string[]): boolean =>
  parts.every(
    (part, step) =>
      first + step < words.count && wordAt(words, first + step) === part && (step === 0 || words.joined(first + step - 1, first + step)),
  );

const listedFrom = ({ byFirst }: Names, words: BlockWords, first: number): Listed | null =>
  (first < words.count ? (byFirst.get(wordAt(words, first)) ?? []) : []).find(({ parts }) => matches(words, first, parts)) ?? null;

function found(words: BlockWords, first: number, last: number, name: string | null, marked = false): FoundOutlet {
  const range = { start: words.start[first]!, end: words.end[last]! };
  return { ...range, name: name ?? words.text.slice(range.start, range.end).replace(/\s+/g, " "), known: name !== null, marked };
}

/** Whether a word is one of `set` and written small: a noun, no part of a name. */
const isSmall = (words: BlockWords, at: number, set: ReadonlySet<string>): boolean => set.has(words.lower(at)) && !isUpper(words, at);

/** First of the capitalised words that end with a word, at most `LONGEST`, an article left out. */
function capitalsTo(words: BlockWords, last: number, { articles }: Names): number {
  let first = last;
  while (first > 0 && last - first < LONGEST && words.joined(first - 1, first) && isUpper(words, first - 1)) first--;
  return articles.has(words.lower(first)) && first < last ? first + 1 : first;
}

/** Last of the capitalised words that begin with a word, at most `LONGEST`. */
function capitalsFrom(words: BlockWords, first: number): number {
  let last = first;
  while (last - first < LONGEST && words.joined(last, last + 1) && isUpper(words, last + 1)) last++;
  return last;
}

/** Two words or more of which the last or the first is one that outlets are called by: "Lutha Courier", "Radio Lutha". */
const isTitled = ({ titles, openers, endings }: Names, words: BlockWords, first: number, last: number): boolean => {
  if (first < last) return titles.has(words.lower(last)) || openers.has(words.lower(first));
  const word = words.lower(last);
  return endings.some((ending) => word.length > ending.length + 1 && word.endsWith(ending));
};

/** The outlet whose name ends with a word; a noun may stand behind it ("Z news agency") or before it ("the newspaper Z"). */
function endingAt(names: Names, words: BlockWords, end: number): FoundOutlet | null {
  const noun = isSmall(words, end, names.nouns);
  let last = noun ? end - 1 : end;
  while (noun && last >= 0 && isSmall(words, last, names.beforeNoun)) last--;
  if (last < 0 || !isUpper(words, last) || (noun && !words.joined(last, last + 1))) return null;
  for (const { parts, name, common } of names.byLast.get(wordAt(words, last)) ?? []) {
    const first = last - parts.length + 1;
    if (first >= 0 && matches(words, first, parts) && (!common || noun || parts.length > 1)) return found(words, first, last, name, noun);
  }
  const first = capitalsTo(words, last, names);
  const named = first > 0 && words.joined(first - 1, first) && isSmall(words, first - 1, names.nouns);
  const titled = isTitled(names, words, first, last);
  if (first === last && names.demonyms.has(words.lower(last))) return null;
  return noun || named || titled ? found(words, first, last, null, noun || named) : null;
}

/** "the state agency, [TELEGRA],": a noun, and behind its comma nothing but a name. */
function apposed(names: Names, words: BlockWords, noun: number, last: number): FoundOutlet | null {
  if (!isSmall(words, noun, names.nouns) || capitalsFrom(words, noun + 1) < last) return null;
  return found(words, noun + 1, last, listedFrom(names, words, noun + 1)?.name ?? null, true);
}

/** Whether a noun for an outlet stands right behind a word: "Z [news agency]". */
const nounBehind = ({ nouns, beforeNoun }: Names, words: BlockWords, last: number): boolean =>
  words.joined(last, last + 1) &&
  (nouns.has(words.lower(last + 1)) || (beforeNoun.has(words.lower(last + 1)) && nouns.has(words.lower(last + 2))));

/** "The Zubrowkan broadcaster [ZTV]", "the TV channel [Lutha One]": where a name begins behind a noun that follows a word with a capital; -1 where none does, or a day. */
function nameBehindNoun(names: Names, words: BlockWords, last: number): number {
  let at = last + 1;
  while (isSmall(words, at, names.beforeNoun)) at++;
  const isNoun = isSmall(words, at, names.nouns) || isSmall(words, at, names.frontNouns);
  if (!isNoun || !words.joined(last, last + 1) || !words.joined(at, at + 1) || !isUpper(words, at + 1)) return -1;
  return names.days.has(words.lower(at + 1)) ? -1 : at + 1;
}

/** The name that begins with a word, as the tables call it or as it stands there. */
function listedOr(names: Names, words: BlockWords, first: number): FoundOutlet {
  const listed = listedFrom(names, words, first);
  return listed === null
    ? found(words, first, capitalsFrom(words, first), null, true)
    : found(words, first, first + listed.parts.length - 1, listed.name, true);
}

/** The outlet whose name begins with a word, after an article and a noun that may stand there. */
function startingAt(names: Names, words: BlockWords, start: number): FoundOutlet | null {
  const whole = listedFrom(names, words, start);
  if (whole !== null && names.articles.has(whole.parts[0]!.toLowerCase()))
    return found(words, start, start + whole.parts.length - 1, whole.name);
  let first = names.articles.has(words.lower(start)) ? start + 1 : start;
  while (isSmall(words, first, names.beforeNoun) && !(isSmall(words, first, names.frontNouns) && isUpper(words, first + 1))) first++;
  const marked = isSmall(words, first, names.nouns) || isSmall(words, first, names.frontNouns);
  if (marked) first++;
  if (!isUpper(words, first) || (first > start && !words.joined(first - 1, first))) return null;
  const listed = listedFrom(names, words, first);
  if (listed !== null) {
    const last = first + listed.parts.length - 1;
    const unsure = listed.common && listed.parts.length === 1 && listed.name.length > 3;
    return unsure && !marked && !nounBehind(names, words, last) ? null : found(words, first, last, listed.name);
  }
  const last = capitalsFrom(words, first);
  const behind = marked ? -1 : nameBehindNoun(names, words, last);
  if (behind >= 0) return listedOr(names, words, behind);
  const titled = isTitled(names, words, first, last);
  const isMarked = marked || nounBehind(names, words, last);
  return isMarked || titled ? found(words, first, last, null, isMarked) : null;
}

function creditedAt(names: Names, words: BlockWords, first: number, bracketed: boolean): FoundOutlet | null {
  for (const from of names.articles.has(words.lower(first)) ? [first, first + 1] : [first]) {
    const listed = listedFrom(names, words, from);
    if (listed !== null) return found(words, from, from + listed.parts.length - 1, listed.name);
  }
  const from = names.articles.has(words.lower(first)) ? first + 1 : first;
  return bracketed && isUpper(words, from) ? found(words, from, capitalsFrom(words, from), null) : null;
}

function helperAt(names: Names, words: BlockWords, last: number): FoundOutlet | null {
  const outlet = endingAt(names, words, last);
  if (outlet !== null || !isUpper(words, last)) return outlet;
  return capitalsTo(words, last, names) === last ? found(words, last, last, null) : null;
}

/** Builds the finder. @cost of a look-up: the names that share a word, a few */
export function outletFinder(tables: RelianceTables): OutletFinder {
  const names = namesOf(tables);
  return {
    endingAt: (words, last) => endingAt(names, words, last),
    startingAt: (words, first) => startingAt(names, words, first),
    credited: (words, first, bracketed) => creditedAt(names, words, first, bracketed),
    apposed: (words, noun, last) => apposed(names, words, noun, last),
    helperAt: (words, last) => helperAt(names, words, last),
  };
}
