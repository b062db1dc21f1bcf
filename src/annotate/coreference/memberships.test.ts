// Takes sentences that tell of whom somebody is, checks for whom each then speaks.
import assert from "node:assert/strict";
import { test } from "node:test";
import { articleOf } from "../../../test/fixtures/article.ts";
import { annotateGround } from "../../../test/fixtures/ground.ts";

const CASES: readonly [person: string, body: string | null, text: string][] = [
  ["Tom Weller", "Harvest Party", "Tom Weller, the candidate of the Harvest Party, told voters to wait."],
  ["Maria Stone", "Civic Union", "Maria Stone, the candidate of the opposition Civic Union, called the vote a farce."],
  ["Peter Hale", "volunteer fire brigade", "Captain Peter Hale of the volunteer fire brigade said the roof had fallen."],
  ["Joan Mitchell", "dockers' union", "Joan Mitchell of the dockers' union said the talks had failed."],
  ["Anna Becker", "Greenpeace", '"We lost everything," said Anna Becker of Greenpeace.'],
  ["Joe Kerr", "Fishermen's Association", "Joe Kerr from the Fishermen's Association said the quota was unfair."],
  ["Sam Wick", "Dairy Board", "Sam Wick, who chairs the Dairy Board, said prices would rise."],
  ["Sam Wick", "Dairy Board", "Sam Wick, who since last year has headed the Dairy Board, said prices would rise."],
  ["Sam Wick", null, "Sam Wick, who says he led the Dairy Board, said prices would rise."],
  ["John Marsh", "Reform Party", "John Marsh, who is seeking a third term for the ruling Reform Party, was silent."],
  ["Ida Holm", "Reform Party", "Ida Holm (Reform Party) said the bill was dead."],
  ["Ida Holm", "Norwegian Maritime Authority", "The Norwegian Maritime Authority's Ida Holm said the ship was safe."],
  ["Ida Holm", "Reform Party", "Speaking for the Reform Party, Ida Holm said the bill was dead."],
  ["Ida Holm", "Reform Party", "Ida Holm said on behalf of the Reform Party that the bill was dead."],
  ["Ida Holm", "Reform Party", "Ida Holm, who speaks for the Reform Party, said the bill was dead."],
  ["Ida Holm", "Reform Party", "Ida Holm, representing the Reform Party, said the bill was dead."],
  ["Ida Holm", "Reform Party", "Ida Holm for the Reform Party said the bill was dead."],
  ["Ida Holm", "Jewish Community of Orlo", "Ida Holm, president of the Jewish Community of Orlo, said the scroll was safe."],
  ["Ida Holm", null, "Ida Holm, a neighbour of the Jewish Community of Orlo, said the scroll was safe."],
  ["Ida Holm", "Norwegian contingent", "Ida Holm, a spokeswoman for the Norwegian contingent, said the pass was open."],
  [
    "Ida Holm",
    "peacekeeping contingent of Norway",
    "The peacekeeping contingent of Norway left. Its spokeswoman, Captain Ida Holm, said so.",
  ],
  ["Ida Holm", "Abkhazia", "The president of Abkhazia, Ida Holm, said the pass was open."],
  ["Ida Holm", "Abkhazia", "Abkhazia's foreign minister, Ida Holm, said the pass was open."],
  ["Ida Holm", null, "The poet of Abkhazia, Ida Holm, said the pass was open."],
  ["Ilmar Holm", "Peru", "President Ilmar Holm of Peru said he would stay."],
  ["Aldo", "Jordan", "King Aldo of Jordan said the talks were open."],
  ["Ana Tosk", "Peru", "Presidents Juan Mar of Chile and Ana Tosk of Peru said they agreed."],
  ["Anna Berg", null, "Anna Berg of Spain said she was tired."],
  ["Ilmar Holm", "Peru", "Peru's Ilmar Holm said he would withdraw."],
  ["Ana Rossi", null, "Former Peruvian president Ana Rossi said the treaty was dead."],
  ["Ida Luna", null, "Ida Luna, a former spokeswoman for the Orlo Party, said it was late."],
  ["Piet Brandt", "Juan Rossi", "Piet Brandt, attorney for Ilona's father Juan Rossi, said the boy would stay."],
  ["Ilmar Tosk", "Peru", "King Tosk of Jordan left. Peru's Ilmar Tosk stayed."],
  ["Jane Pike", null, "Senator Jane Pike of Ohio said the bill was dead."],
  ["Lena Holm", null, "Lena Holm, the candidate for the Senate, said the bill was dead."],
];
for (const [person, body, text] of CASES)
  test(text, () => {
    const { entities } = annotateGround(articleOf(text)).layers;
    const found = entities.find(({ name }) => name === person);
    assert.equal(entities[found?.onBehalfOf ?? -1]?.name ?? null, body);
  });

test("a name that a body's description stands beside is a body's", () => {
  for (const text of ["The company, Baltic Steel, denied the charge.", "Baltic Steel, a company, denied the charge."]) {
    const { entities } = annotateGround(articleOf(text)).layers;
    assert.deepEqual(
      entities.filter(({ name }) => name === "Baltic Steel").map(({ kind }) => kind),
      ["organization"],
    );
  }
});
