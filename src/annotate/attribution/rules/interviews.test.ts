// Takes interviews without labels, checks who asks and who answers.
import assert from "node:assert/strict";
import { test } from "node:test";
import { captureOf } from "../../../ingest/capture.ts";
import { valueOf } from "../../../model/index.ts";
import { readAndAnnotate } from "../../../presets.ts";

/** Who says each turn of a text, with the first word of it. */
function turns(text: string): string[] {
  const { article, layers } = readAndAnnotate(captureOf("x.txt", "x.txt", "text/plain", text));
  return layers.attributions
    .filter(({ rule }) => rule.startsWith("turn/"))
    .map(({ speaker, content: [span], act }) => {
      const value = valueOf(speaker);
      return `${value === null ? "-" : layers.entities[value]!.name} ${act}: ${article.text.slice(span!.start, span!.end).split(" ")[0]!}`;
    });
}

const LEAD =
  "GLASNOST\nEnglish edition | Sunday, 12 May 2019\nInterview\n\nThe mayor opens the door\n\nMayor Berta Quill received Glasnost in her kitchen in Sarn on Friday.";
const INTERVIEW = [
  "Mayor Quill, why did you close the house? In March you said that it would stay.",
  "I said that with the beams that I had in March. I have other beams now, and fewer of them.",
  "The diocese counts eleven of you, and the cook makes twelve.",
  "Then it counts better than we do. We were nine at supper.",
  "Who pays for the roof?",
  "Not the town. I asked the bishop twice.",
  "Was it you who wrote to the bishop?",
  "I write to nobody. The letter was the cook's.",
  "And the novices? Two of them are said to have left.",
  "One asked me for a ladder. The other is in the garden.",
];

test("turns of one paragraph each go by turns, whatever they end with", () =>
  assert.deepEqual(
    turns(
      [LEAD, ...INTERVIEW, "The diocese did not answer our letters.", "Subscribe to Glasnost   Letters: letters@glasnost.example"].join(
        "\n\n",
      ),
    ),
    [
      "Glasnost ask: Mayor",
      "Berta Quill assert: I",
      "Glasnost assert: The",
      "Berta Quill assert: Then",
      "Glasnost ask: Who",
      "Berta Quill assert: Not",
      "Glasnost ask: Was",
      "Berta Quill assert: I",
      "Glasnost ask: And",
      "Berta Quill assert: One",
    ],
  ));

const EXPLAINED = [
  "What happened in Sarn?",
  "The roof of the old house came down on Monday night.",
  "Who lived there?",
  "Nine sisters and a cook lived there until the spring.",
  "Who pays for it?",
  "The town has set aside a small sum.",
  "What comes next?",
  "The diocese decides in June.",
];

test("questions that a report answers itself are nobody's turns", () => assert.deepEqual(turns([LEAD, ...EXPLAINED].join("\n\n")), []));
