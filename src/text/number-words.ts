// Gives the types of a language's number words, and the words compiled for look-up in a stretch of text.
import type { Range } from "../model/index.ts";

/** How a hedge bounds the number after it: "at least" from, "up to" to, "more than" above, "fewer than" below. */
export type Hedge = "from" | "to" | "above" | "below" | "about";

/** A language's number words; all lower case. */
export interface NumberWords {
  readonly small: readonly (readonly [word: string, value: number])[];
  readonly large: readonly (readonly [word: string, value: number])[];
  readonly ordinals: readonly (readonly [word: string, value: number])[];
  /** Words inside a number: "two hundred and ten". */
  readonly joiners: readonly string[];
  /** Words between the ends of a range: "two to three". */
  readonly rangeJoiners: readonly string[];
  readonly articles: readonly string[];
  /** Words of more than one are phrases. Null: no upper bound. */
  readonly vague: readonly (readonly [words: string, from: number, to: number | null])[];
  readonly hedges: readonly (readonly [words: string, hedge: Hedge])[];
  readonly percent: readonly string[];
  /** Words that may stand between a number and what it counts: "of", "more". */
  readonly between: readonly string[];
  /** Words that are never counted: "was", "in", "who". */
  readonly neverCounted: readonly string[];
  /** Plurals and adjectives used as such that no ending tells: "people", "dead". */
  readonly plurals: readonly string[];
  /** What other plurals end in. */
  readonly pluralEnding: RegExp;
  /** Parts by their names: "half" 2, "thirds" 3; `needsOf`: an ordinal unless "of" follows. */
  readonly parts: readonly (readonly [word: string, of: number, needsOf: boolean])[];
  /** Words between the ends of a share: "one in five". */
  readonly shareJoiners: readonly string[];
  /** Words that open a span of two ends: "between 20 and 30". */
  readonly spanOpeners: readonly string[];
  /** A currency's sign and what it counts: "$", "dollars". */
  readonly currencies: readonly (readonly [sign: string, of: string])[];
  /** What follows figures without a space and multiplies: "bn". */
  readonly shortLarge: readonly (readonly [letters: string, value: number])[];
  /** The same where the letters are a unit too: "m" is a million where money or several things are counted. */
  readonly glued: readonly (readonly [letters: string, value: number])[];
  /** What a number counts that follows these with no noun behind it: "killed" 9. */
  readonly countsBefore: readonly (readonly [word: string, of: string])[];
  /** The same some words farther on: a "toll" that rose to 45, "casualties" that stood at 12. */
  readonly tolls: readonly (readonly [word: string, of: string])[];
  /** Words that lead from a toll to its number, right before it or its hedge: "to", "of", "reached". */
  readonly reaching: readonly string[];
  /** Hedges behind a number: "or more", "-plus" without its hyphen. */
  readonly hedgesBehind: readonly (readonly [words: string, hedge: Hedge])[];
  /** Units that a hyphen may join to their number: "a 20-km zone". */
  readonly units: readonly string[];
  /** Words that make "many" behind them no count: "as many". */
  readonly comparing: readonly string[];
  /** Words that say none, and what they say it of: "no casualties". */
  readonly none: { readonly words: readonly string[]; readonly of: readonly string[] };
}

/** A word, a run of digits or a mark of the stretch. */
export interface Word extends Range {
  readonly lower: string;
  /** `wordHash` of its letters. */
  readonly hash: number;
}

/** Last unit of ASCII that is a sign. */
const LAST_SIGN = 0x7e;
/** Hash of a word with a letter beyond ASCII, whose small letter is not told by the letter alone. */
const ANY_HASH = 0;

/** Hash of `text[start, end)` in small letters, 10 bits. @cost O(length) */
export function wordHash(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code > LAST_SIGN) return ANY_HASH;
    hash = Math.imul(hash ^ (code >= 0x41 && code <= 0x5a ? code | 0x20 : code), 0x01000193);
  }
  return ((hash ^ (hash >>> 15)) & (HASHES - 1)) | 1;
}

const HASHES = 1 << 10;

/** 1 at the hashes that some words have. */
function hashesOf(words: Iterable<string>): Uint8Array {
  const marked = new Uint8Array(HASHES);
  marked[ANY_HASH] = 1;
  for (const word of words) marked[wordHash(word, 0, word.length)] = 1;
  return marked;
}

/** Number words compiled for look-up. */
export interface Compiled {
  readonly small: ReadonlyMap<string, number>;
  readonly large: ReadonlyMap<string, number>;
  readonly joiners: ReadonlySet<string>;
  readonly rangeJoiners: ReadonlySet<string>;
  readonly articles: ReadonlySet<string>;
  readonly percent: readonly Phrase<readonly [string]>[];
  readonly between: ReadonlySet<string>;
  readonly neverCounted: ReadonlySet<string>;
  readonly plurals: ReadonlySet<string>;
  readonly pluralEnding: RegExp;
  readonly parts: ReadonlyMap<string, NumberWords["parts"][number]>;
  readonly shareJoiners: readonly Phrase<readonly [string]>[];
  readonly spanOpeners: ReadonlySet<string>;
  readonly currencies: ReadonlyMap<string, string>;
  readonly shortLarge: ReadonlyMap<string, number>;
  readonly glued: ReadonlyMap<string, number>;
  readonly countsBefore: ReadonlyMap<string, string>;
  readonly tolls: ReadonlyMap<string, string>;
  readonly reaching: ReadonlySet<string>;
  readonly hedgesBehind: ByFirst<NumberWords["hedgesBehind"][number]>;
  readonly units: ReadonlySet<string>;
  readonly comparing: ReadonlySet<string>;
  readonly noneWords: ReadonlySet<string>;
  readonly noneOf: ReadonlySet<string>;
  readonly vague: ByFirst<NumberWords["vague"][number]>;
  readonly hedges: ByFirst<NumberWords["hedges"][number]>;
  /** Words that a count may begin with, figures aside: no other is looked at twice. */
  readonly opens: ReadonlySet<string>;
  /** 1 at their hashes, which rules most other words out. */
  readonly opening: Uint8Array;
  /** Words one of which stands in every count that has no figure, and how far behind its first word it may stand. */
  readonly telling: ReadonlySet<string>;
  readonly reach: number;
}

export interface Phrase<Row> {
  readonly row: Row;
  readonly parts: readonly string[];
}

/** Rows with their words apart, longest first. */
const byLength = <Row extends readonly [string, ...unknown[]]>(rows: readonly Row[]): Phrase<Row>[] =>
  rows.map((row) => ({ row, parts: row[0].split(" ") })).sort((a, b) => b.parts.length - a.parts.length);

type ByFirst<Row> = ReadonlyMap<string, readonly Phrase<Row>[]>;

/** Phrases by their first word, longest first. */
function byFirst<Row extends readonly [string, ...unknown[]]>(rows: readonly Row[]): ByFirst<Row> {
  const firsts = new Map<string, Phrase<Row>[]>();
  for (const phrase of byLength(rows)) firsts.set(phrase.parts[0]!, [...(firsts.get(phrase.parts[0]!) ?? []), phrase]);
  return firsts;
}

/** The longest phrase that stands at a word. */
export const phraseAt = <Row>(phrases: ByFirst<Row>, words: readonly Word[], at: number): Phrase<Row> | undefined =>
  phrases.get(lowerAt(words, at))?.find(({ parts }) => standsAt(words, at, parts));

const firstWord = (words: string): string => words.split(" ", 1)[0]!;

/** Words that a count may begin with; an article, a hedge or what opens a span is none by itself. */
const countWords = (table: NumberWords): Set<string> =>
  new Set([
    ...[...table.small, ...table.large, ...table.parts, ...table.currencies].map(([word]) => word),
    ...table.vague.map(([words]) => firstWord(words)),
    ...table.none.words,
  ]);

/** The longest word of a phrase: of "a number of" the one that others have least. */
const longestWord = (words: string): string => words.split(" ").reduce((longest, word) => (word.length > longest.length ? word : longest));

/** Words one of which stands in every count that has no figure. */
export const tellingWords = (table: NumberWords): Set<string> =>
  new Set([
    ...[...table.small, ...table.large, ...table.parts, ...table.currencies].map(([word]) => word),
    ...table.vague.map(([words]) => longestWord(words)),
    ...table.none.words,
  ]);

const mostWords = (rows: readonly (readonly [words: string, ...unknown[]])[]): number =>
  rows.reduce((most, [words]) => Math.max(most, words.split(" ").length), 0);

/** A hedge, what opens a span, an article, and the words of a vague count, of which the last may be the one that tells. */
const tellingReach = ({ hedges, vague }: NumberWords): number => mostWords(hedges) + 2 + mostWords(vague);

const openers = (table: NumberWords): Set<string> =>
  new Set([...countWords(table), ...table.hedges.map(([words]) => firstWord(words)), ...table.articles, ...table.spanOpeners]);

export const compiled = (table: NumberWords): Compiled => ({
  small: new Map(table.small),
  large: new Map(table.large),
  joiners: new Set(table.joiners),
  rangeJoiners: new Set([...table.rangeJoiners, "-", "–", "—"]),
  articles: new Set(table.articles),
  percent: byLength(["%", ...table.percent].map((it) => [it] as const)),
  between: new Set(table.between),
  neverCounted: new Set(table.neverCounted),
  plurals: new Set(table.plurals),
  pluralEnding: table.pluralEnding,
  parts: new Map(table.parts.map((row) => [row[0], row])),
  shareJoiners: byLength(table.shareJoiners.map((it) => [it] as const)),
  spanOpeners: new Set(table.spanOpeners),
  currencies: new Map(table.currencies),
  shortLarge: new Map(table.shortLarge),
  glued: new Map(table.glued),
  countsBefore: new Map(table.countsBefore),
  tolls: new Map(table.tolls),
  reaching: new Set(table.reaching),
  hedgesBehind: byFirst(table.hedgesBehind),
  units: new Set(table.units),
  comparing: new Set(table.comparing),
  noneWords: new Set(table.none.words),
  noneOf: new Set(table.none.of),
  vague: byFirst(table.vague),
  hedges: byFirst(table.hedges),
  opens: openers(table),
  opening: hashesOf(openers(table)),
  telling: tellingWords(table),
  reach: tellingReach(table),
});

/** A word in small letters, "" outside; no list is asked for its element -1, which is a look-up by name. */
export const lowerAt = (words: readonly Word[], at: number): string => (at < 0 ? "" : (words[at]?.lower ?? ""));
export const standsAt = (words: readonly Word[], at: number, parts: readonly string[]): boolean =>
  parts.every((part, index) => lowerAt(words, at + index) === part);
