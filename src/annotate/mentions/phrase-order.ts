// Takes a report's phrases and the token at which each is to be counted, gives their indices in the order of the text.
import type { Phrase } from "./phrases.ts";

/** Where the next phrase of each place goes; written over for the next report. */
let places = new Int32Array(1 << 11);

/**
 * Gives the indices of all phrases by place; of those at one place the lower index stands first.
 *
 * @param tokens tokens of the report
 * @param placeOf the token where a phrase counts
 * @cost O(phrases + tokens): places are counted, nothing is compared
 */
export function phrasesInOrder(phrases: readonly Phrase[], tokens: number, placeOf: (phrase: Phrase) => number): Int32Array {
  if (tokens >= places.length) places = new Int32Array(2 * tokens);
  const next = places.fill(0, 0, tokens + 1);
  for (const phrase of phrases) next[placeOf(phrase) + 1]!++;
  for (let place = 1; place <= tokens; place++) next[place]! += next[place - 1]!;
  const order = new Int32Array(phrases.length);
  for (let index = 0; index < phrases.length; index++) order[next[placeOf(phrases[index]!)]!++] = index;
  return order;
}

/** Where a phrase begins. */
export const firstOf = ({ first }: Phrase): number => first;

/** Where a phrase's name or head noun begins. */
export const coreFirstOf = ({ coreFirst }: Phrase): number => coreFirst;

/** Outermost phrases in the order of the text; of several of one extent the last read. @cost O(phrases + tokens) */
export function outermost(phrases: readonly Phrase[], tokens: number): number[] {
  const order = phrasesInOrder(phrases, tokens, firstOf);
  const outer: number[] = [];
  let reach = 0;
  for (let at = 0; at < order.length;) {
    const { first } = phrases[order[at]!]!;
    let widest = order[at]!;
    for (at++; at < order.length && phrases[order[at]!]!.first === first; at++)
      if (phrases[order[at]!]!.end >= phrases[widest]!.end) widest = order[at]!;
    const { end } = phrases[widest]!;
    if (end > reach) outer.push(widest);
    reach = Math.max(reach, end);
  }
  return outer;
}
