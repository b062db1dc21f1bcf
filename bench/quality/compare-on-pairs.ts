// Takes the MSR paraphrase pairs, gives how well the likeness that joins utterances tells paraphrases from look-alikes.
// Run: node bench/quality/compare-on-pairs.ts
import { existsSync, readFileSync } from "node:fs";
import { likenessOf } from "../../src/compare/wording/alignment.ts";
import { weighIn } from "../../src/compare/weights.ts";
import { wordReader, type Word } from "../../src/compare/wording/words.ts";
import { englishCompareTables } from "../../src/lang/en/compare.ts";
import { plainReport } from "../../test/fixtures/plain-texts.ts";
import { lemmaOf } from "../../src/lang/en/lemmas.ts";

interface MsrPair {
  readonly paraphrase: 0 | 1;
  readonly statement: boolean;
  readonly a: { readonly text: string };
  readonly b: { readonly text: string };
}
const path = new URL("../../../shared/corpora/msrp/train.jsonl", import.meta.url);
const reader = wordReader(englishCompareTables(lemmaOf), { partyOf: (it) => it, entity: () => undefined });
const wordsOf = (text: string): Word[] => reader.words(plainReport(text, text), { start: 0, end: text.length });
/** Weights as in an episode of one segment: rarity in the language alone. */
const weigh = weighIn([], () => null);

function measure(pairs: readonly MsrPair[]): void {
  const scored = pairs.map(({ a, b, paraphrase }) => ({
    paraphrase,
    ...likenessOf({ said: wordsOf(a.text), understood: [] }, { said: wordsOf(b.text), understood: [] }, weigh),
  }));
  const apart = pairs
    .slice(1)
    .map(({ a }, at) =>
      likenessOf({ said: wordsOf(a.text), understood: [] }, { said: wordsOf(pairs[at]?.b.text ?? ""), understood: [] }, weigh),
    );
  const joined =
    (base: number) =>
    (it: { score: number; evidence: number }): boolean =>
      it.evidence >= 0.3 && it.score >= base + 0.5 / it.evidence;
  for (const base of [0.17, 0.25, 0.35, 0.45, 0.55, 0.65]) {
    const rate = (of: 0 | 1): number =>
      scored.filter((it) => it.paraphrase === of && joined(base)(it)).length / scored.filter((it) => it.paraphrase === of).length;
    const right = scored.filter((it) => joined(base)(it) === (it.paraphrase === 1)).length / scored.length;
    const stray = apart.filter(joined(base)).length / apart.length;
    const figures = [right, (rate(1) + 1 - rate(0)) / 2, rate(1), rate(0), stray].map((it) => (100 * it).toFixed(1));
    console.log(
      `base ${base}: accuracy ${figures[0]} balanced ${figures[1]} paraphrases joined ${figures[2]} look-alikes joined ${figures[3]} unrelated joined ${figures[4]}`,
    );
  }
}

if (existsSync(path)) {
  const pairs = readFileSync(path, "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as MsrPair);
  measure(pairs.filter(({ statement }) => statement));
} else console.log("msrp: folder missing, skipped");
