// Gives how much each sign speaks for one saying; written by `node train/utterances.ts`, not by hand.

/** Weights by sign (src/compare/utterances/likely.ts). @source logistic regression over affairs coded and pairs judged by hand: docs/compare.md */
export const UTTERANCE_WEIGHTS: readonly (readonly [sign: string, weight: number])[] = [
  ["any", -0.81],
  ["score", 1.68],
  ["evidence", 1.7],
  ["nearness", 1.99],
  ["words agree", 0.77],
  ["nothing as near", 1],
  ["much told", -0.75],
  ["light", 0.35],
  ["heavy", -0.71],
  ["one act", 0.37],
  ["one rare act", 0.94],
  ["speaks for", -1.83],
  ["clauses", -1.09],
  ["counts apart", -0.98],
  ["opens negated", -0.7],
];
