// Takes a stretch of text and a language's number words, gives the counts in it with their bounds and what they count.
import type { Quantity, Range } from "../model/index.ts";

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
}

interface Word extends Range {
  readonly lower: string;
}

interface Bounds {
  readonly from: number;
  readonly to: number | null;
  /** Index of the word behind. */
  readonly next: number;
}

/** Words that one number may have; a longer run is no number and must not be read again from each of its words. */
const LONGEST = 16;

/** Words, numbers with their separators, and single marks. */
function wordsIn(text: string, { start, end }: Range): Word[] {
  const pattern = /\p{L}+|\d+|[^\s\p{L}\d]/gu;
  const slice = text.slice(start, end);
  const found: Word[] = [];
  for (const match of slice.matchAll(pattern)) {
    const at = start + match.index;
    found.push({ start: at, end: at + match[0].length, lower: match[0].toLowerCase() });
  }
  return found;
}

const isDigits = (word: Word | undefined): word is Word =>
  word !== undefined && word.lower.charCodeAt(0) >= 48 && word.lower.charCodeAt(0) <= 57;
const touches = (left: Word, right: Word | undefined): right is Word => right !== undefined && right.start === left.end;

/** Digits with thousands' commas and a decimal point: "1,200", "3.5". */
function digitsAt(words: readonly Word[], at: number): Bounds | null {
  const first = words[at];
  if (!isDigits(first) || first.lower.length > 15) return null;
  let number = first.lower;
  let next = at + 1;
  while (next + 1 < words.length && words[next]!.lower === "," && touches(words[next - 1]!, words[next])) {
    const group = words[next + 1]!;
    if (!touches(words[next]!, group) || group.lower.length !== 3 || !isDigits(group) || number.length > 15) break;
    number += group.lower;
    next += 2;
  }
  const point = words[next];
  const fraction = words[next + 1];
  if (point?.lower === "." && touches(words[next - 1]!, point) && touches(point, fraction) && isDigits(fraction)) {
    number += `.${fraction.lower}`;
    next += 2;
  }
  return { from: Number(number), to: Number(number), next };
}

/** Number words compiled for look-up. */
interface Compiled {
  readonly small: ReadonlyMap<string, number>;
  readonly large: ReadonlyMap<string, number>;
  readonly joiners: ReadonlySet<string>;
  readonly rangeJoiners: ReadonlySet<string>;
  readonly articles: ReadonlySet<string>;
  readonly percent: ReadonlySet<string>;
  readonly between: ReadonlySet<string>;
  readonly vague: readonly Phrase<NumberWords["vague"][number]>[];
  readonly hedges: readonly Phrase<NumberWords["hedges"][number]>[];
}

interface Phrase<Row> {
  readonly row: Row;
  readonly parts: readonly string[];
}

/** Rows with their words apart, longest first. */
const byLength = <Row extends readonly [string, ...unknown[]]>(rows: readonly Row[]): Phrase<Row>[] =>
  rows.map((row) => ({ row, parts: row[0].split(" ") })).sort((a, b) => b.parts.length - a.parts.length);

const compiled = (table: NumberWords): Compiled => ({
  small: new Map(table.small),
  large: new Map(table.large),
  joiners: new Set(table.joiners),
  rangeJoiners: new Set([...table.rangeJoiners, "-", "–", "—"]),
  articles: new Set(table.articles),
  percent: new Set(["%", ...table.percent]),
  between: new Set(table.between),
  vague: byLength(table.vague),
  hedges: byLength(table.hedges),
});

const lowerAt = (words: readonly Word[], at: number): string => words[at]?.lower ?? "";
const standsAt = (words: readonly Word[], at: number, parts: readonly string[]): boolean =>
  parts.every((part, index) => lowerAt(words, at + index) === part);

/** "dozens", "several hundred", "a few dozen". */
function vagueAt(words: readonly Word[], at: number, { vague, large }: Compiled): Bounds | null {
  const loose = vague.find(({ parts }) => standsAt(words, at, parts));
  if (loose === undefined) return null;
  const [, from, to] = loose.row;
  const next = at + loose.parts.length;
  // "several dozen": a vague word of one value multiplies.
  const exact = vague.find(({ row, parts }) => row[1] === row[2] && standsAt(words, next, parts));
  const factor = large.get(lowerAt(words, next)) ?? exact?.row[1] ?? null;
  return factor === null ? { from, to, next } : { from: from * factor, to: to === null ? null : to * factor, next: next + 1 };
}

/** "two hundred and ten", "twenty-five", "a hundred". */
function spelledAt(words: readonly Word[], at: number, article: boolean, { small, large, joiners }: Compiled): Bounds | null {
  let total = 0;
  let group = article && large.has(lowerAt(words, at + 1)) ? 1 : 0;
  let next = article ? at + 1 : at;
  let seen = false;
  for (; next - at < LONGEST; next++) {
    const word = lowerAt(words, next);
    const value = small.get(word);
    const factor = large.get(word);
    const joins = seen && small.has(lowerAt(words, next + 1)) && (word === "-" || (joiners.has(word) && group % 100 === 0));
    if (value !== undefined) group += value;
    else if (factor === 100) group = (group || 1) * 100;
    else if (factor !== undefined) {
      total += (group || 1) * factor;
      group = 0;
    } else if (!joins) break;
    seen = true;
  }
  return seen ? { from: total + group, to: total + group, next } : null;
}

/** Any number: figures with a multiplier behind, words, vague counts. */
function numberAt(words: readonly Word[], at: number, table: Compiled): Bounds | null {
  const article = table.articles.has(lowerAt(words, at));
  const loose = vagueAt(words, article ? at + 1 : at, table);
  if (loose !== null) return loose;
  const figure = digitsAt(words, at);
  if (figure === null) return spelledAt(words, at, article, table);
  const factor = table.large.get(lowerAt(words, figure.next));
  return factor === undefined ? figure : { from: figure.from * factor, to: figure.from * factor, next: figure.next + 1 };
}

/** How many words may stand between a number and what it counts, names among them. */
const MOST_BETWEEN = 5;

/** What is counted: the first word behind that is no name, no "of", no mark. */
function countedAt(words: readonly Word[], at: number, text: string, { percent, between }: Compiled): { of: string; next: number } | null {
  for (let next = at; next < words.length && next < at + MOST_BETWEEN; next++) {
    const word = words[next]!;
    if (percent.has(word.lower)) return { of: "%", next: next + 1 };
    if (!/^\p{L}/u.test(word.lower)) return null;
    if (text.slice(word.start, word.end) === word.lower && !between.has(word.lower)) return { of: word.lower, next: next + 1 };
  }
  return null;
}

function quantityAt(words: readonly Word[], at: number, text: string, table: Compiled): { quantity: Quantity; next: number } | null {
  const hedge = table.hedges.find(({ parts }) => standsAt(words, at, parts));
  const number = numberAt(words, at + (hedge?.parts.length ?? 0), table) ?? (hedge === undefined ? null : numberAt(words, at, table));
  if (number === null) return null;
  const joined = lowerAt(words, number.next);
  const second = table.rangeJoiners.has(joined) && !table.joiners.has(joined) ? digitsAt(words, number.next + 1) : null;
  const to = second !== null && second.from > number.from ? second : null;
  const counted = countedAt(words, to?.next ?? number.next, text, table);
  if (counted === null) return null;
  const bounds = bounded(number.from, to === null ? number.to : to.to, hedge?.row[1] ?? null);
  const quantity = { start: words[at]!.start, end: words[counted.next - 1]!.end, ...bounds, of: counted.of };
  return { quantity, next: counted.next };
}

/**
 * Gives a function that reads the counts of a stretch of text; build once per language.
 *
 * `except` are stretches whose numbers are something else: times.
 *
 * @cost O(stretch)
 */
export function quantityReader(table: NumberWords): (text: string, range: Range, except?: readonly Range[]) => Quantity[] {
  const tables = compiled(table);
  return (text, range, except = []) => {
    const words = wordsIn(text, range);
    const found: Quantity[] = [];
    for (let at = 0; at < words.length;) {
      const inside = except.some(({ start, end }) => words[at]!.start < end && words[at]!.end > start);
      const hit = inside ? null : quantityAt(words, at, text, tables);
      if (hit !== null) found.push(hit.quantity);
      at = hit?.next ?? at + 1;
    }
    return found;
  };
}

function bounded(from: number, to: number | null, hedge: Hedge | null): { from: number; to: number | null } {
  switch (hedge) {
    case "from":
      return { from, to: null };
    case "above":
      return { from: from + (Number.isInteger(from) ? 1 : 0), to: null };
    case "to":
      return { from: 0, to };
    case "below":
      return { from: 0, to: to === null ? null : to - (Number.isInteger(to) ? 1 : 0) };
    default:
      return { from, to };
  }
}
