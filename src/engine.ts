// Takes inputs as a door is given them, gives what the product promises: a dossier, annotations, links.
import { UserError } from "./contract/exit.ts";
import type { Dossier } from "./model/index.ts";
import { dossierOf } from "./pipeline.ts";
import { READING, STEPS } from "./presets.ts";
import { toJson } from "./publish/json.ts";
import { toMarkdown } from "./publish/markdown.ts";
import { captures } from "./standin.ts";
import { spreadOver } from "./work/pool.ts";

/** What a run is doing: how many of how many reports are read, then which step it is at. */
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

/**
 * Gives the dossier of the reports.
 *
 * @param inputs files, folders, `-` for standard input
 * @throws UserError `input/nothing-readable` where no report came of the inputs
 */
export async function collate(inputs: readonly string[], options: RunOptions = {}): Promise<Collation> {
  const read = captures(inputs);
  if (read.captures.length === 0)
    throw new UserError(
      "input",
      "input/nothing-readable",
      `No report could be read from ${inputs.join(", ")}.`,
      read.problems[0]?.hint ?? "Give files or folders with .txt, .html, .json or .jsonl reports in them.",
    );
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
