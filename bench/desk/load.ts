// Takes a number of reports, fills a store with them, serves it, and says how long pages, search and verify take for many readers while reports are added.
// node bench/desk/load.ts [--reports 10000] [--readers 20] [--seconds 30, and on until the record was made anew] [--renewed 3 times] [--adding 100] [--on pglite|postgres] [--store FOLDER or postgres://…, filled where it is empty] [--fill-only]
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { Agent, request } from "node:http";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { addTo, openStore, refreshed } from "../../src/engine.ts";
import { pglitePlace, postgresPlace } from "../../test/store/databases.ts";
import { randomFrom } from "../../train/random.ts";
import { loadReports } from "./load-reports.ts";
import type { Invented } from "./reports.ts";

const { values: flags } = parseArgs({
  options: {
    reports: { type: "string", default: "10000" },
    readers: { type: "string", default: "20" },
    seconds: { type: "string", default: "30" },
    adding: { type: "string", default: "100" },
    renewed: { type: "string", default: "3" },
    on: { type: "string", default: "pglite" },
    store: { type: "string" },
    "fill-only": { type: "boolean", default: false },
  },
});
const COUNT = Number(flags.reports);
const READERS = Number(flags.readers);
const ADDING = Number(flags.adding);
const RENEWED = Number(flags.renewed);
/** How many times `--seconds` are waited at most for the record to be made anew. */
const MOST_TIMES = 8;
/** Reports of one `add` while readers read. */
const BATCH = 5;

const MAIN = fileURLToPath(new URL("../../src/doors/cli/main.ts", import.meta.url));
let { reports, of } = loadReports(COUNT);
/** Where the reports begin that the store does not have yet: what is there already would be no news. */
let fresh = COUNT;
const agent = new Agent({ keepAlive: true, maxSockets: READERS + 2 });
const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

interface Answer {
  readonly status: number;
  readonly body: Buffer;
}

function ask(url: string, body: string | null = null): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const headers = { "accept-encoding": "gzip", ...(body === null ? {} : { "content-type": "application/json" }) };
    const asked = request(url, { agent, method: body === null ? "GET" : "POST", headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () => resolve({ status: response.statusCode ?? 0, body: Buffer.concat(chunks) }));
      response.on("error", reject);
    });
    // The desk closes what was idle for five seconds; such a connection may be chosen just then.
    asked.on("error", (cause) => (asked.reusedSocket ? ask(url, body).then(resolve, reject) : reject(cause)));
    asked.end(body ?? undefined);
  });
}
const asked = async <Body>(url: string): Promise<Body> => JSON.parse((await ask(url)).body.toString("utf8")) as Body;

async function fill(address: string): Promise<void> {
  const store = await openStore(address);
  const { captures } = await store.counts();
  if (captures === 0) process.stderr.write(`filling ${store.where}: some minutes\n`);
  const started = performance.now();
  for (let at = captures; at < COUNT; at += 500) {
    const bytes = Buffer.from(
      `${reports
        .slice(at, Math.min(COUNT, at + 500))
        .map((it) => JSON.stringify(it))
        .join("\n")}\n`,
    );
    await addTo(store, [{ name: "reports.jsonl", bytes }], "2026-01-02T03:04:05Z");
  }
  const outcome = await refreshed(store, { threads: 2 });
  const { affairs, statements } = await store.counts();
  console.log(
    `${outcome?.reports ?? 0} reports (${of} texts, the rest copies of them varied or invented), ${affairs} affairs, ${statements} statements; filled in ${seconds(performance.now() - started)}`,
  );
  await store.close();
}

/** Fills in a process of its own, so that what that takes of memory is given back before anything is measured. */
async function filledApart(address: string): Promise<void> {
  const own = [fileURLToPath(import.meta.url), "--fill-only", "--reports", flags.reports, "--adding", flags.adding, "--store", address];
  const child = spawn(process.execPath, own, { stdio: "inherit" });
  const [code] = (await once(child, "close")) as [number | null];
  if (code !== 0) throw new Error(`filling ended with ${code ?? "a signal"}`);
}

async function served(address: string): Promise<{ url: string; child: ChildProcess }> {
  const child = spawn(process.execPath, [MAIN, "serve", "--store", address, "--port", "0", "--json", "--quiet"], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [line] = (await once(child.stdout!, "data")) as [Buffer];
  return { url: (JSON.parse(line.toString("utf8")) as { url: string }).url, child };
}

interface AffairLine {
  readonly id: string;
  readonly reports: number;
}

/** The largest affair and one of the middle of those that have more than one report. */
async function chosen(url: string): Promise<{ largest: AffairLine; middling: AffairLine }> {
  const all: AffairLine[] = [];
  for (let next: string | null = null, first = true; first || next !== null; first = false) {
    const page: { items: AffairLine[]; next: string | null } = await asked(
      `${url}api/v1/affairs?limit=500${next === null ? "" : `&cursor=${next}`}`,
    );
    if (page.items === undefined) return chosen(url);
    all.push(...page.items);
    next = page.next;
  }
  const several = all.filter((it) => it.reports > 1).sort((a, b) => b.reports - a.reports || (a.id < b.id ? -1 : 1));
  const [largest, middling] = [several[0]!, several[Math.floor(several.length / 2)]!];
  return { largest, middling };
}

/** Words to search for, and quotations to look up, some of them in no report. */
function questions(random: () => number): { words: () => string; quote: () => string } {
  const any = (): Invented => reports[Math.floor(random() * COUNT)]!;
  const run = (count: number): string => {
    const words = any().text.split(/\s+/);
    return words
      .slice(Math.floor(random() * words.length * 0.7))
      .slice(0, count)
      .join(" ");
  };
  return {
    words: () => run(2).replace(/[^\p{L}\p{N} ]/gu, " "),
    quote: () => (random() < 0.8 ? run(12) : `${run(5)} never ${run(5)}`),
  };
}

const added = (them: readonly Invented[]): string =>
  JSON.stringify({ reports: them.map((it) => ({ name: `${it.id}.jsonl`, base64: Buffer.from(JSON.stringify(it)).toString("base64") })) });

/** Milliseconds from the `add` of one report to its place in the record. */
async function intoRecord(url: string, report: Invented): Promise<number> {
  const started = performance.now();
  const answer = await ask(`${url}api/v1/reports`, added([report]));
  const [{ id } = { id: "" }] = (JSON.parse(answer.body.toString("utf8")) as { added: { id: string }[] }).added;
  while ((await asked<{ waiting: boolean }>(`${url}api/v1/reports/${encodeURIComponent(id)}`)).waiting) await pause(25);
  return performance.now() - started;
}

async function settled(url: string): Promise<void> {
  while ((await asked<{ working: boolean }>(`${url}api/v1/status`)).working) await pause(100);
}

if (flags["fill-only"]) {
  await fill(flags.store ?? "");
  process.exit(0);
}
const place = flags.store !== undefined ? null : flags.on === "postgres" ? await postgresPlace() : pglitePlace();
const address = flags.store ?? (await place!.fresh());
await filledApart(address);
const { url, child } = await served(address);
await settled(url);
let { largest, middling } = await chosen(url);
console.log(`${place?.name ?? address}: the largest affair has ${largest.reports} reports, the middling one ${middling.reports}`);

fresh = Math.max(COUNT, (await asked<{ captures: number }>(`${url}api/v1/status`)).captures);
({ reports, of } = loadReports(fresh + ADDING + 4));
const random = randomFrom(11);
const { words, quote } = questions(random);
const KINDS: readonly (readonly [name: string, at: () => string])[] = [
  ["floor: select 1", () => "healthz"],
  ["page, middling", () => `affairs/${middling.id}`],
  ["page, largest", () => `affairs/${largest.id}`],
  ["search", () => `search?words=${encodeURIComponent(words())}`],
  ["verify", () => `api/v1/verify?quote=${encodeURIComponent(quote())}`],
];
const times = new Map(KINDS.map(([name]) => [name, [] as number[]]));
const statuses = new Map<string, number>();
let [until, renewed] = [0, 0];
const isOver = (): boolean => performance.now() >= until;
let choosing: Promise<void> | null = null;

async function reader(number: number): Promise<void> {
  for (let turn = number; !isOver(); turn++) {
    const [name, at] = KINDS[turn % KINDS.length]!;
    const started = performance.now();
    const { status } = await ask(url + at());
    const took = performance.now() - started;
    if (status >= 300 && name.startsWith("page")) {
      // The affair got reports and with them another name: look where it is now, as a browser would.
      choosing ??= chosen(url).then((it) => {
        ({ largest, middling } = it);
        choosing = null;
      });
      await choosing;
    }
    times.get(name)!.push(took);
    const key = `${name.split(":", 1)[0]} ${status}`;
    if (status !== 200) statuses.set(key, (statuses.get(key) ?? 0) + 1);
  }
}

let safe = 0;
const safeTimes: number[] = [];
async function adder(): Promise<void> {
  for (let at = fresh; at < fresh + ADDING && !isOver(); at += BATCH) {
    const started = performance.now();
    const { status } = await ask(`${url}api/v1/reports`, added(reports.slice(at, Math.min(at + BATCH, fresh + ADDING))));
    safeTimes.push(performance.now() - started);
    if (status === 202) safe += BATCH;
    await pause((Number(flags.seconds) * 1000 * BATCH) / ADDING / 2);
  }
}

console.log(`first report from add to record after a start: ${seconds(await intoRecord(url, reports[fresh + ADDING + 3]!))}`);
const generation = async (): Promise<number> => (await asked<{ generation: number }>(`${url}api/v1/status`)).generation;
/** Ends the run after its seconds, or later when the record was made anew often enough. */
async function watch(before: number, started: number): Promise<void> {
  const aimMs = Number(flags.seconds) * 1000;
  while (!isOver()) {
    await pause(250);
    renewed = (await generation()) - before;
    const tookMs = performance.now() - started;
    if ((tookMs >= aimMs && renewed >= RENEWED) || tookMs >= aimMs * MOST_TIMES) until = 0;
  }
}
const started = performance.now();
until = Infinity;
await Promise.all([watch(await generation(), started), adder(), ...Array.from({ length: READERS }, (_, number) => reader(number))]);
const tookMs = performance.now() - started;

const at = (sorted: readonly number[], share: number): string =>
  (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(1);
console.log(`${READERS} readers for ${seconds(tookMs)} while ${safe} reports were added and the record was made anew ${renewed} times; ms`);
console.log(["what", "asked", "median", "p95", "p99", "most"].join("\t"));
for (const [name, own] of [...times, ["add, until safe", safeTimes] as const]) {
  const sorted = [...own].sort((a, b) => a - b);
  console.log([name, sorted.length, at(sorted, 0.5), at(sorted, 0.95), at(sorted, 0.99), at(sorted, 1)].join("\t"));
}
for (const [what, count] of [...statuses].sort()) console.log(`${what}: ${count} times`);

await settled(url);
for (let n = 0; n < 3; n++)
  console.log(`one report from add to record, quiet desk: ${seconds(await intoRecord(url, reports[fresh + ADDING + n]!))}`);
child.kill("SIGTERM");
await once(child, "close");
agent.destroy();
await place?.end();
