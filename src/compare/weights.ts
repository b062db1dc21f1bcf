// Takes the segments of an episode, gives what each word weighs there: rare in the language and rare in the episode counts most.
import type { Segment } from "./segments.ts";
import type { Weigh } from "./wording/alignment.ts";
import { isContent, type Word } from "./wording/words.ts";

/** Segments that an episode of any size is taken to hold besides its own, so that two reports alone do not make every shared word common. */
const BACKGROUND = 50;
/** Least factor: a word that stands in every segment still tells a little. */
const LEAST_FACTOR = 0.15;
/** Weight of a number: it says much, but any figure may stand beside any other. */
const NUMBER_WEIGHT = 0.6;
/** Most that a name weighs: it tells whom a sentence is about, less what is said of them. */
const NAME_WEIGHT = 0.6;

/** What is left of the weight of a name that is the speaker's own side: "we" says as much. */
const SELF_FACTOR = 0.4;

/** What words that agree have in common, so that they are counted as one. */
export const keyOf = (word: Word): string => (word.party !== null ? `@${word.party}` : word.kind === "name" ? `^${word.form}` : word.stem);

/**
 * Gives what a word weighs among these segments.
 *
 * @param groupOf the utterance a segment is already known to belong to: its wordings count once, so that what
 *   many outlets repeat is no commoner for it
 * @cost O(words of the episode's segments)
 */
export function weighIn(segments: readonly Segment[], groupOf: (segment: number) => number | null): Weigh {
  const held = new Map<string, number>();
  const counted = new Set<string>();
  segments.forEach(({ words }, index) => {
    const group = groupOf(index);
    for (const key of new Set(words.filter(isContent).map(keyOf))) {
      const once = group === null ? null : `${group} ${key}`;
      if (once !== null && counted.has(once)) continue;
      if (once !== null) counted.add(once);
      held.set(key, (held.get(key) ?? 0) + 1);
    }
  });
  const all = segments.length + BACKGROUND;
  const most = Math.log2(all / 2);
  const worked = (word: Word): number => {
    const factor = Math.max(LEAST_FACTOR, Math.min(1, Math.log2(all / (1 + (held.get(keyOf(word)) ?? 0))) / most));
    const rarity = word.kind === "number" ? NUMBER_WEIGHT : word.kind === "name" ? Math.min(word.rarity, NAME_WEIGHT) : word.rarity;
    return rarity * factor * (word.self ? SELF_FACTOR : 1);
  };
  const known = new WeakMap<Word, number>();
  return (word) => {
    if (!isContent(word)) return 0;
    const before = known.get(word);
    if (before !== undefined) return before;
    const weight = worked(word);
    known.set(word, weight);
    return weight;
  };
}
