// Takes text, gives its words in a form in which style does not count, and how two wordings differ.
import type { Range } from "../model/index.ts";

/** Words and marks of a text in order, each with its place. `key` is what is compared. */
export interface Wording {
  readonly keys: readonly string[];
  readonly start: Uint32Array;
  readonly end: Uint32Array;
}

const PIECE = /[\p{L}\p{M}\p{N}\u00ad\u200b-\u200d\u2060]+(?:['’ʼ][\p{L}\p{M}\p{N}]+)*|\.{2,}|[^\s\p{L}\p{M}\p{N}]/uy;
const UNSEEN = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;
const QUOTATION_MARK = /^["'`´‘’‚‛“”„‟«»‹›「」『』＂＇]$/;
const DASH = /^[-‐‑‒–—―−]$/;

/** What stands for a quotation mark of any style. */
export const QUOTE_KEY = '"';

const isPlainWord = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
const APOSTROPHE = 39;
const DOT = 46;

/** End of a word of ASCII letters and digits, with what apostrophes join to it; -1 where other scripts' letters or marks go on with it. */
function plainEnd(text: string, at: number): number {
  for (;;) {
    while (isPlainWord(text.charCodeAt(at))) at++;
    const next = text.charCodeAt(at);
    if (next >= 0x80) return -1;
    if (next !== APOSTROPHE) return at;
    const joined = text.charCodeAt(at + 1);
    if (joined >= 0x80) return -1;
    if (!isPlainWord(joined)) return at;
    at++;
  }
}

/** The key of an ASCII mark. */
const markKey = (code: number): string => (code === 34 || code === APOSTROPHE || code === 96 ? QUOTE_KEY : String.fromCharCode(code));

/** Tells `found` of each piece of a text as `PIECE` cuts it, with its key. Most text is ASCII, which needs no such expression. @cost O(length) */
function eachPiece(text: string, found: (key: string, start: number, end: number) => void): void {
  for (let at = 0; at < text.length;) {
    const code = text.charCodeAt(at);
    if (code === 32 || (code >= 9 && code <= 13)) {
      at++;
      continue;
    }
    let [end, key] = [-1, ""];
    if (isPlainWord(code)) {
      end = plainEnd(text, at);
      key = end < 0 ? "" : text.slice(at, end);
    } else if (code === DOT && text.charCodeAt(at + 1) === DOT) {
      for (end = at; text.charCodeAt(end) === DOT;) end++;
      key = "…";
    } else if (code < 0x80) [end, key] = [at + 1, markKey(code)];
    if (end < 0) {
      PIECE.lastIndex = at;
      const piece = PIECE.exec(text)?.[0] ?? "";
      // What is no piece is white space.
      end = at + Math.max(1, piece.length);
      key = keyOf(piece);
    }
    if (key !== "") found(key, at, end);
    at = end;
  }
}

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
    eachPiece(text.slice(range.start, range.end), (key, from, to) => {
      keys.push(key);
      start.push(range.start + from);
      end.push(range.start + to);
    });
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
export function sameFirst(left: string, right: string): boolean {
  if (left === right) return true;
  // A capital is one or two units: what comes behind is as it stands.
  const behind = left.length > 2 && right.length > 2;
  return (!behind || left.charCodeAt(left.length - 1) === right.charCodeAt(right.length - 1)) && lowered(left) === lowered(right);
}

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
