// Takes the bytes of the event model, gives what kind of happening a word names, by its features.
import type { ChooserWeights } from "../weights/chooser.ts";
import { arrayOf, sharedAmongThreads, unpackedModel } from "../weights/model-file.ts";

/** A linear classifier: for each feature's place `classes` weights of one byte. */
export interface Classifier {
  readonly classes: number;
  readonly weights: Int8Array;
  /** What a weight of 1 stands for. */
  readonly unit: number;
}

/** Who of some words does what a verb tells, and whom it strikes. */
export interface ActorModel {
  readonly sources: ChooserWeights;
  readonly targets: ChooserWeights;
}

/** Which root a word names, the last class being "no happening"; and who its actors are. */
export interface EventModel extends ActorModel {
  readonly roots: Classifier;
}

/** Gives the model that `train/events.ts` wrote. @throws MisuseError where the bytes are no such model */
export const eventModel = (packed: Uint8Array): EventModel => sharedAmongThreads(packed, unpacked);

function unpacked(packed: Uint8Array): EventModel {
  const arrays = unpackedModel(packed);
  const classifier = (name: string): Classifier => {
    const [classes = 1, unit = 1] = arrayOf(arrays, `${name}/shape`, "f32");
    return { classes, unit, weights: arrayOf(arrays, `${name}/weights`, "i8") };
  };
  const chooser = (name: string): ChooserWeights => ({
    weights: arrayOf(arrays, `${name}/weights`, "i8"),
    scale: arrayOf(arrays, `${name}/scale`, "f32"),
  });
  return { roots: classifier("roots"), sources: chooser("sources"), targets: chooser("targets") };
}

/** Writes the scores of the classes into `room`. @cost O(features × classes) */
export function scored({ classes, weights }: Classifier, features: readonly number[], room: Float64Array): void {
  const mask = weights.length / classes - 1;
  room.fill(0);
  for (let index = 0; index < features.length; index += 1) {
    const from = (features[index]! & mask) * classes;
    for (let label = 0; label < classes; label += 1) room[label]! += weights[from + label]!;
  }
}

/** The likeliest class and how likely it is, 0 to 1; `room` is given the score of each class. */
export function likeliest(classifier: Classifier, features: readonly number[], room: Float64Array): [number, number] {
  scored(classifier, features, room);
  return likeliestBut(room, -1, classifier.unit);
}

/** The likeliest class but one, by scores, and how likely it is among all. @param unit what a score of 1 stands for */
export function likeliestBut(scores: Float64Array, but: number, unit: number): [number, number] {
  let best = but === 0 ? 1 : 0;
  for (let label = best; label < scores.length; label += 1) if (label !== but && scores[label]! > scores[best]!) best = label;
  const most = scores[best]!;
  let sum = 0;
  for (const score of scores) sum += Math.exp((score - most) * unit);
  return [best, 1 / sum];
}

/** Gives a function that tells, of one feature alone, whether it speaks for the last class; asked of a place twice, it is remembered. */
export function lastClassAlone(classifier: Classifier): (feature: number) => boolean {
  const { classes, weights } = classifier;
  const mask = weights.length / classes - 1;
  const room = new Float64Array(classes);
  /** 0 not yet asked, 1 no, 2 yes. */
  const known = new Uint8Array(mask + 1);
  return (feature) => {
    const place = feature & mask;
    if (known[place] === 0) known[place] = likeliest(classifier, [feature], room)[0] === classes - 1 ? 2 : 1;
    return known[place] === 2;
  };
}
