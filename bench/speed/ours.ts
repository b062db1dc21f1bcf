// Gives a round of our own reading: read and annotate, on a number of threads.
import type { Annotated } from "../../src/model/index.ts";
import { READING } from "../../src/presets.ts";
import { spreadOver } from "../../src/work/pool.ts";
import { articles, captureOf } from "./articles.ts";
import type { Rounds } from "./rounds.ts";

export function rounds(threads: number): Rounds {
  const captures = articles().map(captureOf);
  const { spread, close } = spreadOver(threads, READING);
  const tokensIn = (all: readonly Annotated[]): number => all.reduce((sum, { layers }) => sum + layers.tokens.count, 0);
  return { round: async () => tokensIn(await spread(captures, () => {})), close };
}
