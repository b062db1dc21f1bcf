// Takes invented pages that date themselves in many ways, checks the day that is read and that no such line is taken for text.
import assert from "node:assert/strict";
import { test } from "node:test";
import { PAGE } from "../lang/en/page.ts";
import { PROSE } from "../model/index.ts";
import { publicationDateOf } from "../text/publication.ts";
import { valueOf } from "../model/index.ts";
import { read } from "./index.ts";

const BODY = "The ferry between Ell and Northam sailed again on Tuesday, the harbour master said.";

/** The publication day of a text and whether a line of it was read as running text. */
function dayAndProse(source: string, line: string): { day: string | null; isProse: boolean } {
  const { article } = read({ id: "a", file: "a.txt", mediaType: "text/plain", source, sourceHash: "", metadata: {} }, PAGE);
  const at = source.indexOf(line);
  const isProse = article.blocks.some(({ kind, start, end }) => PROSE.has(kind) && start < at + line.length && end > at);
  return { day: valueOf(publicationDateOf(article)), isProse };
}

/** Below the headline. */
const BELOW: readonly (readonly [line: string, day: string | null])[] = [
  ["Tuesday 15 November 2011", "2011-11-15"],
  ["Tuesday, November 15, 2011", "2011-11-15"],
  ["Tuesday, 15 November, 2011", "2011-11-15"],
  ["Tue 15 Nov 2011 08.15 GMT", "2011-11-15T08:15"],
  ["Tue, 15 Nov 2011 08:15:00 +0000", "2011-11-15T08:15"],
  ["15th November 2011", "2011-11-15"],
  ["15th of November, 2011", "2011-11-15"],
  ["November 15th, 2011", "2011-11-15"],
  ["Nov. 15, 2011, 8:15 a.m. ET", "2011-11-15T08:15"],
  ["NOV 15, 2011 AT 8:15 PM", "2011-11-15T20:15"],
  ["15 NOV 2011 - 20H15", "2011-11-15T20:15"],
  ["15-Nov-2011", "2011-11-15"],
  ["15-Nov-11", "2011-11-15"],
  ["15/Nov/2011 20:15", "2011-11-15T20:15"],
  ["15 Nov '11", "2011-11-15"],
  ["15.11.2011", "2011-11-15"],
  ["15.11.11", "2011-11-15"],
  ["15.11.2011, 20:15 Uhr", "2011-11-15T20:15"],
  ["15/11/2011", "2011-11-15"],
  ["15/11/11", "2011-11-15"],
  ["11/15/2011", "2011-11-15"],
  ["11/15/11 8:15am", "2011-11-15T08:15"],
  ["2011-11-15", "2011-11-15"],
  ["2011/11/15 20:15", "2011-11-15T20:15"],
  ["2011.11.15 20:15", "2011-11-15T20:15"],
  ["2011-11-15T20:15:00Z", "2011-11-15T20:15"],
  ["20111115", "2011-11-15"],
  ["2011 November 15, Tuesday", "2011-11-15"],
  ["2011年11月15日", "2011-11-15"],
  ["Published 15 November 2011", "2011-11-15"],
  ["Published: 15 November 2011, 20:15", "2011-11-15T20:15"],
  ["Published on Nov 15, 2011", "2011-11-15"],
  ["Published on: Tuesday, November 15, 2011 at 8:15 PM", "2011-11-15T20:15"],
  ["Published the 16/11/2011 at 07h52 | Read 3 118 times", "2011-11-16T07:52"],
  ["Put online the 16 November 2011 at 7.52 am", "2011-11-16T07:52"],
  ["Published 8:15 p.m. Tuesday, Nov. 15, 2011", "2011-11-15T20:15"],
  ["Date of publication: 15.11.2011", "2011-11-15"],
  ["Publication date: 15 November 2011", "2011-11-15"],
  ["Date: 15 November 2011 | Time: 20:15", "2011-11-15T20:15"],
  ["Posted: 15 Nov 2011", "2011-11-15"],
  ["Posted on November 15, 2011 by admin", "2011-11-15"],
  ["Posted by Ana Lorr on November 15, 2011", "2011-11-15"],
  ["Posted by Ana Lorr | Nov 15, 2011 | World", "2011-11-15"],
  ["Posted 15 Nov 2011 · 63 comments", "2011-11-15"],
  ["May 11, 2017 · posted by Aunt Lorr · 63 comments", "2017-05-11"],
  ["May 11, 2017 • 4 min read", "2017-05-11"],
  ["4 minute read · May 11, 2017", "2017-05-11"],
  ["11 May 2017, 10:30 | Politics", "2017-05-11T10:30"],
  ["Politics | 11.05.2017 | 10:30", "2017-05-11T10:30"],
  ["World – 11 May 2017 – 312 views", "2017-05-11"],
  ["Views: 312 | 11 May 2017", "2017-05-11"],
  ["11 May 2017 10:30 312 readings", "2017-05-11T10:30"],
  ["11 May 2017 Print Email Share", "2017-05-11"],
  ["Tuesday 15 November 2011 Listen again (14 min)", "2011-11-15"],
  ["By Ana Lorr | 15 November 2011", "2011-11-15"],
  ["By Ana Lorr, 15 November 2011", "2011-11-15"],
  ["By Ana Lorr - November 15, 2011", "2011-11-15"],
  ["Ana Lorr | 15 November 2011 | 20:15", "2011-11-15T20:15"],
  ["Ana Lorr, 15 November 2011", "2011-11-15"],
  ["Ana Lorr / 15.11.2011", "2011-11-15"],
  ["Northam, 15 November 2011", "2011-11-15"],
  ["Northam (Ell), November 15, 2011", "2011-11-15"],
  ["Northam – 15/11/2011", "2011-11-15"],
  ["Northam, Tuesday 15 November 2011, 20:15", "2011-11-15T20:15"],
  ["Updated 15 November 2011", "2011-11-15"],
  ["UPDATED: Nov. 15, 2011 8:15 p.m.", "2011-11-15T20:15"],
  ["Last updated on 15 Nov 2011 at 20:15 GMT", "2011-11-15T20:15"],
  ["Last modified: 15-11-2011 20:15", "2011-11-15T20:15"],
  ["Published 14 Nov 2011, updated 15 Nov 2011", "2011-11-14"],
  ["Updated 16 Nov 2011, first published 15 Nov 2011", "2011-11-15"],
  ["Updated: 16 November 2011 | Published: 15 November 2011", "2011-11-15"],
  ["Last updated 10:00, 16 November 2011. Published 20:15, 15 November 2011", "2011-11-15T20:15"],
  ["First published: 15 November 2011", "2011-11-15"],
  ["Issued at 2015 hrs on 15 November 2011", "2011-11-15T20:15"],
  ["1515 GMT 15 November 2011", "2011-11-15T15:15"],
  ["20:15 | 15.11.11", "2011-11-15T20:15"],
  ["20h15, 15 November 2011", "2011-11-15T20:15"],
  ["15 novembre 2011", "2011-11-15"],
  ["Publié le 15 novembre 2011 à 20h15", "2011-11-15T20:15"],
  ["Mardi 15 novembre 2011", "2011-11-15"],
  ["1er novembre 2011", "2011-11-01"],
  ["15 de noviembre de 2011", "2011-11-15"],
  ["Martes, 15 de noviembre de 2011, 20:15 horas", "2011-11-15T20:15"],
  ["15 de novembro de 2011 às 20h15", "2011-11-15T20:15"],
  ["Tuesday, 15. November 2011, 20:15 Uhr", "2011-11-15T20:15"],
  ["15 Kasım 2011 Salı", "2011-11-15"],
  ["15 listopada 2011", "2011-11-15"],
  ["15 ноября 2011", "2011-11-15"],
  ["2 hours ago", null],
  ["Updated 2 hours ago", null],
  ["Posted an hour ago", null],
  ["Yesterday at 20:15", null],
  ["Today, 10:15", null],
  ["Just now · 10:15", null],
  ["3/4/2020", null],
];
for (const [line, day] of BELOW)
  test(`below the headline: ${line}`, () =>
    assert.deepEqual(dayAndProse(`Ferry sails again after the storm\n${line}\n${BODY}\n${BODY} So.`, line), { day, isProse: false }));

/** Over the headline, or at the page's head. */
const ABOVE: readonly (readonly [line: string, day: string])[] = [
  ["Tuesday, November 15, 2011", "2011-11-15"],
  ["15.11.2011 | 20:15 | World", "2011-11-15T20:15"],
  ["Northam, 15 November 2011", "2011-11-15"],
  ["Vol. 3, No. 41 | Tuesday, 15 November 2011", "2011-11-15"],
];
for (const [line, day] of ABOVE)
  test(`over the headline: ${line}`, () =>
    assert.deepEqual(dayAndProse(`${line}\nFerry sails again after the storm\n${BODY}\n${BODY} So.`, line), { day, isProse: false }));

/** Below the last sentence. */
const BEHIND: readonly (readonly [line: string, day: string | null])[] = [
  ["GEA/FAB 15 Nov. 11", "2011-11-15"],
  ["AB/CD/15.11.2011", "2011-11-15"],
  ["(ab/cd) 15 November 2011", "2011-11-15"],
  ["A.L. 15/11/2011", "2011-11-15"],
  ["15NOV11", "2011-11-15"],
  ["Ana Lorr, 15 November 2011", "2011-11-15"],
  ["Northam, November 15, 2011.", "2011-11-15"],
  ["Posted: 15 November 2011", "2011-11-15"],
  ["15.11.2011 20:15", "2011-11-15T20:15"],
  ["ab/cd (Reuters, dpa)", null],
  ["AB/CD", null],
];
for (const [line, day] of BEHIND)
  test(`below the text: ${line}`, () =>
    assert.deepEqual(dayAndProse(`Ferry sails again after the storm\n${BODY}\n${BODY} So.\n\n${line}`, line), { day, isProse: false }));

test("a label over its date, and a time over both", () => {
  const source = `Ferry sails again after the storm\nPublished\n11 May 2017\nLast updated on\n12 May 2017\n${BODY}\n${BODY} So.`;
  assert.deepEqual(dayAndProse(source, "Published"), { day: "2017-05-11", isProse: false });
  assert.deepEqual(dayAndProse(source, "Last updated on"), { day: "2017-05-11", isProse: false });
});

test("the day of an update gives way to that of publication on another line", () => {
  const source = `Ferry sails again after the storm\nUpdated: 12 May 2017\nPosted: 11 May 2017\n${BODY}\n${BODY} So.`;
  assert.equal(dayAndProse(source, "Posted").day, "2017-05-11");
});

test("days beside links to other reports are not the report's own", () => {
  const source = `Ferry sails again after the storm\n${BODY}\n${BODY} So.\nRelated stories\nStorm over Ell\n11 May 2016`;
  assert.equal(dayAndProse(source, "Storm over").day, null);
});

/** Told which of two days it is by another date, an address, a language, or the words around it. */
const ORDER: readonly (readonly [why: string, source: string, metadata: Readonly<Record<string, string>>, day: string | null])[] = [
  ["nothing", `Ferry sails again\n3/4/2020\n${BODY}`, {}, null],
  ["another of the same form", `Ferry sails again\n3/4/2020\nUpdated 13/4/2020\n${BODY}`, {}, "2020-04-03"],
  ["another the other way", `Ferry sails again\n3/4/2020\nUpdated 3/14/2020\n${BODY}`, {}, "2020-03-04"],
  ["a dateline", `Ferry sails again\n3/4/2020\nNORTHAM, March 4 (Reuters) – ${BODY}`, {}, "2020-03-04"],
  ["the day before in a dateline", `Ferry sails again\n3/4/2020\nNORTHAM, April 2 (Reuters) – ${BODY}`, {}, "2020-04-03"],
  ["an address of a country", `Ferry sails again\n3/4/2020\n${BODY}`, { url: "https://www.ell.co.uk/a" }, "2020-04-03"],
  ["a language of a country", `Ferry sails again\n3/4/2020\n${BODY}`, { lang: "en-US" }, "2020-03-04"],
  ["an article before it", `Ferry sails again\nPublished the 3/4/2020 at 07h52\n${BODY}`, {}, "2020-04-03T07:52"],
];
for (const [why, source, metadata, day] of ORDER)
  test(`day or month first, told by ${why}`, () => {
    const { article } = read({ id: "a", file: "a.txt", mediaType: "text/plain", source, sourceHash: "", metadata }, PAGE);
    const date = publicationDateOf(article);
    assert.equal(valueOf(date), day);
    if (day !== null) assert.equal(date.state, "inferred");
  });

/** Sentences and headings that hold a date and are none of these lines. */
const TEXT: readonly string[] = [
  "On 15 November 2011 the ferry sailed again.",
  "The truce of May 4, 2021 was broken at 10:15 by the other side.",
  "By 15 November 2011 nine boats were missing.",
  "It was first posted on 15 November 2011, the council said.",
  "Read the letter of 15 November 2011 to the council again.",
];
for (const line of TEXT)
  test(`is text: ${line}`, () =>
    assert.equal(dayAndProse(`Ferry sails again after the storm\n${BODY}\n${line}\n${BODY} So.`, line).isProse, true));
