import assert from "node:assert/strict";
import { test } from "node:test";
import { collate } from "./collate.ts";
import { leavesOf, onLeaf } from "./leaves.ts";

const text = (day: number, who: string): string =>
  `The bridge of Ostrel will be closed on day ${day}, ${who} said on Monday.\n\n“Nobody asked the ferrymen of quay ${day},” ${who} told reporters.`;

const inputs = Array.from({ length: 7 }, (_, n) => ({
  name: `report-${n}.jsonl`,
  bytes: Buffer.from(
    `${JSON.stringify({ id: `r${n}`, title: "The bridge of Ostrel", outlet: `Paper ${n}`, date: `2016-0${1 + Math.floor(n / 3)}-04`, text: text(n, "Dina Farrow") })}\n`,
  ),
}));

test("leaves hold every report once, and nothing of another leaf's", async () => {
  const { dossier } = await collate(inputs);
  for (const most of [1, 2, 3, 100]) {
    const leaves = leavesOf(dossier, most);
    const ids = leaves.flatMap(({ reports }) => [...reports]);
    assert.deepEqual([...ids].sort(), dossier.reports.map(({ id }) => id).sort());
    let statements = 0;
    for (const leaf of leaves) {
      assert.ok(leaf.reports.size <= most);
      const part = onLeaf(dossier, leaf);
      statements += part.statements.length;
      for (const { readings } of part.utterances) assert.ok(readings.every(({ report }) => leaf.reports.has(report)));
      for (const { citations } of part.timeline) assert.ok(citations.every(({ report }) => leaf.reports.has(report)));
    }
    assert.equal(statements, dossier.statements.length);
  }
});

test("a dossier that fits is one leaf, and a leaf of all is the dossier's reports", async () => {
  const { dossier } = await collate(inputs);
  const [leaf, ...more] = leavesOf(dossier);
  assert.equal(more.length, 0);
  assert.deepEqual(onLeaf(dossier, leaf!).statements, dossier.statements);
});
