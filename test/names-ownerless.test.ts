// Takes invented reports, checks under which name stand forces that nobody's words give to anyone, what all count alike, answers side by side and the land of a disputed place.
import assert from "node:assert/strict";
import { test } from "node:test";
import { collate } from "../src/engine.ts";

/** What may stand before a report: its outlet. */
type Told = string | readonly [outlet: string, text: string];

/** The labels of the entry that holds one, "report: text", of invented reports of one day. */
async function entryWith(label: string, told: readonly Told[]): Promise<string[]> {
  const lines = told.map((it, at) => {
    const [outlet, text] = typeof it === "string" ? [`Courier ${at}`, it] : it;
    return JSON.stringify({ id: "abc"[at], text: OPENING + text, outlet, date: "2031-05-08" });
  });
  const { dossier } = await collate([{ name: "reports.jsonl", bytes: new TextEncoder().encode(lines.join("\n")) }]);
  const entries = dossier.names.map(({ labels }) => labels.map((it) => `${it.report}: ${it.text}`));
  return entries.find((it) => it.includes(label)) ?? [];
}

const OPENING = "TACNA, May 8 - The Veska bridge between Peru and Chile was closed on Thursday, Mayor Ilma Orlo of Tacna said. ";

const HELD: readonly [why: string, label: string, told: readonly Told[], labels: readonly string[]][] = [
  [
    "by its noun",
    "a: Chilean troops",
    ["Chilean troops came at dawn. A Chilean battalion held the bridge.", "On Thursday a battalion came. The battalion has left."],
    ["b: a battalion", "b: The battalion"],
  ],
  [
    "by its branch, with the place that it is told to be at",
    "a: the Chilean border guards",
    ["Fog hid the Chilean border guards.", "Orlo had a kind word for the border guards across the river."],
    ["b: the border guards", "b: the border guards across the river"],
  ],
  [
    "what is new, the only one that is told of",
    "a: Chilean troops",
    ["Chilean troops came at dawn.", "“We have an army on our bank,” Orlo said."],
    ["b: an army", "b: an army on our bank"],
  ],
  [
    "strangers, for an outlet that bears a state's name",
    "a: Chilean border guards",
    [
      "Chilean border guards met Peruvian soldiers.",
      ["The Peru Herald", "The invaders will not leave. Why foreign guards are here nobody said."],
    ],
    ["b: The invaders", "b: foreign guards"],
  ],
  [
    "one count of one thing that is not always told alike",
    "a: 27 unarmed surveyors with poles",
    ["Peru sent 27 unarmed surveyors with poles.", "Peru sent 27 surveyors."],
    ["b: 27 surveyors"],
  ],
  [
    "a round count of three reports",
    "a: forty unarmed surveyors",
    ["Peru sent forty unarmed surveyors.", "Peru sent 40 surveyors.", "Forty surveyors came."],
    ["b: 40 surveyors", "c: Forty surveyors"],
  ],
  [
    "what two voices put in one place, with all that each is called",
    "a: Peruvian troops",
    [
      "Peruvian troops came. Chile says that a Peruvian battalion did.",
      "Peru sent 27 surveyors.",
      "Who came? Lima says 27 surveyors. Santiago says a battalion.",
    ],
    ["b: 27 surveyors", "c: 27 surveyors", "c: a battalion"],
  ],
  [
    "a bridge by one of its two names",
    "a: Tamba Kel",
    [
      "The bridge that Peru calls Tamba Kel and Chile calls Sarrona was shelled. The bridge still stands.",
      "Mines lay at the bridge of Sarrona.",
    ],
    ["a: Sarrona", "b: the bridge of Sarrona"],
  ],
  [
    "counts of two nouns that another count shows to be one thing",
    "a: 23 crates",
    ["Divers found 23 crates and 47 crates.", "Police showed 23 coffins and 47 coffins. Of the 47 locks none held."],
    ["a: 47 crates", "b: 23 coffins", "b: 47 coffins"],
  ],
  [
    "a ship in two languages",
    "a: the trawler Étoile d’Orsal",
    [
      "The navy seized the trawler Étoile d’Orsal. The trawler sank.",
      "Nobody saw the trawler Star of Orsal again.",
      "Divers boarded MV Étoile d'Orsal, a trawler.",
    ],
    ["a: The trawler", "b: the trawler Star of Orsal", "c: MV Étoile d'Orsal"],
  ],
  [
    "the land of a place on which a stand is taken is the other one",
    "a: the disputed Sarro valley",
    [
      "Shots were heard in the disputed Sarro valley. The breakaway canton of Lorvia denied it.",
      "What do police do on the land of Lorvia?",
    ],
    ["b: the land of Lorvia"],
  ],
];

for (const [why, label, told, labels] of HELD)
  test(`names: ${why}`, async () => {
    const entry = await entryWith(label, told);
    assert.deepEqual(labels.filter((it) => !entry.includes(it)), [], entry.join("; ")); // prettier-ignore
  });

const APART: readonly [why: string, label: string, told: readonly Told[], strange: string][] = [
  ["any troops are none", "a: Chilean troops", ["Chilean troops came.", "Will troops be sent? Some troops may be."], "b: "],
  ["of two battalions neither", "a: A Chilean battalion", ["A Chilean battalion met a Peruvian battalion.", "A battalion came."], "b: "],
  [
    "what says more is another",
    "a: Chilean troops",
    ["Chilean troops came.", "A medical battalion and a battalion of volunteers came."],
    "b: ",
  ],
  [
    "invaders are not of one's own side",
    "a: Peruvian soldiers",
    ["Peruvian soldiers came.", ["The Peru Herald", "The invaders came."]],
    "b: ",
  ],
  [
    "a verb's place is no part of a name",
    "a: Chilean troops",
    ["Chilean troops came. A Chilean unit too.", "Orlo saw the unit across the river."],
    "across",
  ],
  ["a round count of two reports", "a: forty unarmed surveyors", ["Peru sent forty unarmed surveyors.", "Chile sent 40 surveyors."], "b: "],
  ["two figures of one noun", "a: Peruvian troops", ["Peruvian troops came.", "Lima says 27 troops. Santiago says 31 troops."], "b: "],
  [
    "a ship is no hotel of its name",
    "a: the trawler Étoile d’Orsal",
    ["The navy seized the trawler Étoile d’Orsal. The trawler sank.", "They met at the hotel Star of Orsal."],
    "b: ",
  ],
  [
    "the land of one of three disputed places",
    "a: the disputed Sarro valley",
    [
      "Shots fell in the disputed Sarro valley and the occupied Tamba district. The breakaway canton of Lorvia denied it.",
      "Police are on the land of Lorvia.",
    ],
    "b: ",
  ],
];

for (const [why, label, told, strange] of APART)
  test(`names: ${why}`, async () => {
    const entry = await entryWith(label, told);
    assert.ok(!entry.some((it) => it.includes(strange)), entry.join("; "));
  });
