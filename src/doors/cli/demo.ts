// Takes nothing, collates the sample affair and serves its dossier on this machine until it is stopped.
import { fileURLToPath } from "node:url";
import type { Exit } from "../../contract/exit.ts";
import { collate, render } from "../../engine.ts";
import { serveDossier } from "../http/serve.ts";
import { STEP_NAMES } from "./collate.ts";
import { defaultThreads } from "./options.ts";
import { stopped } from "./stop.ts";
import { summaryOf } from "./summary.ts";
import type { Terminal } from "./terminal.ts";

export interface DemoFlags {
  readonly port?: number;
  readonly once?: boolean;
  readonly json?: boolean;
  readonly threads?: number;
}

/** Lies beside src/ and dist/ alike. */
const SAMPLE = fileURLToPath(new URL("../../../sample/reports", import.meta.url));

export async function demoCommand(flags: DemoFlags, terminal: Terminal): Promise<Exit> {
  const collation = await collate([SAMPLE], {
    threads: flags.threads ?? defaultThreads(),
    progress: (step, done, of) => terminal.bar(STEP_NAMES[step], done, of),
  });
  terminal.say(`${summaryOf(collation.dossier)}\n\nThe reports are fiction, written for this sample.`);
  const { url, port, close } = await serveDossier({ ...collation, page: render(collation, "html"), port: flags.port ?? 0 });
  await terminal.data(flags.json === true ? `${JSON.stringify({ url, port })}\n` : `${url}\n`);
  if (flags.once !== true) {
    terminal.say("Open it in a browser; Ctrl-C ends it.");
    await stopped();
  }
  await close();
  return "ok";
}
