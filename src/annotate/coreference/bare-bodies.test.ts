// Takes reports whose bodies are told by a bare noun or by "his", checks which body is meant and for whom it acts.
import assert from "node:assert/strict";
import { test } from "node:test";
import { captureOf } from "../../ingest/capture.ts";
import { readAndAnnotate } from "../../presets.ts";

/** Whom the last mention of some words means, with whom that acts for. */
function meant(text: string, words: string): string {
  const { article, layers } = readAndAnnotate(captureOf("a.txt", "a.txt", "text/plain", `${text}\n`));
  const mention = layers.mentions.findLast(({ start, end }) => article.text.slice(start, end) === words);
  const entity = layers.entities[mention !== undefined && "value" in mention.entity ? mention.entity.value : -1];
  const owner = layers.entities[entity?.onBehalfOf ?? -1];
  return entity === undefined ? "nobody" : owner === undefined ? entity.name : `${entity.name} for ${owner.name}`;
}

const CASES: readonly [why: string, text: string, words: string, expected: string][] = [
  [
    "a noun that stands for a name",
    "The Ministry of Trade of Ostravia closed the port on Monday. It is late, the Ministry said.",
    "the Ministry",
    "Ministry of Trade of Ostravia for Ostravia",
  ],
  [
    "the same name without its state",
    "The Ministry of Trade of Ostravia closed the port on Monday. The Ministry of Trade denied it on Tuesday.",
    "The Ministry of Trade",
    "Ministry of Trade of Ostravia for Ostravia",
  ],
  [
    "a council",
    "The Harbour Council met on Monday. The bank wrote to the guild. The Council gave no answer.",
    "The Council",
    "Harbour Council",
  ],
  [
    "one's own ministry before another state's",
    "The Ministry of Trade closed the port on Monday. The Trade Ministry of Ostravia protested. The Ministry gave no answer.",
    "The Ministry",
    "Ministry of Trade",
  ],
  [
    "a minister's ministry",
    "Ostravia's trade minister, Bram Oduvar, told the league's envoy, Henrik Sollen, that the port was closed, according to his ministry.",
    "his ministry",
    "trade ministry for Ostravia",
  ],
  [
    "that of who speaks for it",
    "Colonel Miro Haldane, the Ostravian defence ministry spokesman, said that no word of the lost boy had reached his ministry.",
    "his ministry",
    "Ostravian defence ministry for Ostravian",
  ],
  [
    "an engineer's office stays hers",
    "Ostravia's trade minister met Ana Tesk. Tesk went back to her office.",
    "her office",
    "Ana Tesk's office for Ana Tesk",
  ],
  [
    "a people's ministry",
    "Peru closed the port. The Peruvians did so for a reason, and their ministry told it.",
    "their ministry",
    "Peru's ministry for Peru",
  ],
];
for (const [why, text, words, expected] of CASES) test(why, () => assert.equal(meant(text, words), expected));

test("a ministry's own page", () => {
  const text = "The Trade Ministry of Chile closed the port on Monday, Peru said. The Ministry regrets it.\n";
  const { layers } = readAndAnnotate(captureOf("a", "a.txt", "text/plain", text, { outlet: "Ministry of Trade of Peru" }));
  const own = layers.entities.find(({ labels }) => labels.includes("The Ministry"));
  assert.deepEqual([own?.name, layers.entities[own?.onBehalfOf ?? -1]?.name], ["Ministry of Trade of Peru", "Peru"]);
});
