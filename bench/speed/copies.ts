// Takes planted near-duplicates and pairs of real reports, finds copies with our index and with a MinHash LSH package in one run, prints speed, recall and errors.
// node bench/speed/copies.ts
import { createRequire } from "node:module";
import { sharedText } from "../../src/link/copies/copies.ts";
import { runsOf, type RunText } from "../../src/link/copies/runs.ts";
import type { Article } from "../../src/model/index.ts";
import { corpusFile, isThere, recordsOf } from "../quality/corpora.ts";
import { annotatedGold, goldOf } from "../quality/episodes.ts";

interface MinHash {
  readonly update: (word: string) => void;
  readonly jaccard: (other: MinHash) => number;
}
const { Minhash, LshIndex } = createRequire(import.meta.url)("minhash") as {
  readonly Minhash: new (config?: { readonly numPerm?: number }) => MinHash;
  readonly LshIndex: new (config?: { readonly bandSize?: number }) => {
    readonly insert: (key: string, hash: MinHash) => void;
    readonly query: (hash: MinHash) => string[];
  };
};

/** Permutations and rows of a band; pairs of Jaccard 0.5 and more are found nearly always (1 - (1 - 0.5^4)^32 = 0.87). */
const PERMUTATIONS = 128;
const BAND = 4;
/** Estimated Jaccard from which the package's pair counts as found. */
const ALIKE = 0.5;

const key = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`);

type Find = (articles: readonly Article[], wholeAlone: boolean) => Set<string>;

const ours: Find = (articles, wholeAlone) => {
  const pairs = [...sharedText(articles).index.pairs()].filter(({ whole }) => whole || !wholeAlone);
  return new Set(pairs.map(({ left, right }) => key(articles[left]!.id, articles[right]!.id)));
};

/** The package over the same runs of five words. */
const theirs: Find = (articles) => {
  const index = new LshIndex({ bandSize: BAND });
  const hashes = new Map<string, MinHash>();
  for (const article of articles) {
    const hash = new Minhash({ numPerm: PERMUTATIONS });
    const { runs }: RunText = runsOf(article);
    for (const run of runs) hash.update(String(run));
    hashes.set(article.id, hash);
    index.insert(article.id, hash);
  }
  const found = new Set<string>();
  for (const [id, hash] of hashes)
    for (const other of index.query(hash)) if (other !== id && hash.jaccard(hashes.get(other)!) >= ALIKE) found.add(key(id, other));
  return found;
};

function timed<T>(run: () => T): { readonly result: T; readonly seconds: number } {
  const from = process.cpuUsage();
  const result = run();
  const { user, system } = process.cpuUsage(from);
  return { result, seconds: (user + system) / 1e6 };
}

function told(
  what: string,
  articles: readonly Article[],
  wanted: ReadonlySet<string>,
  among: (pair: string) => boolean,
  wholeAlone: boolean,
): void {
  for (const [who, find] of [
    ["ours", ours],
    ["minhash", theirs],
  ] as const) {
    const { result, seconds } = timed(() => find(articles, wholeAlone));
    const found = [...result].filter(among);
    const right = found.filter((it) => wanted.has(it)).length;
    console.log(
      `${what.padEnd(26)} ${who.padEnd(8)} ${String(Math.round(articles.length / seconds)).padStart(7)} articles/s  found ${right} of ${wanted.size}, wrong ${found.length - right}`,
    );
  }
}

for (const name of ["train", "dev"]) {
  const file = corpusFile(`minhash_news/${name}`);
  if (!isThere(file)) {
    console.error(`skipped: ${file} is not there`);
    continue;
  }
  const rows = recordsOf<{ id: string; text: string; group: string | null }>(file);
  const groups = new Map<string, string[]>();
  for (const { id, group } of rows) if (group !== null && group !== undefined) groups.set(group, [...(groups.get(group) ?? []), id]);
  const planted = new Set([...groups.values()].flatMap((its) => its.slice(1).map((it) => key(its[0]!, it))));
  const articles = rows.map(
    ({ id, text }) => ({ id, text, blocks: [{ kind: "paragraph", start: 0, end: text.length }] }) as unknown as Article,
  );
  told(`minhash_news/${name}`, articles, planted, () => true, true);
}

for (const name of ["train", "dev"]) {
  const [pairs, stream] = [corpusFile(`gva_reuse/${name}`), corpusFile(`gva_stream/${name}`)];
  if (!isThere(pairs) || !isThere(stream)) {
    console.error(`skipped: ${pairs} is not there`);
    continue;
  }
  const rows = recordsOf<{ a: string; b: string; label: "copy" | "partial" | "none" }>(pairs);
  const labelled = new Map(rows.map(({ a, b, label }) => [key(a, b), label]));
  const articles = goldOf(stream).map((it) => annotatedGold(it).article);
  const there = new Set(articles.map((it) => it.id));
  for (const kind of ["copy", "partial"] as const)
    told(
      `gva_reuse/${name} ${kind}`,
      articles,
      new Set([...labelled].flatMap(([it, label]) => (label === kind && it.split(" ").every((id) => there.has(id)) ? [it] : []))),
      (pair) => labelled.get(pair) === kind || labelled.get(pair) === "none",
      kind === "copy",
    );
}
