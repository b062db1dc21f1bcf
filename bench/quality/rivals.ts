// Takes pairs of short reports made by hand, gives how many rivalries `collate` tells and how many it tells wrongly.
// node bench/quality/rivals.ts [--show]
import { fileURLToPath } from "node:url";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { collate } from "../../src/engine.ts";
import { recordsOf } from "./corpora.ts";

export const RIVAL_PAIRS = fileURLToPath(new URL("hand/rival-pairs.jsonl", import.meta.url));

interface RivalPair {
  readonly id: string;
  /** Whether the two hold accounts that cannot both be right; `kind` says of what, or why they can. */
  readonly rival: boolean;
  readonly kind: string;
  readonly a: string;
  readonly b: string;
}

interface Judged {
  readonly pair: RivalPair;
  readonly told: readonly string[];
}

/** Each pair as two reports of one day in two outlets, which hold nothing else. @cost two seconds */
async function judged(): Promise<Judged[]> {
  const found: Judged[] = [];
  for (const pair of recordsOf<RivalPair>(RIVAL_PAIRS)) {
    const folder = mkdtempSync(join(tmpdir(), "rivals-"));
    const report = (id: string, text: string): string => JSON.stringify({ id, text, outlet: `The ${id} Courier`, date: "2031-05-08" });
    writeFileSync(join(folder, "reports.jsonl"), `${report("Left", pair.a)}\n${report("Right", pair.b)}\n`);
    const { dossier } = await collate([folder]);
    rmSync(folder, { recursive: true });
    const side = ({ party, words }: (typeof dossier.rivals)[number]["sides"][number]): string =>
      `${party}: ${words.map(({ exact }) => exact).join(" / ")}`;
    found.push({ pair, told: dossier.rivals.map(({ kind, sides }) => `[${kind}] ${sides.map(side).join(" | ")}`) });
  }
  return found;
}

export async function rivalFigures(): Promise<Readonly<Record<string, number>>> {
  return figuresOf(await judged());
}

function figuresOf(all: readonly Judged[]): Record<"precision" | "recall", number> {
  const told = all.filter((it) => it.told.length > 0);
  const right = told.filter(({ pair }) => pair.rival).length;
  return {
    precision: told.length === 0 ? 100 : (100 * right) / told.length,
    recall: (100 * right) / all.filter(({ pair }) => pair.rival).length,
  };
}

if (import.meta.main) {
  const all = await judged();
  console.log(figuresOf(all));
  if (process.argv.includes("--show"))
    for (const { pair, told } of all) console.log(`${pair.id} ${pair.rival ? "rival" : "none"} ${pair.kind}\n   ${told.join("\n   ")}`);
}
