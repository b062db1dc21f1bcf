// Takes sentences whose source describes somebody and names him at its end, or goes on behind him, checks who speaks.
import assert from "node:assert/strict";
import { test } from "node:test";
import { valueOf } from "../../../model/index.ts";
import { articleOf } from "../../../../test/fixtures/article.ts";
import { annotate } from "../../../presets.ts";

/** Who says what contains some words; null where nobody is known to. */
function speakerOf(text: string, said: string): string | null {
  const { layers } = annotate(articleOf(text));
  const it = layers.attributions.find(({ content }) => content.some(({ start, end }) => text.slice(start, end).includes(said)));
  return layers.entities[it?.speakers[0] ?? -1]?.name ?? null;
}

const CASES: readonly [said: string, speaker: string | null, text: string][] = [
  ["went well", "Osman Keller", "The party's Danish guest, Osman Keller, said that the talks went well."],
  ["were dry", "Jana Torvik", "Its director, a bearded Norwegian called Jana Torvik, said the wells were dry."],
  ["were dry", "Jana Torvik", "The one of Harbrook, Doctor Jana Torvik, recalled that the wells were dry."],
  ["were wrong", "Osman Keller", "One of the priests, Reverend Osman Keller of the Harbrook Abbey, said the figures were wrong."],
  ["were wrong", "Osman Keller", "Striking porters' chief Osman Keller, 49, said the figures were wrong."],
  ["rises", "Tarnow Grelk", "Water was rising, the company, Tarnow Grelk, said on its website. It said that the cost rises."],
  [
    "was late",
    "Osman Keller",
    "The Minister of Health and Child Welfare, Dr Osman Keller, today received the guests. The Minister said that the plan was late.",
  ],
  // People of whom what stands behind them tells.
  ["was staged", "Detectives", "Detectives investigating the theft of two bells from a barn outside Harbrook said that it was staged."],
  [
    "was staged",
    "aide to the Harbrook Harbour Committee",
    "An aide to the Harbrook Harbour Committee, who spoke under its rules, said that the vote was staged.",
  ],
  // Somebody else is named at the end, or what is told is no one.
  ["went well", "reporters", "Reporters who met Osman Keller said that the talks went well."],
  ["went well", "nurse at the clinic of Jana Torvik", "A nurse at the clinic of Jana Torvik said that the talks went well."],
];
for (const [said, speaker, text] of CASES) test(text, () => assert.equal(speakerOf(text, said)?.toLowerCase(), speaker?.toLowerCase()));

test("a title in capitals is no part of a name", () => {
  const text = "MR. OSMAN KELLER: There are boxes.\n\nQUESTION: Then why?\n\nMR. KELLER: Because people bought four boxes.";
  const { mentions, entities } = annotate(articleOf(text)).layers;
  const meant = mentions.filter(({ form, kind }) => form === "name" && kind === "person").map(({ entity }) => valueOf(entity));
  assert.deepEqual(
    [...new Set(meant)].map((it) => entities[it ?? -1]?.name),
    ["OSMAN KELLER"],
  );
});
