// Takes invented reports, checks under which longer phrases, pronouns, seats and bare counts the dossier has people and states.
import assert from "node:assert/strict";
import { test } from "node:test";
import { collate } from "../src/engine.ts";
import type { Dossier } from "../src/model/index.ts";

/** The dossier of invented reports of one day, an outlet each. */
async function dossierOf(texts: readonly string[]): Promise<Dossier> {
  const lines = texts.map((text, at) => JSON.stringify({ id: "abc"[at], text, outlet: `Courier ${at}`, date: "2031-05-08" }));
  return (await collate([{ name: "reports.jsonl", bytes: new TextEncoder().encode(lines.join("\n")) }])).dossier;
}

/** Labels of the entry of a name, or of that which has a label; with "~" before a pronoun. */
const entryOf = ({ names }: Dossier, name: string): string[] =>
  (names.find(({ entity }) => entity.name === name) ?? names.find(({ labels }) => labels.some((it) => it.text === name)))?.labels.map(
    ({ text, pronoun }) => `${pronoun === true ? "~" : ""}${text}`,
  ) ?? [];

const PHRASES: readonly [why: string, entity: string, text: string, has: string, not: string][] = [
  [
    "whom an officer is of",
    "Ivo Petkov",
    "LIMA, May 8 - The line was cut, said Colonel Ivo Petkov of the Peruvian Defence Ministry. Petkov showed a map.",
    "Colonel Ivo Petkov of the Peruvian Defence Ministry",
    "Petkov showed",
  ],
  [
    "where somebody holds an office, between commas",
    "Ilma Orlo",
    "LIMA, May 8 - Ilma Orlo, the ministry's spokeswoman in Tacna, denied it. Orlo left.",
    "the ministry's spokeswoman in Tacna",
    "Ilma Orlo in Tacna",
  ],
  [
    "where something was said is no part of an office",
    "Ilma Orlo",
    "LIMA, May 8 - “No,” said Ilma Orlo, the ministry's spokeswoman, in Tacna on Monday. Orlo left.",
    "Ilma Orlo",
    "spokeswoman in Tacna",
  ],
  [
    "a clause that says who somebody is",
    "Rolf Tesk",
    "LIMA, May 8 - The man who cut the rope is Captain Rolf Tesk, of the ferry. Tesk said nothing. He left.",
    "The man who cut the rope",
    "is Captain",
  ],
  [
    "a pronoun, marked as such",
    "Rolf Tesk",
    "LIMA, May 8 - Captain Rolf Tesk cut the rope. He said that Tesk had no choice.",
    "~He",
    "~that",
  ],
];
for (const [why, entity, text, has, not] of PHRASES)
  test(`names: ${why}`, async () => {
    const labels = entryOf(await dossierOf([text]), entity);
    assert.ok(labels.includes(has) && !labels.some((it) => it.includes(not)), labels.join("; "));
  });

test("names: a pronoun alone makes no second name", async () => {
  assert.deepEqual(entryOf(await dossierOf(["LIMA, May 8 - Rolf Tesk cut the rope. He left."]), "Rolf Tesk"), []);
});

test("names: a state by its seat, which keeps its own entry; a ministry is no seat", async () => {
  const dossier = await dossierOf([
    "MOSCOW, May 8 - The Kremlin denied it. The Russian Foreign Ministry was silent. Kremlin spokesman Ivo Petkov said that Russia would wait.",
    "LIMA, May 8 - Moscow said that the Kremlin, a fort, was open. Russia is far, the Kremlin’s Petkov said.",
  ]);
  const labels = entryOf(dossier, "Russia");
  assert.ok(labels.includes("The Kremlin") && !labels.some((it) => it.includes("Ministry")), labels.join("; "));
  assert.ok(entryOf(dossier, "Kremlin").includes("The Kremlin"));
});

const COUNTS: readonly [why: string, behind: string, has: boolean][] = [
  [
    "a count right behind two answers",
    "The Courier asked those who live there. “Two hundred, and I counted them twice,” said Ada Lind.",
    true,
  ],
  ["a count of something else", "“Two hundred cows died,” said Ada Lind.", false],
  ["a count behind another answer", "“They left,” said Ada Lind. “Two hundred, and I counted them twice,” said Rolf Tesk.", false],
];
for (const [why, behind, has] of COUNTS)
  test(`names: ${why}`, async () => {
    const dossier = await dossierOf([
      `LIMA, May 8 - Lima says forty surveyors. Quito says a battalion. ${behind}`,
      "QUITO, May 8 - A Peruvian battalion crossed the bridge, Ecuador said. Peruvian troops stayed. Peru spoke of forty surveyors with drills.",
    ]);
    const labels = dossier.names.flatMap((it) => it.labels).map(({ text }) => text);
    assert.equal(labels.includes("Two hundred"), has, labels.join("; "));
  });
