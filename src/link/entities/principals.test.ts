// Takes entities and who acts for whom, checks for whom each speaks.
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Entity, EntityKind } from "../../model/index.ts";
import { principalsIn } from "./principals.ts";

const entity = (id: string, kind: EntityKind, name: string, onBehalfOf: string | null): Entity => ({
  id,
  kind,
  name,
  named: true,
  labels: [],
  offices: [],
  onBehalfOf,
  world: null,
  wikidata: null,
  held: [],
  aliasesAt: [],
});

const ENTITIES = [
  { ...entity("peru", "state", "Peru", null), world: "state/pe" },
  { ...entity("watch", "organization", "Watch", null), world: "body/watch" },
  entity("watchman", "person", "Ivo Roca", "watch"),
  entity("army", "organization", "Peruvian army", "peru"),
  entity("palace", "organization", "Pizarro", "peru"),
  entity("union", "organization", "Dockers", null),
  entity("head", "person", "Ana Rojas", "peru"),
  entity("colonel", "person", "Luis Vega", "army"),
  entity("voice", "person", "Rosa Quispe", "palace"),
  entity("docker", "person", "Juan Soto", "union"),
  entity("office", "organization", "dockers' press office", "union"),
  entity("clerk", "person", "Ida Luna", "office"),
  entity("court", "organization", "Peruvian Supreme Court", "peru"),
  {
    ...entity("twice", "person", "Sol Paz", "palace"),
    held: ["speaker", "minister"].map((office) => ({ office, from: null, to: null, at: [] })),
  },
  entity("town", "place", "Arequipa", null),
  entity("orchestra", "organization", "orchestra of Arequipa", "town"),
  entity("chile", "state", "Chile", null),
  entity("fleet", "organization", "naval office", "chile"),
  entity("region", "place", "Altiplano", null),
  entity("militia", "organization", "Altiplano army", "region"),
  entity("captain", "person", "Hugo Paz", "militia"),
  entity("nobody", "person", "Eva Ruiz", null),
  { ...entity("lawyer", "person", "Olga Mar", "colonel"), offices: ["lawyer"] },
  { ...entity("mother", "person", "Rita Vega", "colonel"), offices: ["mother"] },
  { ...entity("baker", "person", "Rita Mar", "nobody"), offices: ["mother", "baker"] },
  { ...entity("deputy", "person", "Rita Luna", "union"), offices: ["mother", "deputy"] },
  { ...entity("aide", "person", "Nilo Sanz", "colonel"), offices: ["speaker"] },
];

const CASES: readonly [why: string, speaker: string, acting: string | null, principal: string | null][] = [
  ["a state speaks for itself", "peru", null, "peru"],
  ["a body of a state speaks for the state", "army", "peru", "peru"],
  ["who speaks for a body of a state speaks for the state", "colonel", "army", "peru"],
  ["who speaks for a seat speaks for the seat", "voice", "palace", "palace"],
  ["what other reports say holds where this one says nothing", "voice", null, "palace"],
  ["the seat, though this report names the state alone", "voice", "peru", "palace"],
  ["the seat, though this report names its head alone", "voice", "head", "palace"],
  ["who speaks for a person speaks for whom that one does", "nobody", "head", "peru"],
  ["a body of its own", "docker", "union", "union"],
  ["who speaks for a part of a body speaks for the body", "clerk", "office", "union"],
  ["a court speaks for itself", "court", "peru", "court"],
  ["who has held several offices speaks for whom this report says", "twice", "peru", "peru"],
  ["a body that acts for nobody else speaks for itself", "union", null, "union"],
  ["a body named for its place speaks for itself", "orchestra", "town", "orchestra"],
  ["who speaks for the army of a land speaks for the land", "captain", "militia", "region"],
  ["a lawyer speaks for the one whose lawyer that is, and not for that one's army", "lawyer", "colonel", "colonel"],
  ["a spokesman of one who serves a state speaks for the state", "aide", "colonel", "peru"],
  ["a place in whose name is spoken speaks for itself", "town", null, "town"],
  ["a colonel's mother speaks for nobody", "mother", "colonel", null],
  ["nor does a mother of another calling", "baker", "nobody", null],
  ["a mother who is of a body speaks for it", "deputy", null, "union"],
  ["a service of a state that the tables know", "watch", null, "peru"],
  ["its spokesman", "watchman", "watch", "peru"],
  ["a private person speaks for nobody", "nobody", null, null],
];

const principalOf = principalsIn(ENTITIES, {
  bodyStates: new Map([["body/watch", "state/pe"]]),
  stateBodies: new Set(["army", "office"]),
  ownBodies: new Set(["court"]),
  rulingBodies: new Set(["army"]),
  personal: new Set(["lawyer"]),
  kin: new Set(["mother"]),
  lands: { lands: [], unrecognised: new Set(), areas: new Set(), placing: [], officials: new Set(), at: "" },
});
for (const [why, speaker, acting, principal] of CASES) test(why, () => assert.equal(principalOf(speaker, acting), principal));

test("another state than reports know, which this one only lets one gather", () => {
  assert.equal(principalOf("colonel", "fleet", () => true), "peru"); // prettier-ignore
  assert.equal(principalOf("colonel", "fleet", () => false), "chile"); // prettier-ignore
  assert.equal(principalOf("twice", "fleet", () => true), "chile"); // prettier-ignore
});
