import assert from "node:assert/strict";
import { test } from "node:test";
import { articleOf } from "../../../../test/fixtures/article.ts";
import { annotate } from "../../../presets.ts";

const CASES: readonly [why: string, text: string, isSaid: boolean][] = [
  [
    "somebody is come upon dead",
    "Lo Tosk, 52, head of the clans in the harbour, was found dead in Orlo prison only hours after his arrest.",
    false,
  ],
  ["somebody is come upon doing something", "Deputies found him hiding in a bathtub three hours later.", false],
  ["what somebody holds of those who are named", "Six alleged members of the Orlo gang have been indicted by a grand jury.", false],
  ["what is alleged of them", "The prosecutors alleged members of the gang had burned the mill.", true],
  ["a thing has what it boasts", "The old warehouse boasted a full-length porch and a red roof.", false],
  ["whom somebody calls on to do something with a name", "Moscow has called on Orlo and Tosk to return to the Ankara Protocol.", true],
  ["what a lake is called", "The herders call the lake the Selva reservoir.", false],
  ["what is done by saying it", "We resolutely reject the allegation that an ambulance was struck.", true],
  ["what is asked for by saying it", "We call upon the guarantors to use their influence.", true],
  ["what the writer did", "We asked the harbour master for the lists.", false],
  ["a phrase that names who says so", "It has fuel for three days, according to the United Nations.", true],
  ["a topic that somebody speaks to", "The mayor answered the question of the press about the dam.", false],
  ["a topic that somebody is briefed on", "The minister briefed his colleague on the latest developments.", false],
  ["a topic that nothing is said to", "The mayor did not comment on the dam.", true],
  ["what is answered", "The mayor answered that the dam holds.", true],
  ["what nobody in particular asked about", "Asked about the dam, the mayor smiled.", false],
  ["what was asked", "Asked whether the dam holds, the mayor smiled.", true],
  ["what is expected of somebody", "Lo Tosk is expected to leave the harbour board on Monday.", false],
  ["what somebody is thought to have", "The yards are thought to have far more safe seats than the mills.", false],
  ["what is believed by those who are named", "The mayor believed that the yards had far more safe seats.", true],
  ["a report denied in other words", "The minister rubbished the report on the dam.", true],
  ["whom the police tell the dead man to be", "The police identified the dead man as Lo Tosk, 52.", true],
  ["questions put off to another", "The spokeswoman referred questions to the harbour board.", true],
  ["a name withheld", "The captain would not name the ship.", true],
  ["a name given to a ship", "The captain named the ship after his daughter.", false],
  ["a jury finds out", "The jury found that the bridge had been unsafe.", true],
];
for (const [why, text, isSaid] of CASES)
  test(`what is said: ${why}`, () => {
    const [found] = annotate(articleOf(text)).layers.attributions;
    assert.equal(found?.saying, isSaid);
  });
