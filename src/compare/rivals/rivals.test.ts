// Takes invented statements of parties, checks which of them are set against each other and which are not.
import assert from "node:assert/strict";
import { test } from "node:test";
import { linkedFrom, type Cast, type Told } from "../../../test/fixtures/told.ts";
import { englishCompareTables } from "../../lang/en/compare.ts";
import { lemmaOf } from "../../lang/en/lemmas.ts";
import type { Rival, RivalKind } from "../../model/index.ts";
import { compare } from "../index.ts";

const TABLES = englishCompareTables(lemmaOf);
const CAST: Cast = {
  Norland: { forms: ["Norlandic", "Halm"] },
  Sudria: { forms: ["Sudrian", "Pellen"] },
  Aurelia: { forms: ["Aurelian"] },
  "Ada Rossi": { kind: "person", for: "Norland", forms: ["Rossi"] },
  "the relief society": { kind: "organization" },
  "Oleg Brant": { kind: "person", for: "the relief society" },
  Ostrel: { kind: "place" },
};
const rivalsOf = (told: readonly Told[]): readonly Rival[] => compare(linkedFrom(CAST, told), TABLES).rivals;

const RIVALS: readonly [why: string, kind: RivalKind, told: readonly Told[]][] = [
  [
    "each says that the other struck",
    "agent",
    [
      { by: "Norland", cue: "reported", act: "announce", says: "an intensive shelling of its posts by the Sudrian army" },
      { by: "Sudria", cue: "accused", act: "accuse", says: "Norland of attacking three villages near Ostrel" },
    ],
  ],
  [
    "a spokeswoman's account counts for her state",
    "agent",
    [
      { by: "Ada Rossi", act: "accuse", says: "that Sudrian guns fired first on the bridge" },
      { by: "Sudria", act: "accuse", says: "the first strikes came from Norlandic aircraft and an assault by Norland followed" },
    ],
  ],
  [
    "troops said and denied",
    "denial",
    [
      { by: "Sudria", act: "accuse", says: "it wanted to drive Norlandic troops from Ostrel" },
      { by: "Norland", cue: "denied", act: "deny", says: "keeping soldiers in the area" },
    ],
  ],
  [
    "only military targets, and villages",
    "denial",
    [
      { by: "Norland", act: "deny", says: "only military positions were hit" },
      { by: "the relief society", act: "accuse", says: "the Norlandic air force was bombing residential houses" },
    ],
  ],
  [
    "losses that exclude each other",
    "figure",
    [
      { by: "Norland", cue: "admitted", says: "seven soldiers were killed" },
      { by: "Sudria", says: "31 Norlandic soldiers were killed" },
    ],
  ],
  [
    "measures here, aggression there",
    "name",
    [
      { by: "Norland", cue: "announced", act: "announce", mode: "mixed", says: "“counter-terrorist measures” in Ostrel" },
      { by: "Sudria", cue: "described", act: "condemn", mode: "mixed", says: "Norlandic conduct as “naked aggression”" },
    ],
  ],
  [
    "one utterance with and without its not",
    "wording",
    [
      { by: "Ada Rossi", says: "the army will not leave the harbour this year", report: "a" },
      { by: "Ada Rossi", says: "the army will leave the harbour this year", report: "b" },
    ],
  ],
  [
    "people driven from their homes, counted by three",
    "figure",
    [
      { by: null, says: "2,600 residents were evacuated from Ostrel" },
      { by: null, says: "nearly five thousand citizens were left without homes" },
    ],
  ],
  [
    "the dead counted here and not counted there",
    "figure",
    [
      { by: null, says: "hundreds of soldiers have died near Ostrel" },
      { by: "Norland", cue: "reported", says: "killed and wounded on both banks" },
    ],
  ],
  [
    "said by one, and in the next sentence said by the other not to be so",
    "denial",
    [
      { by: "Norland", says: "Sudrian guards shot at a boat full of pilgrims", report: "a" },
      { by: "Sudria", says: "nobody was shot", report: "a" },
    ],
  ],
  [
    "a long quotation that tells first and asks then",
    "denial",
    [
      {
        by: "Norland",
        act: "request",
        mode: "direct",
        says: "“We know who began. The first shell came from the western bank at noon, and there are photographs of it. But I would ask Sudria to put aside for now the question of who began and to come to the table”",
      },
      { by: "Sudria", cue: "does not believe in", affirmed: false, act: "deny", says: "the photographs of Halm" },
    ],
  ],
  [
    "a charge denied as such",
    "denial",
    [
      { by: "Norland", cue: "accused", act: "accuse", says: "a Sudrian patrol of opening fire on a ferry", report: "a" },
      { by: "Sudria", cue: "denied", act: "deny", says: "the charge", report: "a" },
    ],
  ],
  [
    "a charge called a lie",
    "denial",
    [
      { by: "Norland", cue: "said", act: "accuse", says: "Sudrian guards had shot at the ferry", report: "a" },
      { by: "Sudria", cue: "said", act: "deny", says: "that is simply a lie", report: "a" },
    ],
  ],
  [
    "a side's losses, by itself and by a report that names nobody",
    "figure",
    [
      { by: "Norland", cue: "said", says: "two Norlandic border guards were killed" },
      { by: null, cue: "reported", says: "four Norlandic servicemen were killed" },
    ],
  ],
  [
    "what one has and the other does not believe in",
    "denial",
    [
      { by: "Norland", says: "there are photographs of the first landing, and Sudria knows them" },
      { by: "Sudria", cue: "does not believe in", affirmed: false, act: "deny", says: "the photographs of Halm" },
    ],
  ],
  [
    "an invasion of nobody named, by those who speak of one neighbour alone",
    "name",
    [
      { by: "Norland", says: "this is a rescue operation and nothing else" },
      { by: "Sudria", says: "Norlandic boats were anchored off Ostrel at dawn" },
      { by: "Sudria", says: "the treaty with Norland is worth no more than its ink" },
      { by: "Sudria", act: "accuse", mode: "direct", says: "“This is an invasion with flowers instead of flags”" },
    ],
  ],
];
for (const [why, kind, told] of RIVALS) {
  test(`rivals: ${why}`, () => {
    const rivals = rivalsOf(told);
    assert.deepEqual(
      rivals.map((it) => it.kind),
      [kind],
    );
    const sides = rivals[0]?.sides ?? [];
    assert.ok(sides.length >= 2);
    for (const { statements, words } of sides) assert.ok(statements.length > 0 && words.length > 0);
  });
}

test("rivals: the enemy is whom the party names elsewhere", () => {
  const [rival] = rivalsOf([
    { by: "Norland", act: "accuse", says: "that Sudrian howitzers opened up on the harbour" },
    { by: "Ada Rossi", act: "accuse", says: "the enemy fired at a school" },
    { by: "Sudria", act: "accuse", says: "Norland of attacking three villages near Ostrel" },
  ]);
  assert.deepEqual(rival?.sides.map(({ statements }) => statements.length), [2, 1]); // prettier-ignore
});

const NO_RIVALS: readonly [why: string, told: readonly Told[]][] = [
  [
    "one accuses, nobody answers",
    [
      { by: "Norland", act: "accuse", says: "Sudria of shelling the bridge" },
      { by: "Aurelia", act: "concern", says: "it was worried by the fighting" },
    ],
  ],
  [
    "two accuse a third",
    [
      { by: "Norland", act: "accuse", says: "Aurelia of attacking a trawler" },
      { by: "Sudria", act: "accuse", says: "Aurelia of attacking a trawler" },
    ],
  ],
  [
    "a round figure and a lower bound",
    [
      { by: "Norland", says: "hundreds of Norlandic soldiers were killed" },
      { by: "Sudria", says: "at least 120 Norlandic soldiers were killed" },
    ],
  ],
  [
    "losses of two sides",
    [
      { by: "Norland", says: "seven Norlandic soldiers were killed" },
      { by: "Sudria", says: "three Sudrian soldiers were killed" },
    ],
  ],
  [
    "killed and wounded",
    [
      { by: "Norland", says: "seven Norlandic soldiers were killed" },
      { by: "Sudria", says: "19 Norlandic soldiers were wounded" },
    ],
  ],
  [
    "a denial of something nobody says",
    [
      { by: "Norland", cue: "denied", act: "deny", says: "any plan to raise the price of gas" },
      { by: "Sudria", says: "Norland would send a delegation to Ostrel" },
    ],
  ],
  [
    "a charge against somebody else denied",
    [
      { by: "Norland", cue: "accused", act: "accuse", says: "an Aurelian patrol of opening fire on a ferry", report: "a" },
      { by: "Sudria", cue: "denied", act: "deny", says: "the charge", report: "a" },
    ],
  ],
  [
    "a denial that points at nothing in its report",
    [
      { by: "Norland", cue: "accused", act: "accuse", says: "a Sudrian patrol of opening fire on a ferry", report: "a" },
      { by: "Sudria", cue: "denied", act: "deny", says: "the charge", report: "b" },
    ],
  ],
  [
    "one report's own figure said twice",
    [
      { by: null, cue: "reported", says: "two Norlandic border guards were killed", report: "a" },
      { by: null, cue: "added", says: "four Norlandic servicemen were killed", report: "a" },
    ],
  ],
  [
    "an offer turned down",
    [
      { by: "Norland", cue: "rejected", act: "deny", says: "the plan for a joint police in the harbour of Ostrel" },
      { by: "Sudria", says: "Norland had a plan for a joint police in the harbour of Ostrel" },
    ],
  ],
  [
    "a visa denied",
    [
      { by: "Norland", cue: "denied", act: "deny", says: "entry to Sudrian surveyors at the harbour" },
      { by: "Sudria", says: "Norlandic guards spoke of the entry of surveyors at the harbour" },
    ],
  ],
  [
    "denied by both",
    [
      { by: "Norland", cue: "denied", act: "deny", says: "keeping soldiers in the area" },
      { by: "Sudria", says: "there are no Norlandic soldiers in the area" },
    ],
  ],
  [
    "the denial itself as another tells it",
    [
      { by: "Norland", cue: "denied", act: "deny", says: "keeping soldiers in the area" },
      { by: "Aurelia", says: "Norland had denied that Norlandic soldiers were in the area" },
    ],
  ],
  [
    "a supposition and an aim",
    [
      {
        by: "Norland",
        act: "deny",
        says: "if Norlandic soldiers were not in the area, thieves would be. The shells were not meant to hit the harbour",
      },
      { by: "Sudria", act: "accuse", says: "Norlandic soldiers were in the area and Norlandic shells hit the harbour" },
    ],
  ],
  [
    "a denial of what nobody lays to the denier",
    [
      { by: "Norland", act: "deny", says: "we do not tax the poor to pay for the harbour" },
      { by: "Sudria", says: "the governor taxes the poor to pay for the harbour, and Norland knows it" },
    ],
  ],
  [
    "the same, told of those who say it",
    [
      { by: "Norland", act: "deny", says: "we are the ones who do not tax the poor to pay for the harbour" },
      { by: "Sudria", says: "the governor taxes the poor to pay for the harbour, and Norland knows it" },
    ],
  ],
  [
    "a request is no account",
    [
      { by: "Norland", cue: "denied", act: "deny", says: "keeping soldiers in the area" },
      { by: "Aurelia", cue: "urged", act: "request", says: "Norlandic soldiers to leave the area" },
    ],
  ],
  [
    "the dead of a war long ago beside those of the day",
    [
      { by: null, says: "four people were killed in Ostrel" },
      { by: null, says: "four people were killed in the valley, where the war of the 1990s is not forgotten" },
    ],
  ],
];
for (const [why, told] of NO_RIVALS) test(`no rivals: ${why}`, () => assert.deepEqual(rivalsOf(told), []));

const NAMED: readonly [why: string, sides: readonly string[], by: string][] = [
  ["who alone speaks for a body names its side", ["Norland", "Oleg Brant, for the relief society"], "Oleg Brant"],
  ["a body that speaks itself", ["Norland", "the relief society"], "the relief society"],
];
for (const [why, sides, by] of NAMED)
  test(`the sides of a rivalry: ${why}`, () => {
    const [rival] = rivalsOf([
      { by: "Norland", act: "deny", says: "only military positions were hit" },
      { by, act: "accuse", says: "the Norlandic air force was bombing residential houses" },
    ]);
    assert.deepEqual(rival?.sides.map(({ party }) => party).sort(), sides);
  });
