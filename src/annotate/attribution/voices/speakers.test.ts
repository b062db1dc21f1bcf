// Takes sentences that report a saying, checks who it is that speaks.
import assert from "node:assert/strict";
import { test } from "node:test";
import { articleOf } from "../../../../test/fixtures/article.ts";
import { annotate } from "../../../presets.ts";

/** Names of those who say the report's first statement, as the report calls them. */
function speakers(text: string): string[] {
  const { layers } = annotate(articleOf(text));
  const [first] = layers.attributions.filter(({ saying }) => saying);
  return (first?.speakers ?? []).map((it) => layers.entities[it]?.name ?? "");
}

const CASES: readonly [why: string, speakers: readonly string[], text: string][] = [
  ["a holder named behind the state", ["Martha Quill"], "Oregon Gov. Martha Quill said that the bridge was safe."],
  ["the same, counted once", ["Rick Hale"], "Texas Gov. Rick Hale said that the drought was over."],
  ["an officer named behind the force", ["Gregg Hale"], "Oregon State Police Lt. Gregg Hale said that the bridge was safe."],
  ["a place between commas", ["Carl Wend"], "Bishop Carl Wend, of Peoria, Ill., said that the strike was over."],
  [
    "people along a border are not the place",
    ["local officers"],
    "Several local officers along Utah’s borders said that they saw nothing.",
  ],
  ["people in a place are not the place", ["farmers"], "Some farmers in rural counties bordering Ohio said that the roads were bad."],
  [
    "a lawyer named behind whom he speaks for",
    ["Tom Karsch"],
    "A lawyer for Mr. Brant, Tom Karsch of Hale & Wend, confirmed that charges were near.",
  ],
  ["somebody who knows of a testimony", ["person"], "One person familiar with Mr. Brant’s testimony said that he had not lied."],
  ["the testimony itself", ["testimony"], "The testimony said that the door had been open."],
  ["one of many, then named", ["Tom Karsch"], "One of her lawyers, Tom Karsch, said that the deal was fair."],
  ["one of some, told by a calling", ["miner"], "Three men came up. One of them, a miner, said that the shaft was dry."],
  ["a list that an outlet has seen", ["list"], "There were nine goats, according to a list that the Orlo Herald has seen."],
  ["charges of which no verb is said", ["charges"], "Two men had held the door, according to the charges filed on Friday."],
  ["whose release it is", ["Orlo Police"], "According to an Orlo Police release, two men had held the door."],
  [
    "an office, words between, the name",
    ["Timmy Vitor"],
    "The spokesman for the council at the time, Timmy Vitor, said that the memo was old.",
  ],
  ["a title in the plural", ["John Millan", "Lynn Hale"], "Senators John Millan and Lynn Hale said that the vote was close."],
  ["whom an outlet credits before it tells", ["medics"], "The Orlo Herald, citing medics, reported that nine were hurt."],
  ["the same, first of all", ["engineers"], "Citing two engineers, the Orlo Herald reported that the dam held."],
  ["pictures that a ministry cites", ["ministry"], "The ministry said, citing pictures, that the dam held."],
  ["three states", ["France", "Germany", "Italy"], "On Monday, France, Germany and Italy called for a new dam."],
  ["two states, where", ["Germany", "Italy"], "In Paris, Germany and Italy called for a new dam."],
  [
    "two ministers, each with a state",
    ["Ana Petrova", "Jan Novak"],
    "Foreign ministers Ana Petrova of Bulgaria and Jan Novak of Slovakia said the border would stay open.",
  ],
  ["one person twice described", ["former union agent"], "A former union agent and veteran of the war said that the fire was set."],
  [
    "a name, then a body that it headed",
    ["Ann Quill"],
    "Rep. Ann Quill, D-N.Y., the former chair of the House Rules Committee, said that it was late.",
  ],
  ["a time before the name", ["Carl Wend"], "This month, Bishop Carl Wend, of Peoria, Ill., said that the strike was over."],
  [
    "who, behind a name that itself stands behind a call",
    ["Joost Hamel"],
    "Mayor Carla Bruns received a call from the Dutch Transport Minister, Joost Hamel, who voiced his regret over the delay.",
  ],
  ["an office that no table knows, then the name", ["Tor Lie"], "Harbour master Tor Lie said that the ferry was late."],
  ["neither of two", ["Ann Quill", "Tom Karsch"], "Neither Ann Quill nor Tom Karsch would say when the bridge was closed."],
  ["who, behind there", ["nurse"], "A nurse there who asked not to be named feared that two of them would lose a leg."],
  ["somebody from a place is not the place", [], "“What about the money?” asks a listener from Graz."],
  ["a body called what it is", ["Pell Marine"], "The yard, Pell Marine, said none of its welders was on board."],
  ["who, behind a chain of places", ["Dan Colby"], "Judge Dan Colby of Brown County, Neb., who said that he was glad, left early."],
];

/** Who says the report's last statement. */
const LAST: readonly [why: string, speaker: string, text: string][] = [
  [
    "a teacher is no student",
    "Anna Wend",
    "A teacher, Anna Wend, said that it was late. A student, Karl Tosk, said that it was early. The teacher said that he was wrong.",
  ],
  [
    "a calling that few tables have",
    "Anna Wend",
    "The curator, Anna Wend, said that it was late. Later the curator said that it was cold.",
  ],
  [
    "a calling with where from",
    "Anna Wend",
    "Anna Wend, a curator from Ohio, said that it was late. Later the curator said that it was cold.",
  ],
  [
    "a calling with words between it and the name",
    "Anna Wend",
    "The dean of the old chapter, Anna Wend, said that it was late. The dean said that it was cold.",
  ],
];

for (const [why, expected, text] of LAST)
  test(`${why}: ${text}`, () => {
    const { layers } = annotate(articleOf(text));
    assert.equal(layers.entities[layers.attributions.at(-1)?.speakers[0] ?? -1]?.name, expected);
  });

for (const [why, expected, text] of CASES) test(`${why}: ${text}`, () => assert.deepEqual(speakers(text), expected));

test("what neither of two will say is told of neither", () => {
  const { attributions } = annotate(articleOf("Neither Ann Quill nor Tom Karsch would say when the bridge was closed.")).layers;
  assert.deepEqual(
    attributions.map(({ act, affirmed }) => [act, affirmed]),
    [["no-comment", false]],
  );
});
