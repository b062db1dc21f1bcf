// Takes reports in which an office with what it is of stands right before its holder's name, checks whose the office is.
import assert from "node:assert/strict";
import { test } from "node:test";
import { articleOf } from "../../../test/fixtures/article.ts";
import { annotateGround } from "../../../test/fixtures/ground.ts";

const HOLDERS: readonly [person: string, office: string | null, text: string][] = [
  ["Ilka Toren", "minister of health and social welfare", "Minister of Health and Social Welfare Ilka Toren told a news conference so."],
  ["Marta Rell", "minister of transport and ports", "This was announced by the minister of transport and ports Marta Rell, who was there."],
  ["Oleg Trun", "minister of finance and the economy", "Minister of Finance and the Economy Oleg Trun said yes."],
  ["Pavel Orsic", "minister of trade, industry and tourism", "The Minister of Trade, Industry and Tourism, Mr Pavel Orsic, said yes."],
  ["Tomas Vrel", "head", "The head of the Union of Dockers and Port Workers Tomas Vrel said so."],
  ["Lena Moritz", "chairwoman", "The chairwoman of the Committee for Foreign Affairs Lena Moritz denied it."],
  ["Ivo Kranz", "head", "The head of the regional police directorate Ivo Kranz confirmed it."],
  ["Jean Vasseur", "president", "The president of the Court of Auditors Jean Vasseur said no."],
  ["Rolf Tesk", "president", "The president of the Museum Rolf Tesk said so."],
  ["Ivo Petkov", "commander", "The commander of the coast guard Rear Admiral Ivo Petkov spoke."],
  // Only a state has such an office, and the tables know every state of three words.
  ["Ilma Torrek", "prime minister", "Prime Minister of Sorvia Ilma Torrek said so."],
  ["Pavel Ostrin", "minister of foreign affairs", "The Minister of Foreign Affairs of Zarland Pavel Ostrin, who was there, said so."],
  ["Kari Lund", "spokeswoman", "The spokeswoman of the Foreign Ministry of Norway Kari Lund said no."],
  ["Ana Merel", "head", "The head of the health department of Moldova Ana Merel said the ward would close."],
  ["Rolf Tesk", "head", "The head of the press service of the Ministry of Defence of Chile Rolf Tesk said so."],
  // A lawyer, a father: whoever is told beside whom another is of is not him.
  ["Juan Rossi", null, "Piet Brandt, attorney for Ilona's brother Juan Rossi, said the boy would stay."],
  ["Ruth Almond", null, "The minister of defence and Ruth Almond met in Tarnow."],
  ["Ruth Almond", null, "A lawyer for the family of Ruth Almond said no."],
];
for (const [person, office, text] of HOLDERS)
  test(text, () => {
    const { entities } = annotateGround(articleOf(text)).layers;
    const found = entities.find(({ name }) => name === person);
    assert.notEqual(found, undefined);
    const held = found!.offices.filter((it) => it !== "brother");
    assert.equal(office === null ? held.length === 0 : held.includes(office), true, held.join("; "));
    if (office !== null) assert.equal(entities.filter(({ kind }) => kind === "person").length, 1, "nobody else");
  });

for (const text of ["The Prime Minister of New Sorvia Torrek spoke.", "The Prime Minister of Papua New Guinea spoke."])
  test(`${text} is of one name`, () => {
    const people = annotateGround(articleOf(text)).layers.entities.filter(({ kind, named }) => kind === "person" && named);
    assert.deepEqual(people, []);
  });

test("a university's town is no holder of its offices", () => {
  const { entities } = annotateGround(articleOf("The rector of the University of California San Diego said no.")).layers;
  assert.equal(entities.filter(({ kind, named }) => kind === "person" && named).length, 0);
});

test("a ministry's portfolios are its name", () => {
  const named = (text: string): string[] =>
    annotateGround(articleOf(text))
      .layers.entities.filter(({ kind }) => kind === "organization")
      .map(({ name }) => name);
  assert.deepEqual(named("The Ministry of Labour and Social Policy said no."), ["Ministry of Labour and Social Policy"]);
});
