// Takes gold readings, gives the arrays of the reader's model: the tagger, and the parser that stands on it.
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { ModelArray } from "../src/annotate/weights/model-file.ts";
import { documentsOf } from "./conllu.ts";
import { goldReading, type GoldReading } from "./gold.ts";
import type { ParserModel } from "../src/annotate/syntax/parser.ts";
import { runnable, trainParser, type ParserOptions } from "./parser.ts";
import { silverTags } from "./silver-tags.ts";
import { silverTrees } from "./silver-trees.ts";
import { trainTagger, type TaggerOptions } from "./tagger.ts";

const CORPORA = fileURLToPath(new URL("../../shared/corpora", import.meta.url));

/** What the shipped model is trained with. */
export const TAGGING: TaggerOptions = { seeds: [1, 2, 3], epochs: 5, size: 1 << 22, silverShare: 0.7 };
export const PARSING: ParserOptions = {
  seeds: [1, 2, 3, 4],
  epochs: 4,
  transitions: 1 << 21,
  labels: 1 << 21,
  silverShare: 0.25,
  backwards: false,
  changed: 0.0006,
};
/** What the two parsers are trained with that vote on silver trees, one of them from right to left. */
const VOTING: ParserOptions = { ...PARSING, seeds: [11], silverShare: 0 };
const VOTING_BACK: ParserOptions = { ...VOTING, transitions: 1 << 20, labels: 1 << 20, seeds: [11, 12], backwards: true };

/** Gives the gold readings of one split of a treebank. */
export const treebank = (name: "ud-ewt" | "ud-gum", split: "train" | "dev"): GoldReading[] =>
  documentsOf(`${CORPORA}/${name}/${split}.conllu`).map(goldReading);

/** Trains the tagger, and the parser on the tags that it gives to what it has not seen and on silver trees of news. */
export function syntaxArrays(
  readings: readonly GoldReading[],
  silver: ReadonlyMap<number, number>,
  tagging: TaggerOptions,
  parsing: ParserOptions,
): Record<string, ModelArray> {
  const news = existsSync(`${CORPORA}/polnear-corenlp/train.jsonl`);
  const { model, heldOut } = trainTagger(readings, silver, tagging, (tagger) => (news ? silverTags(CORPORA, tagger) : []));
  const tagged = readings.map((reading, at) => ({ reading, joint: heldOut[at]! }));
  const voter = (options: ParserOptions): ParserModel => runnable(trainParser(tagged, model.upos, options));
  const trees = news ? silverTrees(CORPORA, model, { onwards: voter(VOTING), back: voter(VOTING_BACK) }) : [];
  const parser = trainParser(tagged, model.upos, parsing, trees);
  const named = (room: string, of: object): [string, ModelArray][] =>
    Object.entries(of).map(([name, array]) => [`${room}/${name}`, array as ModelArray]);
  return Object.fromEntries([...named("tagger", model), ...named("parser", parser)]);
}
