// Takes the bytes of the event model, gives what kind of happening a word names, by its features.
import type { ChooserWeights } from "../weights/chooser.ts";
import { HashList } from "../weights/hash-list.ts";
import { arrayOf, sharedAmongThreads, unpackedModel } from "../weights/model-file.ts";

/** A linear classifier: for each feature's place `classes` weights of one byte. */
export interface Classifier {
  /** A multiple of four. */
  readonly classes: number;
  readonly weights: Int8Array;
  /** The same, four at once. */
  readonly fours: Int32Array;
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

/** @param weights of a length divisible by four, at an offset so divisible */
export const classifierOf = (classes: number, unit: number, weights: Int8Array): Classifier => ({
  classes,
  unit,
  weights,
  fours: new Int32Array(weights.buffer, weights.byteOffset, weights.length >> 2),
});

/** Gives the model that `train/events.ts` wrote. @throws MisuseError where the bytes are no such model */
export const eventModel = (packed: Uint8Array): EventModel => sharedAmongThreads(packed, unpacked);

function unpacked(packed: Uint8Array): EventModel {
  const arrays = unpackedModel(packed);
  const classifier = (name: string): Classifier => {
    const [classes = 1, unit = 1] = arrayOf(arrays, `${name}/shape`, "f32");
    return classifierOf(classes, unit, arrayOf(arrays, `${name}/weights`, "i8"));
  };
  const chooser = (name: string): ChooserWeights => ({
    weights: arrayOf(arrays, `${name}/weights`, "i8"),
    scale: arrayOf(arrays, `${name}/scale`, "f32"),
  });
  return { roots: classifier("roots"), sources: chooser("sources"), targets: chooser("targets") };
}

/** Features that are added up before sums of bytes might run out of their two bytes. */
const AT_ONCE = 256;
const RAISED = 128;
const EVEN_BYTES = 0x00ff00ff;
const HALF = 0xffff;

/**
 * Writes the scores of the classes into `room`: four classes are read at once and added up two and two.
 *
 * @cost O(features × classes)
 */
export function scored({ classes, fours }: Classifier, { hashes, count }: HashList, room: Float64Array): void {
  const width = classes >> 2;
  const mask = fours.length / width - 1;
  room.fill(0);
  for (let from = 0; from < count; from += AT_ONCE) {
    const to = Math.min(count, from + AT_ONCE);
    const raised = RAISED * (to - from);
    for (let word = 0; word < width; word += 1) {
      let even = 0;
      let odd = 0;
      for (let index = from; index < to; index += 1) {
        const four = fours[(hashes[index]! & mask) * width + word]! ^ 0x80808080;
        even = (even + (four & EVEN_BYTES)) | 0;
        odd = (odd + ((four >>> 8) & EVEN_BYTES)) | 0;
      }
      const label = 4 * word;
      room[label]! += (even & HALF) - raised;
      room[label + 1]! += (odd & HALF) - raised;
      room[label + 2]! += (even >>> 16) - raised;
      room[label + 3]! += (odd >>> 16) - raised;
    }
  }
}

/** The likeliest class and how likely it is, 0 to 1; `room` is given the score of each class. */
function likeliest(classifier: Classifier, features: HashList, room: Float64Array): [number, number] {
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

/** Sum of the weights of the features `from` up to `to`, in log-odds. */
export function oddsOf({ weights, scale }: ChooserWeights, { hashes }: HashList, from: number, to: number): number {
  const mask = weights.length - 1;
  let sum = 0;
  for (let index = from; index < to; index += 1) sum += weights[hashes[index]! & mask]!;
  return sum / (scale[0] ?? 1);
}

/** Gives a function that tells, of one feature alone, whether it speaks for the last class; asked of a place twice, it is remembered. */
export function lastClassAlone(classifier: Classifier): (feature: number) => boolean {
  const { classes, weights } = classifier;
  const mask = weights.length / classes - 1;
  const room = new Float64Array(classes);
  const list = new HashList();
  /** 0 not yet asked, 1 no, 2 yes. */
  const known = new Uint8Array(mask + 1);
  return (feature) => {
    const place = feature & mask;
    if (known[place] === 0) {
      list.count = 0;
      list.add(feature);
      known[place] = likeliest(classifier, list, room)[0] === classes - 1 ? 2 : 1;
    }
    return known[place] === 2;
  };
}
