// Takes sentences that report a saying, checks what is said to be done by it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { articleOf } from "../../../test/fixtures/article.ts";
import { annotateGround } from "../../../test/fixtures/ground.ts";
import { ATTRIBUTION } from "../../lang/en/attribution.ts";
import type { Act } from "../../model/index.ts";
import { attributions } from "./attributions.ts";

const rules = attributions(ATTRIBUTION, null);

const CASES: readonly [act: Act, text: string][] = [
  ["deny", "“We did not close the bridge,” Maren Olve said."],
  ["deny", "“There are no soldiers of ours on the island,” Maren Olve said."],
  ["deny", "“It is not an occupation,” Maren Olve said."],
  ["deny", "“My people have no rifles,” Maren Olve said."],
  ["deny", "Maren Olve said that she had not signed the order."],
  ["deny", "Maren Olve refused to open the gate."],
  ["assert", "Maren Olve said that the harbour has not changed in decades."],
  ["assert", "“I don't see the ships, I hear them,” Maren Olve said."],
  ["assert", "“There is no way to see the island from here,” Maren Olve said."],
  ["assert", "“I cannot swim,” Maren Olve said."],
  ["no-comment", "Maren Olve did not say whether the bridge was closed."],
  ["no-comment", "Maren Olve declined to discuss the bridge."],
  ["no-comment", "Maren Olve refused to discuss the report."],
  ["request", "“All ships must leave the harbour,” Maren Olve said."],
  ["request", "Maren Olve said that the guards need to leave the bridge."],
  ["assert", "“I must say it was late,” Maren Olve said."],
  ["assert", "“It must have been the wind,” Maren Olve said."],
  ["assert", "“You don't have to wait for the ferry,” Maren Olve said."],
  ["condemn", "“It was a crime,” Maren Olve said."],
  ["assert", "“The report on crime came late,” Maren Olve said."],
  ["request", "“I want the captain to come back,” Maren Olve said."],
  ["request", "“Leave the harbour at once,” Maren Olve said."],
  ["request", "“Do not touch the ropes,” Maren Olve said."],
  ["request", "“We demand an answer by Friday,” Maren Olve said."],
  ["assert", "“We asked them to wait in May,” Maren Olve said."],
  ["commit", "Maren Olve said that she would open the gate on Friday."],
  ["commit", "“We are not going to close the bridge,” Maren Olve said."],
  ["assert", "“We will know more on Friday,” Maren Olve said."],
  ["assert", "“We will be told on Friday,” Maren Olve said."],
  ["threaten", "“We will close the bridge unless the guards leave,” Maren Olve said."],
  ["accuse", "“They fired at my boat,” Maren Olve said."],
  ["accuse", "Maren Olve said that the guards had opened fire."],
  ["accuse", "“Our boat was rammed in the fog,” Maren Olve said."],
  ["assert", "“We fired a flare,” Maren Olve said."],
  ["deny", "“It is neither a raid nor a war,” Maren Olve said."],
  ["no-comment", "“I cannot comment on the report,” Maren Olve said."],
  ["no-comment", "“We will not discuss the ferry,” Maren Olve said."],
  ["deny", "Maren Olve assured reporters that she had not signed the order."],
  ["concern", "Maren Olve warned that the storm could last for days."],
];

for (const [act, text] of CASES)
  test(`${act}: ${text}`, () => {
    const article = articleOf(text);
    const { layers } = annotateGround(article);
    assert.deepEqual(
      rules.run(article, layers, () => undefined).map((it) => it.act),
      [act],
    );
  });
