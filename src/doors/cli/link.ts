// Takes a file of JSONL, writes a line of links an article; bad lines and what contradicts itself are told on standard error.
import { UserError, type Exit } from "../../contract/exit.ts";
import { linkRecords } from "../../engine.ts";
import { correctionsIn } from "./corrections.ts";
import { linesOf } from "./inputs.ts";
import { lineOptions, type LineFlags } from "./lines.ts";
import type { Terminal } from "./terminal.ts";

export interface LinkFlags extends LineFlags {
  readonly state?: string;
  readonly all?: boolean;
  readonly corrections?: string;
}

export async function linkCommand(path: string, flags: LinkFlags, terminal: Terminal): Promise<Exit> {
  if (flags.all === true && flags.state === undefined)
    throw new UserError("misuse", "link/all", "--all goes with --state.", "Give --state FOLDER too.");
  const options = {
    ...lineOptions(flags, terminal),
    ...(flags.state === undefined ? {} : { state: flags.state }),
    ...(flags.all === undefined ? {} : { all: flags.all }),
    ...(flags.corrections === undefined ? {} : { corrections: correctionsIn(flags.corrections) }),
  };
  for await (const line of linkRecords(linesOf(path, terminal), options)) await terminal.data(`${JSON.stringify(line)}\n`);
  return "ok";
}
