// Takes predictions, checks that our scorers give the figures of the reference scorers, and that no floor is broken.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test, { after } from "node:test";
import { affairFolder, corpusFile, digestOf, goldAffair, isThere, recordsOf, SHARED } from "../bench/quality/corpora.ts";
import { suites } from "../bench/quality/figures.ts";
import { keptFloors, standing } from "../bench/quality/floors.ts";
import { affairFigures } from "../bench/quality/scorers/affair.ts";
import { linkedFigures, rowFigures, type Coded, type Pair, type Row } from "../bench/quality/scorers/attributions.ts";
import { episodeFigures } from "../bench/quality/scorers/episodes.ts";
import { timeFigures, type Time } from "../bench/quality/scorers/times.ts";
import { collate } from "../src/engine.ts";
import { toJson } from "../src/publish/json.ts";

const folder = mkdtempSync(join(tmpdir(), "variorum-score-"));
after(() => rmSync(folder, { recursive: true, force: true }));

const hasPython = spawnSync("python3", ["--version"]).status === 0;
const noReference = !hasPython ? "python3 is not there" : isThere(join(SHARED, "score")) ? false : `${SHARED}/score is not there`;

/** What a reference scorer prints. */
function reference(script: string, ...words: string[]): string {
  const { status, stdout, stderr } = spawnSync("python3", [join(SHARED, "score", script), ...words], {
    encoding: "utf8",
    maxBuffer: 1 << 26,
  });
  assert.equal(status, 0, stderr);
  return stdout;
}

/** The number that `pattern` takes out of a text. */
const taken = (text: string, pattern: RegExp): number => Number(pattern.exec(text)?.[1]);
const oneDecimal = (value: number): string => value.toFixed(1);

const jsonl = (name: string, records: readonly unknown[]): string => {
  const path = join(folder, name);
  writeFileSync(path, records.map((it) => `${JSON.stringify(it)}\n`).join(""));
  return path;
};

/** A generator of the same numbers each time, so that predictions are worse than gold in the same way. @source mulberry32 */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

test("attributions are scored as the reference scores them", { skip: noReference }, () => {
  const gold = recordsOf<{ id: string; text: string; attributions: Coded[] }>(corpusFile("polnear/dev"));
  const next = numbersFrom(7);
  const shifted = (ranges: readonly Pair[] | null, length: number): Pair[] | null =>
    ranges === null || next() < 0.1
      ? null
      : ranges.map(([start, end]) => (next() < 0.3 ? [start, Math.min(length, end + Math.floor(next() * 40))] : [start, end]));
  const found = gold.map(({ id, text, attributions }) => ({
    id,
    attributions: attributions
      .filter(() => next() < 0.8)
      .map((it) => ({
        source: shifted(it.source, text.length),
        cue: shifted(it.cue, text.length),
        content: shifted(it.content, text.length) ?? it.content,
      })),
  }));
  const rowsFile = corpusFile("polnear-cofenet/dev");
  const said = reference("attributions.py", corpusFile("polnear/dev"), jsonl("attributions.jsonl", found), "--cofenet", rowsFile);
  const ours = linkedFigures(gold.map((it, i) => ({ text: it.text, gold: it.attributions, found: found[i]?.attributions ?? [] })));
  assert.equal(oneDecimal(ours.contentStrict), oneDecimal(taken(said, /P2 pareti content all +strict P +[\d.]+ R +[\d.]+ F +([\d.]+)/)));
  assert.equal(oneDecimal(ours.attributions), oneDecimal(taken(said, /P5 linked: attributions P +[\d.]+ R +[\d.]+ F +([\d.]+)/)));
  assert.equal(oneDecimal(ours.joint), oneDecimal(taken(said, /joint\(content\+source\) P +[\d.]+ R +[\d.]+ F +([\d.]+)/)));
  for (const type of ["direct", "mixed", "indirect"] as const)
    assert.equal(oneDecimal(ours.recall[type]), oneDecimal(taken(said, new RegExp(`\\b${type} ([\\d.]+) \\(n=`))));
  const rows = rowFigures(recordsOf<Row>(rowsFile), new Map(found.map((it) => [it.id, it.attributions])));
  for (const role of ["content", "source", "cue"] as const)
    assert.equal(
      oneDecimal(rows[role]),
      oneDecimal(taken(said, new RegExp(`P1 cofenet ${role} +exact P +[\\d.]+ R +[\\d.]+ F +([\\d.]+)`))),
    );
});

test("time expressions are scored as the reference scores them", { skip: noReference }, () => {
  const gold = recordsOf<{ id: string; timex: Time[] }>(corpusFile("tempeval3/dev"));
  const next = numbersFrom(11);
  const found = gold.map(({ id, timex }) => ({
    id,
    layers: {
      times: timex
        .filter(() => next() < 0.9)
        .map((it) => ({
          ...it,
          end: it.end + (next() < 0.2 ? 3 : 0),
          type: next() < 0.1 ? "SET" : it.type,
          value: next() < 0.2 ? "P1D" : it.value,
        })),
    },
  }));
  const said = reference("times.py", corpusFile("tempeval3/dev"), jsonl("times.jsonl", found));
  const ours = timeFigures(gold.map((it, i) => ({ gold: it.timex, found: found[i]?.layers.times ?? [] })));
  for (const name of ["strict", "relaxed", "type", "value"] as const)
    assert.equal(ours[name].toFixed(2), taken(said, new RegExp(`${name} F1 ([\\d.]+)`)).toFixed(2));
});

test("episodes are scored as the reference scores them", { skip: noReference }, () => {
  const file = corpusFile("basil_events/dev");
  const gold = recordsOf<{ id: string; cluster: string }>(file);
  const next = numbersFrom(13);
  const found = gold
    .map(({ id, cluster }) => ({ id, episode: next() < 0.7 ? cluster : `other ${Math.floor(next() * 5)}` }))
    .filter(() => next() < 0.9);
  const said = reference("episodes.py", file, jsonl("episodes.jsonl", found));
  const by = new Map(found.map(({ id, episode }) => [id, episode]));
  const ours = episodeFigures(gold.map(({ id, cluster }) => ({ gold: cluster, found: by.get(id) ?? null })));
  assert.equal(oneDecimal(ours.pairF1), oneDecimal(taken(said, /pair P [\d.]+ R [\d.]+ F1 ([\d.]+)/)));
  assert.equal(oneDecimal(ours.bcubedF1), oneDecimal(taken(said, /BCubed P [\d.]+ R [\d.]+ F1 ([\d.]+)/)));
  assert.equal(ours.largest, taken(said, /largest (\d+)/));
});

test("a dossier is scored as the reference scores it", { skip: noReference }, async () => {
  const affair = affairFolder("karabakh");
  const { dossier, sources } = await collate([join(affair, "reports")]);
  const file = join(folder, "dossier.json");
  writeFileSync(file, toJson(dossier));
  const said = reference("affair.py", affair, file);
  const ours = affairFigures(dossier, goldAffair(affair, sources));
  const figures = {
    statementsF1: /matched \d+ +P [\d.]+ R [\d.]+ F1 ([\d.]+)/,
    jointF1: /joint with speaker F1 ([\d.]+)/,
    source: /on matches: source ([\d.]+)/,
    speaker: / speaker ([\d.]+)/,
    mode: / mode ([\d.]+)/,
    act: / act ([\d.]+)/,
    utterancePairs: /utterance pairs: expected \d+ found (\d+)/,
    wrongPairs: /utterance pairs: expected \d+ found \d+ wrong (\d+)/,
    affairs: / affairs (\d+)/,
    days: /published day right (\d+)/,
    lineage: /lineage right (\d+)/,
  } as const;
  for (const [name, pattern] of Object.entries(figures))
    assert.equal(oneDecimal(ours[name as keyof typeof figures]), oneDecimal(taken(said, pattern)), name);
  assert.equal(ours.episodesExact, / episodes exact|^episodes exact/m.test(said));
});

const kept = keptFloors();
const { present, absent } = suites();
for (const { name, path } of absent) test(`floors of ${name}`, { skip: `${path} is not there` }, () => {});
for (const { name, path, figures } of present)
  test(`floors of ${name}`, async (context) => {
    if (kept.digests[name] !== digestOf(path)) return context.skip("no floors are kept for these records: npm run score -- --raise");
    const broken = (await figures()).filter((figure) => standing(figure, kept) === "broken");
    assert.deepEqual(
      broken.map((it) => `${it.name} ${it.value}, floor ${kept.floors[it.name]}`),
      [],
    );
  });
