// Gives how much each sign speaks for a phrase being meant by a pronoun; written by `node train/coreference.ts`, not by hand.

/** Weights by feature: for "he" and "she", for "it", for "they". @source log-linear ranking over ud-gum, meantime and polnear-corenlp train */
export const WEIGHTS_BY_FEATURE: readonly (readonly [person: number, thing: number, several: number])[] = [
  [-2.48, 0.81, -0.11], // nobody
  [2.49, 1.61, 1.84], // here
  [0.67, 0.09, 0.18], // back-1
  [-0.62, -1.55, -1.27], // back-2
  [-1.54, -2.75, -1.39], // back-3
  [-2.78, -3.1, -2.84], // back-more
  [-0.23, -0.19, -0.5], // log-between
  [-0.25, -0.42, -0.11], // acts
  [0.8, 0.72, 0.59], // subject
  [0.13, 0.63, 0.45], // object
  [0.66, 0.15, 0.85], // owner
  [0.16, -0.14, 0.2], // oblique
  [-0.22, 0.41, 0.15], // both-subjects
  [0.45, 0.38, 0.54], // both-objects
  [0.81, 0.92, 0.9], // pronoun
  [0.54, 0.53, -0.13], // same-word
  [-0.02, -0.8, -0.42], // name
  [-0.21, -0.4, -0.26], // described
  [0, -3.29, -1.04], // people
  [0.71, 0, 0], // gender-known
  [-0.58, 0, 0], // surname-only
  [0.07, 0.15, 0.1], // log-seen
  [-0.28, -0.02, 0.42], // only-cand-quoted
  [-0.38, 0.63, 0.18], // only-pronoun-quoted
  [-0.33, 0.97, -0.37], // same-quotation
  [0, 0, 0], // speaks-it
  [0, -1.44, -0.16], // spoken-by-pronoun
  [-1.18, 0, 0.02], // same-verb
  [0.22, 0.79, 0.68], // reflexive-subject
  [0.37, 0.43, 0.26], // opens-sentence
  [0.57, 0.55, -0.18], // same-block
  [0, -0.46, -1.84], // state
  [0, -0.13, -0.91], // organization
  [0, 0.24, 0], // place
  [0, -0.93, 0], // work
  [0, 0, 1.03], // group
  [2.48, 0, 0], // person
  [0.09, -0.2, 0.1], // unnamed
  [0.61, 0.75, 0.41], // last-actor
  [-0.13, 0.49, -0.2], // speaks
  [0.61, -0.29, 0.35], // both-speak
  [-0.08, -0.1, 0.46], // last-speaker
  [-0.4, -0.03, 0.08], // indefinite
  [1.11, 0.95, 0.66], // both-open
  [-0.23, -0.36, -1.1], // plain
  [-0.04, -0.61, -0.35], // plain-speaks
  [-0.22, -0.05, 0.2], // main-subject
  [0.28, 0.55, 0.77], // both-main-subjects
  [-0.2, -0.09, -0.05], // last-quoted
  [0.25, 1.29, 0], // both-quoted
  [0.05, 0.13, 0.36], // quoted
  [-0.01, -0.48, -0.16], // quoted-pronoun-not
];
