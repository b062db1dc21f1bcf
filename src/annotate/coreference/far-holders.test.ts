// Takes reports in which more than an owner stands between an office and its holder's name, checks who holds it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { articleOf } from "../../../test/fixtures/article.ts";
import { annotateGround } from "../../../test/fixtures/ground.ts";

const HOLDERS: readonly [person: string, office: string, text: string][] = [
  ["Danylo Horben", "mp", "MP from the Harvest party Danylo Horben said the law would be amended."],
  ["Marek Dolny", "director", "The director of the Centre for Port Studies in Warsaw Marek Dolny said no."],
  ["Vladimir Chizh", "chairman", "First Deputy Chairman of the Orlo Council Committee on Defense Vladimir Chizh said no."],
  ["Amir Iravan", "representative", "Iran's Permanent Representative to the UN Amir Iravan said no."],
  ["Oleg Botsan", "ambassador", "Ambassador of Peru to Serbia Oleg Botsan said talks would go on."],
  ["Oleg Kelun", "ambassador", "Norwegian ambassador to the United Kingdom Oleg Kelun said no."],
  ["Zahra Balo", "spokesperson", "The Orlo Port Board (OPB) spokesperson Zahra Balo said no."],
];
for (const [person, office, text] of HOLDERS)
  test(`who holds the office: ${text}`, () => {
    const { entities } = annotateGround(articleOf(text)).layers;
    const people = entities.filter(({ kind }) => kind === "person");
    assert.deepEqual(
      people.map(({ name, offices }) => [name, offices.includes(office)]),
      [[person, true]],
    );
  });

const OTHERS: readonly [why: string, text: string][] = [
  ["a verb between", "The secretary of the club in Sofia met Ivan Petrov in May."],
  ["two joined", "The director of the museum and Ivan Petrov met."],
  ["one of several", "A spokesman for the club in Sofia Ivan Petrov said no."],
  ["whose he is", "The lawyer of Ivan Petrov said no."],
];
for (const [why, text] of OTHERS)
  test(`nobody's office: ${why}`, () => {
    const { entities } = annotateGround(articleOf(text)).layers;
    assert.deepEqual(
      entities.filter(({ kind, named, offices }) => kind === "person" && named && offices.length > 0),
      [],
    );
  });

test("a body keeps its short name in brackets", () => {
  const { entities } = annotateGround(articleOf("The Orlo Port Board (OPB) spokesperson Zahra Balo said no. The OPB agreed.")).layers;
  assert.equal(entities.filter(({ kind }) => kind === "organization").length, 1);
});
