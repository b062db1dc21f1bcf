// Takes invented reports, checks which outlets they are said to rely on because they repeat and name them.
import assert from "node:assert/strict";
import { test } from "node:test";
import { LINK } from "../lang/en/link.ts";
import { stated } from "../model/index.ts";
import { withNamedOriginals } from "./named-originals.ts";
import { report } from "./reports-for-tests.ts";

const article = (id: string, text: string, outlet: string) => ({ ...report(id, text).article, outlet: stated(outlet, []) });
const WIRE = article("w", "The dam held, the mayor said.", "Luthawire");

const CASES: readonly (readonly [why: string, text: string, names: readonly string[]])[] = [
  ["named in passing", "The dam held, the mayor said.\n\nThank you, Luthawire. And now my own eyes.", ["Luthawire"]],
  ["not named", "The dam held, the mayor said.", []],
  ["a part of another word", "The dam held, the mayor said. Luthawires are short.", []],
];
for (const [why, text, names] of CASES)
  test(`original: ${why}`, () => {
    const found = withNamedOriginals([], article("b", text, "The Bell"), [WIRE], LINK);
    assert.deepEqual(
      found.map((it) => [text.slice(it.start, it.end), it.kind]),
      names.map((name) => [name, "copied-text"]),
    );
  });

test("original: credited already", () => {
  const credit = { name: "Luthawire", kind: "agency-credit", start: 0, end: 9 } as const;
  const kept = [credit];
  assert.equal(withNamedOriginals(kept, article("b", "Luthawire: the dam held.", "The Bell"), [WIRE], LINK), kept);
});
