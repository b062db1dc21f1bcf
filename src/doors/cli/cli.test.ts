// Takes command lines, checks what they write where, what they leave behind and with which status they end.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test, { after } from "node:test";
import { fileURLToPath } from "node:url";
import { ran } from "../../../test/fixtures/command.ts";
import { EXITS } from "../../contract/exit.ts";

const MAIN = fileURLToPath(new URL("./main.ts", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "variorum-cli-"));
after(() => rmSync(folder, { recursive: true, force: true }));

const reports = join(folder, "reports");
mkdirSync(reports);
writeFileSync(
  join(reports, "north.txt"),
  "Dam holds\n\nNORTHAM, May 3 - The dam holds, engineer Vera Holm said on Monday. “It never leaked.”\n",
);
writeFileSync(join(reports, "south.txt"), "Dam leaks\n\nSOUTHAM, May 3 - “It has leaked for a week,” mayor Ivo Brandt told reporters.\n");
const lines = [
  { id: "b", text: "Vera Holm said the dam holds." },
  { id: "a", text: "Ivo Brandt denied it." },
]
  .map((line) => `${JSON.stringify(line)}\n`)
  .join("");

test("collate writes the dossier to standard output and the summary to standard error", async () => {
  const { status, out, err } = await ran(["collate", reports, "--json"]);
  assert.equal(status, 0);
  const dossier = JSON.parse(out) as { reports: { id: string }[] };
  assert.deepEqual(
    dossier.reports.map(({ id }) => id),
    ["north", "south"],
  );
  assert.match(err, /report +outlet +published/);
  assert.match(err, /2 reports of/);
});

test("without --out and --json the record is Markdown; --quiet says nothing besides", async () => {
  const { status, out, err } = await ran(["collate", reports, "--quiet"]);
  assert.equal(status, 0);
  assert.match(out, /^# /);
  assert.equal(err, "");
});

test("--out writes whole files by their endings and leaves nothing else", async () => {
  const made = join(folder, "made");
  mkdirSync(made);
  const outs = ["record.json", "record.md"].map((name) => join(made, name));
  const { status, out } = await ran(["collate", reports, ...outs.flatMap((path) => ["--out", path]), "-q"]);
  assert.equal(status, 0);
  assert.equal(out, "");
  assert.deepEqual(readdirSync(made).sort(), ["record.json", "record.md"]);
  const checked = await ran(["verify", outs[0] ?? "", reports]);
  assert.deepEqual([checked.status, checked.out], [0, "Verified: every citation holds, in 2 reports.\n"]);
});

test("a bar is drawn on a terminal alone", async () => {
  assert.match((await ran(["collate", reports, "--json"], "", true)).err, /█/);
  assert.doesNotMatch((await ran(["collate", reports, "--json"])).err, /█/);
});

test("annotate and link give a line a line, in the order of the input", async () => {
  for (const command of ["annotate", "link"]) {
    const { status, out } = await ran([command, "-"], lines);
    assert.equal(status, 0);
    assert.deepEqual(
      out
        .trim()
        .split("\n")
        .map((line) => (JSON.parse(line) as { id: string }).id),
      ["b", "a"],
    );
  }
  const { out } = await ran(["annotate", "-", "--layers", "sentences"], lines);
  assert.deepEqual(JSON.parse(out.split("\n")[0] ?? ""), { id: "b", layers: { sentences: [[0, 29]] }, problems: [] });
});

test("a bad line is told and the rest is read", async () => {
  const { status, out, err } = await ran(["annotate", "-"], `{"id":\n${lines}`);
  assert.deepEqual([status, out.trim().split("\n").length], [0, 2]);
  assert.match(err, /Line 1 of - does not parse/);
});

test("collate reads standard input", async () => {
  const { status, out } = await ran(["collate", "-", "--json", "-q"], lines);
  assert.equal(status, 0);
  assert.equal((JSON.parse(out) as { reports: unknown[] }).reports.length, 2);
});

test("verify finds a changed source, and looks for quotations", async () => {
  const dossier = join(folder, "dossier.json");
  await ran(["collate", reports, "--out", dossier, "-q"]);
  const changed = join(folder, "changed");
  mkdirSync(changed);
  for (const name of readdirSync(reports))
    writeFileSync(join(changed, name), readFileSync(join(reports, name), "utf8").replace("leaked", "leaKed"));
  const { status, out } = await ran(["verify", dossier, changed, "--json"]);
  assert.equal(status, 1);
  assert.ok((JSON.parse(out) as { findings: unknown[] }).findings.length > 0);

  const quoted = await ran(["verify", "--quote", "It has leaked for a week", reports, "--json"]);
  assert.deepEqual([quoted.status, (JSON.parse(quoted.out) as { state: string }).state], [0, "attested"]);
  const near = await ran(["verify", "--quote", "It has leaked for a month", reports]);
  assert.equal(near.status, 1);
  assert.match(near.out, /asked: month; there: week/);
});

const ends: readonly [why: string, words: string[], status: number, says: RegExp][] = [
  ["help", ["--help"], 0, /Usage: variorum/],
  ["version", ["--version"], 0, /^\d+\.\d+\.\d+$/m],
  ["an unknown command", ["colate", "x"], 2, /Did you mean collate/],
  ["no command", [], 2, /Usage: variorum/],
  ["an unknown option", ["collate", "x", "--jason"], 2, /unknown option/],
  ["threads that are no number", ["collate", "x", "--threads", "many"], 2, /whole number/],
  ["an ending that names no format", ["collate", reports, "--out", "x.pdf"], 2, /\.html, \.md or \.json/],
  ["a layer that is none", ["annotate", "-", "--layers", "soul"], 2, /There are sentences/],
  ["a file that is not there", ["collate", join(folder, "none")], 3, /none/],
  ["lines that cannot be read", ["annotate", join(folder, "none")], 3, /could not be read/],
  ["a dossier that is none", ["verify", join(reports, "north.txt"), reports], 3, /does not parse/],
  ["a dossier without reports", ["verify", "dossier.json"], 2, /no reports to check/],
  ["a quotation without words", ["verify", "--quote", "“”", reports], 2, /no word/],
  ["a speaker without a quotation", ["verify", "--speaker", "Holm", "d", reports], 2, /--quote/],
  ["a folder that cannot be written to", ["collate", reports, "--out", join(folder, "none", "r.json")], 4, /could not be written/],
];
for (const [why, words, status, says] of ends)
  test(`${why} ends with ${status} and says what to do`, async () => {
    const it = await ran(words);
    assert.equal(it.status, status);
    assert.match(it.out + it.err, says);
  });

test("demo serves the sample affair and ends well when it is stopped", async () => {
  const child = spawn(process.execPath, [MAIN, "demo", "--json", "--quiet"], { stdio: "pipe" });
  const [bytes] = (await once(child.stdout, "data")) as [Buffer];
  const { url } = JSON.parse(bytes.toString()) as { url: string };
  const page = await fetch(url);
  assert.equal(page.status, 200);
  assert.match(await page.text(), /^<!doctype html>/i);
  child.kill("SIGINT");
  assert.equal(await new Promise((resolve) => child.on("close", resolve)), 0);
});

test("demo --once ends when the address is written", async () => {
  const { status, out } = await ran(["demo", "--once", "--quiet"]);
  assert.equal(status, 0);
  assert.match(out, /^http:\/\/127\.0\.0\.1:\d+\/$/m);
});

test("with --json an error is JSON too", async () => {
  const { err } = await ran(["collate", join(folder, "none"), "--json"]);
  const { error } = JSON.parse(err) as { error: { code: string; message: string; hint: string } };
  assert.equal(error.code, "input/nothing-readable");
});

test("a reader that closes the pipe ends the run without a word", async () => {
  const child = spawn(process.execPath, [MAIN, "annotate", "-"], { stdio: "pipe" });
  child.stdin.on("error", () => {});
  child.stdout.destroy();
  child.stdin.end(lines.repeat(2_000));
  const err = child.stderr.setEncoding("utf8").toArray();
  const status = await new Promise((resolve) => child.on("close", resolve));
  assert.deepEqual([status, (await err).join("")], [0, ""]);
});

test("a signal ends the run with 130 and leaves no part of a file", async () => {
  const stopped = join(folder, "stopped");
  mkdirSync(stopped);
  const child = spawn(process.execPath, [MAIN, "collate", "-", "--out", join(stopped, "r.json")], { stdio: "pipe" });
  child.stdin.write(lines);
  setTimeout(() => child.kill("SIGINT"), 1_500);
  const err = child.stderr.setEncoding("utf8").toArray();
  const status = await new Promise((resolve) => child.on("close", resolve));
  assert.deepEqual([status, readdirSync(stopped)], [EXITS.interrupted.status, []]);
  assert.match((await err).join(""), /Stopped/);
});
