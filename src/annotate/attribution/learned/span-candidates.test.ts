// Holds the list of best labellings against all labellings of short rows.
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { bestLabellings, CandidateRoom, insideSums, scoreOf } from "./span-candidates.ts";
import { LABEL, ROW, START } from "./span-labeler.ts";

const MOST = 5;

/** Scores of all labellings of a row, the best first. */
function allScores(scores: Float64Array, steps: Int32Array, count: number, tied: Uint8Array): number[] {
  let rows: { label: number; score: number }[] = [LABEL.outside, LABEL.begin].map((label) => ({
    label,
    score: steps[ROW * START + label]! + (label === LABEL.begin ? scores[0]! : 0),
  }));
  for (let at = 1; at < count; at++) {
    rows = rows.flatMap(({ label: from, score }) =>
      [0, 1, 2]
        .filter(
          (label) =>
            (label !== LABEL.inside || from !== LABEL.outside) &&
            (tied[at] === 0 || (label === LABEL.outside) === (from === LABEL.outside)),
        )
        .filter((label) => tied[at] === 0 || label !== LABEL.begin)
        .map((label) => ({ label, score: score + steps[ROW * from + label]! + (label === 0 ? 0 : scores[2 * at + label - 1]!) })),
    );
  }
  return rows.map(({ score }) => score).sort((a, b) => b - a);
}

test("the best labellings of a row are the best of all, in order, and scored as one by one", () => {
  const weight = fc.integer({ min: -50, max: 50 });
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
      const found = bestLabellings(scores, steps, count, 10, MOST, tied, new CandidateRoom());
      assert.deepEqual(
        found.map(({ score }) => score),
        allScores(scores, steps, count, tied).slice(0, MOST),
      );
      const sums = new Float64Array(count + 1);
      insideSums(scores, count, sums);
      for (const { spans, score } of found) assert.equal(scoreOf(scores, sums, steps, count, 10, spans), score);
    }),
    { seed: 11, numRuns: 300 },
  );
});
