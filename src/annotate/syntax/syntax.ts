// Takes tokens and sentences, gives every token's tags, and its head and relation where a tree is asked for.
import { MisuseError, type Sentences, type Syntax, type Tokens } from "../../model/index.ts";
import { ended, partedStage, type Part } from "../stage.ts";
import { guideBy, parseTokens, type Guide } from "./parser.ts";
import type { SyntaxModel } from "./syntax-model.ts";
import { tagTokens } from "./tagger.ts";
import { wordTraits } from "./word-traits.ts";

/** Gives the stage that tags, and parses where `parse` says so. */
export const taggedSyntax = (model: SyntaxModel, { parse }: { readonly parse: boolean }) =>
  partedStage({
    name: parse ? "syntax/perceptron" : "syntax/perceptron-tags",
    version: 3,
    needs: ["tokens", "sentences"],
    gives: "syntax",
    begin: (article, { tokens, sentences }) => syntaxBegun(model, article.text, tokens, sentences, parse),
  });

/**
 * Gives the syntax layer of a text.
 *
 * @throws MisuseError `syntax/no-parser` where a tree is asked of a model that only tags
 * @cost about one microsecond a token for tags, three and a half with trees
 */
export const syntaxOf = (model: SyntaxModel, text: string, tokens: Tokens, sentences: Sentences, parse: boolean): Syntax =>
  ended(syntaxBegun(model, text, tokens, sentences, parse));

/** Tags, and gives the next part: the guide, if there is one, and then the parser. Each reads tables of 2 MB and more. */
function syntaxBegun(model: SyntaxModel, text: string, tokens: Tokens, sentences: Sentences, parse: boolean): Part<Syntax> {
  const { count } = tokens;
  const { tagger, parser, guide } = model;
  if (parse && parser === null) throw new MisuseError("syntax/no-parser");
  const traits = wordTraits(text, tokens, sentences);
  const joint = new Uint8Array(count);
  tagTokens(tagger, traits, sentences, joint);
  const upos = new Uint8Array(count);
  const xpos = new Uint8Array(count);
  for (let at = 0; at < count; at++) {
    upos[at] = tagger.upos[joint[at]!]!;
    xpos[at] = tagger.xpos[joint[at]!]!;
  }
  const head = new Int32Array(parse ? count : 0);
  const relation = new Uint8Array(parse ? count : 0);
  const syntax = { upos, xpos, head, relation };
  if (!parse || parser === null) return () => syntax;
  const tagged = { tokens, sentences, traits, joint, uposOf: tagger.upos };
  const parsed = (by: Guide | null): Syntax => {
    parseTokens(parser, by, text, tagged, head, relation);
    return syntax;
  };
  if (guide === null) return () => parsed(null);
  return () => {
    const by = guideBy(guide, text, tagged);
    return () => parsed(by);
  };
}
