// Takes sentences in which what a body is stands right before its name, checks that both are one, and that organs of states are none such.
import assert from "node:assert/strict";
import { test } from "node:test";
import { articleOf } from "../../../test/fixtures/article.ts";
import { valueOf } from "../../model/index.ts";
import { annotate } from "../../presets.ts";

const CASES: readonly [why: string, speaker: string, text: string][] = [
  ["with an article", "Tesk", "The company Tesk said the road was closed."],
  ["of a people", "Totex", "The Norwegian oil firm Totex said the road was closed."],
  ["without an article, first in its sentence", "Hope Line", "Aid group Hope Line said the road was closed."],
  ["of a people, without an article", "Hope Line", "British charity Hope Line said the road was closed."],
  ["within a sentence", "Carpathia Rail Invest", "On Monday logistics company Carpathia Rail Invest said the road was closed."],
  ["an agency", "TASS", "Russian news agency TASS said the road was closed."],
  ["a carmaker", "Volta", "On Thursday the German carmaker Volta said it would close."],
  ["an operator", "Enerwatt", "The nuclear operator Enerwatt said the plant had lost power."],
  ["an operator of a people", "Enerwatt", "Ukrainian grid operator Enerwatt said the power was out."],
  ["a defence firm", "Bayrak", "Turkish defence firm Bayrak said the road was closed."],
  ["what a hyphen joins to a name", "Orlo-run health ministry", "The Orlo-run health ministry said the road was closed."],
  ["a ministry's spokesman", "Rolf Tesk", "Ministry spokesman Rolf Tesk said the road was closed."],
];
for (const [why, speaker, text] of CASES)
  test(`a body by what it is: ${why}`, () => {
    const { attributions, entities } = annotate(articleOf(text)).layers;
    const who = valueOf(attributions[0]!.speaker);
    assert.equal(who === null ? null : entities[who]?.name, speaker);
  });
