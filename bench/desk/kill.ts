// Takes a store's kind and a number of kills, ends an `add` of 2,000 reports by force again and again, goes on with it each time, and checks that nothing acknowledged is lost.
// node bench/desk/kill.ts [--moments 200] [--reports 2000] [--on pglite|postgres] [--seed 7] [--whole]
// What is read and linked is the same every time and touches no store: it is done whole once, in the undisturbed run, and
// then taken from there, so that nearly every moment falls where the store is at work. --whole does it anew each time.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { openStore, render, wholeDossier } from "../../src/engine.ts";
import { pglitePlace, postgresPlace } from "../../test/store/databases.ts";
import { randomFrom } from "../../train/random.ts";
import { invented } from "./reports.ts";

const { values: flags } = parseArgs({
  options: {
    moments: { type: "string", default: "200" },
    reports: { type: "string", default: "2000" },
    on: { type: "string", default: "pglite" },
    seed: { type: "string", default: "7" },
    whole: { type: "boolean", default: false },
  },
});
const REPORTS = Number(flags.reports);
const MOMENTS = Number(flags.moments);
/** Kills fall up to this share of an undisturbed run after opening: beyond, most runs of a half-done add would end by themselves. */
const SPAN_SHARE = 0.8;
/** A moment is told by the processor time of the child, which other work on the machine does not change; then up to this long by the clock. */
const MOST_WAIT_MS = 60;
const LOOK_EVERY_MS = 5;

const CHILD = fileURLToPath(new URL("./kill-child.ts", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "variorum-kill-"));
const file = join(folder, "reports.jsonl");
const kept = join(folder, "engine");
writeFileSync(file, Array.from({ length: REPORTS }, (_, n) => `${JSON.stringify(invented(n))}\n`).join(""));

/** What one run of the child said. */
interface Heard {
  /** What lay in the store when it opened; null where it was killed before it said so. */
  readonly held: readonly string[] | null;
  readonly acknowledged: readonly string[];
  /** Where it was: "add", then the steps of bringing the record up to date; "done" at its end. */
  readonly at: string;
  readonly end: string | null;
  /** Ticks of processor time from opening to its end. */
  readonly took: number;
}

/** Ticks of processor time that a process has used: fields 14 and 15 of its stat, counted behind its name. */
function ticksOf(pid: number | undefined): number | null {
  try {
    const stat = readFileSync(`/proc/${pid ?? 0}/stat`, "utf8");
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return Number(fields[11]) + Number(fields[12]);
  } catch {
    return null;
  }
}

/** Runs the child until it used `ticks` since it opened the store, or to its end. */
async function run(address: string, ticks: number | null, how: "keep" | "take"): Promise<Heard> {
  const engine = flags.whole ? [] : [kept, how];
  const child = spawn(process.execPath, [CHILD, address, file, ...engine], {
    stdio: ["ignore", "pipe", "inherit"],
    env: { ...process.env, NODE_COMPILE_CACHE: join(tmpdir(), "variorum-kill-code") },
  });
  const closed = once(child, "close");
  const chunks: Buffer[] = [];
  let [openedAt, now] = [0, 0];
  const looking = setInterval(() => {
    now = ticksOf(child.pid) ?? now;
    if (ticks === null || chunks.length === 0 || now - openedAt < ticks) return;
    clearInterval(looking);
    setTimeout(() => child.kill("SIGKILL"), random() * MOST_WAIT_MS);
  }, LOOK_EVERY_MS);
  child.stdout.on("data", (bytes: Buffer) => {
    if (chunks.length === 0) openedAt = ticksOf(child.pid) ?? 0;
    chunks.push(bytes);
  });
  await closed;
  clearInterval(looking);
  // What stands behind the last line's end was said by half.
  const lines = Buffer.concat(chunks)
    .toString("utf8")
    .split("\n")
    .slice(0, -1)
    .map((line) => line.split(" "));
  const said = (kind: string): string[][] => lines.filter(([it]) => it === kind).map(([, ...words]) => words);
  const end = said("done")[0]?.[0] ?? null;
  const at = end !== null ? "done" : (said("step").at(-1)?.[0] ?? "add");
  return { held: said("holds")[0] ?? null, acknowledged: said("added").flat(), at, end, took: now - openedAt };
}

async function exported(address: string): Promise<string> {
  const store = await openStore(address);
  const text = render(await wholeDossier(store), "json");
  await store.close();
  return text;
}

const random = randomFrom(Number(flags.seed));
const place = flags.on === "postgres" ? await postgresPlace() : pglitePlace();
const calm = await place.fresh();
const undisturbed = await run(calm, null, "keep");
const span = (await run(await place.fresh(), null, "take")).took;
console.log(
  `${place.name}: an undisturbed add of ${REPORTS} reports takes ${undisturbed.took / 100} s of processor time after opening, ${span / 100} s as it is killed`,
);

const killedAt = new Map<string, number>();
let address = await place.fresh();
let acknowledged = new Set<string>();
let [kills, adds, most, own, lost, twice, other] = [0, 0, 0, 0, 0, 0, 0];

const where = (): string =>
  [...killedAt]
    .sort()
    .map(([at, count]) => `${count} at ${at}`)
    .join(", ");

function check({ held }: Heard): void {
  if (held === null) return;
  const there = new Set(held.filter((it) => it !== ""));
  for (const id of acknowledged) if (!there.has(id)) lost++;
  twice += held.filter((it) => it !== "").length - there.size;
}

// An add is killed until it ends by itself or there were kills enough; then it is let end.
while (kills < MOMENTS) {
  const heard = await run(address, random() * span * SPAN_SHARE, "take");
  check(heard);
  for (const id of heard.acknowledged) acknowledged.add(id);
  if (heard.end === null) {
    kills++;
    own++;
    killedAt.set(heard.at, (killedAt.get(heard.at) ?? 0) + 1);
    if (kills % 10 === 0)
      process.stderr.write(`${kills} kills (${where()}), ${adds} adds ended, ${lost} lost, ${twice} twice, ${other} other ends\n`);
    if (kills < MOMENTS) continue;
  }
  let last = heard;
  if (heard.end === null) check((last = await run(address, null, "take")));
  if (last.end !== undisturbed.end) other++;
  adds++;
  most = Math.max(most, own);
  if (kills >= MOMENTS) break;
  [address, acknowledged, own] = [await place.fresh(), new Set(), 0];
}
const same = (await exported(address)) === (await exported(calm));
console.log(`${place.name}: ${kills} kills in ${adds} adds of ${REPORTS} reports, up to ${most} in one: ${where()}`);
console.log(
  `${lost} acknowledged reports lost, ${twice} twice, ${other} of ${adds} end states differ from the undisturbed one's; the last whole dossier ${same ? "has the same bytes" : "DIFFERS"}`,
);
await place.end();
rmSync(folder, { recursive: true, force: true });
if (lost > 0 || twice > 0 || other > 0 || !same) process.exitCode = 1;
