// Takes interviews in whose questions "you" said something, checks who is taken to have said it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { captureOf } from "../../../ingest/capture.ts";
import { readAndAnnotate } from "../../../presets.ts";

/** Name of who says what holds some words; null where nobody is known to. */
function speakerOf(words: string, text: string): string | null {
  const { article, layers } = readAndAnnotate(captureOf("x.txt", "x.txt", "text/plain", text));
  const { attributions, entities } = layers;
  const said = attributions.filter(({ content: [first] }) => article.text.slice(first!.start, first!.end).startsWith(words)).at(-1);
  return entities[said?.speakers[0] ?? -1]?.name ?? null;
}

const ANSWER = "\n\nMaren Olve: It holds. We look at it every spring.\n\nORD DAILY: And the gate?\n\nMaren Olve: The gate too.";
const CASES: readonly [why: string, speaker: string | null, text: string][] = [
  ["you said", "Maren Olve", `ORD DAILY: Two years ago you said that the bridge would fall. Does it hold?${ANSWER}`],
  ["you wrote", "Maren Olve", `ORD DAILY: In May you wrote that the bridge would fall. Does it hold?${ANSWER}`],
  ["another said", "Ilmar Tosk", `ORD DAILY: Mayor Ilmar Tosk said that the bridge would fall. Does it hold?${ANSWER}`],
  [
    "your government, of a minister of a state",
    "Peru",
    `An interview with Peru's foreign minister, Maren Olve\n\nORD DAILY: Your government says that the bridge would fall. Does it hold?${ANSWER}`,
  ],
];

for (const [why, speaker, text] of CASES)
  test(`what is told in a question: ${why}`, () =>
    assert.equal(speakerOf("that the bridge", text) ?? speakerOf("the bridge", text), speaker));

test("what is told in a question: you, outside of one", () =>
  assert.equal(speakerOf("that the bridge", "“Two years ago you said that the bridge would fall,” Maren Olve told a reader."), null));
