// Takes a stream of articles as JSONL, gives a line of annotations for each.
import { jsonlArticles } from "../ingest/index.ts";
import type { Annotated, Capture, Problem } from "../model/index.ts";
import { readingOf, readingToLines } from "../presets.ts";
import { annotationLine, type AnnotationLine, type LineLayer } from "../publish/lines.ts";
import { nothingReadable, type RunOptions } from "./run.ts";
import type { Job } from "../work/job.ts";
import { spreadAsNeeded } from "../work/as-needed.ts";

/** A stream of JSONL: chunks of bytes or text. */
export type Lines = AsyncIterable<Uint8Array | string>;

/** How a stream is read. */
export interface LineOptions extends RunOptions {
  /** Told of a line that is no article; the rest is read. */
  readonly onProblem?: (problem: Problem) => void;
}

/** Reports read at a time: enough to keep every thread busy, few enough that memory stays flat. */
const CHUNK = 256;

/** Lines that `annotatedLines` gives at once. */
export const LINES_TOGETHER = CHUNK;

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
  for await (const annotated of readInTurn<Annotated>(lines, readingOf(options.layers), options))
    for (const it of annotated) yield annotationLine(it, options.layers);
}

/**
 * Gives the same lines as bytes, many at a time, each with its line feed: they are written where the articles are read, so
 * that nothing else crosses threads.
 *
 * @throws UserError as `annotateRecords` does
 */
export async function* annotatedLines(
  lines: Lines,
  options: LineOptions & { readonly layers?: readonly LineLayer[] } = {},
): AsyncGenerator<Uint8Array> {
  for await (const written of readInTurn<Uint8Array>(lines, readingToLines(options.layers), options)) {
    const together = Buffer.concat(written);
    giveBack(written);
    yield together;
  }
}

/** Gives back at once the memory of what has been copied and nobody reads again: it lies outside the heap, whose collector knows it too late. */
function giveBack(bytes: readonly Uint8Array[]): void {
  const memory = new Set(bytes.map(({ buffer }) => buffer as ArrayBuffer));
  structuredClone(null, { transfer: [...memory] });
}

/** Gives what a job hands back of the articles of a stream, `CHUNK` at a time; while one chunk is awaited the next is read. */
async function* readInTurn<Result>(lines: Lines, job: Job, options: LineOptions): AsyncGenerator<readonly Result[]> {
  const { spread, close } = spreadAsNeeded<Result>(options.threads ?? 1, job);
  let done = 0;
  const read = (chunk: readonly Capture[]): Promise<readonly Result[]> => {
    let before = 0;
    const results = spread(chunk, (count) => {
      done += count - before;
      before = count;
      options.progress?.("read", done, 0);
    });
    results.catch(() => {}); // it is told where it is awaited
    return results;
  };
  let ahead: Promise<readonly Result[]> | null = null;
  try {
    for await (const chunk of chunksOf(lines, options)) {
      const next = read(chunk);
      if (ahead !== null) yield await ahead;
      ahead = next;
    }
    if (ahead === null) throw nothingReadable("the input", []);
    yield await ahead;
  } finally {
    await close();
  }
}
