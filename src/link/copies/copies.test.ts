// Takes invented reports, checks who is found to repeat whom.
import assert from "node:assert/strict";
import { test } from "node:test";
import { copiesIn, sharedText, type Copy, type Precedence } from "./copies.ts";
import type { Article } from "../../model/index.ts";
import { LINK } from "../../lang/en/link.ts";
import { namesOutlet } from "../reliance.ts";
import { report } from "../reports-for-tests.ts";
import { SignatureReader } from "../signature.ts";

const WIRE = `The ferry to Port Lorme ran aground on a sandbank before dawn with ninety people on board, and two tugs needed seven hours to pull it free.

Nobody was hurt, said the harbour master, who had watched from the pier in his slippers. He blamed the fog, the captain blamed the buoy, and the owner of the buoy was not at home.

The passengers were given soup. An inquiry will be held as soon as somebody can be found to hold it, the harbour office added in a note pinned to its door.`;
const OWN = `Fishermen in the bay say that the buoy has been adrift since the winter and that they wrote three letters about it. The letters, they say, were answered by a fourth, which thanked them for the first.`;

const nothing: Precedence = { credits: () => false, names: () => false, published: () => null };
/** Which of the articles repeat which, by identifier. */
function copiesAmong(articles: readonly Article[], precedence: Precedence): Copy[] {
  const ids = articles.map(({ id }) => id);
  const copies = copiesIn(ids, precedence, sharedText(articles));
  return ids.flatMap((id) => copies.get(id) ?? []);
}
const texts = (...rows: readonly [id: string, text: string][]) => rows.map(([id, text]) => report(id, text).article);

test("a whole copy, by another headline", () => {
  const copies = copiesAmong(texts(["a", `Aground\n\n${WIRE}`], ["b", `Ninety on a sandbank\n\n${WIRE}`]), nothing);
  assert.deepEqual(
    copies.map(({ report: id, of, kind }) => [id, of, kind]),
    [["b", "a", "whole"]],
  );
  assert.ok(copies[0]!.share > 0.9);
});

test("a part of it inside a longer report", () => {
  const part = WIRE.split("\n\n")[1]!;
  const copies = copiesAmong(
    texts(["a", `Aground\n\n${WIRE}`], ["b", `The buoy\n\n${OWN}\n\n${part}\n\n${OWN.toUpperCase().replaceAll("BUOY", "MARK")}`]),
    nothing,
  );
  assert.deepEqual(
    copies.map(({ report: id, of, kind }) => [id, of, kind]),
    [["b", "a", "part"]],
  );
});

test("one subject in other words is no copy", () => {
  assert.deepEqual(copiesAmong(texts(["a", `Aground\n\n${WIRE}`], ["b", `The buoy\n\n${OWN}`]), nothing), []);
});

test("direction: by credit before time, by time before name", () => {
  const both = texts(["a", `Aground\n\n${WIRE}`], ["b", `Ninety\n\n${WIRE}`]);
  const of = (precedence: Partial<Precedence>) => copiesAmong(both, { ...nothing, ...precedence })[0]!.of;
  assert.equal(
    of({ credits: (id, other) => id === "a" && other === "b", published: (id) => (id === "a" ? "2014-05-01" : "2014-05-02") }),
    "b",
  );
  assert.equal(of({ published: (id) => (id === "a" ? "2014-05-02" : "2014-05-01T22:10") }), "b");
  assert.equal(of({ published: (id) => (id === "a" ? "2014-05-02" : "2014-05-02T01:00") }), "a");
  assert.equal(of({ names: (id) => id === "a" }), "b");
  assert.equal(of({ names: (id) => id === "a", published: (id) => (id === "a" ? "2014-05-01" : "2014-05-02") }), "a");
});

test("an outlet's name in a report that tells its text", () => {
  const { terms } = new SignatureReader(LINK).read(
    report("b", `The buoy\n\n${WIRE}\n\nThe harbour office was silent, Ellwire reported.`),
    "b",
  );
  assert.ok(namesOutlet(terms, "The Ellwire News Agency", LINK));
  assert.ok(!namesOutlet(terms, "Port Lorme Herald", LINK));
});

test("a wire carried by many is one family", () => {
  const rows = Array.from({ length: 40 }, (_, index): [string, string] => [
    `r${String(index).padStart(2, "0")}`,
    `Aground ${index}\n\n${WIRE}`,
  ]);
  const copies = copiesAmong(texts(...rows), nothing);
  assert.equal(copies.length, 39);
  assert.ok(copies.every(({ kind }) => kind === "whole"));
});

const OTHER = `The price of rope has doubled since the spring, the chandlers of Port Lorme complain, and nobody in the guild can say why that is so.

A cargo of hemp lies in the customs shed, where two clerks disagree over the duty on it. The elder of them has gone home with a cold; the younger has no key.`;

test("a report may repeat two that have nothing of each other", () => {
  const rows = texts(["a", `Aground\n\n${WIRE}`], ["b", `Rope\n\n${OTHER}`], ["c", `The week in the bay\n\n${WIRE}\n\n${OTHER}`]);
  const [copy, ...more] = copiesAmong(rows, nothing);
  assert.equal(more.length, 0);
  assert.deepEqual([copy?.of, ...(copy?.also ?? []).map(({ of }) => of)], ["a", "b"]);
});

test("of two originals that are one text, one counts", () => {
  const rows = texts(
    ["a", `Aground\n\n${WIRE}`],
    ["b", `Ninety\n\n${WIRE}`],
    ["c", `The week in the bay\n\n${WIRE}\n\n${OTHER}\n\n${OWN}`],
  );
  const copy = copiesAmong(rows, nothing).find((it) => it.report === "c");
  assert.deepEqual([copy?.of, copy?.also.length], ["a", 0]);
});
