// Gives how much each sign speaks for a phrase being meant by a pronoun; written by `node train/coreference.ts`, not by hand.

/** Weights by feature: for "he" and "she", for "it", for "they". @source log-linear ranking over ud-gum, meantime and polnear-corenlp train */
export const WEIGHTS_BY_FEATURE: readonly (readonly [person: number, thing: number, several: number])[] = [
  [-2.41, 0.73, 0.18], // nobody
  [2.44, 1.46, 1.45], // here
  [0.6, 0.12, 0.26], // back-1
  [-0.87, -1.53, -0.91], // back-2
  [-1.71, -2.46, -1.31], // back-3
  [-2.93, -3.23, -2.99], // back-more
  [-0.19, -0.12, -0.38], // log-between
  [-0.02, -0.28, -0.2], // acts
  [0.54, 0.34, 0.52], // subject
  [0, 0.19, 0.38], // object
  [0.45, -0.11, 0.54], // owner
  [-0.06, -0.25, 0.13], // oblique
  [-0.1, 0.32, 0.15], // both-subjects
  [0.23, 0.54, 0.23], // both-objects
  [0.77, 1.04, 0.96], // pronoun
  [0.26, 0.07, 0.16], // same-word
  [-0.18, -0.8, -0.51], // name
  [-0.2, -0.34, -0.12], // described
  [0, -3.1, -1.64], // people
  [0.87, 0, 0], // gender-known
  [-1.08, 0, 0], // surname-only
  [0.03, 0.14, 0.13], // log-seen
  [-0.64, -0.08, 0.15], // only-cand-quoted
  [-0.79, 0.65, 0.26], // only-pronoun-quoted
  [-0.1, 1.13, -0.1], // same-quotation
  [-1.81, -0.88, -0.56], // speaks-it
  [-2.06, -1.13, 0], // spoken-by-pronoun
  [-0.47, 0.11, -0.04], // same-verb
  [-0.08, 0.77, 0.86], // reflexive-subject
  [0.55, 0.4, 0.26], // opens-sentence
  [0.51, 0.45, 0.01], // same-block
  [0, -0.48, -2.12], // state
  [0, -0.23, -1.34], // organization
  [0, -0.1, 0], // place
  [0, -0.61, 0], // work
  [0, 0, 1.1], // group
  [2.41, 0, 0], // person
  [0.14, -0.09, -0.1], // unnamed
  [0.5, 0.69, 0.48], // last-actor
  [-0.12, 0.25, -0.14], // speaks
  [0.44, 0.19, 0.45], // both-speak
  [-0.04, 0, 0.12], // last-speaker
  [-0.26, -0.04, 0.06], // indefinite
  [0.88, 0.57, 0.34], // both-open
  [-0.18, -0.47, -1.28], // plain
  [0.08, -0.41, -0.31], // plain-speaks
  [-0.35, -0.1, 0.21], // main-subject
  [0.33, 0.6, 0.67], // both-main-subjects
];
