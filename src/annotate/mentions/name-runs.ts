// Takes a report's words and tags, gives the runs of capitalised words among which its names are, and what the report shows of each word.
import type { Atom } from "./token-parts.ts";
import { BIT } from "./lexicon.ts";

/** What the names' model sees of a report; positions are token indices. */
export interface NameWords {
  readonly text: string;
  readonly count: number;
  /** `WordTraits.type`. */
  readonly type: Uint16Array;
  /** `WordTraits.form`. */
  readonly form: Int32Array;
  readonly start: Uint32Array;
  readonly end: Uint32Array;
  readonly sentence: Uint32Array;
  /** 1 where a capital says nothing: sentence beginnings, after an opening quotation mark. */
  readonly initial: Uint8Array;
  readonly quoted: Uint8Array;
  readonly lead: Uint8Array;
  readonly capital: Uint8Array;
  readonly upos: Uint8Array;
  readonly xpos: Uint8Array;
  readonly head: Int32Array;
  readonly relation: Uint8Array;
  readonly bits: (at: number) => number;
  readonly atom: (at: number) => Atom | null;
  /** All phrases of the tables. */
  readonly atoms: readonly Atom[];
  readonly sign: (at: number) => string;
  /** True in a headline set in title case, whose capitals tell no names. */
  readonly isTitleCase: (at: number) => boolean;
}

/** Runs of candidates: tokens `first[run]` up to, not including, `end[run]`, all of one sentence. */
export interface NameRuns {
  readonly count: number;
  readonly first: readonly number[];
  readonly end: readonly number[];
}

/** Small words in a row that a name may hold: "of the", "'s". */
const JOINING = 3;
/** Longest run in tokens; a longer one is cut and read on from there. */
export const LONGEST_RUN = 48;

const SMALL = BIT.of | BIT.the | BIT.and | BIT.about | BIT.particle | BIT.placing;

/** True for a word that may belong to a name by its capital; "I" is none. */
const isCandidate = (words: NameWords, at: number): boolean =>
  words.capital[at] === 1 && !(words.end[at]! - words.start[at]! === 1 && (words.bits(at) & BIT.pronoun) !== 0);

/** True for what may stand between two words of a name. */
function joins(words: NameWords, at: number): boolean {
  if ((words.bits(at) & SMALL) !== 0) return true;
  const code = words.text.charCodeAt(words.start[at]!);
  const length = words.end[at]! - words.start[at]!;
  if (code === 0x27 || code === 0x2019) return length <= 2;
  if (code >= 0x30 && code <= 0x39) return true;
  return length === 1 && (code === 0x2d || code === 0x26 || code === 0x2e || code === 0x2f || code === 0x2013);
}

/** Gives the runs from left to right. @cost O(tokens) */
export function nameRuns(words: NameWords): NameRuns {
  const first: number[] = [];
  const end: number[] = [];
  for (let at = 0; at < words.count; at++) {
    if (!isCandidate(words, at)) continue;
    const from = at;
    let last = at;
    const sentence = words.sentence[at];
    for (let next = at + 1; next < words.count && words.sentence[next] === sentence && next - from < LONGEST_RUN; next++) {
      if (isCandidate(words, next)) last = next;
      else if (next - last > JOINING || !joins(words, next)) break;
    }
    first.push(from);
    end.push(last + 1);
    at = last;
  }
  return { count: first.length, first, end };
}

/** Hash of a word, small and capital letters of ASCII alike. @cost O(its length) */
export function wordHash(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    hash = Math.imul(hash ^ (code >= 65 && code <= 90 ? code | 32 : code === 0x2019 ? 39 : code), 0x01000193);
  }
  return hash ^ (hash >>> 15);
}

/** What a report shows of a word, one bit each, over all places where it stands with a capital. */
const SEEN = {
  titled: 1,
  afterFirstName: 2,
  beforeActing: 4,
  placed: 8,
  afterThe: 16,
  inLongRun: 32,
  aloneInside: 64,
  owner: 128,
  small: 256,
  endsRun: 512,
  opensRun: 1024,
  before: 2048,
  often: 4096,
} as const;

/** Slots for words that also stand with a small letter; two words in one slot are rare and do little harm. */
const SMALL_SLOTS = 1 << 13;

/** 1 in the slot of each word that stands with a small letter in the report that is read. */
const small = new Uint8Array(SMALL_SLOTS);

/**
 * What the report that is read shows of its candidates' words, by hash: a map in arrays that are kept for the next report.
 * A slot of an earlier report counts as free, so that nothing is cleared.
 */
class Seen {
  #hash = new Int32Array(1 << 10);
  #signs = new Uint16Array(1 << 10);
  /** By slot the report that wrote it. */
  #report = new Int32Array(1 << 10);
  #now = 0;

  /** Begins anew. @param most words that may come */
  clear(most: number): void {
    this.#now = (this.#now + 1) | 0;
    if (2 * most <= this.#hash.length) return;
    const size = 1 << (33 - Math.clz32(most));
    this.#hash = new Int32Array(size);
    this.#signs = new Uint16Array(size);
    this.#report = new Int32Array(size).fill(this.#now - 1);
  }

  /** Slot of a word: its own, or a free one. */
  #slot(hash: number): number {
    const mask = this.#hash.length - 1;
    let slot = (hash ^ (hash >>> 12)) & mask;
    while (this.#report[slot] === this.#now && this.#hash[slot] !== hash) slot = (slot + 1) & mask;
    return slot;
  }

  /** Adds what one place of a word shows. */
  add(hash: number, signs: number): void {
    const slot = this.#slot(hash);
    const isKnown = this.#report[slot] === this.#now;
    this.#signs[slot] = isKnown ? this.#signs[slot]! | SEEN.often | signs : signs;
    this.#report[slot] = this.#now;
    this.#hash[slot] = hash;
  }

  /** What all places of a word show. */
  of(hash: number): number {
    const slot = this.#slot(hash);
    return this.#report[slot] === this.#now ? this.#signs[slot]! : 0;
  }
}

const seen = new Seen();

/** Writes the bits of `SEEN` of every candidate, by token, where all are 0 yet. @cost O(tokens) */
export function documentSigns(words: NameWords, runs: NameRuns, hash: Int32Array, signs: Uint16Array): void {
  small.fill(0);
  let capitals = 0;
  for (let run = 0; run < runs.count; run++) capitals += runs.end[run]! - runs.first[run]!;
  seen.clear(capitals);
  for (let at = 0; at < words.count; at++) if (words.capital[at] === 0) small[hash[at]! & (SMALL_SLOTS - 1)] = 1;
  for (let run = 0; run < runs.count; run++) {
    const first = runs.first[run]!;
    const end = runs.end[run]!;
    const telling = !words.isTitleCase(first);
    for (let at = first; at < end; at++) {
      if (words.capital[at] === 0) continue;
      seen.add(hash[at]!, telling ? signsAt(words, first, end, at) : 0);
    }
  }
  for (let run = 0; run < runs.count; run++)
    for (let at = runs.first[run]!; at < runs.end[run]!; at++)
      if (words.capital[at] === 1) signs[at] = seen.of(hash[at]!) | (small[hash[at]! & (SMALL_SLOTS - 1)] === 1 ? SEEN.small : 0);
}

function signsAt(words: NameWords, first: number, end: number, at: number): number {
  const before = at > 0 && words.sentence[at - 1] === words.sentence[at] ? words.bits(at - 1) : 0;
  const after = at + 1 < words.count && words.sentence[at + 1] === words.sentence[at] ? words.bits(at + 1) : 0;
  const sense = at > first ? words.atom(at - 1)?.entry.sense : undefined;
  let signs = 0;
  if (sense === "title" || sense === "role") signs |= SEEN.titled;
  if (at > first && (before & BIT.firstName) !== 0) signs |= SEEN.afterFirstName;
  if ((after & BIT.acting) !== 0) signs |= SEEN.beforeActing;
  if ((before & BIT.placing) !== 0) signs |= SEEN.placed;
  if ((before & BIT.the) !== 0) signs |= SEEN.afterThe;
  if (end - first > 1) signs |= at === end - 1 ? SEEN.endsRun : at === first ? SEEN.opensRun : SEEN.inLongRun;
  else if (words.initial[at] === 0) signs |= SEEN.aloneInside;
  if (at + 1 < words.count && isGenitive(words, at + 1)) signs |= SEEN.owner;
  return signs;
}

/** True for "'s" and the apostrophe that stands for it. */
export function isGenitive(words: NameWords, at: number): boolean {
  const code = words.text.charCodeAt(words.start[at]!);
  return (code === 0x27 || code === 0x2019) && words.end[at]! - words.start[at]! <= 2;
}
