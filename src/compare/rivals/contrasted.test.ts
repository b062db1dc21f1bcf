// Takes nothing; checks what two tellers say where the report itself sets them against each other.
import assert from "node:assert/strict";
import { test } from "node:test";
import { toldRivals } from "../../../test/fixtures/told-rivals.ts";

const cases: readonly [why: string, text: string, told: readonly string[]][] = [
  [
    "conflicting accounts",
    "A barge went down off Tessin on Monday. Norway and Denmark gave conflicting accounts of it. Norway said a tug had crossed its bow. Denmark said the crew had slept.",
    ["contrasted: a tug had crossed its bow / the crew had slept"],
  ],
  [
    "two versions of why",
    "The choir has no conductor, and there are two versions of why. The bishop of Tessin said Rudi Brandt had asked for leave. Rudi Brandt said a letter had been waiting on his desk.",
    ["contrasted: Rudi Brandt had asked for leave / a letter had been waiting on his desk"],
  ],
  [
    "at odds over what",
    "Norway and Denmark are at odds over what the plant let out. Norway said it was dust from the mill. Denmark said divers had found oil.",
    ["contrasted: it was dust from the mill / divers had found oil"],
  ],
  [
    "another thinks otherwise",
    "Two men in masks took the bell, the mayor of Tessin said. The insurers think otherwise. The assessor, Olga Brandt, says it never left the crypt.",
    ["contrasted: Two men in masks took the bell / it never left the crypt"],
  ],
  [
    "side by side, the second maintained",
    "Norway said the tug had hit the barge at full speed; Denmark maintained that the pilot had lost his way.",
    ["contrasted: the tug had hit the barge at full speed / that the pilot had lost his way"],
  ],
  [
    "side by side, of one thing",
    "The mill said the barge had been loaded by noon; the dockers’ union said the barge stood empty all day.",
    ["contrasted: the barge had been loaded by noon / the barge stood empty all day"],
  ],
  [
    "the second brought in with a but",
    "The mill said the barge had sailed at noon, but the coastguard said the barge lay at the quay all night.",
    ["contrasted: the barge had sailed at noon / the barge lay at the quay all night"],
  ],
  ["a but of what is to come", "The mill said the barge was full, but the coastguard said the barge would be searched.", []],
  ["a but of something else", "The mill said the barge was full, but the tram company said lines were closed.", []],
  ["side by side, of two things", "The fire brigade of Oslo said two floors had burned; the tram company said lines were closed.", []],
  ["different accounts at a bank", "Police in Oslo said 40 bank accounts were frozen. Norway said the court would sit in May.", []],
  ["two stories high", "The house in Tessin has two stories. Norway said it was sold. Denmark said the roof leaked.", []],
  [
    "a further one who says so",
    "Norway gave conflicting accounts of the fire. An official said the mill had burned. Another official said the roof had fallen.",
    [],
  ],
  ["at odds over a plan", "Norway and Denmark are at odds over the new bridge. Norway said it was too dear. Denmark said it was fair.", []],
];
for (const [why, text, told] of cases) test(why, async () => assert.deepEqual(await toldRivals([text], ["contrasted"]), told));
