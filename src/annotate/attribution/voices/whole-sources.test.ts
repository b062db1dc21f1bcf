// Takes drafts of one sentence, checks which of them share a source that the model cut short.
import assert from "node:assert/strict";
import { test } from "node:test";
import { draft } from "../attribution-draft.ts";
import type { ClauseView } from "../clause-view.ts";
import { wholeSources } from "./whole-sources.ts";

/** Twenty tokens, of which the last five are another paragraph. */
const VIEW = { layers: { tokens: { block: Int32Array.from({ length: 20 }, (_, at) => (at < 15 ? 0 : 1)) } } } as unknown as ClauseView;

const span = (first: number, after: number) => ({ first, after });

const CASES: readonly [why: string, rule: string, source: [number, number], cue: [number, number], after: number][] = [
  ["its first words, behind another verb", "model/saying", [0, 1], [8, 9], 4],
  ["the rules' own source stays", "verb/before-clause", [0, 1], [8, 9], 1],
  ["so does what begins elsewhere", "model/saying", [1, 2], [8, 9], 2],
  ["and another paragraph's", "model/saying", [0, 1], [16, 17], 1],
];

for (const [why, rule, [first, end], cue, after] of CASES)
  test(`a source that the model cut short: ${why}`, () => {
    const whole = draft({ rule: "verb/before-clause", source: span(0, 4), cue: span(4, 5), content: [span(5, 8)] });
    const short = draft({ rule, source: span(first, end), cue: span(...cue), content: [span(9, 12)] });
    wholeSources(VIEW, [whole, short]);
    assert.deepEqual(short.source, span(first, after));
    assert.deepEqual(short.who, short.source);
  });
