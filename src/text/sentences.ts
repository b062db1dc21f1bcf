// Takes a report's tokens, gives its sentences as token ranges.
import type { Block, Sentences, Tokens } from "../model/index.ts";
import { DIGIT, LETTER, MARK, SPACE, isApostrophe, isLower, isUpper, kindAt } from "./characters.ts";
import { breakScore, breakWeights, type BreakPlace } from "./sentence-breaks.ts";

/** The words of a language that decide whether a full stop of an abbreviation ends a sentence too. */
export interface SentenceWords {
  /** Abbreviations after which a sentence never ends, without the full stop: "Mr", "vs". */
  readonly never: readonly string[];
  /** Words that plainly open a sentence, capitalised: "The", "He". */
  readonly starters: readonly string[];
  /** Words whose capital inside a sentence shows that a new one runs on, where one of `afterOpeners` follows: "In the". */
  readonly openers: readonly string[];
  readonly afterOpeners: readonly string[];
  /** Words that, with a colon, say where a picture is from: "Photo". */
  readonly credits: readonly string[];
  /** Names of one letter of a place to write at, and the words before them: "said on X. The …". */
  readonly platforms: readonly string[];
  readonly beforePlatforms: readonly string[];
  /** Weights that decide, beside the rules, where a sentence ends: `BREAK_WEIGHTS` bytes in base 64. */
  readonly breaks: string;
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

/** The rules' words, as sets. */
export interface RuleSets {
  readonly never: ReadonlySet<string>;
  readonly starters: ReadonlySet<string>;
  readonly openers: ReadonlySet<string>;
  readonly afterOpeners: ReadonlySet<string>;
  readonly credits: ReadonlySet<string>;
  readonly platforms: ReadonlySet<string>;
  readonly beforePlatforms: ReadonlySet<string>;
}

/** Gives a function that finds the sentences of a report; none crosses a block, a label or a lead. @cost linear in tokens */
export function sentenceSplitter(words: SentenceWords): (text: string, blocks: readonly Block[], tokens: Tokens) => Sentences {
  const rules = ruleSets(words);
  const weights = breakWeights(words.breaks);
  return (text, blocks, tokens) => sentencesOf(text, blocks, tokens, rules, (place) => breakScore(weights, place) > 0);
}

/** Gives what the rules go by; a trainer asks for it once. */
export const ruleSets = ({ never, starters, openers, afterOpeners, credits, platforms, beforePlatforms }: SentenceWords): RuleSets => ({
  never: new Set(never),
  starters: new Set(starters),
  openers: new Set(openers),
  afterOpeners: new Set(afterOpeners),
  credits: new Set(credits),
  platforms: new Set(platforms),
  beforePlatforms: new Set(beforePlatforms),
});

/** Gives the sentences of a report, each place that is in doubt decided by `ends`; the ends of blocks are in none. */
export function sentencesOf(
  text: string,
  blocks: readonly Block[],
  tokens: Tokens,
  rules: RuleSets,
  ends: (place: BreakPlace) => boolean,
): Sentences {
  const { count, start, end: tokenEnd } = tokens;
  const first = new Uint32Array(count);
  const end = new Uint32Array(count);
  const place = { text, tokens, from: 0, at: 0, end: 0, ruled: 0 };
  let sentences = 0;
  let ruledAt = -1;
  for (let token = 0; token < count; token++) {
    if (token >= place.end) place.end = boundAfter(text, blocks, tokens, token);
    if (token > ruledAt && token + 1 < place.end && isSmall(text, tokenEnd[token]! - 1) && isSmall(text, start[token + 1]!)) continue;
    const bound = token + 1 === place.end || credited(text, tokens, token + 1, place.end, rules) || posted(text, tokens, token, rules);
    if (!bound && token > ruledAt) ruledAt = lastOf(text, tokens, token, place.end, rules);
    place.at = token;
    place.ruled = token === ruledAt ? 1 : 0;
    if (!bound && !(doubtful(text, tokenEnd[token]!, start[token + 1]!, place.ruled) ? ends(place) : place.ruled === 1)) continue;
    first[sentences] = place.from;
    end[sentences++] = token + 1;
    place.from = token + 1;
  }
  return { count: sentences, first: first.slice(0, sentences), end: end.slice(0, sentences) };
}

/** A to z. Between two of these nothing ends a sentence, and more than half of all places are such: they are told first. */
function isSmall(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 97 && code <= 122;
}

/**
 * Whether more than the rules is asked for a place between two tokens.
 *
 * Where the rules end a sentence: before a word, a number, a quotation mark or a bracket. Elsewhere: after a mark that may end
 * one, or a word, before what is no small letter and no mark but an opening one.
 */
function doubtful(text: string, end: number, next: number, ruled: number): boolean {
  const code = text.charCodeAt(next);
  const kind = kindAt(text, next);
  if (ruled === 1) return kind !== MARK || opener(text, next);
  const marked = kindAt(text, end - 1) === MARK;
  if (marked && NEVER_LAST.includes(text.charAt(end - 1))) return false;
  if (code >= 97 && code <= 122) return marked && text.charCodeAt(end - 1) !== 0x2c && next > end;
  return (next > end || marked) && (kind !== MARK || OPENING.includes(text.charAt(next)));
}

/** Marks after which the rules alone end a sentence: they join, open, or close a remark inside one. */
const NEVER_LAST = "-–—([{]}“‘«/&";
/** Marks that may open a sentence where the rules end none. */
const OPENING = '"“«([<*#@-';

/** End of the part that `token` stands in: its block, its label or its lead. */
function boundAfter(text: string, blocks: readonly Block[], tokens: Tokens, token: number): number {
  let last = token;
  while (!bounded(text, blocks, tokens, last)) last++;
  return last + 1;
}

/** Index of the last token of the sentence that the rules end at or by closing marks just after `token`; -1 where they end none. */
function lastOf(text: string, tokens: Tokens, token: number, bound: number, rules: RuleSets): number {
  const strength = strengthOf(text, tokens, token, rules);
  if (strength === NO) return runOn(text, tokens, token, bound, rules) ? token : -1;
  let last = token;
  for (let marks = 0; marks < MARKS_MOST; marks++) {
    const more = closes(text, tokens, last + 1) ? 1 : reference(text, tokens, last + 1);
    if (more === 0 || last + more >= bound) break;
    last += more;
  }
  return last + 1 >= bound || opens(text, tokens, token, last, strength, rules) ? last : -1;
}

/**
 * Whether a sentence begins after a word or a year without any mark: a caption, heading or date that ran into the text behind it.
 *
 * @source 21 of 25 such places in the training parts of EWT and GUM end a sentence
 */
function runOn(text: string, { start, end }: Tokens, token: number, bound: number, { openers, afterOpeners }: RuleSets): boolean {
  if (token + 2 >= bound || !isUpper(text.charCodeAt(start[token + 1]!)) || end[token]! >= start[token + 1]!) return false;
  const kind = kindAt(text, end[token]! - 1);
  const worded = kind === LETTER || (kind === DIGIT && end[token]! - start[token]! === 4);
  if (!worded || !openers.has(text.slice(start[token + 1]!, end[token + 1]!))) return false;
  return afterOpeners.has(text.slice(start[token + 2]!, end[token + 2]!));
}

/** "Photo: …" run into the caption before it. */
function credited(text: string, { start, end }: Tokens, token: number, bound: number, { credits }: RuleSets): boolean {
  if (token + 2 >= bound || text.charCodeAt(start[token + 1]!) !== 0x3a || end[token]! - start[token]! > 12) return false;
  return isUpper(text.charCodeAt(start[token]!)) && credits.has(text.slice(start[token]!, end[token]!));
}

/** "… said on X. The talks …": a platform's letter with the full stop of its sentence, before a capital or a quotation mark, is no initial. */
function posted(text: string, { start, end }: Tokens, token: number, { platforms, beforePlatforms }: RuleSets): boolean {
  const from = start[token]!;
  if (token === 0 || end[token]! - from !== 2 || text.charCodeAt(from + 1) !== 0x2e || !platforms.has(text.charAt(from))) return false;
  if (!beforePlatforms.has(text.slice(start[token - 1], end[token - 1]))) return false;
  const next = start[token + 1] ?? text.length;
  return isUpper(text.charCodeAt(next)) || opener(text, next);
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

function strengthOf(text: string, { start, end }: Tokens, token: number, sets: RuleSets): number {
  const from = start[token]!;
  const to = end[token]!;
  const last = text.charCodeAt(to - 1);
  if (last === 0x21 || last === 0x3f || last === 0x203d) return FULL;
  if (last === 0x2026 || (last === 0x5d && to - from === 5 && text.charCodeAt(to - 2) === 0x2e)) return DOTS; // "…", "[...]"
  if (last === 0x3002) return FULL;
  if (last !== 0x2e) return NO;
  if (to - from === 1) return FULL;
  if (text.charCodeAt(from) === 0x2e) return to - from === 2 ? FULL : DOTS;
  return abbreviationStrength(text.slice(from, to - 1), sets);
}

function abbreviationStrength(form: string, { never }: RuleSets): number {
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
function opens(text: string, tokens: Tokens, token: number, last: number, strength: number, sets: RuleSets): boolean {
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
