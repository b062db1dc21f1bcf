// Takes interviews by turns, checks what is done in each.
import assert from "node:assert/strict";
import { test } from "node:test";
import { articleOf } from "../../../../test/fixtures/article.ts";
import { annotateGround } from "../../../../test/fixtures/ground.ts";
import { ATTRIBUTION } from "../../../lang/en/attribution.ts";
import type { Act } from "../../../model/index.ts";
import { attributions } from "../attributions.ts";

const rules = attributions(ATTRIBUTION, null);

/** The acts of a text each of whose lines is a turn, its label before a colon. */
function actsInTurns(text: string): (Act | null)[] {
  const article = articleOf(text);
  const blocks = article.blocks.map((block) => {
    const label = { start: block.start, end: article.text.indexOf(":", block.start) };
    return { ...block, kind: "turn" as const, label };
  });
  const report = { ...article, blocks };
  return rules.run(report, annotateGround(report).layers, () => undefined).map(({ act }) => act);
}

test("who says yes to a question does what it asks about", () => {
  assert.deepEqual(actsInTurns("Radio Olve: Are you ready for talks?\nMaren Tusk: Yes. On Monday, if they like."), ["ask", "offer"]);
});

test("who mostly asks only asks and states", () => {
  const acts = actsInTurns(
    "Q: Who fired?\nA: We did not fire.\nQ: So they fired at each other.\nA: I was not there.\nQ: You heard it?\nA: No.\nQ: And you saw it?\nA: No.\nQ: You are sure?\nA: No.\nQ: Tell us, you heard it all that night.\nA: No.\nQ: You say that they left.",
  );
  assert.deepEqual(
    acts.filter((_, index) => index % 2 === 0),
    ["ask", "assert", "ask", "ask", "ask", "ask", "assert"],
  );
});

test("who has but one turn asks where a question stands in it, before whoever answers them all", () => {
  const acts = actsInTurns(
    "Radio Olve: Who fired?\nMaren Tusk: We did not fire.\nOlve Post: Is the mill open, at last? The union says it is shut.\nMaren Tusk: It was open on Monday.\nRadio Olve: And on Tuesday?\nMaren Tusk: On Tuesday too. Why would it not be? The men had been paid.",
  );
  assert.equal(acts[2], "ask");
  assert.notEqual(acts.at(-1), "ask");
});
