import assert from "node:assert/strict";
import { test } from "node:test";
import { NAMES } from "../lang/en/names.ts";
import { withinEdits } from "./edits.ts";
import { foldWord, nameKeys } from "./name-key.ts";

const { word } = nameKeys(NAMES.spelling);

const SAME: readonly (readonly [string, string])[] = [
  ["Dmitry", "Dimitri"],
  ["Sergey", "Sergei"],
  ["Aleksandr", "Alexander"],
  ["Yevgeny", "Evgeni"],
  ["Mohammed", "Muhammad"],
  ["Khachaturian", "Hachaturyan"],
  ["Erdoğan", "Erdogan"],
];
for (const [left, right] of SAME) test(`${left} is ${right}`, () => assert.equal(word(left), word(right)));

const APART: readonly (readonly [string, string])[] = [
  ["Maria", "Marina"],
  ["Anna", "Anton"],
  ["Olve", "Alve"],
];
for (const [left, right] of APART) test(`${left} is not ${right}`, () => assert.notEqual(word(left), word(right)));

test("marks and letters fold away", () => assert.equal(foldWord("Şükrü Łoś Ərdəm"), "sukru los ardam"));

const EDITS: readonly [string, string, number, boolean][] = [
  ["marenko", "marenka", 1, true],
  ["pashinyan", "pashinian", 1, true],
  ["marenko", "marinka", 1, false],
  ["marenko", "marinka", 2, true],
  ["tosk", "task", 1, true],
  ["abc", "abd", 1, false],
  ["tosk", "toskana", 2, false],
];
for (const [left, right, most, expected] of EDITS) {
  test(`${left}, ${right} within ${String(most)}`, () => assert.equal(withinEdits(left, right, most), expected));
}
