// Takes two runs of words, gives which word of one stands for which of the other, and how alike the runs are.
import { firstFrom } from "../../text/bisect.ts";
import { isContent, type Word } from "./words.ts";

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

/** Words that are aligned of one wording; an unending one costs no more than a long one. */
const LONGEST_ALIGNED = 1200;

/** Where words of content stand, of the first so many: nothing else agrees with anything. */
const contentAt = (words: readonly Word[], first: number): number[] =>
  words.slice(0, first).flatMap((word, at) => (isContent(word) ? [at] : []));

/**
 * Pairs words one to one, surest first, nearest in relative place where equally sure.
 *
 * @cost O(left × right) comparisons; segments are capped at 120 words, and any wording at `LONGEST_ALIGNED`
 */
export function alignWords(left: readonly Word[], right: readonly Word[]): Pair[] {
  const [width, height] = [Math.min(left.length, LONGEST_ALIGNED), Math.min(right.length, LONGEST_ALIGNED)];
  const theirs = contentAt(right, height);
  // How far apart two words stand as a whole number, then which two they are: numbers sort far faster than pairs do.
  const size = width * height;
  const bySureness = new Map<number, number[]>();
  for (const i of contentAt(left, width)) {
    const a = left[i]!;
    for (const j of theirs) {
      const likeness = wordLikeness(a, right[j]!);
      if (likeness === 0) continue;
      const key = Math.abs(i * height - j * width) * size + i * height + j;
      const keys = bySureness.get(likeness);
      if (keys === undefined) bySureness.set(likeness, [key]);
      else keys.push(key);
    }
  }
  const usedLeft = new Uint8Array(width);
  const usedRight = new Uint8Array(height);
  const pairs: Pair[] = [];
  for (const [likeness, keys] of [...bySureness].sort((a, b) => b[0] - a[0]))
    for (const key of Float64Array.from(keys).sort()) {
      const which = key % size;
      const [i, j] = [Math.floor(which / height), which % height];
      if (usedLeft[i] === 1 || usedRight[j] === 1) continue;
      usedLeft[i] = 1;
      usedRight[j] = 1;
      pairs.push({ i, j, likeness });
    }
  return pairs.sort((a, b) => a.i - b.i);
}

/** Whether a word is what a token names, or stands right under it ("the [Norlandic] army"). */
const isPartOf = (word: Word | undefined, token: number): boolean => word?.token === token || word?.head === token;

/**
 * Whether the verbs of a pair are said of two that the readings tell apart: the subject of the one is named in
 * the other as well, and is not the subject there ("we leave before the observers are back", "the observers left").
 */
export function crossed({ i, j }: Pair, left: readonly Word[], right: readonly Word[], pairs: readonly Pair[]): boolean {
  const [mine, theirs] = [left[i]?.subject ?? -1, right[j]?.subject ?? -1];
  if (mine < 0 || theirs < 0) return false;
  if (pairs.some(({ i: a, j: b }) => isPartOf(left[a], mine) && isPartOf(right[b], theirs))) return false;
  return pairs.some(({ i: a, j: b }) => (left[a]?.token === mine) !== (right[b]?.token === theirs));
}

export interface Likeness {
  /** 0 to 1: what `sameWording` decides by. */
  readonly score: number;
  /** Weight of the words that agree: how much the score rests on. */
  readonly evidence: number;
  /** Share of agreeing words that keep their order. */
  readonly order: number;
  /** Words that agree. */
  readonly agreeing: number;
}

/** Longest run of pairs that ascend on the right too. @cost O(n log n) */
function inOrder(pairs: readonly Pair[]): number {
  const tails: number[] = [];
  for (const { j } of pairs) {
    tails[firstFrom(tails, tails.length, j)] = j;
  }
  return tails.length;
}

/** Share of the score that full containment of the shorter wording earns; the rest is agreement of both. */
const CONTAINED = 0.62;
/** What words out of order cost at most. */
const DISORDER = 0.1;

const isVerb = (word: Word | undefined): boolean => word?.upos === "VERB";

/** Whether both say something by verbs, and none of them stands for anything in the other. */
function noVerbAgrees(left: readonly Word[], right: readonly Word[], pairs: readonly Pair[]): boolean {
  if (!left.some(isVerb) || !right.some(isVerb)) return false;
  return !pairs.some(({ i, j }) => isVerb(left[i]) || isVerb(right[j]));
}

/** What a verb said of somebody else costs, and verbs of which none agrees. */
const TURNED = 0.1;

/** A run of words to compare: what is said, and what its question lets understand. */
export interface Wording {
  readonly said: readonly Word[];
  readonly understood: readonly Word[];
}

/** Words of content that are compared of what is said, and of what is understood: as many as are looked at closely (views.ts). */
const LONGEST_COMPARED = 600;

const compared = (words: readonly Word[]): Word[] => words.filter(isContent).slice(0, LONGEST_COMPARED);

/** What a word of the question counts beside a word of the answer. */
const UNDERSTOOD = 0.5;

/**
 * How alike two wordings are, by the weight of the words that agree. Words of a question count where
 * they agree with something and are nothing lost where they do not.
 *
 * @returns score 0 where either is empty: missing evidence is never agreement
 * @cost O(left × right) words, and of either no more than `LONGEST_COMPARED` said and as many understood
 */
export function likenessOf(left: Wording, right: Wording, weigh: Weigh): Likeness {
  const [said, other] = [compared(left.said), compared(right.said)];
  const [mine, theirs] = [said.length, other.length];
  const [a, b] = [
    [...said, ...compared(left.understood)],
    [...other, ...compared(right.understood)],
  ];
  const weightOf =
    (words: readonly Word[], said: number) =>
    (at: number): number => {
      const word = words[at];
      return word === undefined ? 0 : weigh(word) * (at < said ? 1 : UNDERSTOOD);
    };
  const [weighLeft, weighRight] = [weightOf(a, mine), weightOf(b, theirs)];
  const sum = (said: number, weight: (at: number) => number): number => {
    let total = 0;
    for (let at = 0; at < said; at += 1) total += weight(at);
    return total;
  };
  let [heavy, light] = [sum(mine, weighLeft), sum(theirs, weighRight)];
  const pairs = alignWords(a, b).filter(({ i, j }) => i < mine || j < theirs);
  let [evidence, keptLeft, keptRight, agreeing] = [0, 0, 0, 0];
  for (const pair of pairs) {
    const { i, j, likeness } = pair;
    const [wl, wr] = [weighLeft(i), weighRight(j)];
    if (!crossed(pair, a, b, pairs)) {
      agreeing += 1;
      evidence += likeness * Math.sqrt(wl * wr);
      keptLeft += likeness * wl;
      keptRight += likeness * wr;
    }
    if (i >= mine) heavy += wl;
    if (j >= theirs) light += wr;
  }
  if (heavy === 0 || light === 0) return NO_LIKENESS;
  const order = pairs.length === 0 ? 0 : inOrder(pairs) / pairs.length;
  const contained = Math.min(1, heavy < light ? keptLeft / heavy : keptRight / light);
  const shared = (keptLeft + keptRight) / (heavy + light);
  const turned = agreeing < pairs.length || noVerbAgrees(a.slice(0, mine), b.slice(0, theirs), pairs) ? TURNED : 0;
  const score = (CONTAINED * contained + (1 - CONTAINED) * shared) * (1 - DISORDER * (1 - order)) * (1 - turned);
  return { score, evidence, order, agreeing };
}

const NO_LIKENESS: Likeness = { score: 0, evidence: 0, order: 0, agreeing: 0 };
