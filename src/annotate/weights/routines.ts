// Gives the kernel's functions as lists of instructions, and where in its memory they find what they read.
import { i16x8, i32, i32x4, i8x16, local, repeated, select, v128, type Code, type Routine } from "./assembler.ts";
import { MULTIPLY, MULTIPLY_AGAIN, SEEDS } from "./feature-keys.ts";

/** Classes of a row of weights, a byte each; of rows that are read as narrow ones only the first are asked for. */
export const CLASSES = 64;
export const NARROW = 48;
/** Classes of a short row, which fills no more than its bytes. */
export const SHORT = 16;

/*
 * What lies in the memory, in bytes: how many threads have taken a place; what tells features apart; the threads' places,
 * each with its keys, its sums and addresses of rows; the tables.
 */
export const SEEDS_AT = 1024;
/** `feature-places` counts its features from 0: its first is told apart by four bytes of nothing. */
const FOUR_SEEDS_AT = SEEDS_AT - 4;
export const PLACES_AT = 2048;
export const SUMS_BEHIND = 4 * SEEDS.length;
/** Addresses of rows, and four bytes for what is read of them in passing. */
const ROWS_BEHIND = SUMS_BEHIND + 2 * CLASSES;
export const PLACE_BYTES = ROWS_BEHIND + 4 * SEEDS.length + 64;
/** Threads that can be at work at once; a thread's place is given to the next but so many. */
export const PLACES = 1024;
export const TABLES_AT = PLACES_AT + PLACES * PLACE_BYTES;
export const PAGE_BYTES = 1 << 16;

/** How a set of classes is written, a byte each: in it or not. */
export const IN_SET = 0x7f;
export const NOT_IN_SET = -0x80;

/** Locals of all functions: the thread's place, bytes of the first key and behind the last, how far to shift, the table's address. */
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

/** Addresses of the entries of `1 << size` bytes whose numbers are on the stack. */
const addressed = (size: number): Code => [
  ...(size === 0 ? [] : [...i32.const(size), ...i32x4.shl]),
  ...[...local.get(TABLE), ...i32x4.splat, ...i32x4.add],
];

/**
 * Adds to the sums of whole entries and to those of their low bytes, four each. First the addresses of all entries are written
 * behind the thread's sums: what reads them is so short then that dozens are on their way from memory at once.
 */
export function sumPairs(): Routine {
  const [opens, places, entries, wholes, seconds, factor, factorAgain, tables] = [5, 6, 7, 8, 9, 10, 11, 12];
  const address = (lane: number): Code => [...local.get(FROM), ...i32.load(ROWS_BEHIND + 4 * lane)];
  const rest = (lane: number): Code => [...address(lane), ...local.get(entries), ...v128.loadTwo(lane), ...local.set(entries)];
  const lanes = [0, 1, 2, 3].map((lane): Code => [...local.get(wholes), ...i32x4.lane(lane)]);
  const code = [
    [...i32.const(MULTIPLY), ...i32x4.splat, ...local.set(factor), ...i32.const(MULTIPLY_AGAIN), ...i32x4.splat, ...local.set(factorAgain)],
    [...local.get(TABLE), ...i32x4.splat, ...local.set(tables), ...local.get(FROM), ...local.set(opens)],
    repeated(
      [...local.get(PLACE), ...local.get(FROM), ...i32.add],
      [...local.get(PLACE), ...local.get(FROM), ...i32.add, ...v128.load(0), ...SEEDED, ...local.get(factor), ...i32x4.mul],
      [...local.tee(places), ...local.get(places), ...i32.const(15), ...i32x4.shr, ...v128.xor, ...local.get(factorAgain), ...i32x4.mul],
      [...local.get(SHIFT), ...i32x4.shr, ...i32.const(1), ...i32x4.shl, ...local.get(tables), ...i32x4.add, ...v128.store(ROWS_BEHIND)],
      next(4),
    ),
    [...local.get(PLACE), ...local.get(opens), ...i32.add, ...local.set(FROM)],
    [...local.get(PLACE), ...local.get(TO), ...i32.add, ...local.set(TO)],
    repeated(
      [...address(0), ...v128.loadTwos(0), ...local.set(entries)],
      ...[1, 2, 3].map(rest),
      [...local.get(entries), ...i32x4.low16, ...local.tee(entries), ...local.get(wholes), ...i32x4.add, ...local.set(wholes)],
      [...local.get(entries), ...i32.const(24), ...i32x4.shl, ...i32.const(24), ...i32x4.shrSigned],
      [...local.get(seconds), ...i32x4.add, ...local.set(seconds)],
      next(4),
    ),
    [...local.get(wholes), ...local.get(seconds), ...i32x4.sub, ...i32.const(8), ...i32x4.shl],
    [...local.get(seconds), ...i32x4.add, ...local.set(wholes)],
    [...lanes.flat(), ...i32.add, ...i32.add, ...i32.add],
  ];
  return { name: "pairs", parameters: 5, numbers: 1, vectors: 7, gives: true, code };
}

/**
 * Adds up short rows, of `SHORT` classes, eight sums to a vector: those of the keys up to `to`, a multiple of four, and of the
 * key that stands there. `mask` cuts a hash to where a row begins.
 */
export function sumShortRows(): Routine {
  const [mask, row, places, sums] = [5, 6, 7, 8];
  const placed: Code = [
    ...[...hashed(places, SEEDED), ...local.get(mask), ...i32x4.splat, ...v128.and, ...addressed(0), ...local.set(places)],
  ];
  const half = (index: number): Code => [
    ...[...local.get(row), ...v128.load8x8(8 * index), ...local.get(sums + index), ...i16x8.add, ...local.set(sums + index)],
  ];
  const add = (lane: number): Code => [
    ...[...local.get(places), ...i32x4.lane(lane), ...local.set(row)],
    ...Array.from({ length: SHORT / 8 }, (_, index) => half(index)).flat(),
  ];
  const kept = (index: number): Code => [...local.get(PLACE), ...local.get(sums + index), ...v128.store(SUMS_BEHIND + 16 * index)];
  const code = [repeated(placed, ...[0, 1, 2, 3].map(add), next(4)), placed, add(0), kept(0), kept(1)];
  return { name: "short", parameters: 6, numbers: 1, vectors: 3, gives: false, code };
}

/**
 * Writes over each key, which says itself which feature it is, its weight; `mask` cuts a hash to the table. No weight waits for
 * another, so that dozens are on their way from memory at once.
 */
export function keyWeights(): Routine {
  const [mask, places] = [5, 6];
  const weigh = (lane: number): Code => [
    ...[...local.get(PLACE), ...local.get(FROM), ...i32.add],
    ...[...local.get(places), ...i32x4.lane(lane), ...i32.load8(0), ...i32.store(4 * lane)],
  ];
  const code = [
    repeated(
      [...hashed(places, []), ...local.get(mask), ...i32x4.splat, ...v128.and, ...addressed(0), ...local.set(places)],
      ...[0, 1, 2, 3].map(weigh),
      next(4),
    ),
  ];
  return { name: "weights", parameters: 6, numbers: 0, vectors: 1, gives: false, code };
}

/** How a function that adds up places of a few weights is made: how many stand in one, two or four. */
interface PlaceSums {
  readonly name: string;
  readonly weights: 2 | 4;
}

/**
 * Adds up places of two or four weights, one for each key, for several candidates: the keys of each stand behind those of the one
 * before, and its sums are written eight numbers behind the sums of that one. `mask` cuts a hash to a place, `seeds` is how many
 * bytes lie before what is mixed into a candidate's first key, `end` the byte behind the last key and one more.
 */
export function sumPlaces({ name, weights }: PlaceSums): Routine {
  const [mask, seeds, end, width, into] = [5, 6, 7, 8, 9];
  const [places, entries, sums] = [10, 11, 12];
  const one =
    weights === 4 ? { size: 2, first: v128.loadFirst, lane: v128.loadLane } : { size: 1, first: v128.loadTwos, lane: v128.loadTwo };
  const rest = (lane: number): Code => [
    ...[...local.get(places), ...i32x4.lane(lane), ...local.get(entries), ...one.lane(lane), ...local.set(entries)],
  ];
  const added = (eight: Code): Code => [...local.get(entries), ...eight, ...local.get(sums), ...i16x8.add, ...local.set(sums)];
  /** Adds to the sums those that stand some bytes behind them. */
  const folded = (bytes: number): Code => {
    const behind = Array.from({ length: 16 }, (_, at) => (at + bytes) % 16);
    return [...local.get(sums), ...local.get(sums), ...local.get(sums), ...i8x16.shuffle(...behind), ...i16x8.add, ...local.set(sums)];
  };
  const code = [
    [...local.get(TO), ...local.set(width)],
    repeated(
      [...local.get(sums), ...local.get(sums), ...v128.xor, ...local.set(sums)],
      repeated(
        hashed(places, [...local.get(FROM), ...local.get(seeds), ...i32.add, ...v128.load(FOUR_SEEDS_AT), ...v128.xor]),
        [...local.get(mask), ...i32x4.splat, ...v128.and, ...addressed(one.size), ...local.tee(places)],
        [...i32x4.lane(0), ...one.first(0), ...local.set(entries)],
        ...[1, 2, 3].map(rest),
        added(i16x8.low8),
        weights === 4 ? added(i16x8.high8) : [],
        next(4),
      ),
      folded(8),
      weights === 4 ? [] : folded(4),
      [...local.get(PLACE), ...local.get(into), ...i32.add, ...local.get(sums), ...v128.store(SUMS_BEHIND)],
      [...local.get(into), ...i32.const(16), ...i32.add, ...local.set(into)],
      [...local.get(seeds), ...local.get(width), ...i32.sub, ...local.set(seeds)],
      [...local.get(TO), ...local.get(width), ...i32.add, ...local.tee(TO), ...local.get(end), ...i32.below],
    ),
  ];
  return { name, parameters: 8, numbers: 2, vectors: 3, gives: false, code };
}

/** How a function that adds up rows is made. */
interface RowSums {
  readonly name: string;
  /** How many classes are asked for, a multiple of sixteen. */
  readonly classes: number;
  /** Whether it goes on from the sums that stand in the thread's place, else from nothing. */
  readonly goesOn: boolean;
}

/**
 * Adds up rows, eight sums to a vector, and gives the best class of a set and how far it leads. First the addresses of all
 * rows are written behind the thread's sums and something is read of each: so dozens of rows are on their way from memory
 * at once.
 */
export function sumRows({ name, classes, goesOn }: RowSums): Routine {
  const [salt, set, row, opens] = [5, 6, 7, 8];
  const [part, sums] = [11, 12];
  const eights = Array.from({ length: classes / 8 }, (_, index) => index);
  const touch: Code = [
    ...[...local.get(PLACE), ...local.get(FROM), ...i32.add, ...i32.load(ROWS_BEHIND), ...i32.load(0)],
    ...[...local.get(row), ...i32.xor, ...local.set(row)],
  ];
  const again: Code = [...local.get(opens), ...local.set(FROM)];
  const add = (index: number): Code => [
    ...[...local.get(row), ...v128.load8x8(8 * index), ...local.get(sums + index), ...i16x8.add, ...local.set(sums + index)],
  ];
  const code = [
    [...local.get(FROM), ...local.set(opens)],
    repeated(
      [...local.get(PLACE), ...local.get(FROM), ...i32.add],
      hashed(part, [...SEEDED, ...local.get(salt), ...i32x4.splat, ...v128.xor]),
      [...addressed(6), ...v128.store(ROWS_BEHIND)],
      next(4),
    ),
    again,
    repeated(touch, next(1)),
    [...local.get(PLACE), ...local.get(row), ...i32.store(ROWS_BEHIND + 4 * SEEDS.length), ...again],
    ...(goesOn ? eights : []).map((index): Code => {
      return [...local.get(PLACE), ...v128.load(SUMS_BEHIND + 16 * index), ...local.set(sums + index)];
    }),
    repeated(
      [...local.get(PLACE), ...local.get(FROM), ...i32.add, ...i32.load(ROWS_BEHIND), ...local.set(row)],
      ...eights.map(add),
      next(1),
    ),
    ...eights.map((index): Code => [...local.get(PLACE), ...local.get(sums + index), ...v128.store(SUMS_BEHIND + 16 * index)]),
    best(set, { sums, eights: eights.length, part, numbers: [row, opens, 9, 10] }),
  ];
  return { name, parameters: 7, numbers: 4, vectors: 1 + eights.length, gives: true, code };
}

/** Where `best` finds the sums and room: locals that hold nothing any more. */
interface Room {
  readonly sums: number;
  readonly eights: number;
  readonly part: number;
  readonly numbers: readonly [most: number, low: number, high: number, next: number];
}

/** The highest of all numbers in some locals, eight each, in all places of the vector that it leaves. */
function highest(of: readonly Code[], part: number): Code {
  const turned = (bytes: number): Code => [
    ...[...local.tee(part), ...local.get(part), ...local.get(part)],
    ...[...i8x16.shuffle(...Array.from({ length: 16 }, (_, at) => (at + bytes) & 15)), ...i16x8.most],
  ];
  return [...of.flatMap((code, index) => (index === 0 ? code : [...code, ...i16x8.most])), ...turned(8), ...turned(4), ...turned(2)];
}

/**
 * Leaves the class of the set whose sum is the highest, the first of several, and 64 times how far it leads the next. Sums of
 * classes that are not in the set are taken down to the lowest there is.
 */
function best(set: number, { sums, eights, part, numbers: [most, low, high, second] }: Room): Code {
  const each = Array.from({ length: eights }, (_, index) => index);
  const held = (index: number): Code => [
    ...[...local.get(set), ...v128.load8x8(8 * index), ...i32.const(8), ...i16x8.shl],
    ...[...local.get(sums + index), ...i16x8.least, ...local.set(sums + index)],
  ];
  const isMost = (index: number): Code => [...local.get(sums + index), ...local.get(part), ...i16x8.equal];
  /** Which of sixteen classes have the highest sum, a bit each. */
  const bits = (at: number): Code => [...isMost(2 * at), ...isMost(2 * at + 1), ...i8x16.narrow, ...i8x16.bits];
  const upper = (code: Code): Code => [...code, ...i32.const(16), ...i32.shl, ...i32.or];
  /** All sums but the highest. */
  const other = (index: number): Code => [
    ...[...isMost(index), ...i32.const(0x7fff), ...i16x8.splat, ...v128.xor, ...local.get(sums + index), ...i16x8.least],
  ];
  return [
    ...each.flatMap(held),
    ...[
      ...highest(
        each.map((index) => local.get(sums + index)),
        part,
      ),
      ...local.tee(part),
      ...i16x8.lane(0),
      ...local.set(most),
    ],
    ...[...bits(0), ...upper(bits(1)), ...local.set(low)],
    ...[...bits(2), ...(eights > 6 ? upper(bits(3)) : []), ...local.set(high)],
    ...each.flatMap((index) => [...other(index), ...local.set(sums + index)]),
    ...[
      ...highest(
        each.map((index) => local.get(sums + index)),
        part,
      ),
      ...i16x8.lane(0),
      ...local.set(second),
    ],
    ...[...i32.const(0), ...local.get(most), ...local.get(second), ...i32.sub],
    ...[...local.get(low), ...i32.ones, ...local.get(high), ...i32.ones, ...i32.add, ...i32.const(1), ...i32.above, ...select],
    ...[...i32.const(6), ...i32.shl],
    ...[...local.get(low), ...i32.zerosBelow, ...i32.const(32), ...local.get(high), ...i32.zerosBelow, ...i32.add],
    ...[...local.get(low), ...select, ...i32.or],
  ];
}
