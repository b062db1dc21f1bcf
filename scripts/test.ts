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
      else fail(`${Buffer.concat(said).toString()}\n✖ ${name}`);
      if (code === 0) console.log(`✔ ${name}`);
      resolve();
    });
  });
}

/** How many of the files that took longest are named at the end. */
const NAMED = 12;

/** How a process ended, where it ended itself or was ended from outside. */
interface Ended {
  readonly exitCode?: number | null;
  readonly signal?: string | null;
}

/** What a run of files told. */
interface Told {
  /** Seconds that a file took; one that is not here ended before it told how its tests went. */
  readonly seconds: ReadonlyMap<string, number>;
  /** How the processes ended that were no success, by file. */
  readonly ends: ReadonlyMap<string, string>;
  readonly failures: readonly string[];
  /** Passed, failed and skipped, by file. */
  readonly counts: ReadonlyMap<string, Count>;
}

/** Runs test files, each in a process; prints failures and skips as they come. */
async function told(paths: readonly string[]): Promise<Told> {
  const [seconds, ends, counts] = [new Map<string, number>(), new Map<string, string>(), new Map<string, Count>()];
  const failures: string[] = [];
  const countOf = (file = ""): Count => {
    const known = counts.get(file) ?? { passed: 0, failed: 0, skipped: 0 };
    counts.set(file, known);
    return known;
  };
  const stream = run({ files: [...paths], cwd: ROOT, concurrency: Math.max(1, availableParallelism()) });
  stream.on("test:pass", ({ name, file, skip, todo, details }) => {
    // A process that ends itself with 0 passes by the name of its file.
    if (details.type === "suite" || paths.includes(name)) return;
    if (skip === undefined && todo === undefined) countOf(file).passed++;
    else {
      countOf(file).skipped++;
      console.log(`- skipped: ${name}: ${String(skip ?? todo)}`);
    }
  });
  stream.on("test:fail", ({ name, file, line, details }) => {
    if (details.type === "suite") return;
    const { cause, message } = details.error;
    const { exitCode, signal } = details.error as Ended;
    if (paths.includes(name)) return void ends.set(name, `exit code ${exitCode ?? "unknown"}, signal ${signal ?? "none"}`);
    countOf(file).failed++;
    const why = cause instanceof Error ? (cause.stack ?? cause.message) : String(cause ?? message);
    const failure = `✖ ${name} (${(file ?? "").replace(ROOT, "")}:${line ?? 0})\n${why.replace(/^/gm, "    ")}`;
    failures.push(failure);
    console.log(failure);
  });
  stream.on("test:summary", ({ file, duration_ms: ms }) => {
    if (file !== undefined) seconds.set(file, Math.round(ms / 1000));
  });
  stream.on("test:stderr", ({ message }) => process.stderr.write(message));
  stream.resume();
  await new Promise((resolve) => stream.on("end", resolve));
  return { seconds, ends, failures, counts };
}

/** Lines of what failed, which are printed once more at the end: what keeps only the end of a long output keeps them. */
const failed: string[] = [];

/** Counts what a run told, but for the files that are run again. */
function add({ counts, failures }: Told, but: readonly string[]): void {
  for (const [file, { passed, failed, skipped }] of counts) {
    if (but.includes(file)) continue;
    count.passed += passed;
    count.failed += failed;
    count.skipped += skipped;
  }
  failed.push(...failures);
}

function fail(line: string): void {
  count.failed++;
  console.log(line);
  failed.push(line);
}

/**
 * Runs every test file, small ones several to a process. A process that ends before it tells how its tests went, as one does that is
 * ended from outside or that ends itself with 0, is started once more, alone; what ends so twice has failed.
 */
async function runTests(): Promise<void> {
  const names = processes();
  const first = await told([...names.keys()]);
  const again = [...names.keys()].filter((path) => !first.seconds.has(path));
  add(first, again);
  for (const path of again)
    console.log(`- run once more: ${names.get(path)} ended before it told how its tests went (${first.ends.get(path) ?? "exit code 0"})`);
  const second = again.length === 0 ? first : await told(again);
  if (second !== first) add(second, []);
  for (const [path, name] of names) {
    const last = again.includes(path) ? second : first;
    const how = last.ends.get(path) ?? "exit code 0";
    if (!last.seconds.has(path)) fail(`✖ ${name}: its process ended twice before it told how its tests went (${how})`);
    // What was thrown outside of every test.
    else if (last.ends.has(path)) fail(`✖ ${name}: its process ended with ${how}`);
  }
  const seconds = new Map([...first.seconds, ...second.seconds]);
  const longest = [...seconds].map(([path, took]) => [names.get(path) ?? path, took] as const).sort(([, one], [, other]) => other - one);
  if (files.length > NAMED)
    console.log(
      `longest, in seconds: ${longest
        .slice(0, NAMED)
        .map(([file, took]) => `${file} ${took}`)
        .join(", ")}`,
    );
}

/** One after the other, beside the tests. */
async function runChecks(): Promise<void> {
  for (const it of CHECKS) await check(it);
}

if (files.length === 0) {
  fail(`✖ no test file is called ${wanted.join(" or ")}`);
} else await Promise.all([runTests(), ...(wanted.length === 0 ? [runChecks()] : [])]);
rmSync(shared, { recursive: true, force: true });
if (failed.length > 0) console.log(`\nwhat failed, once more:\n${failed.join("\n")}`);
console.log(`${count.passed} passed, ${count.failed} failed${count.skipped === 0 ? "" : `, ${count.skipped} skipped`}`);
process.exit(count.failed === 0 ? 0 : 1);
