// Gives how much each sign speaks for a phrase being meant by a pronoun; written by `node train/coreference.ts`, not by hand.

/** Weights by feature: for "he" and "she", for "it", for "they". @source log-linear ranking over ud-gum, meantime and polnear-corenlp train */
export const WEIGHTS_BY_FEATURE: readonly (readonly [person: number, thing: number, several: number])[] = [
  [-2.4, 0.8, -0.12], // nobody
  [2.61, 1.61, 1.7], // here
  [0.82, 0.09, 0.11], // back-1
  [-0.45, -1.58, -1.33], // back-2
  [-1.36, -2.75, -1.43], // back-3
  [-2.62, -3.18, -2.88], // back-more
  [-0.24, -0.18, -0.54], // log-between
  [-0.37, -0.4, -0.14], // acts
  [0.92, 0.61, 0.71], // subject
  [0.09, 0.6, 0.38], // object
  [0.63, 0.01, 0.88], // owner
  [0.18, -0.25, 0.23], // oblique
  [-0.24, 0.33, 0.15], // both-subjects
  [0.34, 0.37, 0.74], // both-objects
  [0.85, 0.92, 0.98], // pronoun
  [0.5, 0.61, -0.14], // same-word
  [0.03, -0.78, -0.44], // name
  [-0.17, -0.34, -0.16], // described
  [0, -3.34, -0.99], // people
  [0.72, 0, 0], // gender-known
  [-0.59, 0, 0], // surname-only
  [0.06, 0.16, 0.13], // log-seen
  [-0.29, -0.02, 0.4], // only-cand-quoted
  [-0.37, 0.64, 0.21], // only-pronoun-quoted
  [-0.3, 0.99, -0.4], // same-quotation
  [0, 0, 0], // speaks-it
  [0, -1.42, -0.16], // spoken-by-pronoun
  [-1.08, 0.08, 0], // same-verb
  [0.35, 1.05, 0.48], // reflexive-subject
  [0.37, 0.4, 0.28], // opens-sentence
  [0.58, 0.56, -0.17], // same-block
  [0, -0.47, -1.8], // state
  [0, -0.12, -0.92], // organization
  [0, 0.23, 0], // place
  [0, -0.95, 0], // work
  [0, 0, 1.02], // group
  [2.4, 0, 0], // person
  [0.1, -0.22, 0.13], // unnamed
  [0.6, 0.75, 0.38], // last-actor
  [-0.2, 0.28, -0.22], // speaks
  [0.58, -0.35, 0.31], // both-speak
  [0.01, 0.08, 0.49], // last-speaker
  [-0.4, -0.07, 0.09], // indefinite
  [1.12, 0.88, 0.57], // both-open
  [-0.31, -0.29, -1.04], // plain
  [-0.07, -0.58, -0.35], // plain-speaks
  [-0.26, 0.03, 0.1], // main-subject
  [0.35, 0.66, 0.91], // both-main-subjects
  [-0.2, -0.03, -0.03], // last-quoted
  [0.25, 1.35, 0], // both-quoted
  [0.04, 0.13, 0.44], // quoted
  [-0.03, -0.52, -0.08], // quoted-pronoun-not
];
