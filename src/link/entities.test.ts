import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { articleOf } from "../../test/fixtures/article.ts";
import { annotateGround } from "../../test/fixtures/ground.ts";
import { LINK_NAMES } from "../lang/en/link-names.ts";
import type { Annotated } from "../model/index.ts";
import { linkEntities } from "./entities.ts";

const report = (text: string, index: number): Annotated => {
  const article = { ...articleOf(text), id: `report-${String(index)}` };
  return { article, ...annotateGround(article) };
};

/** Names of the entities that have `words` among their names and labels, with whom they act for. */
function called(texts: readonly string[], words: string): string[] {
  const { entities } = linkEntities(texts.map(report), LINK_NAMES);
  const nameOf = new Map(entities.map(({ id, name }) => [id, name]));
  return entities
    .filter(({ name, labels }) => name === words || labels.includes(words))
    .map(({ name, onBehalfOf }) => (onBehalfOf === null ? name : `${name} for ${nameOf.get(onBehalfOf) ?? ""}`));
}

const CASES: readonly [why: string, texts: readonly string[], words: string, expected: readonly string[]][] = [
  ["spellings", ["Dmitry Tosk spoke.", "Dimitri Tosk spoke.", "Dmitry Tosk left."], "Dimitri Tosk", ["Dmitry Tosk"]],
  [
    "a near spelling with one office",
    ["Kremlin spokesman Ilmar Tosk spoke.", "Kremlin spokesman Ilmer Tosk spoke."],
    "Ilmer Tosk",
    ["Ilmar Tosk for Kremlin"],
  ],
  ["a near spelling without one stays apart", ["Ilmar Tosk spoke.", "Ilmer Tosk spoke."], "Ilmer Tosk", ["Ilmer Tosk"]],
  ["namesakes stay apart", ["Ilmar Tosk spoke.", "Maren Tosk spoke."], "Maren Tosk", ["Maren Tosk"]],
  ["middle initials tell people apart", ["Ilmar A. Tosk spoke.", "Ilmar B. Tosk spoke."], "Ilmar B. Tosk", ["Ilmar B. Tosk"]],
  ["a middle initial left out", ["Ilmar A. Tosk spoke.", "Ilmar Tosk spoke."], "Ilmar Tosk", ["Ilmar A. Tosk"]],
  ["a surname alone fits its one bearer", ["Ilmar Tosk spoke.", "Mr. Tosk spoke."], "Mr. Tosk", ["Ilmar Tosk"]],
  ["a surname alone that two bear stays apart", ["Ilmar Tosk spoke.", "Maren Tosk spoke.", "Mr. Tosk spoke."], "Mr. Tosk", ["Tosk"]],
  [
    "described in one report, named in another",
    ["Kremlin spokesman Ilmar Tosk spoke.", "The Kremlin spokesman said so."],
    "The Kremlin spokesman",
    ["Ilmar Tosk for Kremlin"],
  ],
  [
    "by the president's name",
    ["Kremlin spokesman Ilmar Tosk spoke.", "Russian President Oleg Brant came. Brant's press secretary said so."],
    "Brant's press secretary",
    ["Ilmar Tosk for Kremlin"],
  ],
  [
    "two holders of one office",
    ["Kremlin spokesman Ilmar Tosk spoke.", "Kremlin spokesman Maren Olve spoke.", "The Kremlin spokesman said so."],
    "The Kremlin spokesman",
    ["Kremlin spokesman for Kremlin"],
  ],
  [
    "ministries by state",
    ["Peru's Foreign Ministry said so.", "The Peruvian Foreign Ministry said so."],
    "The Peruvian Foreign Ministry",
    ["Peruvian Foreign Ministry for Peru"],
  ],
  [
    "a capital told in one report speaks in another",
    ["The president of Veldria spoke in Oskarra, the capital of Veldria.", "Oskarra accused Lima of lying."],
    "Oskarra",
    ["Oskarra for Veldria", "Veldria"],
  ],
  [
    "a people without its country",
    ["The president of Veldria and the Veldran foreign minister spoke.", "The Veldran side agreed."],
    "The Veldran side",
    ["Veldria"],
  ],
  ["transliterations of one name", ["Sergei Tosk spoke.", "Sergey Tosk left."], "Sergey Tosk", ["Sergei Tosk"]],
  ["an initial fits its one bearer", ["Maren Tosk spoke.", "M. Tosk left."], "M. Tosk", ["Maren Tosk"]],
  ["an initial that two bear stays apart", ["Maren Tosk spoke.", "Mikkel Tosk spoke.", "M. Tosk left."], "M. Tosk", ["M. Tosk"]],
  ["a married couple are two", ["Ilmar Tosk and his wife Maren Tosk came.", "Maren Tosk left."], "Maren Tosk", ["Maren Tosk"]],
  [
    "a surname alone with a given name of one of a couple",
    ["Ilmar Tosk came with Maren Tosk.", "Maren Tosk spoke. Tosk left."],
    "Ilmar Tosk",
    ["Ilmar Tosk"],
  ],
  [
    "two mayors of one surname stay two",
    ["Mayor Ilmar Tosk of Lima spoke.", "Mayor Maren Tosk of Oslo spoke."],
    "Maren Tosk",
    ["Maren Tosk"],
  ],
];

for (const [why, texts, words, expected] of CASES) {
  test(why, () => {
    const found = called(texts, words).sort();
    assert.deepEqual(found, [...expected].sort());
  });
}

test("what the table knows has its Wikidata identifier, whichever name it goes by", () => {
  const { entities } = linkEntities(
    [
      "The U.N. met in Paris, the capital of France. The White House and the Kremlin objected.",
      "French troops left Paris. Ilmar Tosk spoke.",
    ].map(report),
    LINK_NAMES,
  );
  const ids = new Map(entities.map(({ name, wikidata }) => [name, wikidata]));
  assert.equal(ids.get("United Nations"), "Q1065");
  assert.equal(ids.get("France"), "Q142");
  assert.equal(ids.get("Paris"), "Q90");
  assert.equal(ids.get("White House"), "Q35525");
  assert.equal(ids.get("Kremlin"), "Q133274");
  assert.equal(ids.get("Ilmar Tosk"), null);
});

test("the order of the reports changes nothing", () => {
  const reports = [...new Set(CASES.flatMap(([, texts]) => texts))].map(report);
  const expected = linkEntities(reports, LINK_NAMES);
  const idsOf = (order: readonly Annotated[]): Map<string, readonly string[]> => {
    const { entities, entityOf } = linkEntities(order, LINK_NAMES);
    assert.deepEqual(entities, expected.entities);
    return new Map(order.map(({ article }, at) => [article.id, entityOf[at] ?? []]));
  };
  const right = idsOf(reports);
  fc.assert(
    fc.property(fc.shuffledSubarray(reports, { minLength: reports.length }), (order) => {
      const found = idsOf(order);
      for (const [id, ids] of right) assert.deepEqual(found.get(id), ids);
    }),
    { seed: 7, numRuns: 25 },
  );
});

test("every local entity has an entity, and every identifier is one entity's", () => {
  const reports = CASES.flatMap(([, texts]) => texts).map(report);
  const { entities, entityOf } = linkEntities(reports, LINK_NAMES);
  const ids = new Set(entities.map(({ id }) => id));
  assert.equal(ids.size, entities.length);
  reports.forEach(({ layers }, at) => {
    assert.equal(entityOf[at]?.length, layers.entities.length);
    for (const id of entityOf[at] ?? []) assert.ok(ids.has(id), id);
  });
});
