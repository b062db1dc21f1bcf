import assert from "node:assert/strict";
import { test } from "node:test";
import { STATES_LEFT_OUT, WIKIDATA } from "./wikidata.ts";
import { WORLD } from "./world.ts";

test("identifiers are well formed, and no two things have one", () => {
  for (const [key, id] of WIKIDATA) assert.match(id, /^Q[1-9]\d*$/, key);
  assert.equal(new Set(WIKIDATA.values()).size, WIKIDATA.size);
});

test("every state has one or is named as left out", () =>
  assert.deepEqual(
    WORLD.states.flatMap(({ key }) => (WIKIDATA.has(key) ? [] : key.slice("state/".length))),
    [...STATES_LEFT_OUT],
  ));

test("every key is one of the tables of the world", () => {
  const keys = new Set([
    ...WORLD.bodies.map(({ key }) => key),
    ...WORLD.states.flatMap(({ key, capitals, seats }) => [
      key,
      ...capitals.slice(0, 1).map((it) => `${key}/capital/${it}`),
      ...seats.map(({ name }) => `${key}/${name.toLowerCase()}`),
    ]),
  ]);
  assert.deepEqual(
    [...WIKIDATA.keys()].filter((key) => !keys.has(key)),
    [],
  );
});
