// Takes short reports coded by hand, each of another matter, gives how much of their coding reading each alone finds.
// node bench/quality/minis.ts [--show] [FILE.jsonl …]
import { join } from "node:path";
import { argv } from "node:process";
import { fileURLToPath } from "node:url";
import { collate } from "../../src/engine.ts";
import type { Dossier } from "../../src/model/index.ts";
import { recordsOf } from "./corpora.ts";
import type { Pair } from "./scorers/attributions.ts";
import { isSpeaker, matchingOf, type GoldAffair, type GoldStatement } from "./scorers/affair.ts";
import { statementShares } from "./scorers/affair-shares.ts";

/** What hands coded that had seen no code. */
export const MINIS = fileURLToPath(new URL("hand/minis", import.meta.url));
/** Sets that are read for errors, and the one that never is. */
export const READ = ["a", "b", "d", "e", "f", "g"].map((it) => join(MINIS, `${it}.jsonl`));
export const CLOSED = join(MINIS, "c.jsonl");

interface MiniStatement extends Pick<GoldStatement, "speaker" | "onBehalfOf" | "mode" | "act"> {
  readonly addressee: string | null;
  /** Words of the text, each stretch of them. */
  readonly content: readonly string[];
  readonly source: string | null;
  readonly cue: string | null;
}

interface MiniReport {
  readonly id: string;
  readonly text: string;
  readonly statements: readonly MiniStatement[];
}

/** What one report's coding and its dossier hold. */
interface MeasuredMini {
  readonly mini: MiniReport;
  readonly gold: GoldAffair;
  readonly dossier: Dossier;
}

/** Every place of some words; none of no words. */
function placesOf(words: string | null, text: string): Pair[] {
  const found: Pair[] = [];
  if (words === null || words === "") return found;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) found.push([at, at + words.length]);
  return found;
}

/** The place of some words nearest to another. */
function nearest(words: string | null, text: string, to: number): Pair | null {
  return placesOf(words, text).toSorted((a, b) => Math.abs(a[0] - to) - Math.abs(b[0] - to))[0] ?? null;
}

/** Coding by words as coding by offsets: of words that stand in several places, those nearest to the longest stretch of content. */
function goldOf({ id, text, statements }: MiniReport): GoldAffair {
  const coded = statements.map((it, i): GoldStatement => {
    const longest = it.content.toSorted((a, b) => b.length - a.length)[0] ?? "";
    const cue = placesOf(it.cue, text);
    const at = placesOf(longest, text).toSorted((a, b) => far(a, cue) - far(b, cue))[0]?.[0] ?? 0;
    const content = it.content.map((words) => nearest(words, text, at)).filter((them) => them !== null);
    return { ...it, id: `${id}-${i}`, report: id, content, source: nearest(it.source, text, at), cue: nearest(it.cue, text, at) };
  });
  const expected = { reports: [{ id, published: "", relies_on: [], episode: "" }], utterances: [], rival_accounts: [] };
  return { statements: coded, expected, texts: new Map([[id, text]]) };
}

/** Characters from a place to the nearest of some; 0 where there are none. */
const far = ([at]: Pair, them: readonly Pair[]): number => (them.length === 0 ? 0 : Math.min(...them.map(([it]) => Math.abs(it - at))));

/** @cost some ten milliseconds a report */
export async function measuredMinis(files: readonly string[]): Promise<MeasuredMini[]> {
  const found: MeasuredMini[] = [];
  for (const mini of files.flatMap((it) => [...recordsOf<MiniReport>(it)])) {
    const { dossier } = await collate([{ name: `${mini.id}.txt`, bytes: Buffer.from(mini.text) }]);
    found.push({ mini, gold: goldOf(mini), dossier });
  }
  return found;
}

/** Shares over all reports, in percent, by short names. */
export function miniFigures(all: readonly MeasuredMini[]): Readonly<Record<string, number>> {
  const sums = new Map<string, { found: number; of: number }>();
  for (const { dossier, gold } of all)
    for (const [what, { found, of }] of Object.entries(statementShares(dossier, gold))) {
      const sum = sums.get(what) ?? { found: 0, of: 0 };
      sums.set(what, { found: sum.found + found, of: sum.of + of });
    }
  return Object.fromEntries([...sums].map(([what, { found, of }]) => [NAMES[what] ?? what, (100 * found) / Math.max(1, of)]));
}

/** Of the shares of coded statements, of those found, of the addressees and of the principals that are coded. */
const NAMES: Readonly<Record<string, string>> = {
  "coded statements found": "found",
  "coded statements found with their speaker": "speaker",
  "coded statements found with their mode": "mode",
  "coded statements found with their act": "act",
  "found statements that are coded": "coded",
  "addressees of those coded with one": "addressee",
  "principals of those coded with one": "principal",
};

/** Figures of the sets that are read, together, and of the closed one. @cost some half a minute */
export async function allMiniFigures(): Promise<Readonly<Record<string, number>>> {
  const under = async (set: string, files: readonly string[]): Promise<[string, number][]> =>
    Object.entries(miniFigures(await measuredMinis(files))).map(([name, value]) => [`${set}/${name}`, value]);
  return Object.fromEntries([...(await under("read", READ)), ...(await under("closed", [CLOSED]))]);
}

/** What one report's reading lacks of its coding, and what it has besides. */
function shownOf({ mini, gold, dossier }: MeasuredMini): string[] {
  const { pairs } = matchingOf(dossier, gold);
  const words = (id: number): string => mini.statements[id]?.content.join(" … ") ?? "";
  const lines = gold.statements.flatMap((coded, i) => {
    const found = pairs.find(([it]) => it === coded)?.[1].statement;
    if (found === undefined) return [`  missed: ${coded.speaker ?? "?"} [${coded.act}] ${words(i)}`];
    const wrong = [
      isSpeaker(coded, found) ? "" : `speaker ${found.speaker?.name ?? "nobody"} for ${coded.speaker ?? "nobody"}`,
      coded.act === found.act ? "" : `act ${found.act} for ${coded.act}`,
    ].filter((it) => it !== "");
    return wrong.length === 0 ? [] : [`  ${wrong.join("; ")}: ${words(i)}`];
  });
  const hit = new Set(pairs.map(([, { statement }]) => statement.id));
  const besides = dossier.statements.filter(({ id }) => !hit.has(id));
  return [
    mini.id,
    ...lines,
    ...besides.map((it) => `  besides: ${it.speaker?.name ?? "nobody"} [${it.act}] ${it.content.map(({ exact }) => exact).join(" … ")}`),
  ];
}

if (import.meta.main) {
  const files = argv.slice(2).filter((it) => it.endsWith(".jsonl"));
  for (const file of files.length > 0 ? files : [...READ, CLOSED]) {
    const all = await measuredMinis([file]);
    if (argv.includes("--show") && file !== CLOSED) for (const it of all) console.log(shownOf(it).join("\n"));
    console.log(file.replace(/^.*\//, ""));
    for (const [what, value] of Object.entries(miniFigures(all))) console.log(`  ${what}: ${value.toFixed(1)}`);
  }
}
