import assert from "node:assert/strict";
import { test } from "node:test";
import { NAMES } from "./names.ts";
import { OUTLETS, WORLD } from "./world.ts";

test("every state has a key of its own, and no two the same name", () => {
  const keys = WORLD.states.map(({ key }) => key);
  assert.equal(new Set(keys).size, keys.length);
  for (const key of keys) assert.match(key, /^state\/[a-z]{2}$/);
  const names = WORLD.states.flatMap(({ name, also }) => [name, ...also]);
  assert.equal(new Set(names).size, names.length);
});

test("no people's name is two states'", () => {
  const shared = new Map<string, string>();
  for (const { key, demonyms } of WORLD.states) {
    for (const demonym of demonyms) {
      assert.ok(!shared.has(demonym), `${demonym}: ${shared.get(demonym) ?? ""}, ${key}`);
      shared.set(demonym, key);
    }
  }
});

test("bodies, agencies and outlets are named once", () => {
  for (const list of [WORLD.bodies, WORLD.agencies, OUTLETS, NAMES.places]) {
    const names = list.flatMap(({ name, also }) => [name, ...also]);
    const twice = names.filter((name, at) => names.indexOf(name) !== at);
    assert.deepEqual(twice, []);
  }
});

test("no row of a list is left empty", () => {
  const words = [
    ...WORLD.states.flatMap(({ also, demonyms, capitals }) => [...also, ...demonyms, ...capitals]),
    ...NAMES.roles.flatMap(({ forms }) => forms),
    ...NAMES.bodies.flatMap(({ forms }) => forms),
  ];
  assert.ok(words.every((word) => word.trim() === word && word !== ""));
});

test("a role's wording leads to one role", () => {
  const forms = NAMES.roles.flatMap((role) => role.forms);
  const twice = forms.filter((form, at) => forms.indexOf(form) !== at);
  assert.deepEqual(twice, []);
});
