// Takes a store, serves the desk over it until it is stopped.
import type { Exit } from "../../contract/exit.ts";
import { openStore, serviceOver } from "../../engine.ts";
import { accessFor, isLoopback } from "../http/access.ts";
import { serveDesk } from "../http/desk-server.ts";
import { defaultThreads } from "./options.ts";
import { stopped } from "./stop.ts";
import type { StoreFlags } from "./store.ts";
import type { Terminal } from "./terminal.ts";

export interface ServeFlags extends StoreFlags {
  readonly host: string;
  readonly port: number;
  /** Requests a minute from one address. */
  readonly rate?: number;
}

/** Requests a minute from one address, where others can reach the desk. */
const PER_MINUTE = 600;

/** Threads that read: never this one, which answers. */
const readingThreads = (flags: ServeFlags): number => Math.max(2, flags.threads ?? defaultThreads());

export async function serveCommand(flags: ServeFlags, terminal: Terminal): Promise<Exit> {
  const access = accessFor(flags.host, process.env["VARIORUM_TOKENS"] ?? "");
  const store = await openStore(flags.store);
  const service = serviceOver(store, readingThreads(flags));
  try {
    const perMinute = flags.rate ?? (isLoopback(flags.host) ? 0 : PER_MINUTE);
    const now = (): string => new Date().toISOString();
    const { url, port, close } = await serveDesk({ service, host: flags.host, port: flags.port, access, perMinute, now });
    store.announce(url, access.tokens.find(({ role }) => role === "editor")?.token ?? null);
    service.wake();
    const ended = service.listen((news) => {
      if (news.kind === "added") terminal.say(`${news.reports.length} added`);
      if (news.kind === "working") terminal.bar(news.step, news.done, news.of);
      if (news.kind === "record")
        terminal.say(`The record holds ${news.outcome.reports} reports; ${news.outcome.changedAffairs.length} affairs changed.`);
      if (news.kind === "failed") terminal.say(`The record could not be brought up to date: ${news.message}`);
    });
    await terminal.data(flags.json === true ? `${JSON.stringify({ url, port })}\n` : `${url}\n`);
    terminal.say(`The desk over ${store.where}. Open it in a browser; Ctrl-C ends it.`);
    await stopped();
    ended();
    await close();
  } finally {
    await service.close();
  }
  return "ok";
}
