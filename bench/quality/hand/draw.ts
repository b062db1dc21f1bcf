// Takes the development articles, gives which of their attributions are read by hand; prints them when run.
import { corpusFile, isThere, recordsOf } from "../corpora.ts";

type Pair = readonly [start: number, end: number];

export interface GoldAttribution {
  readonly id: string;
  readonly source: readonly Pair[] | null;
  readonly cue: readonly Pair[] | null;
  readonly content: readonly Pair[] | null;
}

export interface GoldArticle {
  readonly id: string;
  readonly text: string;
  readonly attributions: readonly GoldAttribution[];
}

/** Start, end, tag, entity type, head (index in the sentence, or -1), …: the silver annotation decides the stratum only. */
type SilverToken = readonly [start: number, end: number, tag: string, ...rest: unknown[]];

export interface Drawn {
  /** `article#attribution`. */
  readonly id: string;
  readonly stratum: Stratum;
}

export type Stratum = "name" | "pronoun" | "description";

const SEED = 20260727;
const SPEAKERS: Readonly<Record<Stratum, number>> = { description: 60, pronoun: 60, name: 80 };
const ANTECEDENTS: Readonly<Record<"pronoun" | "description", number>> = { pronoun: 70, description: 30 };
const MOST_OF_ONE_ARTICLE = 4;

/** Numbers 0 to 1, always the same; `mulberry32`. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function shuffled<T>(list: readonly T[], next: () => number): T[] {
  const copy = [...list];
  for (let at = copy.length - 1; at > 0; at--) {
    const other = Math.floor(next() * (at + 1));
    [copy[at], copy[other]] = [copy[other]!, copy[at]!];
  }
  return copy;
}

/** Where a source's first noun phrase ends, its last noun or pronoun decides: good enough to draw by, put right by hand. */
function stratumOf(source: readonly Pair[], tokens: readonly SilverToken[]): Stratum | null {
  const inside = tokens.filter(([start, end]) => source.some(([from, to]) => start >= from && end <= to));
  let found: Stratum | null = null;
  for (const [, , tag] of inside) {
    const noun = tag.startsWith("NNP") ? "name" : tag.startsWith("NN") ? "description" : null;
    if (noun !== null) found = noun;
    else if (/^(?:PRP|WP|WDT)$/u.test(tag)) return found ?? "pronoun";
    else if (found !== null && /^(?:[,:]|IN|TO|VB|WRB|-LRB-)/u.test(tag)) return found;
    else if (found === null && tag === "PRP$" && inside.length === 1) return "pronoun";
  }
  return found;
}

const isDefinite = (text: string): boolean =>
  /^(?:the|his|her|its|their|this|these|that|those|both)\s/iu.test(text) || /^\S+[’']s\s/u.test(text);

interface Candidate extends Drawn {
  readonly article: string;
  readonly definite: boolean;
}

function candidates(articles: readonly GoldArticle[], silver: ReadonlyMap<string, readonly SilverToken[]>): Candidate[] {
  return articles.flatMap(({ id, text, attributions }) =>
    attributions.flatMap((it): Candidate[] => {
      if (it.source === null || it.source.length === 0) return [];
      const stratum = stratumOf(it.source, silver.get(id) ?? []);
      const [start, end] = it.source[0]!;
      return stratum === null ? [] : [{ id: `${id}#${it.id}`, article: id, stratum, definite: isDefinite(text.slice(start, end)) }];
    }),
  );
}

function taken(from: readonly Candidate[], count: number, perArticle: Map<string, number>): Drawn[] {
  const chosen: Drawn[] = [];
  for (const { id, article, stratum } of from) {
    const before = perArticle.get(article) ?? 0;
    if (chosen.length === count || before === MOST_OF_ONE_ARTICLE) continue;
    perArticle.set(article, before + 1);
    chosen.push({ id, stratum });
  }
  return chosen;
}

/** Both draws; the second takes none that the first has, and of the descriptions only definite ones, which may have an antecedent. */
export function draws(): { speakers: Drawn[]; antecedents: Drawn[] } {
  const articles = recordsOf<GoldArticle>(corpusFile("polnear/dev"));
  const silver = new Map(recordsOf<{ id: string; toks: SilverToken[] }>(corpusFile("polnear-corenlp/dev")).map((it) => [it.id, it.toks]));
  const all = shuffled(candidates(articles, silver), random(SEED));
  const seen = new Map<string, number>();
  const speakers = (["description", "pronoun", "name"] as const).flatMap((stratum) =>
    taken(
      all.filter((it) => it.stratum === stratum),
      SPEAKERS[stratum],
      seen,
    ),
  );
  const used = new Set(speakers.map(({ id }) => id));
  const fresh = all.filter(({ id }) => !used.has(id));
  const again = new Map<string, number>();
  const antecedents = (["description", "pronoun"] as const).flatMap((stratum) =>
    taken(
      fresh.filter((it) => it.stratum === stratum && (stratum === "pronoun" || it.definite)),
      ANTECEDENTS[stratum],
      again,
    ),
  );
  return { speakers, antecedents };
}

if (import.meta.main) {
  if (!isThere(corpusFile("polnear/dev"))) process.stderr.write("skipped: nothing is drawn, the corpus is missing\n");
  else
    for (const [set, list] of Object.entries(draws()))
      for (const { id, stratum } of list) process.stdout.write(`${set}\t${stratum}\t${id}\n`);
}
