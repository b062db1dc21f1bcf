// Takes gold readings, gives the arrays of the reader's model: the tagger, and the two parsers that stand on it.
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { ModelArray } from "../src/annotate/weights/model-file.ts";
import { documentsOf } from "./conllu.ts";
import { goldReading, type GoldReading } from "./gold.ts";
import type { ParserModel } from "../src/annotate/syntax/parser.ts";
import { runningParser, runningTagger } from "../src/annotate/syntax/syntax-model.ts";
import { trainGuide } from "./guide.ts";
import { trainParser, type ParserOptions } from "./parser.ts";
import { silverTags } from "./silver-tags.ts";
import { silverTrees } from "./silver-trees.ts";
import { trainTagger, type TaggerOptions } from "./tagger.ts";

const CORPORA = fileURLToPath(new URL("../../shared/corpora", import.meta.url));

/** What the shipped model is trained with. */
export const TAGGING: TaggerOptions = { seeds: [1, 2, 3], epochs: 5, size: 1 << 22, silverShare: 0.7 };
export const PARSING: ParserOptions = {
  seeds: [1, 2, 3, 4, 5, 6, 7, 8],
  epochs: 4,
  transitions: 1 << 21,
  labels: 1 << 21,
  silverShare: 0.25,
  backwards: false,
  changed: 0.0002,
};
/** The parser that goes along with the guide takes half of what early decisions spoil back, so the guide may decide earlier. */
export const GUIDING: ParserOptions = {
  ...PARSING,
  seeds: [11, 12, 13, 14],
  transitions: 1 << 20,
  labels: 1 << 20,
  backwards: true,
  changed: 0.004,
};
/** What the two parsers are trained with that vote on silver trees, one of them from right to left. */
const VOTING: ParserOptions = { ...PARSING, seeds: [11], silverShare: 0, changed: 0.0006 };
const VOTING_BACK: ParserOptions = { ...GUIDING, seeds: [11, 12], silverShare: 0 };

/** Guide and parser read EWT twice an epoch: web text is the harder. Measured: not at all, half of its documents, all. */
const isReadTwice = ({ document }: GoldReading): boolean => !document.id.startsWith("GUM_");

/** Gives the gold readings of one split of a treebank. */
export const treebank = (name: "ud-ewt" | "ud-gum", split: "train" | "dev"): GoldReading[] =>
  documentsOf(`${CORPORA}/${name}/${split}.conllu`).map(goldReading);

/** Trains the tagger, the guide on the tags that it gives to what it has not seen, and the parser on both, and on silver trees of news. */
export function syntaxArrays(
  readings: readonly GoldReading[],
  silver: ReadonlyMap<number, number>,
  tagging: TaggerOptions,
  parsing: ParserOptions,
  guiding: ParserOptions,
): Record<string, ModelArray> {
  const news = existsSync(`${CORPORA}/polnear-corenlp/train.jsonl`);
  const { model, heldOut } = trainTagger(readings, silver, tagging, (tagger) => (news ? silverTags(CORPORA, tagger) : []));
  const once = readings.map((reading, at) => ({ reading, joint: heldOut[at]!, guide: null, again: false }));
  const voter = (options: ParserOptions): ParserModel => runningParser(trainParser(once, model.upos, options));
  const trees = news ? silverTrees(CORPORA, runningTagger(model), { onwards: voter(VOTING), back: voter(VOTING_BACK) }) : [];
  const tagged = once.map((it) => ({ ...it, again: isReadTwice(it.reading) }));
  const { guide, heldOut: guides } = trainGuide(tagged, model.upos, guiding, trees);
  const guided = tagged.map((it, at) => ({ ...it, guide: guides[at]! }));
  const parser = trainParser(guided, model.upos, parsing, trees);
  const named = (room: string, of: object): [string, ModelArray][] =>
    Object.entries(of).map(([name, array]) => [`${room}/${name}`, array as ModelArray]);
  return Object.fromEntries([...named("tagger", model), ...named("parser", parser), ...named("guide", guide)]);
}
