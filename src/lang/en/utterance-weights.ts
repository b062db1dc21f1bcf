// Gives how much each sign speaks for one saying; written by `node train/utterances.ts`, not by hand.

/** Weights by sign (src/compare/utterances/likely.ts). @source logistic regression over affairs coded and pairs judged by hand: docs/compare.md */
export const UTTERANCE_WEIGHTS: readonly (readonly [sign: string, weight: number])[] = [
  ["any", -0.68],
  ["score", 1.27],
  ["evidence", 1.63],
  ["nearness", 1.78],
  ["words agree", 0.73],
  ["nothing as near", 1.04],
  ["much told", -1.03],
  ["light", 0.48],
  ["heavy", -0.82],
  ["one act", 0.46],
  ["one rare act", 1.01],
  ["speaks for", -1.33],
  ["clauses", -0.93],
  ["counts apart", -1.11],
  ["opens negated", -0.73],
];
