// Takes the SDK's own client to the desk, over HTTP and over standard input and output, and asks every tool.
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StdioClientTransport } from "@modelcontextprotocol/sdk/client/stdio.js";
import { StreamableHTTPClientTransport } from "@modelcontextprotocol/sdk/client/streamableHttp.js";
import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { blankDesk } from "../../../test/fixtures/blank-desk.ts";
import { addTo, openStore, refreshed, serviceOver } from "../../engine.ts";
import { accessFor } from "../http/access.ts";
import { serveDesk } from "../http/desk-server.ts";
import { TOOLS } from "./tools.ts";

const REPORTS = fileURLToPath(new URL("../../../sample/reports", import.meta.url));
const MAIN = fileURLToPath(new URL("../cli/main.ts", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "variorum-mcp-"));
const where = join(folder, "desk");
const sources = new Map<string, string>();

before(async () => {
  const store = await openStore(await blankDesk(where));
  const { added } = await addTo(store, [REPORTS], "2026-01-02T03:04:05Z");
  await refreshed(store);
  for (const { id } of added) sources.set(id, (await store.capture(id))!.capture.source);
  await store.close();
});
after(() => rmSync(folder, { recursive: true, force: true }));

interface Cited {
  readonly report: string;
  readonly start: number;
  readonly end?: number;
  readonly exact: string;
}

/** Every citation in an answer, wherever it stands. */
function citationsIn(value: unknown): Cited[] {
  if (typeof value !== "object" || value === null) return [];
  if (!Array.isArray(value) && "report" in value && "exact" in value && "start" in value && "end" in value)
    return [value as unknown as Cited];
  return Object.values(value).flatMap(citationsIn);
}

async function asked(client: Client, name: string, given: Record<string, unknown>): Promise<Record<string, unknown>> {
  const { structuredContent, content, isError } = await client.callTool({ name, arguments: given });
  assert.notEqual(isError, true, JSON.stringify(content));
  for (const { report, start, end, exact } of citationsIn(structuredContent)) assert.equal(sources.get(report)?.slice(start, end), exact);
  assert.deepEqual(JSON.parse((content as { text: string }[])[0]!.text), structuredContent);
  return structuredContent as Record<string, unknown>;
}

/** Asks everything there is to ask. */
async function conversation(client: Client): Promise<void> {
  const { tools } = await client.listTools();
  assert.deepEqual(
    tools.map(({ name }) => name),
    TOOLS.map(({ name }) => name),
  );
  for (const [at, { annotations }] of tools.entries()) assert.equal(annotations?.readOnlyHint, TOOLS[at]?.corrects !== true);
  const { affairs } = (await asked(client, "list_affairs", {})) as { affairs: { id: string; episodes: { id: string }[] }[] };
  const [affair] = affairs;
  const record = (await asked(client, "get_episode_record", { affair: affair!.id, episode: affair!.episodes[0]!.id })) as {
    utterances: { id: string }[];
  };
  assert.ok(citationsIn(record).length > 20);
  const compared = await asked(client, "compare_readings", { affair: affair!.id, utterance: record.utterances[0]!.id });
  assert.ok(citationsIn(compared).length > 1);
  assert.ok(citationsIn(await asked(client, "timeline", { affair: affair!.id })).length > 5);
  assert.ok(((await asked(client, "search_statements", { words: "observers", speaker: "marenko" }))["total"] as number) > 0);
  assert.equal((await asked(client, "verify_quotation", { quote: "pumps instead of flags" }))["state"], "attested");

  const { statements } = (await asked(client, "search_statements", { words: "observers", limit: 1 })) as {
    statements: { statement: string; content: { report: string }[] }[];
  };
  const [it] = statements;
  const made = await asked(client, "correct_record", {
    ...{ kind: "speaker", report: it!.content[0]!.report, statement: it!.statement, speaker: "Orla Fenwick" },
    ...{ by: "Ada", why: "heard it" },
  });
  const undone = await asked(client, "undo_correction", { correction: made["id"], by: "Ada", why: "misheard" });
  assert.equal(undone["undoes"], made["id"]);
  for (const [name, given] of [
    ["correct_record", { kind: "merge", reports: ["none", "neither"], by: "Ada", why: "so" }],
    ["correct_record", { kind: "speaker", by: "Ada", why: "so" }],
    ["correct_record", { kind: "no-statement", report: it!.content[0]!.report, statement: "none", by: "Ada", why: "so" }],
    ["undo_correction", { correction: made["id"], by: "Ada", why: "again" }],
  ] as const)
    assert.equal((await client.callTool({ name, arguments: given })).isError, true, JSON.stringify(given));

  const missing = await client.callTool({ name: "timeline", arguments: { affair: "none" } });
  assert.equal(missing.isError, true);
  assert.match((missing.content as { text: string }[])[0]!.text, /no affair "none"/);
  const wrong = await client.callTool({ name: "search_statements", arguments: { limit: -1 } });
  assert.equal(wrong.isError, true);
}

describe("an assistant", () => {
  test("over HTTP", async () => {
    const service = serviceOver(await openStore(where), 2);
    const served = await serveDesk({
      service,
      host: "127.0.0.1",
      port: 0,
      access: accessFor("127.0.0.1", ""),
      perMinute: 0,
      now: () => "",
    });
    try {
      const client = new Client({ name: "test", version: "1" });
      await client.connect(new StreamableHTTPClientTransport(new URL("mcp", served.url)) as Parameters<Client["connect"]>[0]);
      await conversation(client);
      await client.close();
    } finally {
      await served.close();
      await service.close();
    }
  });

  test("a reader is offered no tool that corrects, and cannot call one", async () => {
    const service = serviceOver(await openStore(where), 2);
    const tokens = "reader:aaaaaaaaaaaaaaaaaaaa editor:bbbbbbbbbbbbbbbbbbbb";
    const served = await serveDesk({
      ...{ service, host: "127.0.0.1", port: 0, perMinute: 0, now: () => "" },
      access: accessFor("127.0.0.1", tokens),
    });
    try {
      for (const [token, offered] of [
        ["aaaaaaaaaaaaaaaaaaaa", TOOLS.filter(({ corrects }) => corrects !== true).length],
        ["bbbbbbbbbbbbbbbbbbbb", TOOLS.length],
      ] as const) {
        const client = new Client({ name: "test", version: "1" });
        const requestInit = { headers: { authorization: `Bearer ${token}` } };
        await client.connect(
          new StreamableHTTPClientTransport(new URL("mcp", served.url), { requestInit }) as Parameters<Client["connect"]>[0],
        );
        assert.equal((await client.listTools()).tools.length, offered);
        if (offered < TOOLS.length) {
          const refused = await client.callTool({ name: "undo_correction", arguments: { correction: "c", by: "Ada", why: "so" } });
          assert.equal(refused.isError, true);
        }
        await client.close();
      }
    } finally {
      await served.close();
      await service.close();
    }
  });

  test("over standard input and output while the desk is served: it is the desk that answers", async () => {
    const service = serviceOver(await openStore(where), 2);
    const token = "bbbbbbbbbbbbbbbbbbbb";
    const served = await serveDesk({
      ...{ service, host: "127.0.0.1", port: 0, perMinute: 0, now: () => "" },
      access: accessFor("127.0.0.1", `editor:${token}`),
    });
    service.store.announce(served.url, token);
    const client = new Client({ name: "test", version: "1" });
    await client.connect(new StdioClientTransport({ command: process.execPath, args: [MAIN, "mcp", "--store", where, "--quiet"] }));
    await conversation(client);
    await served.close();
    await service.close();
    await assert.rejects(client.listTools(), /does not answer; is it still served/);
    await client.close();
  });

  test("over standard input and output", async () => {
    const client = new Client({ name: "test", version: "1" });
    await client.connect(new StdioClientTransport({ command: process.execPath, args: [MAIN, "mcp", "--store", where, "--quiet"] }));
    await conversation(client);
    await client.close();
  });
});
