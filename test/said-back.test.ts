// Takes invented reports with paragraphs that look back, checks when each saying is dated.
import assert from "node:assert/strict";
import { test } from "node:test";
import { collate } from "../src/engine.ts";

const CASES: readonly (readonly [why: string, paragraph: string, saidAt: string])[] = [
  [
    "the paragraph opens with a year",
    "In 2024, too, each side quoted the other. Ada Rossi said that the quarry would never be closed.",
    "2024",
  ],
  [
    "a time of its own leads elsewhere",
    "In 2024, too, each side quoted the other. Last May Ada Rossi said that the quarry would never be closed.",
    "2030-05",
  ],
  [
    "so does one on the way",
    "In 2024 each side quoted the other. This week they met again. Ada Rossi said that the quarry would never be closed.",
    "2031-05-08",
  ],
  ["what she says is of today", "In 2024 each side quoted the other. Ada Rossi says that the quarry will never be closed.", "2031-05-08"],
  [
    "a time inside a sentence opens nothing",
    "Each side quoted the other in 2024. Ada Rossi said that the quarry would never be closed.",
    "2031-05-08",
  ],
  [
    "a month of this spring is no look back",
    "In April each side quoted the other. Ada Rossi said that the quarry would never be closed.",
    "2031-05-08",
  ],
];
for (const [why, paragraph, saidAt] of CASES)
  test(`said when: ${why}`, async () => {
    const text = `Ada Rossi, who owns the quarry, met the carters on Thursday.\n\n${paragraph}`;
    const line = JSON.stringify({ id: "a", text, date: "2031-05-08" });
    const { dossier } = await collate([{ name: "reports.jsonl", bytes: new TextEncoder().encode(line) }]);
    const said = dossier.statements.filter(({ content }) => content.some(({ exact }) => exact.includes("never be closed")));
    assert.deepEqual(
      said.map((it) => ("value" in it.saidAt ? it.saidAt.value : null)),
      [saidAt],
    );
  });
