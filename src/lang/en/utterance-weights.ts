// Gives how much each sign speaks for one saying; written by `node train/utterances.ts`, not by hand.

/** Weights by sign (src/compare/utterances/likely.ts). @source logistic regression over affairs coded and pairs judged by hand: docs/compare.md */
export const UTTERANCE_WEIGHTS: readonly (readonly [sign: string, weight: number])[] = [
  ["any", -0.85],
  ["score", 1.39],
  ["evidence", 1.66],
  ["nearness", 1.93],
  ["words agree", 0.72],
  ["nothing as near", 1.03],
  ["much told", -0.76],
  ["light", 0.51],
  ["heavy", -1.17],
  ["one act", 0.74],
  ["one rare act", 0.88],
  ["speaks for", -1.44],
  ["clauses", -0.99],
  ["counts apart", -1.22],
  ["opens negated", -0.63],
];
