// Takes sentences whose content stands in front, checks that it is found with who tells or withholds it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { captureOf } from "../../../ingest/capture.ts";
import { readAndAnnotate } from "../../../presets.ts";

const CASES: readonly [text: string, speaker: string | null, act: string | null, content: string | null][] = [
  ["How many sacks were burned Maren Olve declined to specify.", "Maren Olve", "no-comment", "How many sacks were burned"],
  ["Who paid for the flight the union would not say.", "union", "no-comment", "Who paid for the flight"],
  ["Where the money went, the bank did not disclose.", "bank", "no-comment", "Where the money went"],
  [
    "Whether the vote will be held in May the commission refused to say.",
    "commission",
    "no-comment",
    "Whether the vote will be held in May",
  ],
  ["What he saw on the roof the boy did not forget.", null, null, null],
  ["Reports that two miners had died were denied by the company.", "company", "deny", "two miners had died"],
  ["Claims that the vote was rigged were rejected by the electoral court.", "electoral court", "deny", "the vote was rigged"],
  ["Rumours of a sale were followed by a strike.", null, null, null],
];

for (const [text, speaker, act, content] of CASES)
  test(text, () => {
    const { article, layers } = readAndAnnotate(captureOf("x.txt", "x.txt", "text/plain", text));
    const said = layers.attributions.findLast((it) => it.saying);
    const [span] = said?.content ?? [];
    const found = span === undefined ? null : article.text.slice(span.start, span.end);
    assert.equal(found, content);
    assert.equal(said?.act ?? null, act);
    const known = said?.speaker.state === "stated" || said?.speaker.state === "inferred" ? layers.entities[said.speaker.value]?.name : null;
    assert.equal(known ?? null, speaker);
  });
