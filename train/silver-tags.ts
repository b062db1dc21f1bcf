// Takes news that another machine tagged, gives the tags on which our tagger agrees with it.
import { tagTokens, type TaggerModel } from "../src/annotate/syntax/tagger.ts";
import type { WordTraits } from "../src/annotate/syntax/word-traits.ts";
import { XPOS, type Sentences } from "../src/model/index.ts";
import { parsedArticles } from "./corenlp.ts";
import { rawWords } from "./raw-words.ts";

/** Words whose tags are told, some of them. */
export interface TagReading {
  readonly traits: WordTraits;
  readonly sentences: Sentences;
  /** Joint tags; `UNTOLD` where nobody knows. */
  readonly gold: Uint8Array;
}

/** In the place of a joint tag. */
export const UNTOLD = 255;

/**
 * Gives the articles of PolNeAR with our own tag wherever its Penn part is CoreNLP's as well: two taggers that learned from
 * different news seldom err alike.
 *
 * @param folder where `polnear` and `polnear-corenlp` lie
 */
export function silverTags(folder: string, tagger: TaggerModel): TagReading[] {
  const codes = new Map<string, number>(XPOS.map((tag, code) => [tag, code]));
  return parsedArticles(folder).map((article) => {
    const { tokens, sentences, traits } = rawWords(article.text);
    const gold = new Uint8Array(tokens.count);
    tagTokens(tagger, traits, sentences, gold);
    const theirs = new Map(article.toks.map(([start, end, tag]) => [start, { end, code: codes.get(tag) }]));
    for (let at = 0; at < tokens.count; at++) {
      const other = theirs.get(tokens.start[at]!);
      if (other === undefined || other.end !== tokens.end[at] || other.code !== tagger.xpos[gold[at]!]) gold[at] = UNTOLD;
    }
    return { traits, sentences, gold };
  });
}
