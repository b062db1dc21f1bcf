// Checks the kernel's sums against plain loops over tables and keys made at random.
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { Chooser } from "./chooser.ts";
import { hashKeys } from "./feature-keys.ts";
import { RELATIONS } from "../../model/index.ts";
import { FeatureList } from "./feature-list.ts";
import { bestIn, CLASSES, Kernel, kernelOver, leadIn, NARROW, pairTable, placedTables, rowTable, setRows, shortTable } from "./kernel.ts";

const ENTRIES = 1 << 10;
const scored = Int16Array.from({ length: ENTRIES }, (_, at) => ((Math.imul(at, 7919) % 127) << 8) + (Math.imul(at, 104729) % 127));
const rows = Int8Array.from({ length: 64 * CLASSES }, (_, at) => Math.imul(at, 15485863) % 127);
const starts = Uint16Array.of(0, 2, 5, 9, 9 + NARROW);
const kinds = Uint8Array.of(3, 40, 0, 15, 16, 7, 8, 32, NARROW - 1, ...Array.from({ length: NARROW }, (_, at) => at));
const { memory, tables } = placedTables([rows, scored, setRows(starts, kinds)] as const);
const kernel = kernelOver(memory);

const keys = fc.array(fc.integer(), { minLength: 64, maxLength: 64 });
const SEED = { seed: 11, numRuns: 200 };

function rowsOf(given: readonly number[], from: number, to: number, salt: number, shift: number): Int32Array {
  const places = new Int32Array(given.length);
  hashKeys(Int32Array.from(given), from, to, salt, shift, places);
  return places.slice(from, to);
}

test("two scores are summed at once as they are one by one", () => {
  fc.assert(
    fc.property(keys, fc.constantFrom([0, 4], [8, 36], [36, 64]), (given, [from = 0, to = 4]) => {
      kernel.keys.set(given);
      let first = 0;
      let second = 0;
      for (const row of rowsOf(given, from, to, 0, 22)) {
        const low = (scored[row]! << 24) >> 24;
        second += low;
        first += (scored[row]! - low) >> 8;
      }
      assert.equal(kernel.sumPairs(from, to, pairTable(tables[1])), first * 65536 + second);
    }),
    SEED,
  );
});

/** The best class of a set, the first of several, and how far it leads the next. */
function bestOf(sums: readonly number[], set: number): [best: number, lead: number] {
  const among = [...kinds.subarray(starts[set], starts[set + 1])];
  const best = among.reduce((most, it) => (sums[it]! > sums[most]! ? it : most));
  return [best, sums[best]! - Math.max(...among.filter((it) => it !== best).map((it) => sums[it]!))];
}

test("rows are summed class by class, and more of them are added; the best of a set is known with its lead", () => {
  const sets = fc.integer({ min: 0, max: starts.length - 2 });
  fc.assert(
    fc.property(keys, fc.integer(), fc.integer({ min: 1, max: 30 }), sets, (given, salt, middle, set) => {
      kernel.keys.set(given);
      const places = rowsOf(given, 0, 64, salt, 26);
      const sumsOf = (end: number): number[] =>
        Array.from({ length: CLASSES }, (_, at) => places.slice(0, end).reduce((sum, row) => sum + rows[CLASSES * row + at]!, 0));
      const narrow = kernel.bestOfNarrow(0, middle, rowTable(tables[0]), salt, tables[2], set);
      assert.deepEqual([...kernel.sums.subarray(0, NARROW)], sumsOf(middle).slice(0, NARROW));
      assert.deepEqual([bestIn(narrow), leadIn(narrow)], bestOf(sumsOf(middle), set));
      const more = kernel.bestWithMore(middle, 64, rowTable(tables[0]), salt, tables[2], set);
      assert.deepEqual([...kernel.sums.subarray(0, NARROW)], sumsOf(64).slice(0, NARROW));
      assert.deepEqual([bestIn(more), leadIn(more)], bestOf(sumsOf(64), set));
      const wide = kernel.bestOfWide(0, 64, rowTable(tables[0]), salt, tables[2], set);
      assert.deepEqual([...kernel.sums], sumsOf(64));
      assert.deepEqual([bestIn(wide), leadIn(wide)], bestOf(sumsOf(64), set));
    }),
    SEED,
  );
});

test("of classes with the same sum the first is the best, and its lead is 0, far up among the classes as well", () => {
  const high = Uint8Array.of(50, 61);
  const even = placedTables([new Int8Array(4 * CLASSES), setRows(starts, kinds), setRows(Uint16Array.of(0, 2), high)] as const);
  const over = kernelOver(even.memory);
  for (let set = 0; set < starts.length - 1; set++) {
    const best = over.bestOfNarrow(0, 4, rowTable(even.tables[0]), 0, even.tables[1], set);
    assert.deepEqual([bestIn(best), leadIn(best)], [kinds[starts[set]!], 0]);
  }
  const best = over.bestOfWide(0, 4, rowTable(even.tables[0]), 0, even.tables[2], 0);
  assert.deepEqual([bestIn(best), leadIn(best)], [50, 0]);
});

test("rows of relations can be read as narrow ones", () => assert.ok(RELATIONS.length <= NARROW));

test("short rows are summed class by class, the one behind the last four as well", () => {
  const table = shortTable(tables[0]);
  fc.assert(
    fc.property(keys, fc.constantFrom(5, 49, 61), (given, to) => {
      kernel.keys.set(given);
      kernel.sumShortRows(to, table);
      const places = rowsOf(given, 0, to, 0, 0).map((hash) => hash & (rows.length - 1) & ~15);
      for (let at = 0; at < 16; at++)
        assert.equal(
          kernel.sums[at],
          places.reduce((sum, place) => sum + rows[place + at]!, 0),
        );
    }),
    SEED,
  );
});

test("groups that a chooser weighs at once weigh what lists of the same features do, however many there are", () => {
  const scale = Float32Array.of(2);
  const chooser = new Chooser({ weights: tables[0], scale, memory });
  const features = fc.array(fc.tuple(fc.nat(400), fc.integer()), { minLength: 0, maxLength: 300 });
  const groups = fc.array(features, { minLength: 1, maxLength: 5 });
  const weighOf = (given: readonly (readonly [number, number])[]): number => {
    const list = new FeatureList(rows.length - 1);
    for (const [template, seen] of given) list.add(template, seen);
    return list.rows.subarray(0, list.count).reduce((all, place) => all + rows[place]!, 0);
  };
  fc.assert(
    fc.property(groups, groups, (first, then) => {
      for (const given of [first, then, Array.from({ length: 300 }, () => first[0]!)]) {
        chooser.begin();
        for (const group of given) {
          for (const [template, seen] of group) chooser.add(template, seen);
          chooser.close();
        }
        chooser.weigh();
        given.forEach((group, at) => assert.equal(chooser.oddsOf(chooser.sum(at)), weighOf(group) / 2));
      }
    }),
    { ...SEED, numRuns: 50 },
  );
});

test("each thread's kernel has keys and sums of its own over the same tables", () => {
  const other = new Kernel(memory);
  other.keys.fill(1);
  kernel.keys.fill(2);
  assert.equal(other.keys[0], 1);
  assert.notEqual(other.keys.byteOffset, kernel.keys.byteOffset);
  assert.equal(kernelOver(memory), kernel);
});
