import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import { Parser } from "htmlparser2";
import { recordOf, type CodedAffair } from "../../../test/fixtures/coded.ts";
import { hostileAffair } from "../../../test/fixtures/hostile-affair.ts";
import { WEIR } from "../../../test/fixtures/weir.ts";
import { toDossier } from "../dossier.ts";
import { policyIn, toPage, VIEWS } from "./page.ts";

const publish = toDossier({ version: "0.0.0", configHash: "0" });

function pageOf(coded: CodedAffair, keep: (report: string) => boolean = () => true): string {
  const record = recordOf(coded);
  return toPage(publish(record), new Map([...record.captures].filter(([id]) => keep(id)).map(([id, { source }]) => [id, source])));
}

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

function elementsOf(page: string): Element[] {
  const elements: Element[] = [];
  const parser = new Parser({ onopentag: (name, attributes) => elements.push({ name, attributes }) });
  parser.end(page);
  return elements;
}

/** One utterance in more outlets than a table has room for. */
function crowd(count: number): CodedAffair {
  const ids = Array.from({ length: count }, (_, index) => `paper-${index}`);
  const source = "The reeve said that the bridge would be mended.";
  return {
    reports: ids.map((id) => ({ id, source, outlet: `The ${id}`, published: { state: "unknown" } })),
    affairs: [{ id: "bridge", title: "The bridge" }],
    episodes: [{ id: "bridge-1", affair: "bridge", title: "The bridge falls", from: "2011-01-01", to: "2011-01-01", reports: ids }],
    statements: ids.map((id) => ({
      id: `said-${id}`,
      report: id,
      speaker: "Reeve",
      content: [{ start: 15, end: 46 }],
      mode: "indirect",
      act: "commit",
    })),
    utterances: [{ id: "mended", members: ids.slice(1).map((id) => ({ statement: `said-${id}` })) }],
    rivals: [],
    timeline: [],
    names: [{ entity: "Reeve", labels: ids.map((report) => ({ report, start: 0, end: 9 })) }],
  };
}

test("what only may be rival is folded apart from what is, with how likely it is", () => {
  const page = pageOf(WEIR);
  const folded = page.slice(page.indexOf('<details class="maybe"'), page.indexOf("</details>", page.indexOf('<details class="maybe"')));
  assert.match(folded, /1 pair of accounts<\/[^>]+>|1 pair of accounts that may be rival/);
  assert.match(folded, /said of the gate/);
  assert.match(folded, /unsure, 42 %/);
  assert.ok(!folded.includes("how many sheep were lost"));
  assert.match(page, /how many sheep were lost/);
});

const PAGES: readonly (readonly [what: string, page: string])[] = [
  ["two affairs", pageOf(WEIR)],
  ["hostile texts", pageOf(hostileAffair())],
  ["many outlets", pageOf(crowd(30))],
  ["no sources", pageOf(WEIR, () => false)],
  [
    "nothing at all",
    pageOf({ reports: [], episodes: [], affairs: [], statements: [], utterances: [], rivals: [], timeline: [], names: [] }),
  ],
];

for (const [what, page] of PAGES) {
  const elements = elementsOf(page);
  const ids = elements.flatMap(({ attributes }) => attributes["id"] ?? []);

  test(`${what}: every view is there`, () => {
    for (const { id } of VIEWS) assert.ok(ids.includes(id), id);
  });

  test(`${what}: no two elements share an id, and every link leads somewhere in the page`, () => {
    assert.equal(new Set(ids).size, ids.length, `twice: ${ids.filter((id, at) => ids.indexOf(id) !== at).join(", ")}`);
    const known = new Set(ids);
    const lost = elements.filter(({ name, attributes: { href } }) => name === "a" && href !== undefined && !known.has(href.slice(1)));
    if (what !== "no sources") assert.deepEqual(lost, []);
    for (const { attributes } of elements.filter(({ name }) => name === "a"))
      if ("href" in attributes) assert.match(attributes["href"]!, /^#[\w-]+$/);
  });

  test(`${what}: nothing is loaded, and only our own script and style are in it`, () => {
    assert.deepEqual(
      elements
        .filter(({ name }) => ["script", "style", "iframe", "img", "object", "embed", "base", "form", "link"].includes(name))
        .map(({ name }) => name)
        .sort(),
      elements.some(({ attributes }) => attributes["id"] === "filters") ? ["form", "form", "link", "script", "style"] : [],
    );
    for (const { attributes } of elements)
      for (const [name, value] of Object.entries(attributes)) {
        assert.ok(!name.startsWith("on") && name !== "style" && name !== "src", name);
        if (name !== "content") assert.doesNotMatch(value, /^\s*(?:javascript|https?):/i);
      }
  });

  test(`${what}: the policy allows exactly the script and style that are there`, () => {
    const policy = policyIn(page);
    for (const tag of ["style", "script"]) {
      const text = new RegExp(`<${tag}[^>]*>([^]*?)</${tag}>`).exec(page)![1]!;
      assert.ok(policy.includes(`'sha256-${createHash("sha256").update(text, "utf8").digest("base64")}'`), tag);
    }
    assert.ok(policy.startsWith("default-src 'none'"));
  });
}

test("what a report says is text, controls are shown, and the words of speaker and outlet are set apart", () => {
  const hostile = pageOf(hostileAffair());
  assert.ok(!hostile.includes("<script>window"));
  assert.ok(!hostile.includes("<img"));
  assert.ok(!hostile.includes("\u202e"));
  assert.ok(hostile.includes(">U+202E</span>"));
  const page = pageOf(WEIR);
  assert.match(page, /<p class="words direct" dir="auto"><q class="stretch">/);
  assert.match(page, /<span class="said">(?:<[^>]+>)*&quot;theatre&quot;/);
  assert.match(page, /<mark class="(?:only )?drift">must<\/mark>/);
  assert.match(page, /<span class="cue-words"><bdi>denied<\/bdi><\/span>/);
});

test("an episode of many outlets is told in one column, without a cell for each silence", () => {
  const page = pageOf(crowd(30));
  assert.ok(page.includes("Readings in 30 outlets"));
  assert.ok(!page.includes('<td class="silent"'));
});

test("a page grows with its dossier, not with its square", () => {
  const [small, large] = [pageOf(crowd(100)).length, pageOf(crowd(400)).length];
  assert.ok(large < small * 5, `${small} to ${large}`);
});

test("the same dossier gives the same page", () => assert.equal(pageOf(WEIR), pageOf(WEIR)));
