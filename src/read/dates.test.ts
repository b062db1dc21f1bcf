import assert from "node:assert/strict";
import { test } from "node:test";
import { PAGE } from "../lang/en/page.ts";
import { dateInUrl, edtfOf } from "./clues.ts";
import { datesIn, momentOf, piecesOf } from "./dates.ts";
import { lexiconOf } from "./lexicon.ts";

const lexicon = lexiconOf(PAGE);

const LINES: readonly (readonly [line: string, moment: string | null])[] = [
  ["14:33, 28 September 2020 163", "2020-09-28T14:33"],
  ["28 September 2020163", "2020-09-28"],
  ["Posted: Monday, April 8, 2013", "2013-04-08"],
  ["January 22, 2013 2:44 PM", "2013-01-22T14:44"],
  ["Updated Dec. 3rd, 2013 at 9:11 a.m. EST", "2013-12-03T09:11"],
  ["12:05 am, 1 May 2020", "2020-05-01T00:05"],
  ["2020-09-28 07:15", "2020-09-28T07:15"],
  ["28.09.2020", "2020-09-28"],
  ["13/9/2020", "2020-09-13"],
  ["9/13/2020", "2020-09-13"],
  ["3/4/2020", null],
  ["19 September", "XXXX-09-19"],
  ["May 2020", "2020-05"],
  ["a ratio of 3 to 4", null],
  ["32 May", null],
];
for (const [line, moment] of LINES) test(`date: ${line}`, () => assert.equal(momentOf(datesIn(piecesOf(line), lexicon)), moment));

const GIVEN: readonly (readonly [given: string, edtf: string | null])[] = [
  ["2016-09-12", "2016-09-12"],
  ["2021-03-04T10:00:31+03:00", "2021-03-04T10:00+03:00"],
  ["1998-03", "1998-03"],
  ["2011", "2011"],
  ["March 6, 2021", "2021-03-06"],
  ["the day after tomorrow", null],
  ["March 6", null],
];
for (const [given, edtf] of GIVEN) test(`given date: ${given}`, () => assert.equal(edtfOf(given, lexicon), edtf));

const ADDRESSES: readonly (readonly [url: string, day: string | null])[] = [
  ["https://ell.example/2020/09/28/ferry", "2020-09-28"],
  ["https://ell.example/ferry-20200928.html", "2020-09-28"],
  ["https://ell.example/2020/13/28/", null],
  ["https://ell.example/12020092812", null],
];
for (const [url, day] of ADDRESSES) test(`address: ${url}`, () => assert.equal(dateInUrl(url), day));
