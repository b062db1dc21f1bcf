// Takes the corpora, gives the models: `npm run train` writes models/reader.bin and the lemma tables, the same bytes every time.
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { documentsOf } from "./conllu.ts";
import { goldReading, type GoldReading } from "./gold.ts";
import { IRREGULAR_NOUNS, IRREGULAR_VERBS } from "./irregular-forms.ts";
import { writeLemmaTables } from "./lemmas.ts";
import { packedModel } from "./pack.ts";
import { trainTagger } from "./tagger.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const CORPORA = `${ROOT}/../shared/corpora`;

/** Gives the gold readings of one split of a treebank. */
export const treebank = (name: "ud-ewt" | "ud-gum", split: "train" | "dev"): GoldReading[] =>
  documentsOf(`${CORPORA}/${name}/${split}.conllu`).map(goldReading);

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
  const tagger = trainTagger(readings, { seeds: [1, 2], epochs: 8, size: 1 << 22 });
  const arrays = Object.fromEntries(Object.entries(tagger).map(([name, array]) => [`tagger/${name}`, array]));
  mkdirSync(`${ROOT}/models`, { recursive: true });
  const bytes = packedModel(arrays);
  writeFileSync(`${ROOT}/models/reader.bin`, bytes);
  process.stdout.write(`models/reader.bin: ${bytes.length} bytes\n`);
}

if (import.meta.main) await train();
