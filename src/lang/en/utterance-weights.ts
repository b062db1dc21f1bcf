// Gives how much each sign speaks for one saying; written by `node train/utterances.ts`, not by hand.

/** Weights by sign (src/compare/utterances/likely.ts). @source logistic regression over affairs coded and pairs judged by hand: docs/compare.md */
export const UTTERANCE_WEIGHTS: readonly (readonly [sign: string, weight: number])[] = [
  ["any", -0.62],
  ["score", 1.39],
  ["evidence", 1.95],
  ["nearness", 1.89],
  ["words agree", 0.78],
  ["nothing as near", 1.07],
  ["much told", -0.7],
  ["light", 0.32],
  ["heavy", -0.73],
  ["one act", 0.25],
  ["one rare act", 0.72],
  ["speaks for", -1.86],
  ["clauses", -1.19],
  ["counts apart", -0.97],
  ["opens negated", -0.5],
];
