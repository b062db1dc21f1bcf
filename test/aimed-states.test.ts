// Takes invented reports, checks to which states the dossier has what states and their people say to nobody by name.
import assert from "node:assert/strict";
import { test } from "node:test";
import { collate } from "../src/engine.ts";

/** Tells of which states a report is about, and who Orlo is. */
const LEAD =
  "LIMA, May 8 - Peru and Chile closed the Veska bridge on Monday. Peru sent trucks, and Chile sent boats. Chile and Peru have no treaty. Peru is large, and Chile is long. " +
  "Brazil watched. Ilma Orlo, spokeswoman for the foreign ministry of Peru, was there. ";

const AIMED: readonly [why: string, text: string, words: string, addressee: string | null][] = [
  ["a demand that names nobody", "Orlo demanded an apology.", "an apology", "Chile"],
  ["a state that is named", "Orlo accused Chilean guards of opening fire.", "Chilean guards", "Chile"],
  ["a charge in which somebody else is struck", "“They shelled a school,” Orlo said.", "They shelled", "Chile"],
  ["a third that goes between the two", "Brazil offered to host talks in Manaus.", "to host talks", "Chile; Peru"],
  ["what is no act towards anybody", "Orlo said the bridge was built in 1962.", "the bridge was built", null],
];
for (const [why, text, words, addressee] of AIMED)
  test(`addressees: ${why}`, async () => {
    const bytes = new TextEncoder().encode(JSON.stringify({ id: "a", text: LEAD + text, date: "2031-05-08" }));
    const { dossier } = await collate([{ name: "reports.jsonl", bytes }]);
    const said = dossier.statements.find(({ content }) => content.some(({ exact }) => exact.includes(words)));
    assert.notEqual(said, undefined, dossier.statements.map(({ content }) => content.map(({ exact }) => exact).join(" … ")).join("; "));
    assert.equal(said!.addressee?.name ?? null, addressee);
  });

test("addressees: whose spokeswoman somebody is, another report tells", async () => {
  const telling = `${LEAD}The bridge is a mile long.`;
  const silent =
    "SANTIAGO, May 8 - Peru and Chile closed the Veska bridge. Chile sent boats, Peru trucks. Chile waited, and Peru did. Ilma Orlo demanded an apology.";
  const lines = [telling, silent].map((text, at) => JSON.stringify({ id: "ab"[at], text, date: "2031-05-08" }));
  const { dossier } = await collate([{ name: "reports.jsonl", bytes: new TextEncoder().encode(lines.join("\n")) }]);
  const said = dossier.statements.find(({ report, content }) => report === "b" && content[0]?.exact === "an apology");
  assert.equal(said?.addressee?.name, "Chile");
});

test("speakers: a capital is its state, whichever report tells so", async () => {
  const texts = [
    "TARNOW, May 8 - The Sorvian army left the mill. Sorvia has no mills, said a guard in Tarnow, the Sorvian capital. The Sorvian president was ill.",
    "LIMA, May 8 - Since Monday all have asked who came. Tarnow says a battalion. In Lima a guard urged Tarnow to wait.",
  ];
  const lines = texts.map((text, at) => JSON.stringify({ id: "ab"[at], text, date: "2031-05-08" }));
  const { dossier } = await collate([{ name: "reports.jsonl", bytes: new TextEncoder().encode(lines.join("\n")) }]);
  const said = dossier.statements.filter(({ report }) => report === "b");
  const battalion = said.find(({ content }) => content.some(({ exact }) => exact.includes("battalion")));
  assert.equal(battalion?.speaker?.name, "Sorvia");
  assert.ok(said.every(({ speaker, addressee }) => speaker?.name !== "Tarnow" && addressee?.name !== "Tarnow"));
});
