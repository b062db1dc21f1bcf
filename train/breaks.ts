// Takes the treebanks, gives src/lang/en/sentence-breaks.ts: where sentences end.
import { existsSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { SENTENCE_WORDS, TOKEN_WORDS } from "../src/lang/en/abbreviations.ts";
import type { Block } from "../src/model/index.ts";
import { BREAK_FEATURES, BREAK_WEIGHTS, breakFeatures } from "../src/text/sentence-breaks.ts";
import { ruleSets, sentencesOf } from "../src/text/sentences.ts";
import { tokenizer } from "../src/text/tokens.ts";
import { AveragedWeights, quantised } from "./averaged.ts";
import { documentsOf } from "./conllu.ts";
import { randomFrom, shuffle } from "./random.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const CORPORA = `${ROOT}/../shared/corpora`;

/** A text whose sentence ends are known. */
export interface BreakText {
  readonly text: string;
  readonly blocks: readonly Block[];
  /** Offsets at which a sentence ends. */
  readonly ends: ReadonlySet<number>;
}

/** Places of one text: their features one after the other, and 1 for those where a sentence ends. */
interface Places {
  readonly features: Uint16Array;
  readonly ends: Uint8Array;
}

const tokensOf = tokenizer(TOKEN_WORDS);
const rules = ruleSets(SENTENCE_WORDS);

function placesOf({ text, blocks, ends }: BreakText): Places {
  const tokens = tokensOf(text, blocks);
  const features: number[] = [];
  const labels: number[] = [];
  const row = new Uint16Array(BREAK_FEATURES);
  sentencesOf(text, blocks, tokens, rules, (place) => {
    const hit = ends.has(tokens.end[place.at]!);
    breakFeatures(place, row);
    features.push(...row);
    labels.push(hit ? 1 : 0);
    return hit;
  });
  return { features: Uint16Array.from(features), ends: Uint8Array.from(labels) };
}

/** Score by which a right answer must win, else its weights are moved. @source four-fold over GUM: 96.6, with 8 95.9, with 60 96.4 */
const MARGIN = 30;
/** @source four-fold over GUM: 96.6, with six 96.5, with twenty 95.9 */
const EPOCHS = 3;
const SEED = 7;

/** Gives the weights, by an averaged perceptron with a margin over all places. */
export function trainedBreaks(texts: readonly BreakText[]): Int8Array {
  const all = texts.map(placesOf);
  const weights = new AveragedWeights(BREAK_WEIGHTS);
  const random = randomFrom(SEED);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    shuffle(all, random);
    for (const places of all) learnFrom(places, weights);
  }
  return quantised(weights.averages());
}

function learnFrom({ features, ends }: Places, weights: AveragedWeights): void {
  for (let place = 0; place < ends.length; place++) {
    const first = place * BREAK_FEATURES;
    const sign = ends[place] === 1 ? 1 : -1;
    let score = 0;
    for (let at = first; at < first + BREAK_FEATURES; at++) score += weights.now[features[at]!]!;
    if (score * sign < MARGIN) for (let at = first; at < first + BREAK_FEATURES; at++) weights.add(features[at]!, sign);
    weights.step++;
  }
}

/** A treebank's texts; `keep` says which documents. */
export const treebankTexts = (file: string, keep: (id: string, at: number) => boolean = () => true): BreakText[] =>
  documentsOf(`${CORPORA}/${file}.conllu`)
    .filter(({ id }, at) => keep(id, at))
    .map(({ text, blocks, sentences, end }) => ({ text, blocks, ends: new Set(sentences.map((it) => end[it.end - 1]!)) }));

/** Writes the table. */
export function writeBreaks(weights: Int8Array): void {
  const bytes = Buffer.from(weights.buffer, weights.byteOffset, weights.byteLength).toString("base64");
  writeFileSync(
    `${ROOT}/src/lang/en/sentence-breaks.ts`,
    `// Gives what decides, beside the rules, where a sentence ends. Made by train/breaks.ts.
// Source: UD English EWT (CC BY-SA 4.0) and GUM (annotations CC BY), train parts; weights only, no text.
// prettier-ignore
export const BREAKS = "${bytes}";
`,
  );
}

/** Gives the weights that are shipped. */
export const shippedBreaks = (): Int8Array => trainedBreaks([...treebankTexts("ud-ewt/train"), ...treebankTexts("ud-gum/train")]);

if (import.meta.main) {
  if (existsSync(`${CORPORA}/ud-ewt`)) writeBreaks(shippedBreaks());
  else process.stderr.write(`There is nothing to train on: ${CORPORA} is missing.\n`);
}
