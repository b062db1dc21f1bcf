// Gives how much each sign speaks for one saying; written by `node train/utterances.ts`, not by hand.

/** Weights by sign (src/compare/utterances/likely.ts). @source logistic regression over affairs coded and pairs judged by hand: docs/compare.md */
export const UTTERANCE_WEIGHTS: readonly (readonly [sign: string, weight: number])[] = [
  ["any", -1.1],
  ["score", 1.46],
  ["evidence", 1.6],
  ["nearness", 1.92],
  ["words agree", 0.71],
  ["nothing as near", 1.33],
  ["much told", -1.02],
  ["light", 0.3],
  ["heavy", -0.76],
  ["one act", 0.64],
  ["one rare act", 1.13],
  ["speaks for", -1.54],
  ["clauses", -0.9],
  ["counts apart", -1.04],
  ["opens negated", -0.84],
];
