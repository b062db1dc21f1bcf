// Takes texts of several reports, checks under which of its names an entity is shown.
import assert from "node:assert/strict";
import { test } from "node:test";
import { called } from "../../../test/fixtures/linked-names.ts";
import type { LocalEntity } from "../../model/index.ts";
import { shownName } from "./shown-names.ts";

const CASES: readonly [why: string, texts: readonly string[], words: string, expected: readonly string[]][] = [
  [
    "with the marks that one report writes",
    ["Ines Nuñar spoke.", "Ines Nunar spoke. Nunar left.", "Ines Nunar came."],
    "Ines Nunar",
    ["Ines Nuñar"],
  ],
  [
    "with a mark that others write as two letters",
    ["Hans Tüskmann spoke.", "Hans Tueskmann spoke.", "Hans Tueskmann left."],
    "Hans Tueskmann",
    ["Hans Tüskmann"],
  ],
  [
    "a body by a form that tells its state",
    [
      "The Ministry of Defense of Peru denied it.",
      "Peru left the council. Its Ministry of Defense said so.",
      "Peru came back. Its Ministry of Defense said so.",
      "Chile's Ministry of Defense said so.",
    ],
    "The Ministry of Defense of Peru",
    ["Ministry of Defense of Peru for Peru"],
  ],
  [
    "a body that one state alone has keeps its name",
    [
      "The Ministry of Defense of Peru denied it.",
      "Peru left the council. Its Ministry of Defense said so.",
      "Peru came back. Its Ministry of Defense said so.",
    ],
    "The Ministry of Defense of Peru",
    ["Ministry of Defense for Peru"],
  ],
  [
    "what many own",
    ["The separatists denied it. The shell was their own army's, and the separatists shot at their own army."],
    "their own army",
    ["separatists' own army for separatists"],
  ],
];
for (const [why, texts, words, expected] of CASES) test(why, () => assert.deepEqual(called(texts, words), expected));

const body = (name: string): LocalEntity => ({
  index: 0,
  kind: "organization",
  name,
  named: true,
  labels: [],
  offices: [],
  onBehalfOf: null,
  world: null,
});

test("an entity is shown under its own name, not under its press service's", () =>
  assert.equal(
    shownName([body("press service of the Bakers' Guild"), body("Bakers' Guild"), body("press office of Bakers' Guild")], new Map()),
    "Bakers' Guild",
  ));
