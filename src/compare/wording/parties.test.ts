// Takes invented speakers of whom one is only described, checks with whom they can be one voice.
import assert from "node:assert/strict";
import { test } from "node:test";
import { linkedFrom } from "../../../test/fixtures/told.ts";
import { englishCompareTables } from "../../lang/en/compare.ts";
import { lemmaOf } from "../../lang/en/lemmas.ts";
import type { Entity } from "../../model/index.ts";
import { partiesOf, type Voices } from "./parties.ts";

const TABLES = englishCompareTables(lemmaOf);

function voices(entities: readonly [name: string, traits: Partial<Entity>][]): Voices {
  const linked = linkedFrom(Object.fromEntries(entities.map(([name]) => [name, {}])), [
    { by: entities[0]?.[0] ?? "", says: "it rains" },
    { by: entities[1]?.[0] ?? "", says: "it rains", guessed: true },
  ]);
  const made = linked.entities.map((it, at) => ({ ...it, ...entities[at]?.[1] }));
  const [left, right] = linked.statements;
  assert.ok(left !== undefined && right !== undefined);
  return partiesOf({ ...linked, entities: made }, TABLES).voices(left, right);
}

const person = (named: boolean, offices: readonly string[], labels: readonly string[] = []): Partial<Entity> => ({
  kind: "person",
  named,
  offices,
  labels,
});
const CASES: readonly [why: string, entities: readonly [string, Partial<Entity>][], voices: Voices][] = [
  [
    "the only umpire",
    [
      ["Ada Rossi", person(true, ["umpire"])],
      ["the umpire", person(false, ["umpire"], ["the umpire"])],
    ],
    "same",
  ],
  [
    "an umpire",
    [
      ["Ada Rossi", person(true, ["umpire"])],
      ["an umpire", person(false, ["umpire"], ["an umpire"])],
    ],
    "unknown",
  ],
  [
    "one of two umpires",
    [
      ["Ada Rossi", person(true, ["umpire"])],
      ["the umpire", person(false, ["umpire"], ["the umpire"])],
      ["Timo Verne", person(true, ["umpire"])],
    ],
    "unknown",
  ],
  [
    "a body by its name and in small letters",
    [
      ["Pension Board", { kind: "organization", named: true }],
      ["the pension board", { kind: "organization", named: false }],
    ],
    "same",
  ],
  [
    "two bodies",
    [
      ["Pension Board", { kind: "organization" }],
      ["the board", { kind: "organization", named: false }],
    ],
    "other",
  ],
  [
    "a fund and the family that it is of",
    [
      ["UNICEF", { kind: "organization", world: "body/unicef" }],
      ["United Nations", { kind: "organization", world: "body/un" }],
    ],
    "for",
  ],
  [
    "two funds of one family",
    [
      ["UNICEF", { kind: "organization", world: "body/unicef" }],
      ["UNESCO", { kind: "organization", world: "body/unesco" }],
    ],
    "other",
  ],
  [
    "a ministry whose state nobody tells, by its letters",
    [
      ["MoI", { kind: "organization" }],
      ["Interior Ministry", { kind: "organization", onBehalfOf: "entity/Norland" }],
      ["Norland", { kind: "state" }],
    ],
    "for",
  ],
  [
    "another ministry",
    [
      ["MoD", { kind: "organization" }],
      ["Interior Ministry", { kind: "organization", onBehalfOf: "entity/Norland" }],
      ["Norland", { kind: "state" }],
    ],
    "other",
  ],
  [
    "the ministry of one of two states",
    [
      ["MoI", { kind: "organization" }],
      ["Interior Ministry", { kind: "organization", onBehalfOf: "entity/Norland" }],
      ["Norland", { kind: "state" }],
      ["Sudrian Interior Ministry", { kind: "organization", onBehalfOf: "entity/Sudria" }],
      ["Sudria", { kind: "state" }],
    ],
    "other",
  ],
  [
    "a body that is one word",
    [
      ["the army", { kind: "organization" }],
      ["Norland's army", { kind: "organization", onBehalfOf: "entity/Norland" }],
      ["Norland", { kind: "state" }],
    ],
    "other",
  ],
];
for (const [why, entities, expected] of CASES) test(why, () => assert.equal(voices(entities), expected));
