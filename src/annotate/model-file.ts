// Takes a model's bytes, gives its arrays by name.
import { brotliDecompressSync } from "node:zlib";
import { MisuseError } from "../model/index.ts";

/** A typed array that a model is made of. */
export type ModelArray = Int8Array | Uint8Array | Int16Array | Uint16Array | Int32Array | Uint32Array | Float32Array;

/** Kinds of array by the name under which they stand in a model's head. */
const ARRAYS = {
  i8: Int8Array,
  u8: Uint8Array,
  i16: Int16Array,
  u16: Uint16Array,
  i32: Int32Array,
  u32: Uint32Array,
  f32: Float32Array,
} as const;
export type ArrayKind = keyof typeof ARRAYS;

/** Where one array lies in the unpacked bytes. */
export interface ArrayEntry {
  readonly name: string;
  readonly kind: ArrayKind;
  readonly offset: number;
  readonly length: number;
}

/** "VM1\n": the format's name and version. */
export const MAGIC = 0x0a314d56;

/**
 * Gives the arrays of a packed model: Brotli over magic, length of the head, head (JSON, a list of
 * `ArrayEntry`), arrays, each at a multiple of eight bytes behind the head. Little-endian.
 *
 * @throws MisuseError `model/not-a-model` where the bytes are something else
 * @cost about 10 ms a megabyte unpacked
 */
export function unpackedModel(packed: Uint8Array): ReadonlyMap<string, ModelArray> {
  const bytes = brotliDecompressSync(packed);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 8 || view.getUint32(0, true) !== MAGIC) throw new MisuseError("model/not-a-model", { bytes: packed.length });
  const headBytes = view.getUint32(4, true);
  const head = JSON.parse(new TextDecoder().decode(bytes.subarray(8, 8 + headBytes))) as ArrayEntry[];
  const arrays = new Map<string, ModelArray>();
  for (const { name, kind, offset, length } of head) {
    const Kind = ARRAYS[kind];
    const from = bytes.byteOffset + 8 + headBytes + offset;
    arrays.set(name, new Kind(bytes.buffer.slice(from, from + length * Kind.BYTES_PER_ELEMENT)));
  }
  return arrays;
}

/** The array of a name and kind. @throws MisuseError `model/missing-array` */
export function arrayOf<Kind extends ArrayKind>(
  arrays: ReadonlyMap<string, ModelArray>,
  name: string,
  kind: Kind,
): InstanceType<(typeof ARRAYS)[Kind]> {
  const found = arrays.get(name);
  if (!(found instanceof ARRAYS[kind])) throw new MisuseError("model/missing-array", { name, kind, has: [...arrays.keys()] });
  return found as InstanceType<(typeof ARRAYS)[Kind]>;
}
