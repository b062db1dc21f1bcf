import assert from "node:assert/strict";
import { test } from "node:test";
import { setImmediate } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { lastHeld } from "./last-held.ts";

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;

test("the last is held, and none before it", async () => {
  const held = lastHeld<object>();
  const all = [1, 2].map((number) => new WeakRef(held({ number })));
  await setImmediate();
  collect();
  assert.deepEqual(
    all.map((it) => it.deref()),
    [undefined, { number: 2 }],
  );
  held({ number: 3 });
});
