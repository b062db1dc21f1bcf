// Takes the treebanks, gives the figures that matter most: GUM's news and interviews, each read by a model that has not seen it.
import { fileURLToPath } from "node:url";
import { syntaxFigures, type Figure } from "../bench/quality/reader.ts";
import { modelOf } from "../src/annotate/syntax/syntax-model.ts";
import type { GoldReading } from "./gold.ts";
import { silverGuesses } from "./silver.ts";
import { GUIDING, PARSING, TAGGING, syntaxArrays, treebank } from "./syntax.ts";

const FOLDS = 4;
const GENRES = ["news", "interview"];
const CORPORA = fileURLToPath(new URL("../../shared/corpora", import.meta.url));

/** Four folds over the documents of GUM news and interview, train and dev; one seed, else as the shipped model. @cost four trainings */
export function foldFigures(): Figure[] {
  const gum = [...treebank("ud-gum", "train"), ...treebank("ud-gum", "dev")];
  const ewt = treebank("ud-ewt", "train");
  const silver = silverGuesses(CORPORA);
  const inFold = gum.map(({ document }, index) => (GENRES.includes(document.genre) ? index % FOLDS : -1));
  const sums = new Map<string, { value: number; weight: number }>();
  for (let fold = 0; fold < FOLDS; fold++) {
    const seen = [...ewt, ...gum.filter((_, index) => inFold[index] !== fold)];
    const model = modelOf(syntaxArrays(seen, silver, { ...TAGGING, seeds: [1] }, { ...PARSING, seeds: [1] }, { ...GUIDING, seeds: [11] }));
    for (const genre of GENRES) {
      const held = gum.filter(({ document }: GoldReading, index) => inFold[index] === fold && document.genre === genre);
      const weight = held.reduce((sum, { tokens }) => sum + tokens.count, 0);
      for (const { name, value } of syntaxFigures(model, held, `ud-gum-${genre}-folds`, true)) {
        const sum = sums.get(name) ?? { value: 0, weight: 0 };
        sums.set(name, {
          value: sum.value + value * weight,
          weight: sum.weight + weight,
        });
      }
    }
  }
  return [...sums].map(([name, { value, weight }]) => ({
    name,
    value: Math.round((100 * value) / weight) / 100,
  }));
}

if (import.meta.main) for (const { name, value } of foldFigures()) process.stdout.write(`${name.padEnd(34)} ${value.toFixed(2)}\n`);
