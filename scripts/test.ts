// Takes the whole project, checks types, style and every test; the last line is `N passed, N failed`.
import { spawn } from "node:child_process";
import { globSync, mkdtempSync, rmSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { run } from "node:test";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("..", import.meta.url));

interface Count {
  passed: number;
  failed: number;
  skipped: number;
}
const count: Count = { passed: 0, failed: 0, skipped: 0 };

/** Files that take minutes: they go first, so that no core waits for the last of them; those with a browser have their own time. */
const LONG = [
  "test/hostile/collate.test.ts",
  "test/score.test.ts",
  "src/engine/service.test.ts",
  "src/doors/cli/store.test.ts",
  "test/pack.test.ts",
  "bench/speed/speed.test.ts",
];
const rankOf = (path: string): number => {
  const at = LONG.indexOf(path.replaceAll("\\", "/"));
  return at < 0 ? LONG.length : at;
};

/** The tests of the words after `npm test --`: paths or parts of them; all where there are none. */
const wanted = process.argv.slice(2);
const FILES = ["src", "test", "web", "sample", "bench", "train", "scripts"].map((folder) => `${folder}/**/*.test.ts`);
const files = globSync(FILES, { cwd: ROOT, exclude: (path) => path.includes("node_modules") })
  .filter((path) => wanted.length === 0 || wanted.some((part) => path.includes(part)))
  .sort((one, other) => rankOf(one) - rankOf(other) || (one < other ? -1 : 1));

const CHECKS: readonly (readonly [name: string, script: string, ...words: string[]])[] = [
  ["types", "node_modules/typescript/bin/tsc", "--noEmit"],
  ["lint", "node_modules/eslint/bin/eslint.js", "."],
  ["format", "node_modules/prettier/bin/prettier.cjs", "--check", "--log-level", "warn", "."],
];

/** Runs one check in a process of its own; its output is shown only where it fails. */
function check([name, script, ...words]: (typeof CHECKS)[number]): Promise<void> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [script, ...words], { cwd: ROOT, stdio: ["ignore", "pipe", "pipe"] });
    const said: Buffer[] = [];
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (bytes: Buffer) => said.push(bytes));
    child.on("close", (code) => {
      if (code === 0) count.passed++;
      else {
        count.failed++;
        console.log(Buffer.concat(said).toString());
      }
      console.log(`${code === 0 ? "✔" : "✖"} ${name}`);
      resolve();
    });
  });
}

/** How many of the files that took longest are named at the end. */
const NAMED = 12;

/** Compiled code that every process of this run shares: half of a short file's time is loading the sources. */
const compiled = mkdtempSync(join(tmpdir(), "variorum-compiled-"));
process.env["NODE_COMPILE_CACHE"] ??= compiled;

/** Runs every test file, each in a process of its own; tells failures and skips as they come. */
async function runTests(): Promise<void> {
  const stream = run({ files: files.map((path) => `${ROOT}${path}`), cwd: ROOT, concurrency: Math.max(1, availableParallelism()) });
  stream.on("test:pass", ({ name, skip, todo, details }) => {
    if (details.type === "suite") return;
    if (skip === undefined && todo === undefined) count.passed++;
    else {
      count.skipped++;
      console.log(`- skipped: ${name}: ${String(skip ?? todo)}`);
    }
  });
  stream.on("test:fail", ({ name, file, line, details }) => {
    if (details.type === "suite") return;
    count.failed++;
    const { cause } = details.error;
    const why = cause instanceof Error ? (cause.stack ?? cause.message) : String(cause ?? details.error.message);
    console.log(`✖ ${name} (${(file ?? "").replace(ROOT, "")}:${line ?? 0})\n${why.replace(/^/gm, "    ")}`);
  });
  const seconds = new Map<string, number>();
  stream.on("test:summary", ({ file, duration_ms: ms }) => {
    if (file !== undefined) seconds.set(file.replace(ROOT, ""), Math.round(ms / 1000));
  });
  stream.on("test:stderr", ({ message }) => process.stderr.write(message));
  stream.resume();
  await new Promise((resolve) => stream.on("end", resolve));
  const longest = [...seconds].sort(([, one], [, other]) => other - one).slice(0, NAMED);
  if (files.length > NAMED) console.log(`longest, in seconds: ${longest.map(([file, took]) => `${file} ${took}`).join(", ")}`);
}

if (wanted.length === 0) await Promise.all(CHECKS.map(check));
if (files.length === 0) {
  count.failed++;
  console.log(`✖ no test file is called ${wanted.join(" or ")}`);
} else await runTests();
rmSync(compiled, { recursive: true, force: true });
console.log(`${count.passed} passed, ${count.failed} failed${count.skipped === 0 ? "" : `, ${count.skipped} skipped`}`);
process.exit(count.failed === 0 ? 0 : 1);
