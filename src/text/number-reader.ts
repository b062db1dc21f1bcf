// Takes the words of a stretch of text, gives the number, span, part or share that stands at one of them.
import type { Range } from "../model/index.ts";
import { KIND, LETTER, SPACE, isHyphen } from "./characters.ts";
import { lowerAt, phraseAt, standsAt, wordHash, type Compiled, type Word } from "./number-words.ts";
import { smallLetters } from "./small-letters.ts";

/** A number's bounds; null: no upper one. */
export interface Bounds {
  readonly from: number;
  readonly to: number | null;
  /** Index of the word behind. */
  readonly next: number;
}

/** Words that one number may have; a longer run is no number and must not be read again from each of its words. */
const LONGEST = 16;

export const isDigitCode = (code: number): boolean => code >= 48 && code <= 57;

/** A word whose letters are made small only where they are asked for: of most no more is asked than its hash. */
class ReadWord implements Word {
  readonly start: number;
  readonly end: number;
  readonly hash: number;
  readonly #text: string;
  #lower: string | null = null;

  constructor(text: string, start: number, end: number, hash: number) {
    [this.start, this.end, this.hash, this.#text] = [start, end, hash, text];
  }

  get lower(): string {
    return (this.#lower ??= smallLetters(this.#text, this.start, this.end));
  }
}

/** Words, numbers with their separators, and single marks. */
export function wordsIn(text: string, { start, end }: Range): Word[] {
  const found: Word[] = [];
  for (let at = start; at < end;) {
    const from = at++;
    const code = text.charCodeAt(from);
    const kind = KIND[code];
    if (kind === SPACE) continue;
    if (isDigitCode(code)) while (at < end && isDigitCode(text.charCodeAt(at))) at++;
    else if (kind === LETTER) while (at < end && KIND[text.charCodeAt(at)] === LETTER) at++;
    found.push(new ReadWord(text, from, at, wordHash(text, from, at)));
  }
  return found;
}

export const isDigits = (word: Word | undefined): word is Word =>
  word !== undefined && word.lower.charCodeAt(0) >= 48 && word.lower.charCodeAt(0) <= 57;
export const touches = (left: Word, right: Word | undefined): right is Word => right !== undefined && right.start === left.end;

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

/** Whether a word is joined by a hyphen to letters before it: "72" of "T-72" counts nothing. */
export function inName(words: readonly Word[], at: number): boolean {
  if (at < 2 || at >= words.length) return false;
  const hyphen = words[at - 1]!;
  if (!isHyphen(hyphen.lower.charCodeAt(0))) return false;
  return touches(words[at - 2]!, hyphen) && touches(hyphen, words[at]) && kindOf(words[at - 2]!) === LETTER;
}

const kindOf = ({ lower }: Word): number => KIND[lower.charCodeAt(0)]!;

/** Digits with thousands' marks and a decimal point: "1,200", "3.5". */
function digitsAt(words: readonly Word[], at: number, text: string): Bounds | null {
  const first = words[at];
  if (!isDigits(first) || first.lower.length > 15 || inName(words, at)) return null;
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
function spelledAt(words: readonly Word[], at: number, article: boolean, { small, large, joiners, vague }: Compiled): Bounds | null {
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
  return seen ? multiplied({ from: total + group, to: total + group, next }, words, vague) : null;
}

/** "two dozen", "three pairs": a number before a vague word of one value. */
function multiplied(number: Bounds, words: readonly Word[], vague: Compiled["vague"]): Bounds {
  const exact = vague.get(lowerAt(words, number.next))?.find(({ row, parts }) => parts.length === 1 && row[1] === row[2]);
  if (exact === undefined || number.to === null) return number;
  return { from: number.from * exact.row[1], to: number.to * exact.row[1], next: number.next + 1 };
}

/** "one and a half million", "2 1/2 thousand" is two: a whole number, its half and what both are multiplied by. */
function andHalf(words: readonly Word[], at: number, text: string, table: Compiled): Bounds | null {
  const whole = isDigits(words[at]) ? digitsAt(words, at, text)?.from : table.small.get(lowerAt(words, at));
  if (whole === undefined || !table.joiners.has(lowerAt(words, at + 1)) || !table.articles.has(lowerAt(words, at + 2))) return null;
  const large = table.large.get(lowerAt(words, at + 4));
  if (table.parts.get(lowerAt(words, at + 3))?.[1] !== 2 || large === undefined) return null;
  return { from: (whole + 0.5) * large, to: (whole + 0.5) * large, next: at + 5 };
}

/** Any number: figures with a multiplier behind, words, vague counts. */
function numberAt(words: readonly Word[], at: number, text: string, table: Compiled): Bounds | null {
  const halved = andHalf(words, at, text, table);
  if (halved !== null) return halved;
  const article = table.articles.has(lowerAt(words, at));
  const loose = vagueAt(words, article ? at + 1 : at, table);
  if (loose !== null) return loose;
  const figure = digitsAt(words, at, text);
  if (figure === null) return spelledAt(words, at, article, table);
  const short = touches(words[figure.next - 1]!, words[figure.next]) ? table.shortLarge.get(lowerAt(words, figure.next)) : undefined;
  const factor = short ?? table.large.get(lowerAt(words, figure.next));
  return factor === undefined ? figure : { from: figure.from * factor, to: figure.from * factor, next: figure.next + 1 };
}

/** A number with the end of its span: "16 to 20", "three or four", "between 20 and 30". */
export function spanAt(words: readonly Word[], at: number, text: string, table: Compiled): Bounds | null {
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
export function partAt(words: readonly Word[], at: number, table: Compiled): (Bounds & { readonly of: "%" | null }) | null {
  const article = table.articles.has(lowerAt(words, at));
  const count = article ? 1 : table.small.get(lowerAt(words, at));
  let next = count === undefined ? at : at + 1;
  if (lowerAt(words, next) === "-" && next > at) next++;
  const row = table.parts.get(lowerAt(words, next));
  if (row === undefined) return null;
  next++;
  const of = table.between.has(lowerAt(words, next));
  const part = (count ?? 1) / row[1];
  // "a quarter of a million", "half a million"
  const one = of ? next + 1 : next;
  const large = table.articles.has(lowerAt(words, one)) ? table.large.get(lowerAt(words, one + 1)) : undefined;
  if (large !== undefined) return { from: part * large, to: part * large, next: one + 2, of: null };
  if (row[2] && !of && (article || count === undefined)) return null;
  return part > 1 ? null : { from: share(part, 1), to: share(part, 1), next, of: "%" };
}

/** "one in five", "3 out of 10". */
export function shareAt(words: readonly Word[], at: number, text: string, table: Compiled): Bounds | null {
  const first = digitsAt(words, at, text) ?? spelledAt(words, at, false, table);
  const joiner = first === null ? undefined : table.shareJoiners.find(({ parts }) => standsAt(words, first.next, parts));
  if (first === null || joiner === undefined) return null;
  const from = first.next + joiner.parts.length;
  const second = digitsAt(words, from, text) ?? spelledAt(words, from, false, table);
  if (second === null || second.from <= first.from || second.from > 100 || first.from < 1) return null;
  return { from: share(first.from, second.from), to: share(first.from, second.from), next: second.next };
}
