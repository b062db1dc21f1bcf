// Takes sentences that report a saying, checks to whom it is said.
import assert from "node:assert/strict";
import { test } from "node:test";
import { articleOf } from "../../../../test/fixtures/article.ts";
import { annotateGround } from "../../../../test/fixtures/ground.ts";
import { ATTRIBUTION } from "../../../lang/en/attribution.ts";
import { stated, type Block } from "../../../model/index.ts";
import { attributions } from "../attributions.ts";

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
  [null, "Chilean officials warned this week that the dam would not hold."],
  [null, "Oleg Brant was fired after Maren Olve, the mayor, had accused Olve of lying."],
  [null, "A spokeswoman for the council did not respond to a message seeking comment about why he was dismissed."],
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
  ["union", "The archbishop said that the union must return to work."],
  ["union", "The archbishop called for the union to end the strike."],
  [null, "The archbishop demanded that the strike be ended."],
  [null, "The archbishop called the strikers “heroes”."],
  ["Ama Tesk", "Asked by Ama Tesk, the archbishop said the strike was wrong."],
  ["union", "At a meeting with the union, the archbishop said the strike was wrong."],
  ["parliament", "Addressing parliament, the archbishop said the strike was wrong."],
  ["Chile", "Peru said a woman of seventy, Ama Tesk, was killed when Chilean guns shelled the village."],
  [null, "The archbishop demanded that two priests be freed."],
  ["union", "The archbishop let the union know that the strike was wrong."],
  ["Ama Tesk", "To the question of Ama Tesk, the archbishop answered that the strike was wrong."],
  [null, "The question of the union is closed, the archbishop said."],
  [null, "Peru said that they had asked for calm."],
  ["the spectators", "The judge asked the spectators to stay silent."],
  ["his flock", "The archbishop called on his flock to stay at home."],
  ["the crowd", "Maren Olve urged the crowd twice to leave the dam."],
  ["the crew", "Maren Olve thanked the crew for their calm."],
  ["Radio Olve", "Priests interviewed by Radio Olve said that the dam would hold."],
  [null, "Maren Olve called for the dam to be closed."],
  [null, "Maren Olve urged restraint."],
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

const INTERVIEW =
  "Ama Tesk has driven a bus for thirty years.\nWhy do you strike?\nI have three children. We want bread.\nWho leads it?\nNobody leads.\nDo you trust the union?\nI trust my neighbours.";

test("lines that ask “you” and answer “I” are an interview with whom the text before speaks of", () => {
  const { layers } = annotateGround(articleOf(INTERVIEW));
  const said = rules.run(articleOf(INTERVIEW), layers, () => undefined).filter(({ rule }) => rule.startsWith("turn/"));
  const text = ({ start, end }: { start: number; end: number }): string => INTERVIEW.slice(start, end);
  assert.deepEqual(
    said.map(({ act, content, answers }) => [act === "ask", answers !== null, text(content[0]!)]),
    [
      [true, false, "Why do you strike?"],
      [false, true, "I have three children. We want bread."],
      [true, false, "Who leads it?"],
      [false, true, "Nobody leads."],
      [true, false, "Do you trust the union?"],
      [false, true, "I trust my neighbours."],
    ],
  );
  assert.ok(said.every(({ act, speakers }) => act === "ask" || layers.entities[speakers[0] ?? -1]?.name === "Ama Tesk"));
});

test("questions that the text itself answers are no interview", () => {
  const text = "What happened?\nA bus ran into a wall.\nWhat do you need to know?\nThe driver was asleep, police say.";
  const { layers } = annotateGround(articleOf(text));
  const turns = rules.run(articleOf(text), layers, () => undefined).filter(({ rule }) => rule.startsWith("turn/"));
  assert.deepEqual(turns, []);
});

test("who answers under “A”, initials or a surname in capitals is who is named elsewhere", () => {
  const lead = "Ama Tesk, who drives a bus, spoke to us.";
  const of = (text: string): (string | null)[] => {
    const article = articleOf(text);
    const labelled = (block: Block, at: number): Block =>
      at === 0 ? block : { ...block, kind: "turn", label: { start: block.start, end: text.indexOf(":", block.start) } };
    const report = { ...article, blocks: article.blocks.map(labelled) };
    const { layers } = annotateGround(report);
    return rules.run(report, layers, () => undefined).map(({ speakers }) => layers.entities[speakers[0] ?? -1]?.name ?? null);
  };
  assert.equal(of(`${lead}\nQ: Ms Tesk, was it late?\nA: It was dark.`)[1], "Ama Tesk");
  assert.equal(of(`${lead}\nOR: Was it late?\nAT: It was dark.`)[1], "Ama Tesk");
  assert.equal(of(`${lead}\nPRESENTER: Was it late?\nMS TESK: It was dark.`)[1], "Ama Tesk");
});

/** Two states that a report is about, then one of their ministers. */
const QUARREL =
  "Peru and Chile have quarrelled over the strait for years. Chile has ships there, and Peru has boats. Chile and Peru want it.";
const OPPOSED: readonly [why: string, addressee: string | null, said: string][] = [
  ["a demand that names nobody", "Chile", "Peru's foreign minister, Ada Rojas, demanded the release of the crew."],
  ["a threat", "Peru", "Chile's foreign minister, Ada Rojas, threatened to close the strait."],
  ["of a third state nobody knows", null, "Norway's foreign minister, Ada Rojas, demanded the release of the crew."],
  ["a charge that names nobody", "Chile", "Peru's foreign minister, Ada Rojas, called the raid “an act of terrorism”."],
  ["what asks for nothing", null, "Peru's foreign minister, Ada Rojas, said the crew was well."],
];

for (const [why, addressee, said] of OPPOSED)
  test(`of two states that a report is about, what the one asks for is put to the other: ${why}`, () =>
    assert.equal(addressees(`${QUARREL} ${said}`).at(-1), addressee));

test("“me” is whoever signs the report", () => {
  const article = articleOf("By Ann Rook\nThe mayor, Olof Tesk, told me that the dam would hold.");
  const signed = { ...article, blocks: article.blocks.map((block, at): Block => (at === 0 ? { ...block, kind: "byline" } : block)) };
  const { layers } = annotateGround(signed);
  const said = rules.run(signed, layers, () => undefined);
  assert.equal(said.at(-1)?.addressee?.name, "Ann Rook");
});

test("whom one's own side is told to have asked", () =>
  assert.deepEqual(addressees("Peru said it had asked the Callao League to send observers."), ["Callao League", "Callao League"]));

test("who replies in the same sentence was asked", () =>
  assert.deepEqual(addressees("Asked by Ama Tesk who had closed the mill, Maren Olve replied that she would not say."), [
    "Maren Olve",
    "Ama Tesk",
  ]));

test("an answer to the outlet's own question is the outlet's", () => {
  const article = {
    ...articleOf("“The dam will hold,” said Maren Olve. And the mill? “No.” The gate was shut."),
    outlet: stated("The Olve Post", []),
  };
  const { layers } = annotateGround(article);
  const found = rules.run(article, layers, () => undefined);
  assert.deepEqual(
    found.map(({ addressee }) => addressee?.name ?? null),
    [null, "The Olve Post"],
  );
});

test("“us” is who asks at a briefing where several do", () =>
  assert.equal(
    addressees(
      "Radio Olve: The mayor told us that the dam would hold. Will it?\nMaren Tusk: It will.\nThe Post: And the mill?\nMaren Tusk: No.",
      true,
    )[1],
    "Radio Olve",
  ));
