// Gives rounds of our own work: a stream of articles as JSONL, read, annotated and written as JSONL, on a number of threads.
import { annotatedLines, annotateRecords, LINES_TOGETHER } from "../../src/engine.ts";
import { articles } from "./articles.ts";
import type { LineLayer } from "../../src/publish/lines.ts";
import type { Rounds } from "./rounds.ts";

/** Bytes handed over at once, as a file is read. */
const CHUNK_BYTES = 1 << 16;

/** The articles as a JSONL file, again and again where `endless`. */
async function* jsonl(endless: boolean): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(
    articles()
      .map(({ id, text }) => `${JSON.stringify({ id, text })}\n`)
      .join(""),
  );
  do for (let at = 0; at < bytes.length; at += CHUNK_BYTES) yield bytes.subarray(at, at + CHUNK_BYTES);
  while (endless);
}

/** One stream for all rounds, so that its threads are kept; a round is what comes out of it at once. @param layers where not those of the exchange format */
export async function rounds(threads: number, layers?: readonly LineLayer[]): Promise<Rounds> {
  let tokens = 0;
  for await (const { layers } of annotateRecords(jsonl(false), { layers: ["tokens"] })) tokens += layers.tokens!.length;
  const stream = annotatedLines(jsonl(true), layers === undefined ? { threads } : { threads, layers });
  const round = async (): Promise<number> => {
    const { done } = await stream.next();
    if (done === true) throw new Error("the stream came to an end");
    return (LINES_TOGETHER / articles().length) * tokens;
  };
  return {
    round,
    articles: LINES_TOGETHER,
    close: async () => {
      await stream.return(undefined);
    },
  };
}
