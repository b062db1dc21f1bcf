// Takes a store, speaks to an assistant over standard input and output until it hangs up.
import { StdioServerTransport } from "@modelcontextprotocol/sdk/server/stdio.js";
import type { Exit } from "../../contract/exit.ts";
import { dossiersOf, openStore, serviceOver } from "../../engine.ts";
import { mcpServer } from "../mcp/server.ts";
import { stopped } from "./stop.ts";
import type { StoreFlags } from "./store.ts";
import type { Terminal } from "./terminal.ts";

export async function mcpCommand(flags: StoreFlags, terminal: Terminal): Promise<Exit> {
  const store = await openStore(flags.store);
  const service = serviceOver(store, 2);
  try {
    const server = mcpServer({ service, dossiers: dossiersOf(store), now: () => new Date().toISOString() }, "editor");
    const hungUp = new Promise<void>((resolve) => {
      terminal.stdin.once("end", resolve);
      terminal.stdin.once("close", resolve);
    });
    await server.connect(new StdioServerTransport());
    terminal.say(`Speaking the Model Context Protocol over standard input and output, from the store ${store.where}.`);
    await Promise.race([hungUp, stopped()]);
    await server.close();
  } finally {
    await service.close();
  }
  return "ok";
}
