// Takes wordings with how they are given, checks which quote one run of words of one voice.
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Mode } from "../../model/index.ts";
import { quotesOneRun, quotesWithin } from "./quoted-runs.ts";
import type { Word } from "./words.ts";

const PLAIN = new Set("the a in of we are is this be only it to".split(" "));
/** Words as they are compared; those with a capital are names. */
const wordsOf = (text: string): Word[] =>
  (text.match(/\w+|[“”]/g) ?? []).map((it, token): Word => {
    const kind = /[“”]/.test(it) ? "mark" : PLAIN.has(it) ? "function" : it === it.toLowerCase() ? "content" : "name";
    const form = it.toLowerCase();
    return { start: token, end: token + 1, token, form, lemma: form, stem: form, kind, upos: "X", concepts: [], entity: null, party: null, rarity: 0.6, head: -1, subject: -1 }; // prettier-ignore
  });
const weigh = ({ kind, rarity }: Word): number => (kind === "content" ? rarity : 0);

const cases: readonly [why: string, left: [string, Mode], right: [string, Mode], isOne: boolean][] = [
  ["a trimmed quotation of a long one", ["“we are the only harbour in the whole province with a toll”", "direct"], ["that Holmby is “the only harbour in the whole province”", "mixed"], true], // prettier-ignore
  ["two parts of one quotation", ["“it is the only harbour in the whole province”", "direct"], ["“the only harbour in the whole province is silted”", "direct"], true], // prettier-ignore
  ["the run is quoted in one of them only", ["“we are the only harbour in the whole province”", "direct"], ["the only harbour in the whole province is “silted”", "mixed"], false], // prettier-ignore
  ["four words", ["“this is a serious problem in the yard”", "direct"], ["“a serious problem in Varn”", "direct"], false], // prettier-ignore
  ["names and small words", ["“it is to be in the Orlo Harbour”", "direct"], ["“we are to be in the Orlo Harbour”", "direct"], false], // prettier-ignore
];
for (const [why, [left, mode], [right, other], isOne] of cases)
  test(why, () => assert.equal(quotesOneRun({ words: wordsOf(left), mode }, { words: wordsOf(right), mode: other }, weigh), isOne));

const held: readonly [why: string, left: [string, Mode], right: [string, Mode], isHeld: boolean][] = [
  ["two words of a quotation", ["that the tunnel was “frankly unsafe” by then", "mixed"], ["“nobody told us that it is frankly unsafe in there”", "direct"], true], // prettier-ignore
  ["the other way round", ["“nobody told us that it is frankly unsafe in there”", "direct"], ["that the tunnel was “frankly unsafe” by then", "mixed"], true], // prettier-ignore
  ["the other tells them in its own words", ["that the tunnel was “frankly unsafe” by then", "mixed"], ["that it is frankly unsafe", "indirect"], false], // prettier-ignore
  ["not all of them", ["that the tunnel was “frankly unsafe” by then", "mixed"], ["“it is unsafe in there”", "direct"], false],
  ["a word that any saying may have", ["that it was “only it” by then", "mixed"], ["“we are only it”", "direct"], false],
  ["a name", ["the yard calls it “the Orlo Harbour” by now", "mixed"], ["“the Orlo Harbour silted”", "direct"], false],
  ["both are whole quotations", ["“frankly unsafe”", "direct"], ["“it is frankly unsafe in there”", "direct"], false],
];
for (const [why, [left, mode], [right, other], isHeld] of held)
  test(`within: ${why}`, () =>
    assert.equal(quotesWithin({ words: wordsOf(left), mode }, { words: wordsOf(right), mode: other }, weigh), isHeld));
