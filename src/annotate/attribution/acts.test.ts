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
  ["accuse", "Peru said that Chilean guards shot at a boat full of tourists."],
  ["accuse", "“The trawlers shot past our nets and rammed two boats,” Maren Olve said."],
  ["accuse", "“Our patrol walked up to the gate and was met with rifle fire,” Maren Olve said."],
  ["accuse", "Maren Olve said that strangers had attempted to sabotage the pumps."],
  ["accuse", "Maren Olve said that the two men were smugglers."],
  ["accuse", "“The tanker came into the bay without lights,” Maren Olve said."],
  ["accuse", "Maren Olve said that the company had failed to inspect the lift."],
  ["accuse", "“This was no accident,” Maren Olve said."],
  ["assert", "“The storm destroyed nine boats,” Maren Olve said."],
  ["assert", "Maren Olve said that a boat was destroyed in the night."],
  ["deny", "Maren Olve said that she had not come under attack."],
  ["assert", "Maren Olve said that the men who shot at the ferry are in custody."],
  ["deny", "Peru says nobody was shot."],
  ["deny", "Peru said that its men shot into the air."],
  ["deny", "Peru said that its guards had acted within the law."],
  ["deny", "“They are not smugglers,” Maren Olve said."],
  ["threaten", "Peru would cut off the power on Monday unless the captain was handed over, Peruvian Interior Minister Maren Olve said."],
  ["threaten", "Deliveries would be suspended if the captain was not released, Maren Olve said."],
  ["threaten", "“We will help them to leave. They have time until noon,” Maren Olve said."],
  ["commit", "“We are sending two boats,” Maren Olve said."],
  ["assert", "“We are sailing two boats,” Maren Olve said."],
  ["assert", "“His plan will cost nine million,” Maren Olve said."],
  ["offer", "“Their engineers are welcome to inspect the lift,” Maren Olve said."],
  ["concern", "“My condolences to the families,” Maren Olve said."],
  ["recognise", "Maren Olve acknowledged the right of the islanders to fish there."],
  ["condemn", "“It is a farce,” Maren Olve said."],
  ["support", "Maren Olve said that the union ‘will support the crew’."],
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

test("who says yes to a question does what it asks about", () => {
  const article = articleOf("Radio Olve: Are you ready for talks?\nMaren Tusk: Yes. On Monday, if they like.");
  const turns = article.blocks.map((block) => {
    const label = { start: block.start, end: article.text.indexOf(":", block.start) };
    return { ...block, kind: "turn" as const, label };
  });
  const report = { ...article, blocks: turns };
  const { layers } = annotateGround(report);
  assert.deepEqual(
    rules.run(report, layers, () => undefined).map((it) => it.act),
    ["ask", "offer"],
  );
});
