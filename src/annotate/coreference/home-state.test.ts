// Takes reports with a dateline, checks whose the offices are of which no state is told.
import assert from "node:assert/strict";
import { test } from "node:test";
import { stated } from "../../model/index.ts";
import { articleOf } from "../../../test/fixtures/article.ts";
import { annotateGround } from "../../../test/fixtures/ground.ts";

/** Name of whom an entity acts for; `dateline` opens the text. */
function ownerOf(name: string, dateline: string, text: string): string | null {
  const article = articleOf(dateline + text);
  const [block] = article.blocks;
  const lead = { start: 0, end: dateline.trimEnd().length };
  const { entities } = annotateGround({ ...article, blocks: [dateline === "" ? block! : { ...block!, lead }] }).layers;
  const found = entities.find((it) => it.name === name);
  return entities[found?.onBehalfOf ?? -1]?.name ?? null;
}

const MINISTER = "Interior Minister Joseph Otieno said the curfew would stay.";
const CASES: readonly [why: string, name: string, dateline: string, text: string, owner: string | null][] = [
  ["a minister, of the dateline's capital", "Joseph Otieno", "NAIROBI, May 3. ", MINISTER, "Kenya"],
  ["a ministry", "defence ministry", "NAIROBI, May 3. ", "The defence ministry denied the report.", "Kenya"],
  ["a ministry told by its capital", "Defence Ministry", "", "The Defence Ministry in Lima denied the report.", "Peru"],
  ["the same, far from home", "Health Ministry", "NAIROBI, May 3. ", "The Health Ministry in Lima denied the report.", "Peru"],
  ["no ministry of a town", "Health Ministry", "", "The Health Ministry in Gdynia denied the report.", null],
  ["a government told by its capital", "government", "", "The government in Lima denied it. Peruvian divers left.", "Peru"],
  [
    "whose spokesman is told by its",
    "Ada Rossi",
    "",
    "Two men were on the bus and are well, the Defence Ministry in Lima said. Its spokeswoman, Ada Rossi, left.",
    "Defence Ministry",
  ],
  ["no bus has a spokesman", "Ada Rossi", "", "Peru has bought the bus. Its spokeswoman, Ada Rossi, left.", "Peru"],
  [
    "a ministry in capitals, of the state that acts",
    "Ada Rossi",
    "",
    "Peru, which built the dam, offered help. “We wait,” said Foreign Ministry spokeswoman Ada Rossi.",
    "Foreign Ministry",
  ],
  ["that ministry", "Foreign Ministry", "", "Peru offered help. “We wait,” said Foreign Ministry spokeswoman Ada Rossi.", "Peru"],
  [
    "a department that is a ministry",
    "Ada Rossi",
    "",
    "The Foreign Ministry of Peru is ready. “We wait,” the spokeswoman of the department, Ada Rossi, said.",
    "Foreign Ministry of Peru",
  ],
  ["where the dateline tells two", "Joseph Otieno", "NAIROBI/KAMPALA, May 3. ", MINISTER, null],
  ["the president", "Ana Otieno", "NAIROBI, May 3. ", "President Ana Otieno said the curfew would stay.", "Kenya"],
  ["the one president", "Ana Otieno", "NAIROBI, May 3. ", "President Ana Otieno met President Juan Mar.", null],
  ["no other's", "Ana Otieno", "NAIROBI, May 3. ", "President Ana Otieno met Kenyan President Juan Mar.", null],
  ["no club's", "Ana Otieno", "NAIROBI, May 3. ", "Ana Otieno, the president of the Orlo Chess Club, said so.", "Orlo Chess Club"],
  ["without a dateline", "Joseph Otieno", "", MINISTER, null],
  [
    "of the state that acts in the paragraph",
    "foreign ministry",
    "",
    "Chile rejected it all. A spokesman of the foreign ministry left.",
    "Chile",
  ],
  ["a minister of it", "Ada Rossi", "", "Peru wants the mask back. The culture minister, Ada Rossi, said so.", "Peru"],
  [
    "a secretary under the one seat named",
    "Ada Rossi",
    "",
    "The White House was silent. Interior Secretary Ada Rossi left.",
    "United States",
  ],
  ["an attorney general too", "Ada Rossi", "", "Peruvian President Juan Mar was silent. Attorney General Ada Rossi left.", "Peru"],
  ["no foreign minister", "Ada Rossi", "", "Peruvian President Juan Mar was silent. Foreign Minister Ada Rossi left.", null],
  ["no foreign secretary", "Ada Rossi", "", "Peruvian President Juan Mar was silent. Foreign Secretary Ada Rossi left.", null],
  [
    "no secretary where two states' rulers are named",
    "Ada Rossi",
    "",
    "Peruvian President Juan Mar met Chilean President Ana Lind. Interior Secretary Ada Rossi left.",
    null,
  ],
  ["who was harmed may tell", "defence ministry", "", "Peru shelled the town overnight. The defence ministry counted ten dead.", null],
  ["an envoy, whose he is, not where he was sent", "Ada Rossi", "", "Ada Rossi, Peru's ambassador to Spain, left.", "Peru"],
  ["a party's leader", "Ada Rossi", "", "Labour Party leader Ada Rossi said so.", "Labour Party"],
  ["a monastery's abbot", "Piet Brandt", "", "The abbot of the monastery of Orlo, Piet Brandt, said so.", "monastery of Orlo"],
  ["a company's", "Jan Kowal", "", "Jan Kowal, the chief executive of Nordfish, said profits fell.", "Nordfish"],
  ["of another state by name", "Joseph Otieno", "NAIROBI, May 3. ", MINISTER.replace("Interior", "Ugandan Interior"), "Uganda"],
];
for (const [why, name, dateline, text, owner] of CASES)
  test(`whose home news it is: ${why}`, () => assert.equal(ownerOf(name, dateline, text), owner));

test("whose home news it is: of the outlet's state, by its name, where the report never names it", () => {
  const article = { ...articleOf(`${MINISTER} The bridge was closed.`), outlet: stated("NBC News", []) };
  const { entities } = annotateGround(article).layers;
  const minister = entities.find((it) => it.name === "Joseph Otieno");
  const { kind, name, world } = entities[minister?.onBehalfOf ?? -1] ?? {};
  assert.deepEqual({ kind, name, world }, { kind: "state", name: "United States", world: "state/us" });
});
