// Takes sentences in which somebody's deed is to follow another's, checks that they bind whoever says so.
import assert from "node:assert/strict";
import { test } from "node:test";
import { captureOf } from "../../../ingest/capture.ts";
import type { Act } from "../../../model/index.ts";
import { readAndAnnotate } from "../../../presets.ts";

const CASES: readonly [act: Act, text: string][] = [
  // When, once, as soon as, the moment.
  ["commit", "The strikers will go back to the mill when the owners sign the contract, Maren Olve said."],
  ["commit", "Maren Olve said the ferries would run again once the port was cleared."],
  ["commit", "“Once the fine is paid, the licence will be returned,” Maren Olve said."],
  ["commit", "The court said the ballots would be released as soon as both parties agreed."],
  ["commit", "The club announced that the players it had locked out would be paid the moment they returned to training."],
  ["commit", "“The men will leave the roof when there is an agreement,” Maren Olve said."],
  ["assert", "Maren Olve said the river would fall once the rain stopped."],
  ["assert", "Maren Olve said prices would rise when the duty was lifted."],
  ["assert", "Maren Olve said the guards had left when the gate was opened."],
  // A condition turned round, and what is done to a request.
  ["commit", "“Should the club appeal, the case will be examined in full,” Maren Olve said."],
  ["commit", "“If anybody writes to us, it will be considered,” Maren Olve said."],
  ["assert", "Maren Olve said the plan was considered last year."],
  // What one will get back to, what could be done only then, what nobody is going to do.
  ["commit", "“We will get back to the matter of wages in the spring,” Maren Olve said."],
  ["assert", "“We will get wet,” Maren Olve said."],
  ["commit", "The bank said the branch could reopen only after the audit was finished."],
  ["assert", "The bank said the van could pass only after the snow had gone."],
  ["commit", "“Nobody is going to arrest the teachers,” Maren Olve said."],
  ["assert", "“Nobody is going to win this match,” Maren Olve said."],
  // What one is ready for once another has done his part.
  ["commit", "Maren Olve said the club was prepared to resume talks once the ban was lifted."],
  ["offer", "Maren Olve said the club was prepared to resume talks."],
  // Who could be there if he were asked.
  ["offer", "Maren Olve said her divers could be at the dam within hours if both mayors agreed."],
  ["assert", "Maren Olve said the fog could be there for days."],
];

for (const [act, text] of CASES)
  test(`${act}: ${text}`, () => {
    const [said] = readAndAnnotate(captureOf("x.txt", "x.txt", "text/plain", text)).layers.attributions;
    assert.equal(said?.act, act);
  });
