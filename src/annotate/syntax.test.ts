// Checks tags on invented sentences, with the model that is shipped.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { SENTENCE_WORDS, TOKEN_WORDS } from "../lang/en/abbreviations.ts";
import { UPOS, type Block } from "../model/index.ts";
import { sentenceSplitter } from "../text/sentences.ts";
import { tokenizer } from "../text/tokens.ts";
import { syntaxModel } from "./syntax-model.ts";
import { syntaxOf } from "./syntax.ts";

const model = syntaxModel(readFileSync(new URL("../../models/reader.bin", import.meta.url)));
const tokensOf = tokenizer(TOKEN_WORDS);
const sentencesOf = sentenceSplitter(SENTENCE_WORDS);

function tagsIn(text: string): string {
  const blocks: Block[] = [{ kind: "paragraph", start: 0, end: text.length }];
  const tokens = tokensOf(text, blocks);
  const { upos } = syntaxOf(model, text, tokens, sentencesOf(text, blocks, tokens), false);
  return Array.from(upos, (tag) => UPOS[tag]).join(" ");
}

const cases: readonly [why: string, text: string, tags: string][] = [
  ["a plain statement", "The minister said that talks would continue.", "DET NOUN VERB SCONJ NOUN AUX VERB PUNCT"],
  ["a name and a curly clitic", "Orlov’s troops left.", "PROPN PART NOUN VERB PUNCT"],
  ["to before a verb and before a noun", "He wants to go to school.", "PRON VERB PART VERB ADP NOUN PUNCT"],
];
for (const [why, text, tags] of cases) test(`tags: ${why}`, () => assert.equal(tagsIn(text), tags));

test("no text, no tags", () => assert.equal(tagsIn(""), ""));
