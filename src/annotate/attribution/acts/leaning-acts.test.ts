// Takes sentences that nothing strong tells the act of, checks to which act an idiom or whose deed it is leans.
import assert from "node:assert/strict";
import { test } from "node:test";
import { captureOf } from "../../../ingest/capture.ts";
import type { Act } from "../../../model/index.ts";
import { readAndAnnotate } from "../../../presets.ts";

const CASES: readonly [act: Act, text: string][] = [
  // Nothing is told, or another is to be asked.
  ["no-comment", "The mayor said she had nothing to share."],
  ["no-comment", "“You will have to ask the ministry,” Maren Olve said."],
  ["assert", "The mayor said she had nothing to eat."],
  // It is not so.
  ["deny", "“Far from it,” Maren Olve said."],
  ["deny", "The Kenyan army said it had mined nothing."],
  ["assert", "The Kenyan army said it had fined nobody yet."],
  ["deny", "The Kenyan army said that no such order had been made."],
  ["assert", "The Kenyan army said that no such order had arrived so far."],
  // Idioms of blame; whom one depends on, and what he knew or left undone.
  ["accuse", "Maren Olve said the fund existed only on paper."],
  ["accuse", "Maren Olve said the owners knew of the leak."],
  ["assert", "The regiment said the owners knew of no leak."],
  ["accuse", "Maren Olve said the ministry has not paid the nurses since May."],
  ["assert", "Maren Olve said the nurses had not slept since May."],
  ["accuse", "Maren Olve said the observers were not let into the hall."],
  ["assert", "Maren Olve said the observers were not tired."],
  ["accuse", "Maren Olve complained that the gates were locked at noon."],
  ["condemn", "Maren Olve complained about the heat."],
  // What is said to be like something, unless it is something good.
  ["condemn", "Maren Olve called the ruling “a present for the rich”."],
  ["assert", "Maren Olve called the ruling “a landmark for the valley”."],
  ["condemn", "Maren Olve complained that the soup was cold."],
  ["assert", "Maren Olve described the valley as a quiet place with “a lot of sheep”."],
  // What a body has done and makes known; not what one man did, nor what is insisted on.
  ["announce", "The company said it had suspended all flights to Oslo."],
  ["announce", "The police said they had arrested two drivers."],
  ["assert", "Maren Olve said she had signed eleven letters."],
  ["assert", "The company insisted it had reopened the road."],
  // What is to follow if another does not do as he is asked.
  ["threaten", "The union warned that all ferries would stop at noon unless the fares were cut."],
  ["threaten", "Norway warned that any expulsion would be reciprocated."],
  ["concern", "The union warned that the dam would burst unless the rain stopped."],
  ["threaten", "The mayor said the city would not tolerate it."],
  ["threaten", "Maren Olve said the firm would seek damages."],
  // Fears, thanks.
  ["concern", "Maren Olve said the length of the trial raises questions."],
  ["support", "“Thank you for coming back,” Maren Olve said."],
];

for (const [act, text] of CASES)
  test(`${act}: ${text}`, () => {
    const { layers } = readAndAnnotate(captureOf("a.txt", "a.txt", "text/plain", text));
    assert.deepEqual(
      layers.attributions.filter(({ saying }) => saying).map((it) => it.act),
      [act],
    );
  });
