// Takes invented reports, checks that a set that grows says the same in every order, at once or bit by bit, and that corrections hold.
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { LINK } from "../lang/en/link.ts";
import type { Annotated, EpisodeCorrection } from "../model/index.ts";
import { link } from "./index.ts";
import { LinkSet, type LinkedSet } from "./link-set.ts";
import { report, WEIR } from "./reports-for-tests.ts";
import { decoded, encoded } from "./signature-bytes.ts";
import { SignatureReader, type Signature } from "./signature.ts";

const FERRY = `The ferry to Port Lorme ran aground on a sandbank before dawn with ninety people on board, and two tugs needed seven hours to pull it free. Nobody was hurt, said the harbour master, who had watched from the pier in his slippers.`;
const REPORTS: readonly Annotated[] = [
  ...WEIR,
  report("ferry-a", `Aground\n4 June 2019\n${FERRY}`),
  report("ferry-b", `Ninety on a sandbank\n5 June 2019\n${FERRY}`),
  report("bees", "Honey harvest fails\n2 May 2014\nBeekeepers around Port Lorme lost half of their hives to frost, their guild said."),
  report(
    "late",
    "Garrison buries four\n13 May 2014\nThe garrison in Strelsau buried the four soldiers who died at the Lutha weir on Sunday night. Colonel Egon Praz read their names; Tarn sent a wreath.",
  ),
];

const reader = new SignatureReader(LINK);
const SIGNATURES = REPORTS.map((it) => reader.read(it, it.article.id));

function grown(signatures: readonly Signature[], settleAfter: ReadonlySet<number> = new Set()): { set: LinkSet; of: readonly Signature[] } {
  const kept: Signature[] = [];
  const set = new LinkSet(
    {
      get size() {
        return kept.length;
      },
      read: (it) => kept[it]!,
    },
    LINK,
  );
  signatures.forEach((it, at) => {
    kept.push(it);
    set.add(it);
    if (settleAfter.has(at)) set.linked();
  });
  return { set, of: kept };
}

/** What is told of each report, by its identifier, in one order. */
function told({ episodes, affairs, dated, copies }: LinkedSet, of: readonly Signature[]): string {
  const rows = of.map(({ id, published }, at) => [id, episodes[at], affairs[at], dated.get(at) ?? published, copies.get(id)] as const);
  return JSON.stringify(rows.sort((a, b) => (a[0] < b[0] ? -1 : 1)));
}

const partition = (linked: LinkedSet, of: readonly Signature[]): string[] => {
  const groups = new Map<string, string[]>();
  of.forEach(({ id }, at) => groups.set(linked.episodes[at]!, [...(groups.get(linked.episodes[at]!) ?? []), id]));
  return [...groups.values()].map((ids) => ids.sort().join(" ")).sort();
};

test("reports that come one at a time, in any order, settled in between or not, end as all at once", () => {
  const once = grown(SIGNATURES);
  const wanted = told(once.set.linked(), once.of);
  const places = fc.uniqueArray(fc.nat(SIGNATURES.length - 1));
  fc.assert(
    fc.property(fc.shuffledSubarray(SIGNATURES, { minLength: SIGNATURES.length }), places, (shuffled, settled) => {
      const { set, of } = grown(shuffled, new Set(settled));
      assert.equal(told(set.linked(), of), wanted);
    }),
    { seed: 5, numRuns: 40 },
  );
});

test("a growing set says what the linking of all at once says", () => {
  const { set, of } = grown(SIGNATURES);
  const linked = set.linked();
  const { episodes, affairs, reports } = link(REPORTS, LINK).linked;
  for (const { id, reports: members } of episodes)
    assert.deepEqual(
      members.map((it) => linked.episodes[of.findIndex((signature) => signature.id === it)]),
      members.map(() => id),
    );
  for (const { id, reports: members } of affairs)
    for (const it of members) assert.equal(linked.affairs[of.findIndex((signature) => signature.id === it)], id);
  for (const { annotated, copies } of reports)
    assert.deepEqual(
      copies.map((it) => it.of),
      [linked.copies.get(annotated.article.id)?.of ?? []].flat(),
    );
});

test("a signature comes back from its bytes as it was", () => {
  for (const signature of SIGNATURES) {
    const back = decoded(encoded(signature));
    for (const name of Object.keys(signature) as (keyof Signature)[]) assert.deepEqual(back[name], signature[name], name);
  }
});

test("a set whose signatures lie in bytes says what one says that has them as they were made", () => {
  const [made, stored] = [grown(SIGNATURES), grown(SIGNATURES.map((it) => decoded(encoded(it))))];
  assert.equal(told(stored.set.linked(), stored.of), told(made.set.linked(), made.of));
});

const correction = (kind: EpisodeCorrection["kind"], reports: string[], from?: string[], at = "2020-01-01"): EpisodeCorrection => ({
  ...{ kind, reports, by: "ada", at, why: "read both" },
  ...(from === undefined ? {} : { from }),
});

const corrections: readonly [why: string, given: EpisodeCorrection[], together: string[][], apart: string[][], problems: string[]][] = [
  ["a merge joins what resembles nothing", [correction("merge", ["bees", "ferry-a"])], [["bees", "ferry-a"]], [], []],
  ["a split parts copies", [correction("split", ["ferry-b"], ["ferry-a"])], [], [["ferry-a", "ferry-b"]], []],
  ["a pin takes a report from its likes", [correction("pin", ["late", "bees"])], [["late", "bees"]], [["late", "herald-a"]], []],
  ["a pin alone keeps a report alone", [correction("pin", ["late"])], [], [["late", "herald-a"]], []],
  [
    "of two that contradict each other the later holds",
    [correction("split", ["bees"], ["ferry-a"], "2020-02-01"), correction("merge", ["bees", "ferry-a"], undefined, "2020-01-01")],
    [],
    [["bees", "ferry-a"]],
    ["link/correction-conflict"],
  ],
  ["a report that is not there is told", [correction("merge", ["bees", "wasps"])], [], [["bees", "ferry-a"]], ["link/correction-unknown"]],
];
for (const [why, given, together, apart, problems] of corrections)
  test(why, () => {
    const { set, of } = grown(SIGNATURES, new Set([3]));
    const linked = set.linked(given);
    const episodeOf = (id: string): string => linked.episodes[of.findIndex((it) => it.id === id)]!;
    for (const [a, b] of together) assert.equal(episodeOf(a!), episodeOf(b!));
    for (const [a, b] of apart) assert.notEqual(episodeOf(a!), episodeOf(b!));
    assert.deepEqual(
      linked.problems.map((it) => it.code),
      problems,
    );
    assert.deepEqual(partition(set.linked(), of), partition(grown(SIGNATURES).set.linked(), of), "taken back, nothing is left of it");
  });

test("a correction holds for reports that come later", () => {
  const given = [correction("split", ["late"], ["herald-a"])];
  const { set, of } = grown(SIGNATURES.filter(({ id }) => id !== "signal-a"));
  set.linked(given);
  const signal = SIGNATURES.find(({ id }) => id === "signal-a")!;
  (of as Signature[]).push(signal);
  set.add(signal);
  const linked = set.linked(given);
  const episodeOf = (id: string): string => linked.episodes[of.findIndex((it) => it.id === id)]!;
  assert.notEqual(episodeOf("late"), episodeOf("herald-a"));
});
