// Takes the memory that tables of weights lie in, gives sums of their rows for the keys of features: sixteen weights at a time, by WebAssembly.
// Why not TypeScript: docs/decisions/0010-weights-by-webassembly.md
import { assembled, i16x8, i32, i32x4, local, repeated, v128, type Code, type Routine } from "./assembler.ts";
import { MULTIPLY, MULTIPLY_AGAIN, SEEDS } from "./feature-keys.ts";
import { HASH_SHIFT } from "./feature-list.ts";

/** Classes of a row of weights, a byte each. */
export const CLASSES = 64;

/*
 * What lies in the memory, in bytes: how many threads have taken a place; what tells features apart; the threads' places,
 * each with its keys, its sums and addresses of rows; the tables.
 */
const SEEDS_AT = 1024;
const PLACES_AT = 2048;
const SUMS_BEHIND = 4 * SEEDS.length;
/** Addresses of rows, and four bytes for what is read of them in passing. */
const ROWS_BEHIND = SUMS_BEHIND + 2 * CLASSES;
const PLACE_BYTES = ROWS_BEHIND + 4 * SEEDS.length + 64;
/** Threads that can be at work at once; a thread's place is given to the next but so many. */
const PLACES = 1024;
const TABLES_AT = PLACES_AT + PLACES * PLACE_BYTES;
const PAGE_BYTES = 1 << 16;

/** A table where the kernel reads it: its address, and by how much a hash is shifted to give a row. */
export interface Table {
  readonly at: number;
  readonly shift: number;
}

/** The table of rows of `CLASSES` weights that an array is; it is a power of two long. */
export const rowTable = ({ byteOffset, length }: Int8Array): Table => ({ at: byteOffset, shift: Math.clz32(length) + 7 });

/** The table of two scores packed in each number, 256 times the first and the second, each -127 to 127. */
export const pairTable = ({ byteOffset, length }: Int16Array): Table => ({ at: byteOffset, shift: Math.clz32(length) + 1 });

/** A table of single weights: its address, and its length less one. */
export interface WeightTable {
  readonly at: number;
  readonly mask: number;
}

/** The table of single weights that an array is; it is a power of two long. */
export const weightTable = ({ byteOffset, length }: Int8Array): WeightTable => ({ at: byteOffset, mask: length - 1 });

/** Gives memory that threads share with copies of some tables in it, in their order. */
export function placedTables<Tables extends readonly (Int8Array | Int16Array)[]>(
  tables: Tables,
): { memory: WebAssembly.Memory; tables: Tables } {
  const bytes = tables.reduce((sum, { byteLength }) => sum + byteLength, TABLES_AT);
  const pages = Math.ceil(bytes / PAGE_BYTES);
  const memory = new WebAssembly.Memory({ initial: pages, maximum: pages, shared: true });
  new Int32Array(memory.buffer, SEEDS_AT, SEEDS.length).set(SEEDS);
  let at = TABLES_AT;
  const placed = tables.map((table) => {
    const copy =
      table instanceof Int8Array ? new Int8Array(memory.buffer, at, table.length) : new Int16Array(memory.buffer, at, table.length);
    copy.set(table);
    at += table.byteLength;
    return copy;
  });
  return { memory, tables: placed as readonly (Int8Array | Int16Array)[] as Tables };
}

/** Locals of both functions: the thread's place, bytes of the first key and behind the last, how far to shift, the table's address. */
const [PLACE, FROM, TO, SHIFT, TABLE] = [0, 1, 2, 3, 4];

/** `FROM` goes on by some keys; leaves whether any are left. */
const next = (keys: number): Code => [
  ...local.get(FROM),
  ...i32.const(4 * keys),
  ...i32.add,
  ...local.tee(FROM),
  ...local.get(TO),
  ...i32.below,
];

/** What tells the features of the four keys at `FROM` apart, mixed into the vector on the stack. */
const SEEDED: Code = [...local.get(FROM), ...v128.load(SEEDS_AT), ...v128.xor];

/** Hashes of the four keys at `FROM`, shifted to row numbers, on the stack. @param mixed what is mixed into the keys */
const hashed = (hashes: number, mixed: Code): Code => [
  ...[...local.get(PLACE), ...local.get(FROM), ...i32.add, ...v128.load(0)],
  ...[...mixed, ...i32.const(MULTIPLY), ...i32x4.splat, ...i32x4.mul, ...local.tee(hashes)],
  ...[...local.get(hashes), ...i32.const(15), ...i32x4.shr, ...v128.xor, ...i32.const(MULTIPLY_AGAIN), ...i32x4.splat, ...i32x4.mul],
  ...[...local.get(SHIFT), ...i32x4.shr],
];

/** Four keys at a time, then each row's number: adds to the sum of whole entries and to that of their low bytes. */
function sumPairs(): Routine {
  const [sum, second, entry, hashes] = [5, 6, 7, 8];
  const weigh = (lane: number): Code => [
    ...[...local.get(hashes), ...i32x4.lane(lane), ...i32.const(1), ...i32.shl, ...local.get(TABLE), ...i32.add, ...i32.load16(0)],
    ...[...local.tee(entry), ...local.get(sum), ...i32.add, ...local.set(sum)],
    ...[...local.get(entry), ...i32.extend8, ...local.get(second), ...i32.add, ...local.set(second)],
  ];
  const code = [
    repeated([...hashed(hashes, SEEDED), ...local.set(hashes)], ...[0, 1, 2, 3].map(weigh), next(4)),
    [...local.get(sum), ...local.get(second), ...i32.sub, ...i32.const(8), ...i32.shl, ...local.get(second), ...i32.add],
  ];
  return { name: "pairs", parameters: 5, numbers: 3, vectors: 1, gives: true, code };
}

/**
 * Adds up rows, eight vectors of eight sums. First the addresses of all are written behind the thread's sums and something
 * is read of each: so dozens of rows are on their way from memory at once.
 *
 * @param goesOn whether to the sums that stand in the thread's place, else to nothing
 */
function sumRows(name: string, goesOn: boolean): Routine {
  const [salt, row, opens, part, sums] = [5, 6, 7, 8, 9];
  const each = (code: (index: number) => Code): Code => [0, 1, 2, 3, 4, 5, 6, 7].flatMap(code);
  const touch = (lane: number): Code => [
    ...local.get(part),
    ...i32x4.lane(lane),
    ...i32.load(0),
    ...local.get(row),
    ...i32.xor,
    ...local.set(row),
  ];
  const quarter = (index: number): Code => [
    ...[...local.get(row), ...v128.load(16 * index), ...local.tee(part), ...i16x8.low8],
    ...[...local.get(sums + 2 * index), ...i16x8.add, ...local.set(sums + 2 * index)],
    ...[...local.get(part), ...i16x8.high8, ...local.get(sums + 2 * index + 1), ...i16x8.add, ...local.set(sums + 2 * index + 1)],
  ];
  const code = [
    [...local.get(FROM), ...local.set(opens)],
    repeated(
      [...local.get(PLACE), ...local.get(FROM), ...i32.add],
      hashed(part, [...SEEDED, ...local.get(salt), ...i32x4.splat, ...v128.xor]),
      [...i32.const(6), ...i32x4.shl, ...local.get(TABLE), ...i32x4.splat, ...i32x4.add, ...local.tee(part), ...v128.store(ROWS_BEHIND)],
      ...[0, 1, 2, 3].map(touch),
      next(4),
    ),
    [...local.get(PLACE), ...local.get(row), ...i32.store(ROWS_BEHIND + 4 * SEEDS.length), ...local.get(opens), ...local.set(FROM)],
    goesOn ? each((index) => [...local.get(PLACE), ...v128.load(SUMS_BEHIND + 16 * index), ...local.set(sums + index)]) : [],
    repeated(
      [...local.get(PLACE), ...local.get(FROM), ...i32.add, ...i32.load(ROWS_BEHIND), ...local.set(row)],
      ...[0, 1, 2, 3].map(quarter),
      next(1),
    ),
    each((index) => [...local.get(PLACE), ...local.get(sums + index), ...v128.store(SUMS_BEHIND + 16 * index)]),
  ];
  return { name, parameters: 6, numbers: 2, vectors: 9, gives: false, code };
}

/** Single weights of keys that say themselves which feature they are; `mask` cuts a hash to the table. */
function sumWeights(): Routine {
  const [mask, sum, places] = [5, 6, 7];
  const weigh = (lane: number): Code => [
    ...[...local.get(places), ...i32x4.lane(lane), ...i32.load8(0), ...local.get(sum), ...i32.add, ...local.set(sum)],
  ];
  const code = [
    repeated(
      [...hashed(places, []), ...local.get(mask), ...i32x4.splat, ...v128.and, ...local.get(TABLE), ...i32x4.splat, ...i32x4.add],
      local.set(places),
      ...[0, 1, 2, 3].map(weigh),
      next(4),
    ),
    local.get(sum),
  ];
  return { name: "weights", parameters: 6, numbers: 1, vectors: 1, gives: true, code };
}

/** As the module exports them: place, bytes of the first key and behind the last, shift, table; of rows the salt as well. */
type Pairs = (place: number, from: number, to: number, shift: number, table: number) => number;
type Rows = (place: number, from: number, to: number, shift: number, table: number, salt: number) => void;
type Weights = (place: number, from: number, to: number, shift: number, table: number, mask: number) => number;

/** Sums weights for one thread. */
export class Kernel {
  /** Keys of the features whose weights are asked for, by their number. */
  readonly keys: Int32Array;
  /** Sums by class, of what `sumRows` was asked for last. */
  readonly sums: Int16Array;
  readonly #place: number;
  readonly #pairs: Pairs;
  readonly #rows: Rows;
  readonly #moreRows: Rows;
  readonly #weights: Weights;

  constructor(memory: WebAssembly.Memory) {
    const { buffer } = memory;
    this.#place = PLACES_AT + PLACE_BYTES * (Atomics.add(new Int32Array(buffer, 0, 1), 0, 1) % PLACES);
    this.keys = new Int32Array(buffer, this.#place, SEEDS.length);
    this.sums = new Int16Array(buffer, this.#place + SUMS_BEHIND, CLASSES);
    const routines = [sumPairs(), sumRows("rows", false), sumRows("moreRows", true), sumWeights()];
    const module = new WebAssembly.Module(assembled(routines, buffer.byteLength / PAGE_BYTES));
    const { exports } = new WebAssembly.Instance(module, { tables: { memory } });
    this.#pairs = exports["pairs"] as Pairs;
    this.#rows = exports["rows"] as Rows;
    this.#moreRows = exports["moreRows"] as Rows;
    this.#weights = exports["weights"] as Weights;
  }

  /**
   * Gives 65,536 times the sum of the first scores and the sum of the second, of keys `from` up to `to`.
   *
   * @param to a multiple of four behind `from`
   */
  sumPairs(from: number, to: number, { at, shift }: Table): number {
    return this.#pairs(this.#place, 4 * from, 4 * to, shift, at);
  }

  /**
   * Writes the sums of the rows of keys `from` up to `to`, behind `from`, by class.
   *
   * @param salt mixed into all keys: a direction, for instance
   */
  sumRows(from: number, to: number, { at, shift }: Table, salt: number): void {
    this.#rows(this.#place, 4 * from, 4 * to, shift, at, salt);
  }

  /** Adds the sums of more rows. */
  addRows(from: number, to: number, { at, shift }: Table, salt: number): void {
    this.#moreRows(this.#place, 4 * from, 4 * to, shift, at, salt);
  }

  /** Gives the sum of the weights of the first keys, which are mixed with their feature's number already. @param to a multiple of four, not 0 */
  sumWeights(to: number, { at, mask }: WeightTable): number {
    return this.#weights(this.#place, 0, 4 * to, HASH_SHIFT, at, mask);
  }
}

const kernels = new WeakMap<WebAssembly.Memory, Kernel>();

/** This thread's kernel over a memory; made once, in a millisecond. */
export function kernelOver(memory: WebAssembly.Memory): Kernel {
  const known = kernels.get(memory);
  if (known !== undefined) return known;
  const kernel = new Kernel(memory);
  kernels.set(memory, kernel);
  return kernel;
}

/** Place in a list of classes, from `first` up to `last`, of the one whose sum is the highest. */
export function bestOf(sums: Int16Array, kinds: Uint8Array, first: number, last: number): number {
  let best = first;
  for (let at = first + 1; at < last; at++) if (sums[kinds[at]!]! > sums[kinds[best]!]!) best = at;
  return best;
}

/** How far the class at `best` leads the next. */
export function leadOf(sums: Int16Array, kinds: Uint8Array, first: number, last: number, best: number): number {
  let next = -0x8000;
  for (let at = first; at < last; at++) if (at !== best && sums[kinds[at]!]! > next) next = sums[kinds[at]!]!;
  return sums[kinds[best]!]! - next;
}
