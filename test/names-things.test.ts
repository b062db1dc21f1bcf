// Takes invented reports, checks that the dossier tells what each calls a thing that many tell of, with all that says which it is.
import assert from "node:assert/strict";
import { test } from "node:test";
import { collate } from "../src/engine.ts";

const GATE = "LIMA, May 8 - Police cleared the harbour gate of Callao in Peru on Thursday and Mayor Ilma Orlo of Callao thanked them. ";

/** Labels of the entry that holds one, "report: text", of invented reports of one day. */
async function entryWith(label: string, ...texts: readonly string[]): Promise<string[]> {
  const lines = texts.map((text, at) => JSON.stringify({ id: "abcd"[at], text: GATE + text, outlet: `Courier ${at}`, date: "2031-05-08" }));
  const { dossier } = await collate([{ name: "reports.jsonl", bytes: new TextEncoder().encode(lines.join("\n")) }]);
  return dossier.names.map(({ labels }) => labels.map((it) => `${it.report}: ${it.text}`)).find((it) => it.includes(label)) ?? [];
}

/** Labels that stand under one name; after "not" those that do not. */
const CASES: readonly [why: string, texts: readonly string[], labels: readonly string[], not: readonly string[]][] = [
  [
    "what three reports tell of in passing is one",
    [
      "The mayor sang. The choir sang. A crate lay open. The viaduct near Tarma was shut.",
      "The mayor sang. The choir sang. A crate lay open. Goats sleep on a viaduct that links two farms.",
      "The mayor sang. The choir sang. A crate lay open. The old viaduct over the Rimac was lit.",
    ],
    ["a: The viaduct near Tarma", "b: a viaduct", "b: a viaduct that links two farms", "c: The old viaduct over the Rimac"],
    [],
  ],
  [
    "a thing told by many is the named one that one of them means",
    [
      "The viaduct was shut. The Tarma viaduct is old. The choir waited below the viaduct.",
      "A railway viaduct across the Rimac was shut. Goats slept on the viaduct.",
      "The viaduct of Tarma was lit. The mayor drove over the viaduct.",
    ],
    ["a: The Tarma viaduct", "b: A railway viaduct across the Rimac", "c: The viaduct of Tarma"],
    [],
  ],
  [
    "what happens to it does not say which it is, nor does a noun of its kind",
    [
      "Orlo Ridge was calm. Peru took the ridge in the war. The choir regards the ridge as holy.",
      "Soldiers left the mountain ridge at dawn. Orlo Ridge was calm.",
    ],
    ["a: Orlo Ridge", "a: the ridge", "b: the mountain ridge"],
    [],
  ],
  [
    "a letter of a named school is no name of the school",
    [
      "The Tarma University letter was read. A letter lay open. The letter was long.",
      "A letter of the choir was read. The choir burned the letter. Tarma University, a school, slept.",
    ],
    ["a: Tarma University"],
    ["a: The letter", "b: A letter", "a: The Tarma University letter"],
  ],
  [
    "a passenger plane is an airliner; planes without an article are others",
    [
      "The airliner landed. The harbour was closed to Chilean aircraft. The airliner was late.",
      "A passenger plane landed. The Chilean plane was late. Military aircraft were seen.",
    ],
    ["a: The airliner", "b: A passenger plane", "b: The Chilean plane"],
    ["a: Chilean aircraft", "b: Military aircraft"],
  ],
  [
    "a deed without an article, where somebody is accused of it or this is said to be one",
    [
      "The raid on the gate failed. Peru accused Chile of air piracy. Arson is a crime.",
      "The incident woke the choir. “This is sabotage,” the mayor said. “This is not terrorism,” the cook said.",
    ],
    ["a: The raid", "a: air piracy", "b: The incident", "b: sabotage"],
    ["a: Arson", "b: terrorism"],
  ],
  [
    "a protocol that nothing parts from another is one",
    [
      "The guards stay under a protocol signed in Tarma. The protocol runs out in May.",
      "A protocol on the ford was signed in 1992, and the choir sang.",
    ],
    ["a: The protocol", "b: A protocol on the ford"],
    [],
  ],
  [
    "protocols of two years are two",
    ["The guards stay under the 1992 protocol on the ford.", "The 1997 protocol on the guards was burned."],
    [],
    ["a: the 1992 protocol", "b: The 1997 protocol"],
  ],
  [
    "what two tell of in passing is not",
    [
      "The mayor sang. The choir sang. A crate lay open. The viaduct near Tarma was shut.",
      "Nobody sang. All slept. A crate lay open. Goats crossed a viaduct.",
    ],
    [],
    ["a: The viaduct near Tarma", "b: a viaduct"],
  ],
  [
    "a clause says which it is, without what only says when",
    [
      "The train carrying the choir stopped. The train was late.",
      "A train that belongs to the navy of Peru stopped on Thursday. The train, which hummed, was full.",
    ],
    ["a: The train carrying the choir", "b: A train that belongs to the navy of Peru"],
    ["b: The train, which hummed"],
  ],
  [
    "a clause that goes on behind its last noun is not torn",
    [
      "The reservoir that left the valley thirsty was drained. The reservoir froze.",
      "A leaking reservoir was drained. The reservoir froze.",
    ],
    ["a: The reservoir", "b: A leaking reservoir"],
    ["a: The reservoir that left the valley"],
  ],
  [
    "what leaked is one happening",
    ["The choir sang. The spill at the Rimac reached the sea.", "The choir slept. The leak was found at noon."],
    ["a: The spill at the Rimac", "b: The leak"],
    [],
  ],
  [
    "an accident of which no report tells what it was is that of the episode",
    ["The choir sang. The accident woke the mayor.", "The choir slept. The incident is being looked into."],
    ["a: The accident", "b: The incident"],
    [],
  ],
  [
    "the first of what it is of, and all of it",
    ["The raid on the mill near Tarma failed.", "An attack on the mill was seen."],
    ["a: The raid on the mill near Tarma", "b: An attack on the mill"],
    [],
  ],
  [
    "the dead by their number, with those whom a report does not count",
    [
      "Two repairmen were killed by a mine near the gate. A gull sang.",
      "A mine went off. Two armed scouts have died, the mayor said. Four clerks were hurt.",
      "The death of employees of the port shook Lima.",
    ],
    ["a: Two repairmen", "b: Two armed scouts", "c: employees of the port"],
    ["b: Four clerks"],
  ],
  [
    "those of another number, those whom nothing befell, and those of two sides are others",
    [
      "Two repairmen were killed by a mine. Three shepherds were seized by the river. Five Peruvian soldiers were killed in a raid.",
      "Three scouts could be killed. Two clerks sang. Three hunters were not seized. Five Chilean sailors were killed in a raid.",
    ],
    [],
    ["a: Two repairmen", "a: Three shepherds", "a: Five Peruvian soldiers"],
  ],
  [
    "those whom a report counts as known are those of that number who met a fate",
    [
      "Three shepherds were seized at the ford. A gull sang.",
      "The three saboteurs will stay where they are, the mayor said. The two pilots sang. Three clerks slept.",
      "“Give us back our three boys,” the cook said.",
    ],
    ["a: Three shepherds", "b: The three saboteurs", "c: our three boys"],
    ["b: The two pilots", "b: Three clerks"],
  ],
  [
    "of three dead and three hurt, the three may be either",
    ["Three shepherds were seized at the ford. Three clerks were hurt.", "The three saboteurs will stay where they are, the mayor said."],
    [],
    ["b: The three saboteurs"],
  ],
  [
    "those taken, those of whom a number is a part",
    [
      "Three shepherds had been taken prisoner at the ford.",
      "Three of our boys, seized at the ford, are missing. Three of our soldiers were captured.",
    ],
    ["a: Three shepherds", "b: Three of our soldiers"],
    [],
  ],
  [
    "those taken, under one noun with other words, and as the report knows them",
    [
      "Four harbour pilots were abducted near the gate. The detained were heard on the radio.",
      "Four Peruvian harbour pilots were kidnapped. Orlo asked for the abducted men. The hostages were well.",
    ],
    ["a: Four harbour pilots", "a: The detained", "b: Four Peruvian harbour pilots", "b: the abducted men", "b: The hostages"],
    [],
  ],
  [
    "those taken, and others who are held elsewhere",
    [
      "Four harbour pilots were abducted near the gate. Nine bakers were detained in Quito.",
      "Four Peruvian harbour pilots were kidnapped. Two clerks were arrested. Orlo asked for the detained.",
    ],
    ["a: Four harbour pilots", "b: Four Peruvian harbour pilots"],
    ["b: the detained"],
  ],
  [
    "a deed is a happening and no law; what it is slammed as",
    [
      "The attack on the gate failed. Orlo slammed the attack as an act of piracy. The law is the law.",
      "A hostile act on the gate was stopped. The act was signed in May. The bill was long.",
    ],
    ["a: The attack", "a: an act of piracy", "b: A hostile act"],
    ["b: The act", "b: The bill"],
  ],
];

for (const [why, texts, labels, not] of CASES)
  test(`names: ${why}`, async () => {
    const [first] = labels;
    const entry =
      first === undefined ? (await Promise.all(not.map((it) => entryWith(it, ...texts)))).flat() : await entryWith(first, ...texts);
    assert.deepEqual(labels.filter((it) => !entry.includes(it)), [], entry.join("; ")); // prettier-ignore
    assert.deepEqual(not.filter((it) => entry.includes(it)), [], entry.join("; ")); // prettier-ignore
  });
