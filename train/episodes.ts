// Takes the training parts of the episode corpora, prints the weights of the pair model (src/link/likeness.ts).
//
// Logistic regression by Newton's method over the candidate pairs, each corpus of equal weight; every corpus
// is read twice, once with its dates and once with half of them hidden, so that undated reports are learnt too.
import { annotatedGold, figuresOf, goldOf, type EpisodeGold } from "../bench/quality/episodes.ts";
import { LINK } from "../src/lang/en/link.ts";
import { NearIndex } from "../src/link/candidates.ts";
import { clustersOf } from "../src/link/clusters.ts";
import { comparable, comparedAmong } from "../src/link/episodes.ts";
import { FEATURES, pairFeatures, yearsApart } from "../src/link/likeness.ts";
import { TermReader } from "../src/link/terms.ts";
import { publicationDateOf } from "../src/text/publication.ts";

interface Sample {
  readonly name: string;
  readonly gold: readonly EpisodeGold[];
  readonly pairs: readonly {
    readonly left: number;
    readonly right: number;
    readonly features: readonly number[];
    readonly same: boolean;
    readonly apart: boolean;
  }[];
}

/** Hides every other report's date; the id decides, so that it is always the same half. */
const masked = (gold: readonly EpisodeGold[]): EpisodeGold[] =>
  gold.map((it) => {
    const { id, title, text, outlet, cluster, date } = it;
    const undated: EpisodeGold = { id, title, text, cluster, ...(outlet === undefined ? {} : { outlet }) };
    return id.charCodeAt(id.length - 1) % 2 === 0 || date === undefined ? undated : { ...undated, date };
  });

function sampleOf(name: string, gold: readonly EpisodeGold[]): Sample {
  const reader = new TermReader(LINK);
  const all = gold.map(annotatedGold).map((it) => comparable(it, publicationDateOf(it.article), reader));
  const { compared, rarities } = comparedAmong(
    all,
    all.map((_, index) => index),
  );
  const near = new NearIndex(rarities, all.length);
  const pairs = compared.flatMap((it, right) =>
    near.add(it.weighed, true).map((left) => {
      const other = compared[left]!;
      const apart = yearsApart(other.time, it.time);
      return { left, right, features: pairFeatures(other, it), same: gold[left]!.cluster === gold[right]!.cluster, apart };
    }),
  );
  return { name, gold, pairs };
}

/** Solves a small dense system by Gaussian elimination with partial pivoting. */
function solved(matrix: number[][], right: number[]): number[] {
  const size = right.length;
  const rows = matrix.map((row, index) => [...row, right[index]!]);
  for (let column = 0; column < size; column++) {
    let pivot = column;
    for (let row = column + 1; row < size; row++) if (Math.abs(rows[row]![column]!) > Math.abs(rows[pivot]![column]!)) pivot = row;
    [rows[column], rows[pivot]] = [rows[pivot]!, rows[column]!];
    for (let row = 0; row < size; row++) {
      if (row === column) continue;
      const factor = rows[row]![column]! / rows[column]![column]!;
      for (let at = column; at <= size; at++) rows[row]![at]! -= factor * rows[column]![at]!;
    }
  }
  return rows.map((row, index) => row[size]! / row[index]!);
}

/** Weight of the penalty on the squared weights, per unit of corpus weight. */
const RIDGE = 0.0005;

function fitted(samples: readonly Sample[]): number[] {
  const size = FEATURES.length;
  let weights = new Array<number>(size).fill(0);
  for (let round = 0; round < 25; round++) {
    const gradient = new Array<number>(size).fill(0);
    const hessian = Array.from({ length: size }, () => new Array<number>(size).fill(0));
    for (const { pairs } of samples) {
      const usable = pairs.filter((it) => !it.apart);
      for (const { features, same } of usable) {
        const odds = features.reduce((sum, value, index) => sum + value * weights[index]!, 0);
        const chance = 1 / (1 + Math.exp(-odds));
        const share = 1 / usable.length;
        const slope = share * chance * (1 - chance);
        for (let i = 0; i < size; i++) {
          gradient[i]! += share * features[i]! * ((same ? 1 : 0) - chance);
          for (let j = 0; j < size; j++) hessian[i]![j]! += slope * features[i]! * features[j]!;
        }
      }
    }
    for (let i = 1; i < size; i++) {
      gradient[i]! -= RIDGE * weights[i]!;
      hessian[i]![i]! += RIDGE;
    }
    hessian[0]![0]! += 1e-9;
    const step = solved(hessian, gradient);
    weights = weights.map((weight, index) => weight + step[index]!);
    if (Math.max(...step.map(Math.abs)) < 1e-8) break;
  }
  return weights;
}

function scored({ gold, pairs }: Sample, weights: readonly number[], shift: number) {
  const bonds = pairs.map(({ left, right, features, apart }) => ({
    left,
    right,
    odds: apart ? -Infinity : shift + features.reduce((sum, value, index) => sum + value * weights[index]!, 0),
  }));
  const found = new Array<number>(gold.length).fill(-1);
  clustersOf(gold.length, bonds).forEach((members, episode) => members.forEach((report) => (found[report] = episode)));
  return figuresOf(
    gold.map((it) => it.cluster),
    found,
  );
}

const corpora = process.argv[2] ?? "../shared/corpora";
const sources = ["gva_stream", "gvc_docs", "ecbplus_docs", "basil_events"];
const train = sources.flatMap((name) => {
  const gold = goldOf(`${corpora}/${name}/train.jsonl`);
  return name === "ecbplus_docs" ? [sampleOf(name, gold)] : [sampleOf(name, gold), sampleOf(`${name} masked`, masked(gold))];
});
const weights = fitted(train);
console.log(JSON.stringify(Object.fromEntries(FEATURES.map((name, index) => [name, Math.round(weights[index]! * 100) / 100]))));
const dev = ["gva_stream/dev", "gva_stream/dev2", "gvc_docs/dev", "ecbplus_docs/dev", "basil_events/dev"].flatMap((name) => {
  const gold = goldOf(`${corpora}/${name}.jsonl`);
  return [sampleOf(name, gold), ...(name === "gva_stream/dev2" ? [sampleOf(`${name} masked`, masked(gold))] : [])];
});
for (const shift of [0, 0.25, 0.5, 0.7, 0.85, 1, 1.25]) {
  console.log(`shift ${shift}`);
  for (const sample of [...train, ...dev]) {
    const { pairF1, bcubedF1, largest } = scored(sample, weights, shift);
    console.log(`  ${sample.name} ${pairF1} ${bcubedF1} ${largest}`);
  }
}
