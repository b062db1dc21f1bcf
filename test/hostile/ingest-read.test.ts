import assert from "node:assert/strict";
import { test } from "node:test";
import { captures } from "../../src/ingest/index.ts";
import { PAGE } from "../../src/lang/en/page.ts";
import { PROBLEM_CODES, type Article } from "../../src/model/index.ts";
import { read } from "../../src/read/index.ts";
import { toSource } from "../../src/text/offset-map.ts";
import { HOSTILE } from "./inputs.ts";
import { assertWithin } from "./pace.ts";

/** Processor time an input may take: how long others kept the machine is not its doing. */
const LIMIT_MS = 5000;

/** What must hold of every article: blocks in order, apart, and over all that is not white space; ranges that lead to the source. */
function assertSound(article: Article): void {
  let end = 0;
  for (const block of article.blocks) {
    assert.ok(block.start >= end && block.end > block.start && block.end <= article.text.length, `block at ${block.start}`);
    assert.equal(article.text.slice(end, block.start).trim(), "", `text between blocks before ${block.start}`);
    assert.ok(block.lead === undefined || (block.lead.start >= block.start && block.lead.end <= block.end));
    assert.ok(block.label === undefined || (block.label.start >= block.start && block.label.end < block.end));
    const range = toSource(article.toSource, block);
    assert.ok(range.start >= 0 && range.end <= article.sourceLength && range.start <= range.end);
    end = block.end;
  }
  assert.equal(article.text.slice(end).trim(), "");
}

test("there are at least 200 hostile inputs, each named once", () => {
  assert.ok(HOSTILE.length >= 200);
  assert.equal(new Set(HOSTILE.map((it) => it.why)).size, HOSTILE.length);
});

for (const input of HOSTILE)
  test(`ends in a report or a Problem: ${input.why}`, async () => {
    const bytes = input.bytes();
    const began = process.cpuUsage();
    const { captures: found, problems } = await captures([{ name: input.name, bytes }]);
    const articles = found.map((capture) => read(capture, PAGE));
    const used = process.cpuUsage(began);
    assert.ok(found.length + problems.length > 0, "neither a capture nor a Problem");
    for (const problem of [...problems, ...articles.flatMap((it) => it.problems)]) assert.ok(problem.code in PROBLEM_CODES, problem.code);
    for (const { article } of articles.slice(0, 100)) assertSound(article);
    await assertWithin(LIMIT_MS, used);
  });
