// Gives how much each sign speaks for a phrase being meant by a pronoun; written by `node train/coreference.ts`, not by hand.

/** Weights by feature: for "he" and "she", for "it", for "they". @source log-linear ranking over ud-gum, meantime and polnear-corenlp train */
export const WEIGHTS_BY_FEATURE: readonly (readonly [person: number, thing: number, several: number])[] = [
  [-2.42, 0.8, 0.01], // nobody
  [2.53, 1.59, 1.81], // here
  [0.73, 0.09, 0.23], // back-1
  [-0.58, -1.58, -1.24], // back-2
  [-1.48, -2.7, -1.37], // back-3
  [-2.75, -3.12, -2.8], // back-more
  [-0.23, -0.17, -0.5], // log-between
  [-0.32, -0.44, -0.11], // acts
  [0.98, 0.71, 0.62], // subject
  [0.18, 0.69, 0.37], // object
  [0.7, 0.11, 0.87], // owner
  [0.22, -0.17, 0.21], // oblique
  [-0.26, 0.35, 0.12], // both-subjects
  [0.35, 0.27, 0.71], // both-objects
  [0.82, 0.92, 0.94], // pronoun
  [0.54, 0.59, -0.16], // same-word
  [0.03, -0.8, -0.41], // name
  [-0.17, -0.38, -0.22], // described
  [0, -3.35, -1.06], // people
  [0.73, 0, 0], // gender-known
  [-0.59, 0, 0], // surname-only
  [0.08, 0.15, 0.08], // log-seen
  [-0.3, 0, 0.4], // only-cand-quoted
  [-0.32, 0.65, 0.19], // only-pronoun-quoted
  [-0.23, 1.01, -0.39], // same-quotation
  [0, 0, 0], // speaks-it
  [0, -1.44, -0.16], // spoken-by-pronoun
  [-1.02, -0.01, -0.04], // same-verb
  [0.11, 1.05, 0.65], // reflexive-subject
  [0.36, 0.38, 0.27], // opens-sentence
  [0.57, 0.58, -0.19], // same-block
  [0, -0.5, -1.73], // state
  [0, -0.16, -0.83], // organization
  [0, 0.2, 0], // place
  [0, -0.95, 0], // work
  [0, 0, 1.13], // group
  [2.42, 0, 0], // person
  [0.1, -0.21, 0.11], // unnamed
  [0.59, 0.78, 0.42], // last-actor
  [-0.24, 0.23, -0.22], // speaks
  [0.63, -0.33, 0.34], // both-speak
  [0.02, 0.1, 0.48], // last-speaker
  [-0.39, -0.05, 0.09], // indefinite
  [1.17, 0.93, 0.56], // both-open
  [-0.27, -0.32, -1.07], // plain
  [-0.12, -0.48, -0.25], // plain-speaks
  [-0.28, 0.11, 0.23], // main-subject
  [0.21, 0.58, 0.84], // both-main-subjects
  [-0.21, -0.07, 0.06], // last-quoted
  [0.29, 1.34, 0], // both-quoted
  [0.07, 0.11, 0.39], // quoted
  [-0.03, -0.46, -0.15], // quoted-pronoun-not
];
