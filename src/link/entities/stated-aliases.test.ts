// Takes texts that say by what other name a place is known, checks that the two are one entity, cited where the text says so.
import assert from "node:assert/strict";
import { test } from "node:test";
import { report } from "../../../test/fixtures/linked-names.ts";
import { LINK_NAMES } from "../../lang/en/link-names.ts";
import { linkEntities } from "./entities.ts";

const ALIASES: readonly [why: string, text: string, one: string, other: string][] = [
  ["in another tongue", "Troops entered the town of Orlat, or Orlatu in Teshan, on Monday.", "Orlat", "Orlatu"],
  ["what each side calls it", "They crossed what Veldrans call the Sarro valley and Teshans know as Zarru.", "Sarro valley", "Zarru"],
  ["which they call", "Port Tash, which the Veldrans call Tashu, fell.", "Port Tash", "Tashu"],
  ["which some have renamed", "In Port Tash, which the settlers have renamed Tashu, nobody slept.", "Port Tash", "Tashu"],
  ["which locals call", "The town of Lomna, which locals call Lomu, burned.", "Lomna", "Lomu"],
  ["others say", "In Lomna (the Teshans say Lomu) the mill closed.", "Lomna", "Lomu"],
  ["known in their tongue", "The city of Lomna, known as Lomu in Teshan, burned.", "Lomna", "Lomu"],
  ["what two call it", "Trucks burned on the bridge that South Sudan calls Lomna and Sudan calls Lomu.", "Lomna", "Lomu"],
  ["known to two", "The bridge, known as Lomna to the South Sudanese and Lomu to the Sudanese, fell.", "Lomna", "Lomu"],
  [
    "called so in two lands",
    "Rain fell in a hill area called Lower Sarro in South Sudan and Zarru in Sudan on Monday.",
    "Lower Sarro",
    "Zarru",
  ],
  [
    "a name of two words that might be a person's",
    "A bare upland known to Norwegians as Lower Lomna and to Danes as Zarru has been mined.",
    "Lower Lomna",
    "Zarru",
  ],
  ["whose name for it it is", "The ship sank off Lomna Island (Veldria's name is Lomu) at dawn.", "Lomna Island", "Lomu"],
  [
    "also known as",
    "The council will hold a session on the crash off Lomna, also known as Lomu, at 3pm on Saturday, diplomats say.",
    "Lomna",
    "Lomu",
  ],
  ["what another insists on calling it", "Lomna, a valley that is claimed by Norway, which insists on calling it Lomu, was calm.", "Lomna", "Lomu"], // prettier-ignore
  ["what another calls it, in a sentence of its own", "Lomna, a hill land, was shelled at dawn. Norway calls it Lomu.", "Lomna", "Lomu"],
  ["whose name for it another uses", "Lomna, a hill land, was calm. Norway uses the artificial name “Lomu” for it.", "Lomna", "Lomu"],
  ["known locally so, in brackets", "He was seized in Minekra (known locally as Lomu) at dawn.", "Minekra", "Lomu"],
  ["to others, in brackets", "They crossed the Sarro valley (to Teshans, the Zarru) at dawn.", "Sarro valley", "Zarru"],
  ["now", "Shelling hit the city of Minekra (now Stalinsk) at dawn.", "Minekra", "Stalinsk"],
  ["renamed", "The bridge of Lomna, renamed Lomu last year, was shut.", "Lomna", "Lomu"],
  ["what it used to be called", "Port Tash used to be called Tashu.", "Port Tash", "Tashu"],
  ["between dashes", "Troops entered Orlat – or Orlatu to the Teshans – on Monday.", "Orlat", "Orlatu"],
  ["formerly", "Shelling hit the city of Minekra (formerly Stalinsk) at dawn.", "Minekra", "Stalinsk"],
];

for (const [why, text, one, other] of ALIASES) {
  test(`one thing under two names, as a text says: ${why}`, () => {
    const first = report(text, 1);
    const { entities } = linkEntities([first, report(`Rain fell on ${other}. The road to ${other} is closed.`, 2)], LINK_NAMES);
    const found = entities.filter(({ name, labels }) => [name, ...labels].includes(one) || [name, ...labels].includes(other));
    assert.equal(found.length, 1);
    const cited = (found[0]?.aliasesAt ?? []).map((at) => first.article.text.slice(at.start, at.end)).join(" ");
    assert.ok(cited.includes(one) && cited.includes(other), cited);
  });
}

test("a town and what merely stands beside it are two", () => {
  for (const text of [
    "They went to Orlat, or Lomna if it rained.",
    "Orlat (Veldria) was calm.",
    "In Orlat, which the settlers have left for Lomna, all was calm.",
    "Orlat and Lomna were calm.",
    "Shells fell on Orlat (then on Lomna).",
    "He went from Orlat (to Veldria, he said) by bus.",
    "Orlat was known to be calm, as Lomna was.",
    "Rain fell on Orlat Island. Norway calls it Lomna.",
    "Orlat Island was calm. The mayor calls it Lomna.",
    "Orlat Island was calm. Norway used the name Lomna for years.",
    "Orlat was calm, and they are fond of calling it Lomna in jest.",
  ]) {
    const { entities } = linkEntities([report(text, 1)], LINK_NAMES);
    assert.ok(
      entities.every(({ aliasesAt }) => aliasesAt.length === 0),
      text,
    );
  }
});
