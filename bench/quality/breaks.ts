// Takes the treebanks, gives how well tokens and sentences of news are found by a table that has not seen them.
import { SENTENCE_WORDS } from "../../src/lang/en/abbreviations.ts";
import { breakScore } from "../../src/text/sentence-breaks.ts";
import { ruleSets, sentencesOf } from "../../src/text/sentences.ts";
import { trainedBreaks, treebankTexts } from "../../train/breaks.ts";
import { documentsOf } from "../../train/conllu.ts";
import { goldReading } from "../../train/gold.ts";
import { CORPORA, segmentation, segmentationFigures, type Figure, type Segmentation } from "./reader.ts";

const FOLDS = 4;

/**
 * Tokens and sentences of GUM's news, train and dev, from raw text with its paragraphs: each document read with a table
 * learned from EWT and the other folds of GUM. The rules were made looking at half of the training documents.
 *
 * @cost four trainings, half a second each
 */
export function newsBreakFigures(): Figure[] {
  const news = (["train", "dev"] as const).flatMap((part) =>
    documentsOf(`${CORPORA}/ud-gum/${part}.conllu`).filter(({ genre }) => genre === "news"),
  );
  const ewt = treebankTexts("ud-ewt/train");
  const rules = ruleSets(SENTENCE_WORDS);
  const parts = Array.from({ length: FOLDS }, (_, fold): Segmentation => {
    const held = news.filter((_, at) => at % FOLDS === fold);
    const ids = new Set(held.map(({ id }) => id));
    const weights = trainedBreaks([...ewt, ...treebankTexts("ud-gum/train", (id) => !ids.has(id))]);
    return segmentation(held.map(goldReading), (text, blocks, tokens) =>
      sentencesOf(text, blocks, tokens, rules, (place) => breakScore(weights, place) > 0),
    );
  });
  return segmentationFigures(parts, "ud-gum-news-folds");
}
