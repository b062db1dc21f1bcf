// Gives how much each sign speaks for one saying; written by `node train/utterances.ts`, not by hand.

/** Weights by sign (src/compare/utterances/likely.ts). @source logistic regression over affairs coded and pairs judged by hand: docs/compare.md */
export const UTTERANCE_WEIGHTS: readonly (readonly [sign: string, weight: number])[] = [
  ["any", -0.74],
  ["score", 1.51],
  ["evidence", 1.63],
  ["nearness", 1.95],
  ["words agree", 0.99],
  ["nothing as near", 0.95],
  ["much told", -0.64],
  ["light", 0.46],
  ["heavy", -1.08],
  ["one act", 0.55],
  ["one rare act", 0.84],
  ["speaks for", -1.85],
  ["clauses", -1.1],
  ["counts apart", -1.13],
  ["opens negated", -0.73],
];
