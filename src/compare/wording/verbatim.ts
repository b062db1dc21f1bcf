// Takes two runs of words, gives whether one repeats the other nearly word for word, function words and all.
import { numbered } from "./numbered.ts";
import type { Word } from "./words.ts";

/**
 * Words that must stand in both, in the same order: of one speaker; of two of whom one is unknown or inferred; of two
 * who are each named, and may well say one sentence each ("the ceasefire must be kept"), but hardly a long one.
 */
const LEAST_SHARED = { one: 5, doubted: 8, two: 14 };
/** Share of both wordings, or of the shorter one, that is shared. Looked at on three real events and two affairs. */
const OF_BOTH = 0.7;
const OF_SHORTER = 0.85;

const spoken = (words: readonly Word[]): string[] =>
  words
    .filter(({ kind }) => kind !== "mark")
    .map(({ kind, stem, lemma, form }) => (kind === "content" ? stem : kind === "number" ? lemma : form));

/** Length of the longest common subsequence. @cost time O(left × right), memory O(right) */
function sharedInOrder(left: readonly string[], right: readonly string[]): number {
  const row = new Uint16Array(right.length + 1);
  const [mine, theirs] = numbered(left, right);
  for (let word = 0; word < mine.length; word += 1) {
    let [diagonal, before] = [0, 0];
    for (let at = 1; at <= theirs.length; at += 1) {
      const above = row[at]!;
      before = mine[word] === theirs[at - 1] ? diagonal + 1 : above > before ? above : before;
      row[at] = before;
      diagonal = above;
    }
  }
  return row[right.length] ?? 0;
}

/**
 * Whether two wordings are so nearly the same words in the same order that whoever is named as the speaker, they
 * stand for one act of speaking (or for one being read out by another).
 *
 * @cost O(left × right); segments are capped at 120 words
 */
export function isVerbatim(left: readonly Word[], right: readonly Word[], of: keyof typeof LEAST_SHARED): boolean {
  const [a, b] = [spoken(left), spoken(right)];
  const shorter = Math.min(a.length, b.length);
  if (shorter < LEAST_SHARED[of]) return false;
  const shared = sharedInOrder(a, b);
  return shared >= LEAST_SHARED[of] && (2 * shared >= OF_BOTH * (a.length + b.length) || (of !== "one" && shared >= OF_SHORTER * shorter));
}

/** Words from which a whole quotation that stands in two reports is one, though one of them does not name who speaks. Judged. */
const LEAST_QUOTED = 5;

/** Without the word that opens what is told: "that it rains". */
const unopened = (words: readonly Word[]): readonly Word[] => (words[0]?.upos === "SCONJ" ? words.slice(1) : words);

/** Whether two wordings are the same words in the same order from end to end, but for a "that" before them. */
export function isWholly(left: readonly Word[], right: readonly Word[]): boolean {
  const [a, b] = [spoken(unopened(left)), spoken(unopened(right))];
  return a.length >= LEAST_QUOTED && a.length === b.length && a.every((word, at) => word === b[at]);
}
