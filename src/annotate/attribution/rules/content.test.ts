// Takes a report whose quotation marks are set twice, checks that reading it comes to an end.
import assert from "node:assert/strict";
import { test } from "node:test";
import { plainReport } from "../../../../test/fixtures/plain-texts.ts";
import { annotate } from "../../../presets.ts";

test("single marks set twice for a double one", () => {
  const { article } = plainReport("r", "The board says the plan ‘‘badly underestimates’’ the costs of the bridge.").annotated;
  assert.equal(annotate(article).layers.attributions.length, 1);
});
