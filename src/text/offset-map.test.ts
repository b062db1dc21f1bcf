import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { MisuseError } from "../model/index.ts";
import { OffsetMapBuilder, toSource } from "./offset-map.ts";

test("a character reference is one source stretch, whichever of its units is asked for", () => {
  const source = "<p>AT&amp;T rose</p>";
  const map = new OffsetMapBuilder();
  map.copy(source, 3, 5);
  map.replace("&", 5, 10);
  map.copy(source, 10, 16);
  map.replace("\n", 16, 16);
  const { text, toSource: table } = map.build(source.length);
  assert.equal(text, "AT&T rose\n");
  assert.deepEqual(toSource(table, { start: 0, end: 4 }), { start: 3, end: 11 });
  assert.deepEqual(toSource(table, { start: 2, end: 3 }), { start: 5, end: 10 });
  assert.deepEqual(toSource(table, { start: 5, end: 9 }), { start: 12, end: 16 });
});

test("a range outside the text is the caller's bug", () => {
  const map = new OffsetMapBuilder();
  map.copy("abc", 0, 3);
  const { toSource: table } = map.build(3);
  for (const range of [
    { start: 0, end: 4 },
    { start: 2, end: 2 },
    { start: -1, end: 2 },
  ])
    assert.throws(() => toSource(table, range), MisuseError);
});

test("copied text always leads back to the same words", () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 60 }), fc.array(fc.nat(60), { maxLength: 8 }), (source, cuts) => {
      const edges = [0, ...cuts.map((cut) => Math.min(cut, source.length)).sort((a, b) => a - b), source.length];
      const map = new OffsetMapBuilder();
      edges.slice(1).forEach((end, index) => {
        const start = edges[index] ?? 0;
        if (index % 2 === 0) map.copy(source, start, end);
      });
      const { text, toSource: table } = map.build(source.length);
      for (let unit = 0; unit < text.length; unit++) {
        const range = toSource(table, { start: unit, end: unit + 1 });
        assert.equal(source.slice(range.start, range.end), text[unit]);
      }
    }),
    { seed: 1 },
  );
});
