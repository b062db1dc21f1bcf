// Takes gold documents, gives their tokens, sentences and tags as the reader's own layers.
import { RELATIONS, UPOS, XPOS, type Sentences, type Tokens } from "../src/model/index.ts";
import { wordTraits, type WordTraits } from "../src/annotate/syntax/word-traits.ts";
import type { GoldDocument } from "./conllu.ts";

/** A document as the reader sees it, with what it ought to say. */
export interface GoldReading {
  readonly document: GoldDocument;
  readonly tokens: Tokens;
  readonly sentences: Sentences;
  readonly traits: WordTraits;
  readonly upos: Uint8Array;
  readonly xpos: Uint8Array;
  readonly head: Int32Array;
  readonly relation: Uint8Array;
}

/** Index of a name in a list; `fallback` where it is none of them. */
const codeIn = (names: readonly string[], fallback: number): ((name: string) => number) => {
  const codes = new Map(names.map((name, code) => [name, code]));
  return (name) => codes.get(name) ?? fallback;
};
const uposCode = codeIn(UPOS, 0);
const xposCode = codeIn(XPOS, XPOS.indexOf("GW"));
const relationIndex = codeIn(RELATIONS, -1);

/** Code of a relation; a subtype that is not kept is cut. */
export function relationCode(name: string): number {
  const code = relationIndex(name);
  return code >= 0 ? code : Math.max(0, relationIndex(name.split(":")[0] ?? ""));
}

export function goldReading(document: GoldDocument): GoldReading {
  const count = document.form.length;
  const tokens: Tokens = {
    count,
    start: Uint32Array.from(document.start),
    end: Uint32Array.from(document.end),
    block: new Uint16Array(count),
  };
  const sentences: Sentences = {
    count: document.sentences.length,
    first: Uint32Array.from(document.sentences, (it) => it.first),
    end: Uint32Array.from(document.sentences, (it) => it.end),
  };
  return {
    document,
    tokens,
    sentences,
    traits: wordTraits(document.text, tokens, sentences),
    upos: Uint8Array.from(document.upos, uposCode),
    xpos: Uint8Array.from(document.xpos, xposCode),
    head: Int32Array.from(document.head),
    relation: Uint8Array.from(document.relation, relationCode),
  };
}
