// Holds the list of best labellings against all labellings of short rows.
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { BestLabellings, insideSums, scoreOf } from "./span-candidates.ts";
import type { Phrase } from "../noun-phrase.ts";
import { LABEL, ROW, START } from "./span-labeler.ts";

const MOST = 8;

/** The best labellings of a row with their scores. */
function bestOf(scores: Float64Array, steps: Int32Array, count: number, first: number, tied: Uint8Array) {
  const labellings = new BestLabellings();
  labellings.begin(scores, steps, count, first, MOST, tied);
  const found: { score: number; spans: Phrase[] }[] = [];
  while (found.length < MOST) {
    const score = labellings.next();
    if (score === null) break;
    found.push({ score, spans: labellings.spans() });
  }
  return found;
}

interface Labelled {
  readonly labels: readonly number[];
  readonly score: number;
}

/** All labellings of a row, the best first; of equals the one whose last label that differs is less. */
function allOf(scores: Float64Array, steps: Int32Array, count: number, tied: Uint8Array): Labelled[] {
  let rows: Labelled[] = [LABEL.outside, LABEL.begin].map((label) => ({
    labels: [label],
    score: steps[ROW * START + label]! + (label === LABEL.begin ? scores[0]! : 0),
  }));
  for (let at = 1; at < count; at++) {
    rows = rows.flatMap(({ labels, score }) => {
      const from = labels.at(-1)!;
      return [0, 1, 2]
        .filter(
          (label) =>
            (label !== LABEL.inside || from !== LABEL.outside) &&
            (tied[at] === 0 || (label === LABEL.outside) === (from === LABEL.outside)),
        )
        .filter((label) => tied[at] === 0 || label !== LABEL.begin)
        .map((label) => ({
          labels: [...labels, label],
          score: score + steps[ROW * from + label]! + (label === 0 ? 0 : scores[2 * at + label - 1]!),
        }));
    });
  }
  const fromBehind = ({ labels }: Labelled): string => labels.toReversed().join("");
  return rows.sort((a, b) => b.score - a.score || (fromBehind(a) < fromBehind(b) ? -1 : 1));
}

/** The stretches of some labels. */
const spansOf = (labels: readonly number[], first: number): Phrase[] =>
  labels.flatMap((label, at) => {
    if (label !== LABEL.begin) return [];
    let after = at + 1;
    while (labels[after] === LABEL.inside) after++;
    return [{ first: first + at, after: first + after }];
  });

test("the best labellings of a row are the best of all, in order, and scored as one by one", () => {
  const weight = fc.oneof(fc.integer({ min: -50, max: 50 }), fc.integer({ min: -2, max: 2 }));
  const row = fc.integer({ min: 1, max: 7 }).chain((count) =>
    fc.record({
      scores: fc.array(weight, { minLength: 2 * count, maxLength: 2 * count }),
      tied: fc.array(fc.integer({ min: 0, max: 1 }), { minLength: count, maxLength: count }),
      steps: fc.array(weight, { minLength: 16, maxLength: 16 }),
    }),
  );
  fc.assert(
    fc.property(row, ({ scores: given, tied: bound, steps: links }) => {
      const [scores, tied, steps] = [Float64Array.from(given), Uint8Array.from(bound), Int32Array.from(links)];
      const count = tied.length;
      const found = bestOf(scores, steps, count, 10, tied);
      const best = allOf(scores, steps, count, tied).slice(0, MOST);
      assert.deepEqual(
        found,
        best.map(({ labels, score }) => ({ score, spans: spansOf(labels, 10) })),
      );
      const sums = new Float64Array(count + 1);
      insideSums(scores, count, sums);
      for (const { spans, score } of found) assert.equal(scoreOf(scores, sums, steps, count, 10, spans), score);
    }),
    { seed: 11, numRuns: 300 },
  );
});
