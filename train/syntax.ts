// Takes gold readings, gives the arrays of the reader's model: the tagger, and the parser that stands on it.
import { fileURLToPath } from "node:url";
import type { ModelArray } from "../src/annotate/model-file.ts";
import { documentsOf } from "./conllu.ts";
import { goldReading, type GoldReading } from "./gold.ts";
import { trainParser, type ParserOptions } from "./parser.ts";
import { silverTrees } from "./silver-trees.ts";
import { trainTagger, type TaggerOptions } from "./tagger.ts";

const CORPORA = fileURLToPath(new URL("../../shared/corpora", import.meta.url));

/** What the shipped model is trained with. */
export const TAGGING: TaggerOptions = { seeds: [1, 2], epochs: 5, size: 1 << 22 };
export const PARSING: ParserOptions = { seeds: [1, 2, 3], epochs: 4, transitions: 1 << 21, labels: 1 << 21, silverShare: 0.25 };
/** What the two parsers are trained with that vote on silver trees. */
const VOTING: ParserOptions = { ...PARSING, seeds: [11], epochs: 4, silverShare: 0 };

/** Gives the gold readings of one split of a treebank. */
export const treebank = (name: "ud-ewt" | "ud-gum", split: "train" | "dev"): GoldReading[] =>
  documentsOf(`${CORPORA}/${name}/${split}.conllu`).map(goldReading);

/** Trains the tagger, and the parser on the tags that it gives to what it has not seen, and on silver trees of news. */
export function syntaxArrays(
  readings: readonly GoldReading[],
  silver: ReadonlyMap<number, number>,
  tagging: TaggerOptions,
  parsing: ParserOptions,
): Record<string, ModelArray> {
  const { model, heldOut } = trainTagger(readings, silver, tagging);
  const tagged = readings.map((reading, at) => ({
    reading,
    joint: heldOut[at]!,
  }));
  const parser = trainParser(tagged, model.upos, parsing, silverTrees(CORPORA, tagged, model, VOTING));
  const named = (room: string, of: object): [string, ModelArray][] =>
    Object.entries(of).map(([name, array]) => [`${room}/${name}`, array as ModelArray]);
  return Object.fromEntries([...named("tagger", model), ...named("parser", parser)]);
}
