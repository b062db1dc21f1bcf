// Takes a language's words, gives the stage that finds tokens.
import { tokenizer } from "../../text/tokens.ts";
import type { TokenWords } from "../rule.ts";
import { stage } from "../stage.ts";

/** Gives the tokens of every prose block. */
export const wordTokens = (words: TokenWords) => {
  const tokensOf = tokenizer(words);
  return stage({
    name: "tokens/rules",
    version: 1,
    needs: [],
    gives: "tokens",
    run: (article) => tokensOf(article.text, article.blocks),
  });
};
