// Measures speed beside wink-nlp and memory over many articles, fails where either is far from what is asked.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { SOURCE } from "./articles.ts";
import { ARTICLES_ASKED, askedOfWink, SUMS, timeOf, WINK_THERE } from "./asked.ts";
import type { MemoryStep } from "./memory.ts";
import type { StageTimes } from "./stages.ts";

/** Share of what is asked that must be reached here: tests run beside each other and on machines that others use. */
const LEAST = 0.6;

/**
 * Articles that memory is measured over, and what may come to be held between a quarter and all of them, in MiB: three do,
 * caches and compiled code, one more or less; every word of theirs kept once would take more than thirty.
 */
const ARTICLES = 1_200;
const MOST_GROWTH = 10;

function measured<Result>(file: string, word: string): Result {
  const path = fileURLToPath(new URL(file, import.meta.url));
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--expose-gc", path, word], { encoding: "utf8" });
  assert.equal(status, 0, stderr);
  return JSON.parse(stdout) as Result;
}

const skip = SOURCE === "sample" ? "the articles that speed is asked on are not there" : false;

test("the reader is not far from the speed asked for, as a share of wink-nlp's", { skip }, () => {
  const { stages, wink } = measured<StageTimes>("./stages.ts", "1");
  for (const [what, least, names] of SUMS) {
    const ratio = wink / timeOf(stages, names);
    assert.ok(ratio >= least * LEAST, `${what}: ${ratio.toFixed(3)} of wink-nlp, at least ${least * LEAST}`);
  }
});

test("the share of wink-nlp's speed that is asked is what the articles asked for come to where wink-nlp was measured", () => {
  for (const threads of [1, 2]) assert.equal(askedOfWink(threads, WINK_THERE), ARTICLES_ASKED[threads]);
  assert.ok(Math.abs(askedOfWink(1, 939) - 0.1316) < 0.0001);
});

test("memory held does not grow with new words", () => {
  const steps = measured<readonly MemoryStep[]>("./memory.ts", `${ARTICLES}`);
  const [quarter, , all] = steps.slice(-3);
  assert.ok(all!.heldMiB - quarter!.heldMiB <= MOST_GROWTH, JSON.stringify(steps));
});
