// Checks where tokens and sentences end, on invented sentences; "|" parts tokens, "‖" sentences.
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { SENTENCE_WORDS, TOKEN_WORDS } from "../lang/en/abbreviations.ts";
import type { Block } from "../model/index.ts";
import { sentenceSplitter } from "./sentences.ts";
import { tokenizer } from "./tokens.ts";

const tokensOf = tokenizer(TOKEN_WORDS);
const sentencesOf = sentenceSplitter(SENTENCE_WORDS);
const paragraph = (text: string): Block[] => [{ kind: "paragraph", start: 0, end: text.length }];

function tokensIn(text: string): string {
  const { start, end } = tokensOf(text, paragraph(text));
  return Array.from(start, (from, index) => text.slice(from, end[index])).join("|");
}

function sentencesIn(text: string, blocks = paragraph(text)): string {
  const tokens = tokensOf(text, blocks);
  const { first, end } = sentencesOf(text, blocks, tokens);
  return Array.from(first, (from, index) => text.slice(tokens.start[from], tokens.end[end[index]! - 1])).join("‖");
}

const TOKEN_CASES: readonly [why: string, expected: string, text: string][] = [
  ["plain words and a full stop", "He|left|.", "He left."],
  ["hyphens part words", "a|well|-|known|all|-|night|bar", "a well-known all-night bar"],
  ["some prefixes stay", "pro-Borduran|and|non-aligned|e-mail", "pro-Borduran and non-aligned e-mail"],
  ["clitics", "It|'s|Ada|’s|;|they|'ll|do|n't|can|not", "It's Ada’s; they'll don't cannot"],
  ["names with an apostrophe stay whole", "O'Leary|spoke", "O'Leary spoke"],
  ["a possessive of a plural", "the|rebels|'|camp", "the rebels' camp"],
  ["abbreviations keep their full stop", "Mr.|Okoro|of|the|U.S.|met|Gen.|Lind", "Mr. Okoro of the U.S. met Gen. Lind"],
  ["initials", "J.|K.|Lind|and|J.K.|Lind", "J. K. Lind and J.K. Lind"],
  ["No. only before a number", "No.|5|and|no|.", "No. 5 and no."],
  ["months", "on|Sept.|27|,|2031", "on Sept. 27, 2031"],
  ["hosts", "NEWS.ru|and|facebook.com|wrote", "NEWS.ru and facebook.com wrote"],
  ["addresses", "see|https://example.org/a?b=1|(|or|ada@example.org|)", "see https://example.org/a?b=1 (or ada@example.org)"],
  ["no space after a full stop", "of|course|.|But|I|stayed", "of course.But I stayed"],
  ["a word glued to a bracket", "hostilities|[|Borduran|forces|]", "hostilities[Borduran forces]"],
  ["numbers", "1,200.5|at|14:33|on|9/11|,|7|%", "1,200.5 at 14:33 on 9/11, 7%"],
  ["ranges part, phone numbers stay", "1992|-|1994|555-0123", "1992-1994 555-0123"],
  ["money and units", "$|50|US$|50|€|3|5|km|9|pm", "$50 US$50 €3 5km 9pm"],
  ["ordinals and decades", "the|9th|of|the|1990s", "the 9th of the 1990s"],
  ["dots", "well|...|he|left|..", "well... he left.."],
  ["quotation marks", "“|I|go|,|”|he|said|.", "“I go,” he said."],
  ["dashes", "he|—|and|she|–|left|--|now", "he—and she–left -- now"],
  [
    "tags and accounts",
    "the|#weir|tag|,|“|@zeva_office|”|and|ada@example.org|at|#|5",
    "the #weir tag, “@zeva_office” and ada@example.org at #5",
  ],
  ["a large ordinal", "its|50,000th|visitor|and|5,000|km", "its 50,000th visitor and 5,000 km"],
  ["an acronym's own full stop before the sentence's", "in|Zeva|,|D.C.|.|They", "in Zeva, D.C.. They"],
  ["non-breaking space", "Ada|Lind", "Ada\u00a0Lind"],
];
for (const [why, expected, text] of TOKEN_CASES) test(`tokens: ${why}`, () => assert.equal(tokensIn(text), expected));

const SENTENCE_CASES: readonly [why: string, expected: string][] = [
  ["two sentences", "He left.‖She stayed."],
  ["a title ends none", "He met Mr. Okoro.‖It rained."],
  ["a date ends none", "It began on Sept. 27 at dawn.‖Then it ended."],
  ["initials end none", "A book by J. K. Lind sold well."],
  ["an acronym ends one where a sentence plainly begins", "He flew to the U.S.‖The visit was short."],
  ["an acronym before a name ends none", "The U.S. State Department spoke."],
  ["a.m. before a capital ends one", "It began at 5 a.m.‖Troops moved."],
  ["closing marks belong to the sentence", "“I go.”‖He went."],
  ["speech goes on after a closing mark", "“Will you go?” he asked."],
  ["sentences inside a quotation", "He said: “I go.‖I stay.”‖Then he left."],
  ["a straight quotation mark opens the next", 'He left.‖"I stay," she said.'],
  ["brackets", "He left (in a hurry.)‖She stayed."],
  ["dots before a small letter go on", "He left ... and came back."],
  ["dots before a capital end", "He left...‖She stayed."],
  ["a doubled full stop", "He left..‖She stayed."],
  ["a list's number opens its item", "1. Go home."],
  ["a picture's credit stands alone", "The weir of Zeva at dawn‖Photo: Ada Lind."],
  ["a letter's greeting and its end", "Please send it by noon.‖Thanks,‖Ada"],
  ["a message that begins with a small letter", "i will not go.‖it is too far.‖sorry!"],
  ["dots in brackets before a capital", "“It was bad [...]‖Now it is worse.”"],
  ["a caption that ran into the text", "Ada Orlov of the Zeva Harbour Board‖In the north the vote was close."],
  ["a date that ran into the text", "Thursday, May 7, 2031‖On Tuesday, Borduria announced a vote."],
  ["capitals in a title run nothing on", "She sang Rivers In Winter and left."],
  ["a reference follows its sentence", "It fell in 1912. [12]‖Nobody knows why."],
];
for (const [why, expected] of SENTENCE_CASES) {
  test(`sentences: ${why}`, () => assert.equal(sentencesIn(expected.replaceAll("‖", " ")), expected));
}

test("a sentence ends without a space before the next", () => {
  assert.equal(sentencesIn("Yes, of course.But I stayed."), "Yes, of course.‖But I stayed.");
});

test("blocks, labels and leads bound sentences; menus have no tokens", () => {
  const text = "Borduria votes\nSHARE\nZEVA, May 3. /BNA/. Polls opened\nLind: We won\n";
  const blocks: Block[] = [
    { kind: "headline", start: 0, end: 14 },
    { kind: "menu", start: 15, end: 20 },
    { kind: "paragraph", start: 21, end: 53, lead: { start: 21, end: 40 } },
    { kind: "turn", start: 54, end: 66, label: { start: 54, end: 58 } },
  ];
  assert.equal(sentencesIn(text, blocks), "Borduria votes‖ZEVA, May 3.‖/BNA/.‖Polls opened‖Lind:‖We won");
});

test("any text: tokens are in order, hold no white space at their edges, and leave none of the text out", () => {
  const text = fc.string({ unit: fc.constantFrom(..."aB1 .,'’\"“”-–/:@&$()[]…é\u00a0\n"), maxLength: 60 });
  fc.assert(
    fc.property(text, (it) => {
      const tokens = tokensOf(it, paragraph(it));
      let at = 0;
      for (let index = 0; index < tokens.count; index++) {
        assert.equal(it.slice(at, tokens.start[index]).trim(), "");
        assert.ok(tokens.start[index]! >= at && tokens.end[index]! > tokens.start[index]!);
        at = tokens.end[index]!;
      }
      assert.equal(it.slice(at).trim(), "");
      const sentences = sentencesOf(it, paragraph(it), tokens);
      for (let index = 0; index < sentences.count; index++) {
        assert.equal(sentences.first[index], index === 0 ? 0 : sentences.end[index - 1]);
      }
      assert.equal(sentences.count === 0 ? 0 : sentences.end[sentences.count - 1], tokens.count);
    }),
    { seed: 7, numRuns: 500 },
  );
});
