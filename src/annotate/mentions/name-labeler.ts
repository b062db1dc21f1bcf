// Takes a report's words and the names' model, gives each word's label and how much speaks for each kind of name there.
import { joinBodies } from "./joined-bodies.ts";
import { NAME_FEATURES, nameFeatures, nameTraits } from "./name-features.ts";
import { NAME_KINDS, NameLattice, type NameModel, type NameReading } from "./name-labels.ts";
import { arrayOf, sharedAmongThreads, unpackedModel } from "../weights/model-file.ts";
import { LONGEST_RUN, nameRuns, type NameWords } from "./name-runs.ts";

export type { NameReading } from "./name-labels.ts";

export type NameLabeler = (words: NameWords) => NameReading;

const MANY = NAME_KINDS.length;

/** Gives the model that `train/train.ts` wrote. @throws MisuseError where the bytes are no such model */
export const nameModel = (packed: Uint8Array): NameModel => sharedAmongThreads(packed, unpacked);

function unpacked(packed: Uint8Array): NameModel {
  const arrays = unpackedModel(packed);
  return {
    weights: arrayOf(arrays, "weights", "i8"),
    steps: arrayOf(arrays, "steps", "i16"),
    vocabulary: arrayOf(arrays, "vocabulary", "u8"),
    scale: arrayOf(arrays, "scale", "f32"),
  };
}

/** Gives a function that labels one report. @cost a token of a run: `NAME_FEATURES` rows of weights; of the others: a hash */
export function nameLabeler({ weights, steps, vocabulary, scale }: NameModel): NameLabeler {
  const lattice = new NameLattice(LONGEST_RUN);
  const rows = new Int32Array(LONGEST_RUN * NAME_FEATURES);
  const mask = weights.length - 1;
  const one = scale[0] ?? 1;
  return (words) => {
    const labels = new Uint8Array(words.count);
    const kinds = new Float32Array(words.count * MANY);
    const runs = nameRuns(words);
    const traits = nameTraits(words, runs, vocabulary);
    for (let run = 0; run < runs.count; run++) {
      const first = runs.first[run]!;
      const end = runs.end[run]!;
      for (let at = first; at < end; at++) nameFeatures(words, traits, first, end, at, mask, rows, (at - first) * NAME_FEATURES);
      lattice.add(weights, rows, end - first);
      lattice.search(steps, end - first, labels, first);
      lattice.weigh(steps, first, end, labels, kinds, one);
    }
    const reading = { labels, kinds, written: traits.written };
    joinBodies(words, reading);
    return reading;
  };
}
