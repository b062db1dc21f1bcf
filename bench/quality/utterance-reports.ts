// Takes short reports made by hand of affairs of many kinds, with marks around what is said, gives how many pairs of statements that are one utterance `collate` joins, and how many it joins wrongly.
// node bench/quality/utterance-reports.ts [--second] [--show]
import { fileURLToPath } from "node:url";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { collate } from "../../src/engine.ts";
import { recordsOf } from "./corpora.ts";
import { affairFigures, matchingOf, type GoldAffair, type GoldStatement } from "./scorers/affair.ts";
import type { Pair } from "./scorers/attributions.ts";

export const UTTERANCE_REPORTS = fileURLToPath(new URL("hand/utterance-reports.jsonl", import.meta.url));
/** Six more, none of whose errors has been read. */
export const MORE_UTTERANCE_REPORTS = fileURLToPath(new URL("hand/utterance-reports-2.jsonl", import.meta.url));

export interface MarkedReports {
  readonly id: string;
  readonly kind: string;
  readonly reports: readonly { readonly outlet: string; readonly date: string; readonly marked: string }[];
}

/** `{a:words}` is said in utterance a; `{a?:…}` may belong to it; a number tells two statements of one utterance in one report apart. */
const MARK = /\{([a-z]{1,2})(\??)(\d?):([^{}]{1,600})\}/g;

/** A report without its marks, and where each marked statement of it stands. */
function unmarked(marked: string): { readonly text: string; readonly said: ReadonlyMap<string, Pair[]> } {
  const said = new Map<string, Pair[]>();
  let text = "";
  let from = 0;
  for (const { 0: all, 1: label, 2: doubt, 3: number, 4: words, index } of marked.matchAll(MARK)) {
    text += marked.slice(from, index);
    const key = `${label}${doubt}${number}`;
    said.set(key, [...(said.get(key) ?? []), [text.length, text.length + (words ?? "").length]]);
    text += words;
    from = index + all.length;
  }
  return { text: text + marked.slice(from), said };
}

/** The marks as an affair is coded. */
export function codedFrom({ reports }: MarkedReports): GoldAffair {
  const texts = new Map<string, string>();
  const statements: GoldStatement[] = [];
  const [sure, all] = [new Map<string, string[]>(), new Map<string, string[]>()];
  for (const [at, { marked }] of reports.entries()) {
    const { text, said } = unmarked(marked);
    texts.set(`r${at}`, text);
    for (const [key, content] of said) {
      const id = `r${at}-${key}`;
      statements.push({ id, report: `r${at}`, speaker: null, onBehalfOf: null, source: null, cue: null, content, mode: "", act: "" });
      const label = key.replace(/[?\d]/g, "");
      all.set(label, [...(all.get(label) ?? []), id]);
      if (!key.includes("?")) sure.set(label, [...(sure.get(label) ?? []), id]);
    }
  }
  const utterances = [
    ...[...sure.values()].map((it) => ({ statements: it })),
    ...[...all.values()].map((it) => ({ statements: it, note: "not required" })),
  ];
  const coded = reports.map(({ date }, at) => ({ id: `r${at}`, published: date, relies_on: [], episode: "one" }));
  return { statements, texts, expected: { reports: coded, utterances, rival_accounts: [] } };
}

/** Counts of pairs, and of statements found. */
type Counts = Readonly<Record<"right" | "wrong" | "asked" | "found" | "coded", number>>;

/** @cost a tenth of a second */
async function countsOf(row: MarkedReports): Promise<Counts> {
  const gold = codedFrom(row);
  const folder = mkdtempSync(join(tmpdir(), "utterances-"));
  for (const [at, { outlet, date }] of row.reports.entries())
    writeFileSync(join(folder, `r${at}.jsonl`), `${JSON.stringify({ id: `r${at}`, text: gold.texts.get(`r${at}`), outlet, date })}\n`);
  const { dossier } = await collate([folder]);
  rmSync(folder, { recursive: true });
  const { utterancePairs, wrongPairs } = affairFigures(dossier, gold);
  const asked = gold.expected.utterances
    .filter(({ note }) => note === undefined)
    .reduce((sum, { statements: { length } }) => sum + (length * (length - 1)) / 2, 0);
  return { right: utterancePairs, wrong: wrongPairs, asked, found: matchingOf(dossier, gold).pairs.length, coded: gold.statements.length };
}

export async function utteranceFigures(file = UTTERANCE_REPORTS, show = false): Promise<Counts> {
  const sum = { right: 0, wrong: 0, asked: 0, found: 0, coded: 0 };
  for (const row of recordsOf<MarkedReports>(file)) {
    const counts = await countsOf(row);
    if (show) console.log(`${row.id} ${row.kind}: ${counts.right} of ${counts.asked}, ${counts.wrong} wrong; ${counts.found} of ${counts.coded} statements`); // prettier-ignore
    for (const key of ["right", "wrong", "asked", "found", "coded"] as const) sum[key] += counts[key];
  }
  return sum;
}

if (import.meta.main)
  console.log(
    await utteranceFigures(process.argv.includes("--second") ? MORE_UTTERANCE_REPORTS : UTTERANCE_REPORTS, process.argv.includes("--show")),
  );
