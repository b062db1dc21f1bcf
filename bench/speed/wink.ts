// Gives a round of wink-nlp over the same text, sentences and part-of-speech tags: what our speed is measured against.
import { createRequire } from "node:module";
import { articles } from "./articles.ts";
import type { Rounds } from "./child.ts";

type WinkNlp = (model: unknown, pipe: readonly string[]) => { readDoc: (text: string) => { tokens: () => { length: () => number } } };

export function rounds(): Rounds {
  const load = createRequire(import.meta.url);
  const nlp = (load("wink-nlp") as WinkNlp)(load("wink-eng-lite-web-model"), ["sbd", "pos"]);
  const texts = articles().map(({ text }) => text);
  return { round: async () => texts.reduce((sum, text) => sum + nlp.readDoc(text).tokens().length(), 0), close: async () => {} };
}
