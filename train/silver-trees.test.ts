// Checks how trees are turned round, and what is taken from another scheme's trees; the sentences are invented.
import assert from "node:assert/strict";
import { test } from "node:test";
import { wordTraits } from "../src/annotate/word-traits.ts";
import { RELATIONS, type Sentences, type Tokens } from "../src/model/index.ts";
import { NO_WORD, coreHeads, type ParsedArticle } from "./corenlp.ts";
import { mirrored } from "./mirror.ts";

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

test("turned round twice, a reading is what it was", () => {
  const text = "Talks failed . Ada left";
  const tokens = tokensOf(text);
  const sentences: Sentences = { count: 2, first: Uint32Array.of(0, 3), end: Uint32Array.of(3, 5) };
  const reading = {
    document: { text },
    tokens,
    sentences,
    traits: wordTraits(text, tokens, sentences),
    head: Int32Array.of(1, 1, 1, 4, 4),
    relation: Uint8Array.of(1, 2, 3, 1, 2),
  };
  const once = mirrored({ reading, joint: Uint8Array.of(5, 6, 7, 5, 6) });
  assert.deepEqual([...once.reading.head], [1, 1, 1, 3, 3]);
  const { reading: back, joint } = mirrored(once);
  assert.deepEqual({ reading: back, joint }, { reading, joint: Uint8Array.of(5, 6, 7, 5, 6) });
});
