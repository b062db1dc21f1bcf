// Takes a service over a store, gives it over HTTP: the API, its events and the pages people read.
import rateLimit from "@fastify/rate-limit";
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from "fastify";
import { createHash } from "node:crypto";
import type { AddressInfo } from "node:net";
import type { z } from "zod";
import { failureOf } from "../../contract/exit.ts";
import { affairPages, affairParts, affairThread, dossiersOf, type News, type Service } from "../../engine.ts";
import { OutsideError } from "../../model/index.ts";
import { hostName, isForeign, roleOf, tokenIn, type Access } from "./access.ts";
import { BASE, openApi } from "./api/openapi.ts";
import { CORRECTING } from "./api/correcting.ts";
import { KEEPING } from "./api/keeping.ts";
import { READING } from "./api/reading.ts";
import { ApiError, type Answer, type Desk, type Route } from "./api/route.ts";
import { WRITING } from "./api/writing.ts";
import { addMcp } from "../mcp/http.ts";
import { addPages, servingTo } from "./desk-pages.ts";
import { HEADERS, NOTHING } from "./headers.ts";
import { leadOn } from "./lead-on.ts";
import type { Served } from "./serve.ts";

export interface DeskOptions {
  readonly service: Service;
  readonly host: string;
  /** 0 for any that is free. */
  readonly port: number;
  readonly access: Access;
  /** Requests a minute from one address; none where 0. */
  readonly perMinute: number;
  readonly now: () => string;
  readonly limits?: DeskLimits;
}

/** What one request may take. */
export interface DeskLimits {
  readonly bodyBytes: number;
  /** Until it has arrived; a connection that is slower is closed. */
  readonly arrivalMs: number;
  /** Until it is answered. */
  readonly answerMs: number;
  /** The same for what goes over the whole store, or waits for pages of other places. */
  readonly longAnswerMs: number;
  /** Readers that listen to the news at a time. */
  readonly listeners: number;
}

/** Every route, in the order of the documentation. */
export const ROUTES: readonly Route[] = [...READING, ...WRITING, ...CORRECTING, ...KEEPING];

const SECOND_MS = 1000;

export const DESK_LIMITS: DeskLimits = {
  ...{ bodyBytes: 64 * 1024 * 1024, arrivalMs: 60 * SECOND_MS, answerMs: 60 * SECOND_MS, longAnswerMs: 900 * SECOND_MS },
  listeners: 200,
};

/** RFC 9457. */
function sendProblem(reply: FastifyReply, status: number, code: string, message: string, hint: string): FastifyReply {
  return reply
    .code(status)
    .type("application/problem+json; charset=utf-8")
    .send(JSON.stringify({ type: "about:blank", title: message, status, code, hint }));
}

/** Weak: the same record may be written by another version in another form. */
const tagOf = (etag: string): string => `W/"${createHash("sha256").update(etag, "utf8").digest("base64url").slice(0, 22)}"`;

async function sendAnswer(
  request: FastifyRequest,
  reply: FastifyReply,
  { body: given, etag, type, fileName }: Answer,
  status = 200,
): Promise<FastifyReply> {
  if (etag !== undefined) {
    const tag = tagOf(etag);
    void reply.header("ETag", tag).header("Cache-Control", "private, no-cache");
    if ((request.headers["if-none-match"] ?? "").split(/, */).includes(tag)) return reply.code(304).send();
  } else void reply.header("Cache-Control", "no-store");
  const body: unknown = typeof given === "function" ? await (given as () => unknown)() : given;
  if (fileName !== undefined) void reply.header("Content-Disposition", `attachment; filename="${fileName}"`);
  if (type !== undefined) return reply.code(status).type(type).send(body);
  return reply.code(status).type("application/json; charset=utf-8").send(JSON.stringify(body));
}

/** @throws ApiError 400 with the first thing that is wrong and where */
function checked<Output>(schema: z.ZodType<Output>, value: unknown, where: string): Output {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const path = [where, ...(issue?.path ?? [])].join(".");
  throw new ApiError(
    400,
    "request/invalid",
    `${path}: ${issue?.message ?? "is not what is expected"}`,
    `${BASE}/openapi.json says what is.`,
  );
}

function addRoute(app: FastifyInstance, route: Route, desk: Desk, access: Access, limits: DeskLimits): void {
  app.route({
    method: route.method,
    handlerTimeout: route.goesOverAll === true ? limits.longAnswerMs : limits.answerMs,
    url: `${BASE}${route.path.replace(/\{(?<name>\w+)\}/g, ":$<name>")}`,
    handler: async (request, reply) => {
      const role = roleOf(access, tokenIn(request.headers));
      if (role === null) throw new ApiError(401, "access/token", "A token is needed.", "Send it as Authorization: Bearer …");
      if (route.role === "editor" && role !== "editor")
        throw new ApiError(403, "access/role", "This token may only read.", "Use an editor's token.");
      const params = checked(route.params, request.params, "path");
      const query = checked(route.query, request.query, "query");
      const body = route.body === null ? undefined : checked(route.body, request.body, "body");
      try {
        return await sendAnswer(request, reply, await route.run({ params, query, body }, desk), route.status);
      } catch (error) {
        const isGone = error instanceof ApiError && error.status === 404;
        const led = isGone ? await leadOn(request, reply, `${BASE}/affairs/`, desk.service.store) : null;
        if (led === null) throw error;
        return led;
      }
    },
  });
}

/** What may lie ready for a reader of the news who does not take it; one who lets more lie is let go, and may come again. */
const MOST_UNREAD_BYTES = 1024 * 1024;

/** News as they come, until the reader goes: server-sent events. */
function addEvents(app: FastifyInstance, service: Service, access: Access, { listeners }: DeskLimits): void {
  let listening = 0;
  app.get(`${BASE}/events`, (request, reply) => {
    if (roleOf(access, tokenIn(request.headers)) === null)
      return sendProblem(reply, 401, "access/token", "A token is needed.", "Send it as Authorization: Bearer …");
    if (listening >= listeners)
      return sendProblem(
        reply,
        503,
        "events/too-many",
        `${listeners} listen already.`,
        "Close a page that is open, or ask for the status.",
      );
    listening++;
    reply.hijack();
    const { raw } = reply;
    raw.writeHead(200, {
      ...HEADERS,
      "Content-Security-Policy": NOTHING,
      "Content-Type": "text/event-stream",
      "Cache-Control": "no-store",
      Connection: "keep-alive",
    });
    const write = (text: string): void => void (raw.writableLength > MOST_UNREAD_BYTES ? raw.destroy() : raw.write(text));
    write(": here\n\n");
    const deaf = service.listen((news: News) => write(`event: ${news.kind}\ndata: ${JSON.stringify(news)}\n\n`));
    // Proxies close what says nothing.
    const beat = setInterval(() => write(": still here\n\n"), 25 * SECOND_MS);
    raw.on("close", () => {
      listening--;
      deaf();
      clearInterval(beat);
    });
    return reply;
  });
}

/** What every request must be before anything looks at it. */
function addGate(app: FastifyInstance, { hosts }: Access): void {
  app.addHook("onRequest", async (request, reply) => {
    for (const [name, value] of Object.entries({ ...HEADERS, "Content-Security-Policy": NOTHING })) void reply.header(name, value);
    const { host, origin } = request.headers;
    if (host === undefined || (hosts !== null && !hosts.has(hostName(host))))
      throw new ApiError(421, "access/host", "This desk is served to this machine alone.", "Call it by 127.0.0.1.");
    if (request.method !== "GET" && request.method !== "HEAD" && isForeign(origin, host))
      throw new ApiError(
        403,
        "access/origin",
        "A page of another place may not change anything here.",
        "Use the desk's own pages, or its API without an Origin.",
      );
  });
}

function addEnds(app: FastifyInstance): void {
  app.setNotFoundHandler((_request, reply) =>
    sendProblem(reply, 404, "route/unknown", "There is nothing here.", `${BASE}/openapi.json lists what there is.`),
  );
  app.setErrorHandler((error, _request, reply) => {
    if (error instanceof ApiError) return sendProblem(reply, error.status, error.code, error.message, error.hint);
    const { statusCode: status, code: kind } = error as { readonly statusCode?: unknown; readonly code?: unknown };
    if (kind === "FST_ERR_HANDLER_TIMEOUT")
      return sendProblem(reply, 503, "request/too-long", "This took too long and was given up.", "Ask for less at a time, or later.");
    if (status === 429)
      return sendProblem(
        reply,
        429,
        "request/too-many",
        "Too many requests came from this address.",
        "Retry-After says when to ask again.",
      );
    if (typeof status === "number" && status >= 400 && status < 500)
      return sendProblem(
        reply,
        status,
        "request/refused",
        error instanceof Error ? error.message : "The request was refused.",
        "Mend the request.",
      );
    const { code, message, hint } = failureOf(error);
    const shown = error instanceof OutsideError ? message : "Something went wrong here.";
    return sendProblem(reply, error instanceof OutsideError && error.retryable ? 503 : 500, code, shown, hint);
  });
}

async function listening(app: FastifyInstance, host: string, port: number): Promise<number> {
  try {
    await app.listen({ host, port });
  } catch (cause) {
    const taken = (cause as NodeJS.ErrnoException).code === "EADDRINUSE";
    throw new OutsideError("serve/no-port", taken ? `port ${port} is taken` : `${host}:${port} cannot be listened on`, {
      cause,
      retryable: taken,
    });
  }
  return (app.server.address() as AddressInfo).port;
}

/**
 * Serves the desk until closed.
 *
 * @throws OutsideError `serve/no-port`
 */
export async function serveDesk({ service, host, port, access, perMinute, now, limits = DESK_LIMITS }: DeskOptions): Promise<Served> {
  const app = Fastify({
    bodyLimit: limits.bodyBytes,
    requestTimeout: limits.arrivalMs,
    handlerTimeout: limits.answerMs,
    // Node takes the longer of these two for the whole, and looks every half minute unless told otherwise.
    http: { headersTimeout: limits.arrivalMs, connectionsCheckingInterval: limits.arrivalMs / 10 },
    connectionTimeout: 0,
    keepAliveTimeout: 5 * SECOND_MS,
    forceCloseConnections: true,
    routerOptions: { maxParamLength: 500, ignoreTrailingSlash: true },
  });
  if (perMinute > 0) await app.register(rateLimit, { max: perMinute, timeWindow: 60 * SECOND_MS });
  // A page of another place may send plain text without asking first; JSON it may not.
  app.removeContentTypeParser("text/plain");
  addGate(app, access);
  addEnds(app);
  const { store } = service;
  const thread = affairThread(store);
  const desk: Desk = {
    ...{ service, now, dossiers: dossiersOf(store), parts: affairParts(store, thread) },
    pages: affairPages(store, thread, servingTo, access.tokens.length === 0 ? ["editor"] : ["reader", "editor"]),
  };
  service.beforeNews(({ changedAffairs }) => desk.pages.renew(changedAffairs));
  for (const route of ROUTES) addRoute(app, route, desk, access, limits);
  addEvents(app, service, access, limits);
  const description = JSON.stringify(openApi(ROUTES));
  app.get(`${BASE}/openapi.json`, (_request, reply) => reply.type("application/json; charset=utf-8").send(description));
  app.get("/healthz", async (_request, reply) => {
    await store.touch();
    return reply.type("text/plain; charset=utf-8").send("ok\n");
  });
  addMcp(app, desk, access);
  addPages(app, desk, access);
  const at = await listening(app, host, port);
  void desk.pages.begin().catch(() => {});
  const name = host.includes(":") ? `[${host}]` : host;
  return { url: `http://${name}:${at}/`, port: at, close: () => Promise.all([app.close(), thread.close()]).then(() => {}) };
}
