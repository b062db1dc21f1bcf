import assert from "node:assert/strict";
import { test } from "node:test";
import { articleOf } from "../../../test/fixtures/article.ts";
import { annotateGround } from "../../../test/fixtures/ground.ts";
import { entityOfRange, mentionIndex } from "./mention-index.ts";

// [The range that is asked for], whom it speaks of.
const CASES: readonly [marked: string, expected: string | null][] = [
  ["[Kremlin Spokesman Ilmar Tosk] told reporters.", "Ilmar Tosk"],
  ["Kremlin Spokesman Ilmar [Tosk] told reporters.", "Ilmar Tosk"],
  ["[Kremlin] Spokesman Ilmar Tosk told reporters.", "Kremlin"],
  ["Ilmar Tosk came. [He] spoke.", "Ilmar Tosk"],
  ["[Ilmar Tosk, who leads the commission,] spoke.", "Ilmar Tosk"],
  ["[two officials familiar with Ilmar Tosk's plans] spoke.", "officials"],
  ["[a man with a hat] spoke.", "man"],
  ["Nobody [came late].", null],
];

for (const [marked, expected] of CASES) {
  test(marked, () => {
    const start = marked.indexOf("[");
    const end = marked.indexOf("]") - 1;
    const { mentions, entities } = annotateGround(articleOf(marked.replace(/[[\]]/g, ""))).layers;
    const entity = entityOfRange(mentions, mentionIndex(mentions), { start, end });
    assert.equal(entity === null ? null : (entities[entity]?.name ?? ""), expected);
  });
}
