// Takes the training parts of the episode corpora, prints the weights of the pair model (src/link/episodes/likeness.ts) and how far they carry.
//
// Logistic regression over the candidate pairs, each stream of equal weight. Every corpus is learnt from as it is, with half
// of its dates hidden, and the largest one also with its time folded (denser) and its bodies cut to the lead. The bias
// is raised by the shift that does best over five folds: in order of time, undated corpora by topic.
import { annotatedGold, figuresOf, goldOf, type EpisodeGold } from "../bench/quality/episodes.ts";
import { cutToLead, folded, mixed, withHiddenDates } from "../bench/quality/streams.ts";
import { LINK } from "../src/lang/en/link.ts";
import { NearIndex } from "../src/link/episodes/candidates.ts";
import { clustersOf, COHESION } from "../src/link/grouping/clusters.ts";
import { comparable, comparedAmong } from "../src/link/episodes/episodes.ts";
import { FEATURES, pairFeatures, yearsApart } from "../src/link/episodes/likeness.ts";
import { TermReader } from "../src/link/terms/terms.ts";
import { publicationDateOf } from "../src/text/publication.ts";
import { fitted, oddsOf, type Rows } from "./logistic.ts";

const FOLDS = 5;

/** A stream of reports with the features of its candidate pairs. */
interface Sample extends Rows {
  readonly name: string;
  readonly clusters: readonly string[];
  readonly left: Uint32Array;
  readonly right: Uint32Array;
  /** Fold by report. */
  readonly fold: Uint8Array;
  readonly learns: boolean;
}

/** In order of time; what carries no date goes by its topic, the number that its cluster begins with. */
function foldsOf(gold: readonly EpisodeGold[], dateOf: ReadonlyMap<string, string>): Uint8Array {
  const dates = gold.flatMap(({ id }) => dateOf.get(id) ?? []).sort();
  const cuts = Array.from({ length: FOLDS - 1 }, (_, index) => dates[Math.floor((dates.length * (index + 1)) / FOLDS)] ?? "");
  return Uint8Array.from(gold, ({ id, cluster }) => {
    const date = dateOf.get(id);
    return date === undefined ? (Number.parseInt(cluster, 10) || 0) % FOLDS : cuts.filter((it) => date >= it).length;
  });
}

function sampleOf(name: string, gold: readonly EpisodeGold[], weeks: number | null, learns: boolean): Sample {
  const reader = new TermReader(LINK);
  const all = gold
    .map(annotatedGold)
    .map((it) => comparable(it, publicationDateOf(it.article), reader, LINK))
    .map((it) => (weeks === null ? it : folded(it, weeks)));
  const { compared, rarities } = comparedAmong(
    all,
    all.map((_, index) => index),
  );
  const near = new NearIndex(rarities, all.length);
  const pairs = compared.flatMap((it, right) => near.add(it.weighed, true).map((left) => ({ left, right })));
  const features = new Float64Array(pairs.length * FEATURES.length);
  pairs.forEach(({ left, right }, row) => features.set(pairFeatures(compared[left]!, compared[right]!), row * FEATURES.length));
  return {
    name,
    clusters: gold.map((it) => it.cluster),
    left: Uint32Array.from(pairs, (it) => it.left),
    right: Uint32Array.from(pairs, (it) => it.right),
    features,
    isCase: Uint8Array.from(pairs, ({ left, right }) => (gold[left]!.cluster === gold[right]!.cluster ? 1 : 0)),
    counts: Uint8Array.from(pairs, ({ left, right }) => (yearsApart(compared[left]!.time, compared[right]!.time) ? 0 : 1)),
    fold: foldsOf(gold, dateOf),
    learns,
  };
}

/** The sample without the pairs of one fold. */
const without = (sample: Sample, fold: number): Rows => ({
  ...sample,
  counts: sample.counts.map((counts, row) =>
    counts === 1 && sample.fold[sample.left[row]!] !== fold && sample.fold[sample.right[row]!] !== fold ? 1 : 0,
  ),
});

/** Groups a sample's reports by log-odds of its pairs. */
function figures({ clusters, left, right, counts }: Sample, odds: Float64Array, shift: number) {
  const bonds = Array.from(odds, (it, row) => ({ left: left[row]!, right: right[row]!, odds: counts[row] === 0 ? -Infinity : it + shift }));
  const found = new Array<number>(clusters.length).fill(-1);
  clustersOf(clusters.length, bonds, COHESION).forEach((members, episode) => members.forEach((report) => (found[report] = episode)));
  return figuresOf(clusters, found);
}

const allOdds = ({ features, isCase }: Sample, weights: readonly number[]): Float64Array =>
  Float64Array.from(isCase, (_, row) => oddsOf(features, row, weights));

/** Log-odds of every pair under weights that were learnt without its fold: of two folds the later. */
function crossOdds(samples: readonly Sample[]): Float64Array[] {
  const models = Array.from({ length: FOLDS }, (_, fold) =>
    fitted(
      samples.filter((it) => it.learns).map((it) => without(it, fold)),
      FEATURES.length,
    ),
  );
  return samples.map(({ features, isCase, fold, left, right }) =>
    Float64Array.from(isCase, (_, row) => oddsOf(features, row, models[Math.max(fold[left[row]!]!, fold[right[row]!]!)]!)),
  );
}

function printFigures(samples: readonly Sample[], odds: readonly Float64Array[], shift: number): void {
  const all = samples.map((it, index) => figures(it, odds[index]!, shift));
  const mean = all.reduce((sum, it) => sum + it.pairF1 + it.bcubedF1, 0) / (2 * all.length);
  const each = samples.map(({ name }, index) => `${name} ${all[index]!.pairF1}/${all[index]!.bcubedF1}(${all[index]!.largest})`);
  console.log(`  shift ${shift}: mean ${mean.toFixed(2)}; ${each.join(", ")}`);
}

const corpora = process.argv[2] ?? "../shared/corpora";
const corpus = (name: string): EpisodeGold[] => goldOf(`${corpora}/${name}.jsonl`);
const dateOf = new Map<string, string>();
const dated = (name: string): EpisodeGold[] => {
  const gold = corpus(name);
  for (const { id, date } of gold) if (date !== undefined) dateOf.set(id, date);
  return gold;
};
const [gva, gvc, basil, ecb] = [
  dated("gva_stream/train"),
  dated("gvc_docs/train"),
  dated("basil_events/train"),
  corpus("ecbplus_docs/train"),
];
const train = [
  sampleOf("gva", gva, null, true),
  sampleOf("gva half undated", withHiddenDates(gva, 2), null, true),
  sampleOf("gva in a year", gva, 52, true),
  sampleOf("gva in half a year", gva, 26, true),
  sampleOf("gva leads", cutToLead(gva), 52, true),
  sampleOf("gvc", gvc, null, true),
  sampleOf("gvc half undated", withHiddenDates(gvc, 2), null, true),
  sampleOf("ecb", ecb, null, true),
  sampleOf("basil", basil, null, true),
  sampleOf("basil half undated", withHiddenDates(basil, 2), null, true),
  sampleOf("gva, ecb and basil mixed", mixed(gva, ecb, basil), 52, false),
];
const SHIFTS = [0, 0.5, 0.75, 1, 1.25, 1.5];
console.log("five folds of train:");
const crossed = crossOdds(train);
for (const shift of SHIFTS) printFigures(train, crossed, shift);
const weights = fitted(
  train.filter((it) => it.learns),
  FEATURES.length,
);
console.log(JSON.stringify(Object.fromEntries(FEATURES.map((name, index) => [name, Math.round(weights[index]! * 100) / 100]))));
const [devGva, dev2] = [dated("gva_stream/dev"), dated("gva_stream/dev2")];
const dev = [
  sampleOf("gva dev", devGva, null, false),
  sampleOf("gva dev2", dev2, null, false),
  sampleOf("both in a quarter", mixed(devGva, dev2), 13, false),
  sampleOf("dev2, a tenth undated", withHiddenDates(dev2, 10), null, false),
  sampleOf("dev2, half undated", withHiddenDates(dev2, 2), null, false),
  sampleOf("dev2 leads", cutToLead(dev2), null, false),
  sampleOf("gvc", corpus("gvc_docs/dev"), null, false),
  sampleOf("ecb", corpus("ecbplus_docs/dev"), null, false),
  sampleOf("basil", corpus("basil_events/dev"), null, false),
];
console.log("dev:");
for (const shift of SHIFTS)
  printFigures(
    dev,
    dev.map((it) => allOdds(it, weights)),
    shift,
  );
