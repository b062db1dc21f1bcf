import assert from "node:assert/strict";
import { test } from "node:test";
import { PAGE } from "../lang/en/page.ts";
import { furnitureKind } from "./furniture.ts";
import { lexiconOf } from "./lexicon.ts";
import { lineAt } from "./line.ts";

const CASES: readonly (readonly [line: string, kind: string | null])[] = [
  ["Skip to main content", "menu"],
  ["• Share to or", "menu"],
  ["Read or Share this story: http://ell.example/1", "menu"],
  ["* * * * *", "menu"],
  ["163", "menu"],
  ["width:100%;", "menu"],
  ["© 2021 Ell Radio", "menu"],
  ["Share prices fell in Northam on Tuesday.", null],
  ["Copyright law was changed on Monday.", null],
  ["I agree.", null],
  ["RELATED: Two saved from the strait", "related"],
  ["https://ell.example/a/b", "related"],
  ["Related charges were brought against three men.", null],
  ["14:33, 28 September 2020 163", "timeline"],
  ["Published: May 4, 2021 | Updated 3:15 p.m. EDT", "timeline"],
  ["Reuters, 4 May 2021", "timeline"],
  ["Posted on May 4, 2021 by The Editor", "timeline"],
  ["A truce of May 4, 2021 by night", null],
  ["Share Tweet Telegram 1.2K", "menu"],
  ["Share prices 1.2", null],
  ["The truce of 4 May 2021", null],
  ["By Ana Lorr, Northam Courier", "byline"],
  ["Reporting by Ana Lorr; Editing by Jo Pell.", "byline"],
  ["alorr@ell.example or 555-010-2233", "byline"],
  ["By Monday the ferry had sunk", "byline"],
  ["By the quay", null],
  ["Live reporting by Ana Lorr and Jo Pell", "byline"],
  ["In Port Ell, Ana Lorr (English, French): press desk, +00 555 0142", "byline"],
  ["For more on the ferry, please visit our page.", "menu"],
  ["Police asked people to visit our station.", null],
  ["Check against delivery", "menu"],
  ["Source: The Vestria Herald", "credit"],
  ["Council of Ell / Reuters / Scanpix", "credit"],
  ["The Harbour Office of Northam/facebook.com", "credit"],
  ["(Ell Photo/Jo Pell)", "credit"],
  ["Photo by Jo Pell", "credit"],
  ["Jo Pell / Northam Courier / Ell Pictures", "credit"],
  ["Home | World | Money | Sport", "menu"],
  ["POLITICS   ECONOMY   WEATHER +4°", "menu"],
  ["News Views Podcasts The Courier in brief", "menu"],
  ["16.03.2017 | 09:12 | 4118", "timeline"],
  ["By our own reporter", "byline"],
  ["The quay on Friday. Photo: J. Pell", "caption"],
  ["Photo credit: Jo Pell", "credit"],
  ["Getty Images", "credit"],
  ["He was on the and/or list", null],
  ["Firemen on the quay (Photo: Ell Fire Brigade)", "caption"],
  ["“The ferry sank,” he said.", null],
];

for (const [words, kind] of CASES)
  test(`line: ${words}`, () => assert.equal(furnitureKind(lineAt(words, 0, words.length, 1), lexiconOf(PAGE)), kind));
