// Takes sentences that report a saying, checks to whom it is said.
import assert from "node:assert/strict";
import { test } from "node:test";
import { articleOf } from "../../../test/fixtures/article.ts";
import { annotateGround } from "../../../test/fixtures/ground.ts";
import { ATTRIBUTION } from "../../lang/en/attribution.ts";
import type { Block } from "../../model/index.ts";
import { attributions } from "./attributions.ts";

const rules = attributions(ATTRIBUTION, null);

function addressees(text: string, turns = false): (string | null)[] {
  const article = articleOf(text);
  const labelled = (block: Block): Block => ({
    ...block,
    kind: "turn",
    label: { start: block.start, end: text.indexOf(":", block.start) },
  });
  const report = turns ? { ...article, blocks: article.blocks.map(labelled) } : article;
  const { layers } = annotateGround(report);
  const names = layers.entities.map(({ name }) => name);
  return rules
    .run(report, layers, () => undefined)
    .map(({ addressee }) => (addressee === null ? null : (names[addressee.entities[0] ?? -1] ?? addressee.name)));
}

const CASES: readonly [addressee: string | null, text: string][] = [
  ["parliament", "Maren Olve told parliament that the dam would hold."],
  ["Chile", "Peru accused Chilean guards of firing at a boat."],
  ["Chile", "Peru said that Chilean guards had fired at a boat."],
  [null, "Maren Olve said that the guards had fired at a boat."],
  [null, "Peru said that Chilean tourists came in May."],
  ["police", "Maren Olve complained to police that the dam would not hold."],
  ["priests", "Maren Olve told a crowd of priests that the dam would hold."],
  [null, "Maren Olve told a news conference in the town that the dam would hold."],
  [null, "Maren Olve warned lorries could be stopped at the dam."],
  ["reporters", "Speaking to reporters, Maren Olve said the dam would hold."],
  ["bishop", "In a letter to the bishop, the priests demanded an inquiry."],
  ["union", "Maren Olve praised the union for its patience."],
  ["town", "Maren Olve offered five pumps to the town."],
];

for (const [addressee, text] of CASES) test(text, () => assert.deepEqual(addressees(text), [addressee]));

test("in an interview each speaks to the other", () =>
  assert.deepEqual(addressees("Radio Olve: Will the dam hold?\nMaren Tusk: It will.\nRadio Olve: So it is safe.", true), [
    "Maren Tusk",
    "Radio Olve",
    null,
  ]));

test("where several ask, an answer is spoken to who asked, and what is no question to who answers", () =>
  assert.deepEqual(
    addressees(
      "Radio Olve: Will the dam hold?\nMaren Tusk: It will.\nChannel Nine: When?\nMaren Tusk: Always.\nChannel Nine: The river rises.\nMaren Tusk: Let it.",
      true,
    ),
    ["Maren Tusk", "Radio Olve", "Maren Tusk", "Channel Nine", "Maren Tusk", "Channel Nine"],
  ));
