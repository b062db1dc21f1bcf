// Checks that a packed model comes back as it was, and that anything else is refused.
import assert from "node:assert/strict";
import { test } from "node:test";
import { brotliCompressSync } from "node:zlib";
import { arrayOf, unpackedModel } from "../src/annotate/weights/model-file.ts";
import { MisuseError } from "../src/model/index.ts";
import { packedModel } from "./pack.ts";

test("arrays of every kind come back as they were", () => {
  const arrays = {
    odd: Int8Array.of(-1, 2, 3),
    bytes: Uint8Array.of(255),
    words: Uint16Array.of(65535, 1),
    whole: Int32Array.of(-5, 1 << 30),
    parts: Float32Array.of(0.5),
    none: new Uint8Array(0),
  };
  assert.deepEqual(Object.fromEntries(unpackedModel(packedModel(arrays))), arrays);
});

test("what is no model is refused", () => {
  assert.throws(() => unpackedModel(brotliCompressSync(Buffer.from("something else"))), MisuseError);
  assert.throws(() => arrayOf(unpackedModel(packedModel({ a: Uint8Array.of(1) })), "a", "i8"), MisuseError);
});
