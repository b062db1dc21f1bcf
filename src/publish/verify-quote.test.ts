// Takes invented reports and quotations, checks what is attested, by whom, and what comes nearest.
import assert from "node:assert/strict";
import test from "node:test";
import type { Range } from "../model/index.ts";
import type { Saying } from "./verify-place.ts";
import { verifyQuote, type QuotedReport } from "./verify-quote.ts";

/** A report whose sayings are marked {Name|words}; a second stretch of the same saying is {+|words}. */
function report(id: string, marked: string): QuotedReport {
  let text = "";
  const sayings: { speaker: string[]; content: Range[] }[] = [];
  for (const piece of marked.split(/(\{[^{}]*\})/)) {
    const [, name, words] = /^\{([^|]*)\|([^}]*)\}$/.exec(piece) ?? [];
    const range = { start: text.length, end: text.length + (words ?? piece).length };
    text += words ?? piece;
    if (name === "+") sayings.at(-1)?.content.push(range);
    else if (name !== undefined) sayings.push({ speaker: name === "" ? [] : name.split("/"), content: [range] });
  }
  return { id, text, sayings: sayings satisfies Saying[] };
}

const reports = [
  report("alpha", "The bridge fell. {Vera Holm/Holm|“We never opened the sluice,”} Holm said. {Ivo Brandt|“They did, twice.”}"),
  report(
    "beta",
    "{Vera Holm|«We had never opened the sluices before»}, said Holm. {Ivo Brandt|“It is safe,”} Brandt said, {+|“and it is dry.”}",
  ),
];

const found: readonly [why: string, quote: string, state: string, at: readonly string[]][] = [
  ["word for word", "We never opened the sluice", "attested", ["alpha Vera Holm"]],
  ["other marks around it", "„We never opened the sluice.“", "attested", ["alpha Vera Holm"]],
  ["other white space", "We  never\nopened the\u00a0sluice", "attested", ["alpha Vera Holm"]],
  ["another case of the first letter", "we never opened the sluice", "attested", ["alpha Vera Holm"]],
  ["a part of it", "opened the sluice", "attested", ["alpha Vera Holm"]],
  ["the outlet's own words", "The bridge fell.", "attested", ["alpha -"]],
  ["words that the report interrupts", "It is safe, and it is dry.", "attested", ["beta Ivo Brandt"]],
  ["one word of another case", "We never opened the Sluice", "near", ["alpha Vera Holm", "beta Vera Holm"]],
  ["one word other", "We never opened the gate", "near", ["alpha Vera Holm", "beta Vera Holm"]],
  ["nothing of it", "The minister resigned on Friday", "not-found", []],
];
for (const [why, quote, state, at] of found)
  test(`${why}: ${state}`, () => {
    const answer = verifyQuote(quote, {}, reports);
    assert.equal(answer.state, state);
    assert.deepEqual(
      [...answer.places, ...answer.nearest].map((it) => `${it.report} ${it.saidBy ?? "-"}`),
      at,
    );
  });

test("an interrupted quotation is cited without the words between", () => {
  const [place] = verifyQuote("It is safe, and it is dry", {}, reports).places;
  const text = reports[1]?.text ?? "";
  assert.deepEqual(
    place?.ranges.map(({ start, end }) => text.slice(start, end)),
    ["It is safe,”", "“and it is dry"],
  );
});

const speakers: readonly [speaker: string, state: string][] = [
  ["Vera Holm", "attested"],
  ["holm", "attested"],
  ["Ivo Brandt", "said-by-another"],
  ["Vera", "said-by-another"],
];
for (const [speaker, state] of speakers)
  test(`by ${speaker}: ${state}`, () => assert.equal(verifyQuote("We never opened the sluice", { speaker }, reports).state, state));

test("the nearest reading says how it differs", () => {
  const [first] = verifyQuote("We had never opened a sluice before", {}, reports).nearest;
  assert.equal(first?.report, "beta");
  assert.equal(first?.words, "We had never opened the sluices before");
  assert.deepEqual(first?.differences, [{ asked: "a sluice", found: "the sluices" }]);
  assert.equal(first?.likeness, 0.688);
});

test("a question that is none is the caller's fault", () => {
  assert.throws(() => verifyQuote(" “…” ", {}, reports), /There is no word/);
  assert.throws(() => verifyQuote("word ".repeat(601), {}, reports), /more than 600/);
});

test("long and repetitive texts are looked through in time", () => {
  const long = report("long", "again ".repeat(300_000));
  assert.equal(verifyQuote("again ".repeat(300) + "otherwise", {}, [long]).state, "near");
});
