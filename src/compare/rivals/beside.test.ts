// Takes nothing; checks figures that two tellers give side by side in one report, the second without what it counts.
import assert from "node:assert/strict";
import { test } from "node:test";
import { toldRivals } from "../../../test/fixtures/told-rivals.ts";

const cases: readonly [why: string, text: string, told: readonly string[]][] = [
  [
    "put at, and spoken of",
    "The operator, Lindholm Ferries, put the number of people on board at 273. Danish minister Leo Falk spoke of more than 400.",
    ["beside: 273 / more than 400"],
  ],
  [
    "an amount put at two figures",
    "The dockers' union put the turnout at 20,000. Police in Oslo spoke of 5,000.",
    ["beside: 20,000 / 5,000"],
  ],
  [
    "what did and did not",
    "The trade union of Oslo said 3,000 workers had walked out. The employers’ federation said fewer than 400 did.",
    ["beside: 3,000 workers / fewer than 400"],
  ],
  [
    "two counts that are nearly one",
    "Norway says 129 of the 137 passengers have disembarked. Denmark insists it freed 131.",
    ["beside: 129 of the 137 passengers / 131"],
  ],
  [
    "merely so many",
    "The ministry of Norway said 12 drones had been shot down. Denmark said only two were lost.",
    ["beside: 12 drones / two"],
  ],
  [
    "one unit, estimated",
    "The mine company said 900 tonnes of oil had leaked. The environment agency of Norway estimated the spill at 2,400 tonnes.",
    ["beside: 900 tonnes / 2,400 tonnes"],
  ],
  [
    "how far off it happened",
    "Norway said the boarding took place seven miles from Tessin. Denmark said it happened 14 miles off the coast.",
    ["beside: seven miles / 14 miles"],
  ],
  ["a round figure and nearly the same", "The trade union of Oslo put the turnout at 20,000. Police in Oslo spoke of some 21,000.", []],
  ["a figure of other people", "The trade union of Oslo said 3,000 workers had walked out. Police in Oslo said they had arrested 12.", []],
  ["an age", "Police in Oslo said three men had opened fire. The driver, Rudi Brandt, 38, said he had seen nothing.", []],
  ["a count that rose", "The ministry of Norway said 40 houses had burned. Police in Oslo said the number had risen to 55.", []],
  [
    "another kind of the same",
    "Police in Oslo said there had been four prior complaints. The ministry of Norway spoke of one complaint.",
    [],
  ],
  ["points won", "Rudi Brandt said he had scored 27 points. Leo Falk said he had added 13.", []],
  [
    "another time",
    "The mine company said sales were 900 tonnes in May. The environment agency of Norway put sales at 400 tonnes in June.",
    [],
  ],
  ["how high, and how wide", "Norway said the wall was six metres high. Denmark said it was two metres wide.", []],
  ["on top of it", "The ministry of Norway said 40 houses had burned. Denmark spoke of another 60.", []],
  ["one teller", "The trade union of Oslo put the turnout at 20,000. The trade union of Oslo spoke of 5,000 on Sunday.", []],
];
for (const [why, text, told] of cases) test(why, async () => assert.deepEqual(await toldRivals([text], ["beside"]), told));
