// Takes a report's text and blocks, gives its tokens in parallel arrays.
import { PROSE, type Block, type Tokens } from "../model/index.ts";
import { DIGIT, KIND, LETTER, MARK, SPACE, SURROGATE, isApostrophe, isHyphen, isUpper, isWordKind, kindAt } from "./characters.ts";
import { wordIndex, type WordIndex } from "./word-index.ts";
import { acronymEnd, addressEnd, digitsEnd, hostEnd, numberEnd, runEnd, schemeAt } from "./token-shapes.ts";

/** The words of a language that decide where a token ends. All lower case but where said otherwise. */
export interface TokenWords {
  /** Words written with a full stop of their own, without the last one, in their own case: "Mr", "Sept", "etc". */
  readonly abbreviations: readonly string[];
  /** Those that are abbreviations only before a number: "No", "p". */
  readonly beforeNumber: readonly string[];
  /** Parts that stay with what follows their hyphen: "pro", "anti". */
  readonly prefixes: readonly string[];
  /** What an apostrophe parts from the word before it: "s", "ll". */
  readonly clitics: readonly string[];
  /** Words of two tokens written as one, and where the second begins: "cannot", 3. */
  readonly fused: readonly (readonly [word: string, at: number])[];
  /** Units written without a space after their number: "km", "pm". */
  readonly units: readonly string[];
  /** Last labels of host and file names: "com", "pdf". */
  readonly endings: readonly string[];
}

interface Sets {
  readonly abbreviations: ReadonlySet<string>;
  readonly beforeNumber: ReadonlySet<string>;
  readonly prefixes: ReadonlySet<string>;
  readonly clitics: ReadonlySet<string>;
  readonly fused: WordIndex;
  /** Where the second of the two tokens of each fused word begins. */
  readonly fusedAt: readonly number[];
  readonly units: ReadonlySet<string>;
  readonly endings: ReadonlySet<string>;
}

/** Where tokens are written; grows by doubling. */
interface Sink {
  count: number;
  start: Uint32Array;
  end: Uint32Array;
  block: Uint16Array;
}

/** Gives a function that finds the tokens of a report. @cost time and memory linear in the text; one pass */
export function tokenizer(words: TokenWords): (text: string, blocks: readonly Block[]) => Tokens {
  const sets: Sets = {
    abbreviations: new Set(words.abbreviations),
    beforeNumber: new Set(words.beforeNumber),
    prefixes: new Set(words.prefixes),
    clitics: new Set(words.clitics),
    fused: wordIndex(words.fused.map(([word]) => word)),
    fusedAt: words.fused.map(([, at]) => at),
    units: new Set(words.units),
    endings: new Set(words.endings),
  };
  return (text, blocks) => {
    const sink = emptied(text.length);
    for (let index = 0; index < blocks.length; index++) {
      const block = blocks[index]!;
      if (!PROSE.has(block.kind)) continue;
      const from = sink.count;
      let at = block.start;
      for (const edge of edgesOf(block)) {
        scan(text, at, edge, sets, sink);
        at = edge;
      }
      sink.block.fill(index, from, sink.count);
    }
    const { count } = sink;
    return { count, start: sink.start.slice(0, count), end: sink.end.slice(0, count), block: sink.block.slice(0, count) };
  };
}

/** Places no token may lie across: the ends of a label and a lead, and of the block. Ascending. */
function edgesOf({ start, end, label, lead }: Block): number[] {
  if (label === undefined && lead === undefined) return end > start ? [end] : [];
  const edges: number[] = [];
  for (const edge of [label?.end, lead?.start, lead?.end, end]) if (edge !== undefined && edge > start && edge <= end) edges.push(edge);
  return edges.sort((a, b) => a - b);
}

/** The sink of the last report: its arrays are written over for the next. */
let kept: Sink = { count: 0, start: new Uint32Array(0), end: new Uint32Array(0), block: new Uint16Array(0) };

function emptied(length: number): Sink {
  const room = Math.ceil(length / 4) + 16;
  if (kept.start.length < room) kept = { count: 0, start: new Uint32Array(room), end: new Uint32Array(room), block: new Uint16Array(room) };
  kept.count = 0;
  return kept;
}

function push(sink: Sink, start: number, end: number): void {
  if (sink.count === sink.start.length) grow(sink);
  sink.start[sink.count] = start;
  sink.end[sink.count++] = end;
}

function grow(sink: Sink): void {
  const room = sink.start.length * 2;
  const start = new Uint32Array(room);
  const end = new Uint32Array(room);
  const block = new Uint16Array(room);
  start.set(sink.start);
  end.set(sink.end);
  block.set(sink.block);
  Object.assign(sink, { start, end, block });
}

function scan(text: string, from: number, limit: number, sets: Sets, sink: Sink): void {
  const kinds = KIND;
  let at = from;
  while (at < limit) {
    const kind = kinds[text.charCodeAt(at)]!;
    if (kind === SPACE) {
      at++;
    } else if (isWordKind(kind)) {
      at = kind === LETTER ? word(text, at, limit, sets, sink) : number(text, at, limit, from, sets, sink);
    } else {
      const end = kind === SURROGATE ? surrogatesEnd(text, at, limit) : markEnd(text, at, limit, from, sets);
      push(sink, at, end);
      at = end;
    }
  }
}

/** Reads one word that begins with a letter, its clitics left for the next turn. */
function word(text: string, start: number, limit: number, sets: Sets, sink: Sink): number {
  let end = runEnd(text, start, limit);
  for (;;) {
    if (end >= limit || kindAt(text, end) === SPACE) break;
    const next = joined(text, start, end, limit, sets);
    if (next === end) break;
    if (next < end) {
      push(sink, start, next); // "do" of "don't": the clitic begins before the apostrophe
      const tail = runEnd(text, end + 1, limit);
      push(sink, next, tail);
      return tail;
    }
    end = next;
  }
  const length = end - start;
  if (length <= sets.fused.longest && length > 3) {
    const at = fusedAt(text, start, end, sets);
    if (at > 0) {
      push(sink, start, start + at);
      push(sink, start + at, end);
      return end;
    }
  }
  push(sink, start, end);
  return end;
}

function fusedAt(text: string, start: number, end: number, sets: Sets): number {
  const word = sets.fused.find(text, start, end);
  if (word < 0) return 0;
  const form = text.slice(start, end);
  const lower = form.toLowerCase();
  if (lower !== form && lower.slice(1) !== form.slice(1) && form !== form.toUpperCase()) return 0;
  return sets.fusedAt[word]!;
}

/**
 * Whether the word from `start` goes on over the mark at `end`.
 *
 * @returns the new end; `end` where the word ends there; less than `end` where a clitic begins before the mark
 */
function joined(text: string, start: number, end: number, limit: number, sets: Sets): number {
  const code = text.charCodeAt(end);
  if (code === 0x2e) return overStop(text, start, end, limit, sets);
  if (isApostrophe(code)) return overApostrophe(text, start, end, limit, sets);
  if (isHyphen(code)) return overHyphen(text, start, end, limit, sets);
  if (code === 0x40 && isWordKind(kindAt(text, end + 1))) return addressEnd(text, end, limit);
  if (schemeAt(text, end)) return addressEnd(text, end, limit);
  if (code === 0x26) return overAmpersand(text, start, end, limit);
  // "US$50" is "US$" and "50"
  const dollars = code === 0x24 && end - start <= 3 && kindAt(text, end + 1) === DIGIT && capitals(text, start, end);
  return dollars ? end + 1 : end;
}

function overStop(text: string, start: number, end: number, limit: number, sets: Sets): number {
  const within = end + 1 < limit && isWordKind(kindAt(text, end + 1));
  if (within) {
    const dotted = runEnd(text, end + 1, limit);
    const known = dotted - start < 6 && sets.abbreviations.has(text.slice(start, dotted));
    if (known) return text.charCodeAt(dotted) === 0x2e ? dotted + 1 : dotted;
  }
  if (end - start === 1 && kindAt(text, start) === LETTER) {
    const acronym = within ? acronymEnd(text, start, limit) : end;
    const stop = text.charCodeAt(acronym) === 0x2e && acronym < limit;
    const after = text.charCodeAt(acronym + 1);
    if (acronym > end) return stop && (after !== 0x2e || text.charCodeAt(acronym + 2) !== 0x2e) ? acronym + 1 : acronym;
    if (stop && isUpper(text.charCodeAt(start)) && after !== 0x2e && initial(text, start, acronym + 1, limit)) return acronym + 1;
  }
  if (within) {
    const host = hostEnd(text, start, limit, sets.endings);
    return host > end ? host : end;
  }
  const more = text.charCodeAt(end + 1) === 0x2e;
  if ((more && text.charCodeAt(end + 2) === 0x2e) || end - start > 12) return end;
  const form = text.slice(start, end);
  if (sets.abbreviations.has(form)) return end + 1;
  if (more) return end;
  return sets.beforeNumber.has(form) && kindAt(text, spacesEnd(text, end + 1, limit)) === DIGIT ? end + 1 : end;
}

/** "J." is an initial unless the report's block ends with it or "I" speaks. */
function initial(text: string, start: number, after: number, limit: number): boolean {
  if (text.charCodeAt(start) === 0x49) return false;
  const next = spacesEnd(text, after, limit);
  return next < limit && (kindAt(text, next) !== MARK || text.charCodeAt(next) === 0x2c);
}

function spacesEnd(text: string, at: number, limit: number): number {
  let end = at;
  while (end < limit && kindAt(text, end) === SPACE) end++;
  return end;
}

function overApostrophe(text: string, start: number, end: number, limit: number, sets: Sets): number {
  const tail = runEnd(text, end + 1, limit);
  if (tail === end + 1) return end;
  if (tail - end > 3) return tail;
  const form = text.slice(end + 1, tail).toLowerCase();
  if (form === "t" && (text.charCodeAt(end - 1) | 32) === 0x6e) return end - start > 1 ? end - 1 : tail;
  return sets.clitics.has(form) ? end : tail;
}

function overHyphen(text: string, start: number, end: number, limit: number, sets: Sets): number {
  if (!isWordKind(kindAt(text, end + 1))) return brokenOff(text, start, end, limit) ? end + 1 : end;
  if (end - start > 8) return end;
  if (!sets.prefixes.has(text.slice(start, end).toLowerCase())) return end;
  return runEnd(text, end + 1, limit);
}

/** "th- the": one or two letters broken off in speech keep their hyphen. */
const brokenOff = (text: string, start: number, end: number, limit: number): boolean =>
  end - start <= 2 && end + 1 < limit && text.charCodeAt(end + 1) === 0x20 && KIND[text.charCodeAt(end - 1)] === LETTER;

/** "AT&T", "R&D": capitals on both sides. */
function overAmpersand(text: string, start: number, end: number, limit: number): number {
  const tail = runEnd(text, end + 1, limit);
  const short = end - start <= 4 && tail > end + 1 && tail - end <= 4;
  return short && capitals(text, start, end) && capitals(text, end + 1, tail) ? tail : end;
}

function capitals(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (!isUpper(text.charCodeAt(at))) return false;
  return true;
}

/** Reads what begins with a digit: a number, a number glued to its unit, or a word such as "9th". */
function number(text: string, start: number, limit: number, from: number, sets: Sets, sink: Sink): number {
  let end = numberEnd(text, start, limit);
  if (start === from && text.charCodeAt(end) === 0x2e && end - start < 3 && kindAt(text, end + 1) === SPACE && end + 2 < limit) {
    push(sink, start, end + 1); // "1." opens an item of a list
    return end + 1;
  }
  if (kindAt(text, end) === LETTER && end < limit) {
    const tail = runEnd(text, end, limit);
    const half = tail - end === 1 && text.charCodeAt(tail) === 0x2e && (text.charCodeAt(tail + 1) | 32) === 0x6d; // "5p.m."
    if (!half && !sets.units.has(text.slice(end, Math.min(tail, end + 8)).toLowerCase())) {
      const host = text.charCodeAt(tail) === 0x2e ? hostEnd(text, start, limit, sets.endings) : -1;
      end = Math.max(tail, host);
    }
  } else if (end < limit && isApostrophe(text.charCodeAt(end)) && decade(text, end, limit)) {
    end += 2; // "1990's"
  }
  push(sink, start, end);
  return end;
}

const decade = (text: string, at: number, limit: number): boolean =>
  text.charCodeAt(at - 1) === 0x30 && text.charCodeAt(at + 1) === 0x73 && runEnd(text, at + 1, limit) === at + 2;

function surrogatesEnd(text: string, start: number, limit: number): number {
  let end = start + 1;
  while (end < limit && (kindAt(text, end) === SURROGATE || text.charCodeAt(end) === 0xfe0f || text.charCodeAt(end) === 0x200d)) end++;
  return end;
}

/** Marks that stand for one token when repeated. */
const REPEATS = ".!?*-=~<>+$'`’";

/** Marks before which no space is needed for a tag or an account to begin. */
const OPENINGS = "(\"“‘'[";

/** End of the punctuation token at `start`; a clitic and a shortened year begin with their apostrophe. */
function markEnd(text: string, start: number, limit: number, from: number, sets: Sets): number {
  const code = text.charCodeAt(start);
  const free = start === from || kindAt(text, start - 1) === SPACE;
  if (isApostrophe(code)) {
    const tail = runEnd(text, start + 1, limit);
    if (tail > start + 1 && tail - start <= 3 && sets.clitics.has(text.slice(start + 1, tail).toLowerCase())) return tail;
    if (free && tail - start >= 3 && tail - start <= 4 && digitsEnd(text, start + 1, limit) === start + 3) return tail; // "'72", "'70s"
  }
  if ((code === 0x2e || code === 0x2b) && free && kindAt(text, start + 1) === DIGIT) return numberEnd(text, start + 1, limit);
  if ((code === 0x23 || code === 0x40) && (free || OPENINGS.includes(text.charAt(start - 1))) && kindAt(text, start + 1) === LETTER)
    return Math.max(runEnd(text, start + 1, limit), hostEnd(text, start + 1, limit, sets.endings)); // "#budget", "@office"
  if (code === 0x5b && text.startsWith("[...]", start)) return Math.min(limit, start + 5);
  if (code === 0x3a || code === 0x3b) return faceEnd(text, start, limit, free);
  if (!REPEATS.includes(text.charAt(start))) return start + 1;
  const most = isApostrophe(code) ? Math.min(limit, start + 2) : limit;
  const query = code === 0x21 || code === 0x3f;
  let end = start + 1;
  while (end < most && repeats(text.charCodeAt(end), code, query)) end++;
  return end;
}

const repeats = (code: number, first: number, query: boolean): boolean => code === first || (query && (code === 0x21 || code === 0x3f));

/** ":)" and ":-(" stand alone; any other colon or semicolon is one token. */
function faceEnd(text: string, start: number, limit: number, free: boolean): number {
  if (!free) return start + 1;
  const mouth = isHyphen(text.charCodeAt(start + 1)) ? start + 2 : start + 1;
  const alone = mouth + 1 >= limit || kindAt(text, mouth + 1) === SPACE;
  return mouth < limit && alone && "()DP/|".includes(text.charAt(mouth)) ? mouth + 1 : start + 1;
}
