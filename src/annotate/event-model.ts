// Takes the bytes of the event model, gives what kind of happening a word names, by its features.
import { arrayOf, sharedAmongThreads, unpackedModel } from "./model-file.ts";

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
export const eventModel = (packed: Uint8Array): EventModel => sharedAmongThreads(packed, unpacked);

function unpacked(packed: Uint8Array): EventModel {
  const arrays = unpackedModel(packed);
  const classifier = (name: string): Classifier => {
    const [classes = 1, unit = 1] = arrayOf(arrays, `${name}/shape`, "f32");
    return { classes, unit, weights: arrayOf(arrays, `${name}/weights`, "i8") };
  };
  return { roots: classifier("roots"), parties: classifier("parties") };
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

/** The likeliest class and how likely it is, 0 to 1; `room` holds a score a class. */
export function likeliest(classifier: Classifier, features: readonly number[], room: Float64Array): [number, number] {
  const { classes, unit } = classifier;
  scored(classifier, features, room);
  let best = 0;
  for (let label = 1; label < classes; label += 1) if (room[label]! > room[best]!) best = label;
  const most = room[best]!;
  let sum = 0;
  for (let label = 0; label < classes; label += 1) sum += Math.exp((room[label]! - most) * unit);
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
