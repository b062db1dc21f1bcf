// Takes a dossier with its page and sources, gives them over HTTP to this machine alone.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { OutsideError, type Dossier } from "../../model/index.ts";
import { toJson } from "../../publish/json.ts";
import { toMarkdown } from "../../publish/markdown.ts";
import { policyIn } from "../../publish/page/page.ts";
import { HEADERS, NOTHING } from "./headers.ts";

export interface ServeOptions {
  readonly dossier: Dossier;
  /** The dossier as one HTML page. */
  readonly page: string;
  /** Each report's source as given, by id: `/sources/ID` hands it to whoever wants to check a citation. */
  readonly sources: ReadonlyMap<string, string>;
  /** 0 for any that is free. */
  readonly port: number;
}

export interface Served {
  /** "http://127.0.0.1:PORT/" */
  readonly url: string;
  readonly port: number;
  /** Ends open connections and frees the port. */
  readonly close: () => Promise<void>;
}

const LOOPBACK = "127.0.0.1";

/** Names that a browser on this machine may call us by; any other in `Host` is a page elsewhere that had its name turned to us. */
const OUR_NAMES: ReadonlySet<string> = new Set(["localhost", LOOPBACK, "[::1]"]);

const SECOND_MS = 1000;

/** What is answered at a path: made once, on the first request. */
interface Document {
  readonly type: string;
  readonly text: () => string;
}

const HTML = "text/html; charset=utf-8";
const JSON_TYPE = "application/json; charset=utf-8";
const MARKDOWN = "text/markdown; charset=utf-8";
const PLAIN = "text/plain; charset=utf-8";

function once(make: () => string): () => string {
  let made: string | null = null;
  return () => (made ??= make());
}

function documentsOf({ dossier, page, sources }: ServeOptions): ReadonlyMap<string, Document> {
  return new Map<string, Document>([
    ["/", { type: HTML, text: () => page }],
    ["/dossier.json", { type: JSON_TYPE, text: once(() => toJson(dossier)) }],
    ["/dossier.md", { type: MARKDOWN, text: once(() => toMarkdown(dossier)) }],
    ["/healthz", { type: PLAIN, text: () => "ok\n" }],
    ...[...sources].map(([id, source]): [string, Document] => [`/sources/${encodeURIComponent(id)}`, { type: PLAIN, text: () => source }]),
  ]);
}

/** Whether the request was sent to this machine by one of its loopback names, at our port or at none. */
function isOurs(host: string | undefined, port: number): boolean {
  if (host === undefined) return false;
  const colon = host.endsWith("]") ? -1 : host.lastIndexOf(":");
  const name = colon < 0 ? host : host.slice(0, colon);
  return OUR_NAMES.has(name.toLowerCase()) && (colon < 0 || host.slice(colon + 1) === String(port));
}

/** Answers one request. Bodies are never read. */
function answer(
  request: IncomingMessage,
  response: ServerResponse,
  documents: ReadonlyMap<string, Document>,
  port: number,
  policy: string,
): void {
  const send = (status: number, type: string, text: string, more: Readonly<Record<string, string>> = {}): void => {
    const body = Buffer.from(text, "utf8");
    const csp = type === HTML && status === 200 ? `${policy}; frame-ancestors 'none'` : NOTHING;
    response.writeHead(status, {
      ...HEADERS,
      "Cache-Control": "no-store",
      ...more,
      "Content-Security-Policy": csp,
      "Content-Type": type,
      "Content-Length": body.length,
    });
    response.end(request.method === "HEAD" ? undefined : body);
  };
  request.resume();
  if (!isOurs(request.headers.host, port)) return send(421, PLAIN, "This dossier is served to this machine alone.\n");
  if (request.method !== "GET" && request.method !== "HEAD") return send(405, PLAIN, "A dossier is only read.\n", { Allow: "GET, HEAD" });
  const path = (request.url ?? "/").split("?", 1)[0] ?? "/";
  const found = documents.get(path);
  return found === undefined ? send(404, PLAIN, "There is nothing here.\n") : send(200, found.type, found.text());
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", (cause: NodeJS.ErrnoException) =>
      reject(
        new OutsideError("serve/no-port", cause.code === "EADDRINUSE" ? `port ${port} is taken` : `port ${port} cannot be listened on`, {
          cause,
          retryable: cause.code === "EADDRINUSE",
        }),
      ),
    );
    server.listen({ host: LOOPBACK, port, exclusive: true }, () => resolve((server.address() as AddressInfo).port));
  });
}

/**
 * Serves a dossier on a loopback address until closed: `/` is its page, `/dossier.json` and `/dossier.md` its other
 * forms, `/sources/ID` the reports as given, `/healthz` says that it is up. Prints nothing.
 *
 * @throws OutsideError `serve/no-port` where the port cannot be had
 */
export async function serveDossier(options: ServeOptions): Promise<Served> {
  const documents = documentsOf(options);
  const policy = policyIn(options.page);
  let port = 0;
  const server = createServer((request, response) => answer(request, response, documents, port, policy));
  server.headersTimeout = 10 * SECOND_MS;
  server.requestTimeout = 20 * SECOND_MS;
  server.keepAliveTimeout = 5 * SECOND_MS;
  server.on("clientError", (_error, socket) => socket.destroy());
  port = await listen(server, options.port);
  return {
    url: `http://${LOOPBACK}:${port}/`,
    port,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error === undefined ? resolve() : reject(error)));
        server.closeAllConnections();
      }),
  };
}
