// Takes pairs of claims judged by people, gives how well strengthening, weakening and neither are told apart: ten-fold, no topic in two folds.
// node bench/quality/claimdiff.ts [--errors]
import { weighIn } from "../../src/compare/weights.ts";
import { englishCompareTables } from "../../src/lang/en/compare.ts";
import { lemmaOf } from "../../src/lang/en/lemmas.ts";
import { sayingOf } from "../../train/paraphrase.ts";
import { logistic } from "../../train/weighted-logistic.ts";
import { claimFeatures } from "./claim-features.ts";
import { corpusFile, recordsOf } from "./corpora.ts";

interface ClaimPair {
  readonly id: string;
  readonly topic: string;
  readonly a: string;
  readonly b: string;
  readonly weaken: 0 | 1;
  readonly strengthen: 0 | 1;
}

const LABELS = ["strengthen", "neither", "weaken"] as const;
type Label = (typeof LABELS)[number];
const SETS = ["near", "strength", "signs"] as const;
type FeatureSet = (typeof SETS)[number];

interface ReadClaim {
  readonly pair: ClaimPair;
  readonly label: Label;
  readonly features: Readonly<Record<FeatureSet, readonly number[]>>;
}

interface JudgedClaim {
  readonly pair: ClaimPair;
  readonly label: Label;
  readonly found: Label;
  /** Odds of weakening against strengthening. */
  readonly odds: number;
}

const FOLDS = 10;
const RIDGE = 8;

const tables = englishCompareTables(lemmaOf);
const weigh = weighIn([], () => null);

const labelOf = ({ strengthen, weaken }: ClaimPair): Label => (weaken === 1 ? "weaken" : strengthen === 1 ? "strengthen" : "neither");

/** @cost a minute: every claim is read once, though it stands in several pairs */
function read(): ReadClaim[] {
  const known = new Map<string, ReturnType<typeof sayingOf>>();
  const saying = (text: string): ReturnType<typeof sayingOf> => {
    const made = known.get(text) ?? sayingOf(`claim${known.size}`, text);
    known.set(text, made);
    return made;
  };
  return recordsOf<ClaimPair>(corpusFile("claimdiff/train")).map((pair) => ({
    pair,
    label: labelOf(pair),
    features: claimFeatures(saying(pair.a), saying(pair.b), weigh, tables),
  }));
}

const featuresOf = (it: ReadClaim, sets: readonly FeatureSet[]): number[] => [
  1,
  ...sets.flatMap((set) => it.features[set].slice(set === "near" ? 1 : 0)),
];

/** One label against the others, each label weighing alike where `evenly`; a pair is what has the best odds. */
function judgedBy(all: readonly ReadClaim[], sets: readonly FeatureSet[], evenly: boolean): JudgedClaim[] {
  const topics = [...new Set(all.map(({ pair }) => pair.topic))].sort();
  const fold = new Map(topics.map((topic, at) => [topic, at % FOLDS]));
  return Array.from({ length: FOLDS }, (_, held) => {
    const known = all.filter(({ pair }) => fold.get(pair.topic) !== held);
    const models = LABELS.map((label) => {
      const share = known.filter((it) => it.label === label).length / known.length;
      const weight = (is: boolean): number => (evenly ? 0.5 / (is ? share : 1 - share) : 1);
      const rows = known.map((it) => ({ features: featuresOf(it, sets), label: it.label === label ? (1 as const) : (0 as const), weight: weight(it.label === label) })); // prettier-ignore
      return logistic(rows, RIDGE);
    });
    return all.flatMap((it): JudgedClaim[] => {
      if (fold.get(it.pair.topic) !== held) return [];
      const features = featuresOf(it, sets);
      const odds = models.map((weights) => features.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), 0));
      const found = LABELS[odds.indexOf(Math.max(...odds))] ?? "strengthen";
      return [{ pair: it.pair, label: it.label, found, odds: (odds[2] ?? 0) - (odds[0] ?? 0) }];
    });
  }).flat();
}

const share = (of: readonly unknown[], all: readonly unknown[]): number => (100 * of.length) / Math.max(1, all.length);

/** Accuracy, F1 of each label and their mean, per cent. */
function figuresOf(judged: readonly Pick<JudgedClaim, "label" | "found">[]): Record<string, number> {
  const f1 = LABELS.map((label) => {
    const right = judged.filter((it) => it.label === label && it.found === label).length;
    const all = judged.filter((it) => it.label === label).length + judged.filter((it) => it.found === label).length;
    return (200 * right) / Math.max(1, all);
  });
  const byLabel = Object.fromEntries(LABELS.map((label, at) => [label, f1[at] ?? 0]));
  return { accuracy: share(judged.filter((it) => it.label === it.found), judged), ...byLabel, macro: f1.reduce((sum, it) => sum + it, 0) / f1.length }; // prettier-ignore
}

/** Share of the couples of one weakening and one strengthening pair in which the weakening one has the better odds; half by chance. */
function ranked(judged: readonly JudgedClaim[]): number {
  const of = (label: Label): number[] => judged.filter((it) => it.label === label).map(({ odds }) => odds);
  const [weaker, stronger] = [of("weaken"), of("strengthen")];
  const won = weaker.reduce((sum, odds) => sum + stronger.reduce((won, it) => won + (odds > it ? 1 : odds === it ? 0.5 : 0), 0), 0);
  return (100 * won) / (weaker.length * stronger.length);
}

/** The figures of the model that counts every label alike, and of always the commonest label. */
export function claimFigures(): Readonly<Record<string, number>> {
  const judged = judgedBy(read(), SETS, true);
  const { accuracy = 0, strengthen = 0, weaken = 0, macro = 0 } = figuresOf(judged);
  return { accuracy, strengthen, weaken, macro, ranked: ranked(judged) };
}

const rounded = (figures: Readonly<Record<string, number>>): string =>
  Object.entries(figures).map(([name, value]) => `${name} ${value.toFixed(1)}`).join(", "); // prettier-ignore

if (import.meta.main) {
  const all = read();
  console.log(`always strengthen: ${rounded(figuresOf(all.map(({ label }) => ({ label, found: "strengthen" as const }))))}`);
  for (const sets of [["near"], ["strength"], ["signs"], ["strength", "signs"], SETS] as const)
    for (const evenly of [true, false]) {
      const judged = judgedBy(all, sets, evenly);
      console.log(`${sets.join("+")}${evenly ? ", labels alike" : ""}: ${rounded({ ...figuresOf(judged), ranked: ranked(judged) })}`);
    }
  if (process.argv.includes("--errors"))
    for (const { pair, label, found, odds } of judgedBy(all, SETS, true).filter((it) => it.label !== it.found))
      console.log(`${pair.id} ${label} ${found} ${odds.toFixed(2)}\n  A ${pair.a}\n  B ${pair.b}`);
}
