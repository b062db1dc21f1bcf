// Takes short reports made by hand of affairs of many kinds, gives how many of the rivalries they hold `collate` tells, and how many it tells wrongly.
// node bench/quality/claim-reports.ts [--second] [--show]
import { fileURLToPath } from "node:url";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { collate } from "../../src/engine.ts";
import type { Dossier, DossierRival } from "../../src/model/index.ts";
import { recordsOf } from "./corpora.ts";

export const CLAIM_REPORTS = fileURLToPath(new URL("hand/claim-reports.jsonl", import.meta.url));
/** Forty more, of other kinds of affair, written later. */
export const MORE_CLAIM_REPORTS = fileURLToPath(new URL("hand/claim-reports-2.jsonl", import.meta.url));

interface ClaimReports {
  readonly id: string;
  readonly rival: boolean;
  /** Of what the reports differ, or why they do not. */
  readonly kind: string;
  readonly reports: readonly string[];
  /** For each side of the rivalry the words that it rests on; any of them will do. */
  readonly sides: readonly (readonly string[])[];
}

interface Told {
  readonly rival: DossierRival;
  readonly right: boolean;
}

/** Whether the words of a side overlap those that are asked for. */
export function shows({ words }: DossierRival["sides"][number], asked: readonly string[], reports: readonly string[]): boolean {
  return words.some(({ report, exact, prefix }) => {
    const text = reports[Number(report.slice(1))] ?? "";
    const start = text.indexOf(prefix + exact) + prefix.length;
    return asked.some((it) => {
      const at = text.indexOf(it);
      return at >= 0 && at < start + exact.length && start < at + it.length;
    });
  });
}

/** Whether the two sides asked for are two sides of what is told. */
function isRight({ sides }: DossierRival, [left = [], right = []]: ClaimReports["sides"], reports: readonly string[]): boolean {
  return sides.some((a) => shows(a, left, reports) && sides.some((b) => b !== a && shows(b, right, reports)));
}

/** What reports of two or three outlets and one day make. @cost a tenth of a second */
export async function reportsCollated(reports: readonly string[]): Promise<Dossier> {
  const folder = mkdtempSync(join(tmpdir(), "claims-"));
  const lines = reports.map((text, at) =>
    JSON.stringify({ id: `r${at}`, text, outlet: ["The Left Courier", "Radio Right", "The Third Post"][at], date: "2031-05-08" }),
  );
  writeFileSync(join(folder, "reports.jsonl"), `${lines.join("\n")}\n`);
  const { dossier } = await collate([folder]);
  rmSync(folder, { recursive: true });
  return dossier;
}

async function toldOf({ reports, sides, rival }: ClaimReports): Promise<Told[]> {
  const { rivals } = await reportsCollated(reports);
  return rivals.map((it) => ({ rival: it, right: rival && isRight(it, sides, reports) }));
}

export async function claimFigures(file = CLAIM_REPORTS, show = false): Promise<Readonly<Record<"precision" | "recall", number>>> {
  const rows = recordsOf<ClaimReports>(file);
  let [told, right, found] = [0, 0, 0];
  for (const row of rows) {
    const all = await toldOf(row);
    told += all.length;
    right += all.filter((it) => it.right).length;
    if (all.some((it) => it.right)) found += 1;
    if (!show) continue;
    console.log(`${row.id} ${row.rival ? (all.some((it) => it.right) ? "found" : "MISSED") : "none"} ${row.kind}`);
    for (const { rival, right } of all)
      console.log(`   ${right ? "right" : "WRONG"} [${rival.kind}] ${rival.sides.map(({ party, words }) => `${party}: ${words.map(({ exact }) => exact).join(" / ")}`).join(" | ")}`); // prettier-ignore
  }
  return { precision: told === 0 ? 100 : (100 * right) / told, recall: (100 * found) / rows.filter(({ rival }) => rival).length };
}

if (import.meta.main)
  console.log(await claimFigures(process.argv.includes("--second") ? MORE_CLAIM_REPORTS : CLAIM_REPORTS, process.argv.includes("--show")));
