// Takes inputs, gives their dossier, and a dossier as a text of one form.
import type { Input } from "../ingest/index.ts";
import type { Dossier, EpisodeCorrection } from "../model/index.ts";
import { dossierOf } from "../pipeline.ts";
import { STEPS } from "../presets.ts";
import { toJson } from "../publish/json.ts";
import { toMarkdown } from "../publish/markdown.ts";
import { toPage } from "../publish/page/page.ts";
import { onThreads, readable, type RunOptions } from "./run.ts";

/** A dossier with the sources that its citations point into, by report id. */
export interface Collation {
  readonly dossier: Dossier;
  readonly sources: ReadonlyMap<string, string>;
}

/** How reports are collated. */
export interface CollateOptions extends RunOptions {
  /** What a user has settled of the episodes. */
  readonly corrections?: readonly EpisodeCorrection[];
}

/**
 * Gives the dossier of the reports.
 *
 * @param inputs paths of files and folders, or bytes by name
 * @throws UserError `input/nothing-readable` where no report came of the inputs
 */
export async function collate(inputs: readonly Input[], options: CollateOptions = {}): Promise<Collation> {
  const { captures, problems } = await readable(inputs);
  const dossier = await onThreads(options.threads, (spread) =>
    dossierOf(captures, problems, STEPS, spread, options.progress, options.corrections),
  );
  return { dossier, sources: new Map(captures.map(({ id, source }) => [id, source])) };
}

/** The forms a dossier is written in. */
export type Form = "json" | "markdown" | "html";

/** The dossier as a text of one form. */
export function render({ dossier, sources }: Collation, form: Form): string {
  switch (form) {
    case "json":
      return toJson(dossier);
    case "markdown":
      return toMarkdown(dossier);
    case "html":
      return toPage(dossier, sources);
  }
}
