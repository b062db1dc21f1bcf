// Takes a stream of articles as JSONL, gives a line of annotations or links for each.
import { jsonlArticles } from "../ingest/index.ts";
import type { Capture, Problem } from "../model/index.ts";
import { READING, STEPS } from "../presets.ts";
import { annotationLine, linkLines, type AnnotationLine, type LineLayer, type LinkLine } from "../publish/lines.ts";
import { nothingReadable, onThreads, type RunOptions } from "./run.ts";
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
async function* chunksOf(lines: Lines, options: LineOptions): AsyncGenerator<Capture[]> {
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

/**
 * Gives a line an article, in the order of the input: its episode, its affair, what it took from where.
 *
 * @throws UserError `input/nothing-readable` where no line is an article
 */
export async function linkRecords(lines: Lines, options: LineOptions = {}): Promise<LinkLine[]> {
  const all: Capture[] = [];
  for await (const chunk of chunksOf(lines, options)) all.push(...chunk);
  if (all.length === 0) throw nothingReadable("the input", []);
  const named = uniquelyNumbered(all);
  const sorted = [...named.keys()].sort((a, b) => (a.id < b.id ? -1 : 1));
  const annotated = await onThreads(options.threads, (spread) =>
    spread(sorted, (count) => options.progress?.("read", count, sorted.length)),
  );
  options.progress?.("link", 0, 1);
  const byId = new Map(linkLines(STEPS.link(annotated).linked).map((line) => [line.id, line]));
  return [...named].flatMap(([capture, given]) => {
    const line = byId.get(capture.id);
    return line === undefined ? [] : [{ ...line, id: given }];
  });
}

/** Captures under identifiers that no two share, each with the one it was given; in order. */
function uniquelyNumbered(all: readonly Capture[]): Map<Capture, string> {
  const taken = new Set<string>();
  const named = new Map<Capture, string>();
  for (const capture of all) {
    let id = capture.id;
    for (let count = 2; taken.has(id); count++) id = `${capture.id}-${count}`;
    taken.add(id);
    named.set(id === capture.id ? capture : { ...capture, id }, capture.id);
  }
  return named;
}
