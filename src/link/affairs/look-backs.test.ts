// Takes invented reports of happenings years apart, checks which are one affair: by their names, and by the month that the later ones name.
import assert from "node:assert/strict";
import { test } from "node:test";
import { LINK } from "../../lang/en/link.ts";
import { link } from "../index.ts";
import { report } from "../reports-for-tests.ts";
import { nameTerm, TermReader } from "../terms/terms.ts";
import { Rarities } from "../terms/weighed.ts";

const STRIKE = [
  report(
    "glass-a",
    "Glassworkers walk out\n4 March 2008\nSome three hundred glassworkers left the Halvard works in Tresko on Monday over unpaid shifts. Their foreman Jory Pell said that nobody had seen wages since January. The works belong to the Ostrand family.",
  ),
  report(
    "glass-b",
    "Tresko furnaces cold\n5 March 2008\nThe furnaces at Halvard in Tresko are cold for the first time in forty years. Jory Pell, the foreman, and three hundred others stand at the gate. A lawyer of the Ostrand family called the walkout unlawful.",
  ),
];
const later = (last: string): ReturnType<typeof report>[] => [
  report(
    "fire-a",
    `Fire in a storehouse\n9 September 2014\nA storehouse of the Halvard glass company burned down in Tresko on Monday night, and the watchman Emil Dorn was hurt. Mayor Ilka Brand closed Quay Road and the Lower Bridge. The brigade of Vell sent two engines. ${last}`,
  ),
  report(
    "fire-b",
    `Watchman hurt in Tresko\n10 September 2014\nEmil Dorn, watchman of a Halvard storehouse, is in the clinic of Vell with burns. Firemen fought the blaze on Quay Road in Tresko until dawn, said Mayor Ilka Brand. The Lower Bridge is open again.`,
  ),
];
const ELSEWHERE = (last: string): ReturnType<typeof report>[] => [
  report(
    "regatta",
    `Rowers of Mirova win\n12 July 2014\nThe eight of Mirova won the Kestrel Cup on Lake Andur on Saturday before the crew of Port Selm. Coach Radek Himmel wept. ${last}`,
  ),
];

const cases: readonly [why: string, reports: readonly ReturnType<typeof report>[], affairs: number][] = [
  [
    "the later report names the month of the earlier happening",
    [...STRIKE, ...later("In March 2008 the glassworkers struck here for unpaid shifts.")],
    1,
  ],
  ["a day of that month will do", [...STRIKE, ...later("On 4 March 2008 the glassworkers struck here for unpaid shifts.")], 1],
  ["a month in which nothing else is told", [...STRIKE, ...later("In August 2011 the glassworkers struck here for unpaid shifts.")], 2],
  ["the month alone makes no affair", [...STRIKE, ...ELSEWHERE("They had last won in March 2008.")], 2],
];
for (const [why, reports, affairs] of cases)
  test(why, () => {
    assert.equal(link(reports, LINK).linked.affairs.length, affairs);
  });

test("names of one affair are no commoner for it where a few reports are all there is", () => {
  const reader = new TermReader(LINK);
  const rarities = new Rarities(STRIKE.concat(later(""), later("")).map((it) => reader.read(it.article)));
  assert.ok(rarities.ofSubject(nameTerm("halvard")) > 0.65 * rarities.ofSubject(nameTerm("unheard")));
});
