import assert from "node:assert/strict";
import { test } from "node:test";
import { namedBy, sharedWords, withCorrections } from "./corrected-statements.ts";
import { articleOf } from "../../test/fixtures/article.ts";
import { annotate, principalsOf, STEPS } from "../presets.ts";
import { heldCorrections, undoneBy } from "./corrections.ts";
import type { Correction } from "../store/index.ts";

const at = (start: number, end: number): { start: number; end: number } => ({ start, end });

const SHARES: readonly [why: string, left: number[][], right: number[][], share: number][] = [
  ["the same", [[3, 9]], [[3, 9]], 1],
  ["nothing in common", [[3, 9]], [[9, 12]], 0],
  ["half of either", [[0, 10]], [[5, 10]], 0.5],
  [
    "in two parts",
    [
      [0, 5],
      [10, 15],
    ],
    [[0, 15]],
    10 / 15,
  ],
];
for (const [why, left, right, share] of SHARES)
  test(`shared words: ${why}`, () => {
    const ranges = (of: number[][]) => of.map(([from, to]) => at(from!, to!));
    assert.equal(sharedWords(ranges(left), ranges(right)), share);
    assert.equal(sharedWords(ranges(right), ranges(left)), share);
  });

const STATEMENTS = [
  { id: "outer", content: [at(10, 100)] },
  { id: "inner", content: [at(40, 60)] },
  { id: "twin", content: [at(40, 60)] },
];
const NAMED: readonly [why: string, content: number[], statement: string | undefined, found: string | null][] = [
  ["its very words", [10, 100], undefined, "outer"],
  ["one that a rebuild widened", [10, 80], undefined, "outer"],
  ["the inner, not what it stands in", [41, 60], undefined, "inner"],
  ["of two with the same words the one that is named", [40, 60], "twin", "twin"],
  ["words that are no statement any more", [200, 240], undefined, null],
  ["too few of its words", [10, 30], undefined, null],
];
for (const [why, [from, to], statement, found] of NAMED)
  test(`the statement a correction names: ${why}`, () => {
    const named = namedBy({ content: [at(from!, to!)], ...(statement === undefined ? {} : { statement }) }, STATEMENTS);
    assert.equal(named?.id ?? null, found);
  });

const made = (id: string, kind: string, more: Partial<Correction> = {}): Correction => ({
  ...{ id, kind, by: "Ada", at: "2026-01-02T03:04:05Z", why: "so", what: {}, undoes: null },
  ...more,
});
const undo = (id: string, undoes: string): Correction => made(id, "undo", { undoes });

test("what is taken back holds no more; what takes back can be taken back", () => {
  const merge = made("a", "merge", { what: { reports: ["x", "y"] } });
  const held = (...more: Correction[]): number => heldCorrections([merge, ...more]).episodes.length;
  assert.equal(held(), 1);
  assert.equal(held(undo("b", "a")), 0);
  assert.equal(held(undo("b", "a"), undo("c", "b")), 1);
  assert.equal(held(undo("b", "a"), undo("c", "b"), undo("d", "c")), 0);
  assert.deepEqual([...undoneBy([merge, undo("b", "a")])], [["a", "b"]]);
});

test("a correction that says nothing we understand is told, not passed over", () => {
  const odd = [made("a", "rename"), made("b", "speaker", { what: { report: "x" } }), made("c", "toString")];
  const { episodes, statements, problems } = heldCorrections(odd);
  assert.deepEqual([episodes.length, statements.length, problems.map(({ code }) => code)], [0, 0, odd.map(() => "link/correction-lost")]);
});

/** What a statement of the text is said on behalf of, once a user has put its speaker right. */
function principalOnceSpoken(text: string, name: string): string | null {
  const article = articleOf(text);
  const { layers, problems } = annotate(article);
  const { linked } = STEPS.link([{ article, layers, problems }]);
  const { report, content } = linked.statements[0]!;
  const correction = {
    id: "c",
    kind: "speaker",
    report,
    content,
    speaker: { name },
    by: "Ada",
    at: "2026-01-02T03:04:05Z",
    why: "so",
  } as const;
  const { linked: after } = withCorrections(linked, [correction], principalsOf);
  const behind = after.statements[0]!.onBehalfOf;
  return after.entities.find(({ id }) => id === behind)?.name ?? null;
}

const PRINCIPALS: readonly [why: string, text: string, name: string, behind: string | null][] = [
  ["a state speaks for itself", "Peru protested. A clerk said the harbour was shut.", "Peru", "Peru"],
  ["a minister for the state", "Peruvian Foreign Minister Ana Rojas arrived. A clerk said the harbour was shut.", "Ana Rojas", "Peru"],
  ["somebody whom no report names for nobody", "A clerk said the harbour was shut.", "Eva Ruiz", null],
];
for (const [why, text, name, behind] of PRINCIPALS)
  test(`for whom a corrected speaker speaks: ${why}`, () => assert.equal(principalOnceSpoken(text, name), behind));
