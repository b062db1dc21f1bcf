// Takes an invented stream, links it in runs that are killed or go on later, checks that the lines end the same to the byte.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { appendFileSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";
import { Stream } from "../bench/speed/link-articles.ts";

const MAIN = fileURLToPath(new URL("../src/doors/cli/main.ts", import.meta.url));
const ARTICLES = 600;
const folder = mkdtempSync(join(tmpdir(), "variorum-state-"));
after(() => rmSync(folder, { recursive: true, force: true }));

const lines = [...new Stream(ARTICLES, 4).articles()].map((it) => `${JSON.stringify({ ...it, cluster: undefined })}\n`);
const input = join(folder, "all.jsonl");
writeFileSync(input, lines.join(""));

async function linked(words: readonly string[]): Promise<string> {
  const child = spawn(process.execPath, [MAIN, "link", ...words, "-q", "-t", "1"], { stdio: ["ignore", "pipe", "pipe"] });
  const [out, err] = [child.stdout.setEncoding("utf8").toArray(), child.stderr.setEncoding("utf8").toArray()];
  const [status] = (await once(child, "close")) as [number];
  assert.equal(status, 0, (await err).join(""));
  return (await out).join("");
}

const wanted = await linked([input]);

test("a killed run goes on where it stopped and ends with the same bytes", async () => {
  const state = join(folder, "killed");
  const child = spawn(process.execPath, [MAIN, "link", "-", "--state", state, "-q", "-t", "1"], { stdio: ["pipe", "ignore", "ignore"] });
  child.stdin.on("error", () => {});
  child.stdin.write(lines.slice(0, 450).join(""));
  const log = join(state, "reports.log");
  const grown = (): boolean => (statSync(log, { throwIfNoEntry: false })?.size ?? 0) > 50_000;
  while (!grown()) await new Promise((next) => setTimeout(next, 20));
  child.kill("SIGKILL");
  await once(child, "close");
  assert.equal(await linked([input, "--state", state]), wanted);
  assert.equal(await linked([input, "--state", state]), wanted, "and once more");
});

test("what was half written is cut off", async () => {
  const state = join(folder, "torn");
  const part = join(folder, "part.jsonl");
  writeFileSync(part, lines.slice(0, 150).join(""));
  await linked([part, "--state", state]);
  appendFileSync(join(state, "reports.log"), Buffer.from([200, 0, 0, 0, 1, 2, 3]));
  assert.equal(await linked([input, "--state", state]), wanted);
});

test("runs over one state, late reports last, end as one run over all", async () => {
  const state = join(folder, "late");
  const [late, early] = [join(folder, "late.jsonl"), join(folder, "early.jsonl")];
  writeFileSync(late, lines.filter((_, at) => at % 3 === 0).join(""));
  writeFileSync(early, lines.filter((_, at) => at % 3 !== 0).join(""));
  await linked([early, "--state", state]);
  await linked([late, "--state", state]);
  assert.equal(await linked([input, "--state", state]), wanted);
  const all = (await linked([late, "--state", state, "--all"])).trimEnd().split("\n").sort();
  assert.deepEqual(all, wanted.trimEnd().split("\n").sort());
});
