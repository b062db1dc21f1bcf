// Takes pairs of news sentences judged by people as paraphrases or not, gives the weights of `paraphraseFeatures`: `node train/paraphrase.ts` prints them.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { paraphraseFeatures, type Saying } from "./paraphrase-features.ts";
import { weighIn } from "../src/compare/weights.ts";
import { wordReader, type Word } from "../src/compare/wording/words.ts";
import { englishCompareTables } from "../src/lang/en/compare.ts";
import { lemmaOf } from "../src/lang/en/lemmas.ts";
import { PAGE } from "../src/lang/en/page.ts";
import { unknown, type Layers } from "../src/model/index.ts";
import { annotate } from "../src/presets.ts";
import { read } from "../src/read/index.ts";
import { logistic, type LogisticRow } from "./weighted-logistic.ts";

/** A pair as the corpus has it. */
interface CodedPair {
  readonly id: string;
  readonly paraphrase: 0 | 1;
  readonly statement: boolean;
  readonly cross_outlet: boolean;
  readonly a: { readonly text: string };
  readonly b: { readonly text: string };
}

/** A pair as the model sees it; `told` where it is a statement as two outlets have it. */
export interface ReadPair {
  readonly id: string;
  readonly features: readonly number[];
  readonly same: boolean;
  readonly told: boolean;
}

/** Weight of a pair that is no paraphrase, and of one that is no statement of two outlets. @source ten-fold over MSRP train: docs/compare.md */
const APART = 1.9;
const OTHER = 0.6;
const RIDGE = 1;

const tables = englishCompareTables(lemmaOf);
/** Weights as in an episode of one segment: rarity in the language alone. */
const weigh = weighIn([], () => null);

/** Words that only frame what is said, beside source and cue themselves: their days and places of speaking are not the matter. */
function frameOf({ attributions }: Layers, words: readonly Word[]): Set<number> {
  const ranges = attributions.filter(({ within }) => within === null).flatMap(({ source, cue }) => [...(source ?? []), ...(cue ?? [])]);
  return new Set(words.flatMap((word) => (ranges.some((it) => it.start < word.end && word.start < it.end) ? [word.token] : [])));
}

/** Words of one sentence of news as compare sees them. @param raw of a corpus whose quotation marks may be doubled */
export function sayingOf(id: string, raw: string): Saying {
  const source = raw.replaceAll("‘‘", "“").replaceAll("’’", "”");
  const { article } = read({ id, file: id, mediaType: "text/plain", source, sourceHash: "", metadata: {} }, PAGE);
  const { layers, problems } = annotate(article);
  const entityOf = layers.entities.map(({ name }) => name);
  const report = { annotated: { article, layers, problems }, entityOf, published: unknown(), reliesOn: [], copies: [] };
  const reader = wordReader(tables, { partyOf: (it) => it, entity: () => undefined });
  const words = reader.words(report, { start: 0, end: article.text.length });
  return { words, frame: frameOf(layers, words) };
}

export const pairsIn = (file: string): ReadPair[] =>
  readFileSync(file, "utf8")
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as CodedPair)
    .map(({ id, a, b, paraphrase, statement, cross_outlet: apart }) => ({
      id,
      features: paraphraseFeatures(sayingOf(`${id}a`, a.text), sayingOf(`${id}b`, b.text), weigh, tables),
      same: paraphrase === 1,
      told: statement && apart,
    }));

/** Weights of the features, the first for "one". @cost a second a thousand pairs */
export const trainParaphrase = (pairs: readonly ReadPair[]): number[] =>
  logistic(
    pairs.map(({ features, same, told }): LogisticRow => ({
      features,
      label: same ? 1 : 0,
      weight: (same ? 1 : APART) * (told ? 1 : OTHER),
    })),
    RIDGE,
  );

if (import.meta.main) {
  const pairs = pairsIn(fileURLToPath(new URL("../../shared/corpora/msrp/train.jsonl", import.meta.url)));
  console.log(JSON.stringify(trainParaphrase(pairs).map((it) => Math.round(it * 1000) / 1000)));
}
