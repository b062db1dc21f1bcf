// Takes lines, tells the quotations that a page sets large beside the text that holds them.
import { isDoubleQuote, squeezed } from "./letters.ts";
import { isLong, type Line } from "./line.ts";

/** Letters and digits below which words may come twice by chance. */
const LEAST_UNITS = 14;
/** Letters and digits that the text around a quotation has besides. */
const MORE_UNITS = 10;
/** Lines of a page that are looked at: more than it sets large. */
const MOST_CANDIDATES = 20;

const isQuote = (code: number): boolean => isDoubleQuote(code) || code === 0x27 || code === 0x2018 || code === 0x2019;

const isQuoted = ({ words }: Line): boolean =>
  words.length > LEAST_UNITS && isQuote(words.charCodeAt(0)) && isQuote(words.charCodeAt(words.length - 1));

/** Units that stand together in what is looked for and in what it is looked for in. */
const GRAM = 4;
/** Units between the places of running text at which its grams are asked for: of what is found, one of the first grams stands at one of them. */
const STRIDE = LEAST_UNITS - GRAM + 1;

/** A unit as it is compared: its small letter, 1 for what is no letter or digit, 0 where it was not met before. */
const COMPARED = new Uint16Array(0x10000);

function comparedOf(code: number): number {
  const form = squeezed(String.fromCharCode(code));
  return (COMPARED[code] = form === "" ? 1 : form.charCodeAt(0));
}

/** Writes the letters and digits of a stretch from a place on; gives where they end. */
function writeSqueezed(text: string, start: number, end: number, units: Uint16Array, from: number): number {
  const compared = COMPARED;
  let to = from;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    const form = compared[code]! || comparedOf(code);
    units[to] = form;
    // One further where the form is above 1, without a branch: marks and spaces stand where nobody can foretell.
    to += (1 - form) >>> 31;
  }
  return to;
}

/** Place of a gram in a filter of 1,024 bytes. */
const gramAt = (units: Uint16Array, at: number): number =>
  (units[at]! ^ (units[at + 1]! << 2) ^ (units[at + 2]! << 4) ^ (units[at + 3]! << 5)) & 1023;

/** What is looked for: the letters and digits of each candidate, and which of their first grams there are. */
class Sought {
  readonly #units: Uint16Array;
  readonly #ends: number[] = [];
  readonly #lines: Line[] = [];
  readonly #grams = new Uint8Array(1024);

  constructor(candidates: readonly Line[]) {
    this.#units = new Uint16Array(candidates.reduce((sum, { words }) => sum + words.length, 0));
    let end = 0;
    for (const line of candidates) {
      const start = end;
      end = writeSqueezed(line.words, 0, line.words.length, this.#units, start);
      if (end - start < LEAST_UNITS) end = start;
      else this.#add(line, start, end);
    }
  }

  #add(line: Line, start: number, end: number): void {
    this.#lines.push(line);
    this.#ends.push(end);
    for (let at = start; at < start + STRIDE; at++) this.#grams[gramAt(this.#units, at)] = 1;
  }

  /** Marks those that stand among the units of a line. */
  markIn(units: Uint16Array, count: number): void {
    const grams = this.#grams;
    for (let at = STRIDE - 1; at + GRAM <= count; at += STRIDE) if (grams[gramAt(units, at)] === 1) this.#markAround(units, count, at);
  }

  /** Marks those of which a place lies in the first units. */
  #markAround(units: Uint16Array, count: number, place: number): void {
    let start = 0;
    for (let index = 0; index < this.#lines.length; index++) {
      const end = this.#ends[index]!;
      const length = end - start;
      if (count >= length + MORE_UNITS)
        for (let from = place; from > place - STRIDE; from--)
          if (from + length <= count && this.#standsAt(units, from, start, end)) this.#lines[index]!.kind = "caption";
      start = end;
    }
  }

  #standsAt(units: Uint16Array, from: number, start: number, end: number): boolean {
    for (let at = start; at < end; at++) if (this.#units[at] !== units[from + at - start]) return false;
    return true;
  }
}

/**
 * Marks lines that are one quotation and stand again, in the same words, inside a longer line of running text.
 *
 * @cost O(1) a line where none is all quotation, else O(units); what is found is compared once, for at most `MOST_CANDIDATES`
 */
export function markPullQuotes(text: string, lines: readonly Line[]): void {
  const candidates = lines.filter((line) => line.kind === null && !isLong(line) && isQuoted(line)).slice(0, MOST_CANDIDATES);
  if (candidates.length === 0) return;
  const sought = new Sought(candidates);
  const shortest = LEAST_UNITS + MORE_UNITS;
  const running = lines.filter(({ kind, start, end }) => kind === null && end - start >= shortest);
  const units = new Uint16Array(running.reduce((most, { start, end }) => Math.max(most, end - start), 0));
  for (const { start, end } of running) sought.markIn(units, writeSqueezed(text, start, end, units, 0));
}
