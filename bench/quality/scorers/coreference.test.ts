// Cases of MUC, B-cubed and CEAF-e worked out by hand, most of them those of the measures' own papers.
import assert from "node:assert/strict";
import test from "node:test";
import { bestAssignment, chainFigures, type ChainFigures, type Chains } from "./coreference.ts";

const F = (recall: number, precision: number): number => (200 * recall * precision) / (recall + precision);

const cases: readonly [why: string, texts: readonly Chains[], wanted: Omit<ChainFigures, "conll">][] = [
  [
    "the same chains",
    [
      {
        gold: [
          [1, 2],
          [3, 4, 5],
        ],
        found: [
          [5, 3, 4],
          [2, 1],
        ],
      },
    ],
    { muc: 100, b3: 100, ceafe: 100 },
  ],
  ["nothing found", [{ gold: [[1, 2]], found: [] }], { muc: 0, b3: 0, ceafe: 0 }],
  // Luo 2005, figure 1 (a): {1-5}{6,7}{8-c}; two of the three joined.
  [
    "two chains joined",
    [
      {
        gold: [
          [1, 2, 3, 4, 5],
          [6, 7],
          [8, 9, 10, 11, 12],
        ],
        found: [
          [1, 2, 3, 4, 5],
          [6, 7, 8, 9, 10, 11, 12],
        ],
      },
    ],
    // MUC: recall 9/9, precision 9/10. B3: recall 1, precision (5 + 4/7 + 25/7)/12. CEAF-e: (1 + 10/12)/3 and /2.
    { muc: F(1, 0.9), b3: F(1, (5 + 29 / 7) / 12), ceafe: F((1 + 10 / 12) / 3, (1 + 10 / 12) / 2) },
  ],
  // Pradhan et al. 2014: key {a,b,c}{d,e,f,g}; response {a,b}{c,d}{f,g,h,i}, with h and i not in the key.
  [
    "mentions that only one side has",
    [
      {
        gold: [
          [1, 2, 3],
          [4, 5, 6, 7],
        ],
        found: [
          [1, 2],
          [3, 4],
          [6, 7, 8, 9],
        ],
      },
    ],
    // MUC recall (3-2 + 4-3)/(2+3), precision (2-1 + 2-2 + 4-3)/(1+1+3).
    { muc: F(2 / 5, 2 / 5), b3: F((5 / 3 + 5 / 4) / 7, (4 / 2 + 2 / 2 + 4 / 4) / 8), ceafe: F((0.8 + 0.5) / 2, (0.8 + 0.5) / 3) },
  ],
  [
    "two texts are summed before they are divided",
    [
      { gold: [[1, 2]], found: [[1, 2]] },
      { gold: [[1, 2]], found: [] },
    ],
    { muc: F(1 / 2, 1), b3: F(2 / 4, 1), ceafe: F(1 / 2, 1) },
  ],
];

for (const [why, texts, wanted] of cases)
  test(why, () => {
    const { conll, ...figures } = chainFigures(texts);
    for (const [name, value] of Object.entries(wanted)) assert.ok(Math.abs(figures[name as keyof typeof wanted] - value) < 1e-9, name);
    assert.ok(Math.abs(conll - (wanted.muc + wanted.b3 + wanted.ceafe) / 3) < 1e-9);
  });

test("an assignment may pass over the largest pair for two that are larger together", () => {
  assert.equal(
    bestAssignment([
      [5, 4],
      [4, 0],
    ]),
    8,
  );
  assert.equal(bestAssignment([[1, 9, 2]]), 9);
  assert.equal(bestAssignment([[1], [7], [3]]), 7);
});
