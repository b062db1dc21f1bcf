// Takes invented reports, checks which sayings of one voice are one because they come to one thing, or because both reports quote one run of words.
import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { collate } from "../../engine.ts";
import { below } from "./cores.ts";

/** What both reports tell besides, so that they are of one episode. */
const BESIDE =
  "The council of Holmby argues over the tram depot. Mayor Nora Felt of Holmby spoke in the town hall of Holmby on Monday. Felt, 52, has led the town since 2028.";

/** Whether the two reports' last sentences hold one utterance. */
async function areOne(left: string, right: string): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), "cores-"));
  const outlets = ["Left Courier", "Radio Right"];
  const lines = [left, right].map((text, at) => JSON.stringify({ id: `r${at}`, text: `${BESIDE}\n\n${text}`, outlet: outlets[at], date: "2031-05-08" })); // prettier-ignore
  writeFileSync(join(folder, "reports.jsonl"), lines.join("\n"));
  const { dossier } = await collate([folder]);
  rmSync(folder, { recursive: true });
  const told = dossier.utterances.map(({ members }) => members.flatMap(({ content }) => content.filter((it) => it.start > BESIDE.length)));
  return told.some((them) => new Set(them.map(({ report }) => report)).size === 2);
}

const ONE: readonly [why: string, left: string, right: string][] = [
  ["a denial and a denied deed", "Felt said she did not send a rude letter about the depot to a young driver last week.", "Felt denied that she had sent an insulting letter to a woman in the north of the country."], // prettier-ignore
  ["a refusal to do one thing, with reasons of its own in each", "Felt said she would not sign the contract before the summer holidays in Varn.", "Felt said that she would not sign the contract while the inspectors were away, to avoid any appearance of haste."], // prettier-ignore
  ["what something is said to be", "Felt said it was not a fair comparison, since ferries carry lorries, cattle and timber as well and must keep to a timetable in every storm.", "Felt said that this was not a proper comparison."], // prettier-ignore
];
const TWO: readonly [why: string, left: string, right: string][] = [
  ["denied and not denied", "Felt said she had signed the contract before the summer holidays in Varn.", "Felt said that she would not sign the contract while the inspectors were away, to avoid any appearance of haste."], // prettier-ignore
  ["not known, and denied", "Felt said she certainly was not sure that she had sent a rude letter about the depot to a young driver.", "Felt denied that she had sent an insulting letter to a woman in the north of the country."], // prettier-ignore
  ["one deed to two things", "Felt urged the company to call off the auction.", "Felt said the company should cancel the fireworks until every tenant had been heard by the court."], // prettier-ignore
  ["one thing, narrowed down by two names", "Felt said she would sign the contract with Torvik after the holidays.", "Felt said the council had asked her to sign the contract with Brandal, whose drivers had struck all winter."], // prettier-ignore
  ["interested in two things", "Felt said she was interested in the tower only if the church paid.", "Felt said that she was interested in learning more about the plans of the drivers."], // prettier-ignore
  ["four words that anybody says", "“We have had rain on the roof all winter, and to the old people of the house that is a very serious problem,” Felt said.", "“What seems a very serious problem to me is how the drivers get back the wages that the former company kept for boots and caps,” Felt said."], // prettier-ignore
];
for (const [why, left, right] of ONE) test(`one: ${why}`, async () => assert.equal(await areOne(left, right), true));
for (const [why, left, right] of TWO) test(`two: ${why}`, async () => assert.equal(await areOne(left, right), false));

test("what hangs below a word: branch by branch, however deep", () => {
  assert.deepEqual(below([[1, 4], [2, 3], [], [], [5], []], 0), [1, 2, 3, 4, 5]);
  const depth = 100_000;
  assert.equal(below(Array.from({ length: depth }, (_, at) => (at + 1 < depth ? [at + 1] : [])), 0).length, depth - 1); // prettier-ignore
});
