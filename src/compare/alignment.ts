// Takes two runs of words, gives which word of one stands for which of the other, and how alike the runs are.
import type { Word } from "./words.ts";

/** What a word weighs: rarity in the language times rarity in the episode (weights.ts). */
export type Weigh = (word: Word) => number;

/** `left[i]` stands for `right[j]`; `likeness` 0 to 1 says how surely. */
export interface Pair {
  readonly i: number;
  readonly j: number;
  readonly likeness: number;
}

/** How much two words agree, by what they share. Judged, not fitted: only their order matters to results. */
const SAME_LEMMA = 1;
const SAME_ENTITY = 1;
const SAME_STEM = 0.95;
const SAME_PARTY = 0.85;
const SAME_MEANING = 0.8;
/** Letters two names must share from the start ("Norland", "Norlandic", "Norlanders"), and the share of the shorter. */
const LEAST_NAME_PREFIX = 4;
const NAME_PREFIX_SHARE = 0.75;

const isContent = ({ kind }: Word): boolean => kind === "content" || kind === "name" || kind === "number";

/** Whether two capitalised words are forms of one name. */
function namesAgree(left: string, right: string): boolean {
  const shorter = Math.min(left.length, right.length);
  let same = 0;
  while (same < shorter && left.charCodeAt(same) === right.charCodeAt(same)) same += 1;
  return same >= LEAST_NAME_PREFIX && same >= shorter * NAME_PREFIX_SHARE;
}

/** Agreement of two words, 0 where they share nothing. Numbers agree by their digits alone. */
export function wordLikeness(left: Word, right: Word): number {
  if (!isContent(left) || !isContent(right)) return 0;
  if (left.lemma === right.lemma) return SAME_LEMMA;
  if (left.kind === "number" || right.kind === "number") return 0;
  if (left.entity !== null && left.entity === right.entity) return SAME_ENTITY;
  if (left.party !== null && left.party === right.party) return SAME_PARTY;
  if (left.stem === right.stem) return SAME_STEM;
  if (left.kind === "name" && right.kind === "name") return namesAgree(left.form, right.form) ? SAME_STEM : 0;
  return left.concepts.some((it) => right.concepts.includes(it)) ? SAME_MEANING : 0;
}

/**
 * Pairs words one to one, surest first, nearest in relative place where equally sure.
 *
 * @cost O(left × right) comparisons; segments are capped at 120 words
 */
export function alignWords(left: readonly Word[], right: readonly Word[]): Pair[] {
  const all: (Pair & { off: number })[] = [];
  left.forEach((a, i) => {
    right.forEach((b, j) => {
      const likeness = wordLikeness(a, b);
      if (likeness > 0) all.push({ i, j, likeness, off: Math.abs(i / left.length - j / right.length) });
    });
  });
  all.sort((a, b) => b.likeness - a.likeness || a.off - b.off || a.i - b.i || a.j - b.j);
  const usedLeft = new Set<number>();
  const usedRight = new Set<number>();
  const pairs: Pair[] = [];
  for (const { i, j, likeness } of all) {
    if (usedLeft.has(i) || usedRight.has(j)) continue;
    usedLeft.add(i);
    usedRight.add(j);
    pairs.push({ i, j, likeness });
  }
  return pairs.sort((a, b) => a.i - b.i);
}

export interface Likeness {
  /** 0 to 1: what `sameWording` decides by. */
  readonly score: number;
  /** Weight of the words that agree: how much the score rests on. */
  readonly evidence: number;
  /** Share of agreeing words that keep their order. */
  readonly order: number;
}

/** Longest run of pairs that ascend on the right too. @cost O(n log n) */
function inOrder(pairs: readonly Pair[]): number {
  const tails: number[] = [];
  for (const { j } of pairs) {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((tails[middle] ?? 0) < j) low = middle + 1;
      else high = middle;
    }
    tails[low] = j;
  }
  return tails.length;
}

/** Share of the score that full containment of the shorter wording earns; the rest is agreement of both. */
const CONTAINED = 0.5;
/** What words out of order cost at most. */
const DISORDER = 0.1;

/**
 * How alike two runs of words are, by the weight of the words that agree.
 *
 * @returns score 0 where either is empty: missing evidence is never agreement
 */
export function likenessOf(left: readonly Word[], right: readonly Word[], weigh: Weigh): Likeness {
  const a = left.filter(isContent);
  const b = right.filter(isContent);
  const heavy = a.reduce((sum, it) => sum + weigh(it), 0);
  const light = b.reduce((sum, it) => sum + weigh(it), 0);
  if (heavy === 0 || light === 0) return { score: 0, evidence: 0, order: 0 };
  const pairs = alignWords(a, b);
  let evidence = 0;
  for (const { i, j, likeness } of pairs) {
    const [x, y] = [a[i], b[j]];
    if (x !== undefined && y !== undefined) evidence += likeness * Math.min(weigh(x), weigh(y));
  }
  const order = pairs.length === 0 ? 0 : inOrder(pairs) / pairs.length;
  const contained = evidence / Math.min(heavy, light);
  const shared = (2 * evidence) / (heavy + light);
  return { score: (CONTAINED * contained + (1 - CONTAINED) * shared) * (1 - DISORDER * (1 - order)), evidence, order };
}
