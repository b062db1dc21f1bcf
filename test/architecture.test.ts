// Takes every module of the project, checks that imports point down, make no circle, and that files keep their size.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { builtinModules } from "node:module";
import { dirname, join, relative } from "node:path";
import test from "node:test";
import { fileURLToPath } from "node:url";
import ts from "typescript";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const LONGEST_FILE_LINES = 400;
const ROOMS = ["ingest", "read", "annotate", "link", "compare", "publish"];

/**
 * What each part of src/ may import besides itself: docs/decisions/0001. A part is a folder, or a file
 * that stands in src/ itself. `*` at the end of a name allows that part's rule files alone.
 */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  "version.ts": [],
  model: [],
  text: ["model"],
  ...Object.fromEntries(ROOMS.map((room) => [room, ["model", "text"]])),
  lang: ["model", "text", ...ROOMS.map((room) => `${room}*`)],
  contract: ["model"],
  store: ["model"],
  "pipeline.ts": ["model", ...ROOMS],
  work: ["model", "text", ...ROOMS, "pipeline.ts"],
  "preset-stages.ts": ["model", "text", "annotate", "lang"],
  "presets.ts": ["version.ts", "preset-stages.ts", "model", "text", ...ROOMS, "lang", "pipeline.ts", "work"],
  engine: ["version.ts", "model", "text", ...ROOMS, "contract", "store", "pipeline.ts", "work", "presets.ts"],
  doors: ["version.ts", "model", "text", ...ROOMS, "contract", "store", "pipeline.ts", "work", "presets.ts", "engine"],
  "index.ts": ["version.ts", "model", "publish", "contract", "engine"],
};

/** Modules under a folder, by path from the root; generated folders left out. */
function modulesUnder(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.[jt]s$/.test(entry.name) && !entry.parentPath.includes("node_modules"))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)));
}

/** What a module imports, type-only and dynamic imports included: paths from the root, or names of packages. */
function importsOf(path: string): string[] {
  const { importedFiles } = ts.preProcessFile(readFileSync(join(ROOT, path), "utf8"));
  return importedFiles.map(({ fileName }) => (fileName.startsWith(".") ? join(dirname(path), fileName) : fileName));
}

const isForTests = (path: string): boolean => /\.test\.ts$|-for-tests\.ts$/.test(path);
const sources = modulesUnder("src").filter((path) => !isForTests(path));
const graph = new Map(sources.map((path) => [path, importsOf(path)]));

/** engine.ts is the face of engine/: one part. */
const partOf = (path: string): string => {
  const part = path.split("/")[1] ?? "";
  return part === "engine.ts" ? "engine" : part;
};
const isRuleFile = (path: string): boolean => /(?:^|[/-])rule\.ts$/.test(path);

function mayImport(from: string, to: string): boolean {
  if (partOf(from) === partOf(to)) return true;
  const allowed = MAY_IMPORT[partOf(from)] ?? [];
  return allowed.includes(partOf(to)) || (allowed.includes(`${partOf(to)}*`) && isRuleFile(to));
}

test("the check itself sees arrows", () => {
  const arrows = [...graph.values()].flat().length;
  assert.ok(arrows > sources.length, `${arrows} imports in ${sources.length} modules`);
  assert.ok(graph.get("src/model/compared.ts")?.includes("src/model/span.ts"), "type-only imports count");
  assert.ok(graph.get("src/model/index.ts")?.includes("src/model/span.ts"), "re-exports count");
  assert.equal(mayImport("src/model/span.ts", "src/text/offset-map.ts"), false);
  assert.equal(mayImport("src/read/index.ts", "src/annotate/stage.ts"), false);
  assert.equal(mayImport("src/lang/en/page.ts", "src/read/index.ts"), false);
  assert.equal(mayImport("src/lang/en/page.ts", "src/read/rule.ts"), true);
});

test("every part of src/ has its place in the order of imports", () => {
  const parts = new Set(sources.map(partOf));
  assert.deepEqual(
    [...parts].filter((part) => !(part in MAY_IMPORT)),
    [],
  );
});

/** What each room within a part may import besides itself and what stands beside the rooms; the others meet there alone. */
const ROOMS_WITHIN: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  annotate: {
    weights: [],
    times: [],
    syntax: ["weights"],
    mentions: ["weights", "syntax"],
    coreference: ["weights", "syntax", "mentions"],
    attribution: ["weights", "syntax"],
    events: ["weights", "syntax"],
  },
  "annotate/attribution": {
    reliance: [],
    rules: [],
    learned: [],
    voices: ["rules"],
    acts: ["voices"],
    drafts: ["rules", "learned", "voices"],
  },
  link: {
    grouping: [],
    terms: [],
    dates: [],
    entities: ["grouping", "terms"],
    copies: ["grouping", "terms"],
    episodes: ["grouping", "terms", "dates", "copies"],
    affairs: ["grouping", "terms", "episodes"],
  },
  compare: {
    wording: [],
    harm: [],
    names: ["wording"],
    timeline: ["wording"],
    utterances: ["wording"],
    drift: ["wording", "utterances"],
    rivals: ["wording", "harm", "utterances"],
  },
};

for (const [part, mayImportRooms] of Object.entries(ROOMS_WITHIN))
  test(`the rooms within ${part}/ stand on each other in one order`, () => {
    const roomOf = (path: string): string | null => new RegExp(`^src/${part}/([^/]+)/`).exec(path)?.[1] ?? null;
    const inside = sources.filter((path) => roomOf(path) !== null);
    assert.deepEqual([...new Set(inside.map(roomOf))].sort(), Object.keys(mayImportRooms).sort());
    const upward = inside.flatMap((from) => {
      const room = roomOf(from) ?? "";
      const others = (graph.get(from) ?? []).filter((to) => roomOf(to) !== null && roomOf(to) !== room);
      return others.filter((to) => !(mayImportRooms[room] ?? []).includes(roomOf(to) ?? "")).map((to) => `${from} → ${to}`);
    });
    assert.deepEqual(upward, []);
  });

test("imports point down, type-only ones too", () => {
  const upward = sources.flatMap((from) =>
    (graph.get(from) ?? []).filter((to) => to.startsWith("src/") && !mayImport(from, to)).map((to) => `${from} → ${to}`),
  );
  assert.deepEqual(upward, []);
});

test("nothing in src/ imports from outside it but packages that are dependencies", () => {
  const { dependencies } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as { dependencies: Record<string, string> };
  const isKnown = (to: string): boolean =>
    to.startsWith("src/") ||
    to.startsWith("node:") ||
    (!to.startsWith(".") && !/^(?:test|bench|train|web|scripts|sample)\//.test(to) && packageOf(to) in dependencies);
  const outside = sources.flatMap((from) => (graph.get(from) ?? []).filter((to) => !isKnown(to)).map((to) => `${from} → ${to}`));
  assert.deepEqual(outside, []);
  const bare = sources.flatMap((from) => (graph.get(from) ?? []).filter((to) => builtinModules.includes(to)));
  assert.deepEqual(bare, [], "built-in modules are imported as node:…");
});

const packageOf = (name: string): string =>
  name
    .split("/")
    .slice(0, name.startsWith("@") ? 2 : 1)
    .join("/");

test("the verifier sees the model, text geometry and itself alone", () => {
  const verifier = sources.filter((path) => path.startsWith("src/publish/verify"));
  assert.ok(verifier.length > 0);
  const allowed = /^src\/(?:model|text)\/|^src\/publish\/verify|^node:crypto$|^zod$/;
  assert.deepEqual(
    verifier.flatMap((from) => (graph.get(from) ?? []).filter((to) => !allowed.test(to)).map((to) => `${from} → ${to}`)),
    [],
  );
});

test("the presets alone name a language", () => {
  const naming = sources.filter((from) => partOf(from) !== "lang" && (graph.get(from) ?? []).some((to) => to.startsWith("src/lang/")));
  assert.deepEqual(naming.sort(), ["src/preset-stages.ts", "src/presets.ts"]);
});

test("the web workspace speaks HTTP only", () => {
  const reaching = modulesUnder("web").filter((from) => !isForTests(from) && importsOf(from).some((to) => to.startsWith("src/")));
  assert.deepEqual(reaching, []);
});

/** A circle of imports as the way around it, or null. */
function circleFrom(start: string, done: Set<string>): string[] | null {
  const way: string[] = [];
  const open: { path: string; next: number }[] = [{ path: start, next: 0 }];
  way.push(start);
  while (open.length > 0) {
    const here = open.at(-1);
    if (here === undefined) break;
    const to = (graph.get(here.path) ?? [])[here.next++];
    if (to === undefined) {
      done.add(here.path);
      open.pop();
      way.pop();
    } else if (way.includes(to)) return [...way.slice(way.indexOf(to)), to];
    else if (!done.has(to) && graph.has(to)) {
      open.push({ path: to, next: 0 });
      way.push(to);
    }
  }
  return null;
}

test("no circle of imports", () => {
  const done = new Set<string>();
  const circles = new Set(sources.flatMap((path) => (done.has(path) ? [] : (circleFrom(path, done)?.join(" → ") ?? []))));
  assert.deepEqual([...circles], []);
});

test(`no file is longer than ${LONGEST_FILE_LINES} lines, tables and tests aside`, () => {
  const all = ["src", "web", "bench", "train", "scripts"].flatMap(modulesUnder);
  const long = all.filter((path) => !isForTests(path) && !path.startsWith("src/lang/"));
  assert.deepEqual(
    long
      .map((path) => ({ path, lines: readFileSync(join(ROOT, path), "utf8").split("\n").length - 1 }))
      .filter(({ lines }) => lines > LONGEST_FILE_LINES),
    [],
  );
});

test("every module opens by saying what it takes and gives", () => {
  const all = ["src", "web", "bench", "train", "scripts", "test"].flatMap(modulesUnder);
  const silent = all.filter((path) => {
    if (isForTests(path)) return false;
    const [first = "", second = ""] = readFileSync(join(ROOT, path), "utf8").split("\n", 2);
    return !/^(?:\/\/|\/\*\*?) ?\S/.test(first.startsWith("#!") ? second : first);
  });
  assert.deepEqual(silent, []);
});
