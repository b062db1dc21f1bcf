// Takes a desk, gives its pages for people: affairs, one affair's dossier, search, quotations, adding.
import { gunzipSync } from "node:zlib";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { whyNoQuotation, type AffairPage } from "../../engine.ts";
import { Add, AddRefused } from "../../publish/desk/add.ts";
import { CheckQuotation, type ReportName } from "../../publish/desk/check.ts";
import { Corrections } from "../../publish/desk/corrections.ts";
import {
  CORRECT_AT,
  correctScript,
  correctStyle,
  deskPage,
  deskPolicy,
  deskScript,
  leavesStyle,
  SCRIPT_AT,
} from "../../publish/desk/frame.ts";
import { affairHref, Front } from "../../publish/desk/front.ts";
import { Search, type Asked } from "../../publish/desk/search.ts";
import { html, type VNode } from "../../publish/page/html.ts";
import type { Serving } from "../../publish/page/masthead.ts";
import { COOKIE, roleOf, tokenIn, type Access } from "./access.ts";
import { CORRECTING, type CorrectionLine } from "./api/correcting.ts";
import { READING } from "./api/reading.ts";
import { cardsOf } from "./correction-cards.ts";
import { leadOn } from "./lead-on.ts";
import { ApiError, type Desk, type Role, type Route } from "./api/route.ts";

const HTML = "text/html; charset=utf-8";

function send(reply: FastifyReply, status: number, page: string, policy: string): FastifyReply {
  return reply.code(status).header("Content-Security-Policy", policy).header("Cache-Control", "no-store").type(HTML).send(page);
}

const show = (reply: FastifyReply, title: string, here: string, content: VNode, status = 200): FastifyReply =>
  send(reply, status, deskPage(title, here, content), deskPolicy());

/** Newest reports that the front page tells of. */
const MOST_NEW = 6;

/** What the page of an affair gets from its desk: editors correct on it. */
export const servingTo = (role: Role, affair: string): Serving =>
  role === "editor"
    ? { home: "/", script: `${CORRECT_AT}?affair=${encodeURIComponent(affair)}`, style: leavesStyle() + correctStyle() }
    : { home: "/", script: null, style: leavesStyle() };

/** A page as it lies packed; for a reader who has it already, that it is still so. */
function sendAffair(request: FastifyRequest, reply: FastifyReply, { seal, packed, policy }: AffairPage, form: string): FastifyReply {
  const tag = `W/"${seal}-${form}"`;
  void reply.header("ETag", tag).header("Cache-Control", "private, no-cache").header("Vary", "Accept-Encoding");
  // Also where nothing is sent: a browser takes the headers of a 304 for those of the page it kept.
  void reply.header("Content-Security-Policy", `${policy}; frame-ancestors 'none'`);
  if ((request.headers["if-none-match"] ?? "").split(/, */).includes(tag)) return reply.code(304).send();
  void reply.type(HTML);
  const takesGzip = /\bgzip\b(?!;q=0(?:\.0*)?(?:,|$))/.test(String(request.headers["accept-encoding"] ?? ""));
  return takesGzip ? reply.header("Content-Encoding", "gzip").send(packed) : reply.send(gunzipSync(packed));
}

/** Fields of an address as texts; whatever is given twice or is no text counts as not given. */
const fieldsOf = (request: FastifyRequest): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(request.query as Record<string, unknown>).flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : [])),
  );

const routeNamed = (name: string): Route => [...READING, ...CORRECTING].find((it) => it.name === name) ?? missing(name);
function missing(name: string): never {
  throw new RangeError(`no route ${name}`);
}

/** What a route of the API gives for the fields of a form that were filled in; or what it finds wrong with them. */
async function asked<Body>(
  name: string,
  given: Readonly<Record<string, string>>,
  desk: Desk,
): Promise<{ body: Body | null; wrong: string | null }> {
  const route = routeNamed(name);
  const query = route.query.safeParse(Object.fromEntries(Object.entries(given).filter(([, value]) => value.trim() !== "")));
  if (!query.success) {
    const [issue] = query.error.issues;
    return { body: null, wrong: `${issue?.path.join(".") ?? ""}: ${issue?.message ?? "is not what is expected"}` };
  }
  try {
    return { body: (await route.run({ params: {}, query: query.data, body: undefined }, desk)).body as Body, wrong: null };
  } catch (error) {
    if (error instanceof ApiError) return { body: null, wrong: `${error.message} ${error.hint}` };
    throw error;
  }
}

type Shown<Props> = Props extends (props: infer Given) => unknown ? Given : never;

/** Pages that anybody who may read may see. */
function addReading(app: FastifyInstance, desk: Desk, access: Access): void {
  const { store } = desk.service;
  app.get("/", async (request, reply) => {
    const { cursor } = fieldsOf(request);
    const { body } = await asked<{ items: Shown<typeof Front>["affairs"]; next: string | null }>(
      "listAffairs",
      cursor === undefined ? {} : { cursor },
      desk,
    );
    const [counts, state] = [await store.counts(), await store.state()];
    const waiting = (await store.capturesAfter(state?.upToSeq ?? 0, 1)).length > 0 ? counts.captures - (await store.reportCount()) : 0;
    const affairs = body?.items ?? [];
    const episodes = await store.episodeDays(affairs.map(({ id }) => id));
    const newest = cursor === undefined ? await store.newest(MOST_NEW, null) : [];
    const content = html`<${Front}
      ...${{ affairs, episodes, newest }}
      state=${{ captures: counts.captures, waiting, next: body?.next ?? null }}
    />`;
    return show(reply, "Affairs", "/", content);
  });
  app.get("/affairs/:affair", async (request, reply) => {
    const { affair } = request.params as { affair: string };
    const leaf = Number(fieldsOf(request)["leaf"] ?? "1");
    const role = roleOf(access, tokenIn(request.headers)) ?? "reader";
    const page = await desk.pages.of(affair, leaf, role);
    const led = page === null ? await leadOn(request, reply, "/affairs/", store) : null;
    if (led !== null) return led;
    if (page === null)
      return show(
        reply,
        "There is no such affair",
        "/",
        html`<p class="empty">It may have joined another: <a href="/">see all affairs</a>.</p>`,
        404,
      );
    return sendAffair(request, reply, page, `${leaf}${role === "editor" ? "-editor" : ""}`);
  });
  app.get("/reports/:report", async (request, reply) => {
    const { report } = request.params as { report: string };
    const place = await store.report(report);
    if (place === null)
      return show(
        reply,
        "This report is not in the record yet",
        "/",
        html`<p class="empty">It may be on its way, or nowhere: <a href="/">see all affairs</a>.</p>`,
        404,
      );
    // Without a fragment: a browser keeps the one it was sent here with.
    const leaf = await desk.pages.leafOf(place.affair, report);
    return reply.redirect(`${affairHref(place.affair)}${leaf === 1 ? "" : `?leaf=${leaf}`}`);
  });
}

/** The pages that answer a question. */
function addAsking(app: FastifyInstance, desk: Desk): void {
  app.get("/search", async (request, reply) => {
    const { words = "", speaker = "", outlet = "", from = "", to = "", act = "", cursor = "" } = fieldsOf(request);
    const given: Asked = { words, speaker, outlet, from, to, act };
    const isAsked = Object.values(given).some((value) => value.trim() !== "");
    type Body = { items: NonNullable<Shown<typeof Search>["found"]>["hits"]; total: number; more: boolean; next: string | null };
    const { body, wrong } = isAsked ? await asked<Body>("searchStatements", { ...given, cursor }, desk) : { body: null, wrong: null };
    const next = body?.next == null ? null : `/search?${new URLSearchParams({ ...given, cursor: body.next }).toString()}`;
    const found = body === null ? null : { total: body.total, more: body.more, hits: body.items, next };
    return show(reply, "Search what was said", "/search", html`<${Search} asked=${given} found=${found} wrong=${wrong} />`);
  });
  app.get("/check", async (request, reply) => {
    const { quote = "", speaker = "" } = fieldsOf(request);
    const wrong = quote.trim() === "" ? null : quote.length > 5000 ? "It is longer than 5000 characters." : whyNoQuotation(quote);
    const verdict =
      quote.trim() === "" || wrong !== null
        ? null
        : await desk.service.quotations.verify(quote, speaker.trim() === "" ? undefined : speaker);
    const cited = new Set([...(verdict?.places ?? []), ...(verdict?.nearest ?? [])].map(({ report }) => report));
    const names = new Map<string, ReportName>();
    for (const report of cited) names.set(report, (await desk.service.store.report(report)) ?? { outlet: null, day: null });
    const content = html`<${CheckQuotation} ...${{ quote, speaker, verdict, names, wrong }} />`;
    return show(reply, "Did they say it?", "/check", content);
  });
}

const isScript = ({ url }: FastifyRequest): boolean => [SCRIPT_AT, CORRECT_AT].includes(url.split("?", 1)[0] ?? "");

/** The list of corrections; whoever may correct may take back. */
function addCorrections(app: FastifyInstance, desk: Desk, access: Access): void {
  app.get("/corrections", async (request, reply) => {
    const { cursor } = fieldsOf(request);
    type Body = { items: CorrectionLine[]; next: string | null };
    const { body, wrong } = await asked<Body>("listCorrections", cursor === undefined ? {} : { cursor }, desk);
    if (body === null)
      return show(reply, "Corrections", "/corrections", html`<p class="empty">${wrong} <a href="/corrections">Begin again</a>.</p>`, 410);
    const canUndo = roleOf(access, tokenIn(request.headers)) === "editor";
    const cards = await cardsOf(body.items, desk.service.store);
    return show(reply, "Corrections", "/corrections", html`<${Corrections} cards=${cards} canUndo=${canUndo} next=${body.next} />`);
  });
}

/** Adds the pages. Where a token is needed, `/login?token=…` keeps it in a cookie that no script can read. */
export function addPages(app: FastifyInstance, desk: Desk, access: Access): void {
  void app.register(async (pages) => {
    pages.addHook("onRequest", async (request, reply) => {
      if (request.url.startsWith("/login") || isScript(request) || roleOf(access, tokenIn(request.headers)) !== null) return;
      await show(
        reply,
        "A token is needed",
        "",
        html`<p class="empty">Open <code>/login?token=…</code> with the token you were given.</p>`,
        401,
      );
    });
    addReading(pages, desk, access);
    addAsking(pages, desk);
    addCorrections(pages, desk, access);
    pages.get("/add", (request, reply) => {
      const mayAdd = roleOf(access, tokenIn(request.headers)) === "editor";
      return show(reply, "Add reports", "/add", mayAdd ? html`<${Add} />` : html`<${AddRefused} />`, mayAdd ? 200 : 403);
    });
    pages.get("/login", (request, reply) => {
      const { token = "" } = fieldsOf(request);
      if (roleOf(access, token) === null)
        return show(reply, "This is no token of ours", "", html`<p class="empty">Ask whoever runs this desk.</p>`, 401);
      return reply
        .header("Set-Cookie", `${COOKIE}=${encodeURIComponent(token)}; HttpOnly; SameSite=Strict; Path=/; Max-Age=2592000`)
        .redirect("/");
    });
    for (const [at, script] of [
      [SCRIPT_AT, deskScript()],
      [CORRECT_AT, correctScript()],
    ] as const)
      pages.get(at, (_request, reply) => reply.type("text/javascript; charset=utf-8").header("Cache-Control", "no-cache").send(script));
  });
}
