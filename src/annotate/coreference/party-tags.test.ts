// Takes reports that tag lawmakers with party and state, checks whom a description by these means, and whom kin and spokesmen mean.
import { test } from "node:test";
import { assertMeant } from "../../../test/fixtures/meant.ts";

const CASES: readonly [why: string, marked: string][] = [
  [
    "a party and a state, another named nearer by",
    "[Rep. Tom Lanter](Tom Lanter), R-S.C., wrote to [Nina Orlo](Nina Orlo). Orlo has not answered. [The South Carolina Republican](Tom Lanter) set a date.",
  ],
  [
    "two parties of one state",
    "[Sen. Ann Grant](Ann Grant) (D-Ohio) spoke. [Sen. Hugo Vance](Hugo Vance) (R-Ohio) left. [The Ohio Democrat](Ann Grant) stayed.",
  ],
  [
    "a seat and a state",
    "[Sen. Ann Grant](Ann Grant), D-Ill., met [Hugo Vance](Hugo Vance). Vance was late. [The Illinois senator](Ann Grant) said nothing.",
  ],
  ["an “a” before it means somebody else", "[Rep. Tom Lanter](Tom Lanter), R-Ohio, spoke. [An Ohio Republican](Ohio Republican) left."],
  [
    "a spokesman for a pronoun, named in the next sentence",
    "[Nina Orlo](Nina Orlo) waited. [A spokesman for her](Nick Marl) said she was ready. “It was their choice,” said [the spokesman, Nick Marl](Nick Marl).",
  ],
  [
    "a spokesman for a pronoun who is named nowhere",
    "[Nina Orlo](Nina Orlo) waited. [A spokesman for her](spokesman for Nina Orlo) said she was ready.",
  ],
  [
    "kin whom the report names in full oftener is the surname's",
    "Gov. Arno Feld has a critic: his son, Jonas Feld. “I love my dad,” [Jonas Feld](Jonas Feld) said. Jonas Feld left the town. [Mr. Feld](Jonas Feld) was young then.",
  ],
  ["kin named in passing is not", "[Gov. Arno Feld](Arno Feld) left. His son, Jonas Feld, waited. [Mr. Feld](Arno Feld) was late."],
];

for (const [why, marked] of CASES) test(why, () => assertMeant(marked));
