// Takes invented statements of several days, checks which can be of one occasion.
import assert from "node:assert/strict";
import { test } from "node:test";
import { linkedFrom, type Told } from "../../../test/fixtures/told.ts";
import { englishCompareTables } from "../../lang/en/compare.ts";
import { lemmaOf } from "../../lang/en/lemmas.ts";
import { stated } from "../../model/index.ts";
import { contextOf } from "../context.ts";
import { occasionsOf } from "./occasions.ts";

const TABLES = englishCompareTables(lemmaOf);
const SAYS = { by: "Ada Rossi", says: "the lock gates stay shut" } as const;

function between(left: Omit<Told, "by" | "says">, right: Omit<Told, "by" | "says">, isStated = false) {
  const linked = linkedFrom({ "Ada Rossi": { kind: "person" } }, [
    { ...SAYS, ...left },
    { ...SAYS, ...right },
  ]);
  const statements = linked.statements.map((it, at) => (isStated ? { ...it, saidAt: stated([left, right][at]?.on ?? "", []) } : it));
  const [a, b] = statements;
  assert.ok(a !== undefined && b !== undefined);
  const occasions = occasionsOf(statements, contextOf({ ...linked, statements }, TABLES));
  return {
    apart: occasions.apart(a, b),
    turned: occasions.apart(b, a),
    onTwoDays: occasions.onTwoDays(a, b),
    differAgain: occasions.differAgain(a, b),
  };
}

const CASES: readonly [why: string, left: Omit<Told, "by" | "says">, right: Omit<Told, "by" | "says">, apart: boolean][] = [
  ["two reports' days", { on: "2031-05-02" }, { on: "2031-05-03" }, false],
  ["said again later", { on: "2031-05-02" }, { on: "2031-05-04", cue: "repeated" }, true],
  ["again beside the cue", { on: "2031-05-02" }, { on: "2031-05-04", cue: "again said" }, true],
  ["both said again", { on: "2031-05-02", cue: "repeated" }, { on: "2031-05-04", cue: "repeated" }, false],
  ["said again before", { on: "2031-05-02", cue: "repeated" }, { on: "2031-05-04" }, false],
  ["a month that holds the day", { on: "2031-05" }, { on: "2031-05-04", cue: "repeated" }, false],
  ["no day known", {}, { on: "2031-05-04", cue: "repeated" }, false],
];
for (const [why, left, right, apart] of CASES)
  test(`${why}: ${apart ? "two occasions" : "may be one"}`, () => {
    const found = between(left, right);
    assert.equal(found.apart, apart);
    assert.equal(found.turned, apart);
  });

test("days that are stated exclude each other, a coarser one only what lies outside", () => {
  assert.ok(between({ on: "2031-05-02" }, { on: "2031-05-03" }, true).apart);
  assert.ok(!between({ on: "2031-05" }, { on: "2031-05-03" }, true).apart);
});

test("two days, however they are known", () => {
  assert.ok(between({ on: "2031-05-02" }, { on: "2031-05-03" }).onTwoDays);
  assert.ok(!between({ on: "2031-05" }, { on: "2031-05-03" }).onTwoDays);
  assert.ok(!between({}, { on: "2031-05-03" }).onTwoDays);
});

test("one of two is told as said again", () => {
  assert.ok(between({}, { cue: "again said" }).differAgain);
  assert.ok(!between({ cue: "repeated" }, { cue: "again said" }).differAgain);
  assert.ok(!between({}, {}).differAgain);
});
