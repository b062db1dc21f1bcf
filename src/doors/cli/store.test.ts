// Takes command lines over a store in a folder, checks what they say, leave behind and end with.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test, { after } from "node:test";
import { fileURLToPath } from "node:url";
import { blankDesk } from "../../../test/fixtures/blank-desk.ts";
import { ran } from "../../../test/fixtures/command.ts";
import { EXITS } from "../../contract/exit.ts";
import type { Found } from "../../store/port.ts";

const MAIN = fileURLToPath(new URL("./main.ts", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "variorum-store-cli-"));
after(() => rmSync(folder, { recursive: true, force: true }));
/** Made by the commands themselves; the other desks are copies of one. */
const store = ["--store", join(folder, "desk")];
const reports = join(folder, "reports");

/** How often what a desk was given is looked for, and how long apart: minutes, for other tests may have the machine. */
const [MOST_TRIES, BETWEEN_TRIES_MS] = [1_000, 200];

const NORTH = "Dam holds\n\nNORTHAM, May 3, 2021 - The dam holds, engineer Vera Holm said on Monday. “It never leaked.”\n";
const SOUTH = "Dam leaks\n\nSOUTHAM, May 3, 2021 - “The dam has leaked for a week,” mayor Ivo Brandt told reporters.\n";

test("correct, list, take back; what is wrong is said before anything is kept", async () => {
  const desk = ["--store", await blankDesk(join(folder, "corrected"))];
  assert.equal((await ran(["add", "-", ...desk], SOUTH)).status, 0);
  const { hits } = JSON.parse((await ran(["search", "leaked", ...desk, "--json"])).out) as Found;
  const [{ report, id } = { report: "", id: "" }] = hits;
  const said = ["--by", "Ada", "--why", "heard it", ...desk, "--json"];
  const wrongs: readonly (readonly [why: string, words: readonly string[], message: RegExp])[] = [
    ["no such report", ["merge", report, "none", ...said], /There is no report/],
    ["no reason", ["pin", report, ...desk], /why/],
    ["no statement named", ["no-statement", report, ...said], /Which statement/],
    ["no such statement", ["no-statement", report, "--statement", "none", ...said], /There is no statement/],
    ["nobody said to speak", ["speaker", report, "--statement", id, ...said], /Who speaks/],
    ["no such correction", ["undo", "none", ...desk], /There is no correction/],
    ["no such kind", ["colour", report, ...said], /merge, split, pin/],
  ];
  for (const [why, words, message] of wrongs) {
    const { status, err } = await ran(["correct", ...words]);
    assert.equal(status, EXITS.misuse.status, why);
    assert.match(err, message);
  }
  const speaker = async (): Promise<string | null | undefined> =>
    (JSON.parse((await ran(["search", "leaked", ...desk, "--json"])).out) as Found).hits[0]?.speaker;
  const made = await ran(["correct", "speaker", report, "--statement", id, "--speaker", "Orla Fenwick", ...said]);
  assert.equal(made.status, 0, made.err);
  assert.equal(await speaker(), "Orla Fenwick");
  assert.match((await ran(["correct", "list", ...desk])).out, /speaker +Ada/);
  const { id: correction } = JSON.parse(made.out) as { id: string };
  assert.equal((await ran(["correct", "undo", correction, ...desk])).status, 0);
  assert.equal(await speaker(), "Ivo Brandt");
  assert.match((await ran(["correct", "list", ...desk])).out, /taken back/);
});

test("a day at the desk: add, add again, search, export, back up, restore, look after it", async () => {
  writeFileSync(`${reports}-north.txt`, NORTH);
  const first = await ran(["add", `${reports}-north.txt`, ...store, "--json"]);
  assert.equal(first.status, 0, first.err);
  assert.match(first.err, /1 report added and safe, 0 there already/);
  assert.deepEqual((JSON.parse(first.out) as { added: unknown }).added, [{ id: "reports-north", isNew: true }]);

  const again = await ran(["add", `${reports}-north.txt`, "-", ...store], SOUTH);
  assert.equal(again.status, 0, again.err);
  assert.match(again.err, /1 report added and safe, 1 there already/);

  const found = JSON.parse((await ran(["search", "leaking", ...store, "--json"])).out) as Found;
  assert.deepEqual([...new Set(found.hits.map(({ speaker }) => speaker))].sort(), ["Ivo Brandt", "Vera Holm"]);
  const one = await ran(["search", "leaked", "--speaker", "HOLM", ...store]);
  assert.match(one.out, /Vera Holm.*reports-north/);
  assert.match(one.out, /never \[leaked\]/);

  const listed = await ran(["affairs", ...store]);
  assert.match(listed.out, /affair +title/);

  const whole = join(folder, "whole.json");
  assert.equal((await ran(["export", "-o", whole, ...store])).status, 0);
  writeFileSync(join(folder, "south.txt"), SOUTH);
  const direct = await ran(["collate", `${reports}-north.txt`, "-", "--json"], SOUTH);
  assert.equal(readFileSync(whole, "utf8"), direct.out);

  const file = join(folder, "desk.jsonl.gz");
  assert.equal((await ran(["backup", file, ...store])).status, 0);
  const other = ["--store", await blankDesk(join(folder, "other"))];
  const restored = await ran(["restore", file, ...other]);
  assert.equal(restored.status, 0, restored.err);
  assert.match(restored.err, /Restored 2 reports and 0 corrections/);
  assert.equal((await ran(["export", ...other])).out, direct.out);
  const refused = await ran(["restore", file, ...other]);
  assert.equal(refused.status, EXITS.outside.status);
  assert.match(refused.err, /holds 2 reports already/);

  const sound = await ran(["doctor", ...store]);
  assert.equal(sound.status, 0);
  assert.equal(sound.out.match(/^sound /gm)?.length, 3);
});

const empty = await blankDesk(join(folder, "empty"));
const WRONG: readonly [why: string, words: readonly string[], status: keyof typeof EXITS, says: RegExp][] = [
  ["no such affair", ["export", "--affair", "nothing", ...store], "misuse", /There is no affair nothing/],
  ["an ending that names no form", ["export", "-o", "x.pdf", ...store], "misuse", /names no format/],
  ["an act that is none", ["search", "x", "--act", "shout", ...store], "misuse", /Allowed choices/],
  ["a backup that is none", ["restore", "package.json", "--store", empty], "input", /no backup of Variorum/],
  ["a file that is not there", ["restore", join(folder, "nowhere.gz"), "--store", empty], "input", /could not be read/],
  ["nothing readable", ["add", join(folder, "nowhere"), ...store], "input", /added and safe/],
  ["a server that does not answer", ["affairs", "--store", "postgres://nobody:secret@127.0.0.1:1/none"], "outside", /did not open/],
];
for (const [why, words, status, says] of WRONG)
  test(`said clearly: ${why}`, async () => {
    const { status: ended, err } = await ran(words);
    assert.match(err, says);
    assert.ok(!err.includes("secret"), "no password in a message");
    assert.equal(ended, EXITS[status].status, err);
  });

test("while the desk is served, the other commands talk to it", async () => {
  const served = spawn(process.execPath, [MAIN, "serve", ...store, "--port", "0", "--json", "--quiet"], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = once(served, "close");
  await once(served.stdout, "data");
  try {
    const before = await ran(["export", ...store]);
    assert.equal(before.status, 0, before.err);
    const added = await ran(
      ["add", "-", ...store],
      "Dam mended\n\nNORTHAM, May 9, 2021 - The dam is mended, engineer Vera Holm said on Sunday.\n",
    );
    assert.equal(added.status, 0, added.err);
    assert.match(added.err, /1 report added and safe/);
    for (let tries = 0; tries < MOST_TRIES; tries++) {
      if ((JSON.parse((await ran(["search", "mended", ...store, "--json"])).out) as Found).total > 0) break;
      await new Promise((next) => setTimeout(next, BETWEEN_TRIES_MS));
    }
    assert.match((await ran(["search", "mended", ...store])).out, /Vera Holm/);
    assert.match((await ran(["affairs", ...store])).out, /affair-/);
    assert.equal((await ran(["export", "--affair", "none", ...store])).status, EXITS.misuse.status);
    assert.equal((await ran(["doctor", ...store])).out.match(/^sound /gm)?.length, 3);
    const file = join(folder, "served.jsonl.gz");
    assert.equal((await ran(["backup", file, ...store])).status, 0);
    assert.match((await ran(["restore", file, "--store", await blankDesk(join(folder, "third"))])).err, /Restored 3 reports/);
  } finally {
    served.kill("SIGINT");
    await ended;
  }
  assert.equal((await ran(["affairs", ...store])).status, 0, "the folder is free again");
});

test("nothing half written is left", () => {
  assert.deepEqual(
    readdirSync(folder).filter((name) => name.endsWith(".part")),
    [],
  );
  assert.equal(existsSync(join(folder, "desk", "lock.json")), false);
});
