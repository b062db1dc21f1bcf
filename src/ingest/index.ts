// Takes paths, bytes and streams, gives captures, and a Problem for everything that gives none.
import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import type { Capture, Problem } from "../model/index.ts";
import { articlesOf } from "./article-json.ts";
import { captureOf, emptyInput, isBlank } from "./capture.ts";
import { decode } from "./decode.ts";
import { fetchPage, isUrl, type Fetched } from "./fetch.ts";
import { flaw } from "./flaw.ts";
import { jsonlArticles } from "./jsonl.ts";
import { DEFAULT_LIMITS, type Limits } from "./limits.ts";
import { nameOfFile, uniquelyNamed } from "./name.ts";
import { endingOf, sniff } from "./sniff.ts";
import { filesAt, unreadable, type FoundFile } from "./walk.ts";

export { jsonlArticles } from "./jsonl.ts";

/** A file or folder by path, a page by its http(s) address, or bytes by name ("-" for standard input). */
export type Input = string | { readonly name: string; readonly bytes: Uint8Array };

export interface Captured {
  readonly captures: Capture[];
  readonly problems: Problem[];
}

const nothing = (problem: Problem): Captured => ({ captures: [], problems: [problem] });

const tooLarge = (file: string, sizeBytes: number, limits: Limits): Problem =>
  flaw("ingest/too-large", `${file} has ${sizeBytes} bytes, more than ${limits.fileBytes}.`, "Split it, or raise the limit.");

/** The articles of a JSON document; several without identifiers are numbered from 1. */
function fromJson(text: string, file: string): Captured {
  const bad = (why: string): Captured =>
    nothing(flaw("ingest/bad-json", `${file} ${why}.`, 'An article is {"id", "text"} or a schema.org NewsArticle.'));
  let value: unknown;
  try {
    value = JSON.parse(text.startsWith("\uFEFF") ? text.slice(1) : text);
  } catch {
    return bad("does not parse as JSON");
  }
  const articles = articlesOf(value);
  if (articles.length === 0) return bad("holds no article");
  const problems: Problem[] = [];
  const captures = articles.flatMap((article, index) => {
    const name = articles.length === 1 ? nameOfFile(file) : `${nameOfFile(file)}-${index + 1}`;
    if (!isBlank(article.text)) return [captureOf(article.id ?? name, file, article.mediaType, article.text, article.metadata)];
    problems.push(emptyInput(`Article ${index + 1} of ${file}`));
    return [];
  });
  return { captures, problems };
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

async function fromJsonl(stream: AsyncIterable<Uint8Array | string>, file: string, limits: Limits): Promise<Captured> {
  const captures: Capture[] = [];
  const problems: Problem[] = [];
  for await (const line of jsonlArticles(stream, file, limits)) {
    if (line.capture !== null) captures.push(line.capture);
    problems.push(...line.problems);
  }
  if (captures.length === 0 && problems.length === 0) problems.push(emptyInput(file));
  return { captures, problems };
}

/** Bytes of any format as captures. Their identifiers may still repeat. */
async function fromBytes(bytes: Uint8Array, file: string, limits: Limits): Promise<Captured> {
  if (bytes.byteLength === 0) return nothing(emptyInput(file));
  if (bytes.byteLength > limits.fileBytes) return nothing(tooLarge(file, bytes.byteLength, limits));
  const kind = sniff(bytes, file);
  if ("binary" in kind) return nothing(flaw("ingest/binary", `${file} is ${kind.binary}.`, "Give the text or the page itself."));
  if ("unknown" in kind)
    return nothing(flaw("ingest/unknown-format", `${file} is ${kind.unknown}.`, "Give .txt, .html, .json or .jsonl files."));
  if (kind.format === "jsonl") return fromJsonl(once(bytes), file, limits);
  const { text, problems } = decode(bytes, file, kind.format === "html");
  if (isBlank(text)) return nothing(emptyInput(file));
  const guess = kind.guessed
    ? [
        flaw(
          "ingest/unknown-format",
          `${file}: "${endingOf(file)}" names no format read here; it was read as ${kind.format}.`,
          "Rename it.",
        ),
      ]
    : [];
  const found =
    kind.format === "json"
      ? fromJson(text, file)
      : { captures: [captureOf(nameOfFile(file), file, kind.format === "html" ? "text/html" : "text/plain", text)], problems: [] };
  return { captures: found.captures, problems: [...problems, ...guess, ...found.problems] };
}

async function fromFile(found: FoundFile, limits: Limits): Promise<Captured> {
  const ending = endingOf(found.file);
  try {
    if ((ending === ".jsonl" || ending === ".ndjson") && found.sizeBytes > limits.fileBytes)
      return await fromJsonl(createReadStream(found.path), found.file, limits);
    if (found.sizeBytes > limits.fileBytes) return nothing(tooLarge(found.file, found.sizeBytes, limits));
    return await fromBytes(await readFile(found.path), found.file, limits);
  } catch (cause) {
    return nothing(unreadable(found.file, cause));
  }
}

const ENDINGS: readonly (readonly [type: string, ending: string])[] = [
  ["html", ".html"],
  ["json", ".json"],
  ["plain", ".txt"],
];

/** What an address is called as a file: its last step, with the ending of what came. */
function nameOfPage({ url, contentType }: Fetched): string {
  const { hostname, pathname } = new URL(url);
  const step = pathname.split("/").findLast((part) => part !== "") ?? hostname;
  const [, ending = ".html"] = ENDINGS.find(([type]) => contentType.toLowerCase().includes(type)) ?? [];
  const name = step.replace(/[^\w.%-]/g, "-").slice(0, 120);
  return name.toLowerCase().endsWith(ending) ? name : `${name}${ending}`;
}

/** The report at an address, which it carries with it. */
async function fromUrl(address: string, limits: Limits): Promise<Captured> {
  const page = await fetchPage(address);
  if ("code" in page) return nothing(page);
  const found = await fromBytes(page.bytes, nameOfPage(page), limits);
  return { ...found, captures: found.captures.map((it) => ({ ...it, metadata: { url: page.url, ...it.metadata } })) };
}

/** Problems in an order that does not depend on the inputs' order. */
function sorted(problems: readonly Problem[]): Problem[] {
  const key = (it: Problem): string => `${it.code} ${it.message}`;
  return [...problems].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}

/**
 * Every report in the inputs, identifiers unique. Whatever is no report is a Problem; nothing is thrown
 * on account of an input. The same inputs in another order give the same captures in another order.
 *
 * @cost O(bytes); one file at a time is read, and all texts are held
 */
export async function captures(inputs: readonly Input[], limits: Limits = DEFAULT_LIMITS): Promise<Captured> {
  const found: Capture[] = [];
  const problems: Problem[] = [];
  const keep = (captured: Captured): void => {
    for (const it of captured.captures) found.push(it);
    for (const it of captured.problems) problems.push(it);
  };
  for (const input of inputs) {
    if (typeof input !== "string") {
      keep(await fromBytes(input.bytes, input.name, limits));
      continue;
    }
    if (isUrl(input)) {
      keep(await fromUrl(input, limits));
      continue;
    }
    const { files, problems: unread } = await filesAt(input);
    keep({ captures: [], problems: unread });
    if (files.length === 0 && unread.length === 0) keep(nothing(emptyInput(basename(input))));
    for (const file of files) keep(await fromFile(file, limits));
  }
  const named = uniquelyNamed(found);
  return { captures: named.captures, problems: sorted([...problems, ...named.problems]) };
}

/** A file that an input names, or bytes that it holds. */
export type InputFile = { readonly name: string; readonly path: string } | { readonly name: string; readonly bytes: Uint8Array };

/** The files of the inputs, folders walked, none read; for whoever hands them on. */
export async function filesOf(
  inputs: readonly Input[],
): Promise<{ readonly files: readonly InputFile[]; readonly problems: readonly Problem[] }> {
  const files: InputFile[] = [];
  const problems: Problem[] = [];
  for (const input of inputs) {
    if (typeof input !== "string") {
      files.push({ name: input.name, bytes: input.bytes });
      continue;
    }
    if (isUrl(input)) {
      const page = await fetchPage(input);
      if ("code" in page) problems.push(page);
      else files.push({ name: nameOfPage(page), bytes: page.bytes });
      continue;
    }
    const { files: found, problems: unread } = await filesAt(input);
    problems.push(...unread);
    for (const { file, path } of found) files.push({ name: file, path });
  }
  return { files, problems };
}
