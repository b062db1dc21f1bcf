// Takes invented reports with their outlets, checks what they are told to rely on.
import assert from "node:assert/strict";
import { test } from "node:test";
import { LINK } from "../lang/en/link.ts";
import { keptReliance } from "./reliance.ts";
import { report } from "./reports-for-tests.ts";

const CASES: readonly (readonly [why: string, outlet: string, text: string, on: readonly string[]])[] = [
  ["its own initials", "Agence Elloise d'Information", "Port Ell, 12 March (AEI) – The ferry sailed again on Monday.", []],
  ["initials that it goes by itself", "LP News", "PORT ELL (Lorme Press) – The ferry sailed again on Monday.", []],
  ["another's initials", "Agence Elloise d'Information", "Port Ell, 12 March (ZNA) – The ferry sailed again on Monday.", ["ZNA"]],
  ["a place and day in brackets credit nobody", "The Ell Echo", "(Port Ell, October 14, 2021) – The ferry sailed again on Monday.", []],
];
for (const [why, outlet, text, on] of CASES)
  test(`relies on: ${why}`, () =>
    assert.deepEqual(
      keptReliance(report("a", text, { outlet }), LINK).map(({ name }) => name),
      on,
    ));
