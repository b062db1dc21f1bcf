// Takes the treebanks' dev splits, gives how well tokens, sentences, tags and trees are read.
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { syntaxModel, type SyntaxModel } from "../../src/annotate/syntax/syntax-model.ts";
import { syntaxOf } from "../../src/annotate/syntax/syntax.ts";
import { SENTENCE_WORDS, TOKEN_WORDS } from "../../src/lang/en/abbreviations.ts";
import { RELATIONS } from "../../src/model/index.ts";
import { sentenceSplitter } from "../../src/text/sentences.ts";
import { tokenizer } from "../../src/text/tokens.ts";
import { documentsOf } from "../../train/conllu.ts";
import { goldReading, type GoldReading } from "../../train/gold.ts";

/** One figure of the score, in per cent. */
export interface Figure {
  readonly name: string;
  readonly value: number;
}

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
export const CORPORA = `${ROOT}/../shared/corpora`;
const RELATIONS_SHOWN = ["nsubj", "obj", "ccomp", "xcomp", "appos", "conj", "parataxis"];

const percent = (part: number, whole: number): number => (whole === 0 ? 0 : Math.round((10000 * part) / whole) / 100);

/** Twice the hits over all found and all expected. */
const f1 = (hits: number, found: number, expected: number): number => percent(2 * hits, found + expected);

/** Found, right and expected, of tokens and of sentences. */
export type Segmentation = readonly [tokens: Count, sentences: Count];
interface Count {
  hits: number;
  found: number;
  expected: number;
}

/** Counts tokens and sentences found in the raw text, a paragraph a block. */
export function segmentation(readings: readonly GoldReading[], sentencesOf = sentenceSplitter(SENTENCE_WORDS)): Segmentation {
  const tokensOf = tokenizer(TOKEN_WORDS);
  const counts: Segmentation = [
    { hits: 0, found: 0, expected: 0 },
    { hits: 0, found: 0, expected: 0 },
  ];
  const compare = (count: Count, mine: readonly string[], gold: readonly string[]): void => {
    const wanted = new Set(gold);
    count.found += mine.length;
    count.expected += wanted.size;
    count.hits += mine.filter((it) => wanted.has(it)).length;
  };
  for (const { document, tokens: gold, sentences: goldSentences } of readings) {
    const tokens = tokensOf(document.text, document.blocks);
    const sentences = sentencesOf(document.text, document.blocks, tokens);
    const spans = (of: typeof tokens): string[] => Array.from(of.start, (start, at) => `${start}-${of.end[at]}`);
    const bounds = (of: typeof sentences, at: typeof tokens): string[] =>
      Array.from(of.first, (first, index) => `${at.start[first]}-${at.end[of.end[index]! - 1]}`);
    compare(counts[0], spans(tokens), spans(gold));
    compare(counts[1], bounds(sentences, tokens), bounds(goldSentences, gold));
  }
  return counts;
}

/** F1 of tokens and sentences over all parts. */
export function segmentationFigures(parts: readonly Segmentation[], name: string): Figure[] {
  return (["tokens", "sentences"] as const).map((kind, at) => {
    const sum = (of: keyof Count): number => parts.reduce((total, part) => total + part[at]![of], 0);
    return { name: `${name}/${kind}-f1`, value: f1(sum("hits"), sum("found"), sum("expected")) };
  });
}

const plain = (relation: number): string => RELATIONS[relation]!.split(":")[0]!;

/** Shares of right tags and arcs over gold tokens, punctuation counted; relations without subtypes, as CoNLL 2018 does. */
export function syntaxFigures(model: SyntaxModel, readings: readonly GoldReading[], name: string, parse: boolean): Figure[] {
  const right = { upos: 0, xpos: 0, uas: 0, las: 0 };
  const relations = new Map(RELATIONS_SHOWN.map((relation) => [relation, { hits: 0, found: 0, expected: 0 }]));
  let count = 0;
  for (const gold of readings) {
    const mine = syntaxOf(model, gold.document.text, gold.tokens, gold.sentences, parse);
    count += gold.tokens.count;
    for (let at = 0; at < gold.tokens.count; at++) {
      if (mine.upos[at] === gold.upos[at]) right.upos++;
      if (mine.xpos[at] === gold.xpos[at]) right.xpos++;
      if (!parse) continue;
      const headed = mine.head[at] === gold.head[at];
      const labels = [plain(mine.relation[at]!), plain(gold.relation[at]!)] as const;
      const hit = headed && labels[0] === labels[1];
      if (headed) right.uas++;
      if (hit) right.las++;
      const found = relations.get(labels[0]);
      const expected = relations.get(labels[1]);
      if (found !== undefined) found.found++;
      if (expected !== undefined) expected.expected++;
      if (found !== undefined && hit) found.hits++;
    }
  }
  const tags = (["upos", "xpos"] as const).map((it) => ({ name: `${name}/${it}`, value: percent(right[it], count) }));
  if (!parse) return tags;
  const arcs = (["uas", "las"] as const).map((it) => ({ name: `${name}/${it}`, value: percent(right[it], count) }));
  const each = [...relations].map(([relation, of]) => ({ name: `${name}/${relation}-f1`, value: f1(of.hits, of.found, of.expected) }));
  return [...tags, ...arcs, ...each];
}

/** All figures of the reader on the dev splits; null, said aloud, where the corpora are not there. */
export function readerFigures(): Figure[] | null {
  if (!existsSync(`${CORPORA}/ud-gum/dev.conllu`)) {
    process.stderr.write(`skipped: the reader is not measured, ${CORPORA} is missing\n`);
    return null;
  }
  const model = syntaxModel(readFileSync(`${ROOT}/models/reader.bin`));
  return (["ud-ewt", "ud-gum"] as const).flatMap((treebank) => {
    const readings = documentsOf(`${CORPORA}/${treebank}/dev.conllu`).map(goldReading);
    const genres = treebank === "ud-gum" ? ["news", "interview"] : [];
    return [null, ...genres].flatMap((genre) => {
      const part = genre === null ? readings : readings.filter(({ document }) => document.genre === genre);
      const name = genre === null ? treebank : `${treebank}-${genre}`;
      return [...segmentationFigures([segmentation(part)], name), ...syntaxFigures(model, part, name, model.parser !== null)];
    });
  });
}

if (import.meta.main) {
  for (const { name, value } of readerFigures() ?? []) process.stdout.write(`${name.padEnd(34)} ${value.toFixed(2)}\n`);
}
