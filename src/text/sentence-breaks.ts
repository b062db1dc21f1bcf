// Takes a place between two tokens and what the rules say of it, gives a score: above nothing, a sentence ends there.
import type { Tokens } from "../model/index.ts";
import { DIGIT, LETTER, isLower, isUpper, kindAt } from "./characters.ts";

/** Hashed features looked at for one place. */
export const BREAK_FEATURES = 15;
/** Weights of the table, a power of two. */
export const BREAK_WEIGHTS = 8192;

/** A place after a token at which a sentence may end. */
export interface BreakPlace {
  readonly text: string;
  readonly tokens: Tokens;
  /** First token of the sentence so far, last token before the place, and the block's end, half-open. */
  readonly from: number;
  readonly at: number;
  readonly end: number;
  /** What the rules say: 1 where a sentence ends. */
  readonly ruled: number;
}

/** Gives the weights from how the tables write them. */
export function breakWeights(base64: string): Int8Array {
  const bytes = atob(base64);
  return Int8Array.from({ length: BREAK_WEIGHTS }, (_, at) => (bytes.charCodeAt(at) << 24) >> 24);
}

/** Kinds of a token by its shape; marks are 16 and more, by their first character. */
const NONE = 0;
const SMALL = 1;
const CAPITALISED = 2;
const CAPITAL = 3;
const CAPITALS = 4;
const NUMBER = 5;
const SHORTENED = 6;
const ADDRESS = 7;
const CLOCK = 8;

const DOT = 0x2e;

function shapeOf(text: string, start: number, end: number): number {
  const code = text.charCodeAt(start);
  const kind = kindAt(text, start);
  if (kind === DIGIT) return numberShape(text, start, end);
  if (kind !== LETTER) return 16 + plainMark(code) * 2 + (end - start > 1 ? 1 : 0);
  if (end - start > 1 && text.charCodeAt(end - 1) === DOT) return SHORTENED;
  if (isLower(code)) return end - start > 6 && addressed(text, start, end) ? ADDRESS : SMALL;
  if (end - start === 1) return CAPITAL;
  return isUpper(text.charCodeAt(start + 1)) ? CAPITALS : CAPITALISED;
}

/** Quotation marks and dashes of every kind as the keyboard has them; of other marks the last seven bits. */
function plainMark(code: number): number {
  if (code < 0x80) return code;
  if (code === 0x2019 || code === 0x2018) return 0x27;
  if (code === 0xab || code === 0xbb || (code >= 0x201a && code <= 0x201f)) return 0x22;
  if (code >= 0x2010 && code <= 0x2015) return 0x2d;
  return code === 0x2026 ? DOT : code & 127;
}

function numberShape(text: string, start: number, end: number): number {
  const inner = end - start > 3 ? text.charCodeAt(start + 2) : 0;
  const first = end - start > 2 ? text.charCodeAt(start + 1) : 0;
  if (first === 0x3a || inner === 0x3a) return CLOCK;
  if (first === 0x2f || inner === 0x2f) return CLOCK + 1;
  if (end - start === 4) return CLOCK + 2;
  return end - start < 3 ? NUMBER : CLOCK + 3;
}

/** "https://…", "www.…", "ada@…" are told by the marks among their first characters. */
function addressed(text: string, start: number, end: number): boolean {
  const most = Math.min(end, start + 24);
  for (let at = start + 3; at < most; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x40 || code === 0x3a || code === DOT) return true;
  }
  return false;
}

/** Hash of a token's letters, capitals folded; of long ones the first eight and the length. */
function formOf(text: string, start: number, end: number): number {
  let hash = end - start;
  const most = Math.min(end, start + 8);
  for (let at = start; at < most; at++) {
    const code = text.charCodeAt(at);
    hash = Math.imul(hash ^ (code >= 65 && code <= 90 ? code | 32 : code), 0x01000193);
  }
  return hash ^ (hash >>> 15);
}

function mixed(template: number, a: number, b: number): number {
  const hash = Math.imul(Math.imul(a + template, 0x9e3779b1) ^ (b + (template << 20)), 0x85ebca6b);
  const more = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (more ^ (more >>> 13)) & (BREAK_WEIGHTS - 1);
}

/** Length in steps: 0 to 5 as they are, then by doubling. */
const stepOf = (length: number): number => (length < 6 ? length : 35 - Math.clz32(length));

/** Writes the indices of a place's features; all of `out` is written. */
export function breakFeatures({ text, tokens, from, at, end, ruled }: BreakPlace, out: Uint16Array): void {
  const { start: starts, end: ends } = tokens;
  const left = shapeOf(text, starts[at]!, ends[at]!);
  const right = shapeOf(text, starts[at + 1]!, ends[at + 1]!);
  const before = at > from ? shapeOf(text, starts[at - 1]!, ends[at - 1]!) : NONE;
  const early = at > from + 1 ? shapeOf(text, starts[at - 2]!, ends[at - 2]!) : NONE;
  const after = at + 2 < end ? shapeOf(text, starts[at + 2]!, ends[at + 2]!) : NONE;
  const leftForm = formOf(text, starts[at]!, ends[at]!);
  const rightForm = formOf(text, starts[at + 1]!, ends[at + 1]!);
  const beforeForm = at > from ? formOf(text, starts[at - 1]!, ends[at - 1]!) : 0;
  const afterForm = at + 2 < end ? formOf(text, starts[at + 2]!, ends[at + 2]!) : 0;
  const length = stepOf(at + 1 - from);
  const glued = ends[at] === starts[at + 1] ? 1 : 0;
  const sides = left * 512 + right;
  out[0] = mixed(1, ruled, length);
  out[1] = mixed(2, sides, ruled);
  out[2] = mixed(3, sides, before * 2 + ruled);
  out[3] = mixed(4, sides, after * 2 + ruled);
  out[4] = mixed(5, leftForm, right);
  out[5] = mixed(6, rightForm, left * 2 + ruled);
  out[6] = mixed(7, leftForm, rightForm);
  out[7] = mixed(8, sides, length * 2 + ruled);
  out[8] = mixed(9, beforeForm, sides);
  out[9] = mixed(10, sides, before * 512 + early);
  out[10] = mixed(11, right * 2 + ruled, plainMark(text.charCodeAt(ends[end - 1]! - 1)) * 16 + stepOf(end - from));
  out[11] = mixed(12, formOf(text, starts[from]!, ends[from]!), length * 512 + left);
  out[12] = mixed(13, afterForm, right * 2 + ruled);
  out[13] = mixed(14, sides, glued * 2 + ruled);
  out[14] = mixed(15, sides, length === 1 ? 1 : shapeOf(text, starts[from]!, ends[from]!) * 2);
}

const room = new Uint16Array(BREAK_FEATURES);

/** Score of a place: above nothing, a sentence ends there. */
export function breakScore(weights: Int8Array, place: BreakPlace): number {
  breakFeatures(place, room);
  let sum = 0;
  for (let index = 0; index < BREAK_FEATURES; index++) sum += weights[room[index]!]!;
  return sum;
}
