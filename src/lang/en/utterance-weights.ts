// Gives how much each sign speaks for one saying; written by `node train/utterances.ts`, not by hand.

/** Weights by sign (src/compare/utterances/likely.ts). @source logistic regression over affairs coded and pairs judged by hand: docs/compare.md */
export const UTTERANCE_WEIGHTS: readonly (readonly [sign: string, weight: number])[] = [
  ["any", -0.73],
  ["score", 1.45],
  ["evidence", 1.62],
  ["nearness", 1.92],
  ["words agree", 0.79],
  ["nothing as near", 1.1],
  ["much told", -0.84],
  ["light", 0.31],
  ["heavy", -1.08],
  ["one act", 0.46],
  ["one rare act", 1.18],
  ["speaks for", -1.76],
  ["clauses", -0.95],
  ["counts apart", -1.23],
  ["opens negated", -0.75],
];
