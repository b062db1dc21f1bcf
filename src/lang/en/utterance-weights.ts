// Gives how much each sign speaks for one saying; written by `node train/utterances.ts`, not by hand.

/** Weights by sign (src/compare/utterances/likely.ts). @source logistic regression over affairs coded and pairs judged by hand: docs/compare.md */
export const UTTERANCE_WEIGHTS: readonly (readonly [sign: string, weight: number])[] = [
  ["any", -1],
  ["score", 1.3],
  ["evidence", 2.03],
  ["nearness", 1.88],
  ["words agree", 0.88],
  ["nothing as near", 1.21],
  ["much told", -0.82],
  ["light", 0.16],
  ["heavy", -0.46],
  ["one act", 0.29],
  ["one rare act", 1.07],
  ["speaks for", -1.85],
  ["clauses", -1.05],
  ["counts apart", -0.76],
  ["opens negated", -0.57],
];
