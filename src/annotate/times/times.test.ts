// Takes sentences with their times marked, checks what the scanner finds and what the times resolve to.
import assert from "node:assert/strict";
import { test } from "node:test";
import { TIMES } from "../../lang/en/times.ts";
import { unknown, valueOf, type Article } from "../../model/index.ts";
import { timesStage } from "./times.ts";

const stage = timesStage(TIMES);

function timesOf(text: string, date: string | null) {
  const article: Article = {
    id: "r",
    file: "r.txt",
    url: null,
    outlet: unknown(),
    language: unknown(),
    headline: null,
    byline: null,
    dateClues: date === null ? [] : [{ from: "metadata", value: date, at: null }],
    text,
    blocks: [{ kind: "paragraph", start: 0, end: text.length }],
    sourceHash: "",
    sourceLength: text.length,
    toSource: null,
  };
  return stage.run(article, {}, () => assert.fail("no problem expected"));
}

/** Published on Wednesday, 14 March 2018. Square brackets mark the times, in the order of `values`. */
const CASES: readonly [why: string, marked: string, ...values: string[]][] = [
  ["a weekday looks back", "The mayor said on [Monday] that the bridge was safe.", "2018-03-12"],
  ["the day of publication itself", "She resigned [Wednesday].", "2018-03-14"],
  ["a weekday under a future verb looks ahead", "Parliament will vote on [Friday].", "2018-03-16"],
  ["last with the weekday of publication is a week back", "He left [last Wednesday].", "2018-03-07"],
  ["earlier stays outside a plain weekday with its preposition", "She had called earlier on [Sunday].", "2018-03-11"],
  ["hours in words", "At [twenty to six on Monday] and [half past nine] it rang.", "2018-03-12T05:40", "2018-03-12T09:30"],
  ["a quarter with its part of the day", "It blew up at [a quarter past three in the afternoon].", "2018-03-14T15:15"],
  ["an hour of the night before dawn", "It sank at [3:40 in the night on Tuesday].", "2018-03-13T03:40"],
  ["an hour of the night before midnight", "It sank at [11:40 in the night on Tuesday].", "2018-03-13T23:40"],
  ["minutes to an hour", "It sank at [ten minutes to midnight on Tuesday].", "2018-03-13T23:50"],
  [
    "a day that tells which treaty is meant is not told of",
    "It stays under the treaty of [June 2, 1987]. He left [a day earlier].",
    "1987-06-02",
    "2018-03-13",
  ],
  ["a day that is told of is", "It burned on [June 2, 1987]. He left [a day earlier].", "1987-06-02", "1987-06-01"],
  ["bounds are no hours", "From ten to six people die, a quarter to a third fled, and it lost 20 to 6."],
  [
    "a day behind another zone's time",
    "It rang at [3:15 p.m. (1515 GMT) on Tuesday] and at [4:15 p.m.] ([1615 GMT]).",
    "2018-03-13T15:15",
    "2018-03-13T16:15",
    "2018-03-13T16:15Z",
  ],
  ["a nought and a full stop", "They moved in at [about 01.45]. Shares closed at 12.45.", "2018-03-14T01:45"],
  ["hours as written in French", "The count stopped at [1h20].", "2018-03-14T01:20"],
  ["part of the day", "Shelling began on [Tuesday morning].", "2018-03-13TMO"],
  ["steps of days", "[Yesterday] it rained, [today] it snows, [tomorrow] nobody knows.", "2018-03-13", "2018-03-14", "2018-03-15"],
  ["weeks and months", "[Last week] two, [this month] three, [next year] none.", "2018-W10", "2018-03", "2019"],
  ["a month without a year is the nearest", "They met in [December] and sign on [April 2].", "2017-12", "2018-04-02"],
  ["may and march are words too", "They may march in [May]; we march on.", "2018-05"],
  ["day, month, year in both orders", "From [14 June 1999] to [July 3, 2001].", "1999-06-14", "2001-07-03"],
  ["a second day of the month named before", "The talks on [April 24] and [25] failed.", "2018-04-24", "2018-04-25"],
  ["years and spans of years", "In [1975] and during the [1981-1983] strike, not in [1990–92].", "1975", "1981/1983", "1990/1992"],
  ["a year as a modifier", "the [2014] accord", "2014"],
  ["a count of people is no year", "2014 soldiers were counted", ...[]],
  ["decades", "[the late 1970s], [the '60s] and [the nineties]", "197", "196", "199"],
  ["night between two days", "through [the night between June 3 and 4]", "2018-06-03TNI"],
  ["shared unit", "papers of [two] and [three years ago]", "2016", "2015"],
  ["ago, by grain", "[ten days ago], [two weeks ago], [a month ago]", "2018-03-04", "2018-W09", "2018-02"],
  ["over the weekend", "They talked over [the weekend].", "2018-W10-WE"],
  ["the same day is the day just spoken of", "On [March 2] he fell ill; [the same day] he died.", "2018-03-02", "2018-03-02"],
  ["the following month", "In [January 2016] they met; [the following month] they parted.", "2016-01", "2016-02"],
  ["durations", "for [three days], a [two-year] term, [half an hour], [2 1/2 years]", "P3D", "P2Y", "PT30M", "P2Y6M"],
  ["vague durations", "after [several weeks], in [recent years]", "PXW", "PXY"],
  ["halves of units", "[a year and a half], [two and a half years]", "P1Y6M", "P2Y6M"],
  ["rates are no times", "They pay $6 million a year for [10 hours] a day, 24 a week.", "PT10H"],
  ["titles of broadcasts are no times", "He told “60 Minutes” and “This Week,” a show, so [this week].", "2018-W11"],
  [
    "a day of the month told of",
    "They came on [January 7] and left on [the 8th]; on [the 9th], on the 10th floor, it burned.",
    "2018-01-07",
    "2018-01-08",
    "2018-01-09",
  ],
  ["within vague lengths", "It will end within [weeks].", "PXW"],
  ["ages are no times", "a 6-year-old boy, 52 years old", ...[]],
  ["hedges belong to the duration", "It took [at least two hours].", "PT2H"],
  ["sets", "[every day], [weekly], [each Thursday], on [Mondays]", "P1D", "P1W", "XXXX-WXX-4", "XXXX-WXX-1"],
  ["clock times", "at [10 p.m. Monday], [14:33, 2 May 2016], [noon]", "2018-03-12T22:00", "2016-05-02T14:33", "2016-05-02T12:00"],
  ["quarters", "[the third quarter] beat [the third quarter of 2015]", "2017-Q3", "2015-Q3"],
  [
    "the period of another year is the quarter told of",
    "In [the second quarter of 2016] sales rose; in [the 2014 period] they fell, as in [the 2013 quarter].",
    "2016-Q2",
    "2014-Q2",
    "2013-Q2",
  ],
  ["seasons", "[last summer] and [the winter of 2010]", "2017-SU", "2010-WI"],
  ["a length ahead is a date", "The bridge will open in [two years]; it took [two years].", "2020", "P2Y"],
  [
    "words between a count and its unit",
    "after [three long years] and [two very hard weeks]; [another bad week], [another month], another [ten days], [six difficult financial years]",
    "P3Y",
    "P2W",
    "P1W",
    "P1M",
    "P10D",
    "P6Y",
  ],
  ["what counts no unit", "a bad week, three senior day nurses, two were killed, another man, another [day-long] walk", "P1D"],
  ["Universal Time", "at [18:00 UTC], at ([4 a.m. EDT Thursday])", "2018-03-14T18:00Z", "2018-03-08T04:00"],
  ["spoken decades", "in [the 70s] and [80s], men in their early 60s", "197", "198"],
  ["the same month a year before", "In [January] sales fell against [the same month a year ago].", "2018-01", "2017-01"],
  ["the last quarter of a year", "[the last quarter of 2016] and [the last quarter]", "2016-Q4", "2017-Q4"],
  ["papers are no times", "The Borduria Daily and Ruritania Today wrote so. [Today] we know.", "2018-03-14"],
  ["movable feasts", "from [Good Friday] to [Easter Monday 2015]", "2018-03-30", "2015-04-06"],
  ["a possessive year", "at [last year]'s congress", "2017"],
  ["the year that ended some day is a length", "for [the year] ended [March 31]", "P1Y", "2018-03-31"],
  ["the quarter that ended some day is that day's", "in [the quarter] ended [Dec. 31]", "2017-Q4", "2017-12-31"],
  [
    "the article belongs to the noun behind",
    "the [Feb. 7] raid, the [three-day] siege, the [Friday] vote",
    "2018-02-07",
    "P3D",
    "2018-03-09",
  ],
  ["last, this and next with a month are strict", "[last March], [this March], [next March]", "2017-03", "2018-03", "2019-03"],
  ["names of people are no months", "Jan Prill and Mar Gotho left", ...[]],
  ["years in words", "by [the year two thousand and forty]", "2040"],
  [
    "within what was spoken of",
    "On [March 2] they met; later in [the day] they left. By [the end of the month] all was over.",
    "2018-03-02",
    "2018-03-02",
    "2018-03",
  ],
  ["year's end", "by [year's end], since [year-end]", "2018", "2017-12-31"],
  ["holidays", "on [Christmas Eve] and [last Thanksgiving]", "2017-12-24", "2017-11-23"],
  ["a day behind a holiday", "on [Black Friday] and [Cyber Monday 2015]", "2017-11-24", "2015-11-30"],
  ["elections", "They lost on [Election Day 2016]; he left on [Inauguration Day].", "2016-11-08", "2017-01-20"],
  ["the election of the year", "They gain as [Election Day] nears.", "2018-11-06"],
  ["references", "[now] and [recently]", "PRESENT_REF", "PAST_REF"],
  ["ISO days", "dated [2016-02-29]", "2016-02-29"],
  ["a full stop behind May ends the sentence", "They met on [the 5th of May]. It rained.", "2018-05-05"],
  ["a day of another year", "The law holds from [1 January next year].", "2019-01-01"],
  ["two days of a month", "From [March 3] to [7] and on [March 9]-[12] it froze.", "2018-03-03", "2018-03-07", "2018-03-09", "2018-03-12"],
  [
    "the first of two days",
    "the [23] and [24 March] talks, on [14]-[16 June 2009]",
    "2018-03-23",
    "2018-03-24",
    "2009-06-14",
    "2009-06-16",
  ],
  ["people are no days", "On [May 3] and 4 ships sank.", "2018-05-03"],
  [
    "a year that two dates share",
    "from [June 3] to [July 5, 2001], between [November] and [February 2014], from [March 2011] to [May]",
    "2001-06-03",
    "2001-07-05",
    "2013-11",
    "2014-02",
    "2011-03",
    "2011-05",
  ],
  ["days around tomorrow", "[the day before yesterday] and [the day after tomorrow]", "2018-03-12", "2018-03-16"],
  ["four figures before a zone", "at [0730 GMT on Sunday]", "2018-03-11T07:30Z"],
  ["an hour and a part of the day", "at [6:30 on Friday evening] or [7 o'clock]", "2018-03-09T18:30", "2018-03-09T07:00"],
  ["hyphens in halves", "[seven-and-a-half years], [2½ hours], [a minute and a half]", "P7Y6M", "PT2H30M", "PT1M30S"],
  ["how often", "They met twice [a week] and [every other Tuesday].", "P1W", "XXXX-WXX-2"],
  ["the article of a year-long strike is the strike's", "a [year-long] strike", "P1Y"],
  ["weeks of a month", "[the first week of May], [the last week of April], the last year of the war", "2018-W18", "2018-W17"],
  ["the year to a month is a length", "In [the year] to [March 2017] it grew.", "P1Y", "2017-03"],
  ["the year before something is not this one", "the year before the war", ...[]],
  ["this autumn is that of the year", "[this autumn], [this summer]", "2018-FA", "2018-SU"],
  ["the decade", "by [the end of the decade]", "201"],
  ["quarters as companies write them", "[Q3 2017], [Q4] and [H1 2016], no H1N1", "2017-Q3", "2017-Q4", "2016-H1"],
  ["a fortnight is two weeks", "[a fortnight ago], for [a fortnight]", "2018-W09", "P2W"],
  [
    "lengths with an open count",
    "[two to three weeks], [the next 12 to 18 months], between [60] and [90 days]",
    "PXW",
    "PXM",
    "P60D",
    "P90D",
  ],
  ["in as many days", "the third blast in as many days", ...[]],
  ["small hours behind a night", "The guns woke [last night]; it began at [3:15 a.m.].", "2018-03-13TNI", "2018-03-14T03:15"],
  ["the evening of a night", "The guns woke [last night]; it began at [10:40 p.m.].", "2018-03-13TNI", "2018-03-13T22:40"],
  ["a night named by its date", "The guns woke in [the night of March 12], at [3:15 a.m.].", "2018-03-12TNI", "2018-03-12T03:15"],
  ["small hours behind a day", "The guns woke [yesterday]; it began at [3:15 a.m.].", "2018-03-13", "2018-03-13T03:15"],
  ["a month of the year told of", "In [1998] he came; in [March the following year] he left.", "1998", "1999-03"],
  ["weekdays of one week", "from [Monday] to [Friday]", "2018-03-12", "2018-03-16"],
  ["American zones and local time", "at [7 p.m. ET Tuesday] and [5 a.m. local time on Sunday]", "2018-03-13T19:00", "2018-03-11T05:00"],
  ["the day first", "on [24/02/2017] and [02/24/2017]", "2017-02-24", "2017-02-24"],
  ["every Sunday morning", "[every Sunday morning]", "XXXX-WXX-7TMO"],
  ["rates in one word", "Sales rose by 8% annually, and the average daily turnover rose as well.", ...[]],
  ["today's world is no day", "In today's world, and in today's young generation, but in [today]'s speech.", "2018-03-14"],
  ["the final quarter", "in [the final quarter of 2009] and [the final week of April]", "2009-Q4", "2018-W17"],
  ["a quarter by most of its months", "in [the quarter] ended [July 31]", "2017-Q2", "2017-07-31"],
  [
    "a conjunction points at no weekday",
    "He said on [Friday] that [Thursday]'s fire, that [last week]'s fire",
    "2018-03-09",
    "2018-03-08",
    "2018-W10",
  ],
  ["numbers of a street are no years", "in the 1800 block of Prill Street", ...[]],
  ["ages in the plural are no times", "three 20-year-olds and a six-year-old", ...[]],
  ["names with a unit in them", "as Mayor of the Year he told Kanal 3's This Week of the Six-Day War", ...[]],
  ["names with a set in them", "wrote the Daily Bordurian; a [daily] paper", "P1D"],
  ["a title between quotation marks", "the “Today” show [today]", "2018-03-14"],
  ["the night of an attack is counted from the attack", "on the night of the attack", ...[]],
  ["an hour in the afternoon", "at [3:45 in the afternoon]", "2018-03-14T15:45"],
  ["a colon behind a year", "in [December 1992]: “Peace”", "1992-12"],
  ["an article of something else", "the [year-end] deadline", "2017-12-31"],
  ["hedges stand before what is counted", "to get around [Monday]'s ruling, for [about two days]", "2018-03-12", "P2D"],
  ["a quarter of a fiscal year", "[the first quarter of fiscal 2016]", "2016-Q1"],
];

for (const [why, marked, ...values] of CASES) {
  test(`times: ${why}`, () => {
    const text = marked.replace(/[[\]]/g, "");
    const found = timesOf(text, "2018-03-14");
    let drawn = text;
    for (const { start, end } of found.toReversed()) drawn = `${drawn.slice(0, start)}[${drawn.slice(start, end)}]${drawn.slice(end)}`;
    assert.equal(drawn, marked);
    assert.deepEqual(
      found.map(({ value }) => valueOf(value)),
      values,
    );
  });
}

test("times: without a publication date the form is kept and what is open is written X or said to be unknown", () => {
  const found = timesOf("On Monday they met, on June 3 they parted, yesterday they wrote.", null);
  assert.deepEqual(
    found.map(({ value }) => (value.state === "unknown" ? value.because : valueOf(value))),
    ["XXXX-WXX-1", "XXXX-06-03", "counted from a date that is not known"],
  );
  assert.deepEqual(found[2]!.form, { type: "DATE", shift: -1, grain: "day" });
});

test("times: an inferred value says what it was counted from", () => {
  const [monday] = timesOf("It fell on Monday.", "2018-03-14");
  assert.equal(monday!.value.because, "counted from 2018-03-14, the day of publication");
});

test("times: hostile repetition stays linear", () => {
  for (const piece of [
    "the last two ",
    "1999-",
    "a ",
    "between March 3 and ",
    "twenty-",
    "'",
    "00:00 ",
    "last ",
    "more ",
    "1,111,",
    "the end of ",
    "early ",
    "the early ",
    "at least ",
    "each ",
    "March to ",
    "two to ",
    "every other ",
    "that last ",
  ]) {
    const text = piece.repeat(Math.ceil(200_000 / piece.length));
    // Processor time: the machine may be busy.
    const from = process.cpuUsage();
    timesOf(text, "2018-03-14");
    const { user, system } = process.cpuUsage(from);
    assert.ok((user + system) / 1000 < 3000, piece);
  }
});
