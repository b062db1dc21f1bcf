// Takes a stream of JSONL, gives its articles line by line in bounded memory.
import { isUtf8 } from "node:buffer";
import type { Capture, Problem } from "../model/index.ts";
import { articlesOf } from "./article-json.ts";
import { captureOf, emptyInput, isBlank } from "./capture.ts";
import { flaw } from "./flaw.ts";
import { DEFAULT_LIMITS, type Limits } from "./limits.ts";
import { nameOfFile } from "./name.ts";

/** What a line gave: a capture, or a Problem, or both (bytes that had to be replaced). Blank lines give nothing. */
export interface JsonlLine {
  /** Counted from 1. */
  readonly line: number;
  readonly capture: Capture | null;
  readonly problems: readonly Problem[];
}

/** A line's bytes; null for one that passed the limit and was skipped. */
interface RawLine {
  readonly line: number;
  readonly bytes: Buffer | null;
}

const NEWLINE = 0x0a;

/** Cuts a stream at line feeds. Holds one line at most, never more than the limit. @cost O(bytes) */
async function* linesOf(stream: AsyncIterable<Uint8Array | string>, limitBytes: number): AsyncGenerator<RawLine> {
  let parts: Buffer[] = [];
  let heldBytes = 0;
  let line = 1;
  const hold = (bytes: Buffer): void => {
    heldBytes += bytes.length;
    if (heldBytes > limitBytes) parts = [];
    else if (bytes.length > 0) parts.push(bytes);
  };
  const ended = (): RawLine => {
    const bytes = heldBytes > limitBytes ? null : parts.length === 1 ? (parts[0] ?? null) : Buffer.concat(parts);
    parts = [];
    heldBytes = 0;
    return { line: line++, bytes };
  };
  for await (const chunk of stream) {
    const bytes = typeof chunk === "string" ? Buffer.from(chunk, "utf8") : Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    let start = 0;
    for (let end = bytes.indexOf(NEWLINE); end >= 0; end = bytes.indexOf(NEWLINE, start)) {
      hold(bytes.subarray(start, end));
      yield ended();
      start = end + 1;
    }
    hold(bytes.subarray(start));
  }
  if (heldBytes > 0) yield ended();
}

const badLine = (file: string, line: number, why: string): Problem =>
  flaw("ingest/bad-line", `Line ${line} of ${file} ${why}.`, 'A line is one object with at least {"id", "text"}.');

function articleAt(file: string, raw: RawLine): JsonlLine | null {
  const { line, bytes } = raw;
  const bad = (why: string): JsonlLine => ({ line, capture: null, problems: [badLine(file, line, why)] });
  if (bytes === null) return bad("is longer than the limit and was skipped");
  const decoded = bytes.toString("utf8");
  const text = decoded.startsWith("\uFEFF") ? decoded.slice(1) : decoded;
  if (isBlank(text)) return null;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return bad("does not parse as JSON");
  }
  const [article] = articlesOf(value);
  if (article === undefined) return bad("is no article");
  const problems = isUtf8(bytes)
    ? []
    : [flaw("ingest/encoding", `Line ${line} of ${file} holds bytes that are no valid UTF-8.`, "Save the file as UTF-8.")];
  if (isBlank(article.text)) return { line, capture: null, problems: [...problems, emptyInput(`Line ${line} of ${file}`)] };
  const id = article.id ?? `${nameOfFile(file)}-${line}`;
  return { line, capture: captureOf(id, file, article.mediaType, article.text, article.metadata), problems };
}

/**
 * The articles of a JSONL stream, in order; a line that does not parse becomes `ingest/bad-line` and the
 * rest is read. Identifiers are as given (the file's name and the line's number where there is none) and
 * may repeat: only `captures` sees all.
 *
 * @cost O(bytes) time; memory of one line
 */
export async function* jsonlArticles(
  stream: AsyncIterable<Uint8Array | string>,
  file = "-",
  limits: Limits = DEFAULT_LIMITS,
): AsyncGenerator<JsonlLine> {
  for await (const raw of linesOf(stream, limits.fileBytes)) {
    const article = articleAt(file, raw);
    if (article !== null) yield article;
  }
}
