// Gives how much each sign speaks for a phrase being meant by a pronoun; written by `node train/coreference.ts`, not by hand.

/** Weights by feature: for "he" and "she", for "it", for "they". @source logistic regression over ud-gum and meantime train */
export const WEIGHTS_BY_FEATURE: readonly (readonly [person: number, thing: number, several: number])[] = [
  [-2.22, 0.81, 0.56], // nobody
  [2.46, 1.41, 1.15], // here
  [0.75, -0.08, 0.23], // back-1
  [-0.77, -1.83, -0.71], // back-2
  [-1.57, -2.8, -1.21], // back-3
  [-2.67, -3.51, -3.21], // back-more
  [-0.21, -0.12, -0.17], // log-between
  [-0.07, -0.09, -0.14], // acts
  [0.25, 0.4, 0.54], // subject
  [-0.14, 0.4, 0.47], // object
  [0.35, -0.16, 0.32], // owner
  [-0.17, -0.11, 0.2], // oblique
  [-0.01, 0.21, 0.19], // both-subjects
  [0.15, 0.42, 0.08], // both-objects
  [0.82, 0.62, 0.95], // pronoun
  [0.2, 0.17, 0.37], // same-word
  [-0.18, -0.7, -0.75], // name
  [-0.13, -0.3, -0.21], // described
  [0, -2.72, -2.28], // people
  [0.81, 0, 0], // gender-known
  [-0.84, 0, 0], // surname-only
  [-0.01, 0.16, 0.04], // log-seen
  [-0.56, -0.31, -0.08], // only-cand-quoted
  [-0.78, 0.75, 0.36], // only-pronoun-quoted
  [-0.04, 1.24, 0.19], // same-quotation
  [-1.83, -0.79, -0.45], // speaks-it
  [-2.06, -0.65, 0], // spoken-by-pronoun
  [0.05, -0.35, -0.14], // same-verb
  [-0.14, 0.37, 0.76], // reflexive-subject
  [0.45, 0.53, 0.37], // opens-sentence
  [0.56, 0.45, 0.31], // same-block
  [0, -0.51, -2.29], // state
  [0, -0.33, -1.88], // organization
  [0, -0.34, 0], // place
  [0, -0.53, 0], // work
  [0, 0, 1.05], // group
  [2.22, 0, 0], // person
  [0.06, -0.19, 0.01], // unnamed
  [0.52, 0.65, 0.48], // last-actor
  [-0.08, -0.17, -0.33], // speaks
  [0.36, 0.02, 0.38], // both-speak
  [-0.07, -0.11, -0.14], // last-speaker
  [-0.32, -0.22, 0.03], // indefinite
  [0.72, 0.83, 0.29], // both-open
];
