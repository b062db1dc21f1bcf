// Takes the memory that tables of weights lie in, gives sums of their rows for the keys of features: sixteen weights at a time, by WebAssembly.
// Why not TypeScript: docs/decisions/0010-weights-by-webassembly.md
import { assembled } from "./assembler.ts";
import { SEEDS } from "./feature-keys.ts";
import { HASH_SHIFT } from "./feature-list.ts";
import { PLACE_SHIFT } from "./feature-places.ts";
import {
  CLASSES,
  IN_SET,
  keyWeights,
  NARROW,
  NOT_IN_SET,
  PAGE_BYTES,
  PLACE_BYTES,
  PLACES,
  PLACES_AT,
  SEEDS_AT,
  SHORT,
  sumPairs,
  sumPlaces,
  sumRows,
  sumShortRows,
  SUMS_BEHIND,
  TABLES_AT,
} from "./routines.ts";

export { CLASSES, NARROW } from "./routines.ts";

/** A table where the kernel reads it: its address, and by how much a hash is shifted to give a row. */
export interface Table {
  readonly at: number;
  readonly shift: number;
}

/** The table of rows of `CLASSES` weights that an array is; it is a power of two long. */
export const rowTable = ({ byteOffset, length }: Int8Array): Table => ({ at: byteOffset, shift: Math.clz32(length) + 7 });

/** The table of two scores packed in each number, 256 times the first and the second, each -127 to 127. */
export const pairTable = ({ byteOffset, length }: Int16Array): Table => ({ at: byteOffset, shift: Math.clz32(length) + 1 });

/** A table of single weights or short rows: its address, and what cuts a hash to a place in it. */
export interface WeightTable {
  readonly at: number;
  readonly mask: number;
}

/** The table of weights that an array is, two or four a place; it is a power of two long. */
export const twoTable = ({ byteOffset, length }: Int8Array): WeightTable => ({ at: byteOffset, mask: (length >> 1) - 1 });
export const fourTable = ({ byteOffset, length }: Int8Array): WeightTable => ({ at: byteOffset, mask: (length >> 2) - 1 });

/** The table of rows of `SHORT` weights that an array is; it is a power of two long. */
export const shortTable = ({ byteOffset, length }: Int8Array): WeightTable => ({ at: byteOffset, mask: (length - 1) & ~(SHORT - 1) });

/** The table of single weights that an array is; it is a power of two long. */
export const weightTable = ({ byteOffset, length }: Int8Array): WeightTable => ({ at: byteOffset, mask: length - 1 });

/**
 * Sets of classes as the kernel reads them: a row of `CLASSES` for each. The classes of a set stand in order.
 *
 * @param setStart set `i` is `kinds[setStart[i]]` up to `kinds[setStart[i + 1]]`
 */
export function setRows(setStart: Uint16Array, kinds: Uint8Array): Int8Array {
  const sets = setStart.length - 1;
  const rows = new Int8Array(sets * CLASSES).fill(NOT_IN_SET);
  for (let set = 0; set < sets; set++)
    for (let at = setStart[set]!; at < setStart[set + 1]!; at++) rows[set * CLASSES + kinds[at]!] = IN_SET;
  return rows;
}

/** What `Kernel` gives of a set of classes: the best one, the first of several, and how far its sum leads the next. */
export const bestIn = (result: number): number => result & (CLASSES - 1);
export const leadIn = (result: number): number => result >> 6;

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

/** As the module exports them: place, bytes of the first key and behind the last, shift, table; of rows the salt and a set's address as well. */
type Pairs = (place: number, from: number, to: number, shift: number, table: number) => number;
type Rows = (place: number, from: number, to: number, shift: number, table: number, salt: number, set: number) => number;
type ShortRows = (place: number, from: number, to: number, shift: number, table: number, mask: number) => void;
type Several = (place: number, from: number, to: number, shift: number, table: number, mask: number, seeds: number, end: number) => void;

/** How many candidates can be weighed at once (`Kernel.sumFours`), and how far from one to the next their sums stand. */
export const SEVERAL = 8;
export const SUMS_EACH = 8;

/** Sums weights for one thread. */
export class Kernel {
  /** Keys of the features whose weights are asked for, by their number. */
  readonly keys: Int32Array;
  /** Sums by class, of the rows that were asked for last. */
  readonly sums: Int16Array;
  readonly #place: number;
  readonly #pairs: Pairs;
  readonly #wide: Rows;
  readonly #narrow: Rows;
  readonly #moreNarrow: Rows;
  readonly #short: ShortRows;
  readonly #weights: ShortRows;
  readonly #twos: Several;
  readonly #fours: Several;

  constructor(memory: WebAssembly.Memory) {
    const { buffer } = memory;
    this.#place = PLACES_AT + PLACE_BYTES * (Atomics.add(new Int32Array(buffer, 0, 1), 0, 1) % PLACES);
    this.keys = new Int32Array(buffer, this.#place, SEEDS.length);
    this.sums = new Int16Array(buffer, this.#place + SUMS_BEHIND, CLASSES);
    const routines = [
      sumPairs(),
      sumRows({ name: "wide", classes: CLASSES, goesOn: false }),
      sumRows({ name: "narrow", classes: NARROW, goesOn: false }),
      sumRows({ name: "moreNarrow", classes: NARROW, goesOn: true }),
      sumShortRows(),
      keyWeights(),
      sumPlaces({ name: "twos", weights: 2 }),
      sumPlaces({ name: "fours", weights: 4 }),
    ];
    const module = new WebAssembly.Module(assembled(routines, buffer.byteLength / PAGE_BYTES));
    const { exports } = new WebAssembly.Instance(module, { tables: { memory } });
    this.#pairs = exports["pairs"] as Pairs;
    this.#wide = exports["wide"] as Rows;
    this.#narrow = exports["narrow"] as Rows;
    this.#moreNarrow = exports["moreNarrow"] as Rows;
    this.#short = exports["short"] as ShortRows;
    this.#weights = exports["weights"] as ShortRows;
    this.#twos = exports["twos"] as Several;
    this.#fours = exports["fours"] as Several;
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
   * Adds up the rows of keys `from` up to `to`, behind `from`; gives the best class of a set with its lead (`bestIn`, `leadIn`).
   *
   * @param salt mixed into all keys: a direction, for instance
   * @param set one of `sets`, of two classes or more
   */
  bestOfWide(from: number, to: number, { at, shift }: Table, salt: number, sets: Int8Array, set: number): number {
    return this.#wide(this.#place, 4 * from, 4 * to, shift, at, salt, sets.byteOffset + CLASSES * set);
  }

  /** The same of rows that have `NARROW` classes. */
  bestOfNarrow(from: number, to: number, { at, shift }: Table, salt: number, sets: Int8Array, set: number): number {
    return this.#narrow(this.#place, 4 * from, 4 * to, shift, at, salt, sets.byteOffset + CLASSES * set);
  }

  /** The same, with the rows that were asked for last among them. */
  bestWithMore(from: number, to: number, { at, shift }: Table, salt: number, sets: Int8Array, set: number): number {
    return this.#moreNarrow(this.#place, 4 * from, 4 * to, shift, at, salt, sets.byteOffset + CLASSES * set);
  }

  /** Writes the sums of the short rows of the first keys by class. @param to a multiple of four and one more */
  sumShortRows(to: number, { at, mask }: WeightTable): void {
    this.#short(this.#place, 0, 4 * (to - 1), 0, at, mask);
  }

  /** Writes over the first keys, which are mixed with their feature's number already, their weights. @param to a multiple of four, not 0 */
  weighKeys(to: number, { at, mask }: WeightTable): void {
    this.#weights(this.#place, 0, 4 * to, HASH_SHIFT, at, mask);
  }

  /**
   * Writes the sums of the four weights of each key's place, as `feature-places` places them, for several candidates: the first at
   * `sums[0]`, the next `SUMS_EACH` behind.
   *
   * @param many candidates, `SEVERAL` at the most; their keys stand one candidate's behind the other's
   * @param width keys of each, a multiple of four, not 0
   * @param opening number of a candidate's first feature
   */
  sumFours(many: number, width: number, { at, mask }: WeightTable, opening: number): void {
    this.#fours(this.#place, 0, 4 * width, PLACE_SHIFT, at, mask, 4 * opening, 4 * many * width + 1);
  }

  /** The same of places of two weights. */
  sumTwos(many: number, width: number, { at, mask }: WeightTable, opening: number): void {
    this.#twos(this.#place, 0, 4 * width, PLACE_SHIFT, at, mask, 4 * opening, 4 * many * width + 1);
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
