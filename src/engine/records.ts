// Takes a stream of articles as JSONL, gives a line of annotations for each.
import { jsonlArticles } from "../ingest/index.ts";
import type { Capture, Problem } from "../model/index.ts";
import { READING } from "../presets.ts";
import { annotationLine, type AnnotationLine, type LineLayer } from "../publish/lines.ts";
import { nothingReadable, type RunOptions } from "./run.ts";
import { spreadOver } from "../work/pool.ts";

/** A stream of JSONL: chunks of bytes or text. */
export type Lines = AsyncIterable<Uint8Array | string>;

/** How a stream is read. */
export interface LineOptions extends RunOptions {
  /** Told of a line that is no article; the rest is read. */
  readonly onProblem?: (problem: Problem) => void;
}

/** Reports read at a time: enough to keep every thread busy, few enough that memory stays flat. */
const CHUNK = 256;

/** Gives the articles of a stream in lists of `CHUNK`; problems of lines go to `onProblem`. */
export async function* chunksOf(lines: Lines, options: LineOptions): AsyncGenerator<Capture[]> {
  let chunk: Capture[] = [];
  for await (const { capture, problems } of jsonlArticles(lines)) {
    for (const problem of problems) options.onProblem?.(problem);
    if (capture !== null) chunk.push(capture);
    if (chunk.length < CHUNK) continue;
    yield chunk;
    chunk = [];
  }
  if (chunk.length > 0) yield chunk;
}

/**
 * Gives a line an article, in the order of the input, in memory that does not grow with the stream.
 *
 * @throws UserError `input/nothing-readable` where no line is an article
 */
export async function* annotateRecords(
  lines: Lines,
  options: LineOptions & { readonly layers?: readonly LineLayer[] } = {},
): AsyncGenerator<AnnotationLine> {
  const { spread, close } = spreadOver(options.threads ?? 1, READING);
  let done = 0;
  try {
    for await (const chunk of chunksOf(lines, options)) {
      const annotated = await spread(chunk, (count) => options.progress?.("read", done + count, 0));
      done += chunk.length;
      for (const it of annotated) yield annotationLine(it, options.layers);
    }
  } finally {
    await close();
  }
  if (done === 0) throw nothingReadable("the input", []);
}
