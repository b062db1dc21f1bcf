// Takes the corpora, gives the models: `npm run train` writes models/reader.bin and the lemma tables, the same bytes every time.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { attributionReader } from "./attribution-corpus.ts";
import { articlesIn, attributionArrays, trainAttribution } from "./attribution.ts";
import { documentsOf } from "./conllu.ts";
import { goldReading, type GoldReading } from "./gold.ts";
import { IRREGULAR_NOUNS, IRREGULAR_VERBS } from "./irregular-forms.ts";
import { writeLemmaTables } from "./lemmas.ts";
import { packedModel } from "./pack.ts";
import type { ModelArray } from "../src/annotate/model-file.ts";
import { trainParser, type ParserOptions } from "./parser.ts";
import { silverGuesses } from "./silver.ts";
import { trainTagger, type TaggerOptions } from "./tagger.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const CORPORA = `${ROOT}/../shared/corpora`;

/** Gives the gold readings of one split of a treebank. */
export const treebank = (name: "ud-ewt" | "ud-gum", split: "train" | "dev"): GoldReading[] =>
  documentsOf(`${CORPORA}/${name}/${split}.conllu`).map(goldReading);

/** Trains the tagger, and the parser on the tags that it gives to what it has not seen. */
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
  const parser = trainParser(tagged, model.upos, parsing);
  const named = (room: string, of: object): [string, ModelArray][] =>
    Object.entries(of).map(([name, array]) => [`${room}/${name}`, array as ModelArray]);
  return Object.fromEntries([...named("tagger", model), ...named("parser", parser)]);
}

async function train(): Promise<void> {
  if (!existsSync(`${CORPORA}/ud-ewt`)) {
    process.stderr.write(`There is nothing to train on: ${CORPORA} is missing. The models in models/ were left as they are.\n`);
    process.exitCode = 1;
    return;
  }
  const readings = [...treebank("ud-ewt", "train"), ...treebank("ud-gum", "train")];
  await writeLemmaTables(
    readings.map(({ document }) => document),
    { VERB: IRREGULAR_VERBS, NOUN: IRREGULAR_NOUNS },
  );
  const arrays = syntaxArrays(
    readings,
    silverGuesses(CORPORA),
    { seeds: [1], epochs: 6, size: 1 << 22 },
    { seeds: [1], epochs: 6, transitions: 1 << 20, labels: 1 << 21 },
  );
  mkdirSync(`${ROOT}/models`, { recursive: true });
  const bytes = packedModel(arrays);
  writeFileSync(`${ROOT}/models/reader.bin`, bytes);
  process.stdout.write(`models/reader.bin: ${bytes.length} bytes\n`);
  writeAttribution(bytes);
}

/** The attribution model stands on the reader's: it is trained on what that reads. */
function writeAttribution(reader: Uint8Array): void {
  const articles = articlesIn(`${CORPORA}/polnear/train.jsonl`);
  const model = trainAttribution(articles, attributionReader(reader), {
    epochs: 6,
    seed: 7,
  });
  const bytes = packedModel(attributionArrays(model));
  writeFileSync(`${ROOT}/models/attribution.bin`, bytes);
  process.stdout.write(`models/attribution.bin: ${bytes.length} bytes\n`);
}

// `npm run train -- attribution` leaves the reader's model as it is.
if (import.meta.main) {
  if (process.argv[2] === "attribution") writeAttribution(readFileSync(`${ROOT}/models/reader.bin`));
  else await train();
}
