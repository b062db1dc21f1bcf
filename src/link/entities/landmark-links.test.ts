// Takes reports that name one landmark in several ways, checks which of its names are joined.
import assert from "node:assert/strict";
import { test } from "node:test";
import { called, report } from "../../../test/fixtures/linked-names.ts";
import { LINK_NAMES } from "../../lang/en/link-names.ts";
import { linkEntities } from "./entities.ts";

const CASES: readonly [why: string, texts: readonly string[], words: string, expected: readonly string[]][] = [
  [
    "a landmark that two peoples call two names",
    [
      "The Tolmin reservoir, which is called Veska in Norway, is low.",
      "Guards met at the Veska reservoir.",
      "They met at the Tolmin lake.",
    ],
    "the Veska reservoir",
    ["Tolmin reservoir"],
  ],
  [
    "a landmark whose report calls it by its noun",
    ["Guards met at the Veska reservoir. Norway calls the lake the Tolmin reservoir.", "They met at the Tolmin reservoir."],
    "the Veska reservoir",
    ["Tolmin reservoir"],
  ],
  [
    "a town is not the mine that bears its name",
    ["Miners died at the Orlo mine.", "Maren Olve lives in Orlo. She likes Orlo."],
    "Orlo",
    ["Orlo"],
  ],
  [
    "a tower of somebody's name is not its bearer",
    ["Tosk left on Monday. Tosk said that he had spoken of the Tosk Tower.", "Ilmar Tosk left. Tosk said that he was late."],
    "Tosk Tower",
    ["Tosk Tower"],
  ],
  [
    "a landmark with a hyphen and without",
    ["They met at the Tol-Marin bridge.", "The Tolmarin bridge fell."],
    "the Tol-Marin bridge",
    ["Tol-Marin bridge"],
  ],
];

for (const [why, texts, words, expected] of CASES) test(why, () => assert.deepEqual(called(texts, words).sort(), [...expected].sort()));

test("two nouns of area after one name are one place's labels, unless a report sets them against each other", () => {
  const beside = "Ilmar Tosk, Maren Olve and Oleg Brant spoke.";
  const valley = `Guns fell silent in the Sarro valley on Monday. ${beside}`;
  const district = `Guns fell silent in the Sarro district on Monday. ${beside}`;
  const places = (...texts: readonly string[]): number =>
    linkEntities(texts.map(report), LINK_NAMES).entities.filter(({ kind, name }) => kind === "place" && name.startsWith("Sarro")).length;
  assert.equal(places(valley, district), 1);
  assert.equal(places(valley, district, "Rain fell in the Sarro district on Monday. Guns fell silent in the Sarro valley."), 2);
  assert.equal(places(valley, "Guns fell silent in the Sarro district on Monday."), 2);
});
