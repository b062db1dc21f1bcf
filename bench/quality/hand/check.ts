// Takes the labels written by hand and the articles, gives what does not fit and how many of each kind there are; prints it when run.
import { corpusFile, isThere, recordsOf } from "../corpora.ts";
import type { GoldArticle, GoldAttribution } from "./draw.ts";
import { antecedentLabels, articleOf, KINDS, speakerLabels, unseenSpeakerLabels, type Pair } from "./gold.ts";

type Corpus = ReadonlyMap<string, GoldArticle>;

interface Checked {
  readonly id: string;
  readonly source: readonly Pair[];
  readonly cue?: readonly Pair[] | null;
  readonly antecedent?: Pair | null;
  readonly described?: Pair;
}

const attributionOf = (label: Checked, article: GoldArticle | undefined): GoldAttribution | undefined =>
  article?.attributions.find(({ id }) => id === label.id.slice(label.id.indexOf("#") + 1));

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** A range that is empty, outside the text, or begins or ends in white space or amid a word. */
function misplaced([start, end]: Pair, text: string): boolean {
  const inWord = (at: number): boolean => /^\w\w$/u.test(text.slice(at - 1, at + 1));
  const words = text.slice(start, end);
  return start < 0 || start >= end || end > text.length || words.trim() !== words || inWord(start) || inWord(end);
}

/** What is wrong with a label, in words; nothing where it fits the corpus. */
function flaws(label: Checked, corpus: Corpus): string[] {
  const article = corpus.get(articleOf(label));
  const attribution = attributionOf(label, article);
  if (article === undefined || attribution === undefined) return [`${label.id}: no such attribution`];
  const spans = [label.antecedent, label.described].filter((it) => it !== null && it !== undefined);
  return [
    ...(same(label.source, attribution.source) ? [] : [`${label.id}: the source is not the corpus's`]),
    ...(label.cue === undefined || same(label.cue, attribution.cue) ? [] : [`${label.id}: the cue is not the corpus's`]),
    ...spans.filter((it) => misplaced(it, article.text)).map((it) => `${label.id}: ${it.join("-")} is no whole words of the text`),
  ];
}

/** Everything that does not fit; null where the corpus is not there. */
export function handFlaws(): string[] | null {
  const file = corpusFile("polnear/dev");
  if (!isThere(file)) return null;
  const corpus = new Map(recordsOf<GoldArticle>(file).map((it) => [it.id, it]));
  return [speakerLabels(), unseenSpeakerLabels(), antecedentLabels()].flatMap((labels) => [
    ...labels.flatMap((it) => flaws(it, corpus)),
    ...labels.filter(({ id }, at) => labels.findIndex((other) => other.id === id) !== at).map(({ id }) => `${id}: twice`),
  ]);
}

function printCounts(set: string, labels: readonly { kind: string; named: boolean; sure: boolean; with?: readonly string[] }[]): void {
  for (const kind of [...KINDS, "all"]) {
    const of = labels.filter((it) => kind === "all" || it.kind === kind);
    const counts = {
      labels: of.length,
      unnamed: of.filter(({ named }) => !named).length,
      several: of.filter((it) => it.with !== undefined).length,
      unsure: of.filter(({ sure }) => !sure).length,
    };
    process.stdout.write(
      `${set.padEnd(12)} ${kind.padEnd(12)} ${Object.entries(counts)
        .map(([name, count]) => `${name} ${count}`)
        .join(", ")}\n`,
    );
  }
}

if (import.meta.main) {
  printCounts("speakers", speakerLabels());
  printCounts("antecedents", antecedentLabels());
  const found = handFlaws();
  if (found === null) process.stderr.write(`skipped: offsets are not checked, ${corpusFile("polnear/dev")} is missing\n`);
  for (const flaw of found ?? []) process.stdout.write(`${flaw}\n`);
  process.exitCode = found !== null && found.length > 0 ? 1 : 0;
}
