// Takes folders that a living process holds, checks that commands wait for it to serve or end, no longer than they should.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, renameSync, rmSync, unlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test, { after } from "node:test";
import { reachOf } from "./wait-for-desk.ts";

const root = mkdtempSync(join(tmpdir(), "variorum-wait-"));
const other = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"]);
after(() => {
  other.kill();
  rmSync(root, { recursive: true, force: true });
});

let count = 0;
/** A folder whose lock names the other process. */
function heldFolder(url: string | null): { folder: string; announce: (at: string) => void; release: () => void } {
  const folder = join(root, String(++count));
  mkdirSync(folder);
  const path = join(folder, "lock.json");
  const write = (at: string | null): void => {
    writeFileSync(`${path}.new`, JSON.stringify({ pid: other.pid, began: null, url: at, token: null }));
    renameSync(`${path}.new`, path);
  };
  write(url);
  return { folder, announce: write, release: () => unlinkSync(path) };
}

const AT = "http://127.0.0.1:1/";
const cases: readonly [
  why: string,
  held: string | null,
  then: (of: ReturnType<typeof heldFolder>) => void,
  reach: string | null,
  told: number,
][] = [
  ["a desk that is served is spoken to at once", AT, () => {}, AT, 0],
  ["one that begins to serve is waited for", null, ({ announce }) => announce(AT), AT, 1],
  ["a process that lets go leaves the folder free", null, ({ release }) => release(), null, 1],
];
for (const [why, held, then, reach, told] of cases)
  test(why, async () => {
    const of = heldFolder(held);
    const said: string[] = [];
    setTimeout(() => then(of), 150);
    assert.equal((await reachOf(of.folder, { say: (it) => said.push(it) }))?.url ?? null, reach);
    assert.equal(said.length, told, said.join("\n"));
    for (const message of said) assert.match(message, new RegExp(`Process ${other.pid ?? 0} .* waiting up to 30 s`));
  });

test("a process that neither serves nor ends is given up in time", async () => {
  const { folder } = heldFolder(null);
  const began = performance.now();
  assert.equal(await reachOf(folder, { say: () => {}, limitMs: 250 }), null);
  assert.ok(performance.now() - began >= 250);
});

test("a folder that nobody has is free", async () => {
  assert.equal(await reachOf(join(root, "none"), { say: () => assert.fail("nothing to wait for") }), null);
});
