import { strict as assert } from "node:assert";
import test from "node:test";
import { PartyOdds } from "./party-odds.ts";

/** Chances of words as log-odds. */
const odds = (chance: number): number => Math.log(chance);
/** "its [talks with the union of [miners]] near [the port]", words 0 to 8. */
const PHRASES: Readonly<Record<number, readonly [number, number]>> = { 1: [0, 6], 5: [3, 6], 6: [5, 6], 8: [7, 9] };
const tree = { phraseOf: (noun: number): [number, number] => [...(PHRASES[noun] ?? [noun, noun + 1])] };

const cases: readonly [why: string, nobody: number, chances: Readonly<Record<number, number>>, chosen: number][] = [
  ["the only one", 0.1, { 1: 0.9 }, 1],
  ["nobody, where that is likelier than all", 0.8, { 1: 0.1, 8: 0.1 }, -1],
  ["nobody, where nothing is asked about", 0.5, {}, -1],
  ["two words of one phrase speak for each other against a likelier third", 0.1, { 5: 0.28, 6: 0.28, 8: 0.34 }, 5],
  ["the likeliest, where it stands alone and the others apart", 0.1, { 1: 0.3, 8: 0.6 }, 8],
  ["the shorter phrase, where it is much the likelier", 0, { 1: 0.1, 6: 0.9 }, 6],
];
for (const [why, nobody, chances, chosen] of cases)
  test(why, () => {
    const asked = new PartyOdds();
    asked.add(8, 9);
    asked.clear(odds(nobody));
    for (const [head, chance] of Object.entries(chances)) asked.add(Number(head), odds(chance));
    assert.equal(asked.mostAgreeing(tree), chosen);
  });
