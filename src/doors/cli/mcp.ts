// Takes a store, speaks to an assistant over standard input and output until it hangs up; where the store is served, for the desk that serves it.
import { StdioServerTransport } from "@modelcontextprotocol/sdk/server/stdio.js";
import type { Exit } from "../../contract/exit.ts";
import { dossiersOf, isServer, openStore, serviceOver } from "../../engine.ts";
import { relay } from "../mcp/relay.ts";
import { mcpServer } from "../mcp/server.ts";
import { stopped } from "./stop.ts";
import type { StoreFlags } from "./store.ts";
import type { Terminal } from "./terminal.ts";
import { reachOf } from "./wait-for-desk.ts";

/** Something that speaks over standard input and output: from where it answers, and its end. */
interface Speaking {
  readonly where: string;
  readonly close: () => Promise<void>;
}

async function speakingHere(address: string): Promise<Speaking> {
  const store = await openStore(address);
  const service = serviceOver(store, 2);
  const server = mcpServer({ service, dossiers: dossiersOf(store), now: () => new Date().toISOString() }, "editor");
  await server.connect(new StdioServerTransport());
  return { where: `the store ${store.where}`, close: () => server.close().then(() => service.close()) };
}

export async function mcpCommand(flags: StoreFlags, terminal: Terminal): Promise<Exit> {
  const reach = isServer(flags.store) ? null : await reachOf(flags.store, { say: (message) => terminal.say(message) });
  const hungUp = new Promise<void>((resolve) => {
    terminal.stdin.once("end", resolve);
    terminal.stdin.once("close", resolve);
  });
  const speaking =
    reach === null ? await speakingHere(flags.store) : { where: `the desk at ${reach.url}`, ...(await relay(reach.url, reach.token)) };
  terminal.say(`Speaking the Model Context Protocol over standard input and output, from ${speaking.where}.`);
  try {
    await Promise.race([hungUp, stopped()]);
  } finally {
    await speaking.close();
  }
  return "ok";
}
