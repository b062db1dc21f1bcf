// Gives how much each sign speaks for one saying; written by `node train/utterances.ts`, not by hand.

/** Weights by sign (src/compare/utterances/likely.ts). @source logistic regression over affairs coded and pairs judged by hand: docs/compare.md */
export const UTTERANCE_WEIGHTS: readonly (readonly [sign: string, weight: number])[] = [
  ["any", -0.89],
  ["score", 1.43],
  ["evidence", 1.89],
  ["nearness", 1.93],
  ["words agree", 0.81],
  ["nothing as near", 1.17],
  ["much told", -0.83],
  ["light", 0.19],
  ["heavy", -0.49],
  ["one act", 0.31],
  ["one rare act", 0.94],
  ["speaks for", -1.83],
  ["clauses", -1.1],
  ["counts apart", -0.93],
  ["opens negated", -0.61],
];
