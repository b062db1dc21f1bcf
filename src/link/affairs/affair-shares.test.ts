// Takes invented episodes with those whom they name, checks what they are told to share.
import assert from "node:assert/strict";
import { test } from "node:test";
import { stated, type LinkedReport } from "../../model/index.ts";
import { sharesOf } from "./affair-shares.ts";
import { report } from "../reports-for-tests.ts";

/** A report whose text is names, each the entity of its lower case; a name in brackets is a pronoun's. */
function naming(id: string, text: string): LinkedReport {
  const annotated = report(id, text);
  const words = [...text.matchAll(/[A-Z][a-z]+/gu)];
  const entities = words.map(([name], index) => ({ index, name, named: true, kind: "person" }));
  const mentions = words.map(({ 0: name, index: start }, at) => {
    const core = { start, end: start + name.length };
    return { ...core, core, form: text[start - 1] === "[" ? "pronoun" : "name", kind: "person", entity: stated(at, []) };
  });
  const layers = { ...annotated.layers, entities, mentions } as unknown as typeof annotated.layers;
  const entityOf = words.map(([name]) => name.toLowerCase());
  return { annotated: { ...annotated, layers }, entityOf, published: stated("2014-05-12", []), reliesOn: [], copies: [] };
}

const cases: readonly [why: string, episodes: readonly (readonly string[])[], wanted: string[]][] = [
  ["one episode shares nothing", [["Tarn Praz", "Tarn"]], []],
  ["a name of one episode alone is none", [["Tarn", "Praz Tarn"], ["Torvald"]], []],
  ["a name of two is told with both", [["Tarn Praz"], ["Torvald Tarn"]], ["tarn e0 e1"]],
  [
    "of more episodes first, then of more reports",
    [["Praz Tarn Lutha", "Tarn"], ["Praz Tarn Lutha"], ["Lutha"]],
    ["lutha e0 e1 e2", "tarn e0 e1", "praz e0 e1"],
  ],
  ["who is only referred to is not named", [["Tarn"], ["[Tarn]"]], []],
];
for (const [why, episodes, wanted] of cases)
  test(why, () => {
    const shares = sharesOf(episodes.map((texts, at) => ({ id: `e${at}`, reports: texts.map((it, n) => naming(`r${at}${n}`, it)) })));
    assert.deepEqual(
      shares.map((it) => [it.entity, ...it.episodes].join(" ")),
      wanted,
    );
    for (const { episodes: of, at } of shares) assert.equal(at.length, of.length);
  });
