// Takes the floors and what was measured of speed, gives docs/reader.md: its words as they stand there, its tables anew.
import { readFileSync } from "node:fs";
import { keptFloors } from "../../bench/quality/floors.ts";
import { ARTICLES_ASKED, ARTICLE_WORDS, SUMS, timeOf } from "../../bench/speed/asked.ts";
import type { Measured } from "../../bench/speed/child.ts";
import type { MemoryStep } from "../../bench/speed/memory.ts";
import type { StageTimes } from "../../bench/speed/stages.ts";
import { table } from "./markdown.ts";

const PAGE = new URL("../../docs/reader.md", import.meta.url);
const RESULTS = new URL("../../bench/speed/results.json", import.meta.url);

/** What `npm run bench -- --write` kept. */
interface Results {
  readonly speed?: {
    readonly stages: StageTimes;
    readonly whole: readonly (Measured & { readonly layers: string } & Readonly<Record<"threads" | "articlesPerSecond" | "articlesAlone" | "ofWink", number>>)[];
  };
  readonly memory?: readonly MemoryStep[];
}

/** Records by the first part of their figures' names, in the order they are shown. @param says what the figure is of */
const RECORDS: readonly (readonly [record: string, says: string])[] = [
  ["ud-ewt", "EWT dev"],
  ["ud-gum", "GUM dev"],
  ["ud-gum-news", "GUM dev, news"],
  ["ud-gum-interview", "GUM dev, interviews"],
  ["ud-gum-news-folds", "GUM news, four-fold"],
];

/** Figures of other records, each a row. */
const ROWS: readonly (readonly [record: string, says: string])[] = [
  ["tempeval3", "time expressions, TempEval-3 dev"],
  ["names", "names against CoreNLP's, PolNeAR dev"],
  ["speakers", "speakers, coded by hand"],
  ["antecedents", "antecedents of sources, coded by hand"],
  ["coreference", "coreference"],
  ["meantime", "coreference, MEANTIME dev"],
];

/** What the figures should reach. */
const ASKED: Readonly<Record<string, number>> = {
  "ud-ewt/upos": 95.3,
  "ud-ewt/las": 81.5,
  "ud-gum/upos": 96.2,
  "ud-gum/las": 80.5,
  "ud-gum-news-folds/tokens-f1": 99.3,
  "ud-gum-news-folds/sentences-f1": 97,
  "ud-gum-news-folds/upos": 95.8,
  "ud-gum-news-folds/las": 78.5,
  "tempeval3/value": 80,
  "tempeval3/relaxed": 90,
  "antecedents/all": 80,
};

const recordOf = (name: string): string => name.slice(0, name.indexOf("/"));
const figureOf = (name: string): string => name.slice(name.indexOf("/") + 1);

/** "81.2 (80 asked)". */
function cell(floors: Readonly<Record<string, number>>, name: string): string {
  const value = floors[name];
  if (value === undefined) return "";
  return ASKED[name] === undefined ? value.toFixed(1) : `${value.toFixed(1)} (${ASKED[name]} asked)`;
}

function treebankTable(floors: Readonly<Record<string, number>>): string {
  const figures = ["tokens-f1", "sentences-f1", "upos", "xpos", "uas", "las"];
  const relations = Object.keys(floors)
    .filter((name) => recordOf(name) === "ud-gum" && !figures.includes(figureOf(name)))
    .map(figureOf)
    .sort();
  return table(
    ["", ...RECORDS.map(([, says]) => says)],
    [...figures, ...relations].map((figure) => [
      figure.replace("-f1", ", F1").replace(/^(upos|xpos|uas|las)$/, (it) => it.toUpperCase()),
      ...RECORDS.map(([record]) => cell(floors, `${record}/${figure}`)),
    ]),
  );
}

function otherTable(floors: Readonly<Record<string, number>>): string {
  const names = Object.keys(floors).sort();
  const rows = ROWS.flatMap(([record, says]) =>
    names.filter((name) => recordOf(name) === record).map((name) => [says, figureOf(name), cell(floors, name)]),
  );
  return table(["of", "figure", "per cent"], rows);
}

const fixed = (value: number, places: number): string => value.toFixed(places);

function speedTable({ speed, memory }: Results): string {
  if (speed === undefined) return "Not measured yet: `npm run bench -- --write`.\n";
  const { stages, wink } = speed.stages;
  const row = (what: string, perToken: number, asked = ""): string[] => [what, fixed(perToken, 2), fixed(wink / perToken, 2), asked];
  const byStage = table(
    ["stage", "µs a token", "speed, of wink-nlp's", "asked"],
    [
      row("wink-nlp: sentences, tags", wink),
      ...stages.map(({ name, perToken }) => row(name, perToken)),
      ...SUMS.map(([what, least, names]) => row(what, timeOf(stages, names), `${least}`)),
    ],
  );
  const whole = table(
    ["layers", "threads", `articles of ${ARTICLE_WORDS} words a second, by the clock`, "by processor time", "of wink-nlp's", "asked", "memory at most, MiB"],
    speed.whole.map(({ layers, threads, articlesPerSecond, articlesAlone, ofWink, peakMiB }) => [
      layers,
      `${threads}`,
      fixed(articlesPerSecond, 0),
      fixed(articlesAlone, 0),
      fixed(ofWink, 2),
      `${ARTICLES_ASKED[threads] ?? ""}`,
      fixed(peakMiB, 0),
    ]),
  );
  const held = memory === undefined ? "" : `\n${memoryTable(memory)}`;
  return `${byStage}\n${whole}${held}`;
}

const memoryTable = (steps: readonly MemoryStep[]): string =>
  table(
    ["articles read", "resident, MiB", "held after collection, MiB"],
    steps.map(({ articles, residentMiB, heldMiB }) => [`${articles}`, fixed(residentMiB, 0), fixed(heldMiB, 0)]),
  );

/** A part of the page between `<!-- NAME -->` and `<!-- /NAME -->`, written anew. */
function filled(page: string, name: string, part: string): string {
  const [open, close] = [`<!-- ${name} -->\n`, `<!-- /${name} -->`];
  const from = page.indexOf(open);
  const to = page.indexOf(close);
  if (from < 0 || to < from) throw new Error(`docs/reader.md has no place for ${name}`);
  return `${page.slice(0, from + open.length)}\n${part}\n${page.slice(to)}`;
}

export function readerPage(): string {
  const { floors } = keptFloors();
  const results = JSON.parse(readFileSync(RESULTS, "utf8")) as Results;
  const parts: readonly (readonly [name: string, part: string])[] = [
    ["treebanks", treebankTable(floors)],
    ["figures", otherTable(floors)],
    ["speed", speedTable(results)],
  ];
  return parts.reduce((page, [name, part]) => filled(page, name, part), readFileSync(PAGE, "utf8"));
}
