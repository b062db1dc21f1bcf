// Takes words put to somebody in which another's are told, checks whose they are.
import assert from "node:assert/strict";
import { test } from "node:test";
import { captureOf } from "../../../ingest/capture.ts";
import { readAndAnnotate } from "../../../presets.ts";

const ANSWER =
  "\n\nMINISTER OLVE: It holds. We look at it every spring.\n\nQUESTION (Ord Daily): And the gate?\n\nMINISTER OLVE: The gate too.";

/** What is asked, how the words told begin, and what stands as their source. */
const CASES: readonly [why: string, asked: string, content: string, source: string][] = [
  [
    "a colleague of whom one talks to",
    "Minister Olve, the finance minister of your country, Mr Tosk, said on Monday that the dam would fall. Does it hold?",
    "that the dam",
    "the finance minister of your country, Mr Tosk,",
  ],
  [
    "an apposition without your",
    "Maren Olve, the mayor of Ord, said on Monday that the dam would fall. Does it hold?",
    "that the dam",
    "Maren Olve, the mayor of Ord,",
  ],
];
for (const [why, asked, content, source] of CASES)
  test(`called upon: ${why}`, () => {
    const { article, layers } = readAndAnnotate(captureOf("x.txt", "x.txt", "text/plain", `QUESTION (Ord Daily): ${asked}${ANSWER}`));
    const of = (it: { start: number; end: number } | undefined): string => article.text.slice(it?.start ?? 0, it?.end ?? 0);
    const told = layers.attributions.filter((it) => of(it.content[0]).startsWith(content)).at(-1);
    assert.equal(of(told?.source?.[0]).replace(/,$/u, ""), source.replace(/,$/u, ""));
  });
