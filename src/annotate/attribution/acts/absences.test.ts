// Takes sentences that say what was not there, not used or not asked for, checks what is said to be done by them.
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Act } from "../../../model/index.ts";
import { captureOf } from "../../../ingest/capture.ts";
import { readAndAnnotate } from "../../../presets.ts";

const CASES: readonly [act: Act, text: string][] = [
  // Nobody was there.
  ["deny", "Colonel Leo Falk said there had been no anti-aircraft unit within two miles of the church."],
  ["deny", "The spokesman said that nobody was within a mile of the quarry."],
  ["assert", "Leo Falk said there had been no sunny day within two weeks of the feast."],
  ["assert", "Leo Falk said there was no other way to reach the mill."],
  ["assert", "Leo Falk said that nobody was sure of the date."],
  // No such thing was said or ordered.
  ["deny", "“We have not seen such a letter,” Maren Olve said."],
  ["deny", "Maren Olve said that the warden had never given such an order."],
  ["assert", "“I have never seen such a storm,” Maren Olve said."],
  ["assert", "“We would not sign such a plan in winter,” Maren Olve said."],
  // No force was used.
  ["deny", "Maren Olve said that tear gas was not used."],
  ["deny", "“Fire was never opened,” the captain said."],
  ["assert", "Maren Olve said that the new stove was not used."],
  // Nobody asked.
  ["assert", "Maren Olve said that no such request had been received."],
  ["assert", "“No such offer has been made so far,” Maren Olve said."],
  ["deny", "Maren Olve said that no such order had been given."],
  // What there never was, and what is called so.
  ["deny", "“The second letter never existed,” Maren Olve said."],
  ["deny", "“That is fake news,” Maren Olve said."],
  ["deny", "The union said that the charges were a distraction."],
  ["assert", "The union said that the music was a distraction."],
];

for (const [act, text] of CASES)
  test(`${act}: ${text}`, () => {
    const [said] = readAndAnnotate(captureOf("x.txt", "x.txt", "text/plain", text)).layers.attributions;
    assert.equal(said?.act, act);
  });
