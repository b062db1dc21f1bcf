// Takes a store's kind and a number of moments, kills an `add` of 2,000 reports at each, restarts it, and checks that nothing acknowledged is lost.
// node bench/desk/kill.ts [--moments 200] [--reports 2000] [--on pglite|postgres] [--seed 7]
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
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
  },
});

const CHILD = fileURLToPath(new URL("./kill-child.ts", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "variorum-kill-"));
const file = join(folder, "reports.jsonl");
writeFileSync(file, Array.from({ length: Number(flags.reports) }, (_, n) => `${JSON.stringify(invented(n))}\n`).join(""));

/** Runs the child until `ms` after it opened the store, or to its end; gives what it acknowledged. */
async function run(address: string, ms: number | null): Promise<{ acknowledged: string[]; done: boolean; openMs: number; tookMs: number }> {
  const started = performance.now();
  const child = spawn(process.execPath, [CHILD, address, file], { stdio: ["ignore", "pipe", "inherit"] });
  const closed = once(child, "close");
  let said = "";
  let openMs = 0;
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    if (said === "" && ms !== null) setTimeout(() => child.kill("SIGKILL"), ms);
    if (said === "") openMs = performance.now() - started;
    said += text;
  });
  await closed;
  const lines = said.split("\n").slice(1, -1);
  const whole = lines.filter((line) => line !== "done");
  return {
    acknowledged: whole.flatMap((line) => line.split(" ")),
    done: lines.includes("done"),
    openMs,
    tookMs: performance.now() - started,
  };
}

async function held(address: string): Promise<{ ids: Set<string>; rows: number }> {
  const store = await openStore(address);
  const ids = new Set<string>();
  let [seq, rows] = [0, 0];
  for (;;) {
    const some = await store.capturesAfter(seq, 500);
    const last = some.at(-1);
    if (last === undefined) break;
    for (const { capture } of some) ids.add(`${capture.id} ${capture.sourceHash}`);
    rows += some.length;
    seq = last.seq;
  }
  await store.close();
  return { ids, rows };
}

async function exported(address: string): Promise<string> {
  const store = await openStore(address);
  const text = render(await wholeDossier(store), "json");
  await store.close();
  return text;
}

const place = flags.on === "postgres" ? await postgresPlace() : pglitePlace();
const calm = await place.fresh();
const undisturbed = await run(calm, null);
const span = undisturbed.tookMs - undisturbed.openMs;
console.log(`${place.name}: an undisturbed run takes ${(span / 1000).toFixed(1)} s after opening`);

const random = randomFrom(Number(flags.seed));
let address = await place.fresh();
const acknowledged = new Set<string>();
let [kills, finished, lost, twice] = [0, 0, 0, 0];
while (kills < Number(flags.moments)) {
  const { acknowledged: heard, done } = await run(address, random() * span * 0.6);
  for (const id of heard) acknowledged.add(id);
  if (done) finished++;
  else kills++;
  const { ids, rows } = await held(address);
  const there = new Set([...ids].map((it) => it.split(" ")[0]));
  for (const id of acknowledged) if (!there.has(id)) lost++;
  if (rows !== ids.size) twice += rows - ids.size;
  if (kills % 10 === 0) process.stderr.write(`\r${kills} kills, ${finished} finished, ${lost} lost, ${twice} twice`);
  // A store that is complete has nothing left to lose: the next moments are a new one's.
  if (done || (acknowledged.size === Number(flags.reports) && random() < 0.25)) {
    await run(address, null);
    if ((await exported(address)) !== (await exported(calm))) throw new Error("the end state differs from the undisturbed run's");
    address = await place.fresh();
    acknowledged.clear();
  }
}
await run(address, null);
const same = (await exported(address)) === (await exported(calm));
console.log(
  `\n${place.name}: ${kills} kills, ${lost} acknowledged reports lost, ${twice} twice, end state ${same ? "equals" : "DIFFERS FROM"} the undisturbed run's`,
);
await place.end();
rmSync(folder, { recursive: true, force: true });
if (lost > 0 || twice > 0 || !same) process.exitCode = 1;
