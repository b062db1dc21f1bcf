// Takes reports of states that no table knows, checks for whom their bodies, officers and commissioners act.
import assert from "node:assert/strict";
import { test } from "node:test";
import { captureOf } from "../../ingest/capture.ts";
import { readAndAnnotate } from "../../presets.ts";

const CASES: readonly [why: string, who: string, of: string | null, text: string][] = [
  [
    "the agency of the dateline is not the state of its people",
    "Ostravian Defense Ministry",
    "Ostravia",
    "TELMAR. June 14 (OSTRAVA) - Two Ostravian soldiers were hurt, the Ostravian Defense Ministry said. Ostravia has held the hill since 1990.",
  ],
  ["an army called by its people", "Ostravian Army", "Ostravia", "Two men of the Ostravian Army died. Ostravia closed the road."],
  ["a society called alike is no state's", "Ostravian Society", null, "Two men of the Ostravian Society died. Ostravia closed the road."],
  [
    "a president's press service",
    "presidential press service",
    "Peru",
    "Peruvian President Ana Luk met the envoy of Chile on Sunday, the presidential press service reported.",
  ],
  [
    "that of a land which no table calls a state",
    "presidential office",
    "Velmar",
    "Velmar’s president, Ana Luk, met the envoy of Ostria on Sunday. “We wait,” the presidential office said.",
  ],
  [
    "a press service where nobody heads a state",
    "presidential press service",
    null,
    "The envoy left, the presidential press service reported.",
  ],
  ["a commissioner for human rights", "Oren Tadik", "Peru", "Oren Tadik, Peru's human rights commissioner, denied it on Monday."],
  [
    "ranks without stops",
    "Oren Tadik",
    "Ostravian defence ministry",
    "Two men were hurt, according to Maj Gen Oren Tadik of the Ostravian defence ministry. Ostravia said so.",
  ],
  [
    "a spokesperson in capitals",
    "Oren Tadik",
    "Ministry",
    "Asked about the talks, the Spokesperson of the Ministry, Oren Tadik, said: “There are none.”",
  ],
  [
    "an initial begins no country's name",
    "Ana Luk",
    null,
    "President Ana Luk spoke in Lima. The president of this country M. Danik threatened war.",
  ],
];
for (const [why, who, of, text] of CASES)
  test(`for whom somebody acts: ${why}`, () => {
    const { entities } = readAndAnnotate(captureOf("x.txt", "x.txt", "text/plain", text)).layers;
    const found = entities.find(({ name }) => name === who);
    assert.ok(found !== undefined, JSON.stringify(entities.map(({ name }) => name)));
    assert.equal(found.onBehalfOf === null ? null : entities[found.onBehalfOf]?.name, of);
  });
