// Gives how much each sign speaks for a phrase being meant by a pronoun; written by `node train/coreference.ts`, not by hand.

/** Weights by feature: for "he" and "she", for "it", for "they". @source log-linear ranking over ud-gum, meantime and polnear-corenlp train */
export const WEIGHTS_BY_FEATURE: readonly (readonly [person: number, thing: number, several: number])[] = [
  [-2.43, 0.86, 0.21], // nobody
  [2.45, 1.62, 1.5], // here
  [0.7, 0.14, 0.21], // back-1
  [-0.75, -1.67, -0.99], // back-2
  [-1.55, -2.92, -1.26], // back-3
  [-2.74, -3.61, -3.02], // back-more
  [-0.21, -0.09, -0.35], // log-between
  [-0.11, -0.31, -0.14], // acts
  [0.61, 0.67, 0.46], // subject
  [-0.09, 0.47, 0.27], // object
  [0.4, -0.15, 0.49], // owner
  [-0.06, -0.16, 0.09], // oblique
  [-0.2, 0.31, 0.1], // both-subjects
  [0.35, 0.32, 0.28], // both-objects
  [0.85, 0.75, 0.96], // pronoun
  [0.33, 0.5, 0.12], // same-word
  [0.01, -0.76, -0.41], // name
  [-0.22, -0.41, -0.11], // described
  [0, -3.03, -1.57], // people
  [0.58, 0, 0], // gender-known
  [-0.56, 0, 0], // surname-only
  [0, 0.08, 0.07], // log-seen
  [-0.59, -0.01, 0.1], // only-cand-quoted
  [-0.71, 0.83, 0.22], // only-pronoun-quoted
  [-0.06, 1.18, -0.1], // same-quotation
  [-1.8, -0.84, -0.25], // speaks-it
  [-2.15, -1.09, 0], // spoken-by-pronoun
  [-0.61, 0.17, -0.05], // same-verb
  [0.02, 1.02, 0.71], // reflexive-subject
  [0.51, 0.52, 0.31], // opens-sentence
  [0.56, 0.49, -0.01], // same-block
  [0, -0.44, -1.96], // state
  [0, -0.21, -1.24], // organization
  [0, -0.09, 0], // place
  [0, -0.83, 0], // work
  [0, 0, 1.01], // group
  [2.43, 0, 0], // person
  [0.01, -0.15, 0.18], // unnamed
  [0.52, 0.67, 0.49], // last-actor
  [0.06, 0.19, -0.25], // speaks
  [0.41, 0.2, 0.42], // both-speak
  [-0.15, -0.02, 0.22], // last-speaker
  [-0.38, -0.04, 0.08], // indefinite
  [0.81, 0.78, 0.5], // both-open
  [-0.27, -0.32, -1.26], // plain
  [0.01, -0.33, 0.06], // plain-speaks
  [-0.46, -0.2, 0.2], // main-subject
  [0.5, 0.59, 0.59], // both-main-subjects
];
