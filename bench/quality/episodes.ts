// Takes the episode corpora, gives pair and BCubed figures per corpus under the product's one setting; prints them when run.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { annotator, type AnyStage } from "../../src/annotate/stage.ts";
import { timesStage } from "../../src/annotate/times/times.ts";
import { LINK } from "../../src/lang/en/link.ts";
import { PAGE } from "../../src/lang/en/page.ts";
import { TIMES } from "../../src/lang/en/times.ts";
import { link } from "../../src/link/index.ts";
import type { Annotated, Capture } from "../../src/model/index.ts";
import { read } from "../../src/read/index.ts";

export interface EpisodeGold {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly date?: string;
  readonly outlet?: string;
  readonly url?: string;
  readonly lang?: string;
  readonly cluster: string;
}

/** Percent, as `score/episodes.py` prints them. */
export interface EpisodeFigures {
  readonly pairF1: number;
  readonly bcubedF1: number;
  readonly largest: number;
}

const annotate = annotator([timesStage(TIMES)] as readonly AnyStage[]);

export function annotatedGold({ id, title, text, date, outlet, url, lang }: EpisodeGold): Annotated {
  const metadata = Object.fromEntries(
    Object.entries({ title, date, outlet, url, lang }).filter(([, value]) => value !== undefined && value !== null && value !== ""),
  );
  const capture: Capture = { id, file: `${id}.txt`, mediaType: "text/plain", source: text, sourceHash: id, metadata };
  const { article } = read(capture, PAGE);
  return { article, layers: annotate(article).layers, problems: [] };
}

export const goldOf = (file: string): EpisodeGold[] =>
  readFileSync(file, "utf8")
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as EpisodeGold)
    .sort((a, b) => (a.id < b.id ? -1 : 1));

export function figuresOf(gold: readonly string[], found: readonly number[]): EpisodeFigures {
  const pairs = (sizes: Iterable<number>): number => [...sizes].reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);
  const sizes = (keys: readonly (string | number)[]): Map<string | number, number> => {
    const counts = new Map<string | number, number>();
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
    return counts;
  };
  const both = gold.map((key, index) => `${key} ${found[index]}`);
  const [g, f, b] = [sizes(gold), sizes(found), sizes(both)];
  const shared = pairs(b.values());
  const f1 = (p: number, r: number): number => (p + r === 0 ? 0 : Math.round((2000 * p * r) / (p + r)) / 10);
  const share = (of: Map<string | number, number>, keys: readonly (string | number)[]): number =>
    both.reduce((sum, key, index) => sum + b.get(key)! / of.get(keys[index]!)!, 0) / both.length;
  return {
    pairF1: f1(shared / Math.max(1, pairs(f.values())), shared / Math.max(1, pairs(g.values()))),
    bcubedF1: f1(share(f, found), share(g, gold)),
    largest: Math.max(...f.values()),
  };
}

export function episodeFigures(file: string, predictions?: string): EpisodeFigures {
  const golds = goldOf(file);
  const reports = golds.map(annotatedGold);
  const { episodes } = link(reports, LINK).linked;
  const episodeOf = new Map(episodes.flatMap((it, episode) => it.reports.map((report) => [report, episode] as const)));
  const found = golds.map(({ id }) => episodeOf.get(id)!);
  if (predictions !== undefined)
    writeFileSync(predictions, golds.map(({ id }, index) => `${JSON.stringify({ id, episode: found[index] })}\n`).join(""));
  return figuresOf(
    golds.map((it) => it.cluster),
    found,
  );
}

/** `node bench/quality/episodes.ts [CORPORA]` */
if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const corpora = process.argv[2] ?? "../shared/corpora";
  for (const name of ["gva_stream/dev", "gva_stream/dev2", "gvc_docs/dev", "ecbplus_docs/dev", "basil_events/dev"]) {
    const file = `${corpora}/${name}.jsonl`;
    if (existsSync(file)) console.log(name, JSON.stringify(episodeFigures(file)));
  }
}
