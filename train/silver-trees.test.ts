// Checks what is taken from another scheme's trees; the sentences are invented.
import assert from "node:assert/strict";
import { test } from "node:test";
import { RELATIONS, type Tokens } from "../src/model/index.ts";
import { NO_WORD, coreHeads, type ParsedArticle } from "./corenlp.ts";

const tokensOf = (text: string): Tokens => {
  const words = [...text.matchAll(/\S+/g)];
  return {
    count: words.length,
    start: Uint32Array.from(words, ({ index }) => index),
    end: Uint32Array.from(words, ({ index, 0: word }) => index + word.length),
    block: new Uint16Array(words.length),
  };
};

/** "word/TAG/head/relation" for each token, heads by place. */
function article(marked: string): ParsedArticle {
  const parts = marked.split(" ").map((it) => it.split("/"));
  const text = parts.map(([word]) => word).join(" ");
  const { start, end } = tokensOf(text);
  return {
    text,
    toks: parts.map(([, tag = "", head = "", relation = ""], at) => [start[at]!, end[at]!, tag, "O", Number(head), relation, ""]),
  };
}

const cases: readonly [why: string, marked: string, mine: string, heads: number[]][] = [
  ["a root is its own head", "Talks/NNS/1/nsubj failed/VBD/-1/root", "nsubj root", [1, 1]],
  [
    "a conjunction hangs on what it brings",
    "Talks/NNS/3/nsubj and/CC/0/cc trade/NN/0/conj failed/VBD/-1/root",
    "nsubj cc conj root",
    [3, 2, 0, 3],
  ],
  ["an unnamed relation says nothing", "Talks/NNS/1/dep failed/VBD/-1/root", "nsubj root", [NO_WORD, 1]],
  ["a name hangs by its first word", "Ada/NNP/1/compound Orlov/NNP/2/nsubj left/VBD/-1/root", "nsubj flat root", [2, NO_WORD, 2]],
];
for (const [why, marked, mine, heads] of cases)
  test(why, () => {
    const it = article(marked);
    const relation = Uint8Array.from(mine.split(" "), (name) => RELATIONS.indexOf(name as (typeof RELATIONS)[number]));
    const flat = mine.split(" ").indexOf("flat");
    const head = Int32Array.from(heads, (_, at) => (at === flat ? at - 1 : at));
    assert.deepEqual([...coreHeads(it, tokensOf(it.text), { head, relation })], heads);
  });
