// Takes raw news, gives trees for it as far as three parsers agree: ours, ours from right to left, and CoreNLP's.
import { existsSync } from "node:fs";
import { parseTokens, type ParserModel } from "../src/annotate/parser.ts";
import { packedScores } from "../src/annotate/syntax-model.ts";
import { tagTokens, type TaggerModel } from "../src/annotate/tagger.ts";
import { wordTraits } from "../src/annotate/word-traits.ts";
import { SENTENCE_WORDS, TOKEN_WORDS } from "../src/lang/en/abbreviations.ts";
import { UPOS, type Block } from "../src/model/index.ts";
import { sentenceSplitter } from "../src/text/sentences.ts";
import { tokenizer } from "../src/text/tokens.ts";
import { NO_WORD, coreHeads, parsedArticles, type ParsedArticle } from "./corenlp.ts";
import { mirrored } from "./mirror.ts";
import { NO_RELATION, trainParser, type ParserOptions, type TaggedReading, type TreeReading } from "./parser.ts";

interface Tree {
  readonly head: Int32Array;
  readonly relation: Uint8Array;
}

const tokensOf = tokenizer(TOKEN_WORDS);
const sentencesOf = sentenceSplitter(SENTENCE_WORDS);
const PUNCT = UPOS.indexOf("PUNCT");

/**
 * Gives the articles of PolNeAR with the arcs on which two of the three agree; the others are left untold. The parsers
 * learn from `tagged` alone, so that what is kept for measuring is unknown to all of them.
 *
 * @param folder where `polnear` and `polnear-corenlp` lie; nothing is given where they do not
 */
export function silverTrees(
  folder: string,
  tagged: readonly TaggedReading[],
  tagger: TaggerModel,
  options: ParserOptions,
): TaggedReading[] {
  if (!existsSync(`${folder}/polnear-corenlp/train.jsonl`)) return [];
  const onwards = runnable(trainParser(tagged, tagger.upos, options));
  const back = runnable(trainParser(tagged.map(mirrored), tagger.upos, options));
  return parsedArticles(folder).map((article) => {
    const raw = rawReading(article, tagger);
    const mine = treeBy(onwards, raw, tagger.upos);
    const mirror = mirrored(raw);
    const { head, relation } = treeBy(back, mirror, tagger.upos);
    const theirs: Tree = {
      head: mirror.to.map((to) => mirror.to[head[to]!]!),
      relation: relation.map((_, at) => relation[mirror.to[at]!]!),
    };
    return { ...raw, reading: { ...raw.reading, ...agreed(raw, tagger.upos, mine, theirs, coreHeads(article, raw.reading.tokens, mine)) } };
  });
}

const runnable = (model: Omit<ParserModel, "transitions"> & { readonly left: Int8Array; readonly right: Int8Array }): ParserModel => ({
  ...model,
  transitions: packedScores(model.left, model.right),
});

/** Tokens, sentences and tags of a raw text, a line a block. */
function rawReading({ text }: ParsedArticle, tagger: TaggerModel): TaggedReading {
  const blocks: Block[] = [];
  for (let start = 0; start < text.length;) {
    const stop = text.indexOf("\n", start);
    const end = stop < 0 ? text.length : stop;
    if (text.slice(start, end).trim() !== "") blocks.push({ kind: "paragraph", start, end });
    start = end + 1;
  }
  const tokens = tokensOf(text, blocks);
  const sentences = sentencesOf(text, blocks, tokens);
  const traits = wordTraits(text, tokens, sentences);
  const joint = new Uint8Array(tokens.count);
  tagTokens(tagger, traits, sentences, joint);
  const reading: TreeReading = {
    document: { text },
    tokens,
    sentences,
    traits,
    head: new Int32Array(tokens.count),
    relation: new Uint8Array(tokens.count),
  };
  return { reading, joint };
}

function treeBy(model: ParserModel, { reading, joint }: TaggedReading, uposOf: Uint8Array): Tree {
  const { tokens, sentences, traits, document } = reading;
  const tree = { head: new Int32Array(tokens.count), relation: new Uint8Array(tokens.count) };
  parseTokens(model, document.text, { tokens, sentences, traits, joint, uposOf }, tree.head, tree.relation);
  return tree;
}

/** Heads that two parsers have, and relations where both of ours drew the arc alike, or the one that CoreNLP bears out. */
function agreed({ joint }: TaggedReading, uposOf: Uint8Array, mine: Tree, theirs: Tree, core: Int32Array): Tree {
  const head = new Int32Array(joint.length);
  const relation = new Uint8Array(joint.length);
  for (let at = 0; at < joint.length; at++) {
    const same = mine.head[at] === theirs.head[at];
    const borneOut = core[at] === mine.head[at] ? mine : core[at] === theirs.head[at] ? theirs : null;
    const told = same || uposOf[joint[at]!] === PUNCT ? mine : borneOut;
    head[at] = told === null ? NO_WORD : told.head[at]!;
    relation[at] = told === null || (same && mine.relation[at] !== theirs.relation[at]) ? NO_RELATION : told.relation[at]!;
  }
  return { head, relation };
}
