// Takes nothing, collates the sample affair and serves its dossier on this machine until it is stopped; beside it, if wanted, a desk for reports of one's own.
import { fileURLToPath } from "node:url";
import type { Exit } from "../../contract/exit.ts";
import { collate } from "../../engine.ts";
import { toPage } from "../../publish/page/page.ts";
import { serveDossier } from "../http/serve.ts";
import { STEP_NAMES } from "./collate.ts";
import { defaultThreads } from "./options.ts";
import { openDesk, type OpenDesk } from "./serve.ts";
import { stopped } from "./stop.ts";
import { summaryOf } from "./summary.ts";
import type { Terminal } from "./terminal.ts";
import { reachOf } from "./wait-for-desk.ts";

export interface DemoFlags {
  readonly port?: number;
  readonly once?: boolean;
  readonly json?: boolean;
  readonly threads?: number;
  /** Folder of a desk for reports of one's own, served beside the sample. */
  readonly desk?: string;
}

/** Lies beside src/ and dist/ alike. */
const SAMPLE = fileURLToPath(new URL("../../../sample/reports", import.meta.url));

/** The desk beside the sample; null where none is wanted. One that is served already is pointed to. */
async function deskBeside({ desk, threads }: DemoFlags, terminal: Terminal): Promise<Pick<OpenDesk, "url" | "close"> | null> {
  if (desk === undefined) return null;
  const reach = await reachOf(desk, { say: (message) => terminal.say(message) });
  if (reach !== null) return { url: reach.url, close: () => Promise.resolve() };
  return openDesk({ store: desk, host: "127.0.0.1", port: 0, ...(threads === undefined ? {} : { threads }) }, terminal);
}

export async function demoCommand(flags: DemoFlags, terminal: Terminal): Promise<Exit> {
  const { dossier, sources } = await collate([SAMPLE], {
    threads: flags.threads ?? defaultThreads(),
    progress: (step, done, of) => terminal.bar(STEP_NAMES[step], done, of),
  });
  terminal.say(`${summaryOf(dossier)}\n\nThe reports are fiction, written for this sample.`);
  const desk = flags.once === true ? null : await deskBeside(flags, terminal);
  const beside = desk === null ? null : { home: `${desk.url}add`, crumb: "Add reports of your own", script: null, style: "" };
  const page = toPage(dossier, sources, beside);
  const { url, port, close } = await serveDossier({ dossier, sources, page, port: flags.port ?? 0 });
  const own = desk === null ? {} : { desk: desk.url };
  await terminal.data(flags.json === true ? `${JSON.stringify({ url, port, ...own })}\n` : `${url}\n`);
  if (flags.once !== true) {
    if (desk !== null) terminal.say(`For reports of your own: ${desk.url}add`);
    terminal.say(`Open ${desk === null ? "it" : "either"} in a browser; Ctrl-C ends it.`);
    await stopped();
  }
  await close();
  await desk?.close();
  return "ok";
}
