// Takes values with keys, checks that each key's list is one list that grows.
import assert from "node:assert/strict";
import { test } from "node:test";
import { pushTo } from "./lists.ts";

test("values of one key are one list, in their order, and the list is never copied", () => {
  const lists = new Map<string, number[]>();
  pushTo(lists, "odd", 1);
  const odd = lists.get("odd");
  for (const it of [2, 3, 4, 5]) pushTo(lists, it % 2 === 0 ? "even" : "odd", it);
  assert.deepEqual([...lists], [["odd", [1, 3, 5]], ["even", [2, 4]]]); // prettier-ignore
  assert.equal(lists.get("odd"), odd);
});
