// Takes a model's arrays, gives its bytes as `unpackedModel` reads them.
import { brotliCompressSync, constants } from "node:zlib";
import { MAGIC, type ArrayEntry, type ArrayKind, type ModelArray } from "../src/annotate/weights/model-file.ts";

function kindOf(array: ModelArray): ArrayKind {
  if (array instanceof Int8Array) return "i8";
  if (array instanceof Uint8Array) return "u8";
  if (array instanceof Int16Array) return "i16";
  if (array instanceof Uint16Array) return "u16";
  if (array instanceof Int32Array) return "i32";
  return array instanceof Uint32Array ? "u32" : "f32";
}

/** Gives the packed model. The same arrays give the same bytes. @cost about a second a megabyte: the best compression */
export function packedModel(arrays: Readonly<Record<string, ModelArray>>): Uint8Array {
  const entries: ArrayEntry[] = [];
  let offset = 0;
  for (const [name, array] of Object.entries(arrays)) {
    entries.push({ name, kind: kindOf(array), offset, length: array.length });
    offset = Math.ceil((offset + array.byteLength) / 8) * 8;
  }
  const head = new TextEncoder().encode(JSON.stringify(entries));
  const bytes = new Uint8Array(8 + head.length + offset);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, MAGIC, true);
  view.setUint32(4, head.length, true);
  bytes.set(head, 8);
  for (const { name, offset: from } of entries) {
    const array = arrays[name]!;
    bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), 8 + head.length + from);
  }
  return brotliCompressSync(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 10, [constants.BROTLI_PARAM_LGWIN]: 24, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  });
}
