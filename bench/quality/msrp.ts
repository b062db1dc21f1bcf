// Takes statements as two outlets have them, judged by people, gives how well rewordings are told from other sayings: ten-fold over train, then dev.
// node bench/quality/msrp.ts
import { corpusFile } from "./corpora.ts";
import { pairsIn, trainParaphrase, type ReadPair } from "../../train/paraphrase.ts";

const FOLDS = 10;

interface JudgedPair {
  readonly same: boolean;
  readonly odds: number;
}

const oddsOf = ({ features }: ReadPair, weights: readonly number[]): number =>
  features.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), 0);

/** Share of right answers, and the mean of the shares among the same and among the others, per cent. */
function figures(judged: readonly JudgedPair[]): Record<"accuracy" | "balanced", number> {
  const right = (of: readonly JudgedPair[]): number =>
    (100 * of.filter(({ same, odds }) => odds > 0 === same).length) / Math.max(1, of.length);
  const [same, apart] = [judged.filter((it) => it.same), judged.filter((it) => !it.same)];
  return { accuracy: right(judged), balanced: (right(same) + right(apart)) / 2 };
}

/** Only statements of two outlets are judged; all other pairs are learnt from, but those of a held-out sentence never. @cost a minute */
export function msrpFigures(): Readonly<Record<string, number>> {
  const [train, dev] = [pairsIn(corpusFile("msrp/train")), pairsIn(corpusFile("msrp/dev"))];
  const told = train.filter((it) => it.told);
  const sentences = ({ id }: ReadPair): string[] => id.split("-");
  const judged = Array.from({ length: FOLDS }, (_, fold) => {
    const held = told.filter((_, index) => index % FOLDS === fold);
    const known = new Set(held.flatMap(sentences));
    const weights = trainParaphrase(train.filter((it) => !sentences(it).some((sentence) => known.has(sentence))));
    return held.map((it) => ({ same: it.same, odds: oddsOf(it, weights) }));
  }).flat();
  const weights = trainParaphrase(train);
  const onDev = figures(dev.filter((it) => it.told).map((it) => ({ same: it.same, odds: oddsOf(it, weights) })));
  return { ...figures(judged), "dev-accuracy": onDev.accuracy, "dev-balanced": onDev.balanced };
}

if (import.meta.main) console.log(msrpFigures());
