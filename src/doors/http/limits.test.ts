// Takes a desk with small limits, sends it too much, too often and too slowly; it says so, and goes on serving others.
import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { blankDesk } from "../../../test/fixtures/blank-desk.ts";
import { openStore, serviceOver, type Service } from "../../engine.ts";
import { accessFor } from "./access.ts";
import { DESK_LIMITS, serveDesk, type DeskOptions } from "./desk-server.ts";
import type { Served } from "./serve.ts";

const folder = mkdtempSync(join(tmpdir(), "variorum-limits-"));
let service: Service;
const opened: Served[] = [];
before(async () => void (service = serviceOver(await openStore(await blankDesk(join(folder, "desk"))), 1)));
after(async () => {
  for (const it of opened) await it.close();
  await service.close();
  rmSync(folder, { recursive: true, force: true });
});

async function desk(more: Partial<DeskOptions>): Promise<Served> {
  const options = {
    service,
    host: "127.0.0.1",
    port: 0,
    perMinute: 0,
    now: () => "2026-01-02T03:04:05Z",
    access: accessFor("127.0.0.1", ""),
  };
  const served = await serveDesk({ ...options, ...more });
  opened.push(served);
  return served;
}

interface Refusal {
  readonly status: number;
  readonly code: string;
  readonly hint: string;
}

async function refusal(response: Response): Promise<Refusal> {
  assert.match(response.headers.get("content-type") ?? "", /^application\/problem\+json/);
  return (await response.json()) as Refusal;
}

const posted = (url: string, body: string): Promise<Response> =>
  fetch(`${url}api/v1/reports`, { method: "POST", headers: { "content-type": "application/json" }, body });

test("a body that is too large", async () => {
  const { url } = await desk({ limits: { ...DESK_LIMITS, bodyBytes: 10_000 } });
  const { status, hint } = await refusal(await posted(url, JSON.stringify({ reports: [{ text: "x".repeat(20_000) }] })));
  assert.equal(status, 413);
  assert.notEqual(hint, "");
  assert.equal((await fetch(`${url}healthz`)).status, 200);
});

test("more requests a minute than are let in", async () => {
  const { url } = await desk({ perMinute: 5 });
  const answers: Response[] = [];
  for (let n = 0; n < 8; n++) answers.push(await fetch(`${url}api/v1/affairs`));
  assert.deepEqual(
    answers.map(({ status }) => status),
    [200, 200, 200, 200, 200, 429, 429, 429],
  );
  assert.ok(Number(answers.at(-1)?.headers.get("retry-after")) > 0);
  assert.equal((await refusal(answers.at(-1)!)).code, "request/too-many");
});

test("more pages to fetch than one request may ask for", async () => {
  const { url } = await desk({});
  const reports = Array.from({ length: 21 }, () => ({ address: "http://127.0.0.1:1/" }));
  assert.equal((await refusal(await posted(url, JSON.stringify({ reports })))).status, 400);
});

test("a request that trickles in is cut off", async () => {
  const { url, port } = await desk({ limits: { ...DESK_LIMITS, arrivalMs: 400 } });
  const socket = connect(port, "127.0.0.1");
  let heard = "";
  socket.on("data", (bytes) => (heard += bytes.toString("latin1")));
  const closed = new Promise<void>((resolve) => socket.on("close", () => resolve()));
  socket.on("error", () => {});
  socket.write("POST /api/v1/reports HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-type: application/json\r\ncontent-length: 1000\r\n\r\n{");
  const drip = setInterval(() => socket.write(" "), 100);
  await closed;
  clearInterval(drip);
  assert.match(heard, /^HTTP\/1\.1 408/);
  assert.equal((await fetch(`${url}healthz`)).status, 200);
});

test("an answer that takes too long is given up", async () => {
  const slow = { ...service, dossier: () => new Promise<string>(() => {}) };
  const { url } = await desk({ service: slow, limits: { ...DESK_LIMITS, longAnswerMs: 300 } });
  const { status, code } = await refusal(await fetch(`${url}api/v1/dossier`));
  assert.deepEqual([status, code], [503, "request/too-long"]);
});

test("more who listen to the news than there is room for", async () => {
  const { url } = await desk({ limits: { ...DESK_LIMITS, listeners: 2 } });
  const listening = [await fetch(`${url}api/v1/events`), await fetch(`${url}api/v1/events`)];
  assert.deepEqual([...new Set(listening.map(({ status }) => status))], [200]);
  assert.equal((await refusal(await fetch(`${url}api/v1/events`))).code, "events/too-many");
  await Promise.all(listening.map(({ body }) => body?.cancel()));
  for (let tries = 0; ; tries++) {
    const again = await fetch(`${url}api/v1/events`);
    if (again.status === 200) return void (await again.body?.cancel());
    assert.ok(tries < 100, "there is room again when somebody goes");
    await new Promise((next) => setTimeout(next, 20));
  }
});
