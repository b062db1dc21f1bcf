// Takes offsets in a report's text, gives the source characters they stand for, and builds the table that says so.
import { MisuseError, type OffsetTable, type Range } from "../model/index.ts";

/**
 * Builds text and its way back to the source, piece by piece, in one pass.
 *
 * @cost time and memory O(pieces); neighbouring pieces that run on are joined
 */
export class OffsetMapBuilder {
  #parts: string[] = [];
  #length = 0;
  #text: number[] = [];
  #source: number[] = [];
  #kind: number[] = [];
  #ends: number[] = [];
  #sourceEnd = 0;

  /** Units of text so far. */
  get length(): number {
    return this.#length;
  }

  /** Adds source characters `start..end`, read unit by unit as `source` has them. */
  copy(source: string, start: number, end: number): void {
    if (end <= start) return;
    const runsOn = this.#kind.at(-1) === 0 && this.#sourceEnd === start;
    this.#add(source.slice(start, end), start, end, 0, runsOn);
  }

  /** Adds `words` that stand for the source characters `start..end` as a whole (a character reference, folded space; `start === end` for text that markup implies). */
  replace(words: string, start: number, end: number): void {
    if (words.length > 0) this.#add(words, start, end, 1, false);
  }

  build(sourceLength: number): { text: string; toSource: OffsetTable } {
    return {
      text: this.#parts.join(""),
      toSource: {
        text: Uint32Array.from([...this.#text, this.#length]),
        source: Uint32Array.from([...this.#source, sourceLength]),
        sourceEnd: Uint32Array.from([...this.#ends, sourceLength]),
        kind: Uint8Array.from([...this.#kind, 0]),
      },
    };
  }

  #add(words: string, start: number, end: number, kind: 0 | 1, runsOn: boolean): void {
    if (start < this.#sourceEnd) throw new MisuseError("offset-map/backwards", { start, sourceEnd: this.#sourceEnd });
    if (!runsOn) {
      this.#text.push(this.#length);
      this.#source.push(start);
      this.#kind.push(kind);
      this.#ends.push(end);
    } else this.#ends[this.#ends.length - 1] = end;
    this.#parts.push(words);
    this.#length += words.length;
    this.#sourceEnd = end;
  }
}

/** Index of the last entry not above `value`; the table's first entry is at 0. */
function pieceAt(ascending: Uint32Array, value: number): number {
  let low = 0;
  let high = ascending.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((ascending[middle] ?? 0) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}

/**
 * The source range that a text range stands for: from the first unit's own source to the last unit's,
 * whole replacements included.
 *
 * @param table null where text and source are the same
 * @throws MisuseError `span/outside-text` for an empty range or one outside the text
 * @cost O(log pieces)
 */
export function toSource(table: OffsetTable | null, range: Range): Range {
  if (table === null) return { start: range.start, end: range.end };
  const textLength = table.text.at(-1) ?? 0;
  if (range.start < 0 || range.start >= range.end || range.end > textLength)
    throw new MisuseError("span/outside-text", { range, textLength });
  return { start: sourceOf(table, range.start, false), end: sourceOf(table, range.end - 1, true) };
}

function sourceOf(table: OffsetTable, unit: number, after: boolean): number {
  const piece = pieceAt(table.text, unit);
  const source = table.source[piece] ?? 0;
  if (table.kind[piece] === 0) return source + unit - (table.text[piece] ?? 0) + (after ? 1 : 0);
  return after ? (table.sourceEnd[piece] ?? 0) : source;
}
