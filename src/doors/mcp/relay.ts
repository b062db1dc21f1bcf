// Takes the address of a desk that is served, passes what an assistant says on standard input to it and its answers back.
import { StreamableHTTPClientTransport } from "@modelcontextprotocol/sdk/client/streamableHttp.js";
import { StdioServerTransport } from "@modelcontextprotocol/sdk/server/stdio.js";
import type { JSONRPCMessage } from "@modelcontextprotocol/sdk/types.js";

/** JSON-RPC leaves codes from here down to -32099 to servers. */
const NO_ANSWER = -32_000;

/** What is told of a question that could not be passed on; null for a message that wants no answer. */
function unanswered(message: JSONRPCMessage, url: string): JSONRPCMessage | null {
  if (!("method" in message) || !("id" in message)) return null;
  const error = { code: NO_ANSWER, message: `The desk at ${url} does not answer; is it still served?` };
  return { jsonrpc: "2.0", id: message.id, error };
}

/** Passes messages both ways until it is closed. @param token what the desk wants of whoever calls; null for nothing */
export async function relay(url: string, token: string | null): Promise<{ readonly close: () => Promise<void> }> {
  const near = new StdioServerTransport();
  const headers = token === null ? {} : { authorization: `Bearer ${token}` };
  const far = new StreamableHTTPClientTransport(new URL("mcp", url), { requestInit: { headers } });
  far.onmessage = (message) => void near.send(message);
  near.onmessage = (message) =>
    void far.send(message).catch(async () => {
      const told = unanswered(message, url);
      if (told !== null) await near.send(told);
    });
  await far.start();
  await near.start();
  return { close: () => Promise.all([near.close(), far.close()]).then(() => {}) };
}
