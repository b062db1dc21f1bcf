import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { captures, jsonlArticles } from "./index.ts";

const REPORT = "The ferry sailed again on Tuesday.\n";
const utf8 = (text: string): Uint8Array => Buffer.from(text, "utf8");
const folder = mkdtempSync(join(tmpdir(), "ingest-"));
after(() => rmSync(folder, { recursive: true }));

/** Name and content of an input; then what comes of it: `id mediaType source` of each capture, and each Problem's code. */
const CASES: readonly (readonly [
  why: string,
  name: string,
  content: string | Uint8Array,
  found: readonly string[],
  codes: readonly string[],
])[] = [
  ["text", "a.txt", REPORT, [`a text/plain ${REPORT}`], []],
  ["a byte order mark stays", "a.txt", `\uFEFF${REPORT}`, [`a text/plain \uFEFF${REPORT}`], []],
  ["a page", "b/a.htm", "<p>Hi", ["a text/html <p>Hi"], []],
  ["a page without an ending", "a", "<!DOCTYPE html><p>Hi", ["a text/html <!DOCTYPE html><p>Hi"], []],
  ["an ending that names no format", "a.log", REPORT, [`a text/plain ${REPORT}`], ["ingest/unknown-format"]],
  ["XML", "a.xml", "<?xml version='1.0'?><rss/>", [], ["ingest/unknown-format"]],
  ["an article in JSON", "a.json", '{"id":"x","text":"Hi."}', ["x application/json Hi."], []],
  ["an article in JSON without an identifier", "a.json", '{"text":"Hi."}', ["a application/json Hi."], []],
  ["several in JSON", "a.json", '[{"text":"Hi."},{"text":"Ho."}]', ["a-1 application/json Hi.", "a-2 application/json Ho."], []],
  [
    "JSON-LD in a graph",
    "a.json",
    '{"@graph":[{"@type":"Person"},{"@type":["NewsArticle"],"articleBody":"Hi."}]}',
    ["a application/ld+json Hi."],
    [],
  ],
  ["JSON that is no article", "a.json", '{"a":1}', [], ["ingest/bad-json"]],
  ["JSON that does not parse", "a.json", "{", [], ["ingest/bad-json"]],
  ["an article without words", "a.json", '{"id":"x","text":" "}', [], ["ingest/empty"]],
  [
    "JSONL with a bad line",
    "a.jsonl",
    '{"id":"x","text":"Hi."}\nno\n\n{"text":"Ho."}',
    ["x application/json Hi.", "a-4 application/json Ho."],
    ["ingest/bad-line"],
  ],
  [
    "JSONL on standard input",
    "-",
    '{"id":"x","text":"Hi."}\n{"id":"y","text":"Ho."}\n',
    ["x application/json Hi.", "y application/json Ho."],
    [],
  ],
  ["text on standard input", "-", REPORT, [`stdin text/plain ${REPORT}`], []],
  ["nothing", "a.txt", "", [], ["ingest/empty"]],
  ["white space", "a.txt", " \n\u00a0", [], ["ingest/empty"]],
  ["a zip called text", "a.txt", Uint8Array.of(0x50, 0x4b, 3, 4, 65), [], ["ingest/binary"]],
  ["a NUL byte", "a.txt", "a\u0000b", [], ["ingest/binary"]],
  ["too large", "a.txt", "x".repeat(1001), [], ["ingest/too-large"]],
  ["invalid UTF-8", "a.txt", Uint8Array.of(72, 105, 0xff), ["a text/plain Hi\uFFFD"], ["ingest/encoding"]],
  ["UTF-16", "a.txt", Buffer.from("\uFEFFHi", "utf16le"), ["a text/plain \uFEFFHi"], ["ingest/encoding"]],
  [
    "a page in Latin-1 that says so",
    "a.html",
    Buffer.from('<meta charset="latin1">caf\u00e9', "latin1"),
    ['a text/html <meta charset="latin1">café'],
    ["ingest/encoding"],
  ],
  ["a page in UTF-8 that says otherwise", "a.html", '<meta charset="latin1">café', ['a text/html <meta charset="latin1">café'], []],
];

for (const [why, name, content, found, codes] of CASES)
  test(`input: ${why}`, async () => {
    const bytes = typeof content === "string" ? utf8(content) : content;
    const result = await captures([{ name, bytes }], { fileBytes: 1000 });
    assert.deepEqual(
      result.captures.map((it) => `${it.id} ${it.mediaType} ${it.source}`),
      found,
    );
    assert.deepEqual(
      result.problems.map((it) => it.code),
      codes,
    );
  });

test("a folder is walked in sorted order; hidden files and links are left out", async () => {
  const root = join(folder, "walk");
  for (const name of ["b", ".git"]) mkdirSync(join(root, name), { recursive: true });
  for (const name of ["z.txt", "b/y.txt", "a.txt", ".hidden.txt", ".git/x.txt"]) writeFileSync(join(root, name), `${name} says hello.`);
  symlinkSync(join(root, ".."), join(root, "up"));
  symlinkSync(join(root, "z.txt"), join(root, "link.txt"));
  const { captures: found, problems } = await captures([root]);
  assert.deepEqual(
    found.map((it) => it.file),
    ["a.txt", "z.txt", "b/y.txt"],
  );
  assert.deepEqual(problems, []);
});

test("a path that does not exist and an empty folder are Problems", async () => {
  mkdirSync(join(folder, "empty"));
  const { problems } = await captures([join(folder, "nowhere"), join(folder, "empty")]);
  assert.deepEqual(
    problems.map((it) => it.code),
    ["ingest/empty", "ingest/unreadable"],
  );
});

test("inputs that share a name carry a part of their hash, in any order", async () => {
  const inputs = [
    { name: "x/a.txt", bytes: utf8("One.") },
    { name: "y/a.txt", bytes: utf8("Two.") },
    { name: "z/a.txt", bytes: utf8("Two.") },
    { name: "b.txt", bytes: utf8("Two.") },
  ];
  const there = await captures(inputs);
  const back = await captures(inputs.toReversed());
  assert.deepEqual(new Map(there.captures.map((it) => [it.file, it.id])), new Map(back.captures.map((it) => [it.file, it.id])));
  assert.deepEqual(there.problems, back.problems);
  assert.equal(new Set(there.captures.map((it) => it.id)).size, 4);
  assert.ok(there.captures.every((it) => it.id === "b" || it.id.startsWith(`a-${it.sourceHash.slice(0, 8)}`)));
  assert.deepEqual(
    there.problems.map((it) => it.code),
    ["ingest/same-name"],
  );
});

test("JSONL streams line by line, whatever the chunks", async () => {
  const bytes = utf8('{"id":"x","text":"Hé."}\nbad\n{"id":"y","text":"Ho."}');
  for (const size of [1, 2, 7, 1000]) {
    const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) => bytes.subarray(index * size, (index + 1) * size));
    const lines = [];
    for await (const line of jsonlArticles(
      (async function* () {
        yield* chunks;
      })(),
      "a.jsonl",
      { fileBytes: 1000 },
    ))
      lines.push(`${line.line} ${line.capture?.source ?? line.problems[0]?.code ?? ""}`);
    assert.deepEqual(lines, ["1 Hé.", "2 ingest/bad-line", "3 Ho."]);
  }
});

test("a line longer than the limit is skipped and the next is read", async () => {
  const bytes = utf8(`{"id":"x","text":"${"long ".repeat(400)}"}\n{"id":"y","text":"Ho."}\n`);
  const result = await captures([{ name: "a.jsonl", bytes: bytes.subarray(0) }], { fileBytes: bytes.length });
  assert.equal(result.captures.length, 2);
  const lines = [];
  for await (const line of jsonlArticles(
    (async function* () {
      yield bytes;
    })(),
    "a.jsonl",
    { fileBytes: 100 },
  ))
    lines.push(line.capture?.id ?? line.problems[0]?.code);
  assert.deepEqual(lines, ["ingest/bad-line", "y"]);
});
