// Takes text, gives its words in a form in which style does not count, and how two wordings differ.
import type { Range } from "../model/index.ts";

/** Words and marks of a text in order, each with its place. `key` is what is compared. */
export interface Wording {
  readonly keys: readonly string[];
  readonly start: Uint32Array;
  readonly end: Uint32Array;
}

const PIECE = /[\p{L}\p{M}\p{N}\u00ad\u200b-\u200d\u2060]+(?:['’ʼ][\p{L}\p{M}\p{N}]+)*|\.{2,}|[^\s\p{L}\p{M}\p{N}]/gu;
const UNSEEN = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;
const QUOTATION_MARK = /^["'`´‘’‚‛“”„‟«»‹›「」『』＂＇]$/;
const DASH = /^[-‐‑‒–—―−]$/;

/** What stands for a quotation mark of any style. */
export const QUOTE_KEY = '"';

/**
 * The words and marks of `text` within `ranges`, one after the other. Quotation marks of every style are
 * one mark, and so are dashes; three dots are one; what cannot be seen is left out.
 *
 * @cost O(length)
 */
export function wordingOf(text: string, ranges: readonly Range[] = [{ start: 0, end: text.length }]): Wording {
  const keys: string[] = [];
  const start: number[] = [];
  const end: number[] = [];
  for (const range of ranges)
    for (const { 0: piece, index } of text.slice(range.start, range.end).matchAll(PIECE)) {
      const key = keyOf(piece);
      if (key === "") continue;
      keys.push(key);
      start.push(range.start + index);
      end.push(range.start + index + piece.length);
    }
  return { keys, start: Uint32Array.from(start), end: Uint32Array.from(end) };
}

function keyOf(piece: string): string {
  if (QUOTATION_MARK.test(piece)) return QUOTE_KEY;
  if (DASH.test(piece)) return "-";
  if (piece.length > 1 && piece.startsWith("..")) return "…";
  return piece.replace(UNSEEN, "").replace(/[’ʼ]/g, "'").normalize("NFKC");
}

/** Marks that a quotation may end in or not, as its place in a sentence asks. */
const STOPS = new Set([".", ",", "…", "!", "?", ";", ":"]);

/** Where the words begin and end that must be found: quotation marks around them and the final stop left off. */
export function bounds({ keys }: Wording): { from: number; to: number } {
  let from = 0;
  let to = keys.length;
  while (from < to && keys[from] === QUOTE_KEY) from++;
  while (to > from && (keys[to - 1] === QUOTE_KEY || STOPS.has(keys[to - 1] ?? ""))) to--;
  return { from, to };
}

/** Equal as the first word of a quotation, where a capital says nothing. */
export const sameFirst = (left: string, right: string): boolean => left === right || lowered(left) === lowered(right);

const lowered = (word: string): string => {
  const first = String.fromCodePoint(word.codePointAt(0) ?? 0);
  return first.toLowerCase() + word.slice(first.length);
};

/** One difference: the words that only one side has; either may be empty. */
export interface Difference {
  /** Words of the quotation as it was asked for. */
  readonly asked: string;
  /** Words of the report in their place. */
  readonly found: string;
}

/** Two wordings that stand beside each other, and how they differ. */
export interface Comparison {
  /** UTF-16 units of the words and marks that both have. */
  readonly sharedUnits: number;
  readonly differences: readonly Difference[];
}

/**
 * The least changes that lead from one list of keys to the other, in runs.
 *
 * @cost time and memory O(asked × found)
 * @source edit distance over words (Wagner and Fischer 1974)
 */
export function compareKeys(asked: readonly string[], found: readonly string[]): Comparison {
  const width = found.length + 1;
  const cost = new Uint32Array((asked.length + 1) * width);
  const same = (i: number, j: number): boolean => (i === 0 && j === 0 ? sameFirst(asked[0] ?? "", found[0] ?? "") : asked[i] === found[j]);
  for (let j = 1; j < width; j++) cost[j] = j;
  for (let i = 1; i <= asked.length; i++) {
    cost[i * width] = i;
    for (let j = 1; j < width; j++) {
      const put = (cost[(i - 1) * width + j - 1] ?? 0) + (same(i - 1, j - 1) ? 0 : 1);
      cost[i * width + j] = Math.min(put, (cost[(i - 1) * width + j] ?? 0) + 1, (cost[i * width + j - 1] ?? 0) + 1);
    }
  }
  return backwards(cost, asked, found, same);
}

/** Units of a list of words and marks. */
export const unitsOf = (keys: readonly string[]): number => keys.reduce((sum, key) => sum + key.length, 0);

/** Reads a table of costs from its end: what was kept, and the runs that were changed. */
function backwards(
  cost: Uint32Array,
  asked: readonly string[],
  found: readonly string[],
  same: (i: number, j: number) => boolean,
): Comparison {
  const width = found.length + 1;
  const differences: Difference[] = [];
  let left: string[] = [];
  let right: string[] = [];
  const close = (): void => {
    if (left.length + right.length > 0) differences.push({ asked: left.reverse().join(" "), found: right.reverse().join(" ") });
    left = [];
    right = [];
  };
  let i = asked.length;
  let j = found.length;
  let sharedUnits = 0;
  while (i > 0 || j > 0) {
    const here = cost[i * width + j] ?? 0;
    if (i > 0 && j > 0 && same(i - 1, j - 1) && here === cost[(i - 1) * width + j - 1]) {
      close();
      sharedUnits += asked[--i]?.length ?? 0;
      j--;
    } else if (i > 0 && j > 0 && here === (cost[(i - 1) * width + j - 1] ?? 0) + 1) {
      left.push(asked[--i] ?? "");
      right.push(found[--j] ?? "");
    } else if (i > 0 && here === (cost[(i - 1) * width + j] ?? 0) + 1) left.push(asked[--i] ?? "");
    else right.push(found[--j] ?? "");
  }
  close();
  return { sharedUnits, differences: differences.reverse() };
}
