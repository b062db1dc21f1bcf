// Takes raw news, gives trees for it as far as three parsers agree: ours, ours from right to left, and CoreNLP's.
import { parseBackwards, parseTokens, type ParserModel } from "../src/annotate/syntax/parser.ts";
import { tagTokens, type TaggerModel } from "../src/annotate/syntax/tagger.ts";
import { UPOS } from "../src/model/index.ts";
import { NO_WORD, coreHeads, parsedArticles, type ParsedArticle } from "./corenlp.ts";
import type { TokenTree } from "./given-guide.ts";
import { NO_RELATION, type TaggedReading } from "./gold-trees.ts";
import { rawWords } from "./raw-words.ts";

const PUNCT = UPOS.indexOf("PUNCT");

/** Our two parsers, which must not have learned from what is kept for measuring. */
export interface Voters {
  /** Without a guide. */
  readonly onwards: ParserModel;
  /** From right to left. */
  readonly back: ParserModel;
}

/**
 * Gives the articles of PolNeAR with the arcs on which two of the three agree; the others are left untold.
 *
 * @param folder where `polnear` and `polnear-corenlp` lie
 */
export function silverTrees(folder: string, tagger: TaggerModel, { onwards, back }: Voters): TaggedReading[] {
  return parsedArticles(folder).map((article) => {
    const raw = rawReading(article, tagger);
    const { reading, joint } = raw;
    const { text } = reading.document;
    const tags = { ...reading, joint, uposOf: tagger.upos };
    const mine = emptyTree(joint.length);
    parseTokens(onwards, null, text, tags, mine.head, mine.relation);
    const theirs = emptyTree(joint.length);
    parseBackwards(back, text, tags, theirs.head, theirs.relation);
    return { ...raw, reading: { ...reading, ...agreed(raw, tagger.upos, mine, theirs, coreHeads(article, reading.tokens, mine)) } };
  });
}

const emptyTree = (count: number): TokenTree => ({ head: new Int32Array(count), relation: new Uint8Array(count) });

/** Tokens, sentences and tags of a raw text. */
function rawReading({ text }: ParsedArticle, tagger: TaggerModel): TaggedReading {
  const words = rawWords(text);
  const { count } = words.tokens;
  const joint = new Uint8Array(count);
  tagTokens(tagger, words.traits, words.sentences, joint);
  return { reading: { document: { text }, ...words, ...emptyTree(count) }, joint, guide: null, again: false };
}

/** Heads that two parsers have, and relations where both of ours drew the arc alike, or the one that CoreNLP bears out. */
function agreed({ joint }: TaggedReading, uposOf: Uint8Array, mine: TokenTree, theirs: TokenTree, core: Int32Array): TokenTree {
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
