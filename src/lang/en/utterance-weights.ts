// Gives how much each sign speaks for one saying; written by `node train/utterances.ts`, not by hand.

/** Weights by sign (src/compare/utterances/likely.ts). @source logistic regression over affairs coded and pairs judged by hand: docs/compare.md */
export const UTTERANCE_WEIGHTS: readonly (readonly [sign: string, weight: number])[] = [
  ["any", -0.81],
  ["score", 1.53],
  ["evidence", 1.69],
  ["nearness", 1.99],
  ["words agree", 0.7],
  ["nothing as near", 1.07],
  ["much told", -0.58],
  ["light", 0.52],
  ["heavy", -1.09],
  ["one act", 0.5],
  ["one rare act", 1.04],
  ["speaks for", -1.92],
  ["clauses", -1.01],
  ["counts apart", -1.1],
  ["opens negated", -0.78],
];
