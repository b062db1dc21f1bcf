// Takes single reports, checks of which body whoever speaks is told, where nothing else tells for whom he does.
import assert from "node:assert/strict";
import { test } from "node:test";
import { captureOf } from "../../ingest/capture.ts";
import { LINK_NAMES } from "../../lang/en/link-names.ts";
import { readAndAnnotate } from "../../presets.ts";
import { linkEntities } from "./entities.ts";

/** A report, a part of the name of who speaks in it, and the body that is given; null for none. */
const CASES: readonly [why: string, report: string, speaker: string, body: string | null][] = [
  ["who is at a bank", "Prices will rise, said analysts at Orlo Bank in a note.", "analysts", "Orlo Bank"],
  ["a source of a body", "Sources in the Harbour Agency said that the gate was shut.", "Sources", "Harbour Agency"],
  ["a body's own", "The Orlo Bank's chief economist, Ana Tesk, said that prices would rise.", "Ana Tesk", "Orlo Bank"],
  ["who leads a body", "“We wait,” said Ana Tesk, who leads the dockers' union Orlo Front.", "Ana Tesk", "Orlo Front"],
  [
    "its director, of who acts",
    "The Orlo Bank has shut two of its branches. Its operations director, Ana Tesk, said that rents were too high.",
    "Ana Tesk",
    "Orlo Bank",
  ],
  [
    "behind what is quoted",
    "The Orlo Bank has shut two branches. “Rents were too high. We could not stay,” its operations director, Ana Tesk, said.",
    "Ana Tesk",
    "Orlo Bank",
  ],
  ["officials told by their people", "Peruvian investigators said that the gate had been shut.", "investigators", "Peru"],
  ["a state's officer", "Peru's chief veterinary officer, Ana Tesk, said that the herd was well.", "Ana Tesk", "Peru"],
  ["a mayor's town", "Mayor Ana Tesk of Gdynia said that the bridge was shut.", "Ana Tesk", "Gdynia"],
  [
    "a post of the United Nations",
    "The United Nations left the town. The Secretary-General said that the road was unsafe.",
    "Secretary-General",
    "United Nations",
  ],
  [
    "no such post where nobody names them",
    "Two roads were shut. The Secretary-General said that a third was unsafe.",
    "Secretary-General",
    null,
  ],
  ["media are no state's", "Peruvian media sources said that the gate had been shut.", "sources", null],
  [
    "the opposition is a body of its own",
    "Peruvian opposition officials said that the gate had been shut.",
    "officials",
    "Peruvian opposition",
  ],
  ["no farmers", "Peruvian farmers said that the gate had been shut.", "farmers", null],
  ["no customer", "A customer of Orlo Bank said that the door was shut.", "customer", null],
  ["who was of it once", "Ana Tesk, a former director of Orlo Bank, said that the door was shut.", "Ana Tesk", null],
  ["where a person stands between", "Ilmar Tosk left the room. Its walls, Ana Tesk said, were damp.", "Ana Tesk", null],
];
for (const [why, text, speaker, body] of CASES)
  test(`of a body: ${why}`, () => {
    const annotated = readAndAnnotate(captureOf("a.txt", "a.txt", "text/plain", text));
    const { entities, actsFor, entityOf } = linkEntities([annotated], LINK_NAMES);
    const local = annotated.layers.entities.find(({ name }) => name.includes(speaker));
    assert.ok(local, annotated.layers.entities.map((it) => it.name).join("; "));
    const owner = actsFor[0]!.get(local.index) ?? entityOf[0]![local.onBehalfOf ?? -1];
    assert.equal(entities.find(({ id }) => id === owner)?.name ?? null, body);
  });
