import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { captures } from "../../src/ingest/index.ts";
import { PAGE } from "../../src/lang/en/page.ts";
import { valueOf, type Article } from "../../src/model/index.ts";
import { read } from "../../src/read/index.ts";
import { toSource } from "../../src/text/offset-map.ts";

const HERE = import.meta.dirname;
const SOURCES = ["source.txt", "source.html", "source.json"];

/** What is expected of a page: every block with its kind and words, leads and labels marked, and what is known of it. */
function seen(article: Article): unknown {
  const words = (range: { start: number; end: number } | null): string | null =>
    range === null ? null : article.text.slice(range.start, range.end);
  return {
    headline: words(article.headline),
    byline: words(article.byline),
    outlet: valueOf(article.outlet),
    dates: article.dateClues.map(({ from, value }) => `${from} ${value}`),
    blocks: article.blocks.map((block) => {
      const mark = block.lead ?? block.label;
      const said = mark === undefined ? "" : `[${words(mark) ?? ""}] `;
      return `${block.kind}: ${said}${article.text.slice(block.start, block.end)}`;
    }),
  };
}

for (const slug of readdirSync(HERE, { withFileTypes: true })
  .filter((it) => it.isDirectory())
  .map((it) => it.name)
  .sort())
  test(`page: ${slug}`, async () => {
    const file = SOURCES.map((name) => join(HERE, slug, name)).find((path) => existsSync(path)) ?? "";
    const { captures: found } = await captures([file]);
    const [capture] = found;
    assert.ok(capture !== undefined);
    const { article } = read(capture, PAGE);
    assert.deepEqual(seen(article), JSON.parse(readFileSync(join(HERE, slug, "expected.json"), "utf8")));
    for (const block of article.blocks) {
      const { start, end } = toSource(article.toSource, block);
      const first = article.text.slice(block.start, block.start + 1);
      assert.ok(capture.source[start] === first || capture.source[start] === "&", `${slug} ${start} ${end}`);
    }
  });
