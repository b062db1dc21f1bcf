// Takes a file of JSONL, writes a line of annotations an article; bad lines are told on standard error.
import { UserError, type Exit } from "../../contract/exit.ts";
import { annotatedLines, isLineLayer, LINE_LAYERS, type LineLayer, type LineOptions } from "../../engine.ts";
import { linesOf } from "./inputs.ts";
import { defaultThreads } from "./options.ts";
import type { Terminal } from "./terminal.ts";

export interface LineFlags {
  readonly layers?: string;
  readonly threads?: number;
}

export async function annotateCommand(path: string, flags: LineFlags, terminal: Terminal): Promise<Exit> {
  const layers = flags.layers === undefined ? undefined : layersOf(flags.layers);
  const options = { ...lineOptions(flags, terminal), ...(layers === undefined ? {} : { layers }) };
  for await (const lines of annotatedLines(linesOf(path, terminal), options)) await terminal.data(lines);
  return "ok";
}

/** Options that `annotate` and `link` share. */
export const lineOptions = (flags: LineFlags, terminal: Terminal): LineOptions => ({
  threads: flags.threads ?? defaultThreads(),
  progress: (step, done, of) => terminal.bar(step === "read" ? "reading" : "linking", done, of),
  onProblem: ({ message, hint }) => terminal.say(`${message} ${hint}`),
});

/** @throws UserError `layers/unknown` that lists the layers there are */
function layersOf(list: string): LineLayer[] {
  const names = list.split(",").map((name) => name.trim());
  const unknown = names.filter((name) => !isLineLayer(name));
  if (unknown.length > 0)
    throw new UserError(
      "misuse",
      "layers/unknown",
      `--layers: no layer is called "${unknown.join('", "')}".`,
      `There are ${LINE_LAYERS.join(", ")}.`,
    );
  return names.filter(isLineLayer);
}
