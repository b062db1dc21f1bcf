// Takes news that a machine tagged, gives the commonest tag of each word in it: what a word that no treebank holds may be.
import { existsSync, readFileSync } from "node:fs";
import { formHash } from "../src/annotate/syntax/word-traits.ts";
import { XPOS } from "../src/model/index.ts";

/** What is read of a record of `polnear-corenlp`, and of the article with the same id. */
interface SilverRecord {
  readonly id: string;
  readonly toks: readonly (readonly [start: number, end: number, tag: string])[];
}
interface ArticleRecord {
  readonly id: string;
  readonly text: string;
}

/** A word counts from this many occurrences on. */
const SEEN_FROM = 2;
/** Share from which on the commonest tag is nearly the only one. */
const SURE = 0.9;

const records = <Record>(file: string): Record[] =>
  readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Record);

/**
 * Gives a code for each form hash: 1 + twice the commonest tag's code, one more where it is nearly the only one.
 *
 * @param folder where `polnear` and `polnear-corenlp` lie; an empty map where they do not
 */
export function silverGuesses(folder: string): Map<number, number> {
  const guesses = new Map<number, number>();
  if (!existsSync(`${folder}/polnear-corenlp/train.jsonl`)) return guesses;
  const counts = tagCounts(folder);
  for (const [form, tags] of counts) {
    const total = tags.reduce((sum, many) => sum + many, 0);
    if (total < SEEN_FROM) continue;
    const most = Math.max(...tags);
    guesses.set(form, 1 + 2 * tags.indexOf(most) + (most >= total * SURE ? 1 : 0));
  }
  return guesses;
}

function tagCounts(folder: string): Map<number, number[]> {
  const texts = new Map(records<ArticleRecord>(`${folder}/polnear/train.jsonl`).map(({ id, text }) => [id, text]));
  const codes = new Map<string, number>(XPOS.map((tag, code) => [tag, code]));
  const counts = new Map<number, number[]>();
  for (const { id, toks } of records<SilverRecord>(`${folder}/polnear-corenlp/train.jsonl`)) {
    const text = texts.get(id) ?? "";
    for (const [start, end, tag] of toks) {
      const code = codes.get(tag);
      if (code === undefined) continue;
      const form = formHash(text.slice(start, end));
      const tags = counts.get(form) ?? new Array<number>(XPOS.length).fill(0);
      tags[code] = tags[code]! + 1;
      counts.set(form, tags);
    }
  }
  return counts;
}
