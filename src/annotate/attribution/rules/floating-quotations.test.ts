import assert from "node:assert/strict";
import { test } from "node:test";
import { articleOf } from "../../../../test/fixtures/article.ts";
import { valueOf } from "../../../model/index.ts";
import { annotate } from "../../../presets.ts";

const CASES: readonly [why: string, text: string, quotation: string, speaker: string | null][] = [
  [
    "a quotation goes on for the speaker of the paragraph before",
    "Ilse Marenko said the dam held.\n\n“We built it to last a hundred years.”",
    "“We built",
    "Ilse Marenko",
  ],
  [
    "before one who declines to say anything",
    "Ilse Marenko said the dam held. “It was built to last.” Levor Tosk, who led the ferry league then, declined to comment.",
    "“It was built",
    "Ilse Marenko",
  ],
  [
    "whom a colon announces",
    "Ilse Marenko said the dam held.\n\nThen Levor Tosk shook his head: “My sympathy to all the families. This does not help.”",
    "“My sympathy",
    "Levor Tosk",
  ],
  [
    "whom a verb of saying announces in the line before",
    "The council met on Monday.\n\nLevor Tosk, head of the ferry league, commented,\n\n“This council has lost its way and will lose the vote.”",
    "“This council",
    "Levor Tosk",
  ],
  [
    "of whom the line before tells how he was",
    "The council met on Monday.\n\nLevor Tosk of the ferry league was blunt:\n\n“We will see them in court next month.”",
    "“We will see",
    "Levor Tosk",
  ],
  [
    "whose statement the line before announces",
    "The council met on Monday.\n\nBelow is a statement by Levor Tosk, head of the ferry league:\n\n“The council has begun to repair the damage.”",
    "“The council has",
    "Levor Tosk",
  ],
  [
    "who has made a statement, of which the next sentence gives a part",
    "The council met on Monday.\n\nLevor Tosk has just made a statement outside the hall. Here is the main part:\n\n“You do not close a bridge with a letter.”",
    "“You do not",
    "Levor Tosk",
  ],
  [
    "what he wrote",
    "The council met on Monday.\n\nLevor Tosk wrote to the ferry league in the morning. Here's his answer in full:\n\n“You do not close a bridge with a letter.”",
    "“You do not",
    "Levor Tosk",
  ],
  [
    "whose words were never closed goes on two paragraphs later",
    "Levor Tosk added: “We stand with the families.\n\nThis is the least.\n\n“The river will be safe again before the winter.”",
    "“The river",
    "Levor Tosk",
  ],
  [
    "a comma inside the marks tells of a speaker, though none is made out",
    "Ilse Marenko said the dam held.\n\n“We will leave at noon, as we said,” so went the call from the tower.",
    "“We will",
    null,
  ],
];

for (const [why, text, quotation, speaker] of CASES) {
  test(why, () => {
    const { attributions, entities } = annotate(articleOf(text)).layers;
    const said = attributions.filter(({ content }) => content.some(({ start }) => text.startsWith(quotation, start)));
    assert.equal(said.length, 1);
    assert.equal(entities[valueOf(said[0]!.speaker) ?? -1]?.name ?? null, speaker);
  });
}

test("what a cue claims is given once, though words follow the cue", () => {
  const text = "Ilse Marenko denied it.\n\n“I do not see who is left out,” Levor Tosk said after reading the plan for the valley.";
  const { attributions } = annotate(articleOf(text)).layers;
  assert.equal(attributions.filter(({ content }) => content.some(({ start }) => text.startsWith("“I do", start))).length, 1);
});
