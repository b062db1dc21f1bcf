// Takes the sample affair in every order and on any number of threads, checks that its dossier is the same to the byte.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import test from "node:test";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { collate, render, type Input } from "../src/engine.ts";
import type { Dossier } from "../src/model/index.ts";
import { sealOf } from "../src/publish/json.ts";
import { citationsIn } from "../src/publish/verify-citations.ts";
import { verifyDossier } from "../src/publish/verify.ts";

const SEED = 19170217;
const folder = fileURLToPath(new URL("../sample/reports/", import.meta.url));
const files = readdirSync(folder)
  .sort()
  .map((name) => join(folder, name));
const bytesOf = async (inputs: readonly Input[], threads: number): Promise<string> => render(await collate(inputs, { threads }), "json");

const sample = await collate([folder]);
const text = render(sample, "json");

/** So long that it is not read on one thread whatever is asked for (src/work/as-needed.ts). */
const LONG = {
  name: "long.txt",
  bytes: Buffer.from(`Ferry runs again\n\nThe ferry runs, the harbour office said.\n\n${"x".repeat(250_000)}\n`),
};

test("the dossier is the same to the byte on two threads where there is enough to read for both", async () => {
  const inputs = [...files, LONG];
  assert.ok((await bytesOf([...inputs].reverse(), 2)) === (await bytesOf(inputs, 1)));
});

test("the dossier is the same to the byte for every order of the inputs and for one thread and two", async () => {
  const orders = fc.shuffledSubarray(files, { minLength: files.length });
  await fc.assert(
    fc.asyncProperty(orders, fc.constantFrom(1, 2), async (order, threads) => assert.ok((await bytesOf(order, threads)) === text)),
    { seed: SEED, numRuns: 8 },
  );
});

test("a folder, its files and their bytes are the same input", async () => {
  const bytes = files.map((path) => ({ name: path.slice(folder.length), bytes: readFileSync(path) }));
  assert.ok((await bytesOf(bytes, 1)) === text);
});

test("the page and the Markdown are the same from the same dossier", async () => {
  const again = await collate([...files].reverse(), { threads: 2 });
  for (const form of ["html", "markdown"] as const) assert.ok(render(again, form) === render(sample, form), form);
});

test("a report more changes what it must, and no other report's text", async () => {
  const extra = {
    name: "extra.txt",
    bytes: Buffer.from("Ferry runs again\n\nThe ferry to Brill runs again, the harbour office said on Friday.\n"),
  };
  const { dossier } = await collate([...files, extra]);
  assert.equal(dossier.reports.length, files.length + 1);
  assert.deepEqual(
    dossier.reports.filter(({ id }) => id !== "extra").map(({ id, sourceHash }) => [id, sourceHash]),
    sample.dossier.reports.map(({ id, sourceHash }) => [id, sourceHash]),
  );
});

test("verify accepts the sample's dossier whole", () => assert.deepEqual(verifyDossier(JSON.parse(text), sample.sources), []));

test("verify rejects the sample's dossier after any one character of a source is changed", () => {
  const ids = [...sample.sources.keys()];
  const places = fc.constantFrom(...ids).chain((id) => fc.tuple(fc.constant(id), fc.nat((sample.sources.get(id) ?? "").length - 1)));
  fc.assert(
    fc.property(places, ([id, at]) => {
      const source = sample.sources.get(id) ?? "";
      const changed = `${source.slice(0, at)}${source[at] === "x" ? "y" : "x"}${source.slice(at + 1)}`;
      assert.notDeepEqual(verifyDossier(sample.dossier, new Map([...sample.sources, [id, changed]])), []);
    }),
    { seed: SEED, numRuns: 25 },
  );
});

test("verify rejects it after any one character of a citation is changed, though it be sealed anew", () => {
  const count = citationsIn(sample.dossier).length;
  fc.assert(
    fc.property(fc.nat(count - 1), fc.constantFrom("exact", "prefix", "suffix"), fc.nat(), (which, field, at) => {
      const forged = JSON.parse(text) as Dossier;
      const citation = citationsIn(forged)[which]?.citation as unknown as Record<string, string>;
      const words = citation[field] ?? "";
      if (words === "") return;
      const place = at % words.length;
      citation[field] = `${words.slice(0, place)}${words[place] === "x" ? "y" : "x"}${words.slice(place + 1)}`;
      const sealed = { ...forged, build: { ...forged.build, seal: sealOf(forged) } };
      assert.notDeepEqual(verifyDossier(sealed, sample.sources), []);
    }),
    { seed: SEED, numRuns: 25 },
  );
});
