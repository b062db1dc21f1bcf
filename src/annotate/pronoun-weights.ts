// Gives how much each sign speaks for a phrase being meant by a pronoun; written by `node train/coreference.ts`, not by hand.

/** Weights by feature: for "he" and "she", for "it", for "they". @source log-linear ranking over ud-gum, meantime and polnear-corenlp train */
export const WEIGHTS_BY_FEATURE: readonly (readonly [person: number, thing: number, several: number])[] = [
  [-2.46, 0.74, -0.06], // nobody
  [2.5, 1.55, 1.78], // here
  [0.69, 0.02, 0.19], // back-1
  [-0.59, -1.64, -1.25], // back-2
  [-1.48, -2.79, -1.32], // back-3
  [-2.73, -3.23, -2.81], // back-more
  [-0.27, -0.19, -0.5], // log-between
  [-0.36, -0.44, -0.14], // acts
  [0.97, 0.68, 0.63], // subject
  [0.17, 0.69, 0.39], // object
  [0.7, 0.09, 0.87], // owner
  [0.25, -0.17, 0.2], // oblique
  [-0.23, 0.42, 0.11], // both-subjects
  [0.42, 0.26, 0.66], // both-objects
  [0.79, 0.95, 0.93], // pronoun
  [0.5, 0.59, -0.12], // same-word
  [-0.01, -0.77, -0.36], // name
  [-0.25, -0.37, -0.23], // described
  [0, -3.29, -1.06], // people
  [0.68, 0, 0], // gender-known
  [-0.56, 0, 0], // surname-only
  [0.06, 0.12, 0.13], // log-seen
  [-0.26, 0.02, 0.38], // only-cand-quoted
  [-0.42, 0.69, 0.18], // only-pronoun-quoted
  [-0.31, 1.06, -0.39], // same-quotation
  [0, 0, 0], // speaks-it
  [0, -1.48, -0.2], // spoken-by-pronoun
  [-1.22, -0.11, -0.09], // same-verb
  [0.24, 1.19, 0.71], // reflexive-subject
  [0.34, 0.48, 0.22], // opens-sentence
  [0.61, 0.56, -0.14], // same-block
  [0, -0.47, -1.94], // state
  [0, -0.13, -0.92], // organization
  [0, 0.2, 0], // place
  [0, -0.96, 0], // work
  [0, 0, 0.99], // group
  [2.46, 0, 0], // person
  [0.11, -0.19, 0.12], // unnamed
  [0.6, 0.76, 0.44], // last-actor
  [-0.2, 0.53, -0.3], // speaks
  [0.59, -0.07, 0.26], // both-speak
  [-0.03, -0.15, 0.41], // last-speaker
  [-0.39, -0.02, 0.1], // indefinite
  [1.12, 0.91, 0.7], // both-open
  [-0.11, -0.34, -1.1], // plain
  [-0.05, -0.55, -0.1], // plain-speaks
  [-0.18, -0.05, 0.29], // main-subject
  [0.3, 0.61, 0.66], // both-main-subjects
  [-0.21, -0.04, 0.05], // last-quoted
  [0.24, 1.3, 0], // both-quoted
  [0.03, 0.17, 0.33], // quoted
  [-0.02, -0.59, -0.06], // quoted-pronoun-not
];
