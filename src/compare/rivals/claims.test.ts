// Takes invented claims of two tellers, checks which of them are set against each other and which can both hold.
import assert from "node:assert/strict";
import { test } from "node:test";
import { linkedFrom, type Cast, type Told } from "../../../test/fixtures/told.ts";
import { englishCompareTables } from "../../lang/en/compare.ts";
import { lemmaOf } from "../../lang/en/lemmas.ts";
import type { RivalKind } from "../../model/index.ts";
import { compare } from "../index.ts";

const TABLES = englishCompareTables(lemmaOf);
const CAST: Cast = {
  Norland: { forms: ["Norlandic", "Halm"] },
  Sudria: { forms: ["Sudrian", "Pellen"] },
  "Ada Rossi": { kind: "person", for: "Norland", forms: ["Rossi"] },
  "the relief society": { kind: "organization" },
};
const kindsOf = (told: readonly Told[]): RivalKind[] => compare(linkedFrom(CAST, told), TABLES).rivals.map(({ kind }) => kind);

/** What looks like a denial of what another says, and is of something else. */
const NO_RIVALS: readonly [why: string, told: readonly Told[]][] = [
  [
    "not the first time, and many times",
    [
      { by: "the relief society", says: "this was not the first time porters had been called to the ward" },
      { by: "Ada Rossi", says: "porters had been called to the ward many times" },
    ],
  ],
  [
    "an air gun, and shots at a time of the day",
    [
      { by: "the relief society", says: "the boy had shot an air pellet at his jeep" },
      { by: "Norland", says: "the men were shot at about six" },
    ],
  ],
  [
    "not usually, and somewhere else usually",
    [
      { by: "the relief society", says: "the keeper does not typically load the old cannon" },
      { by: "Ada Rossi", says: "the keeper loads the old cannon on the pier" },
    ],
  ],
  [
    "in other words of something else: a truce that is not dead, and six who were killed",
    [
      { by: "the relief society", says: "the ceasefire is not dead" },
      { by: "Sudria", says: "the crews of the mortars killed six of its guards in the gravest breach of the ceasefire" },
    ],
  ],
  [
    "no arrests, and a warrant for one",
    [
      { by: "the relief society", says: "there were no arrests" },
      { by: "Norland", says: "it had issued an arrest warrant for the keeper" },
    ],
  ],
];
for (const [why, told] of NO_RIVALS) test(why, () => assert.deepEqual(kindsOf(told), []));

const RIVALS: readonly [why: string, kind: RivalKind, told: readonly Told[]][] = [
  [
    "measures in response, and terrorism",
    "name",
    [
      { by: "Norland", says: "the guns were silenced as a result of the response measures" },
      { by: "Sudria", cue: "condemned", act: "condemn", says: "what Norland did as state terrorism" },
    ],
  ],
  [
    "nobody aware of a collision, and a ship rammed",
    "denial",
    [
      { by: "Norland", says: "it was not aware of any collision" },
      { by: "Sudria", says: "the ferry was rammed and two of its men were lost" },
    ],
  ],
  [
    "none of its men aboard, and its men at work",
    "denial",
    [
      { by: "the relief society", says: "none of its plumbers was aboard at the time" },
      { by: "Sudria", says: "the fire broke out when plumbers cut into a pipe" },
    ],
  ],
  [
    "what one says was not done, in nearly the words of the other",
    "denial",
    [
      { by: "the relief society", says: "the porters did not lock the doors of the ward" },
      { by: "Ada Rossi", says: "the porters had locked the doors of the ward before midnight" },
    ],
  ],
  [
    "disputed without saying it again",
    "denial",
    [
      { by: "Sudria", says: "the clerk opened the letter before the verdict", report: "a" },
      { by: "the relief society", cue: "disputes", act: "deny", says: "this", report: "a" },
    ],
  ],
  [
    "into the air, and at people in a town",
    "denial",
    [
      { by: "Norland", says: "its guards had fired into the air" },
      { by: "the relief society", says: "guards shot at the porters in Halm" },
    ],
  ],
  [
    "into the air, and at people",
    "denial",
    [
      { by: "Norland", says: "its guards had fired into the air" },
      { by: "the relief society", says: "its porters were met with automatic fire" },
    ],
  ],
  [
    "each on its own ground",
    "place",
    [
      { by: "Norland", says: "the yacht was stopped two miles inside Norlandic waters" },
      { by: "Sudria", says: "the yacht had been in Sudrian waters all day" },
    ],
  ],
  [
    "smugglers and farmers",
    "name",
    [
      { by: "Norland", says: "the four dead men were smugglers" },
      { by: "the relief society", says: "all four were poor farmers" },
    ],
  ],
  [
    "two names for those who are held",
    "name",
    [
      { by: "Norland", cue: "calls", mode: "mixed", says: "the seven drivers “suspects”", report: "a" },
      { by: "Sudria", cue: "calls", mode: "mixed", says: "them “hostages”", report: "a" },
    ],
  ],
  [
    "no such weapon fired, and men killed by one",
    "denial",
    [
      { by: "Norland", says: "no mortar had been fired from the hills that it holds" },
      { by: "Sudria", says: "six border guards were killed by mortars standing at a mill", act: "accuse" },
    ],
  ],
  [
    "none of a kind flown, and struck by one of it",
    "denial",
    [
      { by: "Norland", says: "none of its aircraft had left the ground on Tuesday" },
      { by: "the relief society", says: "a drone struck an ambulance and killed its driver", act: "accuse" },
    ],
  ],
  [
    "said to be not so, without more, in another report",
    "denial",
    [
      { by: "Norland", says: "Sudrian guards shot at a boat full of pilgrims", report: "a" },
      { by: "Sudria", says: "nobody was shot", report: "b" },
    ],
  ],
];
for (const [why, kind, told] of RIVALS) test(`rival claims: ${why}`, () => assert.deepEqual(kindsOf(told), [kind]));

const NONE: readonly [why: string, told: readonly Told[]][] = [
  [
    "what has not happened yet",
    [
      { by: "Norland", says: "it has not yet counted the ballots of the harbour district" },
      { by: "Sudria", says: "Norland had counted the ballots of the harbour district" },
    ],
  ],
  [
    "some of it denied",
    [
      { by: "Norland", says: "not all the ballots of the harbour district were counted" },
      { by: "Sudria", says: "the ballots of the harbour district were counted" },
    ],
  ],
  [
    "a flare is no shot at anybody",
    [
      { by: "Norland", says: "its pilots had fired flares over the harbour" },
      { by: "Sudria", says: "the pilots fired flares at midnight" },
    ],
  ],
  [
    "two yachts, each on the ground of those who stopped it",
    [
      { by: "Norland", says: "the ferry lay in Norlandic waters at noon" },
      { by: "Sudria", says: "a balloon came down on Sudrian soil" },
    ],
  ],
  [
    "each of a boat of its own, on its own ground",
    [
      { by: "Norland", says: "the Norlandic navy stopped a yacht in Norlandic waters" },
      { by: "Sudria", says: "the Sudrian navy stopped a trawler in Sudrian waters" },
    ],
  ],
  [
    "a weapon that struck nobody",
    [
      { by: "Norland", says: "no mortar had been fired from the hills that it holds" },
      { by: "Sudria", says: "the fair of Ostrel showed mortars and old uniforms" },
    ],
  ],
  [
    "a weapon that both say was not fired",
    [
      { by: "Norland", says: "no mortar had been fired from the hills that it holds" },
      { by: "Sudria", says: "not a single mortar was fired at the ambulance that burned with two killed" },
    ],
  ],
  [
    "two kinds of weapon",
    [
      { by: "Norland", says: "no mortar had been fired from the hills that it holds" },
      { by: "Sudria", says: "a drone struck an ambulance and killed its driver", act: "accuse" },
    ],
  ],
  [
    "what two who are somebody were",
    [
      { by: "Norland", says: "the judge was a farmer once" },
      { by: "Sudria", says: "the thief was a smuggler" },
    ],
  ],
  [
    "names for two things",
    [
      { by: "Norland", cue: "calls", mode: "mixed", says: "the new road “a gift”", report: "a" },
      { by: "Sudria", cue: "calls", mode: "mixed", says: "the old bridge “a disgrace”", report: "b" },
    ],
  ],
];
for (const [why, told] of NONE) test(`no rival claims: ${why}`, () => assert.deepEqual(kindsOf(told), []));
