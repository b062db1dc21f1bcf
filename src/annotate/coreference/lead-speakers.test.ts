// Takes reports that describe a speaker first and name him in the next paragraph, or call a named one by a broad word, checks who is meant.
import assert from "node:assert/strict";
import { test } from "node:test";
import { valueOf } from "../../model/index.ts";
import { articleOf } from "../../../test/fixtures/article.ts";
import { annotateGround } from "../../../test/fixtures/ground.ts";

const CASES: readonly [described: string, meant: string, text: string][] = [
  ["A former pilot", "Rolf Tesk", 'A former pilot told a court that he had seen nothing.\n\n"I do not fish," Rolf Tesk, 61, said.'],
  ["A retired sergeant", "Rolf Tesk", "A retired sergeant said he was told to be silent.\n\nRolf Tesk said that he had gone home."],
  ["the head of the hospital", "Anna Wyss", "Nobody will pay, the head of the hospital said.\n\nAnna Wyss told reporters that it was so."],
  [
    "the commander of the Orlo Zone",
    "Ivo Sand",
    "The ship was held, the commander of the Orlo Zone said.\n\nBrigadier General Ivo Sand said it was full.",
  ],
  ["the official", "Ana Kos", "Labor Minister Ana Kos said the port would open. Nobody was hurt, the official said."],
  [
    "the head",
    "Anna Wyss",
    "Rain fell, but the head of the works said it was too early to tell.\n\nAnna Wyss said the pumps ran. Mayor Ivo Sand said no.",
  ],
  // Two are named, somebody else is, or the name is withheld.
  ["A former pilot", "former pilot", "A former pilot said nothing was seen.\n\nRolf Tesk said it was wrong. Anna Wyss said it was right."],
  ["A retired sergeant", "retired sergeant", "A retired sergeant said no.\n\nMayor Anna Wyss said yes."],
  ["A resident", "resident", "A resident said no.\n\nRolf Tesk said yes."],
  ["The official", "official", "An official said no. Labor Minister Ana Kos was away. The official said yes."],
];
for (const [described, meant, text] of CASES)
  test(`${described}: ${text}`, () => {
    const { mentions, entities } = annotateGround(articleOf(text)).layers;
    const mention = mentions.find(({ start, end }) => text.slice(start, end) === described);
    assert.equal(entities[(mention === undefined ? null : valueOf(mention.entity)) ?? -1]?.name, meant);
  });
