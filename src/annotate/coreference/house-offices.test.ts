// Takes reports that tell an office and not whose it is, checks of which body its holder then is, and whom a people's name means.
import assert from "node:assert/strict";
import { test } from "node:test";
import { articleOf } from "../../../test/fixtures/article.ts";
import { annotateGround } from "../../../test/fixtures/ground.ts";
import { valueOf } from "../../model/index.ts";

const HOUSES: readonly [person: string, body: string | null, text: string][] = [
  ["Ida Holm", "court", "The court adjourned on Monday. Judge Ida Holm said the roof had fallen."],
  ["Ida Holm", null, "U.S. District Judge Ida Holm said the roof had fallen."],
  ["Ida Holm", "Navy for Supply", "Assistant Secretary of the Navy for Supply Ida Holm defended the contract. “It was fair,” Holm said."],
  ["Ida Holm", "State Senate", "State Senate President Pro Tem Ida Holm (R) said the roof had fallen."],
  ["Ida Holm", "University of Orlo", "The University of Orlo apologised on Monday. Rector Ida Holm said the roof had fallen."],
  ["Ida Holm", "Archdiocese of Orlo", "The Archdiocese of Orlo waited. “The roof fell,” Bishop Ida Holm told the mayor."],
  ["Ida Holm", "Nagorno-Orlo", "Ida Holm, the president of Nagorno-Orlo, said the roof had fallen."],
  ["Ida Holm", "Transnistria", "Ida Holm, the foreign minister of Transnistria, said the roof had fallen."],
  ["Ida Holm", null, "Ida Holm, the poet of Transnistria, said the roof had fallen."],
  ["Ida Holm", "tribunal", "Judge Ida Holm said the roof had fallen. The tribunal postponed the hearing."],
  ["spokesperson", "tribunal", "The tribunal postponed the hearing. A spokesperson said the roof had fallen."],
  ["Ida Holm", "Dairy Board", "The Dairy Board denied it. The secretary, Ida Holm, said the roof had fallen."],
  ["Ida Holm", "gendarmerie", "The gendarmerie closed the road. Nobody was hurt, Capt. Ida Holm said."],
  ["Ida Holm", null, "The gendarmerie closed the road.\n\nNobody was hurt, Capt. Ida Holm said."],
  ["Ida Holm", "Orlo Zoo", "The Orlo Zoo is closed.\n\nDirector Ida Holm said the roof had fallen."],
  [
    "Ida Holm",
    "cathedral chapter",
    "The cathedral chapter sold the bell. “It is ours,” said Ida Holm, the dean. The University of Orlo is silent.",
  ],
  ["Ida Holm", "Brotherhood of St. Mark", "Ida Holm, who leads the Brotherhood of St. Mark, said the roof had fallen."],
  ["Ida Holm", null, "The Dairy Board denied it. Tom Berg left the hall. The secretary, Ida Holm, said the roof had fallen."],
  ["Ida Holm", null, "The High Court and the Labour Court adjourned.\n\nJudge Ida Holm said the roof had fallen."],
  ["Ida Holm", null, "The Dairy Board denied it and called on Representative Ida Holm of Orlo to wait."],
  ["Ida Holm", null, "The Dairy Board denied it. The neighbour, Ida Holm, said the roof had fallen."],
];
for (const [person, body, text] of HOUSES)
  test(text, () => {
    const { entities } = annotateGround(articleOf(text)).layers;
    const found = entities.find(({ name }) => name === person);
    assert.notEqual(found, undefined);
    assert.equal(entities[found?.onBehalfOf ?? -1]?.name ?? null, body);
  });

const PEOPLES: readonly [people: string, meant: string, text: string][] = [
  ["Norwegian", "Tor Dahl", "Norway's consul, Tor Dahl, was careful. The roof had fallen, the Norwegian said."],
  ["Czech", "Milan Hora", "The coach, Milan Hora, was careful. “It fell,” says the Czech."],
  ["French", "France", "Norway's consul, Tor Dahl, was careful. The French said the roof had fallen."],
  ["Norwegian", "Norway", "Norway's consul, Tor Dahl, was careful. The Norwegian side said the roof had fallen."],
];
for (const [people, meant, text] of PEOPLES)
  test(`whom "${people}" means: ${text}`, () => {
    const { entities, mentions } = annotateGround(articleOf(text)).layers;
    const mention = mentions.find(({ core }) => text.slice(core.start, core.end) === people);
    assert.equal(entities[mention === undefined ? -1 : (valueOf(mention.entity) ?? -1)]?.name, meant);
  });
