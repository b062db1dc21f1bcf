// Takes a report's tokens, gives its sentences as token ranges.
import type { Block, Sentences, Tokens } from "../model/index.ts";
import { DIGIT, LETTER, SPACE, isApostrophe, isLower, isUpper, kindAt } from "./characters.ts";

/** The words of a language that decide whether a full stop of an abbreviation ends a sentence too. */
export interface SentenceWords {
  /** Abbreviations after which a sentence never ends, without the full stop: "Mr", "vs". */
  readonly never: readonly string[];
  /** Words that plainly open a sentence, capitalised: "The", "He". */
  readonly starters: readonly string[];
}

/** What the last mark before a possible end allows. */
const NO = 0;
/** Ends unless a small letter follows a closing mark. */
const FULL = 1;
/** "...": ends where a capital follows. */
const DOTS = 2;
/** An abbreviation's own full stop: ends where a sentence plainly begins. */
const SHORT = 3;
/** An abbreviation that often ends a sentence ("etc.", "p.m."): ends where a capital follows. */
const LOOSE = 4;

/** Closing or opening marks looked at around one end; more stand in no sentence, and the bound keeps the scan linear. */
const MARKS_MOST = 8;

interface Sets {
  readonly never: ReadonlySet<string>;
  readonly starters: ReadonlySet<string>;
}

/** Gives a function that finds the sentences of a report; none crosses a block, a label or a lead. @cost linear in tokens */
export function sentenceSplitter(words: SentenceWords): (text: string, blocks: readonly Block[], tokens: Tokens) => Sentences {
  const sets: Sets = { never: new Set(words.never), starters: new Set(words.starters) };
  return (text, blocks, tokens) => {
    const { count } = tokens;
    const first = new Uint32Array(count);
    const end = new Uint32Array(count);
    let sentences = 0;
    let from = 0;
    for (let token = 0; token < count; token++) {
      const last = lastOf(text, blocks, tokens, token, sets);
      if (last < 0) continue;
      first[sentences] = from;
      end[sentences++] = last + 1;
      from = last + 1;
      token = last;
    }
    return { count: sentences, first: first.slice(0, sentences), end: end.slice(0, sentences) };
  };
}

/** Index of the last token of the sentence that ends at or by closing marks just after `token`; -1 where none ends there. */
function lastOf(text: string, blocks: readonly Block[], tokens: Tokens, token: number, sets: Sets): number {
  if (bounded(text, blocks, tokens, token)) return token;
  const strength = strengthOf(text, tokens, token, sets);
  if (strength === NO) return -1;
  let last = token;
  for (let marks = 0; marks < MARKS_MOST; marks++) {
    const more = closes(text, tokens, last + 1) ? 1 : reference(text, tokens, last + 1);
    if (more === 0) break;
    last += more;
    if (bounded(text, blocks, tokens, last)) return last;
  }
  return opens(text, tokens, token, last, strength, sets) ? last : -1;
}

/** True where `token` is the last of its block, its label or its lead. */
function bounded(text: string, blocks: readonly Block[], { count, start, block }: Tokens, token: number): boolean {
  if (token + 1 >= count) return true;
  const index = block[token]!;
  if (block[token + 1] !== index) return true;
  const { label, lead } = blocks[index]!;
  if (label === undefined && lead === undefined) return false;
  const at = start[token]!;
  const next = start[token + 1]!;
  const edge = label === undefined ? 0 : colonEnd(text, label.end);
  return (label !== undefined && at < edge && next >= edge) || (lead !== undefined && at < lead.end && next >= lead.end);
}

/** End of a label with the colon or dash that parts it from the words of its turn. */
function colonEnd(text: string, end: number): number {
  let at = end;
  while (at < end + 3 && kindAt(text, at) === SPACE) at++;
  const code = text.charCodeAt(at);
  return code === 0x3a || code === 0x2013 || code === 0x2014 || code === 0x2d ? at + 1 : end;
}

function strengthOf(text: string, { start, end }: Tokens, token: number, sets: Sets): number {
  const from = start[token]!;
  const to = end[token]!;
  const last = text.charCodeAt(to - 1);
  if (last === 0x21 || last === 0x3f || last === 0x203d) return FULL;
  if (last === 0x2026) return DOTS;
  if (last === 0x3002) return FULL;
  if (last !== 0x2e) return NO;
  if (to - from === 1) return FULL;
  if (text.charCodeAt(from) === 0x2e) return to - from === 2 ? FULL : DOTS;
  return abbreviationStrength(text.slice(from, to - 1), sets);
}

function abbreviationStrength(form: string, { never }: Sets): number {
  if (never.has(form)) return NO;
  if (form.length === 1 && kindAt(form, 0) === LETTER) return NO; // an initial, or "b." before a date of birth
  if (form.length < 3 && kindAt(form, 0) === DIGIT) return NO; // "1." opens an item of a list
  return isLower(form.charCodeAt(0)) ? LOOSE : SHORT;
}

/** True where the token closes what the sentence before it opened: a bracket or a quotation mark without a space before it. */
function closes(text: string, { start, end, count }: Tokens, token: number): boolean {
  if (token >= count) return false;
  const from = start[token]!;
  const to = end[token]!;
  if (to - from > 2) return false;
  const code = text.charCodeAt(from);
  if (code === 0x29 || code === 0x5d || code === 0x201d || code === 0xbb) return true;
  if (code === 0x2e && to - from === 1) return true; // a doubled full stop with a space in it
  const straight = code === 0x22 || (isApostrophe(code) && kindAt(text, from + 1) !== LETTER);
  return straight && from === end[token - 1] && (kindAt(text, to) === 0 || !isWordish(text, to));
}

/** A reference such as "[12]" belongs to the sentence it stands after. @returns its tokens, 3; 0 where there is none */
function reference(text: string, { start, end, count }: Tokens, token: number): number {
  if (token + 2 >= count || text.charCodeAt(start[token]!) !== 0x5b || text.charCodeAt(start[token + 2]!) !== 0x5d) return 0;
  return kindAt(text, start[token + 1]!) === DIGIT && end[token + 1]! - start[token + 1]! <= 3 ? 3 : 0;
}

const isWordish = (text: string, at: number): boolean => kindAt(text, at) === LETTER || kindAt(text, at) === DIGIT;

/** Whether a sentence opens after token `last`. */
function opens(text: string, tokens: Tokens, token: number, last: number, strength: number, sets: Sets): boolean {
  const { start, end, count } = tokens;
  let next = last + 1;
  while (next < count && next - last <= MARKS_MOST && opener(text, start[next]!)) next++;
  if (next >= count) return true;
  const code = text.charCodeAt(start[next]!);
  if (strength === FULL) return last > token ? !isLower(code) && !separator(code) : !separator(code) || code === 0x2d;
  const quoted = next > last + 1;
  if (strength === DOTS || strength === LOOSE) return isUpper(code);
  return isUpper(code) && (quoted || sets.starters.has(text.slice(start[next]!, end[next]!)));
}

/** Commas and the like after a mark show that the sentence goes on. */
const separator = (code: number): boolean =>
  code === 0x2c || code === 0x3b || code === 0x3a || code === 0x2d || code === 0x2013 || code === 0x2014;

/** Opening quotation marks and brackets. */
function opener(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return (
    code === 0x22 ||
    code === 0x201c ||
    code === 0x201e ||
    code === 0x2018 ||
    code === 0xab ||
    code === 0x28 ||
    code === 0x5b ||
    isApostrophe(code)
  );
}
