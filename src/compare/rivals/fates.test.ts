// Takes nothing; checks how many people two tellers say met one fate.
import assert from "node:assert/strict";
import { test } from "node:test";
import { toldRivals } from "../../../test/fixtures/told-rivals.ts";

const HEAD = "The prison at Tessin has trouble in its kitchen.";
const cases: readonly [why: string, texts: readonly string[], told: readonly string[]][] = [
  [
    "refusing food, and declining meals",
    [
      `${HEAD} More than 300 inmates at Tessin are refusing food, said Rudi Brandt, a priest.`,
      `${HEAD} “Nineteen detainees have told the cook that they decline meals,” said Olga Falk, the deputy director.`,
    ],
    ["fates: More than 300 inmates / Nineteen detainees"],
  ],
  [
    "some of them",
    [
      `${HEAD} More than 300 inmates at Tessin are refusing food, said Rudi Brandt, a priest.`,
      `${HEAD} Those who decline meals stay in bed, among them nineteen detainees, said Olga Falk, the deputy director.`,
    ],
    [],
  ],
  [
    "another fate",
    [
      `${HEAD} More than 300 inmates at Tessin are refusing food, said Rudi Brandt, a priest.`,
      `${HEAD} “Nineteen detainees were ill,” said Olga Falk, the deputy director.`,
    ],
    [],
  ],
  [
    "nearly as many",
    [
      `${HEAD} Some 300 inmates at Tessin are refusing food, said Rudi Brandt, a priest.`,
      `${HEAD} “We have 312 detainees who decline meals,” said Olga Falk, the deputy director.`,
    ],
    [],
  ],
  [
    "on another day",
    [
      `${HEAD} On May 1 300 inmates at Tessin were refusing food, said Rudi Brandt, a priest.`,
      `${HEAD} “On May 6 nineteen detainees declined meals,” said Olga Falk, the deputy director.`,
    ],
    [],
  ],
];
for (const [why, texts, told] of cases) test(why, async () => assert.deepEqual(await toldRivals(texts, ["fates"]), told));
