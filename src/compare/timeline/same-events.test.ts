// Tests which tellings of events in one episode are taken for one happening.
import assert from "node:assert/strict";
import { test } from "node:test";
import { englishCompareTables } from "../../lang/en/compare.ts";
import { lemmaOf } from "../../lang/en/lemmas.ts";
import { eventWord, sameEvents, type EventWord } from "./same-events.ts";

const TABLES = englishCompareTables(lemmaOf);
const word = (lemma: string, date: string | null = null): EventWord => eventWord(lemma, date, TABLES);

const CASES: readonly (readonly [why: string, words: readonly EventWord[], groups: readonly number[]])[] = [
  ["verb and noun of one family", [word("explode"), word("explosion")], [0, 0]],
  ["two distinct words of one meaning", [word("maim"), word("injure")], [0, 0]],
  ["a word that tells of anything", [word("say"), word("say")], [0, 1]],
  ["two days are two happenings", [word("explosion", "2031-05-01"), word("explosion", "2031-05-02")], [0, 1]],
  ["an undated telling goes with a dated one", [word("explosion"), word("explosion", "2031-05-02")], [0, 0]],
];
for (const [why, words, groups] of CASES) test(`events: ${why}`, () => assert.deepEqual([...sameEvents(words)], groups));
