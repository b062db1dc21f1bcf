// Takes segments that all say nearly the same, checks that few pairs of them are asked for and that the heaviest are.
import assert from "node:assert/strict";
import { test } from "node:test";
import { candidatePairs } from "./candidates.ts";
import type { Segment } from "./segments.ts";
import type { Word } from "./wording/words.ts";

const wordOf = (form: string, token: number): Word => ({ start: token, end: token + 1, token, form, lemma: form, stem: form, kind: "content", upos: "X", concepts: [], entity: null, party: null, rarity: 1, head: -1, subject: -1 }); // prettier-ignore
const segmentOf = (text: string, statement: number): Segment => ({ statement, order: 0, ranges: [], words: text.split(" ").map(wordOf), question: [] }); // prettier-ignore

test("no more pairs are looked into than are kept", () => {
  const segments = Array.from({ length: 40 }, (_, at) => segmentOf(`gate key door w${at}`, at));
  let asked = 0;
  const pairs = candidatePairs(
    segments,
    () => 1,
    () => (asked += 1) > 0,
  );
  assert.equal(asked, pairs.length);
  assert.equal(pairs.filter(([, right]) => right === 39).length, 24);
});

test("those that share most come first, and one that is refused makes room for another", () => {
  const segments = ["gate", "gate key", ...Array.from({ length: 30 }, () => "gate"), "gate key"].map(segmentOf);
  const pairs = candidatePairs(
    segments,
    () => 1,
    (left) => left !== 0,
  );
  const last = pairs.filter(([, right]) => right === 32).map(([left]) => left);
  assert.deepEqual(
    last,
    Array.from({ length: 24 }, (_, at) => at + 1),
  );
});
