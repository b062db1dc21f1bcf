// Takes sets of short reports made by hand, gives how many of the labels by which each calls a thing `collate` tells under one name, and how many it tells under another's.
// node bench/quality/labels.ts [--second] [--odd | --even] [--show]
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { argv } from "node:process";
import { fileURLToPath } from "node:url";
import { collate } from "../../src/engine.ts";
import type { Dossier } from "../../src/model/index.ts";
import { recordsOf } from "./corpora.ts";
import { foldedLabel } from "./scorers/affair-shares.ts";

export const LABEL_SETS = fileURLToPath(new URL("hand/label-sets.jsonl", import.meta.url));
/** Sets of named things and of the nouns for them. */
const SECOND_SETS = fileURLToPath(new URL("hand/label-sets-2.jsonl", import.meta.url));

interface LabelSet {
  readonly id: string;
  readonly topic: string;
  readonly reports: readonly { readonly id: string; readonly outlet: string; readonly date: string; readonly text: string }[];
  /** Each thing with its labels by report. */
  readonly names: readonly ({ readonly of: string } & Readonly<Record<string, readonly string[]>>)[];
}

interface LabelFigures {
  readonly coded: number;
  /** Under the entry that holds most of their thing's. */
  readonly found: number;
  /** Coded of another thing than the entry that holds them. */
  readonly wrong: number;
}

const keyOf = (report: string, text: string): string => `${report}\t${foldedLabel(text)}`;

/** @cost a tenth of a second */
async function dossierOf({ reports }: LabelSet): Promise<Dossier> {
  const folder = mkdtempSync(join(tmpdir(), "labels-"));
  writeFileSync(join(folder, "reports.jsonl"), reports.map((it) => `${JSON.stringify(it)}\n`).join(""));
  const { dossier } = await collate([folder]);
  rmSync(folder, { recursive: true });
  return dossier;
}

async function figuresOf(set: LabelSet, show: boolean): Promise<LabelFigures> {
  const { names } = await dossierOf(set);
  const things = set.names.map((thing) => ({
    of: thing.of,
    keys: new Set(set.reports.flatMap(({ id }) => (thing[id] ?? []).map((label) => keyOf(id, label)))),
  }));
  const entries = names.map(({ entity, labels }) => ({ entity, keys: [...new Set(labels.map((it) => keyOf(it.report, it.text)))] }));
  let [coded, found, wrong] = [0, 0, 0];
  for (const { of, keys } of things) {
    const best = Math.max(0, ...entries.map((it) => it.keys.filter((key) => keys.has(key)).length));
    coded += keys.size;
    found += best;
    if (!show) continue;
    const entry = entries.find((it) => best > 0 && it.keys.filter((key) => keys.has(key)).length === best);
    console.log(`${set.id} ${of}: ${best} of ${keys.size}; missed: ${[...keys].filter((it) => !(entry?.keys.includes(it) ?? false)).map((it) => it.replace("\t", ":")).join(" | ")}`); // prettier-ignore
  }
  for (const { entity, keys } of entries) {
    const of = (key: string): readonly string[] => things.flatMap((it) => (it.keys.has(key) ? [it.of] : []));
    const sizes = things.map((it) => ({ of: it.of, size: keys.filter((key) => it.keys.has(key)).length }));
    const foremost = sizes.reduce((a, b) => (b.size > a.size ? b : a)).of;
    const strange = keys.filter((key) => of(key).length > 0 && !of(key).includes(foremost));
    wrong += strange.length;
    if (show) for (const key of strange) console.log(`${set.id} WRONG ${entity.name}: ${key.replace("\t", ":")}`);
    if (show) console.log(`${set.id}   [${entity.name}] ${keys.map((key) => `${of(key).length > 0 ? "" : "?"}${key.replace("\t", ":")}`).join(" | ")}`); // prettier-ignore
  }
  return { coded, found, wrong };
}

/** Figures over the sets at odd places of the file, at even ones or all. */
export async function labelFigures(which: "odd" | "even" | "all", show = false, file = LABEL_SETS): Promise<LabelFigures> {
  const sum = { coded: 0, found: 0, wrong: 0 };
  for (const [at, set] of recordsOf<LabelSet>(file).entries()) {
    if (which !== "all" && (at % 2 === 0) !== (which === "odd")) continue;
    const { coded, found, wrong } = await figuresOf(set, show);
    sum.coded += coded;
    sum.found += found;
    sum.wrong += wrong;
  }
  return sum;
}

if (import.meta.main) {
  const which = argv.includes("--odd") ? "odd" : argv.includes("--even") ? "even" : "all";
  console.log(await labelFigures(which, argv.includes("--show"), argv.includes("--second") ? SECOND_SETS : LABEL_SETS));
}
