// Takes the treebanks, gives the tables of English lemmas: verbs, and the forms that the rules of lemmas.ts get wrong.
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Upos } from "../src/model/index.ts";
import type { GoldDocument } from "./conllu.ts";

const TARGET = fileURLToPath(new URL("../src/lang/en/lemma-tables.ts", import.meta.url));
const TAGS = [
  "VERB",
  "AUX",
  "NOUN",
  "PROPN",
  "ADJ",
  "ADV",
  "PRON",
  "DET",
  "PART",
  "ADP",
  "SCONJ",
  "NUM",
  "CCONJ",
] as const satisfies readonly Upos[];
const WORD = /^[a-z][a-z'.-]*$/;

/** Commonest lemma of each form and tag, with how often the form was seen. */
function lemmasSeen(documents: readonly GoldDocument[]): Map<string, { lemma: string; many: number; share: number }> {
  const counts = new Map<string, Map<string, number>>();
  for (const { form, lemma, upos } of documents) {
    form.forEach((word, at) => {
      const key = `${upos[at]}/${word.toLowerCase().replaceAll("’", "'")}`;
      const lemmas = counts.get(key) ?? new Map<string, number>();
      const found = upos[at] === "PROPN" ? lemma[at]!.toLowerCase() : lemma[at]!;
      counts.set(key, lemmas.set(found, (lemmas.get(found) ?? 0) + 1));
    });
  }
  const seen = new Map<string, { lemma: string; many: number; share: number }>();
  for (const [key, lemmas] of [...counts].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const many = [...lemmas.values()].reduce((a, b) => a + b, 0);
    const [lemma, best] = [...lemmas].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]!;
    seen.set(key, { lemma, many, share: best / many });
  }
  return seen;
}

/** Verbs seen at least once, by lemma. */
export function verbList(documents: readonly GoldDocument[]): string[] {
  const counts = new Map<string, number>();
  for (const { lemma, upos } of documents) {
    lemma.forEach((it, at) => upos[at] === "VERB" && WORD.test(it) && counts.set(it, (counts.get(it) ?? 0) + 1));
  }
  return [...counts].filter(([, many]) => many > 1).map(([it]) => it).sort(); // prettier-ignore
}

/** Writes the tables, twice: the rules are asked again once the verbs are known. */
export async function writeLemmaTables(documents: readonly GoldDocument[], irregular: Readonly<Record<string, string>>): Promise<void> {
  // Rules read the tables when they are loaded, so the first, with verbs alone, must stand before that.
  const verbs = verbList(documents);
  writeTables(verbs, irregular);
  const { lemmaOf } = (await import(`../src/lang/en/lemmas.ts?verbs=${verbs.length}`)) as { lemmaOf: (word: string, upos: Upos) => string };
  const tables: Record<string, string> = {};
  const seen = lemmasSeen(documents);
  for (const tag of TAGS) {
    const wrong: string[] = [];
    for (const [key, { lemma, many, share }] of seen) {
      const [upos, form = ""] = [key.slice(0, key.indexOf("/")), key.slice(key.indexOf("/") + 1)];
      if (upos !== tag || share < 0.6 || !/^'?[a-z][a-z'.-]*$/.test(form) || !/^[A-Za-z][a-z'.-]*$/.test(lemma)) continue;
      const mine = tag === "PROPN" ? form : lemmaOf(form, tag);
      if (mine !== lemma && many > 1) wrong.push(`${form}>${lemma}`);
    }
    if (irregular[tag] !== undefined) wrong.push(irregular[tag]);
    tables[tag] = wrong.join(" ");
  }
  writeTables(verbs, tables);
}

function writeTables(verbs: readonly string[], tables: Readonly<Record<string, string>>): void {
  const rows = Object.entries(tables).filter(([, pairs]) => pairs !== "");
  const lines = rows.map(([upos, pairs]) => `  ${upos}: ${JSON.stringify(pairs)},`);
  const head = "// Gives the English words that lemmas.ts looks up; written by train/lemmas.ts, not by hand.";
  const source = "/** @source lemmas of Universal Dependencies English EWT and GUM, training splits */";
  const verbLine = `export const VERBS =\n  ${JSON.stringify(verbs.join(" "))};`;
  const text = `${head}\n\n${source}\n${verbLine}\n\n/** Form and lemma by tag, where the rules give another. */\nexport const IRREGULAR = {\n${lines.join("\n")}\n};\n`;
  writeFileSync(TARGET, text);
}
