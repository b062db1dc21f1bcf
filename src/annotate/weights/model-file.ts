// Takes a model's bytes, gives its arrays by name.
import { createHash } from "node:crypto";
import { getEnvironmentData, setEnvironmentData, type Serializable } from "node:worker_threads";
import { brotliDecompressSync } from "node:zlib";
import { MisuseError } from "../../model/index.ts";

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
 * Gives what `made` makes of a packed model. Threads that are started afterwards have it from here: tables are unpacked once,
 * and lie in memory once, as far as their memory is `sharedBytes`.
 *
 * @param made gives plain data
 */
export function sharedAmongThreads<Made>(packed: Uint8Array, made: (packed: Uint8Array) => Made): Made {
  const key = `variorum/model/${createHash("sha256").update(packed).digest("base64")}`;
  const known = getEnvironmentData(key) as Made | undefined;
  if (known !== undefined) return known;
  const fresh = made(packed);
  setEnvironmentData(key, fresh as Serializable);
  return fresh;
}

/** Memory for a table that all threads read. The type says less, since typed arrays do not ask what they lie in. */
export const sharedBytes = (length: number): ArrayBuffer => new SharedArrayBuffer(length) as unknown as ArrayBuffer;

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
    const memory = sharedBytes(length * Kind.BYTES_PER_ELEMENT);
    new Uint8Array(memory).set(new Uint8Array(bytes.buffer, from, memory.byteLength));
    arrays.set(name, new Kind(memory));
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
