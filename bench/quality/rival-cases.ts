// Takes cases of two short reports each, written and coded by a hand that knows nothing of the comparisons, gives how many of the coded rivalries `collate` tells, and how many accounts that nobody coded.
// node bench/quality/rival-cases.ts [FILE] [--show]
import { fileURLToPath } from "node:url";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { collate } from "../../src/engine.ts";
import { SURE_RIVAL, type Dossier, type DossierRival } from "../../src/model/index.ts";
import { shows } from "./claim-reports.ts";
import { recordsOf } from "./corpora.ts";

export const RIVAL_CASES = fileURLToPath(new URL("hand/rival-cases.jsonl", import.meta.url));

interface CodedRivalry {
  readonly about: string;
  /** For each side who says so and the words that hold the account; any of them will do. */
  readonly sides: readonly { readonly party: string; readonly quotes: readonly string[] }[];
}

interface RivalCase {
  readonly id: string;
  readonly reports: readonly { readonly outlet: string; readonly date: string; readonly text: string }[];
  /** Empty where the two only look opposed; `near` says why they can both hold. */
  readonly rivals: readonly CodedRivalry[];
  readonly near?: string;
}

/** Accounts by whether they are shown as rivals or folded as such that may be. */
interface ByConfidence {
  readonly shown: number;
  readonly folded: number;
}

export interface CaseFigures {
  readonly coded: number;
  /** Coded rivalries that an account tells, by the surest that does. */
  readonly told: ByConfidence;
  /** Accounts that nobody coded: in cases that hold a rivalry, and in near-misses. */
  readonly extra: ByConfidence;
  readonly near: ByConfidence;
}

/** What the reports of a case make, each with its own outlet and day. @cost a tenth of a second */
async function caseCollated({ reports }: RivalCase): Promise<Dossier> {
  const folder = mkdtempSync(join(tmpdir(), "cases-"));
  const lines = reports.map((report, at) => JSON.stringify({ id: `r${at}`, ...report }));
  writeFileSync(join(folder, "reports.jsonl"), `${lines.join("\n")}\n`);
  const { dossier } = await collate([folder]);
  rmSync(folder, { recursive: true });
  return dossier;
}

/** Whether two sides of what is told rest on the words of two coded sides. */
function isOf({ sides }: DossierRival, coded: CodedRivalry, texts: readonly string[]): boolean {
  return sides.some((a) =>
    sides.some(
      (b) => a !== b && coded.sides.some((x) => shows(a, x.quotes, texts) && coded.sides.some((y) => y !== x && shows(b, y.quotes, texts))),
    ),
  );
}

const byConfidence = (them: readonly { readonly confidence: number }[]): ByConfidence => {
  const shown = them.filter(({ confidence }) => confidence >= SURE_RIVAL).length;
  return { shown, folded: them.length - shown };
};

const shownOf = ({ kind, about, confidence, sides }: DossierRival): string =>
  `${confidence} [${kind}] ${about}: ${sides.map(({ party, words }) => `${party}: ${words.map(({ exact }) => exact).join(" / ")}`).join(" | ")}`;

export async function caseFigures(file = RIVAL_CASES, show = false): Promise<CaseFigures> {
  const [told, extra, near]: [DossierRival[], DossierRival[], DossierRival[]] = [[], [], []];
  let coded = 0;
  for (const it of recordsOf<RivalCase>(file)) {
    const { rivals } = await caseCollated(it);
    const texts = it.reports.map(({ text }) => text);
    coded += it.rivals.length;
    for (const rivalry of it.rivals) {
      const [surest] = rivals.filter((one) => isOf(one, rivalry, texts)).sort((a, b) => b.confidence - a.confidence);
      if (surest !== undefined) told.push(surest);
      if (show) console.log(`${it.id} ${surest === undefined ? "MISSED" : `told ${shownOf(surest)}`} (${rivalry.about})`);
    }
    const rest = rivals.filter((one) => !it.rivals.some((rivalry) => isOf(one, rivalry, texts)));
    (it.rivals.length > 0 ? extra : near).push(...rest);
    if (show) for (const one of rest) console.log(`${it.id} ${it.rivals.length > 0 ? "EXTRA" : "NEAR-MISS"} ${shownOf(one)}`);
  }
  return { coded, told: byConfidence(told), extra: byConfidence(extra), near: byConfidence(near) };
}

if (import.meta.main) {
  const file = process.argv.slice(2).find((it) => !it.startsWith("--"));
  console.log(await caseFigures(file, process.argv.includes("--show")));
}
