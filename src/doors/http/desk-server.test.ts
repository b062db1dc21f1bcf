// Takes a desk over the sample affair, calls every route as a friend and as a stranger would.
import assert from "node:assert/strict";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { request as httpRequest } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { z } from "zod";
import { blankDesk } from "../../../test/fixtures/blank-desk.ts";
import { collate, openStore, render, serviceOver, type Service } from "../../engine.ts";
import { accessFor } from "./access.ts";
import { ROUTES, serveDesk } from "./desk-server.ts";
import { movedTo } from "./lead-on.ts";
import type { Served } from "./serve.ts";

const REPORTS = fileURLToPath(new URL("../../../sample/reports", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "variorum-desk-"));
const NOW = "2026-01-02T03:04:05Z";
let service: Service;
let desk: Served;
let guarded: Served;
const TOKENS = "reader:aaaaaaaaaaaaaaaaaaaa editor:bbbbbbbbbbbbbbbbbbbb";

before(async () => {
  service = serviceOver(await openStore(await blankDesk(join(folder, "desk"))), 2);
  const options = { service, host: "127.0.0.1", port: 0, perMinute: 0, now: () => NOW };
  desk = await serveDesk({ ...options, access: accessFor("127.0.0.1", "") });
  guarded = await serveDesk({ ...options, access: accessFor("127.0.0.1", TOKENS) });
  const reports = readdirSync(REPORTS).map((name) => ({ name, base64: readFileSync(join(REPORTS, name)).toString("base64") }));
  const { status, body } = await call("/api/v1/reports", { method: "POST", json: { reports } });
  assert.equal(status, 202, JSON.stringify(body));
  assert.equal((body as { added: unknown[] }).added.length, reports.length);
  await service.settled();
});
after(async () => {
  await desk.close();
  await guarded.close();
  await service.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Called {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly body: unknown;
}
interface Asked {
  readonly method?: string;
  readonly json?: unknown;
  readonly text?: string;
  readonly headers?: Record<string, string>;
  readonly of?: () => Served;
}

async function call(path: string, { method = "GET", json, text: plain, headers = {}, of = () => desk }: Asked = {}): Promise<Called> {
  const response = await fetch(new URL(path, of().url), {
    method,
    redirect: "manual",
    headers: { ...(json === undefined ? {} : { "content-type": "application/json" }), ...headers },
    ...(json === undefined ? {} : { body: JSON.stringify(json) }),
    ...(plain === undefined ? {} : { body: plain }),
  });
  const text = await response.text();
  const isJson = (response.headers.get("content-type") ?? "").includes("json");
  return { status: response.status, headers: response.headers, text, body: isJson ? JSON.parse(text) : undefined };
}

interface List {
  readonly items: readonly Record<string, unknown>[];
  readonly next: string | null;
  readonly total?: number;
}
const list = async (path: string): Promise<List> => (await call(path)).body as List;
const firstAffair = async (): Promise<string> => String((await list("/api/v1/affairs")).items[0]?.["id"]);

describe("affairs that are called otherwise now", () => {
  test("an address keeps all but the name", () => {
    const cases: readonly [url: string, expected: string][] = [
      ["/affairs/old", "/affairs/new%20one"],
      ["/affairs/old?leaf=2&a=/x", "/affairs/new%20one?leaf=2&a=/x"],
      ["/affairs/old/statements/s%2F1?limit=3", "/affairs/new%20one/statements/s%2F1?limit=3"],
    ];
    for (const [url, expected] of cases) assert.equal(movedTo(url, "/affairs/", "new one"), expected);
  });
});

describe("reading", () => {
  test("every part of an affair, page by page, is what its dossier holds", async () => {
    const affair = await firstAffair();
    const dossier = JSON.parse((await call(`/api/v1/affairs/${affair}/dossier`)).text) as Record<string, unknown[]>;
    const { parts } = (await call(`/api/v1/affairs/${affair}`)).body as { parts: Record<string, number> };
    for (const [part, count] of Object.entries(parts)) {
      const found: unknown[] = [];
      for (let next: string | null = ""; next !== null;) {
        const page = await list(`/api/v1/affairs/${affair}/${part}?limit=41${next === "" ? "" : `&cursor=${next}`}`);
        found.push(...page.items);
        next = page.next;
      }
      assert.equal(found.length, count, part);
      assert.deepEqual(found, dossier[part], part);
    }
  });

  test("the whole dossier has the bytes that collate gives", async () => {
    const whole = await call("/api/v1/dossier");
    assert.equal(whole.text, render(await collate([REPORTS]), "json"));
  });

  test("search: pages join without gap, what fits is marked, filters hold", async () => {
    const all = await list("/api/v1/search?words=observers&limit=500");
    const paged: unknown[] = [];
    for (let next: string | null = ""; next !== null;) {
      const page = await list(`/api/v1/search?words=observers&limit=3${next === "" ? "" : `&cursor=${next}`}`);
      paged.push(...page.items);
      next = page.next;
    }
    assert.deepEqual(paged, all.items);
    assert.equal(all.total, all.items.length);
    const filtered = await list("/api/v1/search?words=observers&speaker=marenko&from=2017&to=2017-03-15");
    assert.ok(filtered.items.length > 0);
    for (const { speaker, day } of filtered.items) assert.ok(speaker === "Ilse Marenko" && String(day) <= "2017-03-15T99");
  });

  test("a quotation: attested, near, not found", async () => {
    const state = async (quote: string, more = ""): Promise<unknown> =>
      ((await call(`/api/v1/verify?quote=${encodeURIComponent(quote)}${more}`)).body as { state: string }).state;
    assert.equal(await state("pumps instead of flags"), "attested");
    assert.equal(await state("pumps instead of flags", "&speaker=Marenko"), "said-by-another");
    assert.equal(await state("There are no Hestrian regular soldiers in the valley"), "near");
    assert.equal(await state("the harbour master waters his geraniums"), "not-found");
  });

  test("what has not changed is not sent again, by any route but those that say so", async () => {
    const affair = await firstAffair();
    const [statement] = (await list(`/api/v1/affairs/${affair}/statements?limit=1`)).items;
    const given = { affair, part: "utterances", statement: String(statement?.["id"]), report: String(statement?.["report"]) };
    for (const { method, path, alwaysAnew } of ROUTES) {
      if (method !== "GET" || alwaysAnew === true) continue;
      const at = `/api/v1${path.replace(/\{(\w+)\}/g, (_, name: keyof typeof given) => encodeURIComponent(given[name]))}`;
      const { status, headers } = await call(at);
      assert.equal(status, 200, at);
      const again = await call(at, { headers: { "if-none-match": headers.get("etag") ?? "" } });
      assert.deepEqual([again.status, again.text], [304, ""], at);
    }
  });

  test("a report as it was handed in", async () => {
    const { items } = await list("/api/v1/reports?limit=1");
    const id = String(items[0]?.["id"]);
    const source = await call(`/api/v1/reports/${encodeURIComponent(id)}/source`);
    assert.ok(readdirSync(REPORTS).some((name) => readFileSync(join(REPORTS, name), "utf8") === source.text));
    assert.match(source.headers.get("content-type")!, /^text\/plain/);
  });

  test("pages for people answer, mark up nothing that comes from outside, and say when nothing fits", async () => {
    const affair = await firstAffair();
    for (const path of ["/", "/search", "/search?words=observers", "/check?quote=pumps", "/add", `/affairs/${affair}`]) {
      const { status, text, headers } = await call(path);
      assert.equal(status, 200, path);
      assert.match(text, /^<!doctype html>/);
      assert.match(headers.get("content-security-policy")!, /default-src 'none'/);
    }
    const evil = encodeURIComponent('"><script>alert(1)</script>');
    for (const path of [
      `/search?words=${evil}&speaker=${evil}&from=${evil}`,
      `/check?quote=${evil}&speaker=${evil}`,
      `/affairs/${evil}`,
      `/reports/${evil}`,
    ]) {
      assert.ok(!(await call(path)).text.includes("<script>alert"), path);
    }
    assert.equal((await call("/affairs/none")).status, 404);
    assert.match((await call("/search?words=zzzz")).text, /Nothing fits/);
  });
});

describe("events", () => {
  test("what is added is told, and when it has joined the record", async () => {
    const response = await fetch(new URL("/api/v1/events", desk.url));
    const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
    const text = "NORTHAM, 3 May 2019 - The dam holds, engineer Vera Holm said on Friday.";
    assert.equal(
      (await call("/api/v1/reports", { method: "POST", json: { reports: [{ id: "northam", text, outlet: "Northam News" }] } })).status,
      202,
    );
    let heard = "";
    while (!heard.includes("event: record")) heard += (await reader.read()).value ?? "";
    await reader.cancel();
    assert.match(heard, /event: added\ndata: .*northam/);
    assert.equal(((await call("/api/v1/reports/northam")).body as { waiting: boolean }).waiting, false);
  });

  test("a cursor of a record that has changed since is refused, not followed", async () => {
    const { next } = await list("/api/v1/reports?limit=1");
    await call("/api/v1/reports", {
      method: "POST",
      json: { reports: [{ id: "later", text: "PELLIN, 4 May 2019 - Marta Lund said the press was sold." }] },
    });
    await service.settled();
    assert.equal((await call(`/api/v1/reports?limit=1&cursor=${next}`)).status, 410);
  });
});

describe("an affair that grew", () => {
  test("what it was called leads on: pages, the API, a filter of a search, with all that stood behind the name", async () => {
    const { place } = (await call("/api/v1/reports/northam")).body as { place: { affair: string } };
    const text = "NORTHAM, 3 May 2019 - The dam holds, engineer Vera Holm said on Friday.";
    await call("/api/v1/reports", { method: "POST", json: { reports: [{ id: "northam-too", text, outlet: "Courant" }] } });
    await service.settled();
    const grown = (await call("/api/v1/reports/northam")).body as { place: { affair: string } };
    assert.notEqual(grown.place.affair, place.affair);
    for (const [path, more] of [
      ["/affairs/", "?leaf=1"],
      ["/api/v1/affairs/", ""],
      ["/api/v1/affairs/", "/statements?limit=3"],
      ["/api/v1/affairs/", "/dossier?form=markdown"],
    ] as const) {
      const { status, headers } = await call(`${path}${place.affair}${more}`);
      assert.deepEqual([status, headers.get("location")], [308, `${path}${grown.place.affair}${more}`]);
      assert.equal(headers.get("cache-control"), "no-store");
      assert.equal((await call(headers.get("location")!)).status, 200);
    }
    assert.equal((await call(`/api/v1/affairs/${place.affair}`, { of: () => guarded })).status, 401);
    assert.deepEqual(
      (await list(`/api/v1/search?affair=${place.affair}`)).items.map(({ id }) => id),
      (await list(`/api/v1/search?affair=${grown.place.affair}`)).items.map(({ id }) => id),
    );
  });
});

const WRONG: readonly [why: string, path: string, asked: Asked, status: number, code: string][] = [
  ["no such route", "/api/v1/nothing", {}, 404, "route/unknown"],
  ["no such affair", "/api/v1/affairs/none", {}, 404, "affair/unknown"],
  ["no such report", "/api/v1/reports/none", {}, 404, "report/unknown"],
  ["a part that is none", "/api/v1/affairs/none/secrets", {}, 400, "request/invalid"],
  ["a limit out of range", "/api/v1/affairs?limit=0", {}, 400, "request/invalid"],
  ["a field nobody knows", "/api/v1/affairs?colour=red", {}, 400, "request/invalid"],
  ["a cursor that is none", "/api/v1/affairs?cursor=zzz", {}, 400, "cursor/none"],
  ["an act that is none", "/api/v1/search?act=shout", {}, 400, "request/invalid"],
  ["a quotation without a word", "/api/v1/verify?quote=...", {}, 400, "verify/quote"],
  ["nothing to add", "/api/v1/reports", { method: "POST", json: { reports: [] } }, 400, "request/invalid"],
  [
    "a body that is no JSON",
    "/api/v1/reports",
    { method: "POST", text: "x", headers: { "content-type": "text/plain" } },
    415,
    "request/refused",
  ],
  [
    "a page of another place",
    "/api/v1/reports",
    { method: "POST", json: { reports: [{ text: "x" }] }, headers: { origin: "https://elsewhere.example" } },
    403,
    "access/origin",
  ],
  ["no token", "/api/v1/affairs", { of: () => guarded }, 401, "access/token"],
  [
    "a token of nobody",
    "/api/v1/affairs",
    { of: () => guarded, headers: { authorization: "Bearer cccccccccccccccccccc" } },
    401,
    "access/token",
  ],
  [
    "a reader who writes",
    "/api/v1/reports",
    { of: () => guarded, method: "POST", json: { reports: [{ text: "x" }] }, headers: { authorization: "Bearer aaaaaaaaaaaaaaaaaaaa" } },
    403,
    "access/role",
  ],
];

describe("refusing", () => {
  for (const [why, path, asked, status, code] of WRONG)
    test(why, async () => {
      const called = await call(path, asked);
      assert.equal(called.status, status, called.text);
      assert.match(called.headers.get("content-type")!, /^application\/problem\+json/);
      const problem = called.body as { code: string; hint: string; status: number };
      assert.deepEqual([problem.code, problem.status], [code, status]);
      assert.notEqual(problem.hint, "");
    });

  test("no route answers a stranger, and none that changes or hands out everything a reader", async () => {
    const at = (path: string): string => `/api/v1${path.replace(/\{\w+\}/g, "x")}`;
    for (const { method, path, role } of ROUTES) {
      const json = method === "POST" ? { json: {} } : {};
      assert.equal((await call(at(path), { of: () => guarded, method, ...json })).status, 401, path);
      const reading = await call(at(path), {
        ...{ of: () => guarded, method, ...json },
        headers: { authorization: "Bearer aaaaaaaaaaaaaaaaaaaa" },
      });
      assert.equal(reading.status === 403, role === "editor", `${path} ${reading.status}`);
    }
    for (const [path, method] of [
      ["/api/v1/events", "GET"],
      ["/mcp", "POST"],
      ["/", "GET"],
      ["/reports/x", "GET"],
      ["/corrections", "GET"],
    ] as const)
      assert.equal((await call(path, { of: () => guarded, method, ...(method === "POST" ? { json: {} } : {}) })).status, 401, path);
  });

  test("a reader may read, by header or by cookie", async () => {
    for (const headers of [{ authorization: "Bearer aaaaaaaaaaaaaaaaaaaa" }, { cookie: "a=b; variorum_token=aaaaaaaaaaaaaaaaaaaa" }])
      assert.equal((await call("/api/v1/affairs", { of: () => guarded, headers })).status, 200);
    const login = await call("/login?token=aaaaaaaaaaaaaaaaaaaa", { of: () => guarded });
    assert.match(login.headers.get("set-cookie")!, /HttpOnly; SameSite=Strict/);
    assert.equal((await call("/", { of: () => guarded })).status, 401);
    const adding = await call("/add", { of: () => guarded, headers: { cookie: "variorum_token=aaaaaaaaaaaaaaaaaaaa" } });
    assert.deepEqual([adding.status, adding.text.includes("<form")], [403, false]);
    const editing = await call("/add", { of: () => guarded, headers: { cookie: "variorum_token=bbbbbbbbbbbbbbbbbbbb" } });
    assert.deepEqual([editing.status, editing.text.includes("<form")], [200, true]);
  });

  test("a name turned to us from elsewhere is refused", async () => {
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const sent = httpRequest(new URL("/api/v1/affairs", desk.url), { headers: { host: "elsewhere.example" } }, (response) => {
        response.resume();
        resolve(response.statusCode);
      });
      sent.on("error", reject).end();
    });
    assert.equal(status, 421);
  });

  const texts = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.constantFrom(
      "'; drop table captures; --",
      "../../etc/passwd",
      "%00",
      "\0",
      "\ud800",
      "<svg onload=x>",
      "\r\nSet-Cookie: a=b",
      "{{7*7}}",
      "𝕏".repeat(400),
    ),
  );
  test("whatever is asked of any route, no answer is a fault of ours or shows a stack", async () => {
    const before = await service.store.counts();
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...ROUTES.filter(({ name }) => name !== "getWholeDossier")),
        fc.infiniteStream(texts),
        fc.boolean(),
        async ({ method, path, query, body }, stream, filled) => {
          const next = (): string => String(stream.next().value).replace(/\p{Surrogate}/gu, "\uFFFD");
          const known = Object.keys((z.toJSONSchema(query, { io: "input" }) as { properties?: object }).properties ?? {});
          const fields = (filled ? known : [next()]).map((name) => `${encodeURIComponent(name)}=${encodeURIComponent(next())}`);
          const at = `/api/v1${path.replace(/\{\w+\}/g, () => encodeURIComponent(next()) || "x")}?${fields.join("&")}`;
          const { status, text } = await call(at, {
            method,
            ...(body === null ? {} : { json: filled ? { reports: [{ name: next(), base64: next() }] } : next() }),
          });
          assert.ok(status < 500, `${status} ${at} ${text}`);
          assert.ok(!text.includes("\n    at "), text);
        },
      ),
      { seed: 7, numRuns: 150 },
    );
    assert.deepEqual(await service.store.counts(), before);
  });
});

test("the description tells of every route, with the fields that are checked", async () => {
  const { body } = await call("/api/v1/openapi.json");
  const { paths } = body as { paths: Record<string, Record<string, { operationId: string; parameters: { name: string }[] }>> };
  for (const { method, path, name } of ROUTES) assert.equal(paths[`/api/v1${path}`]?.[method.toLowerCase()]?.operationId, name);
  assert.equal(paths["/api/v1/events"]?.["get"]?.operationId, "listen");
  const fields = paths["/api/v1/search"]?.["get"]?.parameters.map((it) => it.name);
  assert.deepEqual(fields?.sort(), ["act", "affair", "cursor", "episode", "from", "limit", "outlet", "speaker", "to", "words"]);
});
