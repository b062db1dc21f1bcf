// Takes a store, serves the desk over it until it is stopped.
import type { Exit } from "../../contract/exit.ts";
import { isServer, openStore, serviceOver, type News } from "../../engine.ts";
import { accessFor, isLoopback } from "../http/access.ts";
import { serveDesk } from "../http/desk-server.ts";
import { defaultThreads } from "./options.ts";
import { stopped } from "./stop.ts";
import type { StoreFlags } from "./store.ts";
import type { Terminal } from "./terminal.ts";
import { reachOf } from "./wait-for-desk.ts";

export interface ServeFlags extends StoreFlags {
  readonly host: string;
  readonly port: number;
  /** Requests a minute from one address. */
  readonly rate?: number;
}

/** Requests a minute from one address, where others can reach the desk. */
const PER_MINUTE = 600;

/** How long a report waits at most that another process added to a server while this one was at work. */
const WATCH_EVERY_MS = 5000;

/** Threads that read: never this one, which answers. */
const readingThreads = (flags: ServeFlags): number => Math.max(2, flags.threads ?? defaultThreads());

/** A desk that is open: where, over what, and how it is closed. */
export interface OpenDesk {
  readonly url: string;
  readonly port: number;
  /** Where the store lies, for people. */
  readonly where: string;
  readonly close: () => Promise<void>;
}

/** Says on a terminal what the desk is at. */
function tell(news: News, terminal: Terminal): void {
  if (news.kind === "added") terminal.say(`${news.reports.length} added`);
  if (news.kind === "working") terminal.bar(news.step, news.done, news.of);
  if (news.kind === "record")
    terminal.say(`The record holds ${news.outcome.reports} reports; ${news.outcome.changedAffairs.length} affairs changed.`);
  if (news.kind === "failed") terminal.say(`The record could not be brought up to date: ${news.message}`);
}

/** Opens a desk over a store and brings its record up to date; a process that has the store is waited for. */
export async function openDesk(flags: ServeFlags, terminal: Terminal): Promise<OpenDesk> {
  const access = accessFor(flags.host, process.env["VARIORUM_TOKENS"] ?? "");
  if (!isServer(flags.store)) await reachOf(flags.store, { say: (message) => terminal.say(message) });
  const store = await openStore(flags.store);
  const service = serviceOver(store, readingThreads(flags));
  try {
    const perMinute = flags.rate ?? (isLoopback(flags.host) ? 0 : PER_MINUTE);
    const now = (): string => new Date().toISOString();
    const { url, port, close } = await serveDesk({ service, host: flags.host, port: flags.port, access, perMinute, now });
    store.announce(url, access.tokens.find(({ role }) => role === "editor")?.token ?? null);
    const deaf = service.listen((news) => tell(news, terminal));
    service.wake();
    service.warm();
    if (isServer(flags.store)) service.watch(WATCH_EVERY_MS);
    const ended = async (): Promise<void> => {
      deaf();
      await close();
      await service.close();
    };
    return { url, port, where: store.where, close: ended };
  } catch (error) {
    await service.close();
    throw error;
  }
}

export async function serveCommand(flags: ServeFlags, terminal: Terminal): Promise<Exit> {
  const desk = await openDesk(flags, terminal);
  try {
    await terminal.data(flags.json === true ? `${JSON.stringify({ url: desk.url, port: desk.port })}\n` : `${desk.url}\n`);
    terminal.say(`The desk over ${desk.where}. Open it in a browser; Ctrl-C ends it.`);
    await stopped();
  } finally {
    await desk.close();
  }
  return "ok";
}
