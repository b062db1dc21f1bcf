// Takes affairs coded by hand and pairs of real news judged by hand, gives how much each sign speaks for one saying: writes src/lang/en/utterance-weights.ts.
// node train/utterances.ts [--left-out]
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { argv } from "node:process";
import { fileURLToPath } from "node:url";
import { format, resolveConfig } from "prettier";
import { affairFolder, corpusFile, goldAffair, OWN_AFFAIRS, recordsOf } from "../bench/quality/corpora.ts";
import { matchingOf, type GoldAffair } from "../bench/quality/scorers/affair.ts";
import { codedFrom, UTTERANCE_REPORTS, type MarkedReports } from "../bench/quality/utterance-reports.ts";
import { contextOf } from "../src/compare/context.ts";
import { LEAST_ODDS } from "../src/compare/utterances/likely.ts";
import { likelyIn } from "../src/compare/utterances/utterances.ts";
import { captures, type Input } from "../src/ingest/index.ts";
import { englishCompareTables } from "../src/lang/en/compare.ts";
import { lemmaOf } from "../src/lang/en/lemmas.ts";
import type { Linked, Statement } from "../src/model/index.ts";
import { dossierOf } from "../src/pipeline.ts";
import { readAndAnnotateAll, STEPS } from "../src/presets.ts";
import { logistic } from "./weighted-logistic.ts";

const OUT = fileURLToPath(new URL("../src/lang/en/utterance-weights.ts", import.meta.url));
const JUDGED = fileURLToPath(new URL("../bench/quality/hand/likely-pairs.jsonl", import.meta.url));
/** Affairs that are only measured on, never learned from. */
const CLOSED = ["shaft", "quarantine"];
const RIDGE = 1;
const TABLES = englishCompareTables(lemmaOf);

type Likely = ReturnType<typeof likelyIn>[number];

/** A pair that is known to be one saying or not. */
interface Example {
  readonly from: string;
  readonly same: boolean;
  readonly isJoined: boolean;
  readonly signs: Likely["signs"];
}

/** What reports give. @param coded gives the coding for their sources */
async function collated(inputs: readonly Input[], coded: (sources: ReadonlyMap<string, string>) => GoldAffair | null) {
  const found = await captures(inputs);
  let linked: Linked | undefined;
  const compared = (it: Linked): ReturnType<typeof STEPS.compare> => STEPS.compare((linked = it));
  const steps = { ...STEPS, compare: compared };
  const dossier = await dossierOf(found.captures, found.problems, steps, (them) => Promise.resolve(readAndAnnotateAll(them)));
  if (linked === undefined) throw new Error("reports were not compared");
  const context = contextOf(linked, TABLES);
  const likely = linked.episodes.flatMap((it) => likelyIn(context.statementsOf(it), context));
  const gold = coded(new Map(found.captures.map(({ id, source }) => [id, source])));
  return { linked, likely, gold, dossier };
}

const pairsOf = (groups: readonly { readonly statements: readonly string[] }[]): ReadonlySet<string> =>
  new Set(groups.flatMap(({ statements }) => statements.flatMap((a) => statements.filter((b) => a !== b).map((b) => `${a} ${b}`))));

/** Pairs of coded statements; those that are coded as neither are left out. */
async function codedExamples(from: string, inputs: readonly Input[], coded: Parameters<typeof collated>[1]): Promise<Example[]> {
  const { likely, gold, dossier } = await collated(inputs, coded);
  if (gold === null) return [];
  const codeOf = new Map(matchingOf(dossier, gold).pairs.map(([one, { statement }]) => [statement.id, one.id]));
  const { utterances } = gold.expected;
  const [must, may] = [pairsOf(utterances.filter(({ note }) => !(note ?? "").includes("not required"))), pairsOf(utterances)];
  return likely.flatMap(({ left, right, isJoined, signs }): Example[] => {
    const [a, b] = [codeOf.get(left.id), codeOf.get(right.id)];
    if (a === undefined || b === undefined) return [];
    const same = must.has(`${a} ${b}`);
    return same || !may.has(`${a} ${b}`) ? [{ from, same, isJoined, signs }] : [];
  });
}

/** Each record as a file of its own. */
const asReports = (records: readonly { readonly id: string }[]): Input[] =>
  records.map((it) => ({ name: `${it.id}.jsonl`, bytes: Buffer.from(`${JSON.stringify(it)}\n`) }));

async function affairExamples(): Promise<Example[]> {
  const found: Example[] = [];
  for (const name of ["sample", ...OWN_AFFAIRS, "karabakh"]) {
    const folder = affairFolder(name);
    if (CLOSED.includes(name) || !existsSync(folder)) continue;
    found.push(...(await codedExamples(name, [join(folder, "reports")], (sources) => goldAffair(folder, sources))));
  }
  for (const row of recordsOf<MarkedReports>(UTTERANCE_REPORTS)) {
    const gold = codedFrom(row);
    const records = row.reports.map(({ outlet, date }, at) => ({ id: `r${at}`, text: gold.texts.get(`r${at}`), outlet, date }));
    found.push(...(await codedExamples("reports", asReports(records), () => gold)));
  }
  return found;
}

interface NewsRecord {
  readonly id: string;
  readonly cluster: string;
  readonly title: string;
  readonly text: string;
  readonly date: string;
  readonly outlet: string;
}

/** Where a statement that was judged stands: its report, its first unit of text and its end. */
interface Place {
  readonly report: string;
  readonly start: number;
  readonly end: number;
}

interface Judged {
  readonly corpus: string;
  readonly left: Place;
  readonly right: Place;
  readonly verdict: "right" | "wrong" | "doubtful";
}

const placeOf = ({ report, content }: Statement): string => `${report} ${content[0]?.start ?? 0} ${content.at(-1)?.end ?? 0}`;
const keyOf = ({ report, start, end }: Place): string => `${report} ${start} ${end}`;

/** Pairs of real news judged by hand, event by event. */
async function newsExamples(): Promise<Example[]> {
  const judged = recordsOf<Judged>(JUDGED);
  const verdicts = new Map(judged.flatMap(({ left: a, right: b, verdict }) => [[`${keyOf(a)}|${keyOf(b)}`, verdict] as const, [`${keyOf(b)}|${keyOf(a)}`, verdict] as const])); // prettier-ignore
  const named = new Set(judged.map(({ left }) => left.report));
  const found: Example[] = [];
  for (const corpus of new Set(judged.map((it) => it.corpus))) {
    const records = recordsOf<NewsRecord>(corpusFile(corpus));
    for (const cluster of new Set(records.filter(({ id }) => named.has(id)).map((it) => it.cluster))) {
      const articles = records.filter((it) => it.cluster === cluster).map(({ id, title, text, date, outlet }) => ({ id, title, text, date, outlet })); // prettier-ignore
      const { likely } = await collated(asReports(articles), () => null);
      for (const { left, right, isJoined, signs } of likely) {
        const verdict = verdicts.get(`${placeOf(left)}|${placeOf(right)}`);
        if (isJoined || verdict === undefined || verdict === "doubtful") continue;
        found.push({ from: cluster, same: verdict === "right", isJoined, signs });
      }
    }
  }
  return found;
}

/** Weights by sign; the same on every run. @cost O(examples × signs²) a round */
export function trainUtterances(examples: readonly Example[]): Map<string, number> {
  const names = Object.keys(examples[0]?.signs ?? {});
  const rows = examples.map(({ same, signs }) => ({
    features: names.map((name) => signs[name] ?? 0),
    label: same ? (1 as const) : (0 as const),
    weight: 1,
  }));
  const weights = logistic(rows, RIDGE);
  return new Map(names.map((name, at) => [name, Math.round(weights[at]! * 100) / 100]));
}

/** Pairs that words alone do not join and that would be, each under weights learned without its affair or event. */
function leftOut(examples: readonly Example[]): void {
  const count = { joined: 0, right: 0 };
  for (const from of new Set(examples.map((it) => it.from))) {
    const weights = trainUtterances(examples.filter((it) => it.from !== from));
    for (const it of examples.filter((one) => one.from === from && !one.isJoined)) {
      const odds = Object.entries(it.signs).reduce((sum, [name, value]) => sum + value * weights.get(name)!, 0);
      if (odds < LEAST_ODDS) continue;
      count.joined += 1;
      if (it.same) count.right += 1;
    }
  }
  const open = examples.filter((it) => !it.isJoined);
  console.log(`${examples.length} pairs, ${open.length} not joined by words, ${open.filter(({ same }) => same).length} of them one saying; joined ${count.joined}, right ${count.right}`); // prettier-ignore
}

if (import.meta.main) {
  if (!existsSync(corpusFile("basil_events/train"))) throw new Error(`nothing to train on: ${corpusFile("basil_events/train")} is missing`);
  const [invented, news] = [await affairExamples(), await newsExamples()];
  if (argv.includes("--left-out")) for (const them of [invented, news, [...invented, ...news]]) leftOut(them);
  const weights = trainUtterances([...invented, ...news]);
  const code = `// Gives how much each sign speaks for one saying; written by \`node train/utterances.ts\`, not by hand.

/** Weights by sign (src/compare/utterances/likely.ts). @source logistic regression over affairs coded and pairs judged by hand: docs/compare.md */
export const UTTERANCE_WEIGHTS: readonly (readonly [sign: string, weight: number])[] = ${JSON.stringify([...weights])};
`;
  writeFileSync(OUT, await format(code, { ...(await resolveConfig(OUT)), parser: "typescript" }));
  process.stdout.write(`src/lang/en/utterance-weights.ts: ${weights.size} weights\n`);
}
