// Takes invented reports, checks that why a report belongs to its episode is told by places where both say it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { LINK } from "../../lang/en/link.ts";
import type { Annotated, EpisodeCorrection, Fit, Range } from "../../model/index.ts";
import { link } from "../index.ts";
import { report, WEIR } from "../reports-for-tests.ts";

const textOf = new Map<string, string>();
function fitOf(reports: readonly Annotated[], id: string, corrections: readonly EpisodeCorrection[] = []): Fit {
  for (const { article } of reports) textOf.set(article.id, article.text);
  const { episodes } = link(reports, LINK, corrections).linked;
  return episodes.flatMap((it) => it.fit).find((it) => it.report === id)!;
}
const words = (id: string, ranges: readonly Range[]): string[] => ranges.map(({ start, end }) => textOf.get(id)!.slice(start, end));

test("names, numbers and rare words are told with the places where both have them", () => {
  const { nearest, evidence, because } = fitOf(WEIR, "herald-a");
  assert.equal(nearest, "signal-a");
  const names = evidence.filter(({ kind }) => kind === "name").map(({ what }) => what);
  assert.ok(names.includes("Egon Praz"), names.join());
  assert.match(because, /^shares with signal-a: the names .*Egon Praz/);
  for (const { what, kind, at, there } of evidence) {
    assert.ok(at.length > 0 && there.length > 0);
    if (kind === "day") continue;
    assert.equal(words("herald-a", at)[0]!.replace(/\s+/g, " "), what);
    if (kind === "name" || kind === "number") for (const it of words("signal-a", there)) assert.equal(it.toLowerCase(), what.toLowerCase());
  }
});

test("a day that both tell of is told by the words for it", () => {
  const later = report(
    "later",
    "Count of the dead\n13 May 2014\nSix hours of fire at the Lutha weir on May 11 left four soldiers dead, Colonel Egon Praz said.",
  );
  const other = report(
    "other",
    "Guns\n12 May 2014\nSoldiers fired for six hours at the Lutha weir on May 11, killing four, Colonel Egon Praz said.",
  );
  const day = fitOf([later, other], "later").evidence.find(({ kind }) => kind === "day")!;
  assert.equal(day.what, "May 11");
  assert.deepEqual([words("later", day.at), words("other", day.there)], [["May 11"], ["May 11"]]);
});

test("text that one repeats from the other is told whole", () => {
  const wire =
    "The ferry to Port Lorme ran aground on a sandbank before dawn with ninety people on board, and two tugs needed seven hours to pull it free. The harbour master had watched from the pier.";
  const pair = [report("a", `Aground\n4 June 2019\n${wire}`), report("b", `Ninety on a sandbank\n5 June 2019\n${wire}`)];
  const copy = fitOf(pair, "b").evidence.find(({ kind }) => kind === "copy")!;
  assert.ok(wire.startsWith(words("b", copy.at)[0]!));
  assert.deepEqual(words("a", copy.there), words("b", copy.at));
});

test("what a user has settled stands first in the reason", () => {
  const merge: EpisodeCorrection = { kind: "merge", reports: ["herald-a", "echo-b"], by: "ada", at: "2020-01-01", why: "one quarrel" };
  const { because, corrected } = fitOf(WEIR, "echo-b", [merge]);
  assert.match(because, /^merge by ada \(2020-01-01\): one quarrel; shares with /);
  assert.deepEqual(corrected, [merge]);
});
