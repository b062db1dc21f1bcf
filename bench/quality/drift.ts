// Takes pairs of translations made by hand, gives how many changes of meaning `collate` tells and how many it tells wrongly.
// node bench/quality/drift.ts [--second | --third | --fourth] [--show]
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { collate } from "../../src/engine.ts";
import { recordsOf } from "./corpora.ts";

export const DRIFT_PAIRS = fileURLToPath(new URL("hand/drift-pairs.jsonl", import.meta.url));
/** Forty more, from strikes, elections, courts, churches, accidents and trade, and thirty from sport, medicine, mines, schools and museums. */
const MORE_PAIRS: Readonly<Record<string, string>> = {
  "--second": fileURLToPath(new URL("hand/drift-pairs-2.jsonl", import.meta.url)),
  "--third": fileURLToPath(new URL("hand/drift-pairs-3.jsonl", import.meta.url)),
  "--fourth": fileURLToPath(new URL("hand/drift-pairs-4.jsonl", import.meta.url)),
};

interface DriftPair {
  readonly id: string;
  /** Whether the second says something else than the first; `kind` says in what, or by which means it says the same. */
  readonly changes: boolean;
  readonly kind: string;
  readonly a: string;
  readonly b: string;
}

interface Judged {
  readonly pair: DriftPair;
  readonly joined: boolean;
  readonly told: readonly { readonly kind: string; readonly says: string }[];
}

/** Each pair as two reports of one day in two outlets, which hold nothing else. @cost two seconds */
async function judged(pairs = DRIFT_PAIRS): Promise<Judged[]> {
  const found: Judged[] = [];
  for (const pair of recordsOf<DriftPair>(pairs)) {
    const folder = mkdtempSync(join(tmpdir(), "drift-"));
    const report = (id: string, text: string): string => JSON.stringify({ id, text, outlet: `The ${id} Courier`, date: "2031-05-08" });
    writeFileSync(join(folder, "reports.jsonl"), `${report("Left", pair.a)}\n${report("Right", pair.b)}\n`);
    const { dossier } = await collate([folder]);
    rmSync(folder, { recursive: true });
    found.push({
      pair,
      joined: dossier.utterances.some(({ members }) => members.length > 1),
      told: dossier.utterances.flatMap(({ drift }) => drift),
    });
  }
  return found;
}

export async function driftFigures(): Promise<Readonly<Record<string, number>>> {
  return figuresOf(await judged());
}

function figuresOf(all: readonly Judged[]): Record<"precision" | "recall" | "joined", number> {
  const told = all.filter((it) => it.told.length > 0);
  const right = told.filter(({ pair }) => pair.changes).length;
  const changed = all.filter(({ pair }) => pair.changes).length;
  return {
    precision: told.length === 0 ? 100 : (100 * right) / told.length,
    recall: (100 * right) / changed,
    joined: (100 * all.filter(({ joined }) => joined).length) / all.length,
  };
}

if (import.meta.main) {
  const all = await judged(MORE_PAIRS[process.argv[2] ?? ""] ?? DRIFT_PAIRS);
  console.log(figuresOf(all));
  if (process.argv.includes("--show"))
    for (const { pair, joined, told } of all)
      console.log(`${pair.id} ${pair.changes ? "changes" : "same"} ${pair.kind} ${joined ? "" : "apart "}${told.map(({ kind, says }) => `[${kind}] ${says}`).join(" ")}`); // prettier-ignore
}
