// Takes the corpora, gives the models: `npm run train` writes models/, the lemma tables, where sentences end and the weights beside the sources that use them, the same bytes every time.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { attributionReader } from "./attribution-corpus.ts";
import { articlesIn } from "./attribution-examples.ts";
import { attributionArrays, trainAttribution } from "./attribution.ts";
import { shippedBreaks, writeBreaks } from "./breaks.ts";
import { eventArrays, eventCorpus, trainEvents } from "./events.ts";
import type { GoldReading } from "./gold.ts";
import { IRREGULAR_NOUNS, IRREGULAR_VERBS } from "./irregular-forms.ts";
import { writeLemmaTables } from "./lemmas.ts";
import { trainedNames } from "./name-corpora.ts";
import { packedModel } from "./pack.ts";
import { silverGuesses } from "./silver.ts";
import { GUIDING, PARSING, TAGGING, syntaxArrays, treebank } from "./syntax.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const CORPORA = `${ROOT}/../shared/corpora`;

async function train(): Promise<void> {
  if (!existsSync(`${CORPORA}/ud-ewt`)) {
    process.stderr.write(`There is nothing to train on: ${CORPORA} is missing. The models in models/ were left as they are.\n`);
    process.exitCode = 1;
    return;
  }
  writeBreaks(shippedBreaks());
  await writeLemmaTables(
    trainingTreebanks().map(({ document }) => document),
    { VERB: IRREGULAR_VERBS, NOUN: IRREGULAR_NOUNS },
  );
  for (const words of [
    ["train.ts", "reader"],
    ["train.ts", "names"],
    ["coreference.ts"],
    ["tolls.ts"],
    ["train.ts", "attribution"],
    ["train.ts", "events"],
    ["rivals.ts"],
    ["utterances.ts"],
  ])
    step(words);
}

const trainingTreebanks = (): GoldReading[] => [...treebank("ud-ewt", "train"), ...treebank("ud-gum", "train")];

/** Tags and trees. */
function writeReader(readings: readonly GoldReading[]): void {
  mkdirSync(`${ROOT}/models`, { recursive: true });
  const bytes = packedModel(syntaxArrays(readings, silverGuesses(CORPORA), TAGGING, PARSING, GUIDING));
  writeFileSync(`${ROOT}/models/reader.bin`, bytes);
  process.stdout.write(`models/reader.bin: ${bytes.length} bytes\n`);
}

/** Trains what stands on what was written before, in a process of its own: this one has the old tables loaded. */
function step([script = "", ...words]: readonly string[]): void {
  const { status } = spawnSync(process.execPath, [`${ROOT}/train/${script}`, ...words], { stdio: "inherit" });
  if (status !== 0) throw new Error(`train/${script} ${words.join(" ")} ended with ${status}`);
}

/** The names' model stands on the reader's: it sees the tags and trees that that gives. */
function writeNames(reader: Uint8Array): void {
  const bytes = packedModel(trainedNames(CORPORA, reader));
  writeFileSync(`${ROOT}/models/names.bin`, bytes);
  process.stdout.write(`models/names.bin: ${bytes.length} bytes\n`);
}

/** The attribution model stands on both: it is trained on what they read. */
function writeAttribution(reader: Uint8Array, names: Uint8Array): void {
  const articles = articlesIn(`${CORPORA}/polnear/train.jsonl`);
  const model = trainAttribution(articles, attributionReader(reader, names), {
    epochs: 6,
    seed: 3,
    rate: 0.05,
    decay: 0,
    share: 0.5,
    members: 3,
    lift: 2,
  });
  const bytes = packedModel(attributionArrays(model));
  writeFileSync(`${ROOT}/models/attribution.bin`, bytes);
  process.stdout.write(`models/attribution.bin: ${bytes.length} bytes\n`);
}

/** The event model stands on the reader's trees and on the names. */
function writeEvents(reader: Uint8Array, names: Uint8Array): void {
  const bytes = packedModel(eventArrays(trainEvents(eventCorpus(CORPORA, reader, names))));
  writeFileSync(`${ROOT}/models/events.bin`, bytes);
  process.stdout.write(`models/events.bin: ${bytes.length} bytes\n`);
}

// `npm run train -- reader`, `-- names`, `-- attribution` and `-- events` leave the other models as they are.
if (import.meta.main) {
  const shipped = (name: string): Uint8Array => readFileSync(`${ROOT}/models/${name}.bin`);
  if (process.argv[2] === "reader") writeReader(trainingTreebanks());
  else if (process.argv[2] === "names") writeNames(shipped("reader"));
  else if (process.argv[2] === "attribution") writeAttribution(shipped("reader"), shipped("names"));
  else if (process.argv[2] === "events") writeEvents(shipped("reader"), shipped("names"));
  else await train();
}
