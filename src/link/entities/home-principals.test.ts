// Takes single reports, checks which state the report as a whole lets stand behind bodies and people of which it does not say whose they are.
import assert from "node:assert/strict";
import { test } from "node:test";
import { captureOf } from "../../ingest/capture.ts";
import { LINK_NAMES } from "../../lang/en/link-names.ts";
import { readAndAnnotate } from "../../presets.ts";
import { statesIn } from "./aimed-states.ts";
import { linkEntities } from "./entities.ts";
import { homeStates } from "./home-principals.ts";

/** A report, somebody or something of it, and its state; null for none. */
const CASES: readonly [why: string, report: string, name: string, state: string | null][] = [
  ["the one state of the report", "The old bridge in Peru was closed on Monday. The army said that Peru had no other.", "army", "Peru"],
  ["named once, at the top", "Floods cut off two towns in Peru on Monday. The army said that it would bring boats.", "army", "Peru"],
  ["a general", "Peru closed the old bridge on Monday. General Ilmar Tosk said that Peru had no other.", "Ilmar Tosk", "Peru"],
  [
    "a president who stands before the name",
    "Peru closed the old bridge on Monday. President Ilmar Tosk said that Peru had no other.",
    "Ilmar Tosk",
    "Peru",
  ],
  [
    "an agency with a name",
    "Peru closed the old bridge on Monday. The Bridge Safety Agency said that Peru had no other.",
    "Bridge Safety Agency",
    "Peru",
  ],
  [
    "a place in capitals before the text",
    "LIMA. The old bridge was closed on Monday as Chile and Peru had agreed. The army said that it was unsafe.",
    "army",
    "Peru",
  ],
  [
    "a department told by what only states have",
    "Peru closed the old bridge on Monday. The military department said that Peru had no other.",
    "military department",
    "Peru",
  ],
  [
    "no committee on what states have",
    "Peru closed the old bridge on Monday. The Armed Services Committee said that Peru had no other.",
    "Armed Services Committee",
    null,
  ],
  ["two states named as often", "Peru and Chile closed the old bridge on Monday. The army said that it was unsafe.", "army", null],
  [
    "a state named in passing",
    "Floods cut off two towns on Monday.\n\nThe army said that it would bring boats.\n\nRoads were closed as well.\n\nThe boats were built in Peru.",
    "army",
    null,
  ],
  [
    "a part of a state",
    "Peru closed the old bridge on Monday. The regional government said that Peru had no other.",
    "regional government",
    null,
  ],
  [
    "a captain, of a ship perhaps",
    "Peru closed the old port on Monday. Captain Ilmar Tosk said that Peru had no other.",
    "Ilmar Tosk",
    null,
  ],
  ["a former general", "Peru closed the old bridge on Monday. Former general Ilmar Tosk said that Peru had no other.", "Ilmar Tosk", null],
  ["who holds no office", "Peru closed the old bridge on Monday. The baker Ilmar Tosk said that Peru had no other.", "Ilmar Tosk", null],
];
for (const [why, text, name, state] of CASES)
  test(`of the report's state: ${why}`, () => {
    const annotated = readAndAnnotate(captureOf("a.txt", "a.txt", "text/plain", text));
    const { entities, entityOf } = linkEntities([annotated], LINK_NAMES);
    const stateOf = statesIn(entities, LINK_NAMES.lands);
    const report = { annotated, entityOf: entityOf[0]! };
    const local = annotated.layers.entities.find((it) => it.name === name);
    assert.ok(local, annotated.layers.entities.map((it) => it.name).join("; "));
    const found = homeStates(report, report.entityOf.map(stateOf), LINK_NAMES)(local.index, null);
    assert.equal(entities.find(({ id }) => id === found)?.name ?? null, state);
  });
