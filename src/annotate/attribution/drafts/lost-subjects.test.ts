// Takes sentences whose tree is easily misread, checks that contents keep their subject and lists of sources their head.
import assert from "node:assert/strict";
import { test } from "node:test";
import { articleOf } from "../../../../test/fixtures/article.ts";
import { annotate } from "../../../presets.ts";

const CASES: readonly [why: string, text: string, source: string, content: string][] = [
  [
    "a subject behind “at least”",
    "The Orlo-run health ministry said at least 30 people had been killed.",
    "The Orlo-run health ministry",
    "at least 30 people had been killed",
  ],
  ["a plain clause", "The health ministry said 30 people had been killed.", "The health ministry", "30 people had been killed"],
  [
    "people of several states",
    "Officials from Norway, Peru and Chile condemned the attack.",
    "Officials from Norway, Peru and Chile",
    "the attack",
  ],
  ["what stands before a source", "In Norway, Peru and Chile condemned the attack.", "Peru and Chile", "the attack"],
];
for (const [why, text, source, content] of CASES)
  test(`nothing is lost of ${why}`, () => {
    const [found] = annotate(articleOf(text)).layers.attributions;
    const said = (ranges: readonly { readonly start: number; readonly end: number }[] | null | undefined): string =>
      (ranges ?? []).map(({ start, end }) => text.slice(start, end)).join(" ");
    assert.equal(said(found?.source), source);
    assert.equal(said(found?.content), content);
  });
