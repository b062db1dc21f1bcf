// Takes the bytes of the event model, gives what kind of happening a word names, by its features.
import { arrayOf, unpackedModel } from "./model-file.ts";

/** A linear classifier: for each feature's place `classes` weights of one byte. */
export interface Classifier {
  readonly classes: number;
  readonly weights: Int8Array;
  /** What a weight of 1 stands for. */
  readonly unit: number;
}

/** Which root a word names, the last class being "no happening"; and what a word is to a verb: nothing, source, target. */
export interface EventModel {
  readonly roots: Classifier;
  readonly parties: Classifier;
}

/** Gives the model that `train/events.ts` wrote. @throws MisuseError where the bytes are no such model */
export function eventModel(packed: Uint8Array): EventModel {
  const arrays = unpackedModel(packed);
  const classifier = (name: string): Classifier => {
    const [classes = 1, unit = 1] = arrayOf(arrays, `${name}/shape`, "f32");
    return { classes, unit, weights: arrayOf(arrays, `${name}/weights`, "i8") };
  };
  return { roots: classifier("roots"), parties: classifier("parties") };
}

/** Writes the scores of the classes into `room`. @cost O(features × classes) */
export function scored({ classes, weights }: Classifier, features: readonly number[], room: Float64Array): void {
  const places = weights.length / classes;
  room.fill(0);
  for (const feature of features) {
    const from = (feature & (places - 1)) * classes;
    for (let label = 0; label < classes; label += 1) room[label] = (room[label] ?? 0) + (weights[from + label] ?? 0);
  }
}

/** The likeliest class and how likely it is, 0 to 1; `room` holds a score a class. */
export function likeliest(classifier: Classifier, features: readonly number[], room: Float64Array): [number, number] {
  const { classes, unit } = classifier;
  scored(classifier, features, room);
  let best = 0;
  for (let label = 1; label < classes; label += 1) if ((room[label] ?? 0) > (room[best] ?? 0)) best = label;
  const most = room[best] ?? 0;
  let sum = 0;
  for (let label = 0; label < classes; label += 1) sum += Math.exp(((room[label] ?? 0) - most) * unit);
  return [best, 1 / sum];
}
