// Takes the sample affair and invented reports in any order and any portions, checks that linking them as they come ends as linking all at once.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import fc from "fast-check";
import { invented } from "../bench/desk/reports.ts";
import { SAMPLE } from "../bench/quality/corpora.ts";
import { captures } from "../src/ingest/index.ts";
import { LINK } from "../src/lang/en/link.ts";
import { link, Linker } from "../src/link/index.ts";
import type { Annotated, EpisodeCorrection, Linked } from "../src/model/index.ts";
import { readAndAnnotateAll } from "../src/presets.ts";

/** Every third invented report without its date, so that others must date it. */
const lines = Array.from({ length: 45 }, (_, n) => {
  const { date, text, ...rest } = invented(n);
  return JSON.stringify(n % 3 === 0 ? { ...rest, text: text.replaceAll(date, "the day") } : { ...rest, text, date });
}).join("\n");
const inputs = [
  ...readdirSync(`${SAMPLE}/reports`).map((name) => ({ name, bytes: readFileSync(`${SAMPLE}/reports/${name}`) })),
  { name: "invented.jsonl", bytes: Buffer.from(lines) },
];
const REPORTS: readonly Annotated[] = readAndAnnotateAll((await captures(inputs)).captures);
const [first, second, third] = REPORTS.map(({ article }) => article.id);
const said = { by: "Ada", at: "2026-01-02T03:04:05Z", why: "heard it" };
const CORRECTIONS: readonly EpisodeCorrection[] = [
  { kind: "split", reports: [first!], from: [second!], ...said },
  { kind: "merge", reports: [first!, third!], ...said },
];

/** Without what was read, which is the very same. */
const told = ({ reports, ...linked }: Linked): string =>
  JSON.stringify([reports.map(({ annotated, ...it }) => [annotated.article.id, annotated.layers.times, it]), linked]);

test("reports that come in portions, with corrections in between, end as all at once", () => {
  const at = (corrections: readonly EpisodeCorrection[]): string => told(link(REPORTS, LINK, corrections).linked);
  const wanted = [at([]), at(CORRECTIONS)];
  fc.assert(
    fc.property(
      fc.shuffledSubarray([...REPORTS], { minLength: REPORTS.length }),
      fc.uniqueArray(fc.record({ after: fc.integer({ min: 1, max: REPORTS.length - 1 }), corrected: fc.boolean() }), {
        selector: ({ after }) => after,
        maxLength: 6,
      }),
      (shuffled, stops) => {
        const linker = new Linker(LINK);
        for (const { after, corrected } of [...stops].sort((a, b) => a.after - b.after))
          linker.link(shuffled.slice(0, after), corrected ? CORRECTIONS : []);
        for (const corrected of [1, 0]) assert.ok(told(linker.link(shuffled, corrected ? CORRECTIONS : []).linked) === wanted[corrected]);
      },
    ),
    { seed: 5, numRuns: 12 },
  );
});

test("what new reports do not touch is given as it was", () => {
  const linker = new Linker(LINK);
  const before = linker.link(REPORTS.slice(0, -1)).linked;
  const after = linker.link(REPORTS).linked;
  const kept = new Set<unknown>([...before.reports, ...before.statements, ...before.entities]);
  const share = (them: readonly unknown[]): number => them.filter((it) => kept.has(it)).length / them.length;
  assert.ok(share(after.statements) > 0.8 && share(after.reports) > 0.8 && share(after.entities) > 0.8);
});

test("a set that is no continuation of the last is begun anew", () => {
  const linker = new Linker(LINK);
  linker.link(REPORTS);
  const some = REPORTS.slice(3);
  assert.equal(told(linker.link(some).linked), told(link(some, LINK).linked));
});
