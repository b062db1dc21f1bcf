// Takes paths of reports, writes their dossier to a file or to standard output and says what was found.
import { extname } from "node:path";
import { UserError, type Exit } from "../../contract/exit.ts";
import { collate, render, type Form } from "../../engine.ts";
import { allCorrectionsIn } from "./corrections.ts";
import { inputsOf } from "./inputs.ts";
import { defaultThreads } from "./options.ts";
import { summaryOf } from "./summary.ts";
import type { Terminal } from "./terminal.ts";
import { writeWhole } from "./whole-file.ts";

export interface CollateFlags {
  readonly out?: readonly string[];
  readonly json?: boolean;
  readonly threads?: number;
  readonly corrections?: string;
}

const FORMS: Readonly<Record<string, Form>> = { ".html": "html", ".htm": "html", ".md": "markdown", ".json": "json" };

export async function collateCommand(paths: readonly string[], flags: CollateFlags, terminal: Terminal): Promise<Exit> {
  const out = flags.out ?? [];
  const files = out.map((file) => ({ file, form: FORMS[extname(file).toLowerCase()] }));
  for (const { file, form } of files)
    if (form === undefined)
      throw new UserError("misuse", "out/unknown-ending", `--out ${file}: the ending names no format.`, "Use .html, .md or .json.");

  const collation = await collate(await inputsOf(paths, terminal), {
    threads: flags.threads ?? defaultThreads(),
    ...(flags.corrections === undefined ? {} : { corrections: allCorrectionsIn(flags.corrections) }),
    progress: (step, done, of) => terminal.bar(STEP_NAMES[step], done, of),
  });
  for (const { file, form } of files) if (form !== undefined) writeWhole(file, render(collation, form));
  terminal.say(summaryOf(collation.dossier));
  for (const { file } of files) terminal.say(`Wrote ${file}`);
  if (flags.json === true) await terminal.data(render(collation, "json"));
  else if (files.length === 0) await terminal.data(render(collation, "markdown"));
  return "ok";
}

/** What a step is called while it runs. */
export const STEP_NAMES = { read: "reading", link: "linking", compare: "comparing", publish: "writing" } as const;
