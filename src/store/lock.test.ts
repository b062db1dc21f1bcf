// Takes folders that processes hold or held, checks who may take them.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { OutsideError } from "../model/index.ts";
import { holderOf, lockFolder } from "./lock.ts";

const root = mkdtempSync(join(tmpdir(), "variorum-lock-"));
after(() => rmSync(root, { recursive: true, force: true }));
const folder = (name: string): string => join(root, name);

const LOCK = new URL("./lock.ts", import.meta.url).href;

/** Another process that holds a folder until it is killed. */
async function holding(path: string): Promise<{ pid: number; kill: () => Promise<void> }> {
  const code = `const { lockFolder } = await import(${JSON.stringify(LOCK)}); lockFolder(${JSON.stringify(path)}).announce("http://127.0.0.1:1/", "t"); console.log("held"); setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", code], { stdio: ["ignore", "pipe", "inherit"] });
  await once(child.stdout, "data");
  const kill = async (): Promise<void> => {
    child.kill("SIGKILL");
    await once(child, "close");
  };
  return { pid: child.pid!, kill };
}

test("a folder that another process holds is refused, with who holds it and where it serves; once that is gone it is free", async () => {
  const path = folder("held");
  const { pid, kill } = await holding(path);
  assert.deepEqual({ ...holderOf(path), began: null }, { pid, began: null, url: "http://127.0.0.1:1/", token: "t" });
  assert.throws(
    () => lockFolder(path),
    (error) =>
      error instanceof OutsideError && error.code === "store/locked" && error.message.includes(`process ${pid}, which serves it at http`),
  );
  await kill();
  assert.equal(holderOf(path), null);
  lockFolder(path).release();
  assert.equal(existsSync(join(path, "lock.json")), false);
});

test("a lock file of a process whose number another got since, or that is no lock at all, is taken over", () => {
  const path = folder("stale");
  for (const left of [JSON.stringify({ pid: process.ppid, began: "1" }), "{", "", JSON.stringify({ pid: -1 })]) {
    lockFolder(path).release();
    writeFileSync(join(path, "lock.json"), left);
    if (left.includes("began") && !existsSync("/proc/self/stat")) continue;
    lockFolder(path).release();
  }
});

test("released twice is released once: another's lock is left alone", () => {
  const path = folder("twice");
  const first = lockFolder(path);
  first.release();
  const second = lockFolder(path);
  first.release();
  assert.equal((JSON.parse(readFileSync(join(path, "lock.json"), "utf8")) as { pid: number }).pid, process.pid);
  second.release();
});
