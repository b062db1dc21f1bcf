// Checks the kernel's sums against plain loops over tables and keys made at random.
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { Chooser } from "./chooser.ts";
import { hashKeys } from "./feature-keys.ts";
import { FeatureList } from "./feature-list.ts";
import { bestOf, CLASSES, Kernel, kernelOver, leadOf, pairTable, placedTables, rowTable } from "./kernel.ts";

const ENTRIES = 1 << 10;
const scored = Int16Array.from({ length: ENTRIES }, (_, at) => ((Math.imul(at, 7919) % 127) << 8) + (Math.imul(at, 104729) % 127));
const rows = Int8Array.from({ length: 64 * CLASSES }, (_, at) => Math.imul(at, 15485863) % 127);
const { memory, tables } = placedTables([rows, scored] as const);
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

test("rows are summed class by class, and more of them are added", () => {
  fc.assert(
    fc.property(keys, fc.integer(), fc.integer({ min: 1, max: 30 }), (given, salt, middle) => {
      kernel.keys.set(given);
      kernel.sumRows(0, middle, rowTable(tables[0]), salt);
      kernel.addRows(middle, 64, rowTable(tables[0]), salt);
      const places = rowsOf(given, 0, 64, salt, 26);
      for (let at = 0; at < CLASSES; at++)
        assert.equal(
          kernel.sums[at],
          places.reduce((sum, row) => sum + rows[CLASSES * row + at]!, 0),
        );
    }),
    SEED,
  );
});

test("a chooser's odds are what a list of the same features weighs, however many there are", () => {
  const scale = Float32Array.of(2);
  const chooser = new Chooser({ weights: tables[0], scale, memory });
  const features = fc.array(fc.tuple(fc.nat(400), fc.integer()), { minLength: 0, maxLength: 700 });
  fc.assert(
    fc.property(features, (given) => {
      const list = new FeatureList(rows.length - 1);
      for (const [template, seen] of given) {
        list.add(template, seen);
        chooser.add(template, seen);
      }
      const sum = list.rows.subarray(0, list.count).reduce((all, place) => all + rows[place]!, 0);
      assert.equal(chooser.odds(), sum / 2);
      assert.equal(chooser.odds(), 0);
    }),
    SEED,
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

test("of classes with the same sum the first is the best, and its lead is 0", () => {
  const sums = Int16Array.of(5, -9, 5, 2);
  const kinds = Uint8Array.of(1, 2, 0, 3);
  assert.equal(bestOf(sums, kinds, 0, 4), 1);
  assert.equal(leadOf(sums, kinds, 0, 4, 1), 0);
  assert.equal(leadOf(sums, kinds, 2, 4, 2), 3);
});
