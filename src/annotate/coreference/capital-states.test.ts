// Takes short reports, checks of which state a capital is kept.
import assert from "node:assert/strict";
import { test } from "node:test";
import { articleOf } from "../../../test/fixtures/article.ts";
import { annotateGround } from "../../../test/fixtures/ground.ts";

const CASES: readonly [why: string, text: string, capital: string, state: string | null][] = [
  ["where no state is named", "Two roofs fell in Lima on Monday, and nobody was hurt.", "Lima", "Peru"],
  ["before the state", "Two roofs fell in Lima on Monday. Storms are frequent in Peru.", "Lima", "Peru"],
  ["among others' states", "Two roofs fell in Chile on Monday, and helpers came from Lima.", "Lima", null],
  ["of two capitals", "Two roofs fell in Lima on Monday and another in Nairobi.", "Lima", null],
  ["no capital", "Two roofs fell in Mombasa on Monday, and nobody was hurt.", "Mombasa", null],
];
for (const [why, text, capital, state] of CASES)
  test(`a capital's state: ${why}`, () => {
    const { entities } = annotateGround(articleOf(text)).layers;
    const found = entities.find(({ name }) => name === capital);
    assert.ok(found);
    assert.equal(entities[found.onBehalfOf ?? -1]?.name ?? null, state);
  });
