// Takes invented pages in the styles of many countries, checks outlet, day, reliance, and which of their lines are read.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { RELIANCE } from "../src/lang/en/reliance.ts";
import { LINK } from "../src/lang/en/link.ts";
import { PAGE } from "../src/lang/en/page.ts";
import { relianceStage } from "../src/annotate/attribution/reliance/reliance.ts";
import { keptReliance } from "../src/link/reliance.ts";
import { PROSE, valueOf, type Annotated, type Capture } from "../src/model/index.ts";
import { read } from "../src/read/index.ts";
import { publicationDateOf } from "../src/text/publication.ts";

const HERE = join(import.meta.dirname, "invented-pages");
const reliance = relianceStage(RELIANCE);

/** A page as it stands in its file: what is known of it, then its lines, "+" before those that are text, "-" before the others. */
function pageIn(source: string): { known: Record<string, string>; lines: readonly { isText: boolean; words: string }[] } {
  const [head = "", body = ""] = source.split("\n\n");
  const known = Object.fromEntries(
    head.split("\n").map((line) => [line.slice(0, line.indexOf(":")), line.slice(line.indexOf(":") + 1).trim()]),
  );
  const lines = body
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => ({ isText: line.startsWith("+"), words: line.slice(2) }));
  return { known, lines };
}

for (const file of readdirSync(HERE).sort())
  test(`page: ${file}`, () => {
    const { known, lines } = pageIn(readFileSync(join(HERE, file), "utf8"));
    const text = lines.map(({ words }) => words).join("\n");
    const capture: Capture = { id: "a", file: "a.txt", mediaType: "text/plain", source: text, sourceHash: "", metadata: {} };
    const { article } = read(capture, PAGE);
    const layers = { reliance: reliance.run(article, {}, () => assert.fail("no problem expected")) };
    const kept = keptReliance({ article, layers } as unknown as Annotated, LINK);
    const isRead = (start: number, end: number): boolean =>
      article.blocks.some((block) => PROSE.has(block.kind) && block.start < end && block.end > start);
    let at = 0;
    const wrong = lines.filter(({ isText, words }) => {
      const start = at;
      at += words.length + 1;
      return isRead(start, start + words.length) !== isText;
    });
    assert.deepEqual(
      {
        outlet: valueOf(article.outlet) ?? "null",
        day: (valueOf(publicationDateOf(article)) ?? "null").slice(0, 10),
        relies: [...new Set(kept.map(({ name }) => name))].join("; "),
        wrong: wrong.map(({ isText, words }) => `${isText ? "+" : "-"} ${words}`),
      },
      { outlet: known["outlet"], day: known["day"], relies: known["relies"], wrong: [] },
    );
  });
