// Gives how much each sign speaks for one saying; written by `node train/utterances.ts`, not by hand.

/** Weights by sign (src/compare/utterances/likely.ts). @source logistic regression over affairs coded and pairs judged by hand: docs/compare.md */
export const UTTERANCE_WEIGHTS: readonly (readonly [sign: string, weight: number])[] = [
  ["any", -0.9],
  ["score", 1.43],
  ["evidence", 1.85],
  ["nearness", 1.96],
  ["words agree", 0.77],
  ["nothing as near", 1.23],
  ["much told", -0.77],
  ["light", 0.18],
  ["heavy", -0.49],
  ["one act", 0.28],
  ["one rare act", 0.95],
  ["speaks for", -1.89],
  ["clauses", -1.1],
  ["counts apart", -0.9],
  ["opens negated", -0.59],
];
