// Takes the Universal Dependencies treebanks, gives src/lang/en/rarity.ts: how common the commonest words are.
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** Words commoner than this many of the treebanks' lemmas are listed; all others count as rare. */
const LISTED = 1800;
/** Parts of speech that never say what a text is about. */
const SKIPPED = new Set(["PUNCT", "SYM", "NUM", "PROPN", "X"]);

/** Counts lemmas in CoNLL-U text. */
function countLemmas(conllu: string, counts: Map<string, number>): number {
  let total = 0;
  for (const line of conllu.split("\n")) {
    const [index, , lemma, upos] = line.split("\t");
    if (lemma === undefined || upos === undefined || !/^\d+$/.test(index ?? "") || SKIPPED.has(upos)) continue;
    const key = lemma.toLowerCase();
    if (!/^[a-z]+$/.test(key)) continue;
    counts.set(key, (counts.get(key) ?? 0) + 1);
    total += 1;
  }
  return total;
}

const root = new URL("../", import.meta.url);
const counts = new Map<string, number>();
let total = 0;
for (const bank of ["ud-ewt", "ud-gum"]) {
  total += countLemmas(readFileSync(new URL(`../shared/corpora/${bank}/train.conllu`, root), "utf8"), counts);
}
const ranked = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).slice(0, LISTED);
const tiers = new Map<number, string[]>();
for (const [lemma, count] of ranked) {
  const bits = Math.floor(-Math.log2(count / total));
  tiers.set(bits, [...(tiers.get(bits) ?? []), lemma]);
}
const lines = [...tiers].map(([bits, lemmas]) => `  [${bits}, ${JSON.stringify(lemmas.sort().join(" "))}],`);
writeFileSync(
  fileURLToPath(new URL("src/lang/en/rarity.ts", root)),
  `// Gives how common English words are, in whole bits (minus log2 of a lemma's share of all words). Made by train/rarity.ts.
// Source: lemma counts of UD English EWT (CC BY-SA 4.0) and GUM (annotations CC BY), train parts; counts only, no text.
// prettier-ignore
export const BITS_OF_COMMON_WORDS: readonly (readonly [bits: number, lemmas: string])[] = [
${lines.join("\n")}
];
`,
);
