// Takes a path and a text, writes the file whole or not at all.
import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { OutsideError } from "../../model/index.ts";

/** Half-written files that a signal must not leave behind. */
const unfinished = new Set<string>();

/**
 * Writes `text` as UTF-8 under a temporary name beside `path`, then renames it: a reader sees the old
 * file or the new one, never a part.
 *
 * @throws OutsideError `file/not-written`
 */
export function writeWhole(path: string, text: string): void {
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.part`);
  unfinished.add(temporary);
  try {
    const file = openSync(temporary, "w");
    try {
      writeFileSync(file, text);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(temporary, path);
  } catch (cause) {
    throw new OutsideError("file/not-written", `${path} could not be written: ${cause instanceof Error ? cause.message : String(cause)}`, {
      cause,
    });
  } finally {
    removeUnfinished();
  }
}

/** Removes what a stopped run has half written. */
export function removeUnfinished(): void {
  for (const path of unfinished) rmSync(path, { force: true });
  unfinished.clear();
}
