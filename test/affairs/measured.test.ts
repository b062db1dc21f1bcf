// Takes every affair of this repository that is coded by hand and holds the dossier of its reports against the floors.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import { measuredAffair } from "../../bench/quality/affairs.ts";
import { affairFolder } from "../../bench/quality/corpora.ts";
import { verifyDossier } from "../../src/publish/verify.ts";
import { FLOORS, MOST_WRONG_PAIRS } from "./floors.ts";

for (const [name, floors] of Object.entries(FLOORS)) {
  const { dossier, sources, gold, shares, wrongPairs } = await measuredAffair(name);
  describe(name, () => {
    test("the floors hold a line for each that is coded and no other", () =>
      assert.deepEqual(floors.map(([what]) => what).sort(), Object.keys(shares).sort()));

    for (const [what, floor, of] of floors)
      test(`${what}: at least ${floor} of ${of}`, () => {
        const it = shares[what] ?? { found: 0, of };
        process.stderr.write(`  ${name}: ${what}: ${it.found} of ${it.of}, floor ${floor} of ${of}\n`);
        assert.ok(it.found * of >= floor * it.of, `${it.found} of ${it.of}, floor ${floor} of ${of}`);
      });

    test("no more statements than these are taken for one utterance that nobody coded so", () =>
      assert.ok(wrongPairs <= (MOST_WRONG_PAIRS[name] ?? 0), `${wrongPairs}`));

    test("the words that the coding repeats are those at its offsets", () => {
      const worded = JSON.parse(readFileSync(join(affairFolder(name), "statements.json"), "utf8")) as {
        readonly text: readonly string[];
      }[];
      assert.deepEqual(
        gold.statements.map(({ report, content }) => content.map(([start, end]) => sources.get(report)?.slice(start, end))),
        worded.map(({ text }) => text),
      );
    });

    test("every citation is the words of its source", () => assert.deepEqual(verifyDossier(dossier, sources), []));
  });
}
