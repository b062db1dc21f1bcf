// Takes invented reports with what they copy and credit, checks how many sources they are counted as.
import assert from "node:assert/strict";
import { test } from "node:test";
import { LINK } from "../lang/en/link.ts";
import { stated, type LinkedReport } from "../model/index.ts";
import { independentSources } from "./independent-sources.ts";
import { report } from "./reports-for-tests.ts";

type Copied = LinkedReport["copies"][number];
type Credit = readonly [name: string, kind: LinkedReport["reliesOn"][number]["kind"]];

function linked(id: string, outlet: string, copies: readonly Copied[], credits: readonly Credit[]): LinkedReport {
  const annotated = report(id, `The Lutha ferry sank\n${outlet} was there.`, { outlet });
  const reliesOn = credits.map(([name, kind]) => ({ name, kind, start: 0, end: 3 })) as LinkedReport["reliesOn"];
  return { annotated, entityOf: [], published: stated("2019-06-04", []), reliesOn, copies };
}

const copyOf = (of: string, kind: Copied["kind"]): Copied => ({ of, kind, share: kind === "whole" ? 1 : 0.4 });
const [WIRE, QUOTED] = [(name: string): Credit => [name, "agency-credit"], (name: string): Credit => [name, "quoted-outlet"]];

const cases: readonly [why: string, reports: readonly LinkedReport[], sources: number][] = [
  ["reports with nothing in common are as many sources", [linked("a", "Echo", [], []), linked("b", "Signal", [], [])], 2],
  ["a whole copy is no source of its own", [linked("a", "Echo", [], []), linked("b", "Signal", [copyOf("a", "whole")], [])], 1],
  [
    "who repeats a part may have the rest from elsewhere",
    [linked("a", "Echo", [], []), linked("b", "Signal", [copyOf("a", "part")], [])],
    2,
  ],
  [
    "copies of copies are one with the first",
    [linked("a", "Echo", [], []), linked("b", "Signal", [copyOf("a", "whole")], []), linked("c", "Courier", [copyOf("b", "whole")], [])],
    1,
  ],
  ["a copy of what is in no report here stands alone", [linked("a", "Echo", [copyOf("z", "whole")], []), linked("b", "Signal", [], [])], 2],
  ["two that credit one agency are one source", [linked("a", "Echo", [], [WIRE("ZNA")]), linked("b", "Signal", [], [WIRE("zna")])], 1],
  ["the agency's own report is that source", [linked("a", "Echo", [], [WIRE("ZNA")]), linked("b", "ZNA", [], [])], 1],
  ["another agency is another source", [linked("a", "Echo", [], [WIRE("ZNA")]), linked("b", "Signal", [], [WIRE("RTK")])], 2],
  ["who quotes an outlet has more than that", [linked("a", "Echo", [], [QUOTED("ZNA")]), linked("b", "Signal", [], [QUOTED("ZNA")])], 2],
  ["no reports, no source", [], 0],
];
for (const [why, reports, sources] of cases) test(why, () => assert.equal(independentSources(reports, LINK), sources));
