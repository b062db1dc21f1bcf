// Takes invented reports that tell who calls a place what, checks whose word each label of the dossier is.
import assert from "node:assert/strict";
import { test } from "node:test";
import { collate } from "../src/engine.ts";

const cases: readonly [why: string, text: string, labels: readonly string[]][] = [
  ["calls it, and calls it", "A ferry sank near the islets, which Norway calls Lomna and Denmark calls Zarru.", ["Lomna by Norway", "Zarru by Denmark"]], // prettier-ignore
  ["known to, and to", "A ferry sank off a shoal known to Norwegians as Cape Lomna and to Danes as Ras Zarru.", ["Cape Lomna by Norway", "Ras Zarru by Denmark"]], // prettier-ignore
  ["called so by", "The islands, called the Lomnas by Norway and the Zarrus by Denmark, were invaded in 1982.", ["the Lomnas by Norway", "the Zarrus by Denmark"]], // prettier-ignore
  ["known so in", "The islands, known as the Lomnas in Norway and the Zarrus in Denmark, are bare.", ["the Lomnas by Norway", "the Zarrus by Denmark"]], // prettier-ignore
  ["nobody in particular", "The town of Lomna, also known as Zarru, was shelled.", ["Lomna by nobody", "Zarru by nobody"]], // prettier-ignore
];
for (const [why, text, labels] of cases)
  test(`whose name it is: ${why}`, async () => {
    const line = JSON.stringify({
      id: "a",
      text: `TESSIN, May 8 - Norway and Denmark quarrelled on Thursday. ${text}`,
      date: "2031-05-08",
    });
    const { dossier } = await collate([{ name: "reports.jsonl", bytes: new TextEncoder().encode(line) }]);
    const nameOf = new Map(dossier.entities.map(({ id, name }) => [id, name]));
    const told = dossier.names.flatMap((it) => it.labels.map(({ text: label, by }) => `${label} by ${by === null ? "nobody" : nameOf.get(by)}`)); // prettier-ignore
    for (const label of labels) assert.ok(told.includes(label), `${label}: ${told.join(", ")}`);
  });
