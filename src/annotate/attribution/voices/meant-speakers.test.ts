// Takes reports in which a name, a rank or an office stands for whoever speaks, checks who that is.
import assert from "node:assert/strict";
import { test } from "node:test";
import { articleOf } from "../../../../test/fixtures/article.ts";
import { annotate } from "../../../presets.ts";

/** Who says what begins so; null where nobody is known to. */
function speakerOf(text: string, said: string): string | null {
  const { layers } = annotate(articleOf(text));
  const it = layers.attributions.find(({ content }) => content.some(({ start, end }) => text.slice(start, end).includes(said)));
  return layers.entities[it?.speakers[0] ?? -1]?.name ?? null;
}

const CASES: readonly [why: string, said: string, speaker: string | null, text: string][] = [
  ["a body whose verb is taken for a noun", "the fire", "Kosovo police", "The Kosovo police claim that the fire was lit on the train."],
  [
    "the end of a name that a rank told to be a person's",
    "Air Force",
    "Tarik Wad Elmin",
    "The Navy Spokesman, Colonel Tarik Wad Elmin, said that the boats left on Tuesday.\n\nWad Elmin categorically denied that the Air Force had any hand in it.",
  ],
  [
    "a spokesman is not the prime minister of whom he speaks",
    "the country",
    "prime minister",
    "Idran Massel, the spokesman of the harbour board, was asked about it. He read a note. The prime minister said that the country would mourn.",
  ],
  [
    "an official of a seat is whoever spoke for it, not who sits there",
    "can be held",
    "Arsen Lukan",
    "“We are sorry,” Kremlin spokesman Arsen Lukan said. Nothing is in the president's diary so far. “But talks can be held,” the Kremlin official added.",
  ],
  [
    "a titled surname behind the comma of whom it describes",
    "must come first",
    "Tirk",
    "In his letter the leader of the expelled, Mr Tirk, insists that their return must come first.",
  ],
  [
    "one with two offices under one article, of which another holds one",
    "illegal",
    "Maren Olve",
    "President Ilmar Tosk said it was late.\n\nMaren Olve, the president and executive director of the Orlo Committee for Rights, called the idea illegal.",
  ],
  [
    "a fact-checker, by its name",
    "below the mill",
    "PolitiFact",
    "“The best way to follow along is by the stream below the mill,” PolitiFact says.",
  ],
];

for (const [why, said, speaker, text] of CASES) test(`who is meant: ${why}`, () => assert.equal(speakerOf(text, said), speaker));
