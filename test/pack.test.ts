// Takes the package as npm packs it, checks that it installs in an empty folder and runs there on the machine's own Node.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import test, { after } from "node:test";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "variorum-pack-"));
after(() => rmSync(folder, { recursive: true, force: true }));

/** The search path without packages' own commands: what a stranger's shell finds. */
const PATH = (process.env["PATH"] ?? "")
  .split(delimiter)
  .filter((entry) => !entry.includes("node_modules"))
  .join(delimiter);

interface Ran {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

function ran(command: string, words: readonly string[], cwd: string): Ran {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_|^NODE_TEST|^INIT_CWD$/.test(name)));
  const { status, stdout, stderr } = spawnSync(command, words, { cwd, encoding: "utf8", env: { ...env, PATH }, maxBuffer: 1 << 26 });
  return { status, out: stdout ?? "", err: stderr ?? "" };
}

/** Why the machine's own Node cannot run the package; null where it can. */
function whyNoNode(): string | null {
  const { status, out } = ran("node", ["--version"], folder);
  const [major = 0, minor = 0] = out.trim().replace("v", "").split(".").map(Number);
  if (status !== 0) return "the machine has no node of its own";
  return major > 20 || (major === 20 && minor >= 19) ? null : `the machine's own node is ${out.trim()}, older than 20.19`;
}

const npm = (words: readonly string[], cwd: string): Ran => ran("npm", [...words, "--no-audit", "--no-fund"], cwd);

/** Installs from the cache; where something is not in it, from the registry. */
function installed(tarball: string, cwd: string): Ran {
  const offline = npm(["install", "--offline", tarball], cwd);
  return offline.status === 0 ? offline : npm(["install", "--prefer-offline", tarball], cwd);
}

test("npm pack gives a package that installs in an empty folder and runs there", (context) => {
  const why = whyNoNode();
  if (why !== null) return context.skip(why);
  const packed = npm(["pack", "--pack-destination", folder], ROOT);
  assert.equal(packed.status, 0, packed.out + packed.err);
  const tarball = readdirSync(folder).find((name) => name.endsWith(".tgz")) ?? "";
  const empty = join(folder, "empty");
  mkdirSync(empty);
  writeFileSync(join(empty, "package.json"), '{ "name": "empty", "private": true, "type": "module" }\n');
  const install = installed(join(folder, tarball), empty);
  if (install.status !== 0) return context.skip(`npm could not install: neither cache nor registry has all that is needed\n${install.err}`);

  const help = ran("npx", ["--offline", "variorum", "--help"], empty);
  assert.equal(help.status, 0, help.err);
  assert.match(help.out, /Usage: variorum/);

  writeFileSync(
    join(empty, "north.txt"),
    "Dam holds\n\nNORTHAM, May 3, 2021 - “It never leaked,” engineer Vera Holm told reporters on Monday.\n",
  );
  writeFileSync(
    join(empty, "south.txt"),
    "Dam leaks\n\nSOUTHAM, May 3, 2021 - “It leaked for a week,” mayor Ivo Brandt told reporters on Monday.\n",
  );
  const collated = ran(
    "npx",
    ["--offline", "variorum", "collate", "north.txt", "south.txt", "--out", "record.json", "--threads", "2"],
    empty,
  );
  assert.equal(collated.status, 0, collated.err);
  const verified = ran("npx", ["--offline", "variorum", "verify", "record.json", "north.txt", "south.txt"], empty);
  assert.equal(verified.status, 0, verified.out + verified.err);

  writeFileSync(
    join(empty, "use.js"),
    'import { collate } from "variorum";\nimport { verifyDossier } from "variorum/verify";\nimport "variorum/model";\n' +
      'const { dossier, sources } = await collate(["north.txt"]);\nconsole.log(dossier.reports.length, verifyDossier(dossier, sources).length);\n',
  );
  const used = ran("node", ["use.js"], empty);
  assert.deepEqual([used.out, used.status], ["1 0\n", 0], used.err);
});
