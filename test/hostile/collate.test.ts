// Takes every hostile input, checks that the whole way from bytes to a verified page ends in a dossier or a named refusal, in time.
import assert from "node:assert/strict";
import test from "node:test";
import { UserError } from "../../src/contract/exit.ts";
import { collate, render } from "../../src/engine.ts";
import { captures } from "../../src/ingest/index.ts";
import { verifyDossier } from "../../src/publish/verify.ts";
import { HOSTILE } from "./inputs.ts";
import { assertWithin } from "./pace.ts";

/** Processor time an input may take from bytes to dossier; wall time would measure who else uses the machine. */
const LIMIT_MS = 10_000;
/** Inputs above this are not rendered and verified too: that is linear, and the smaller ones show it right. */
const RENDERED_BYTES = 1_000_000;

const BESIDE = {
  name: "beside.txt",
  bytes: Buffer.from("Dam holds\n\nNORTHAM, May 3, 2021 - “It never leaked,” engineer Vera Holm told reporters on Monday.\n"),
};

/** Inputs of more reports than this are work and no attack: how linking grows with them is a matter of the benchmark. */
const MOST_REPORTS = 1_000;

for (const input of HOSTILE)
  test(`ends in a dossier or a refusal: ${input.why}`, async (context) => {
    const bytes = input.bytes();
    const { captures: reports } = await captures([{ name: input.name, bytes }]);
    if (reports.length > MOST_REPORTS) return context.skip(`${reports.length} reports: linking so many is measured by the benchmark`);
    const before = process.cpuUsage();
    let collation;
    try {
      collation = await collate([{ name: input.name, bytes }]);
    } catch (error) {
      assert.ok(error instanceof UserError, String(error));
      assert.match(error.message, /No report could be read/);
      collation = await collate([{ name: input.name, bytes }, BESIDE]);
      assert.equal(collation.dossier.reports.length, 1);
      assert.ok(collation.dossier.problems.length > 0, "it went without a word");
    }
    await assertWithin(LIMIT_MS, process.cpuUsage(before));
    assert.deepEqual(
      collation.dossier.problems.filter(({ code }) => code === "annotate/failed").map(({ message }) => message),
      [],
    );
    if (bytes.byteLength > RENDERED_BYTES) return;
    assert.deepEqual(verifyDossier(JSON.parse(render(collation, "json")), collation.sources), []);
    assert.ok(render(collation, "html").length > 0);
    assert.ok(render(collation, "markdown").length > 0);
  });
