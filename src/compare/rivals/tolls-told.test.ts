// Tests what makes two figures of the killed or hurt no quarrel.
import assert from "node:assert/strict";
import { test } from "node:test";
import { CASUALTIES } from "../../lang/en/casualties.ts";
import { stated } from "../../model/index.ts";
import { readAndAnnotate } from "../../presets.ts";
import { isOfList, onOtherDays, tellsFigure } from "./tolls-told.ts";
import { tollReader, type DatedReport } from "../harm/tolls.ts";

const context = { tolls: tollReader(CASUALTIES, new Map()) };
const report = (source: string, date = "2031-05-08"): DatedReport => ({
  annotated: readAndAnnotate({ id: "a", file: "a.txt", mediaType: "text/plain", source, sourceHash: "a", metadata: { date } }),
  published: stated(date, []),
});

const LISTS: readonly (readonly [text: string, loss: string, figure: number, words: string, ofList: boolean])[] = [
  ["The blast left a driver and two pilots wounded.", "wounded", 2, "two pilots", true],
  ["An infant and two women died in the fire.", "killed", 2, "two women", true],
  ["Two pilots were wounded in the blast.", "wounded", 2, "Two pilots", false],
  ["An infant and two women died in the fire.", "wounded", 2, "two women", false],
];
for (const [text, loss, figure, words, ofList] of LISTS)
  test(`${words} of “${text}” are ${ofList ? "some" : "all"} of the ${loss}`, () => {
    const start = text.indexOf(words);
    assert.equal(isOfList(report(text), loss, figure, { start, end: start + words.length }, context), ofList);
  });

const QUADRUPLE = "A cook killed two of his sons with an axe. The quadruple murder shook the town.";
const FAR = `Four men were shot in Tessin. ${"It rained. ".repeat(6)}Three men were grazed.`;
const FIGURES: readonly (readonly [why: string, text: string, loss: string, own: number, other: number, tells: boolean])[] = [
  ["more of whom its own are some", QUADRUPLE, "killed", 2, 4, true],
  ["what it does not tell", QUADRUPLE, "killed", 2, 3, false],
  ["fewer at its beginning", "Two men were killed in Tessin. Five people were killed in all.", "killed", 5, 2, true],
  ["fewer further down", FAR, "wounded", 4, 3, false],
];
for (const [why, text, loss, own, other, tells] of FIGURES)
  test(`another figure of one report: ${why}`, () => assert.equal(tellsFigure(report(text), loss, own, other, context), tells));

const DAYS: readonly (readonly [left: DatedReport, right: DatedReport, apart: boolean])[] = [
  [report("Four men were shot on Monday, May 5."), report("Seven men were shot on Wednesday, May 7."), true],
  [report("Four men were shot on Monday, May 5."), report("Seven men were shot on May 5."), false],
  [report("Four men were shot on Monday, May 5."), report("Seven men were shot in Tessin."), false],
  [report("Four men were shot on May 5."), report("Seven men were shot on May 5, and a vigil is on Saturday."), false],
];
test("reports that name no day in common tell of two happenings", () => {
  for (const [left, right, apart] of DAYS) assert.equal(onOtherDays(left, right), apart, left.annotated.article.text);
});
