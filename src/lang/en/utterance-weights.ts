// Gives how much each sign speaks for one saying; written by `node train/utterances.ts`, not by hand.

/** Weights by sign (src/compare/utterances/likely.ts). @source logistic regression over affairs coded and pairs judged by hand: docs/compare.md */
export const UTTERANCE_WEIGHTS: readonly (readonly [sign: string, weight: number])[] = [
  ["any", -0.81],
  ["score", 1.75],
  ["evidence", 1.7],
  ["nearness", 2.02],
  ["words agree", 0.79],
  ["nothing as near", 0.97],
  ["much told", -0.74],
  ["light", 0.26],
  ["heavy", -0.67],
  ["one act", 0.29],
  ["one rare act", 0.97],
  ["speaks for", -1.75],
  ["clauses", -1.09],
  ["counts apart", -0.98],
  ["opens negated", -0.68],
];
