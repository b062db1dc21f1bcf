import assert from "node:assert/strict";
import test from "node:test";
import { scaleOf, type Stretch } from "./strip.ts";

const of = (from: string | null, to: string | null = from): Stretch => ({ from, to });

const cases: readonly [why: string, stretches: readonly Stretch[], labels: readonly string[] | null][] = [
  ["nothing has no scale", [], null],
  ["one stretch has nothing beside it", [of("2019-05-03", "2019-06-01")], null],
  ["two on one day are not told apart", [of("2019-05-03"), of("2019-05-03")], null],
  ["undated ones do not count", [of("2019-05-03"), of(null)], null],
  ["years apart are named by years", [of("2017-03-14"), of("2021-09-09")], ["2018", "2019", "2020", "2021"]],
  ["days apart are named by days", [of("2019-05-03"), of("2019-05-05")], ["3 May", "4 May", "5 May"]],
];
for (const [why, stretches, labels] of cases)
  test(why, () => {
    const scale = scaleOf(stretches);
    assert.deepEqual(scale === null ? null : scale.ticks.map(({ label }) => label), labels);
  });

test("the first and the last lie inside, in their order; what is undated lies nowhere", () => {
  const [early, late] = [of("2017-03-14", "2017-03-17"), of("2021-09-09T10:00", "2021-09")];
  const scale = scaleOf([late, early]);
  const [first, last] = [scale?.placeOf(early), scale?.placeOf(late)];
  assert.ok(first != null && last != null && first.from >= 0 && first.to < last.from && last.to <= 260);
  assert.equal(scale?.placeOf(of(null)), null);
});
