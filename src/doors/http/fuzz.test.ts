// Takes a desk's own description, asks every route what it says may be asked and what it does not; then all that the desk holds must still be whole.
import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import fc from "fast-check";
import { EVIL, valuesOf, type JsonSchema } from "../../../test/fixtures/from-schema.ts";
import { sampleStore } from "../../../test/fixtures/sample-store.ts";
import { examine, serviceOver, type Service } from "../../engine.ts";
import { accessFor } from "./access.ts";
import { ROUTES, serveDesk } from "./desk-server.ts";
import type { Served } from "./serve.ts";

const folder = mkdtempSync(join(tmpdir(), "variorum-fuzz-"));
const NOW = "2026-01-02T03:04:05Z";
/** Enough that every kind of value of a schema comes up for each route. */
const RUNS = 25;
/** Routes that go over everything each time. */
const FEW: ReadonlySet<string> = new Set(["getWholeDossier", "getBackup", "examine"]);
const SEED = 7;

let service: Service;
let desk: Served;
const known = new Map<string, readonly string[]>();

before(async () => {
  const { store, ids } = await sampleStore(join(folder, "desk"), NOW);
  service = serviceOver(store, 1);
  desk = await serveDesk({ service, host: "127.0.0.1", port: 0, perMinute: 0, now: () => NOW, access: accessFor("127.0.0.1", "") });
  for (const [name, values] of ids) known.set(name, values);
  known.set("words", ["observers", '"the sluice"', "-war"]);
});
after(async () => {
  await desk.close();
  await service.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Text as an address can carry it; whoever sends a path leaves out "." and what stands before "..". */
const sendable = (value: unknown): string => {
  const text = (typeof value === "string" ? value : JSON.stringify(value)).replace(/\p{Surrogate}/gu, "\uFFFD");
  return encodeURIComponent(/^\.{1,2}$/.test(text) ? "x" : text);
};

interface Told {
  readonly status: number;
  readonly type: string;
  readonly text: string;
}

async function asked(path: string, init: RequestInit = {}): Promise<Told> {
  const response = await fetch(new URL(path, desk.url), { redirect: "manual", ...init });
  assert.equal(response.headers.get("set-cookie"), null, path);
  return { status: response.status, type: response.headers.get("content-type") ?? "", text: await response.text() };
}

/** No answer is a fault of ours, shows how we are built, or lets a problem go untold. */
function isDecent({ status, type, text }: Told, what: string): void {
  assert.ok(status < 500, `${status} ${what} ${text}`);
  assert.ok(!/\n {4}at |node_modules|src\/(?:doors|engine|store)\//.test(text), `${what} ${text}`);
  if (status < 400) return;
  assert.match(type, /^application\/problem\+json/, what);
  const problem = JSON.parse(text) as { status: number; code: string; hint: string };
  assert.equal(problem.status, status, what);
  assert.ok(problem.code !== "" && problem.hint !== "", what);
}

interface Operation {
  readonly operationId: string;
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly schema: JsonSchema }[];
  readonly requestBody?: { readonly content: { readonly "application/json": { readonly schema: JsonSchema } } };
}

/** Requests for an operation as it describes itself. */
function requests(method: string, path: string, { parameters = [], requestBody }: Operation): fc.Arbitrary<[string, RequestInit]> {
  const values = (where: string) =>
    fc.record(
      Object.fromEntries(
        parameters
          .filter((it) => it.in === where)
          .map(({ name, schema }) => [name, valuesOf({ type: "object", properties: { [name]: schema }, required: [name] }, known)]),
      ),
      where === "path" ? {} : { requiredKeys: [] },
    ) as fc.Arbitrary<Record<string, unknown>>;
  const body = requestBody === undefined ? fc.constant(undefined) : valuesOf(requestBody.content["application/json"].schema, known);
  const valueOf = (name: string, given: unknown): unknown =>
    typeof given === "object" && given !== null && name in given ? (given as Record<string, unknown>)[name] : given;
  return fc.tuple(values("path"), values("query"), body).map(([inPath, inQuery, json]) => {
    const at = path.replace(/\{(\w+)\}/g, (_, name: string) => sendable(valueOf(name, inPath[name])) || "x");
    const query = Object.entries(inQuery).map(([name, value]) => `${name}=${sendable(valueOf(name, value))}`);
    const init = json === undefined ? {} : { headers: { "content-type": "application/json" }, body: JSON.stringify(json) };
    return [`${at}?${query.join("&")}`, { method: method.toUpperCase(), ...init }];
  });
}

test("every operation of the description, asked by its schemas; what answers has the shape it promised", async () => {
  const { paths } = JSON.parse((await asked("/api/v1/openapi.json")).text) as { paths: Record<string, Record<string, Operation>> };
  const told = new Map<string, Map<number, number>>();
  for (const [path, operations] of Object.entries(paths))
    for (const [method, operation] of Object.entries(operations)) {
      const route = ROUTES.find(({ name }) => name === operation.operationId);
      if (route === undefined) continue;
      const statuses = new Map<number, number>();
      told.set(route.name, statuses);
      await fc.assert(
        fc.asyncProperty(requests(method, path, operation), async ([at, init]) => {
          const answer = await asked(at, init);
          isDecent(answer, `${method} ${at} ${String(init.body)}`);
          statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
          if (answer.status < 300 && route.gives !== null) route.gives.parse(JSON.parse(answer.text));
        }),
        { seed: SEED, numRuns: FEW.has(route.name) ? 5 : RUNS },
      );
    }
  assert.deepEqual([...told.keys()].sort(), ROUTES.map(({ name }) => name).sort(), "every route is described");
  const unreached = [...told].filter(([name, statuses]) => name !== "undoCorrection" && ![200, 201, 202].some((it) => statuses.has(it)));
  assert.deepEqual(unreached, [], "each route was reached with what it takes");
});

test("pages: whatever stands in their addresses stands on them as text", async () => {
  const evil = fc.constantFrom(...EVIL);
  const at = fc.oneof(
    fc.tuple(fc.constantFrom("/", "/search", "/check", "/corrections", "/add"), evil, evil, evil).map(([path, a, b, c]) => {
      const fields = ["words", "speaker", "outlet", "from", "to", "act", "quote", "cursor", "leaf"];
      return `${path}?${fields.map((name, n) => `${name}=${sendable([a, b, c][n % 3])}`).join("&")}`;
    }),
    fc
      .tuple(fc.constantFrom("/affairs/", "/reports/", "/nothing/"), evil, evil)
      .map(([path, a, b]) => `${path}${sendable(a) || "x"}?leaf=${sendable(b)}`),
  );
  await fc.assert(
    fc.asyncProperty(at, async (path) => {
      const { status, text } = await asked(path);
      assert.ok(status < 500, `${status} ${path}`);
      for (const live of ["<script>alert", "<img src=x", "<svg onload", 'href="javascript:']) assert.ok(!text.includes(live), path);
    }),
    { seed: SEED, numRuns: 120 },
  );
});

/** Bodies of corrections, most of them well formed: of reports and statements that are there, by whoever, for whatever reason. */
function correctionBodies(reports: readonly string[], statements: readonly Record<string, unknown>[]): fc.Arbitrary<object> {
  const words = fc.oneof(
    fc.string({ unit: "binary", minLength: 1, maxLength: 40 }),
    fc.constantFrom("\0", "\ud800", "<svg onload=x>", "'; --"),
  );
  const report = fc.oneof({ weight: 12, arbitrary: fc.constantFrom(...reports) }, { weight: 1, arbitrary: words });
  const several = fc.uniqueArray(report, { minLength: 1, maxLength: 4 });
  const place = fc.constantFrom(...statements).map(({ report: of, id, content }) => ({
    ...{ report: of, statement: id, content: (content as { start: number; end: number }[]).map(({ start, end }) => ({ start, end })) },
  }));
  const speaker = fc.option(fc.record({ name: words }), { nil: null });
  const what = fc.oneof(
    several.map((those) => ({ kind: "merge", reports: those })),
    fc.tuple(several, several).map(([those, from]) => ({ kind: "split", reports: those, from })),
    several.map((those) => ({ kind: "pin", reports: those })),
    fc.tuple(place, speaker).map(([at, who]) => ({ kind: "speaker", ...at, speaker: who })),
    place.map((at) => ({ kind: "no-statement", ...at })),
  );
  return fc.tuple(what, words, words).map(([it, by, why]) => ({ ...it, by, why }));
}

interface Listed {
  readonly items: readonly Record<string, unknown>[];
}

test("corrections of every kind by anybody: taken or refused with a reason; taken back they leave no trace", async () => {
  const listed = async (path: string): Promise<Listed["items"]> => (JSON.parse((await asked(path)).text) as Listed).items;
  const posted = (path: string, json: object): Promise<Told> =>
    asked(path, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(json) });
  // What was thrown at the desk before may have left affairs under other names.
  await service.settled();
  const affair = String((await listed("/api/v1/affairs"))[0]?.["id"]);
  const statements = await listed(`/api/v1/affairs/${affair}/statements?limit=100`);
  const reports = (await listed("/api/v1/reports?limit=100")).map(({ id }) => String(id));
  const before = (await asked("/api/v1/dossier")).text;
  const [taken, statuses]: [string[], Map<number, number>] = [[], new Map()];
  await fc.assert(
    fc.asyncProperty(correctionBodies(reports, statements), async (json) => {
      const { status, text } = await posted("/api/v1/corrections", json);
      assert.ok([201, 400, 422].includes(status), `${status} ${JSON.stringify(json)} ${text}`);
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
      if (status === 201) taken.push((JSON.parse(text) as { id: string }).id);
    }),
    { seed: SEED, numRuns: 80 },
  );
  assert.ok((statuses.get(201) ?? 0) > 30, JSON.stringify([...statuses]));
  await service.settled();
  for (const path of ["/api/v1/dossier", "/corrections", `/reports/${reports[0]}`]) assert.ok((await asked(path)).status < 400, path);
  for (const id of taken) assert.equal((await posted(`/api/v1/corrections/${id}/undo`, {})).status, 201);
  await service.settled();
  assert.equal((await asked("/api/v1/dossier")).text, before);
});

test("what is no request for JSON is refused as a problem, whatever its body", async () => {
  const types = ["application/json", "text/plain", "application/xml", "multipart/form-data", "application/json; charset=utf-16", ""];
  const body = fc.oneof(
    fc.constantFrom("{", "[", '{"__proto__":{"a":1}}', '{"reports":[{"constructor":{"prototype":1}}]}', "\0", "null"),
    fc.string(),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom("/api/v1/reports", "/api/v1/corrections", "/mcp"),
      fc.constantFrom(...types),
      body,
      async (path, type, text) => {
        const answer = await asked(path, { method: "POST", body: text, headers: { "content-type": type } });
        assert.ok(answer.status >= 400 && answer.status < 500, `${answer.status} ${path} ${type} ${text} ${answer.text}`);
        if (path !== "/mcp") isDecent(answer, `${path} ${type} ${text}`);
      },
    ),
    { seed: SEED, numRuns: 80 },
  );
});

test("after all of it, everything that the desk holds is whole", async () => {
  await service.settled();
  for (const { what, holds, says } of await examine(service.store)) assert.ok(holds, `${what}: ${says}`);
});
