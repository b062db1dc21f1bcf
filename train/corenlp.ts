// Takes the trees that CoreNLP gave PolNeAR's articles, gives their heads on our own tokens, in the manner of today's treebanks.
import { readFileSync } from "node:fs";
import { RELATIONS, type Tokens } from "../src/model/index.ts";

/** A token of `polnear-corenlp`; `head` is an index into the record's tokens, -1 for a root. */
type CoreToken = readonly [start: number, end: number, tag: string, kind: string, head: number, relation: string, lemma: string];

/** An article with its machine-made trees. */
export interface ParsedArticle {
  readonly text: string;
  readonly toks: readonly CoreToken[];
}

const records = <Record>(file: string): Record[] =>
  readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Record);

/** Gives the articles of the training split. @param folder where `polnear` and `polnear-corenlp` lie */
export function parsedArticles(folder: string): ParsedArticle[] {
  const trees = new Map(
    records<{ id: string; toks: CoreToken[] }>(`${folder}/polnear-corenlp/train.jsonl`).map(({ id, toks }) => [id, toks]),
  );
  return records<{ id: string; text: string }>(`${folder}/polnear/train.jsonl`).map(({ id, text }) => ({
    text,
    toks: trees.get(id) ?? [],
  }));
}

/** In the place of a head that says nothing: other tokens, or a relation that the two schemes draw otherwise. */
export const NO_WORD = -1;
const FLAT = RELATIONS.indexOf("flat");
/** How far a conjunct may stand behind its conjunction. */
const CONJUNCT_WITHIN = 40;

/**
 * Gives the head that CoreNLP's tree has for each token, its own for a root.
 *
 * Its scheme (Universal Dependencies 1) hangs a conjunction on the first conjunct, ours on the next; its names hang on their
 * last word, ours on their first: a name that `mine` reads as flat counts as one word.
 *
 * @param mine our own tree of the same tokens
 */
export function coreHeads(
  { toks }: ParsedArticle,
  tokens: Tokens,
  mine: { readonly head: Int32Array; readonly relation: Uint8Array },
): Int32Array {
  const heads = new Int32Array(tokens.count).fill(NO_WORD);
  const ours = sameTokens(toks, tokens);
  toks.forEach(([, , tag, , above, relation], at) => {
    const token = ours[at]!;
    if (token === NO_WORD || relation === "dep" || relation === "punct" || mine.relation[token] === FLAT) return;
    let up = relation === "cc" ? conjunctBehind(toks, at, above) : above;
    if (up === null) return;
    const last = up >= 0 ? ours[up]! : NO_WORD;
    if (relation === "compound" && tag.startsWith("NNP") && last !== NO_WORD && mine.relation[last] === FLAT) {
      if (toks[up]![5] === "dep") return;
      up = toks[up]![4];
    }
    if (up < 0) heads[token] = token;
    else if (ours[up] !== NO_WORD) {
      const head = mine.relation[ours[up]!] === FLAT ? mine.head[ours[up]!]! : ours[up]!;
      if (head !== token) heads[token] = head;
    }
  });
  return heads;
}

/** Our token for each of theirs that has the same ends. */
function sameTokens(toks: readonly CoreToken[], { count, start, end }: Tokens): Int32Array {
  const tokenAt = new Map<number, number>();
  for (let token = 0; token < count; token++) tokenAt.set(start[token]!, token);
  return Int32Array.from(toks, ([from, to]) => {
    const token = tokenAt.get(from);
    return token !== undefined && end[token] === to ? token : NO_WORD;
  });
}

/** The conjunct that follows a conjunction; null where none does. */
function conjunctBehind(toks: readonly CoreToken[], at: number, above: number): number | null {
  for (let next = at + 1; next < Math.min(toks.length, at + CONJUNCT_WITHIN); next++)
    if (toks[next]![4] === above && toks[next]![5] === "conj") return next;
  return null;
}
