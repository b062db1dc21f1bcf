// Gives wink-nlp reading the same text, sentences and part-of-speech tags: what our speed is measured against.
import { createRequire } from "node:module";
import { articles } from "./articles.ts";
import type { Rounds } from "./rounds.ts";

type WinkNlp = (model: unknown, pipe: readonly string[]) => { readDoc: (text: string) => { tokens: () => { length: () => number } } };

/** Gives a function that reads a text and tells how many tokens it found. */
export function winkReader(): (text: string) => number {
  const load = createRequire(import.meta.url);
  const nlp = (load("wink-nlp") as WinkNlp)(load("wink-eng-lite-web-model"), ["sbd", "pos"]);
  return (text) => nlp.readDoc(text).tokens().length();
}

export function rounds(): Rounds {
  const read = winkReader();
  const texts = articles().map(({ text }) => text);
  return { articles: texts.length, round: async () => texts.reduce((sum, text) => sum + read(text), 0), close: async () => {} };
}
