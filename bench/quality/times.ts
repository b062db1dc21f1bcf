// Takes texts with gold time expressions (TempEval-3, MEANTIME), gives the quality figures of ours; prints them when run.
import { readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { boundedSentences } from "../../src/annotate/syntax/sentences.ts";
import { annotator, type AnyStage } from "../../src/annotate/stage.ts";
import { syntaxModel } from "../../src/annotate/syntax/syntax-model.ts";
import { taggedSyntax } from "../../src/annotate/syntax/syntax.ts";
import { tensedTimesStage } from "../../src/annotate/times/times.ts";
import { wordTokens } from "../../src/annotate/syntax/tokens.ts";
import { SENTENCE_WORDS, TOKEN_WORDS } from "../../src/lang/en/abbreviations.ts";
import { TIMES } from "../../src/lang/en/times.ts";
import { unknown, valueOf, type Article, type Layers, type TimeExpression } from "../../src/model/index.ts";

interface Gold {
  readonly id: string;
  /** Null where the corpus does not know the day. */
  readonly dct: string | null;
  readonly text: string;
  /** Index, start and end of each sentence: MEANTIME, whose gold ends with the sixth line. */
  readonly sents?: readonly (readonly [index: number, start: number, end: number])[];
  readonly timex: readonly { readonly start: number; readonly end: number; readonly type: string; readonly value: string }[];
}

/** F1 in percent, as in TempEval-3: `relaxed` by overlap, `value` and `type` over the overlapping matches. */
export interface TimeFigures {
  readonly strict: number;
  readonly relaxed: number;
  readonly type: number;
  readonly value: number;
  /** Megabytes of text a second, one thread: the stage that finds times and values, its tags given. */
  readonly speed: number;
  /** The same from raw text on: tokens, sentences, tags, tree, times. */
  readonly readingSpeed: number;
}

/** An article of plain text with nothing known of it but its date. */
const articleOf = ({ id, dct, text }: Gold): Article => ({
  id,
  file: id,
  url: null,
  outlet: unknown(),
  language: unknown(),
  headline: null,
  byline: null,
  dateClues: dct === null ? [] : [{ from: "metadata", value: dct, at: null }],
  text,
  blocks: [{ kind: "paragraph", start: 0, end: text.length }],
  sourceHash: "",
  sourceLength: text.length,
  toSource: null,
});

const model = syntaxModel(readFileSync(new URL("../../models/reader.bin", import.meta.url)));
const read = annotator([
  wordTokens(TOKEN_WORDS),
  boundedSentences(SENTENCE_WORDS),
  taggedSyntax(model, { parse: true }),
] as unknown as readonly AnyStage[]);
const stage = tensedTimesStage(TIMES);

interface Read {
  readonly article: Article;
  readonly layers: Layers;
}

const readOf = (gold: Gold): Read => {
  const article = articleOf(gold);
  return { article, layers: read(article).layers };
};
const timesOf = ({ article, layers }: Read): readonly TimeExpression[] => stage.run(article, layers, () => {});
const shown = (times: readonly TimeExpression[]) =>
  times.map(({ start, end, type, value }) => ({ start, end, type, value: valueOf(value) ?? "" }));
type Found = ReturnType<typeof shown>;

/** Runs something over all, with the seconds it took. */
function timed<In, Out>(all: readonly In[], run: (one: In) => Out): readonly [out: readonly Out[], seconds: number] {
  const from = performance.now();
  const out = all.map(run);
  return [out, (performance.now() - from) / 1000];
}

/** Greedy one-to-one matching by overlap, as `score/times.py` does it. */
function matched(gold: Gold["timex"], found: Found): readonly (readonly [Gold["timex"][number], Found[number]])[] {
  const used = new Set<number>();
  return gold.flatMap((time) => {
    let best: { overlap: number; index: number } | null = null;
    found.forEach((it, index) => {
      const overlap = Math.min(time.end, it.end) - Math.max(time.start, it.start);
      if (!used.has(index) && overlap > 0 && (best === null || overlap > best.overlap)) best = { overlap, index };
    });
    const hit = best as { index: number } | null;
    if (hit === null) return [];
    used.add(hit.index);
    return [[time, found[hit.index]!] as const];
  });
}

/** How often the stage is timed. */
const PASSES = 9;

/** Lines of a MEANTIME text that carry gold. @source MEANTIME annotation guidelines: headline, date, and the first sentences */
const ANNOTATED_LINES = 6;

function goldsOf(file: string): readonly Gold[] {
  const golds = readFileSync(file, "utf8")
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as Gold);
  return golds.map((gold) => {
    const last = gold.sents?.[ANNOTATED_LINES - 1];
    return last === undefined ? gold : { ...gold, text: gold.text.slice(0, last[2]) };
  });
}

export function timeFigures(file: string, predictions?: string): TimeFigures {
  const golds = goldsOf(file);
  for (const gold of golds) timesOf(readOf(gold));
  const [articles, readingSeconds] = timed(golds, readOf);
  // The fastest of some passes: the machine may be busy, and a small corpus is read in milliseconds.
  const passes = Array.from({ length: PASSES }, () => timed(articles, timesOf));
  const times = passes[0]![0];
  const seconds = Math.min(...passes.map((pass) => pass[1]));
  const found = times.map(shown);
  const characters = golds.reduce((sum, { text }) => sum + text.length, 0);
  const pairs = golds.map(({ timex }, index) => matched(timex, found[index]!));
  const total = golds.reduce((sum, { timex }, index) => sum + timex.length + found[index]!.length, 0);
  const f1 = (test: (gold: Gold["timex"][number], it: Found[number]) => boolean): number =>
    Math.round((20000 * pairs.reduce((sum, list) => sum + list.filter(([gold, it]) => test(gold, it)).length, 0)) / Math.max(1, total)) /
    100;
  if (predictions !== undefined)
    writeFileSync(predictions, golds.map(({ id }, index) => JSON.stringify({ id, layers: { times: found[index] } }) + "\n").join(""));
  return {
    strict: f1((gold, it) => gold.start === it.start && gold.end === it.end),
    relaxed: f1(() => true),
    type: f1((gold, it) => gold.type === it.type),
    value: f1((gold, it) => gold.value === it.value),
    speed: Math.round((characters / 1e6 / seconds) * 10) / 10,
    readingSpeed: Math.round((characters / 1e6 / (seconds + readingSeconds)) * 100) / 100,
  };
}

/** `node bench/quality/times.ts GOLD.jsonl [PREDICTIONS.jsonl]` */
if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [, , file = "../shared/corpora/tempeval3/dev.jsonl", predictions] = process.argv;
  console.log(JSON.stringify(timeFigures(file, predictions)));
}
