import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { firstFrom, firstWhere } from "./bisect.ts";

test("both searches find what a walk finds", () => {
  const ascending = fc.array(fc.integer({ min: -20, max: 20 })).map((values) => Int32Array.from(values).sort());
  fc.assert(
    fc.property(ascending, fc.integer({ min: -25, max: 25 }), (values, bound) => {
      const walked = values.findIndex((it) => it >= bound);
      const expected = walked < 0 ? values.length : walked;
      assert.equal(firstFrom(values, values.length, bound), expected);
      assert.equal(
        firstWhere(values.length, (index) => values[index]! >= bound),
        expected,
      );
    }),
    { seed: 7 },
  );
});

test("only the first `count` values are looked at", () => assert.equal(firstFrom([1, 2, 3, 4], 2, 4), 2));
