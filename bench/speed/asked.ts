// Gives what is asked of speed: sums of stages beside wink-nlp, and articles a second.
import type { StageTime } from "./stages.ts";

/** Words of the article that speed is told in. */
export const ARTICLE_WORDS = 800;

/** Articles a second asked for, by threads. */
export const ARTICLES_ASKED: Readonly<Record<number, number>> = { 1: 150, 2: 270 };

/** Sums of stages, and the share of wink-nlp's speed that each must reach. */
export const SUMS: readonly (readonly [what: string, least: number, stages: readonly string[]])[] = [
  ["tokens, sentences, tags, trees", 0.25, ["tokens", "sentences", "syntax"]],
  ["whole reader: with times, names, coreference", 0.15, ["tokens", "sentences", "syntax", "quotations", "times", "mentions", "entities"]],
];

/** Microseconds a token of some stages together. */
export const timeOf = (stages: readonly StageTime[], names: readonly string[]): number =>
  stages.filter(({ name }) => names.includes(name.split("/")[0]!)).reduce((sum, { perToken }) => sum + perToken, 0);
