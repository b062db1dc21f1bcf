// Takes a report's words and the names' model, gives each word's label and how much speaks for each kind of name there.
import { joinBodies } from "./joined-bodies.ts";
import { NAME_FEATURES, nameKeys, nameTraits } from "./name-features.ts";
import { NAME_KINDS, NameLattice, type NameModel, type NameReading } from "./name-labels.ts";
import { kernelOver, placedTables, shortTable } from "../weights/kernel.ts";
import { arrayOf, sharedAmongThreads, unpackedModel } from "../weights/model-file.ts";
import { LONGEST_RUN, nameRuns, type NameWords } from "./name-runs.ts";

export type { NameReading } from "./name-labels.ts";

export type NameLabeler = (words: NameWords) => NameReading;

const MANY = NAME_KINDS.length;

/** Gives the model that `train/train.ts` wrote. @throws MisuseError where the bytes are no such model */
export const nameModel = (packed: Uint8Array): NameModel => sharedAmongThreads(packed, unpacked);

function unpacked(packed: Uint8Array): NameModel {
  const arrays = unpackedModel(packed);
  const { memory, tables } = placedTables([arrayOf(arrays, "weights", "i8")] as const);
  return {
    weights: tables[0],
    memory,
    steps: arrayOf(arrays, "steps", "i16"),
    vocabulary: arrayOf(arrays, "vocabulary", "u8"),
    classes: { slots: arrayOf(arrays, "classes/slots", "u16"), groups: arrayOf(arrays, "classes/groups", "u8") },
    scale: arrayOf(arrays, "scale", "f32"),
  };
}

/** Gives a function that labels one report. @cost a token of a run: `NAME_FEATURES` rows of weights; of the others: a hash */
export function nameLabeler({ weights, memory, steps, vocabulary, classes, scale }: NameModel): NameLabeler {
  const lattice = new NameLattice(LONGEST_RUN);
  const kernel = kernelOver(memory);
  const { keys, sums } = kernel;
  const table = shortTable(weights);
  const one = scale[0] ?? 1;
  return (words) => {
    const labels = new Uint8Array(words.count);
    const kinds = new Float32Array(words.count * MANY);
    const runs = nameRuns(words);
    const traits = nameTraits(words, runs, vocabulary, classes);
    for (let run = 0; run < runs.count; run++) {
      const first = runs.first[run]!;
      const end = runs.end[run]!;
      for (let at = first; at < end; at++) {
        nameKeys(words, traits, first, end, at, keys);
        kernel.sumShortRows(NAME_FEATURES, table);
        lattice.add(at - first, sums);
      }
      lattice.search(steps, end - first, labels, first);
      lattice.weigh(steps, first, end, labels, kinds, one);
    }
    const reading = { labels, kinds, written: traits.written };
    joinBodies(words, reading);
    return reading;
  };
}
