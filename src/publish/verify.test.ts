// Takes a dossier made of an affair coded by hand, checks that it is accepted whole and rejected after any change.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import test from "node:test";
import fc from "fast-check";
import type { z } from "zod";
import { recordOf } from "../../test/fixtures/coded.ts";
import { WEIR } from "../../test/fixtures/weir.ts";
import type { Dossier } from "../model/index.ts";
import { toDossier } from "./dossier.ts";
import { canonicalJson, sealOf, toJson } from "./json.ts";
import { citationsIn } from "./verify-citations.ts";
import type { SHAPE } from "./verify-shape.ts";
import { verifyDossier } from "./verify.ts";

type Mutable<T> = T extends string | number | boolean | null ? T : { -readonly [Key in keyof T]: Mutable<T[Key]> };
/** Compiles only while every Dossier fits the shape: a kind added to the model is missed there no longer. */
const _fits = (it: Mutable<Dossier>): z.input<typeof SHAPE> => it;
void _fits;

const record = recordOf(WEIR);
const dossier = toDossier({ version: "0", configHash: "0" })(record);
const text = toJson(dossier);
const sources = new Map([...record.captures].map(([id, { source }]) => [id, source]));
const codes = (it: unknown, given: ReadonlyMap<string, string> = sources): string[] => verifyDossier(it, given).map(({ code }) => code);
/** A dossier that a forger changed and sealed anew. */
const resealed = (it: Dossier): Dossier => ({ ...it, build: { ...it.build, seal: sealOf(it) } });
const copy = (): Dossier => JSON.parse(text) as Dossier;
type Loose = Record<string, unknown>;

test("the dossier as made is accepted", () => assert.deepEqual(verifyDossier(JSON.parse(text), sources), []));

const another = (character: string): string => (character === "x" ? "y" : "x");
const SEED = 20240607;

test("a change of any one character of a source is found", () => {
  const ids = [...sources.keys()];
  const place = fc.constantFrom(...ids).chain((id) => fc.tuple(fc.constant(id), fc.nat((sources.get(id)?.length ?? 1) - 1)));
  fc.assert(
    fc.property(place, fc.constantFrom("change", "remove", "add"), ([id, at], how) => {
      const source = sources.get(id) ?? "";
      const put = how === "change" ? another(source[at] ?? "") : how === "add" ? "x" : "";
      const changed = source.slice(0, at) + put + source.slice(how === "add" ? at : at + 1);
      assert.ok(codes(dossier, new Map([...sources, [id, changed]])).includes("verify/source-changed"));
    }),
    { seed: SEED, numRuns: 200 },
  );
});

test("a change of any one character of the dossier is found, or it is no JSON any more", () => {
  fc.assert(
    fc.property(fc.nat(text.length - 1), fc.constantFrom("x", "0", '"', " ", "}"), (at, put) => {
      const changed = text.slice(0, at) + put + text.slice(at + 1);
      let parsed: unknown;
      try {
        parsed = JSON.parse(changed);
      } catch {
        return;
      }
      if (canonicalJson(parsed) === canonicalJson(dossier)) return; // white space between values
      assert.notDeepEqual(codes(parsed), []);
    }),
    { seed: SEED, numRuns: 500 },
  );
});

test("a change of any one character of a citation is found even where the dossier was sealed anew", () => {
  const count = citationsIn(dossier).length;
  const field = fc.constantFrom("exact", "prefix", "suffix", "start", "end", "report");
  fc.assert(
    fc.property(fc.nat(count - 1), field, fc.nat(), (which, name, at) => {
      const forged = copy();
      const citation = citationsIn(forged)[which]?.citation as unknown as Loose;
      const value = citation[name];
      if (typeof value === "number") citation[name] = value + 1;
      else if (typeof value === "string" && value !== "") {
        const place = at % value.length;
        citation[name] = value.slice(0, place) + another(value[place] ?? "") + value.slice(place + 1);
      } else return;
      assert.notDeepEqual(codes(resealed(forged)), []);
    }),
    { seed: SEED, numRuns: 500 },
  );
});

const first = <T>(list: readonly T[]): Loose => list[0] as Loose;
const forgeries: readonly [why: string, code: string, forge: (it: Dossier) => void][] = [
  ["a citation without its context", "verify/shape", (it) => delete first(it.statements[0]?.content ?? [])["prefix"]],
  ["a citation with a key more", "verify/shape", (it) => (first(it.statements[0]?.content ?? [])["note"] = "")],
  ["a statement without content", "verify/shape", (it) => (first(it.statements)["content"] = [])],
  ["a statement of a report that is not there", "verify/reference", (it) => (first(it.statements)["report"] = "nowhere")],
  ["a speaker that is not there", "verify/reference", (it) => (first(it.statements)["speaker"] = { id: "nobody", name: "N" })],
  [
    "an utterance of a statement that is not there",
    "verify/reference",
    (it) => (first(it.utterances[0]?.members ?? [])["statement"] = "s"),
  ],
  ["an episode of an affair that is not there", "verify/reference", (it) => (first(it.episodes)["affair"] = "none")],
  ["two statements of one name", "verify/reference", (it) => (first(it.statements)["id"] = it.statements[1]?.id)],
  ["a report left out", "verify/inputs", (it) => (it.reports as unknown[]).pop()],
  ["words as read that are not there", "verify/not-as-read", (it) => (first(it.statements[0]?.content ?? [])["words"] = "not so")],
  ["a block past the end", "verify/outside", (it) => (first(it.reports[0]?.blocks ?? [])["end"] = 10_000_000)],
];
for (const [why, code, forge] of forgeries)
  test(`${why} is found`, () => {
    const forged = copy();
    forge(forged);
    assert.ok(codes(resealed(forged)).includes(code), codes(resealed(forged)).join(" "));
  });

test("a statement may cite its own report alone", () => {
  const forged = copy();
  const other = forged.statements.find(({ report }) => report !== forged.statements[0]?.report);
  first(forged.statements)["content"] = other?.content;
  assert.ok(codes(resealed(forged)).includes("verify/other-report"));
});

test("a source that is not given is told, and so is a dossier that is none", () => {
  assert.ok(codes(dossier, new Map()).includes("verify/no-source"));
  for (const it of [null, 1, "x", [], {}]) assert.ok(codes(it).includes("verify/shape"));
});

test("the seal is SHA-256 of the canonical JSON without it", () => {
  const { seal, ...build } = dossier.build;
  assert.equal(
    createHash("sha256")
      .update(canonicalJson({ ...dossier, build }))
      .digest("hex"),
    seal,
  );
});
