// Takes sentences whose words seem to deny, charge or announce, checks that what they merely tell is told from what they do.
import assert from "node:assert/strict";
import { test } from "node:test";
import { captureOf } from "../../../ingest/capture.ts";
import type { Act } from "../../../model/index.ts";
import { readAndAnnotate } from "../../../presets.ts";

const CASES: readonly [act: Act, text: string][] = [
  // A count of the dead, and no danger.
  ["assert", "Nobody was killed when the stand gave way, Maren Olve said."],
  ["deny", "“Nobody was killed by our guards,” Maren Olve said."],
  ["deny", "“Nobody was shot,” Maren Olve said."],
  ["assert", "“There is no danger to the valley,” Maren Olve said."],
  ["assert", "Maren Olve said there had been no danger to the town, and there was none now."],
  ["assert", "The leak poses no threat to bathers, Maren Olve said."],
  ["deny", "“There were no guns on the boat,” Maren Olve said."],
  // What is declared tells what is done; a state of things is announced.
  ["assert", "Maren Olve declared that the count had ended at nine."],
  ["deny", "Maren Olve declared that she had done nothing wrong."],
  ["commit", "Maren Olve declared that she would never leave the party."],
  ["announce", "The governor declared a state of emergency in Orlo."],
  ["announce", "The union proclaimed a strike at the mill."],
  // A case that is opened over a wrong.
  ["assert", "Maren Olve added that a criminal case had been opened over the massacre."],
  ["condemn", "Maren Olve said the raid was a massacre."],
  // What worries, however the sentence is built.
  ["concern", "“The figures coming from the coast are alarming,” Maren Olve said."],
  ["assert", "“The figures from the coast are rising,” Maren Olve said."],
  // What is asked for in a few quoted words, or with a request.
  ["request", "Maren Olve asked Peru for “a little more patience”."],
  ["request", "Maren Olve recalled that the club had turned to the league with a request for two more days."],
  ["ask", "Maren Olve asked whether the bridge was safe."],
  // Threats by their formula.
  ["threaten", "“We view a blockade of this port as an act of war, with all the ensuing consequences,” Maren Olve said."],
  ["threaten", "“Nobody should be surprised if we call a strike,” Maren Olve said."],
  ["threaten", "“Those who attack our schools should know that we remember,” Maren Olve said."],
  ["request", "“Those who buy shares must understand the risks,” Maren Olve said."],
  // Without what was due, and from one's own bed.
  ["accuse", "Maren Olve said the mill was closed without any notification."],
  ["accuse", "Two teachers were taken from their homes, Maren Olve said."],
  ["assert", "The stone was taken from its quarry in May, Maren Olve said."],
  // It was they.
  ["accuse", "Chile says it was the Peruvians who blocked the tunnel."],
  ["accuse", "Chile maintains that it was Peru."],
  ["assert", "Peru says it was the Peruvians who built the tunnel."],
  // Blows by others.
  ["accuse", "“They kicked my brother in the back,” Maren Olve said."],
  ["assert", "“They kicked the ball over the fence,” Maren Olve said."],
  // Said before.
  ["no-comment", "“I have already answered that question,” Maren Olve said."],
];

for (const [act, text] of CASES)
  test(`${act}: ${text}`, () => {
    const [said] = readAndAnnotate(captureOf("x.txt", "x.txt", "text/plain", text)).layers.attributions;
    assert.equal(said?.act, act);
  });
