// Takes invented pairs of wordings, checks which differences are named and which are let pass.
import assert from "node:assert/strict";
import { test } from "node:test";
import { linkedFrom, type Cast, type Told } from "../../../test/fixtures/told.ts";
import { englishCompareTables } from "../../lang/en/compare.ts";
import { lemmaOf } from "../../lang/en/lemmas.ts";
import type { Drift, DriftKind } from "../../model/index.ts";
import { compare } from "../index.ts";

const TABLES = englishCompareTables(lemmaOf);
const CAST: Cast = {
  Norland: { forms: ["Norlandic", "Halm"] },
  Sudria: { forms: ["Sudrian", "Pellen"] },
  "Ada Rossi": { kind: "person", for: "Norland", forms: ["Rossi"] },
};

function driftOf(
  left: string,
  right: string,
  cues: readonly [string, string] = ["said", "said"],
): { drift: readonly Drift[]; joined: boolean; texts: Map<string, string> } {
  const told: Told[] = [
    { by: "Ada Rossi", says: left, cue: cues[0] },
    { by: "Ada Rossi", says: right, cue: cues[1] },
    { by: "Ada Rossi", says: "the library in the old town is to get a new roof" },
  ];
  const linked = linkedFrom(CAST, told);
  const { utterances } = compare(linked, TABLES);
  const both = utterances.find(({ readings }) => readings.length > 1);
  const texts = new Map(linked.reports.map(({ annotated: { article } }) => [article.id, article.text]));
  return { drift: both?.drift ?? [], joined: both !== undefined, texts };
}

const CHANGED: readonly [why: string, kind: DriftKind, left: string, right: string, cues?: readonly [string, string]][] = [
  ["a negation lost", "negation", "the army will not leave the harbour this year", "the army will leave the harbour this year"],
  [
    "a negation gained",
    "negation",
    "our engineers reached the dam before the storm",
    "our engineers never reached the dam because of the storm",
  ],
  [
    "the whole denied by its cue",
    "negation",
    "that the factory had sold the engines to the rebels",
    "that the factory had sold the engines to the rebels",
    ["denied", "confirmed"],
  ],
  [
    "an opposite",
    "negation",
    "the parliament accepted the budget of the railway ministry",
    "the parliament rejected the budget of the railway ministry",
  ],
  [
    "another number",
    "number",
    "the storm destroyed 40 houses in the harbour district",
    "the storm destroyed 400 houses in the harbour district",
  ],
  ["a number in words", "number", "three ministers signed the letter to the bank", "thirteen ministers signed the letter to the bank"],
  ["another actor", "actor", "Norland broke the ceasefire at the northern bridge", "Sudria broke the ceasefire at the northern bridge"],
  ["another state", "place", "the stolen archive was found in Norland by chance", "the stolen archive was found in Sudria by chance"],
  [
    "another date",
    "date",
    "the treaty was signed in March 2014 by both governments",
    "the treaty was signed in June 2014 by both governments",
  ],
  ["weaker modal", "strength", "the president will visit the flooded province", "the president may visit the flooded province"],
  ["stronger feeling", "strength", "we are concerned about the pollution of the lake", "we are alarmed about the pollution of the lake"],
  [
    "demand for request",
    "strength",
    "the release of the two fishermen at once",
    "the release of the two fishermen at once",
    ["requested", "demanded"],
  ],
  [
    "a year moved from the thing to the doing",
    "attachment",
    "Norland has to respect the fishing zone within the 1987 limits",
    "Norland has had to respect the fishing zone since 1987",
  ],
  [
    "a time limit moved to another verb",
    "attachment",
    "the judge agreed to admit observers who would inspect the prison within ten days",
    "the judge agreed to admit within ten days observers who would inspect the prison",
  ],
  [
    "a time limit taken off a verb that goes on without it",
    "attachment",
    "Norlandic experts are invited to examine the wreck within three days",
    "Norlandic experts were free to come within three days and examine the wreck for as long as they liked",
  ],
  [
    "a condition turned round",
    "date",
    "our police will not leave the island until the inspectors return to it",
    "our police will not leave the island even after the inspectors return to it",
  ],
  [
    "a condition taken away",
    "date",
    "we will not open the lower gates as long as foreign guards remain at the pumping station",
    "we will not open the lower gates even if the foreign guards leave the pumping station",
  ],
];
test("a turned condition is told by all the words that open it", () => {
  const [, , left, right, cues] = CHANGED.find(([why]) => why === "a condition taken away") ?? assert.fail("the case is gone");
  const says = driftOf(left, right, cues).drift.map((it) => it.says);
  assert.deepEqual(says, ["What follows “as long as” in one reading follows “even if” in the other."]);
});

for (const [why, kind, left, right, cues] of CHANGED) {
  test(`drift: ${why}`, () => {
    const { drift, joined, texts } = driftOf(left, right, cues);
    assert.ok(joined, "the two are one utterance");
    assert.ok(
      drift.some((it) => it.kind === kind),
      `found ${JSON.stringify(drift)}`,
    );
    for (const { left: a, right: b, says } of drift) {
      for (const { report, start, end } of [a, b]) assert.ok(start < end && end <= (texts.get(report)?.length ?? 0));
      assert.match(says, /\.$/);
    }
  });
}

const SCOPE: readonly [why: string, kind: DriftKind | null, left: string, right: string][] = [
  ["no longer, for still", "negation", "the crypt was no longer open to pilgrims", "the crypt was still open to pilgrims"],
  ["no longer in both", null, "the crypt was no longer open to pilgrims", "the crypt is no longer open to the pilgrims"],
  ["left out of all, and alone", "number", "all the gates of the stadium except two were locked", "two gates of the stadium were locked"],
  ["but and except", null, "all the gates of the stadium but two were locked", "all gates of the stadium except two were locked"],
  [
    "leave, for the deed",
    "strength",
    "the guards were ordered to burn the ledgers of the bank",
    "the guards burned the ledgers of the bank",
  ],
  [
    "leave in both",
    null,
    "the guards were ordered to burn the ledgers of the bank",
    "the guards had been instructed to burn the ledgers of the bank",
  ],
  [
    "a condition lost",
    "strength",
    "the league will replay the final in Ostrel provided that both clubs sign the protocol",
    "the league would replay the final in Ostrel",
  ],
  [
    "a condition in other words",
    null,
    "the league will replay the final in Ostrel provided that both clubs sign the protocol",
    "the league would replay the final in Ostrel if both clubs signed the protocol",
  ],
  [
    "even if, for only if",
    "date",
    "the ferry will sail on Sunday even if the pilots return",
    "the ferry will sail on Sunday only if the pilots return",
  ],
  [
    "only if and until",
    null,
    "the ferry will not sail to the island until the pilots return",
    "the ferry will sail to the island only if the pilots return",
  ],
  ["might lost", "strength", "a spark might have started the fire in the mill", "a spark started the fire in the mill"],
  ["may and might", null, "a spark may have started the fire in the mill", "a spark might have started the fire in the mill"],
  [
    "certain, for possible",
    "strength",
    "it was certain that the jury would acquit the surgeon",
    "it was possible that the jury would acquit the surgeon",
  ],
  ["begins, for is finished", "negation", "the miners return the day the inquiry begins", "the miners return when the inquiry is finished"],
];
for (const [why, kind, left, right] of SCOPE) {
  test(`how far it holds: ${why}`, () =>
    assert.deepEqual(
      driftOf(left, right).drift.map((it) => it.kind),
      kind === null ? [] : [kind],
    ));
}

const UNCHANGED: readonly [why: string, left: string, right: string][] = [
  [
    "a part beside its whole",
    "the storm on the lake sank three of the seven ferries that night",
    "the storm on the lake hit seven ferries that night and sank three",
  ],
  [
    "a number that names a place",
    "the bakery in the 1300 block of Mill Road burned down after the parade",
    "the bakery in the 700 block of Mill Road burned down after the parade",
  ],
  [
    "a negation without its apostrophe",
    "I cant speak for the crew of the second ferry in this harbour",
    "I can't speak for the crew of the second ferry in this harbour",
  ],
  [
    "one word restricted on both sides",
    "the dike is not going to hold and the flood is only going to rise",
    "the flood is only going to rise",
  ],
  [
    "before one doing and after another",
    "the engineers emptied the reservoir after repairing the gate of the weir",
    "the engineers had emptied the reservoir and mended the gate before strangers reached the farm",
  ],
  [
    "unless it is, and if it is not",
    "the deliveries of water will stop on Monday unless the commander is handed over",
    "the deliveries of water will stop on Monday if the commander is not handed over",
  ],
  [
    "counts of two doings, a not farther off",
    "the weir is not deep enough so that the pilots expect a flood from two tunnels",
    "the weir is shallow and the pilots do not expect a flood from two tunnels",
  ],
  [
    "yet to, for not",
    "the harbour office did not answer the letter of the pilots",
    "the harbour office has yet to answer the letter of the pilots",
  ],
  [
    "two actors beside each other, the other way round",
    "Norland and Sudria broke the ceasefire at the bridge",
    "Sudria and Norland broke the ceasefire at the bridge",
  ],
  [
    "both actors in one reading",
    "Norland broke the ceasefire at the northern bridge and Sudria broke the ceasefire at the weir",
    "Sudria broke the ceasefire at the weir and Norland broke the ceasefire at the northern bridge",
  ],
  ["a synonym", "the army will leave the harbour this year", "the troops will withdraw from the harbour this year"],
  [
    "not before and only after",
    "our police will not leave before the inspectors return",
    "our police will leave only after the inspectors return",
  ],
  ["not only", "the minister praised not only the nurses but the drivers too", "the minister praised the nurses and the drivers too"],
  ["a figure made rougher", "at least 120 people were moved from the valley", "more than 100 people were moved from the valley"],
  [
    "counts of two doings",
    "the patrol found six rifles, 12 knives and 300 rounds in the house",
    "the patrol found 14 rifles, 31 knives and 923 rounds in the house",
  ],
  ["hundreds and a number", "hundreds of workers walked out of the steel plant", "some 450 workers walked out of the steel plant"],
  [
    "digits and words",
    "the storm destroyed 12 houses in the harbour district",
    "the storm destroyed twelve houses in the harbour district",
  ],
  ["a coarser date", "the treaty was signed in March 2014 by both governments", "the treaty was signed in 2014 by both governments"],
  ["would as the past of will", "the president will visit the flooded province", "that the president would visit the flooded province"],
  ["we for the state", "we shall open the archive to every historian", "Norland will open the archive to every historian"],
  ["capital for state", "Norland closed its airspace to cargo planes", "Halm closed its airspace to cargo planes"],
  [
    "a date before its noun and after its verb",
    "the 1994 treaty on fishing was signed by both sides",
    "both sides signed the treaty on fishing in 1994",
  ],
  ["active and passive", "Norland seized the trawler near the reef", "the trawler was seized by Norland near the reef"],
  ["said and noted", "the lake is clean enough to drink from", "that the lake was clean enough to drink from"],
  ["a name longer", "Rossi will chair the meeting of the lake states", "Ada Rossi will chair the meeting of the lake states"],
  ["double negation", "the ministry does not deny the purchase of the engines", "the ministry did not deny the purchase of the engines"],
  ["more told", "the ferry sank", "the ferry sank in the night with all its cargo, though nobody was hurt"],
];
for (const [why, left, right] of UNCHANGED) {
  test(`no drift: ${why}`, () => assert.deepEqual(driftOf(left, right).drift, []));
}

test("no drift within one report: a speaker goes on", () => {
  const told: Told[] = [
    { by: "Ada Rossi", says: "three lorries were burnt at the customs gate on the hill", report: "one" },
    { by: "Ada Rossi", says: "nine lorries were burnt at the customs gate on the hill", report: "one" },
  ];
  const { utterances } = compare(linkedFrom(CAST, told), TABLES);
  assert.deepEqual(
    utterances.flatMap(({ drift }) => drift),
    [],
  );
});

test("no drift between two who are not one voice", () => {
  const said = "that the ministry had offered the harbour master of the old town a post in the capital";
  const told: Told[] = [
    { by: null, says: said },
    { by: null, says: said.replace("had offered", "had never offered") },
  ];
  const { utterances } = compare(linkedFrom(CAST, told), TABLES);
  assert.deepEqual(
    utterances.flatMap(({ drift }) => drift),
    [],
  );
});
