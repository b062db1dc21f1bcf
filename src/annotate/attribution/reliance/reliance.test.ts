// Takes sentences and lines, checks which outlets a report is found to rely on.
import assert from "node:assert/strict";
import { test } from "node:test";
import { RELIANCE } from "../../../lang/en/reliance.ts";
import { unknown, type Article, type Block } from "../../../model/index.ts";
import { relianceStage } from "./reliance.ts";

const stage = relianceStage(RELIANCE);

function relianceOf(text: string, block: Partial<Block> = {}) {
  const article: Article = {
    id: "r",
    file: "r.txt",
    url: null,
    outlet: unknown(),
    language: unknown(),
    headline: null,
    byline: null,
    dateClues: [],
    text,
    blocks: [{ kind: "paragraph", start: 0, end: text.length, ...block }],
    sourceHash: "",
    sourceLength: text.length,
    toSource: null,
  };
  return stage.run(article, {}, () => assert.fail("no problem expected"));
}

const CASES: readonly [why: string, text: string, ...found: string[]][] = [
  ["an agency at the end", "The dam held, the minister said on Monday, Interfax reported.", "Interfax"],
  ["an agency quotes", "The dam held, Xinhua quotes the minister.", "Xinhua"],
  ["inverted", "The dam held, reports Reuters.", "Reuters"],
  ["a noun behind the verb", "The dam held, informs the daily Lutha Bell.", "Lutha Bell"],
  ["capitals between comma and full stop", "The dam held, transmits TELEGRA.", "TELEGRA"],
  ["capitals of a name told by its ending", "The dam held, transmits LUTHINFORM.", "LUTHINFORM"],
  ["capitals elsewhere", "The dam held, wrote NATO in its letter to Strelsau.", ...[]],
  ["citing", "The dam held, the paper said, citing the Anadolu Agency.", "Anadolu"],
  ["an unknown agency by its noun", "According to the Zubrowka news agency, the dam held.", "Zubrowka"],
  ["agency before a verb", "Earlier the TELEGRA agency quoted her as saying so.", "TELEGRA"],
  ["the noun first", "As the newspaper Lutha Valley Signal writes, the dam held.", "Lutha Valley Signal"],
  ["a title word", "The Lutha Courier, printed in Strelsau, reports otherwise.", "Lutha Courier"],
  ["told an outlet", "“It held,” the mayor told Reuters by telephone.", "Reuters"],
  ["told an outlet by its land and kind", "“It held,” the mayor told the Zubrowkan broadcaster ZTV on Monday.", "ZTV"],
  ["told a channel", "She told the TV channel Lutha One that it held.", "Lutha One"],
  ["told an agency on a day", "She told the Telegra agency Monday that it held.", "Telegra"],
  ["quoted as saying by", "“It held,” he was quoted as saying by the official SZA news agency.", "SZA"],
  ["help", "Interfax contributed to this report.", "Interfax"],
  ["an unknown agency helps", "Telegra contributed to this report.", "Telegra"],
  ["an agency by its ending", "The dam held, Luthawire reports.", "Luthawire"],
  ["reporters help too", "Anna Meller contributed to this report.", ...[]],
  ["the right one of two that end alike", "The Washington Post reported it.", "The Washington Post"],
  ["in apposition", "The Zubrowkan state agency, TELEGRA, put the number at nine.", "TELEGRA"],
  ["a station by its first word", "“It held,” she said on Monday, quoted by Radio Lutha.", "Radio Lutha"],
  ["a programme of a station", "The mayor said in an interview on Radio Lutha monitored by Peter Strand that it held.", "Radio Lutha"],
  ["first reported by", "The breach, first reported by the Lutha Courier, was small.", "Lutha Courier"],
  ["a report in", "According to a report in the Lutha Gazette, the dam held.", "Lutha Gazette"],
  ["as told to", "“It held,” she said, as told to the daily Lutha Bell.", "Lutha Bell"],
  ["seen by", "A letter seen by Reuters says so.", "Reuters"],
  ["thanks", "Thanks to the Lutha Herald for the picture of the dam.", "Lutha Herald"],
  ["at the microphone", "“It held”, he said at the microphone of Radio Lutha.", "Radio Lutha"],
  ["a conversation with somebody", "She spoke to Peter Strand and talked to reporters via telephone.", ...[]],
  ["thanks to a fact", "Thanks to Mayor Strand, the dam held.", ...[]],
  ["an outlet as a plain speaker", "Fox News said it had dismissed the man.", ...[]],
  ["a country's agency has no name", "The Iranian news agency reported nothing.", ...[]],
  ["people report too", "The mayor reported three breaches and wrote to Anna Meller.", ...[]],
  ["speakers are no outlets", "According to Peter Strand, the mayor told reporters on Tuesday that it held.", ...[]],
  ["nameless sources are none", "Local media sources claim that it held.", ...[]],
];
for (const [why, text, ...found] of CASES)
  test(`reliance: ${why}`, () => {
    const result = relianceOf(text);
    assert.deepEqual(
      result.map(({ name }) => name),
      found,
    );
    for (const { start, end, name } of result) assert.ok(text.slice(start, end).length > 0, name);
  });

test("reliance: who helped, on a line of its own", () => {
  const names = (text: string) => relianceOf(text, { kind: "credit" }).map(({ name }) => name);
  assert.deepEqual(names("With Interfax."), ["Interfax"]);
  assert.deepEqual(names("With Zubrowka Newswire"), ["Zubrowka Newswire"]);
  assert.deepEqual(names("With Anna Meller"), []);
});

test("reliance: several on one line, and agencies in a byline", () => {
  const names = (text: string, kind: Block["kind"]) => relianceOf(text, { kind }).map(({ name }) => name);
  assert.deepEqual(names("With files from Reuters and AFP", "credit"), ["Reuters", "AFP"]);
  assert.deepEqual(names("Sources: Reuters, Lutha Signal", "credit"), ["Reuters", "Lutha Signal"]);
  assert.deepEqual(names("By Anna Meller, Associated Press", "byline"), ["AP"]);
  assert.deepEqual(names("By Anna Meller and Peter Strand in Strelsau", "byline"), []);
  assert.deepEqual(names("Additional reporting by Anna Meller", "credit"), []);
});

test("reliance: regions and names in datelines", () => {
  const names = (lead: string) => relianceOf(`${lead} The dam held.`, { lead: { start: 0, end: lead.length } }).map(({ name }) => name);
  assert.deepEqual(names("Strelsau (W/R), Nov. 15, Luthapress -"), ["Luthapress"]);
  assert.deepEqual(names("Strelsau (W/R), Nov. 15 -"), []);
  assert.deepEqual(names("ABUJA (Nigeria), Nov. 15 -"), []);
  assert.deepEqual(names("LAGOS (Nigeria) -"), []);
  assert.deepEqual(names("STRELSAU, May 3 (Luthawire) -"), ["Luthawire"]);
  assert.deepEqual(names("STRELSAU/LUTHA, May 3 -"), []);
});

test("reliance: a dateline's credit", () => {
  const text = "STRELSAU, May 3 (Reuters) — The dam held.";
  assert.deepEqual(relianceOf(text, { lead: { start: 0, end: 27 } }), [{ start: 17, end: 24, name: "Reuters", kind: "agency-credit" }]);
});

test("reliance: picture credits and captions are none", () => {
  assert.deepEqual(relianceOf("Ministry of Water/Interfax", { kind: "credit" }), []);
  assert.deepEqual(relianceOf("The dam, as Reuters reported.", { kind: "caption" }), []);
});

test("reliance: a source line", () => {
  assert.deepEqual(
    relianceOf("Source: Lutha Signal", { kind: "credit" }).map(({ name }) => name),
    ["Lutha Signal"],
  );
});
