// Takes inputs, gives their dossier, and a dossier as a text of one form.
import type { Input } from "../ingest/index.ts";
import type { Dossier } from "../model/index.ts";
import { dossierOf, type Steps } from "../pipeline.ts";
import { principalsOf, STEPS } from "../presets.ts";
import { toJson } from "../publish/json.ts";
import { toMarkdown } from "../publish/markdown.ts";
import { toPage } from "../publish/page/page.ts";
import type { Correction } from "../store/index.ts";
import { withCorrections } from "./corrected-statements.ts";
import { heldCorrections } from "./corrections.ts";
import { onThreads, readable, type RunOptions } from "./run.ts";

/** A dossier with the sources that its citations point into, by report id. */
export interface Collation {
  readonly dossier: Dossier;
  readonly sources: ReadonlyMap<string, string>;
}

/** How reports are collated. */
export interface CollateOptions extends RunOptions {
  /** What users corrected, of every kind, in the order they were made. */
  readonly corrections?: readonly Correction[];
}

/**
 * Gives the dossier of the reports.
 *
 * @param inputs paths of files and folders, or bytes by name
 * @throws UserError `input/nothing-readable` where no report came of the inputs
 */
export async function collate(inputs: readonly Input[], options: CollateOptions = {}): Promise<Collation> {
  const { captures, problems } = await readable(inputs);
  const held = heldCorrections(options.corrections ?? []);
  const steps: Steps = {
    ...STEPS,
    link(annotated) {
      const found = STEPS.link(annotated, held.episodes);
      const corrected = withCorrections(found.linked, held.statements, principalsOf);
      return { linked: corrected.linked, problems: [...found.problems, ...held.problems, ...corrected.problems] };
    },
  };
  const dossier = await onThreads(options.threads, (spread) => dossierOf(captures, problems, steps, spread, options.progress));
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
