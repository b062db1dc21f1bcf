// Takes a stretch of text and a language's number words, gives the counts in it with their bounds and what they count.
import type { Quantity, Range } from "../model/index.ts";
import { isDigitCode, isDigits, partAt, shareAt, spanAt, wordsIn, type Bounds } from "./number-reader.ts";
import { compiled, lowerAt, phraseAt, standsAt, type Compiled, type Hedge, type NumberWords, type Word } from "./number-words.ts";

/** How many words may stand between a number and what it counts, names among them. */
const MOST_BETWEEN = 5;

interface Counted {
  readonly of: string;
  readonly next: number;
}

/** How many words behind the first may belong to what is counted: "three other [gunshot wound victims]". */
const LONGEST_NOUN = 3;

/** Index of the plural that several things are counted by, where it stands behind what seems counted: "two police [officers]". */
function headAt(words: readonly Word[], first: number, text: string, table: Compiled): number {
  let last = LONGEST_NOUN;
  let head = first;
  for (let at = first; at < words.length && at - first < last; at++) {
    const { start, end, lower } = words[at]!;
    if (text.slice(start, end) !== lower || !/^\p{L}/u.test(lower) || table.neverCounted.has(lower)) return head;
    if (table.pluralEnding.test(lower)) return at;
    if (!table.plurals.has(lower)) continue;
    // "two dead": a plural by itself, unless one stands right behind ("two police officers").
    head = at;
    last = at - first + 2;
  }
  return head;
}

/** What is counted: the first word behind that is no name, no "of", no mark; of several things, the plural behind it. */
function countedAt(words: readonly Word[], at: number, text: string, table: Compiled, several: boolean): Counted | null {
  for (let next = at; next < words.length && next < at + MOST_BETWEEN; next++) {
    const word = words[next]!;
    const percent = table.percent.find(({ parts }) => standsAt(words, next, parts));
    if (percent !== undefined) return { of: "%", next: next + percent.parts.length };
    // "8 of the 12 men": the second number is of the same men.
    if (next > at && (isDigits(word) || table.small.has(lowerAt(words, next)))) continue;
    // "30-strong", "20-odd": the hyphen joins words that may stand between.
    if (word.lower === "-" && table.between.has(lowerAt(words, next + 1))) continue;
    if (!/^\p{L}/u.test(word.lower) || table.neverCounted.has(word.lower)) return null;
    if (text.slice(word.start, word.end) === word.lower && !table.between.has(word.lower)) {
      const head = several ? headAt(words, next, text, table) : next;
      return { of: words[head]!.lower, next: head + 1 };
    }
  }
  return null;
}

/** How many words may stand between a "toll" and its number: "has since risen to". */
const TOLL_REACH = 6;

/** What a number without a noun counts, by the word before it and its hedge: "killed nine", "a toll of 45". */
function countedBefore(words: readonly Word[], at: number, { countsBefore, tolls }: Compiled): string | null {
  const near = countsBefore.get(lowerAt(words, lowerAt(words, at - 1) === ":" ? at - 2 : at - 1));
  if (near !== undefined) return near;
  for (let before = at - 1; before >= at - TOLL_REACH; before--) {
    const of = tolls.get(lowerAt(words, before));
    if (of !== undefined) return of;
  }
  return null;
}

interface Hit {
  readonly quantity: Quantity;
  readonly next: number;
}

function quantityAt(words: readonly Word[], at: number, text: string, table: Compiled): Hit | null {
  const hedge = phraseAt(table.hedges, words, at);
  const hedged = hedge === undefined ? null : amountAt(words, at + hedge.parts.length, text, table);
  const amount = hedged ?? amountAt(words, at, text, table);
  if (amount === null) return null;
  const of = amount.of ?? countedBefore(words, at, table);
  if (of === null) return null;
  const bounds = bounded(amount.from, amount.to, hedged === null ? null : hedge!.row[1], of === "%" ? 0 : 1);
  return { quantity: { start: words[at]!.start, end: words[amount.next - 1]!.end, ...bounds, of }, next: amount.next };
}

/** A number with what it counts; `of` null where no noun follows. `next` is behind the noun. */
function amountAt(words: readonly Word[], at: number, text: string, table: Compiled): (Bounds & { readonly of: string | null }) | null {
  if (table.noneWords.has(lowerAt(words, at)))
    return table.noneOf.has(lowerAt(words, at + 1)) ? { from: 0, to: 0, next: at + 2, of: lowerAt(words, at + 1) } : null;
  const currency = table.currencies.get(lowerAt(words, at));
  if (currency !== undefined) {
    const sum = spanAt(words, at + 1, text, table);
    return sum === null ? null : { ...sum, of: currency };
  }
  const ratio = shareAt(words, at, text, table);
  if (ratio !== null) return { ...ratio, of: "%" };
  const part = partAt(words, at, table);
  if (part !== null && part.of !== null) return part;
  const number = part ?? spanAt(words, at, text, table);
  if (number === null) return null;
  const counted = countedAt(words, number.next, text, table, number.to !== 1);
  return counted === null ? { ...number, of: null } : { ...number, ...counted };
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
    const near = except.filter(({ start, end }) => start < range.end && end > range.start);
    const found: Quantity[] = [];
    for (let at = 0; at < words.length;) {
      const word = words[at]!;
      const may = isDigitCode(word.lower.charCodeAt(0)) || tables.opens.has(word.lower);
      const inside = may && near.some(({ start, end }) => word.start < end && word.end > start);
      const hit = may && !inside ? quantityAt(words, at, text, tables) : null;
      if (hit !== null) found.push(hit.quantity);
      at = hit?.next ?? at + 1;
    }
    return found;
  };
}

/** Bounds under a hedge; `step` is what lies between a count and the next one, 0 for what is no count. */
function bounded(from: number, to: number | null, hedge: Hedge | null, step: 0 | 1): { from: number; to: number | null } {
  switch (hedge) {
    case "from":
      return { from, to: null };
    case "above":
      return { from: from + (Number.isInteger(from) ? step : 0), to: null };
    case "to":
      return { from: 0, to };
    case "below":
      return { from: 0, to: to === null ? null : to - (Number.isInteger(to) ? step : 0) };
    default:
      return { from, to };
  }
}
