// Takes a language's words, gives the stage that finds sentences.
import { sentenceSplitter } from "../../text/sentences.ts";
import type { SentenceWords } from "../rule.ts";
import { stage } from "../stage.ts";

/** Gives the sentences of every prose block; a label and a lead are sentences of their own. */
export const boundedSentences = (words: SentenceWords) => {
  const sentencesOf = sentenceSplitter(words);
  return stage({
    name: "sentences/rules",
    version: 4,
    needs: ["tokens"],
    gives: "sentences",
    run: (article, { tokens }) => sentencesOf(article.text, article.blocks, tokens),
  });
};
