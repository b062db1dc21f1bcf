// Takes a stretch of text and a language's number words, gives the counts in it with their bounds and what they count.
import type { Quantity, Range } from "../model/index.ts";
import { KIND, LETTER, SPACE } from "./characters.ts";

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
  /** What a number counts that follows these with no noun behind it: "killed" 9. */
  readonly countsBefore: readonly (readonly [word: string, of: string])[];
  /** The same some words farther on: a "toll" that rose to 45. */
  readonly tolls: readonly (readonly [word: string, of: string])[];
  /** Words that make "many" behind them no count: "as many". */
  readonly comparing: readonly string[];
  /** Words that say none, and what they say it of: "no casualties". */
  readonly none: { readonly words: readonly string[]; readonly of: readonly string[] };
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

const isDigitCode = (code: number): boolean => code >= 48 && code <= 57;

/** Words, numbers with their separators, and single marks. */
function wordsIn(text: string, { start, end }: Range): Word[] {
  const found: Word[] = [];
  for (let at = start; at < end;) {
    const from = at++;
    const code = text.charCodeAt(from);
    const kind = KIND[code];
    if (kind === SPACE) continue;
    if (isDigitCode(code)) while (at < end && isDigitCode(text.charCodeAt(at))) at++;
    else if (kind === LETTER) while (at < end && KIND[text.charCodeAt(at)] === LETTER) at++;
    found.push({ start: from, end: at, lower: text.slice(from, at).toLowerCase() });
  }
  return found;
}

const isDigits = (word: Word | undefined): word is Word =>
  word !== undefined && word.lower.charCodeAt(0) >= 48 && word.lower.charCodeAt(0) <= 57;
const touches = (left: Word, right: Word | undefined): right is Word => right !== undefined && right.start === left.end;

/** Whether three digits follow that belong to the figure: "1,200", "1'200", "1 200" with a space that does not break. */
function groupAt(words: readonly Word[], next: number, text: string): number | null {
  const before = words[next - 1]!;
  const mark = words[next];
  const isGroup = (word: Word | undefined): word is Word => isDigits(word) && word.lower.length === 3;
  if (mark === undefined) return null;
  if ((mark.lower === "," || mark.lower === "'" || mark.lower === "’") && touches(before, mark))
    return touches(mark, words[next + 1]) && isGroup(words[next + 1]) ? next + 1 : null;
  return isGroup(mark) && mark.start === before.end + 1 && "\u00a0\u2009\u202f".includes(text[before.end]!) ? next : null;
}

/** Digits with thousands' marks and a decimal point: "1,200", "3.5". */
function digitsAt(words: readonly Word[], at: number, text: string): Bounds | null {
  const first = words[at];
  if (!isDigits(first) || first.lower.length > 15) return null;
  let number = first.lower;
  let next = at + 1;
  for (let group = groupAt(words, next, text); group !== null && number.length <= 15; group = groupAt(words, next, text)) {
    number += words[group]!.lower;
    next = group + 1;
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
  readonly countsBefore: ReadonlyMap<string, string>;
  readonly tolls: ReadonlyMap<string, string>;
  readonly comparing: ReadonlySet<string>;
  readonly noneWords: ReadonlySet<string>;
  readonly noneOf: ReadonlySet<string>;
  readonly vague: ByFirst<NumberWords["vague"][number]>;
  readonly hedges: ByFirst<NumberWords["hedges"][number]>;
  /** Words that a count may begin with, figures aside: no other is looked at twice. */
  readonly opens: ReadonlySet<string>;
}

interface Phrase<Row> {
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
const phraseAt = <Row>(phrases: ByFirst<Row>, words: readonly Word[], at: number): Phrase<Row> | undefined =>
  phrases.get(lowerAt(words, at))?.find(({ parts }) => standsAt(words, at, parts));

const firstWord = (words: string): string => words.split(" ", 1)[0]!;

const openers = (table: NumberWords): Set<string> =>
  new Set([
    ...[...table.small, ...table.large, ...table.parts, ...table.currencies].map(([word]) => word),
    ...[...table.vague, ...table.hedges].map(([words]) => firstWord(words)),
    ...table.articles,
    ...table.spanOpeners,
    ...table.none.words,
  ]);

const compiled = (table: NumberWords): Compiled => ({
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
  countsBefore: new Map(table.countsBefore),
  tolls: new Map(table.tolls),
  comparing: new Set(table.comparing),
  noneWords: new Set(table.none.words),
  noneOf: new Set(table.none.of),
  vague: byFirst(table.vague),
  hedges: byFirst(table.hedges),
  opens: openers(table),
});

const lowerAt = (words: readonly Word[], at: number): string => words[at]?.lower ?? "";
const standsAt = (words: readonly Word[], at: number, parts: readonly string[]): boolean =>
  parts.every((part, index) => lowerAt(words, at + index) === part);

/** "dozens", "several hundred", "a few dozen". */
function vagueAt(words: readonly Word[], at: number, { vague, large, comparing }: Compiled): Bounds | null {
  const loose = comparing.has(lowerAt(words, at - 1)) ? undefined : phraseAt(vague, words, at);
  if (loose === undefined) return null;
  const [, from, to] = loose.row;
  const next = at + loose.parts.length;
  // "several dozen": a vague word of one value multiplies.
  const exact = vague.get(lowerAt(words, next))?.find(({ row, parts }) => row[1] === row[2] && standsAt(words, next, parts));
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
function numberAt(words: readonly Word[], at: number, text: string, table: Compiled): Bounds | null {
  const article = table.articles.has(lowerAt(words, at));
  const loose = vagueAt(words, article ? at + 1 : at, table);
  if (loose !== null) return loose;
  const figure = digitsAt(words, at, text);
  if (figure === null) return spelledAt(words, at, article, table);
  const short = touches(words[figure.next - 1]!, words[figure.next]) ? table.shortLarge.get(lowerAt(words, figure.next)) : undefined;
  const factor = short ?? table.large.get(lowerAt(words, figure.next));
  return factor === undefined ? figure : { from: figure.from * factor, to: figure.from * factor, next: figure.next + 1 };
}

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

/** A number with the end of its span: "16 to 20", "three or four", "between 20 and 30". */
function spanAt(words: readonly Word[], at: number, text: string, table: Compiled): Bounds | null {
  const opened = table.spanOpeners.has(lowerAt(words, at));
  const number = numberAt(words, opened ? at + 1 : at, text, table);
  if (number === null) return null;
  const joined = lowerAt(words, number.next);
  const joins = table.rangeJoiners.has(joined) && (opened || !table.joiners.has(joined));
  const second = joins ? numberAt(words, number.next + 1, text, table) : null;
  if (second !== null && second.from > number.from) return { from: number.from, to: second.to, next: second.next };
  return opened ? null : number;
}

const share = (part: number, whole: number): number => Math.round((10000 * part) / whole) / 100;

/** "two-thirds", "half of", "a quarter of a million": parts of a whole in hundredths, or of a large number. */
function partAt(words: readonly Word[], at: number, table: Compiled): (Bounds & { readonly of: "%" | null }) | null {
  const article = table.articles.has(lowerAt(words, at));
  const count = article ? 1 : table.small.get(lowerAt(words, at));
  let next = count === undefined ? at : at + 1;
  if (lowerAt(words, next) === "-" && next > at) next++;
  const row = table.parts.get(lowerAt(words, next));
  if (row === undefined) return null;
  next++;
  const of = table.between.has(lowerAt(words, next));
  if (row[2] && !of && (article || count === undefined)) return null;
  const part = (count ?? 1) / row[1];
  const large = of && table.articles.has(lowerAt(words, next + 1)) ? table.large.get(lowerAt(words, next + 2)) : undefined;
  if (large !== undefined) return { from: part * large, to: part * large, next: next + 3, of: null };
  return part > 1 ? null : { from: share(part, 1), to: share(part, 1), next, of: "%" };
}

/** "one in five", "3 out of 10". */
function shareAt(words: readonly Word[], at: number, text: string, table: Compiled): Bounds | null {
  const first = digitsAt(words, at, text) ?? spelledAt(words, at, false, table);
  const joiner = first === null ? undefined : table.shareJoiners.find(({ parts }) => standsAt(words, first.next, parts));
  if (first === null || joiner === undefined) return null;
  const from = first.next + joiner.parts.length;
  const second = digitsAt(words, from, text) ?? spelledAt(words, from, false, table);
  if (second === null || second.from <= first.from || second.from > 100 || first.from < 1) return null;
  return { from: share(first.from, second.from), to: share(first.from, second.from), next: second.next };
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
