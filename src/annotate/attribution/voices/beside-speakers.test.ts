// Takes reports in which the one who speaks stands beside the words only (through whom, who reacts, whose initials), checks who that is.
import assert from "node:assert/strict";
import { test } from "node:test";
import { articleOf } from "../../../../test/fixtures/article.ts";
import { captureOf } from "../../../ingest/capture.ts";
import { annotate, readAndAnnotate } from "../../../presets.ts";

const CASES: readonly [why: string, said: string, speaker: string | null, text: string][] = [
  [
    "through a spokeswoman",
    "the sale",
    "Ida Kern",
    "The gallery lets it be known, through its spokeswoman Ida Kern, that the sale was legal.",
  ],
  ["through a lawyer", "no passenger", "Tom Berg", "The airline said through its lawyer, Tom Berg, that no passenger had complained."],
  [
    "one of them",
    "a bang",
    "miners",
    "Three miners stood at the gate and told reporters that the lift was shut. “We heard a bang,” one of them said.",
  ],
  [
    "an age before the name",
    "two hours",
    "Ana Marchuk",
    "One survivor, 34-year-old Ana Marchuk, said the boat had taken two hours to come.",
  ],
  [
    "an age alone",
    "my own eyes",
    "Ana Kos",
    "One trader, Ana Kos, said a barge had hit the quay.\n\n“I saw it with my own eyes,” the 60-year-old said.",
  ],
  ["a calling before a name", "blood", "Ana Kos", "Opposition figure Ana Kos said the town had blood on its hands."],
  ["a rank before a name", "tide", "Ana Kos", "Commodore Ana Kos said the tide was out."],
  ["the party that rules", "it had won", "ruling party", "The ruling party said it had won."],
  ["an age of nobody who spoke", "my own eyes", null, "A barge hit the quay. “I saw it with my own eyes,” the 60-year-old said."],
  ["through nobody with a name", "the strike", "union", "The union said via a spokeswoman that the strike would go on."],
  ["through no voice", "the roof", "union", "The union said through its founder, Tom Berg, that the roof would be mended."],
  [
    "who bristles",
    "Bees",
    "Drago Vidic",
    "“It is a moral case,” said Ines Salvi, who teaches law in Padua. Drago Vidic, the beekeeper, bristles at this. “Bees do not read any law.”",
  ],
  [
    "who shakes her head",
    "drunk",
    "Ana Kos",
    "“It was an accident,” said the captain, Tor Lie. The widow, Ana Kos, shakes her head. “He was drunk.”",
  ],
  ["who reacts first of all", "Bees", "Drago Vidic", "Drago Vidic, the beekeeper, bristles at this. “Bees do not read any law.”"],
  [
    "who does no more than sit there",
    "fog",
    "Tor Lie",
    "“It was an accident,” said the captain, Tor Lie. The ship sank in nine minutes. “It was the fog that night.”",
  ],
  [
    "a pronoun behind a comma, nobody of whom the words speak",
    "show it",
    "Jitka Hora",
    "The lawyer, Jitka Hora, confirms it. “I will show it to a judge, not to a village newspaper,” she cut short.",
  ],
  [
    "a name behind a clause",
    "contract",
    "Odo Nessel",
    "The dealer who claimed that he had a contract, Odo Nessel, died in 2011. His papers are gone.",
  ],
  [
    "in the phrase of somebody",
    "court case",
    "London dealer",
    "It had become, in the phrase of one London dealer, “a court case with wings.”",
  ],
];

for (const [why, said, speaker, text] of CASES)
  test(`who speaks beside the words: ${why}`, () => {
    const { layers } = annotate(articleOf(text));
    const found = layers.attributions.find((it) => it.saying && it.content.some(({ start, end }) => text.slice(start, end).includes(said)));
    assert.equal(layers.entities[found?.speakers[0] ?? -1]?.name ?? null, speaker);
  });

test("who asks under the initials of whoever signs is the writer", () => {
  const lines = [
    "THE BEE JOURNAL",
    "Posted 14 May 2009",
    "by Ann Rook",
    "TRIESTE—I met Livia Marsich in her shop last week.",
    "AR: You sold the hive?",
    "LM: I sold it in 2007.",
    "AR: For how much?",
    "LM: For little.",
  ];
  const { attributions, entities } = readAndAnnotate(captureOf("a", "a.txt", "text/plain", lines.join("\n"), {})).layers;
  assert.ok(attributions.some(({ act, speakers }) => act === "ask" && entities[speakers[0] ?? -1]?.name === "Ann Rook"));
});

const PARTS: readonly [why: string, said: readonly string[], text: string][] = [
  ["behind a relative pronoun", ["was carried off in 1981"], "It is a bell which, in the opinion of the parents, was carried off in 1981."],
  ["behind “and”", ["belongs to them"], "It stands in Prague and, in the view of the parents, belongs to them."],
  ["before and behind", ["The bell", "was stolen in 1981"], "The bell, in the opinion of the parents, was stolen in 1981."],
];
for (const [why, said, text] of PARTS)
  test(`what is somebody's opinion: ${why}`, () => {
    const [found] = annotate(articleOf(text)).layers.attributions;
    assert.deepEqual(
      found?.content.map(({ start, end }) => text.slice(start, end)),
      said,
    );
  });
