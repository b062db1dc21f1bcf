import assert from "node:assert/strict";
import { test } from "node:test";
import { hiddenClasses, isHiddenClass } from "./unseen.ts";

const SHEETS: readonly (readonly [sheet: string, hidden: readonly string[]])[] = [
  [".note { display: none } p { color: red }", ["note"]],
  [".a, .b{visibility:hidden}", ["a", "b"]],
  ["nav .a { display: none } .b:hover { display: none }", []],
  ["@media print { .a { display: none } } .b { display:none }", ["b"]],
  [".a { display: none", ["a"]],
  ["}{", []],
];
for (const [sheet, hidden] of SHEETS) test(`hidden by: ${sheet}`, () => assert.deepEqual(hiddenClasses(sheet), hidden));

const CLASSES: readonly (readonly [classes: string, hidden: boolean])[] = [
  ["hidden", true],
  ["text d-none", true],
  ["note", true],
  ["overflow-hidden", false],
  ["hidden md:block", false],
  ["d-none d-lg-flex", false],
  ["", false],
];
for (const [classes, hidden] of CLASSES)
  test(`a reader ${hidden ? "does not see" : "sees"} class "${classes}"`, () =>
    assert.equal(isHiddenClass(classes, new Set(["note"])), hidden));
