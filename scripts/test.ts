// Takes the whole project, checks types, style and every test; the last line is `N passed, N failed`.
import { spawn } from "node:child_process";
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { run } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";

const ROOT = fileURLToPath(new URL("..", import.meta.url));

interface Count {
  passed: number;
  failed: number;
  skipped: number;
}
const count: Count = { passed: 0, failed: 0, skipped: 0 };

/** Files that take minutes: they go first, so that no core waits for the last of them. */
const LONG = [
  "test/hostile/collate.test.ts",
  "test/score.test.ts",
  "web/desk.test.ts",
  "test/store/store.test.ts",
  "web/sample.test.ts",
  "src/engine/service.test.ts",
  "src/doors/cli/store.test.ts",
  "test/pack.test.ts",
  "bench/speed/speed.test.ts",
];
const rankOf = (path: string): number => {
  const at = LONG.indexOf(path);
  return at < 0 ? LONG.length : at;
};

/** The tests of the words after `npm test --`: paths or parts of them; all where there are none. */
const wanted = process.argv.slice(2);
const FILES = ["src", "test", "web", "sample", "bench", "train", "scripts"].map((folder) => `${folder}/**/*.test.ts`);
const files = globSync(FILES, { cwd: ROOT, exclude: (path) => path.includes("node_modules") })
  .map((path) => path.replaceAll("\\", "/"))
  .filter((path) => wanted.length === 0 || wanted.some((part) => path.includes(part)))
  .sort((one, other) => rankOf(one) - rankOf(other) || (one < other ? -1 : 1));

/** What the processes of this run share: compiled code, for half of a short file's time is loading the sources; a blank desk. */
const shared = mkdtempSync(join(tmpdir(), "variorum-tests-"));
process.env["NODE_COMPILE_CACHE"] ??= join(shared, "compiled");
process.env["VARIORUM_TESTS"] = shared;

/** Words of a test that needs its process for itself: hooks around all of its file, folders, threads, children, the clock. */
const ALONE = /\b(?:before|after)(?:Each)?\(|mkdtemp|spawn|process\.|setTimeout|spreadOver|\/(?:blank-desk|sample-store|command)\.ts"/;
/** Files that share a process: each process loads the models and compiles the sources, which takes longer than most files' tests. */
const TOGETHER = 32;

const isSmall = (path: string): boolean => path.startsWith("src/") && !ALONE.test(readFileSync(join(ROOT, path), "utf8"));

/** Writes a module that runs files one after the other; one that does not load fails by its name. @returns its path */
function together(paths: readonly string[], name: string): string {
  const at = join(shared, name);
  const urls = paths.map((path) => pathToFileURL(join(ROOT, path)).href);
  writeFileSync(
    at,
    `import { test } from "node:test";
for (const url of ${JSON.stringify(urls)}) {
  try {
    await import(url);
  } catch (cause) {
    test(url, () => Promise.reject(cause));
  }
}
`,
  );
  return at;
}

/** What a process is started for, by the file it runs: one file, or small ones together. */
function processes(): ReadonlyMap<string, string> {
  const small = files.filter(isSmall);
  const own = files.filter((path) => !small.includes(path)).map((path): [string, string] => [join(ROOT, path), path]);
  const shares = Array.from({ length: Math.ceil(small.length / TOGETHER) }, (_, share): [string, string] => {
    const paths = small.slice(share * TOGETHER, (share + 1) * TOGETHER);
    return [together(paths, `together-${share + 1}.test.mjs`), `${paths[0]} and ${paths.length - 1} behind it`];
  });
  return new Map([...own, ...shares]);
}

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

/** A process that was ended from outside, or ended itself: how it went. */
interface Ended {
  readonly exitCode?: number | null;
  readonly signal?: string | null;
}

/** Runs every test file, small ones several to a process; tells failures and skips as they come. */
async function runTests(): Promise<void> {
  const names = processes();
  const stream = run({ files: [...names.keys()], cwd: ROOT, concurrency: Math.max(1, availableParallelism()) });
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
    const { cause, message } = details.error;
    const why = cause instanceof Error ? (cause.stack ?? cause.message) : String(cause ?? message);
    const { exitCode, signal } = details.error as Ended;
    const how = exitCode === undefined && signal === undefined ? "" : `\nits process ended with exit code ${exitCode}, signal ${signal}`;
    console.log(`✖ ${name} (${(file ?? "").replace(ROOT, "")}:${line ?? 0})\n${`${why}${how}`.replace(/^/gm, "    ")}`);
  });
  const seconds = new Map<string, number>();
  stream.on("test:summary", ({ file, duration_ms: ms }) => {
    if (file !== undefined) seconds.set(names.get(file) ?? file, Math.round(ms / 1000));
  });
  stream.on("test:stderr", ({ message }) => process.stderr.write(message));
  stream.resume();
  await new Promise((resolve) => stream.on("end", resolve));
  // A process that ends itself with 0 before it tells how its tests went is taken for one whose tests all passed.
  for (const name of names.values()) {
    if (seconds.has(name)) continue;
    count.failed++;
    console.log(`✖ ${name}: its process ended before it told how its tests went`);
  }
  const longest = [...seconds].sort(([, one], [, other]) => other - one).slice(0, NAMED);
  if (files.length > NAMED) console.log(`longest, in seconds: ${longest.map(([file, took]) => `${file} ${took}`).join(", ")}`);
}

/** One after the other, beside the tests. */
async function runChecks(): Promise<void> {
  for (const it of CHECKS) await check(it);
}

if (files.length === 0) {
  count.failed++;
  console.log(`✖ no test file is called ${wanted.join(" or ")}`);
} else await Promise.all([runTests(), ...(wanted.length === 0 ? [runChecks()] : [])]);
rmSync(shared, { recursive: true, force: true });
console.log(`${count.passed} passed, ${count.failed} failed${count.skipped === 0 ? "" : `, ${count.skipped} skipped`}`);
process.exit(count.failed === 0 ? 0 : 1);
