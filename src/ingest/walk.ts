// Takes paths, gives the files under them in an order that does not depend on the file system.
import { readdir, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import type { Problem } from "../model/index.ts";
import { flaw } from "./flaw.ts";

export interface FoundFile {
  readonly path: string;
  /** Path below the folder that was given, or the file's own name; with `/` on every system. */
  readonly file: string;
  readonly sizeBytes: number;
}

const byUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

export const unreadable = (file: string, cause: unknown): Problem => {
  const code = cause instanceof Error && "code" in cause ? String(cause.code) : String(cause);
  return flaw("ingest/unreadable", `${file} could not be read (${code}).`, "Check that the path exists and may be read.");
};

interface Open {
  readonly path: string;
  readonly file: string;
}

/** The entries of a folder that are read, sorted; hidden ones, links and special files are not. */
async function entriesOf(folder: Open): Promise<{ folders: Open[]; files: Open[] }> {
  const entries = (await readdir(folder.path, { withFileTypes: true })).filter((it) => !it.name.startsWith("."));
  entries.sort((a, b) => byUnits(a.name, b.name));
  const opened = (name: string): Open => ({ path: join(folder.path, name), file: folder.file === "" ? name : `${folder.file}/${name}` });
  return {
    folders: entries.filter((it) => it.isDirectory()).map((it) => opened(it.name)),
    files: entries.filter((it) => it.isFile()).map((it) => opened(it.name)),
  };
}

/**
 * The files at a path: itself, or all below it, folder by folder in sorted order. Links inside folders are
 * not followed and hidden entries are skipped; a path given by name is read whatever it is called.
 */
export async function filesAt(path: string): Promise<{ files: FoundFile[]; problems: Problem[] }> {
  const files: FoundFile[] = [];
  const problems: Problem[] = [];
  const open: Open[] = [{ path, file: "" }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const named = next.file === "" ? basename(next.path) : next.file;
    try {
      const facts = await stat(next.path);
      if (facts.isFile()) files.push({ path: next.path, file: named, sizeBytes: facts.size });
      else if (facts.isDirectory()) {
        const inside = await entriesOf(next);
        open.push(...inside.folders.reverse());
        for (const it of inside.files) files.push({ ...it, sizeBytes: (await stat(it.path)).size });
      } else problems.push(unreadable(named, "not a regular file"));
    } catch (cause) {
      problems.push(unreadable(named, cause));
    }
  }
  return { files, problems };
}
