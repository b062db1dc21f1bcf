// Gives what is asked of speed: sums of stages beside wink-nlp, and articles a second.
import type { StageTime } from "./stages.ts";

/** Words of the article that speed is told in. */
export const ARTICLE_WORDS = 800;

/** Articles a second asked for, by threads. */
export const ARTICLES_ASKED: Readonly<Record<number, number>> = { 1: 150, 2: 270 };

/** Layers whose speed is told, by what they are called: all of the exchange format, and those that there were when speed was asked for. */
export const LAYERS_TOLD: readonly (readonly [what: string, layers?: string])[] = [
  ["all"],
  ["up to attributions", "sentences,mentions,times,attributions"],
];

/** Tokens a second that wink-nlp read on the machine on which the articles were asked for. @source READER-NOTES: "where wink-nlp's tokens, sentences and tags took 1,070,000" */
export const WINK_THERE = 1_070_000;

/** The articles asked for as a share of wink-nlp's speed there, which another machine can be held to. @param tokens of an article of `ARTICLE_WORDS` */
export const askedOfWink = (threads: number, tokens: number): number => ((ARTICLES_ASKED[threads] ?? 0) * tokens) / WINK_THERE;

/** Sums of stages, and the share of wink-nlp's speed that each must reach. */
export const SUMS: readonly (readonly [what: string, least: number, stages: readonly string[]])[] = [
  ["tokens, sentences, tags, trees", 0.25, ["tokens", "sentences", "syntax"]],
  ["whole reader: with times, names, coreference", 0.15, ["tokens", "sentences", "syntax", "quotations", "times", "mentions", "entities"]],
];

/** Microseconds a token of some stages together. */
export const timeOf = (stages: readonly StageTime[], names: readonly string[]): number =>
  stages.filter(({ name }) => names.includes(name.split("/")[0]!)).reduce((sum, { perToken }) => sum + perToken, 0);
