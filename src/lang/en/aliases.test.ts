import assert from "node:assert/strict";
import { test } from "node:test";
import { ALIASES } from "./aliases.ts";

test("no way of saying that two names are one thing's is told twice", () => {
  const rows = ALIASES.between.map((it) => JSON.stringify(it));
  assert.deepEqual(
    rows.filter((row, at) => rows.indexOf(row) !== at),
    [],
  );
});
