// Takes a web server and a desk, answers assistants at /mcp: streamable HTTP, a session a request.
import { StreamableHTTPServerTransport } from "@modelcontextprotocol/sdk/server/streamableHttp.js";
import type { FastifyInstance } from "fastify";
import { roleOf, tokenIn, type Access } from "../http/access.ts";
import { mcpServer } from "./server.ts";
import type { Shelf } from "./tools.ts";

/** Stateless: every request is answered by a server of its own, so nothing is kept of whoever asks. */
export function addMcp(app: FastifyInstance, shelf: Shelf, access: Access): void {
  app.post("/mcp", async (request, reply) => {
    const role = roleOf(access, tokenIn(request.headers));
    if (role === null) {
      return reply
        .code(401)
        .type("application/json")
        .send({ jsonrpc: "2.0", id: null, error: { code: -32001, message: "A token is needed: Authorization: Bearer …" } });
    }
    reply.hijack();
    const server = mcpServer(shelf, role);
    const transport = new StreamableHTTPServerTransport({ enableJsonResponse: true });
    reply.raw.on("close", () => void transport.close().then(() => server.close()));
    // Without a session there is no identifier of one; the SDK's types part `undefined` from absent.
    await server.connect(transport as Parameters<typeof server.connect>[0]);
    await transport.handleRequest(request.raw, reply.raw, request.body);
    return reply;
  });
  for (const method of ["GET", "DELETE"] as const)
    app.route({
      method,
      url: "/mcp",
      handler: (_request, reply) =>
        reply
          .code(405)
          .header("Allow", "POST")
          .type("application/json")
          .send({ jsonrpc: "2.0", id: null, error: { code: -32000, message: "There are no sessions here: POST." } }),
    });
}
