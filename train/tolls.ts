// Takes incidents with how many were killed and hurt and the reports that tell of them, gives how much each sign speaks for a toll: writes src/lang/en/toll-weights.ts.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { format, resolveConfig } from "prettier";
import { annotator } from "../src/annotate/stage.ts";
import { harmReader } from "../src/compare/harm/casualties.ts";
import { candidatesOf, signsFor, type Told } from "../src/compare/harm/toll-features.ts";
import { CASUALTIES } from "../src/lang/en/casualties.ts";
import { PAGE } from "../src/lang/en/page.ts";
import type { Annotated } from "../src/model/index.ts";
import { groundStages } from "../src/preset-stages.ts";
import { read } from "../src/read/index.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const OUT = `${ROOT}/src/lang/en/toll-weights.ts`;

/** Full passes over the incidents, size of a step, pull of each weight to nought. @source pulls of 3 to 30 compared on gva_facts dev: within a point of each other */
const SETTINGS = { rounds: 300, rate: 0.2, pull: 10 };
/** A weight nearer to nought than this is left out. */
const LEAST = 0.02;

/** One incident as `gva_facts` has it. */
export interface Incident {
  readonly cluster: string;
  readonly killed: number;
  readonly injured: number;
  readonly articles: readonly string[];
}

interface Row {
  readonly id: string;
  readonly title?: string;
  readonly text: string;
  readonly date?: string;
  readonly outlet?: string;
  readonly url?: string;
  readonly lang?: string;
}

const rowsOf = <Kind>(file: string): Kind[] => readFileSync(file, "utf8").trimEnd().split("\n").map((line) => JSON.parse(line) as Kind); // prettier-ignore

/** An incident with its reports read as far as tolls need, earliest first. */
export interface ReadIncident {
  readonly incident: Incident;
  readonly reports: readonly { readonly annotated: Annotated; readonly date: string | null }[];
}

/** Reads the incidents of a part of the corpus: "train", "dev". @cost ten milliseconds a report */
export function incidentsRead(corpora: string, part: string, reader: Uint8Array, names: Uint8Array): ReadIncident[] {
  const annotate = annotator(groundStages(reader, names));
  const rows = new Map(rowsOf<Row>(`${corpora}/gva_stream/${part}.jsonl`).map((row) => [row.id, row]));
  const annotated = ({ id, text, title, date, outlet, url, lang }: Row): Annotated => {
    const given = { title, date, outlet, url, lang };
    const metadata = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined && value !== null && value !== ""));
    const { article } = read({ id, file: id, mediaType: "text/plain", source: text, sourceHash: id, metadata }, PAGE);
    return { article, layers: annotate(article).layers, problems: [] };
  };
  return rowsOf<Incident>(`${corpora}/gva_facts/${part}.jsonl`).map((incident) => {
    const found = incident.articles.flatMap((id) => rows.get(id) ?? []);
    const key = ({ date, id }: Row): string => `${date ?? "9999"} ${id}`;
    const inOrder = found.sort((a, b) => (key(a) < key(b) ? -1 : 1));
    return { incident, reports: inOrder.map((row) => ({ annotated: annotated(row), date: row.date ?? null })) };
  });
}

interface Example {
  /** Signs of every candidate one behind the other; `bounds` says where each begins. */
  readonly signs: Int32Array;
  readonly values: Float64Array;
  readonly bounds: Int32Array;
  readonly right: number;
}

function exampleOf(told: Told, { killed, injured }: Incident, index: Map<string, number>): Example | null {
  const candidates = candidatesOf(told);
  const right = candidates.findIndex((it) => it.killed === killed && it.hurt === injured);
  if (right < 0) return null;
  const of = signsFor(told);
  const [signs, values, bounds]: [number[], number[], number[]] = [[], [], [0]];
  for (const candidate of candidates) {
    for (const [name, value] of of(candidate)) {
      if (value === 0) continue;
      if (!index.has(name)) index.set(name, index.size);
      signs.push(index.get(name)!);
      values.push(value);
    }
    bounds.push(signs.length);
  }
  return { signs: Int32Array.from(signs), values: Float64Array.from(values), bounds: Int32Array.from(bounds), right };
}

/** Adds one example's slope. */
function addSlope({ signs, values, bounds, right }: Example, weights: Float64Array, slope: Float64Array): void {
  const scores = new Float64Array(bounds.length - 1);
  for (let at = 0; at < scores.length; at += 1)
    for (let sign = bounds[at]!; sign < bounds[at + 1]!; sign += 1) scores[at]! += weights[signs[sign]!]! * values[sign]!;
  const best = Math.max(...scores);
  let total = 0;
  for (let at = 0; at < scores.length; at += 1) total += scores[at] = Math.exp(scores[at]! - best);
  for (let at = 0; at < scores.length; at += 1) {
    const off = scores[at]! / total - (at === right ? 1 : 0);
    if (Math.abs(off) < 1e-4) continue;
    for (let sign = bounds[at]!; sign < bounds[at + 1]!; sign += 1) slope[signs[sign]!]! += off * values[sign]!;
  }
}

/** Likeliest weights under a pull to nought; the same on every run. @cost about a minute for 1,100 incidents */
export function trainTolls(incidents: readonly ReadIncident[]): Map<string, number> {
  const harms = harmReader(CASUALTIES);
  const index = new Map<string, number>();
  const examples = incidents.flatMap(({ incident, reports }) => exampleOf(reports.map((it) => harms(it)), incident, index) ?? []); // prettier-ignore
  const weights = new Float64Array(index.size);
  const squares = new Float64Array(index.size).fill(1e-8);
  for (let round = 0; round < SETTINGS.rounds; round += 1) {
    const slope = new Float64Array(index.size);
    for (const example of examples) addSlope(example, weights, slope);
    for (let at = 0; at < weights.length; at += 1) {
      const step = slope[at]! + SETTINGS.pull * weights[at]!;
      squares[at]! += step * step;
      weights[at]! -= (SETTINGS.rate * step) / Math.sqrt(squares[at]!);
    }
  }
  return new Map([...index].map(([name, at]) => [name, Math.round(100 * weights[at]!) / 100]));
}

async function written(weights: ReadonlyMap<string, number>): Promise<void> {
  const kept = [...weights].filter(([, weight]) => Math.abs(weight) >= LEAST).sort(([a], [b]) => (a < b ? -1 : 1));
  const source = `// Gives how much each sign speaks for a toll; written by \`node train/tolls.ts\`, not by hand.

/** Weights by sign (src/compare/harm/toll-features.ts). @source log-linear ranking over gva_facts train */
export const TOLL_WEIGHTS: readonly (readonly [sign: string, weight: number])[] = [
${kept.map(([name, weight]) => `  [${JSON.stringify(name)}, ${weight}],`).join("\n")}
];
`;
  writeFileSync(OUT, await format(source, { ...(await resolveConfig(OUT)), parser: "typescript" }));
  process.stdout.write(`src/lang/en/toll-weights.ts: ${kept.length} weights\n`);
}

if (import.meta.main) {
  const corpora = `${ROOT}/../shared/corpora`;
  if (!existsSync(`${corpora}/gva_facts`)) process.stderr.write("gva_facts is missing; the weights of tolls were left as they are.\n");
  else {
    const model = (name: string): Buffer => readFileSync(`${ROOT}/models/${name}`);
    await written(trainTolls(incidentsRead(corpora, "train", model("reader.bin"), model("names.bin"))));
  }
}
