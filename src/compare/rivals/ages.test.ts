// Takes invented people with ages, checks who is one person in two spellings, and that many people are not compared all with all.
import assert from "node:assert/strict";
import { test } from "node:test";
import type { EntityId, LinkedReport } from "../../model/index.ts";
import { withRespelt } from "./ages.ts";

interface Person {
  readonly name: string;
  readonly age: number;
  readonly reports: readonly string[];
}

/** Names of those who come out as one, and how often a name was looked up. */
function told(people: readonly Person[]): { joined: string[]; lookups: number; scans: number } {
  const id = (index: number): EntityId => `e${index}` as EntityId;
  const reports = [...new Set(people.flatMap((it) => it.reports))];
  let [lookups, scans] = [0, 0];
  const nameOf = (entity: string): string => {
    lookups += 1;
    return people[Number(entity.slice(1))]?.name ?? "";
  };
  const reportOf = (report: string): LinkedReport => {
    scans += 1;
    return { entityOf: people.flatMap((it, index) => (it.reports.includes(report) ? [id(index)] : [])) } as unknown as LinkedReport;
  };
  const ages = people.map(({ age, reports: [report = ""], name }, index): [EntityId, Parameters<typeof withRespelt>[0] extends ReadonlyMap<EntityId, infer Ages> ? Ages : never] => [id(index), [{ day: null, age, outlet: name, span: { report, start: 0, end: 2 } }]]); // prettier-ignore
  const found = withRespelt(new Map(ages), reports, { reportOf, parties: { nameOf } });
  const joined = found.filter(([, all]) => all.length > 1).map(([, all]) => all.map(({ outlet }) => outlet).join(" = "));
  return { joined, lookups, scans };
}

const [here, there] = [["a"], ["b"]];
const CASES: readonly [why: string, people: readonly Person[], joined: string[]][] = [
  ["two spellings", [{ name: "Katya Linde", age: 34, reports: here }, { name: "Katia Linde", age: 36, reports: there }], ["Katya Linde = Katia Linde"]], // prettier-ignore
  ["ages too far apart", [{ name: "Katya Linde", age: 34, reports: here }, { name: "Katia Linde", age: 38, reports: there }], []], // prettier-ignore
  ["named by one report", [{ name: "Katya Linde", age: 34, reports: here }, { name: "Katia Linde", age: 36, reports: ["a", "b"] }], []], // prettier-ignore
  ["another last name", [{ name: "Katya Linde", age: 34, reports: here }, { name: "Katia Falk", age: 34, reports: there }], []], // prettier-ignore
  [
    "one name alone",
    [
      { name: "Linde", age: 34, reports: here },
      { name: "Linde", age: 35, reports: there },
    ],
    [],
  ],
];
for (const [why, people, joined] of CASES) test(`one person's ages: ${why}`, () => assert.deepEqual(told(people).joined, joined));

test("one person's ages: of many people each is looked up once", () => {
  const people = Array.from({ length: 400 }, (_, at) => ({ name: `Ada L${at % 200}inde`, age: 30, reports: [at < 200 ? "a" : "b"] }));
  const { joined, lookups, scans } = told(people);
  assert.equal(joined.length, 200);
  assert.deepEqual([lookups, scans], [400, 2]);
});
