// Gives how much each sign speaks for a phrase being meant by a pronoun; written by `node train/coreference.ts`, not by hand.

/** Weights by feature: for "he" and "she", for "it", for "they". @source logistic regression over ud-gum and meantime train */
export const WEIGHTS_BY_FEATURE: readonly (readonly [person: number, thing: number, several: number])[] = [
  [-2.32, 0.78, 0.32], // nobody
  [2.44, 1.47, 1.48], // here
  [0.65, 0.09, 0.29], // back-1
  [-0.81, -1.5, -0.79], // back-2
  [-1.63, -2.11, -1.19], // back-3
  [-2.69, -2.93, -2.92], // back-more
  [-0.2, -0.19, -0.29], // log-between
  [-0.06, -0.18, -0.07], // acts
  [0.37, 0.37, 0.64], // subject
  [-0.03, 0.35, 0.53], // object
  [0.45, -0.04, 0.65], // owner
  [-0.06, -0.19, 0.29], // oblique
  [-0.07, 0.23, 0.26], // both-subjects
  [0.26, 0.52, 0.34], // both-objects
  [0.88, 1, 0.92], // pronoun
  [0.28, 0.11, 0.24], // same-word
  [-0.08, -0.75, -0.67], // name
  [-0.12, -0.33, -0.24], // described
  [0, -2.95, -1.79], // people
  [0.86, 0, 0], // gender-known
  [-1.08, 0, 0], // surname-only
  [0.01, 0.2, 0.14], // log-seen
  [-0.59, -0.34, 0.07], // only-cand-quoted
  [-0.89, 0.52, 0.26], // only-pronoun-quoted
  [-0.16, 1.04, -0.09], // same-quotation
  [-1.83, -0.87, -0.54], // speaks-it
  [-2.02, -0.73, 0], // spoken-by-pronoun
  [-0.45, -0.53, -0.52], // same-verb
  [-0.12, 0.5, 0.54], // reflexive-subject
  [0.45, 0.58, 0.42], // opens-sentence
  [0.52, 0.51, 0.19], // same-block
  [0, -0.59, -2.18], // state
  [0, -0.24, -1.41], // organization
  [0, -0.1, 0], // place
  [0, -0.75, 0], // work
  [0, 0, 1.14], // group
  [2.32, 0, 0], // person
  [0.16, -0.05, -0.21], // unnamed
  [0.53, 0.72, 0.48], // last-actor
  [-0.17, 0.03, -0.39], // speaks
  [0.45, 0.06, 0.38], // both-speak
  [-0.1, -0.1, -0.01], // last-speaker
  [-0.28, -0.15, 0.06], // indefinite
  [0.95, 0.78, 0.54], // both-open
];
