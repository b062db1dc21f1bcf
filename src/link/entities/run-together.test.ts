// Takes entities of a report of which one ran together with a state's name, checks whether it is that state.
import assert from "node:assert/strict";
import { test } from "node:test";
import { report } from "../../../test/fixtures/linked-names.ts";
import { LINK_NAMES } from "../../lang/en/link-names.ts";
import type { LocalEntity } from "../../model/index.ts";
import { linkEntities } from "./entities.ts";

const local = (it: Partial<LocalEntity> & Pick<LocalEntity, "index" | "kind" | "name">): LocalEntity => ({
  named: true,
  labels: [],
  offices: [],
  onBehalfOf: null,
  world: null,
  ...it,
});

const CASES: readonly [why: string, other: Partial<LocalEntity>, state: Partial<LocalEntity>, isState: boolean][] = [
  ["“… and Veldria Bab el-Orlo”, else called Veldria", { labels: ["Veldria"] }, {}, true],
  ["somebody with an office", { labels: ["Veldria"], offices: ["minister"] }, {}, false],
  ["called something else as well", { labels: ["Bab el-Orlo", "Veldria"] }, {}, false],
  ["a state of the tables, whose name people bear", { labels: ["Veldria"] }, { world: "state/jo" }, false],
];
for (const [why, other, state, isState] of CASES)
  test(`run together: ${why}`, () => {
    const { layers, ...rest } = report("Veldria waits.", 0);
    const entities = [
      local({ index: 0, kind: "state", name: "Veldria", ...state }),
      local({ index: 1, kind: "person", name: "Veldria Bab el-Orlo", ...other }),
    ];
    const { entityOf } = linkEntities([{ ...rest, layers: { ...layers, mentions: [], entities } }], LINK_NAMES);
    assert.equal(entityOf[0]?.[0] === entityOf[0]?.[1], isState);
  });
