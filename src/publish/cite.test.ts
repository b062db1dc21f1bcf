import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { recordOf } from "../../test/fixtures/coded.ts";
import { WEIR } from "../../test/fixtures/weir.ts";
import {
  MisuseError,
  ambiguous,
  inferred,
  stated,
  unknown,
  type Article,
  type Capture,
  type Known,
  type KnownOut,
} from "../model/index.ts";
import { cite, knownOut, problemRange } from "./cite.ts";

const { linked, captures } = recordOf(WEIR);
const marked = linked.reports.find(({ annotated }) => annotated.article.id === "courant-2019")!.annotated.article;
const capture = captures.get("courant-2019")!;

const plain = (source: string): [Article, Capture] => [
  { ...marked, text: source, toSource: null },
  { ...capture, source },
];

test("a citation is a slice of the source, its surroundings at most 32 units and never half a character", () => {
  const text = fc.string({ unit: "binary", minLength: 1, maxLength: 120 });
  fc.assert(
    fc.property(text, fc.nat(), fc.nat(), (source, left, right) => {
      const start = left % source.length;
      const end = start + 1 + (right % (source.length - start));
      const { exact, prefix, suffix } = cite(...plain(source), { start, end });
      assert.equal(exact, source.slice(start, end));
      assert.ok(source.slice(0, start).endsWith(prefix) && source.slice(end).startsWith(suffix));
      assert.ok(prefix.length <= 32 && suffix.length <= 32);
      assert.ok(prefix.length >= Math.min(31, start) && suffix.length >= Math.min(31, source.length - end));
      assert.ok(start < 33 || !/^[\udc00-\udfff]/.test(prefix));
    }),
    { seed: 2 },
  );
});

test("marked-up text is cited as it stands in the source", () => {
  const start = marked.text.indexOf("Tamsin Oake\u00a0suggested");
  const citation = cite(marked, capture, { start, end: start + 13 });
  assert.equal(citation.exact, "Tamsin Oake&nbsp;s");
  assert.equal(citation.words, "Tamsin Oake\u00a0s");
});

test("what cannot be cited is the caller's bug", () => {
  for (const range of [
    { start: -1, end: 2 },
    { start: 3, end: 3 },
    { start: 0, end: marked.text.length + 1 },
    { start: marked.text.indexOf("\n\n"), end: marked.text.indexOf("\n\n") + 2 },
  ])
    assert.throws(() => cite(marked, capture, range), MisuseError);
});

test("a problem's range is cut to the text", () => {
  const [article] = plain("abcdef");
  assert.deepEqual(problemRange(article, { start: 2, end: 4 }), { start: 2, end: 4 });
  assert.deepEqual(problemRange(article, { start: 4, end: 40 }), { start: 4, end: 6 });
  assert.deepEqual(problemRange(article, { start: 3, end: 3 }), { start: 3, end: 4 });
  assert.equal(problemRange(article, { start: 9, end: 12 }), null);
});

const KNOWN: readonly (readonly [Known<number>, KnownOut<string>])[] = [
  [stated(1, []), { state: "stated", value: "#1" }],
  [inferred(2, "so"), { state: "inferred", value: "#2", because: "so" }],
  [ambiguous([3, 4], "two"), { state: "ambiguous", candidates: ["#3", "#4"], because: "two" }],
  [unknown(), { state: "unknown" }],
];
for (const [known, out] of KNOWN)
  test(`${known.state} is written out with its state`, () => {
    assert.deepEqual(
      knownOut(
        known,
        (value) => `#${value}`,
        (range) => cite(marked, capture, range),
      ),
      out,
    );
  });
