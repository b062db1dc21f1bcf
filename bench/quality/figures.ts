// Takes the product and the records there are, gives every figure of quality by name.
import { join } from "node:path";
import { annotateRecords, collate, linkRecords, type AnnotationLine, type LinkLine } from "../../src/engine.ts";
import { coreferenceFigures } from "./coreference.ts";
import { newsBreakFigures } from "./breaks.ts";
import { COMPARED } from "./compared.ts";
import { affairFolder, corpusFile, goldAffair, isThere, recordsOf, SHARED } from "./corpora.ts";
import { dateFigures } from "./dates.ts";
import { allMiniFigures, MINIS } from "./minis.ts";
import { nameFigures } from "./names.ts";
import { plvFigures } from "./plv.ts";
import { readerFigures } from "./reader.ts";
import { reuseFigures } from "./reuse.ts";
import { affairFigures } from "./scorers/affair.ts";
import { linkedFigures, rowFigures, type Coded, type Row } from "./scorers/attributions.ts";
import { episodeFigures } from "./scorers/episodes.ts";
import { rivalsFound } from "./scorers/rivals.ts";
import { speakerFigures } from "./speakers.ts";
import { timeFigures, type Time } from "./scorers/times.ts";

/** A figure that may only rise, or, with `falls`, only fall. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly falls?: true;
}

/** Figures over one body of records; `path` is where that lies, and what the digest in floors.json is of. */
export interface Suite {
  readonly name: string;
  readonly path: string;
  readonly figures: () => Promise<readonly Figure[]>;
}

/** One decimal, as the reference scorers print. */
const rounded = (value: number): number => Math.round(value * 10) / 10;
const named = (suite: string, figures: Readonly<Record<string, number>>): Figure[] =>
  Object.entries(figures).map(([name, value]) => ({ name: `${suite}/${name}`, value: rounded(value) }));

/** Records as the JSONL that `annotate` and `link` read: nothing that gives the answer away. */
async function* jsonl(records: readonly Record<string, unknown>[]): AsyncGenerator<string> {
  for (const { id, text, title, date, dct, outlet, url, lang } of records)
    yield `${JSON.stringify({ id, text, title, date: date ?? dct, outlet, url, lang })}\n`;
}

export async function annotated(records: readonly Record<string, unknown>[]): Promise<AnnotationLine[]> {
  const lines: AnnotationLine[] = [];
  for await (const line of annotateRecords(jsonl(records))) lines.push(line);
  return lines;
}

export async function linkedLines(records: readonly Record<string, unknown>[]): Promise<LinkLine[]> {
  const lines: LinkLine[] = [];
  for await (const line of linkRecords(jsonl(records))) lines.push(line);
  return lines;
}

async function polnear(): Promise<Figure[]> {
  const gold = recordsOf<{ id: string; text: string; attributions: Coded[] }>(corpusFile("polnear/dev"));
  const lines = await annotated(gold as never);
  const found = new Map(lines.map(({ id, layers }) => [id, (layers.attributions ?? []) as Coded[]]));
  const { recall, ...figures } = linkedFigures(gold.map((it) => ({ text: it.text, gold: it.attributions, found: found.get(it.id) ?? [] })));
  const rows = rowFigures(recordsOf<Row>(corpusFile("polnear-cofenet/dev")), found);
  return [
    ...named("polnear/P1", rows),
    ...named("polnear/P2", { "content-strict": figures.contentStrict }),
    ...named("polnear/P5", { attributions: figures.attributions, joint: figures.joint }),
    ...named("polnear/P5/recall", recall),
  ];
}

async function tempeval(): Promise<Figure[]> {
  const gold = recordsOf<{ id: string; text: string; timex: Time[] }>(corpusFile("tempeval3/dev"));
  const lines = await annotated(gold as never);
  const found = new Map(lines.map(({ id, layers }) => [id, (layers.times ?? []) as Time[]]));
  return named("tempeval3", { ...timeFigures(gold.map((it) => ({ gold: it.timex, found: found.get(it.id) ?? [] }))) });
}

async function episodes(name: string): Promise<Figure[]> {
  const gold = recordsOf<{ id: string; cluster: string }>(corpusFile(name));
  const found = new Map((await linkedLines(gold as never)).map(({ id, episode }) => [id, episode]));
  const { pairF1, bcubedF1, largest, largestGold } = episodeFigures(
    gold.map(({ id, cluster }) => ({ gold: cluster, found: found.get(id) ?? null })),
  );
  return named(name, { pair: pairF1, bcubed: bcubedF1, largestWithinTwice: largest <= 2 * largestGold ? 1 : 0 });
}

async function affair(name: string): Promise<Figure[]> {
  const folder = affairFolder(name);
  const { dossier, sources } = await collate([`${folder}/reports`]);
  const gold = goldAffair(folder, sources);
  const { episodesExact, affairs, wrongPairs, ...figures } = affairFigures(dossier, gold);
  return [
    ...named(name, {
      ...figures,
      rivals: rivalsFound(dossier, gold).length,
      episodesExact: episodesExact ? 1 : 0,
      oneAffair: affairs === 1 ? 1 : 0,
    }),
    { name: `${name}/wrongPairs`, value: wrongPairs, falls: true },
  ];
}

/** Tokens, sentences, tags and trees on the treebanks; one decimal of each. */
async function reader(): Promise<Figure[]> {
  return [...(readerFigures() ?? []), ...newsBreakFigures()].map(({ name, value }) => ({ name, value: rounded(value) }));
}

/** Names against a second reader's, and speakers against what people coded by hand. */
async function people(): Promise<Figure[]> {
  const speakers = (await speakerFigures()).map(({ name, value }) => ({ name, value: rounded(value) }));
  return [...named("names", nameFigures()), ...speakers];
}

/** Chains of mentions against people's and a machine's. */
function coreference(): Promise<Figure[]> {
  return Promise.resolve(coreferenceFigures().map(({ name, value }) => ({ name: `coreference/${name}`, value })));
}
/** Roots and actors of events, five-fold. */
const plv = (): Promise<Figure[]> => Promise.resolve(named("plv", plvFigures()));

/** Whose text is carried by whom, against labels by shared runs of words. */
const reuse = (): Promise<Figure[]> => Promise.resolve(named("gva_reuse/dev", reuseFigures("dev")));

/** How far dates that were hidden are found again; fewer days given are better. */
function hiddenDates(name: string): Promise<Figure[]> {
  const { days, ...rising } = dateFigures(name);
  return Promise.resolve([...named(`dates/${name}`, rising), { name: `dates/${name}/days`, value: days, falls: true }]);
}

const DATED_SETS = ["gva_stream/dev", "basil_events/dev"];
const EPISODE_SETS = ["gva_stream/dev", "gva_stream/dev2", "gvc_docs/dev", "ecbplus_docs/dev", "basil_events/dev"];

/** Every suite, whether its records are there or not. */
export const SUITES: readonly Suite[] = [
  { name: "sample", path: affairFolder("sample"), figures: () => affair("sample") },
  { name: "karabakh", path: affairFolder("karabakh"), figures: () => affair("karabakh") },
  { name: "minis", path: MINIS, figures: async () => named("minis", await allMiniFigures()) },
  { name: "polnear/dev", path: corpusFile("polnear/dev"), figures: polnear },
  { name: "tempeval3/dev", path: corpusFile("tempeval3/dev"), figures: tempeval },
  { name: "reader", path: join(SHARED, "corpora", "ud-gum", "dev.conllu"), figures: reader },
  { name: "people", path: corpusFile("polnear-corenlp/dev"), figures: people },
  { name: "coreference", path: join(SHARED, "corpora", "ud-gum", "dev.conllu"), figures: coreference },
  { name: "plv", path: corpusFile("plv/train"), figures: plv },
  { name: "gva_reuse/dev", path: corpusFile("gva_reuse/dev"), figures: reuse },
  ...DATED_SETS.map((name) => ({ name: `dates/${name}`, path: corpusFile(name), figures: () => hiddenDates(name) })),
  ...COMPARED.map(({ name, path, measured }) => ({ name, path, figures: async () => named(name, await measured()) })),
  ...EPISODE_SETS.map((name) => ({ name, path: corpusFile(name), figures: () => episodes(name) })),
];

/** Suites whose records are there, and the names of those whose are not. */
export function suites(wanted: readonly string[] = []): { present: Suite[]; absent: Suite[] } {
  const chosen = SUITES.filter(({ name }) => wanted.length === 0 || wanted.some((part) => name.includes(part)));
  return { present: chosen.filter(({ path }) => isThere(path)), absent: chosen.filter(({ path }) => !isThere(path)) };
}
