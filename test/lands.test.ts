// Takes reports about lands that rule themselves unrecognised, checks for whom their people speak.
import assert from "node:assert/strict";
import { test } from "node:test";
import { collate } from "../src/engine.ts";

const ROAD = "The road to Abkhazia is closed.";

const CASES: readonly [why: string, texts: readonly string[], said: string, principal: string | null][] = [
  ["its seat speaks for it", [`${ROAD} Sukhumi said the bridge was mined.`], "the bridge w", "Abkhazia"],
  ["its authorities do", [`${ROAD} Authorities in Sukhumi said the bridge was mined.`], "the bridge w", "Abkhazia"],
  [
    "a minister placed there",
    [`${ROAD} The so-called foreign minister in Sukhumi, Astan Bgazh, said the bridge was mined.`],
    "the bridge w",
    "Abkhazia",
  ],
  [
    "of the land by what it is called",
    [`${ROAD} Foreign Minister of the unrecognized republic Astan Bgazh said the bridge was mined.`],
    "the bridge w",
    "Abkhazia",
  ],
  [
    "at home there",
    ["SUKHUMI, March 3. President Astan Bgazh said the bridge was mined. Nobody crosses into Abkhazia."],
    "the bridge w",
    "Abkhazia",
  ],
  [
    "another's president is not at home there",
    ["SUKHUMI, March 3. Georgian President Irakli Orlo said the bridge was mined. Nobody crosses into Abkhazia."],
    "the bridge w",
    "Georgia",
  ],
  [
    "where another report lets one gather a state",
    [
      "TBILISI, March 3. Foreign Minister Astan Bgazh said the bridge was mined.",
      `${ROAD} The so-called foreign minister in Sukhumi, Astan Bgazh, said the tunnel was safe.`,
    ],
    "the bridge w",
    "Abkhazia",
  ],
  [
    "what an officer has charge of",
    ["Maren Olve, the deputy prime minister who handles Georgia's dealings with the rebel region, said the bridge was mined."],
    "the bridge w",
    "Georgia",
  ],
  [
    "in whose name an officer promises",
    ["Georgia will not leave the accord, President Maren Olve said. She said the bridge was mined."],
    "the bridge w",
    "Georgia",
  ],
  [
    "of whom an officer speaks, where the report is about another state too",
    ["Georgia is large and so is Peru, President Maren Olve said. Peru is far. She said the bridge was mined."],
    "the bridge w",
    null,
  ],
  [
    "the one state that the report names, whatever of it an officer has left",
    ["Maren Olve, the deputy prime minister who left Georgia's capital, said the bridge was mined."],
    "the bridge w",
    "Georgia",
  ],
  ["a town that is no seat", [`${ROAD} The mayor of Gagra, Astan Bgazh, said the bridge was mined.`], "the bridge w", "Gagra"],
];

for (const [why, texts, said, principal] of CASES)
  test(`lands: ${why}`, async () => {
    const lines = texts.map((text, at) => JSON.stringify({ id: "abc"[at], text, date: "2031-03-03" }));
    const { dossier } = await collate([{ name: "reports.jsonl", bytes: new TextEncoder().encode(lines.join("\n")) }]);
    const found = dossier.statements.find(({ content }) => content.some(({ exact }) => exact.includes(said)));
    assert.notEqual(found, undefined, dossier.statements.map(({ content }) => content.map(({ exact }) => exact).join(" … ")).join("; "));
    assert.equal(found!.onBehalfOf?.name ?? null, principal);
  });
