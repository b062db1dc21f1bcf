// Takes pages of states' own agencies and ministries beside other reports, checks of which state their ministers and ministries are.
import assert from "node:assert/strict";
import { test } from "node:test";
import { captureOf } from "../../ingest/capture.ts";
import { LINK_NAMES } from "../../lang/en/link-names.ts";
import { readAndAnnotate } from "../../presets.ts";
import { linkEntities } from "./entities.ts";

const OTHER =
  "Orlo Daily\n\n12 May 2019\n\nBridge closed\n\nPeru's interior minister and Chile’s president met. Peru closed the bridge, and Chile’s foreign ministry protested.";

/** A page, somebody or something of it, and the state that it acts for; null for none. */
const CASES: readonly [why: string, page: string, name: string, state: string | null][] = [
  [
    "a minister in a state's agency",
    "Peru News Agency\n\n12 May 2019\n\nBridge safe\n\nThe Minister of Transport, Mr. Ilmar Tosk, said that the bridge was safe.",
    "Ilmar Tosk",
    "Peru",
  ],
  [
    "a guest of whom the page says where he belongs",
    "Ministry of Foreign Affairs of Peru\n\n12 May 2019\n\nJoint press appearance\n\nMinister Ilmar Tosk of Chile said that the bridge was safe.",
    "Ilmar Tosk",
    null,
  ],
  ["a paper", "Peru Daily News\n\n12 May 2019\n\nBridge safe\n\nThe trainer Ilmar Tosk said that the bridge was safe.", "Ilmar Tosk", null],
  [
    "a minister in a paper",
    "Peru Daily News\n\n12 May 2019\n\nBridge safe\n\nThe Minister of Transport of a neighbouring land, Mr. Ilmar Tosk, said that the bridge was safe.",
    "Ilmar Tosk",
    null,
  ],
  [
    "somebody without an office",
    "Peru News Agency\n\n12 May 2019\n\nBridge safe\n\nThe driver Ilmar Tosk said that the bridge was safe.",
    "Ilmar Tosk",
    null,
  ],
];
for (const [why, page, name, state] of CASES)
  test(`at home: ${why}`, () => {
    const read = [page, OTHER].map((text, at) => readAndAnnotate(captureOf(`${String(at)}.txt`, `${String(at)}.txt`, "text/plain", text)));
    const { entities } = linkEntities(read, LINK_NAMES);
    const byId = new Map(entities.map((it) => [it.id, it]));
    const found = entities.find((it) => it.name === name);
    assert.ok(found, entities.map((it) => it.name).join("; "));
    assert.equal(byId.get(found.onBehalfOf ?? "")?.name ?? null, state);
  });
