// Takes affairs of real news coded by hand (ids, offsets and names), collates the three reports of each and prints how much of the coding the dossier holds.
// node bench/quality/real-affairs.ts [--open] [--closed]
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { argv } from "node:process";
import { fileURLToPath } from "node:url";
import { collate } from "../../src/engine.ts";
import type { Dossier } from "../../src/model/index.ts";
import { corpusFile, isThere, recordsOf } from "./corpora.ts";
import { affairFigures, isSpeaker, matchingOf, type Found, type GoldAffair, type GoldStatement } from "./scorers/affair.ts";
import type { Pair } from "./scorers/attributions.ts";

export const REAL_AFFAIRS = fileURLToPath(new URL("hand/real-affairs.jsonl", import.meta.url));
/** Those whose misses may be listed; of the others the figures alone are looked at. */
const OPEN = ["interview", "balance"];

/** Whom a coded statement gives in a role: any one of the names is right; none where nobody is coded. */
type Names = readonly string[];

interface CodedWords extends Omit<GoldStatement, "speaker" | "onBehalfOf" | "addressee"> {
  readonly speaker: Names;
  readonly onBehalfOf: Names;
  readonly addressee: Names;
}

/** One line of the file. `pairs` are groups that are one utterance; `looser` ones are neither asked for nor wrong. */
interface CodedEvent {
  readonly event: string;
  readonly name: string;
  readonly reports: Names;
  readonly statements: readonly CodedWords[];
  readonly pairs: readonly Names[];
  readonly looser: readonly Names[];
  readonly optional: readonly { readonly report: string; readonly content: readonly Pair[] }[];
}

interface NewsRecord {
  readonly id: string;
  readonly cluster: string;
  readonly text: string;
  readonly title: string;
  readonly date: string;
  readonly outlet: string;
}

/** An event's coding beside its dossier. */
export interface MeasuredEvent {
  readonly coded: CodedEvent;
  readonly gold: GoldAffair;
  readonly dossier: Dossier;
}

function goldOf({ statements, reports, pairs, looser, optional }: CodedEvent, texts: ReadonlyMap<string, string>): GoldAffair {
  return {
    statements: statements.map(({ speaker, onBehalfOf, addressee, ...it }) => ({
      ...it,
      speaker: speaker[0] ?? null,
      onBehalfOf: onBehalfOf[0] ?? null,
      addressee: addressee[0] ?? null,
    })),
    texts,
    expected: {
      reports: reports.map((id) => ({ id, published: "", relies_on: [], episode: "one" })),
      utterances: [...pairs.map((it) => ({ statements: it })), ...looser.map((it) => ({ statements: it, note: "not required" }))],
      rival_accounts: [],
      optional_statements: optional,
    },
  };
}

/** @cost half a second an event */
async function measuredEvent(coded: CodedEvent, records: ReadonlyMap<string, NewsRecord>): Promise<MeasuredEvent> {
  const articles = coded.reports.flatMap((id) => records.get(id) ?? []);
  const folder = mkdtempSync(join(tmpdir(), "real-affairs-"));
  for (const { id, title, text, date, outlet } of articles)
    writeFileSync(join(folder, `${id}.jsonl`), `${JSON.stringify({ id, title, text, date, outlet })}\n`);
  const { dossier } = await collate([folder]);
  rmSync(folder, { recursive: true });
  return { coded, gold: goldOf(coded, new Map(articles.map(({ id, text }) => [id, text]))), dossier };
}

/** Every coded event, or those named; none, said aloud, where the corpus is not there. */
export async function measuredEvents(names?: Names): Promise<readonly MeasuredEvent[]> {
  const file = corpusFile("basil_events/train");
  if (!isThere(file)) {
    process.stderr.write(`skipped: real affairs are not measured, ${file} is missing\n`);
    return [];
  }
  const records = new Map(recordsOf<NewsRecord>(file).map((it) => [it.id, it]));
  const rows = recordsOf<CodedEvent>(REAL_AFFAIRS).filter(({ name }) => names?.includes(name) ?? true);
  const measured: MeasuredEvent[] = [];
  for (const row of rows) measured.push(await measuredEvent(row, records));
  return measured;
}

type Role = "speaker" | "onBehalfOf" | "addressee";

/** True where the statement found has one of the names coded for the role, or nobody where nobody is coded. */
export const hasCoded = (role: Role, names: Names, { statement }: Found): boolean =>
  names.length === 0
    ? statement[role] === null
    : names.some((name) => statement[role] !== null && isSpeaker({ speaker: name }, { ...statement, speaker: statement[role] }));

type Line = readonly [what: string, found: number, of: number];

/** Counts of one event, line by line. */
export function linesOf({ coded, gold, dossier }: MeasuredEvent): Line[] {
  const { pairs, counted } = matchingOf(dossier, gold);
  const words = new Map(coded.statements.map((it) => [it.id, it]));
  const namesOf = (id: string, role: Role): Names => words.get(id)?.[role] ?? [];
  const on = (test: (one: GoldStatement, found: Found) => boolean): number => pairs.filter(([one, found]) => test(one, found)).length;
  const coding = (role: Role): Line => [
    `${role} of those coded with one`,
    on((one, found) => namesOf(one.id, role).length > 0 && hasCoded(role, namesOf(one.id, role), found)),
    coded.statements.filter((it) => it[role].length > 0).length,
  ];
  const { utterancePairs, wrongPairs } = affairFigures(dossier, gold);
  const asked = new Set(coded.pairs.flatMap((group) => group.flatMap((a) => group.filter((b) => a < b).map((b) => `${a} ${b}`))));
  const all = coded.statements.length;
  return [
    ["statements found", pairs.length, all],
    ["found with their speaker", on((one, found) => hasCoded("speaker", namesOf(one.id, "speaker"), found)), all],
    ["found with their act", on((one, { statement }) => one.act === statement.act), all],
    coding("onBehalfOf"),
    coding("addressee"),
    ["what is found that is coded", pairs.length, counted],
    ["pairs of one utterance", utterancePairs, asked.size],
    ["wrong pairs", wrongPairs, 0],
  ];
}

if (import.meta.main) {
  const closed = recordsOf<CodedEvent>(REAL_AFFAIRS).flatMap(({ name }) => (OPEN.includes(name) ? [] : [name]));
  const sums = new Map<string, readonly [number, number]>();
  const print = (name: string, [what, found, of]: Line): void => console.log(`${name}: ${what}: ${found}${of > 0 ? ` of ${of}` : ""}`);
  for (const event of await measuredEvents(argv.includes("--open") ? OPEN : argv.includes("--closed") ? closed : undefined))
    for (const line of linesOf(event)) {
      print(event.coded.name, line);
      const [found, of] = sums.get(line[0]) ?? [0, 0];
      sums.set(line[0], [found + line[1], of + line[2]]);
    }
  for (const [what, [found, of]] of sums) print("all", [what, found, of]);
}
