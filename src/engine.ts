// Takes inputs as a door is given them, gives what the product promises: a dossier, annotations, links.
import { UserError } from "./contract/exit.ts";
import { captures, jsonlArticles, type Input } from "./ingest/index.ts";
import type { Capture, Dossier, Problem } from "./model/index.ts";
import { dossierOf } from "./pipeline.ts";
import { READING, STEPS } from "./presets.ts";
import { toJson } from "./publish/json.ts";
import { annotationLine, linkLines, type AnnotationLine, type LineLayer, type LinkLine } from "./publish/lines.ts";
import { toMarkdown } from "./publish/markdown.ts";
import { spreadOver } from "./work/pool.ts";

export type { Input } from "./ingest/index.ts";
export { DEFAULT_LAYERS, isLineLayer, LINE_LAYERS, type LineLayer } from "./publish/lines.ts";

/** What a run is doing: how many of how many reports are read (`of` is 0 where nobody knows yet), then which step it is at. */
export type Progress = (step: "read" | "link" | "compare" | "publish", done: number, of: number) => void;

export interface RunOptions {
  /** Threads to read on; 1 where not given. The result is the same for any number. */
  readonly threads?: number;
  readonly progress?: Progress;
}

/** A dossier with the sources that its citations point into, by report id. */
export interface Collation {
  readonly dossier: Dossier;
  readonly sources: ReadonlyMap<string, string>;
}

const nothingReadable = (what: string, problems: readonly Problem[]): UserError =>
  new UserError(
    "input",
    "input/nothing-readable",
    [`No report could be read from ${what}.`, ...problems.slice(0, 5).map(({ message }) => message)].join("\n"),
    problems[0]?.hint ?? "Give files or folders with .txt, .html, .json or .jsonl reports in them.",
  );

const namesOf = (inputs: readonly Input[]): string => inputs.map((input) => (typeof input === "string" ? input : input.name)).join(", ");

/**
 * Gives the dossier of the reports.
 *
 * @param inputs paths of files and folders, or bytes by name
 * @throws UserError `input/nothing-readable` where no report came of the inputs
 */
export async function collate(inputs: readonly Input[], options: RunOptions = {}): Promise<Collation> {
  const read = await captures(inputs);
  if (read.captures.length === 0) throw nothingReadable(namesOf(inputs), read.problems);
  const { spread, close } = spreadOver(options.threads ?? 1, READING);
  try {
    const dossier = await dossierOf(read.captures, read.problems, STEPS, spread, options.progress);
    return { dossier, sources: new Map(read.captures.map(({ id, source }) => [id, source])) };
  } finally {
    await close();
  }
}

/** The forms a dossier is written in. */
export type Form = "json" | "markdown" | "html";

/** The dossier as a text of one form. */
export function render({ dossier }: Collation, form: Form): string {
  return form === "json" ? toJson(dossier) : form === "markdown" ? toMarkdown(dossier) : "";
}

/** A stream of JSONL: chunks of bytes or text. */
export type Lines = AsyncIterable<Uint8Array | string>;

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
  const { spread, close } = spreadOver(options.threads ?? 1, READING);
  try {
    const sorted = [...named.keys()].sort((a, b) => (a.id < b.id ? -1 : 1));
    const annotated = await spread(sorted, (count) => options.progress?.("read", count, sorted.length));
    options.progress?.("link", 0, 1);
    const byId = new Map(linkLines(STEPS.link(annotated).linked).map((line) => [line.id, line]));
    return [...named].flatMap(([capture, given]) => {
      const line = byId.get(capture.id);
      return line === undefined ? [] : [{ ...line, id: given }];
    });
  } finally {
    await close();
  }
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
