// Takes texts with the times marked that are counted from a happening, checks which these are and what they resolve to.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { SENTENCE_WORDS, TOKEN_WORDS } from "../../lang/en/abbreviations.ts";
import { TIMES } from "../../lang/en/times.ts";
import { unknown, valueOf, type Article } from "../../model/index.ts";
import { annotator, type AnyStage } from "../stage.ts";
import { boundedSentences } from "../syntax/sentences.ts";
import { syntaxModel } from "../syntax/syntax-model.ts";
import { taggedSyntax } from "../syntax/syntax.ts";
import { wordTokens } from "../syntax/tokens.ts";
import { tensedTimesStage } from "./times.ts";

const model = syntaxModel(readFileSync(new URL("../../../models/reader.bin", import.meta.url)));
const read = annotator([
  wordTokens(TOKEN_WORDS),
  boundedSentences(SENTENCE_WORDS),
  taggedSyntax(model, { parse: true }),
  tensedTimesStage(TIMES),
] as unknown as readonly AnyStage[]);

function timesOf(text: string) {
  const article: Article = {
    id: "r",
    file: "r.txt",
    url: null,
    outlet: unknown(),
    language: unknown(),
    headline: null,
    byline: null,
    dateClues: [{ from: "metadata", value: "2018-03-14", at: null }],
    text,
    blocks: [{ kind: "paragraph", start: 0, end: text.length }],
    sourceHash: "",
    sourceLength: text.length,
    toSource: null,
  };
  return read(article).layers.times.filter(({ form }) => form.happening !== undefined);
}

/** Published on Wednesday, 14 March 2018. Square brackets mark what is counted from a happening, in the order of `values`. */
const CASES: readonly [why: string, marked: string, ...values: string[]][] = [
  [
    "a noun is dated by another of its kind",
    "The Feb. 20 killing of a baker shook Prillsburg. Her van was seen there in the [weeks] before the shooting.",
    "2018-02",
  ],
  ["a noun is dated by a verb", "The baker was shot on Feb. 20. Her van was seen there the [day] before the murder.", "2018-02-19"],
  [
    "a clause is dated by a noun",
    "Police saw the van in the [days] before Gotho was killed. The slaying of Gotho on Feb. 20 shook all.",
    "2018-02",
  ],
  [
    "what happened when",
    "Mara Prill was cooking last autumn when she was stabbed. A van stood there in the [days] before the stabbing.",
    "2017-FA",
  ],
  ["the subject of what happened", "The crash happened on Feb. 20. The [night] of the crash, the lamps were out.", "2018-02-20TNI"],
  [
    "a time in its own words",
    "Crowds were smaller in the [days] before Monday's vote, and the [night] before Christmas.",
    "2018-03",
    "2017-12-24TNI",
  ],
  ["hours are of the day", "The mine caved in on Feb. 20. The owner fled [hours] after the mine collapsed on Tuesday.", "2018-03-13"],
  ["over the end of a month", "The bridge opened in the [weeks] after the Feb. 20 election.", "2018-02/2018-03"],
  ["months, over the end of a year", "He spoke little in the [months] leading up to the Feb. 20 election.", "2017/2018"],
  [
    "the week and the month after",
    "In the [week] after the Feb. 20 election they met, in the [month] following that election too.",
    "2018-W09",
    "2018-03",
  ],
  ["a coarse date is kept", "The 2014 election was close. In the [days] before the election nobody slept.", "2014"],
  ["no date is told", "In the weeks before the shooting he was seen there, and the day after the shooting too.", ...[]],
  ["dates that exclude each other", "One shooting was on Feb. 2, another shooting on Feb. 9. The day after the shooting it rained.", ...[]],
  ["another victim", "Gotho was killed on Feb. 20. The day after the murder of Prill it rained.", ...[]],
  ["another kind", "The Feb. 20 shooting shook all. The day after the stabbing it rained.", ...[]],
  [
    "who is shot may die later",
    "The baker was shot on Feb. 20 and died on Feb. 25. She slept there in the [days] before her death.",
    "2018-02",
  ],
  ["a charge is no happening", "He was charged with murder on Monday. The day after the murder it rained.", ...[]],
  ["one that was not told of", "A fire broke out on Feb. 20. The day after a fire nobody sleeps.", ...[]],
  ["several are not one", "Shootings in January and February shook all. The day after the shooting it rained.", ...[]],
  [
    "counted units are lengths",
    "The Feb. 20 shooting shook all. Two days after the shooting it rained, and for weeks after the shooting.",
    ...[],
  ],
  ["last week is not the week after", "They met last week after the Feb. 20 shooting.", ...[]],
  ["a night needs its day", "The February shooting shook all. The night of the shooting it rained.", ...[]],
  ["a time of its own", "He left the day before yesterday and comes on the night of March 20.", ...[]],
  ["a sentence's end", "The Feb. 20 shooting shook all. It had rained in the days before. The shooting was loud.", ...[]],
];

for (const [why, marked, ...values] of CASES) {
  test(`happenings: ${why}`, () => {
    const text = marked.replace(/[[\]]/g, "");
    const found = timesOf(text);
    let drawn = text;
    for (const { start, end } of found.toReversed()) drawn = `${drawn.slice(0, start)}[${drawn.slice(start, end)}]${drawn.slice(end)}`;
    assert.equal(drawn, marked);
    assert.deepEqual(
      found.map(({ value }) => valueOf(value)),
      values,
    );
  });
}

test("happenings: the value says what it was counted from, and follows a date that is settled later", () => {
  const text = "The baker was shot on Feb. 20. Her van was seen there the day before the murder.";
  const [day] = timesOf(text);
  assert.equal(day!.value.because, "counted from 2018-02-20, the date that the text gives for the happening");
  assert.deepEqual("at" in day!.value ? day!.value.at.map(({ start, end }) => text.slice(start, end)) : [], ["day", "Feb. 20"]);
});

test("happenings: hostile repetition stays linear", () => {
  for (const piece of ["The Feb. 20 shooting. It rained in the days before the shooting. ", "days before ", "the night of the night "]) {
    const text = piece.repeat(Math.ceil(60_000 / piece.length));
    // Processor time: the machine may be busy.
    const from = process.cpuUsage();
    timesOf(text);
    const { user, system } = process.cpuUsage(from);
    assert.ok((user + system) / 1000 < 3000, piece);
  }
});
