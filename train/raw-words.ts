// Takes a raw text, gives its words as the reader sees them: tokens, sentences and traits, a line a block.
import { wordTraits, type WordTraits } from "../src/annotate/syntax/word-traits.ts";
import { SENTENCE_WORDS, TOKEN_WORDS } from "../src/lang/en/abbreviations.ts";
import type { Block, Sentences, Tokens } from "../src/model/index.ts";
import { sentenceSplitter } from "../src/text/sentences.ts";
import { tokenizer } from "../src/text/tokens.ts";

const tokensOf = tokenizer(TOKEN_WORDS);
const sentencesOf = sentenceSplitter(SENTENCE_WORDS);

/** Words of a text. */
export interface RawWords {
  readonly tokens: Tokens;
  readonly sentences: Sentences;
  readonly traits: WordTraits;
}

/** Gives a raw text's words. @cost linear in the text */
export function rawWords(text: string): RawWords {
  const blocks: Block[] = [];
  for (let start = 0; start < text.length;) {
    const stop = text.indexOf("\n", start);
    const end = stop < 0 ? text.length : stop;
    if (text.slice(start, end).trim() !== "") blocks.push({ kind: "paragraph", start, end });
    start = end + 1;
  }
  const tokens = tokensOf(text, blocks);
  const sentences = sentencesOf(text, blocks, tokens);
  return { tokens, sentences, traits: wordTraits(text, tokens, sentences) };
}
