// Takes a store, gives its backup as one compressed stream of lines; takes such a stream back into an empty store.
import { Readable } from "node:stream";
import { createGunzip, createGzip } from "node:zlib";
import { z } from "zod";
import { UserError } from "../contract/exit.ts";
import type { BackupLine, Counts, Store } from "../store/index.ts";
import { VERSION } from "../version.ts";

/** First line of a backup: what it is. */
const HEAD = { variorum: "backup", format: 1 } as const;

const head = z.object({ variorum: z.literal("backup"), format: z.literal(1) });
const strings = z.record(z.string(), z.unknown());
const line = z.union([
  z.object({
    capture: z.object({ id: z.string(), file: z.string(), source: z.string(), metadata: strings }).loose(),
    asked: z.string(),
    addedAt: z.string(),
  }),
  z.object({ problem: strings, addedAt: z.string() }),
  z.object({ correction: z.object({ id: z.string(), by: z.string(), at: z.string(), why: z.string(), kind: z.string() }).loose() }),
  z.object({ formerAffair: z.object({ id: z.string(), report: z.string() }) }),
]);

async function* linesOf(store: Store): AsyncGenerator<string> {
  yield `${JSON.stringify({ ...HEAD, version: VERSION })}\n`;
  for await (const it of store.backup()) yield `${JSON.stringify(it)}\n`;
}

/** The backup, as gzip. @cost memory of some hundred reports */
export const backupStream = (store: Store): Readable => Readable.from(linesOf(store)).pipe(createGzip());

/** Longest line: a report of the size that `ingest` takes, written out. */
const LONGEST_LINE = 512 * 1024 * 1024;

async function* textLines(stream: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let open = "";
  for await (const bytes of stream) {
    const pieces = (open + decoder.decode(bytes, { stream: true })).split("\n");
    open = pieces.pop() ?? "";
    if (open.length > LONGEST_LINE) throw noBackup("a line of it does not end");
    yield* pieces;
  }
  if (open.trim() !== "") yield open;
}

const noBackup = (why: string): UserError =>
  new UserError("input", "restore/no-backup", `This is no backup of Variorum: ${why}.`, "Give a file that `variorum backup` wrote.");

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw noBackup("a line of it is no JSON");
  }
}

async function* backupLines(stream: AsyncIterable<Uint8Array>): AsyncGenerator<BackupLine> {
  let first = true;
  for await (const text of textLines(stream)) {
    const value = parsed(text);
    if (first && !head.safeParse(value).success) throw noBackup("its first line does not say so");
    if (!first && !line.safeParse(value).success)
      throw noBackup("a line of it is neither report, problem, correction nor what an affair was called");
    if (!first) yield value as BackupLine;
    first = false;
  }
  if (first) throw noBackup("it is empty");
}

/** What a gzip stream holds. It is begun when it is asked for: what fails before anybody listens would end the process. */
function unzipped(stream: Readable): AsyncIterable<Uint8Array> {
  let failed: Error | null = null;
  stream.on("error", (cause) => (failed = cause));
  return {
    async *[Symbol.asyncIterator]() {
      if (failed !== null) throw failed;
      const pieces = stream.pipe(createGunzip());
      stream.on("error", (cause) => pieces.destroy(cause));
      yield* pieces as AsyncIterable<Uint8Array>;
    },
  };
}

/**
 * Restores a backup, whole or not at all.
 *
 * @throws UserError `restore/no-backup`; OutsideError `store/not-empty`
 */
export async function restoreFrom(store: Store, stream: Readable): Promise<Counts> {
  try {
    return await store.restore(backupLines(unzipped(stream)));
  } catch (cause) {
    if (cause instanceof Error && "code" in cause && String(cause.code).startsWith("Z_")) throw noBackup("it is no gzip file, or cut off");
    if (cause instanceof Error && "syscall" in cause)
      throw new UserError(
        "input",
        "input/unreadable",
        `The backup could not be read: ${cause.message}.`,
        "Check the path and that you may read it.",
      );
    throw cause;
  }
}
