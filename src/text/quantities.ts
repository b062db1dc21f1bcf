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

/** Gives the counts of a stretch of text. Build once per language, call per stretch. */
export function quantityReader(table: NumberWords): (text: string, range: Range, except?: readonly Range[]) => Quantity[] {
  const small = new Map(table.small);
  const large = new Map(table.large);
  const joiners = new Set(table.joiners);
  const rangeJoiners = new Set([...table.rangeJoiners, "-", "–", "—"]);
  const articles = new Set(table.articles);
  const percent = new Set(["%", ...table.percent]);
  const byLength = <T extends readonly [string, ...unknown[]]>(rows: readonly T[]) =>
    rows.map((row) => ({ row, parts: row[0].split(" ") })).sort((a, b) => b.parts.length - a.parts.length);
  const vague = byLength(table.vague);
  const hedges = byLength(table.hedges);
  const standsAt = (words: readonly Word[], at: number, parts: readonly string[]): boolean =>
    parts.every((part, index) => words[at + index]?.lower === part);

  /** "two hundred and ten", "twenty-five", "12 million", "dozens", "several hundred". */
  function numberAt(words: readonly Word[], at: number): Bounds | null {
    const start = articles.has(words[at]?.lower ?? "") ? at + 1 : at;
    const loose = vague.find(({ parts }) => standsAt(words, start, parts));
    if (loose !== undefined) {
      const [, from, to] = loose.row;
      const next = start + loose.parts.length;
      const factor = large.get(words[next]?.lower ?? "") ?? (words[next]?.lower === "dozen" ? 12 : null);
      return factor === null ? { from, to, next } : { from: from * factor, to: to === null ? null : to * factor, next: next + 1 };
    }
    const figure = digitsAt(words, at);
    if (figure !== null) {
      const factor = large.get(words[figure.next]?.lower ?? "");
      return factor === undefined ? figure : { from: figure.from * factor, to: figure.from * factor, next: figure.next + 1 };
    }
    return spelledAt(words, at, start !== at);
  }

  function spelledAt(words: readonly Word[], at: number, article: boolean): Bounds | null {
    let total = 0;
    let group = article && large.has(words[at + 1]?.lower ?? "") ? 1 : 0;
    let next = article ? at + 1 : at;
    let seen = false;
    while (next - at < LONGEST) {
      const word = words[next]?.lower ?? "";
      const value = small.get(word);
      const factor = large.get(word);
      if (value !== undefined) group += value;
      else if (factor === 100) group = (group || 1) * 100;
      else if (factor !== undefined) {
        total += (group || 1) * factor;
        group = 0;
      } else if (seen && (word === "-" || joiners.has(word)) && small.has(words[next + 1]?.lower ?? "") && group % 100 === 0) {
        next++;
        continue;
      } else if (seen && word === "-" && small.has(words[next + 1]?.lower ?? "")) {
        next++;
        continue;
      } else break;
      seen = true;
      next++;
    }
    return seen ? { from: total + group, to: total + group, next } : null;
  }

  /** What is counted: the first word behind that is no name, no "of", no mark. */
  function countedAt(words: readonly Word[], at: number, text: string): { of: string; next: number } | null {
    for (let next = at, steps = 0; next < words.length && steps < 5; next++, steps++) {
      const word = words[next]!;
      if (percent.has(word.lower)) return { of: "%", next: next + 1 };
      if (!/^\p{L}/u.test(word.lower)) return null;
      const plain = text.slice(word.start, word.end) === word.lower;
      if (plain && word.lower !== "of" && word.lower !== "more" && word.lower !== "other" && word.lower !== "the")
        return { of: word.lower, next: next + 1 };
    }
    return null;
  }

  function quantityAt(words: readonly Word[], at: number, text: string): { quantity: Quantity; next: number } | null {
    const hedge = hedges.find(({ parts }) => standsAt(words, at, parts));
    const number = numberAt(words, at + (hedge?.parts.length ?? 0)) ?? (hedge === undefined ? null : numberAt(words, at));
    if (number === null) return null;
    const joined = words[number.next];
    const second =
      joined !== undefined && rangeJoiners.has(joined.lower) && joined.lower !== "and" ? digitsAt(words, number.next + 1) : null;
    const to = second !== null && second.from > number.from ? second : null;
    const counted = countedAt(words, to?.next ?? number.next, text);
    if (counted === null) return null;
    const bounds = bounded(number.from, to === null ? number.to : to.to, hedge?.row[1] ?? null);
    const quantity = { start: words[at]!.start, end: words[counted.next - 1]!.end, ...bounds, of: counted.of };
    return { quantity, next: counted.next };
  }

  return (text, range, except = []) => {
    const words = wordsIn(text, range);
    const found: Quantity[] = [];
    for (let at = 0; at < words.length;) {
      const inside = except.some(({ start, end }) => words[at]!.start < end && words[at]!.end > start);
      const hit = inside ? null : quantityAt(words, at, text);
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
