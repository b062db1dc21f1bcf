// Takes sentences in which several speak, checks that each is given its own words and no others'.
import assert from "node:assert/strict";
import { test } from "node:test";
import { articleOf } from "../../../../test/fixtures/article.ts";
import { annotate } from "../../../presets.ts";

/** Text, then of each attribution "source | cue | content" in the order of the text; parts of a content are joined by " … ". */
const CASES: readonly [why: string, text: string, ...found: string[]][] = [
  [
    "a rival behind “but”",
    "The union claims that the plant leaked oil, but the company claims that the tanks are dry.",
    "The union | claims | that the plant leaked oil",
    "the company | claims | that the tanks are dry",
  ],
  [
    "a rival whose verb may be a noun",
    "The union says the pit is safe, but several engineers in Velmar report that the roof is cracking.",
    "The union | says | the pit is safe",
    "several engineers in Velmar | report | that the roof is cracking",
  ],
  [
    "a rival behind a semicolon",
    "The minister said the law would pass; the opposition leader said it would not.",
    "The minister | said | the law would pass",
    "the opposition leader | said | it would not",
  ],
  [
    "somebody else's count behind an object",
    "The harbour office has acknowledged nine injured; a nurse at the clinic, reached by radio, counted fifteen.",
    "The harbour office | has acknowledged | nine injured",
    "a nurse at the clinic | counted | fifteen",
  ],
  ["a verb left out", "Norway reported twelve arrests, Sweden five.", "Norway | reported | twelve arrests", "Sweden | reported | five"],
  [
    "a verb left out, its preposition said again",
    "The mayor spoke of eleven injured, the governor of nine.",
    "The mayor | spoke of | eleven injured",
    "the governor | spoke of | nine",
  ],
  [
    "an amount that is put",
    "The Swedish navy put the first sighting at 5:10 a.m. and blamed a trawler.",
    "The Swedish navy | put | the first sighting at 5:10 a.m.",
    "The Swedish navy | blamed | a trawler",
  ],
  [
    "a place and a preposition with the verb left out",
    "In Oslo they speak of a “mistake”, in Stockholm of “sabotage”.",
    "they | speak of | a “mistake”",
    "Stockholm | speak of | “sabotage”",
  ],
  ["a list behind a colon", "Her message was simple: come back to work.", "Her | message | come back to work"],
  [
    "what is withheld",
    "The ministry did not want to comment on the report about the ferry.",
    "The ministry | did not want to comment on | the report about the ferry",
  ],
  [
    "what somebody was not drawn on",
    "Maren Olve would not be drawn on whether the ferry would sail.",
    "Maren Olve | would not be drawn on | whether the ferry would sail",
  ],
  [
    "a subject, and its predicate behind the cue",
    "Oslo, it let the paper know through its embassy, would attend if the talks were public.",
    "it | let the paper know | Oslo … would attend if the talks were public",
  ],
  [
    "an answer to the reporter's question",
    "“We were told to stay in our rooms,” Jan Brekke said. By whom? “By the captain.”",
    "Jan Brekke | said | “We were told to stay in our rooms,”",
    "Jan Brekke | - | “By the captain.”",
  ],
  [
    "a report that goes on",
    "The ferry had been repaired, Jan Brekke said. It would sail on Friday.",
    "Jan Brekke | said | The ferry had been repaired",
    "Jan Brekke | - | It would sail on Friday",
  ],
  [
    "another who would not say",
    "The ferry had been repaired, Jan Brekke said. The company would say nothing of it.",
    "Jan Brekke | said | The ferry had been repaired",
    "The company | would say | nothing of it",
  ],
  [
    "another's quotation behind a semicolon",
    "Analysts say the dam is safe; “They have not looked at it once,” said Ana Rossi.",
    "Analysts | say | the dam is safe",
    "Ana Rossi | said | “They have not looked at it once,”",
  ],
];

for (const [why, text, ...expected] of CASES)
  test(why, () => {
    const { attributions } = annotate(articleOf(text)).layers;
    const words = (ranges: readonly { start: number; end: number }[] | null): string =>
      ranges === null ? "-" : ranges.map(({ start, end }) => text.slice(start, end)).join(" … ");
    const found = attributions.map(({ source, cue, content }) => `${words(source)} | ${words(cue)} | ${words(content)}`);
    assert.deepEqual(found.sort(), [...expected].sort());
  });
