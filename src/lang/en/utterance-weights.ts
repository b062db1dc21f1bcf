// Gives how much each sign speaks for one saying; written by `node train/utterances.ts`, not by hand.

/** Weights by sign (src/compare/utterances/likely.ts). @source logistic regression over affairs coded and pairs judged by hand: docs/compare.md */
export const UTTERANCE_WEIGHTS: readonly (readonly [sign: string, weight: number])[] = [
  ["any", -1.2],
  ["score", 1.5],
  ["evidence", 1.54],
  ["nearness", 1.97],
  ["words agree", 0.74],
  ["nothing as near", 1.36],
  ["much told", -0.94],
  ["light", 0.26],
  ["heavy", -0.85],
  ["one act", 0.78],
  ["one rare act", 1.05],
  ["speaks for", -1.49],
  ["clauses", -0.89],
  ["counts apart", -1.16],
  ["opens negated", -0.72],
];
