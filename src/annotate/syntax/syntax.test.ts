// Checks tags and trees on invented sentences, with the model that is shipped.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import fc from "fast-check";
import { SENTENCE_WORDS, TOKEN_WORDS } from "../../lang/en/abbreviations.ts";
import { RELATIONS, UPOS, type Block } from "../../model/index.ts";
import { sentenceSplitter } from "../../text/sentences.ts";
import { tokenizer } from "../../text/tokens.ts";
import { syntaxModel } from "./syntax-model.ts";
import { syntaxOf } from "./syntax.ts";

const model = syntaxModel(readFileSync(new URL("../../../models/reader.bin", import.meta.url)));
const tokensOf = tokenizer(TOKEN_WORDS);
const sentencesOf = sentenceSplitter(SENTENCE_WORDS);

function read(text: string, parse: boolean) {
  const blocks: Block[] = [{ kind: "paragraph", start: 0, end: text.length }];
  const tokens = tokensOf(text, blocks);
  const sentences = sentencesOf(text, blocks, tokens);
  return {
    tokens,
    sentences,
    syntax: syntaxOf(model, text, tokens, sentences, parse),
  };
}

const tagsIn = (text: string): string => Array.from(read(text, false).syntax.upos, (tag) => UPOS[tag]).join(" ");

/** "he>said:nsubj" for every token but the root. */
function arcsIn(text: string): string {
  const { tokens, syntax } = read(text, true);
  const word = (at: number): string => text.slice(tokens.start[at], tokens.end[at]);
  return Array.from(syntax.head, (head, at) => `${word(at)}>${head === at ? "" : word(head)}:${RELATIONS[syntax.relation[at]!]}`).join(" ");
}

const tagCases: readonly [why: string, text: string, tags: string][] = [
  ["a plain statement", "The minister said that talks would continue.", "DET NOUN VERB SCONJ NOUN AUX VERB PUNCT"],
  ["a name and a curly clitic", "Orlov’s troops left.", "PROPN PART NOUN VERB PUNCT"],
  ["to before a verb and before a noun", "He wants to go to school.", "PRON VERB PART VERB ADP NOUN PUNCT"],
];
for (const [why, text, tags] of tagCases) test(`tags: ${why}`, () => assert.equal(tagsIn(text), tags));

const treeCases: readonly [why: string, text: string, arcs: string][] = [
  ["subject and object", "She signed the treaty.", "She>signed:nsubj signed>:root the>treaty:det treaty>signed:obj .>signed:punct"],
  [
    "reported speech",
    "He said that talks continue.",
    "He>said:nsubj said>:root that>continue:mark talks>continue:nsubj continue>said:ccomp .>said:punct",
  ],
  [
    "a passive and its agent",
    "The bridge was destroyed by rebels.",
    "The>bridge:det bridge>destroyed:nsubj:pass was>destroyed:aux:pass destroyed>:root by>rebels:case rebels>destroyed:obl:agent .>destroyed:punct",
  ],
];
for (const [why, text, arcs] of treeCases) test(`trees: ${why}`, () => assert.equal(arcsIn(text), arcs));

test("no text, no tags", () => assert.equal(tagsIn(""), ""));

test("any text: every sentence is one tree", () => {
  const text = fc.array(fc.constantFrom("he", "said", "“", "”", "(", ")", ",", ".", "the", "Orlov", "that", "and", "-", "5", "to"), {
    maxLength: 40,
  });
  fc.assert(
    fc.property(text, (words) => {
      const { sentences, syntax } = read(words.join(" "), true);
      for (let index = 0; index < sentences.count; index++) {
        const [first, end] = [sentences.first[index]!, sentences.end[index]!];
        let roots = 0;
        for (let at = first; at < end; at++) {
          let top = at;
          for (let step = 0; syntax.head[top] !== top && step <= end - first; step++) top = syntax.head[top]!;
          assert.equal(syntax.head[top], top, "a circle");
          assert.ok(top >= first && top < end);
          if (syntax.head[at] === at) roots++;
        }
        assert.equal(roots, 1);
      }
    }),
    { seed: 11, numRuns: 300 },
  );
});
