// Takes a stretch of text and a language's number words, gives the counts in it with their bounds and what they count.
import type { Quantity, Range } from "../model/index.ts";
import { isUpper } from "./characters.ts";
import { inName, isDigitCode, isDigits, touches, partAt, shareAt, spanAt, wordsIn, type Bounds } from "./number-reader.ts";
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

/** "US", "UN": a name, not the pronoun or article that its letters are. */
const isCapitals = (text: string, { start, end, lower }: Word): boolean =>
  end - start > 1 && text.slice(start, end) === lower.toUpperCase() && isUpper(text.charCodeAt(start));

/** What is counted: the first word behind that is no name, no "of", no mark; of several things, the plural behind it. */
function countedAt(words: readonly Word[], at: number, text: string, table: Compiled, several: boolean): Counted | null {
  for (let next = at; next < words.length && next < at + MOST_BETWEEN; next++) {
    const word = words[next]!;
    const percent = table.percent.find(({ parts }) => standsAt(words, next, parts));
    if (percent !== undefined) return { of: "%", next: next + percent.parts.length };
    // "8 of the 12 men": the second number is of the same men.
    if (next > at && (isDigits(word) || table.small.has(lowerAt(words, next)))) continue;
    // "30-strong", "20-odd": the hyphen joins words that may stand between.
    if (word.lower === "-" && (table.between.has(lowerAt(words, next + 1)) || inName(words, next + 1))) continue;
    // "a 20-km zone"
    if (next === at && word.lower === "-" && table.units.has(lowerAt(words, next + 1)))
      return { of: lowerAt(words, next + 1), next: next + 2 };
    const capitals = isCapitals(text, word);
    if (!/^\p{L}/u.test(word.lower) || (table.neverCounted.has(word.lower) && !capitals)) return null;
    if (text.slice(word.start, word.end) === word.lower && !table.between.has(word.lower)) {
      const head = several ? headAt(words, next, text, table) : next;
      return { of: words[head]!.lower, next: head + 1 };
    }
  }
  return null;
}

/** How many words may stand between a "toll" and its number: "has since risen to". */
const TOLL_REACH = 6;

/** What a number without a noun counts, by the words before it and its hedge: "killed nine", "a toll of 45". */
function countedBefore(words: readonly Word[], at: number, { countsBefore, tolls, reaching }: Compiled): string | null {
  const near = countsBefore.get(lowerAt(words, lowerAt(words, at - 1) === ":" ? at - 2 : at - 1));
  if (near !== undefined) return near;
  if (!reaching.has(lowerAt(words, at - 1))) return null;
  for (let before = at - 2; before >= at - TOLL_REACH && !STOPS.includes(lowerAt(words, before)); before--) {
    const of = tolls.get(lowerAt(words, before));
    if (of !== undefined) return of;
  }
  return null;
}

/** Marks that no toll reaches over; the empty word before the first stands for one too. */
const STOPS = ",;.!?";

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
  const said = hedged === null ? (amount.behind ?? null) : hedge!.row[1];
  const bounds = bounded(amount.from, amount.to, said, of === "%" ? 0 : 1);
  return { quantity: { start: words[at]!.start, end: words[amount.next - 1]!.end, ...bounds, of }, next: amount.next };
}

/** A number with what it counts; `of` null where no noun follows. `next` is behind the noun. */
interface Amount extends Bounds {
  readonly of: string | null;
  /** The hedge behind the number: "or more". */
  readonly behind?: Hedge;
}

/** "3m tonnes", "€300m": "m" glued to a figure is a million where money or several things are counted. */
function inMillions(words: readonly Word[], number: Bounds, text: string, table: Compiled, money: boolean): Bounds | null {
  const factor = table.glued.get(lowerAt(words, number.next));
  if (factor === undefined || !touches(words[number.next - 1]!, words[number.next]) || number.to === null) return null;
  const next = number.next + 1;
  const head = countedAt(words, next, text, table, true)?.of ?? "";
  const several = table.pluralEnding.test(head) || table.plurals.has(head);
  return money || several ? { from: number.from * factor, to: number.to * factor, next } : null;
}

function amountAt(words: readonly Word[], at: number, text: string, table: Compiled): Amount | null {
  if (table.noneWords.has(lowerAt(words, at)))
    return table.noneOf.has(lowerAt(words, at + 1)) ? { from: 0, to: 0, next: at + 2, of: lowerAt(words, at + 1) } : null;
  const currency = table.currencies.get(lowerAt(words, at));
  if (currency !== undefined) {
    const sum = spanAt(words, at + 1, text, table);
    return sum === null ? null : { ...(inMillions(words, sum, text, table, true) ?? sum), of: currency };
  }
  const ratio = shareAt(words, at, text, table);
  if (ratio !== null) return { ...ratio, of: "%" };
  const part = partAt(words, at, table);
  if (part !== null && part.of !== null) return part;
  const plain = part ?? spanAt(words, at, text, table);
  if (plain === null) return null;
  const number = inMillions(words, plain, text, table, false) ?? plain;
  const hyphen = lowerAt(words, number.next) === "-" ? 1 : 0;
  const behind = phraseAt(table.hedgesBehind, words, number.next + hyphen);
  const next = behind === undefined ? number.next : number.next + hyphen + behind.parts.length;
  const counted = countedAt(words, next, text, table, number.to !== 1);
  return { ...number, next, of: null, ...counted, ...(behind === undefined ? {} : { behind: behind.row[1] }) };
}

/** Whether a count may begin at a word: a figure or a word that tells of one must stand there or near behind; most articles have none. */
function isTold(words: readonly Word[], at: number, { telling, reach }: Compiled): boolean {
  const end = Math.min(words.length, at + reach);
  for (let near = at; near < end; near++) {
    const { lower } = words[near]!;
    if (isDigitCode(lower.charCodeAt(0)) || telling.has(lower)) return true;
  }
  return false;
}

/**
 * Gives a function that reads the counts of a stretch of text; build once per language.
 *
 * `except` are stretches whose numbers are something else: times.
 *
 * @cost O(stretch), and O(e log e) in what is excepted there
 */
export function quantityReader(table: NumberWords): (text: string, range: Range, except?: readonly Range[]) => Quantity[] {
  const tables = compiled(table);
  return (text, range, except = []) => {
    const words = wordsIn(text, range);
    const near = except.filter(({ start, end }) => start < range.end && end > range.start).sort((a, b) => a.start - b.start);
    /** End of what is excepted so far: of all that begin before the word at hand, those behind it do not count. */
    let [passed, until] = [0, range.start];
    const found: Quantity[] = [];
    for (let at = 0; at < words.length;) {
      const word = words[at]!;
      const may = isDigitCode(text.charCodeAt(word.start)) || (tables.opening[word.hash] === 1 && tables.opens.has(word.lower));
      for (; passed < near.length && near[passed]!.start < word.end; passed++) until = Math.max(until, near[passed]!.end);
      const inside = until > word.start;
      const hit = may && !inside && isTold(words, at, tables) ? quantityAt(words, at, text, tables) : null;
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
