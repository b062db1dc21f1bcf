// Takes marked-up stretches with what they read as and what they do not, checks that each is told.
import assert from "node:assert/strict";
import test from "node:test";
import { readsAs } from "./verify-words.ts";

const cases: readonly [source: string, words: string, holds: boolean][] = [
  ["plain words", "plain words", true],
  ["plain words", "other words", false],
  ["<b>We</b> never&nbsp;knew", "We never knew", true],
  ["We <b>never</b> knew", "We knew", false],
  ["a&amp;b &lt;c&gt;", "a&b <c>", true],
  ["&#8220;Yes&#x201d;", "“Yes”", true],
  ["5 < 6 & 7", "5 < 6 & 7", true],
  ["one<br>two", "one\ntwo", true],
  ["one <!-- not > this --> two", "one two", true],
  ['one <i title="a>b">two</i>', "one two", true],
  ["one <script>if (a < b) say()</script>two", "one two", true],
  ["caf&eacute;", "café", true],
  ["caf&eacute;", "cafe&eacute;", false],
  ["soft\u00adhyphen", "softhyphen", true],
  ["cut <off", "cut", true],
  ["&#55296;", "x", true], // a lone surrogate: whatever replaces it
  ["</p>\n<p>", "</p> <p>", true], // as it stands in an element without markup
  ["", "x", false],
];
for (const [source, words, holds] of cases)
  test(`${source} ${holds ? "reads" : "does not read"} ${words}`, () => assert.equal(readsAs(source, words), holds));
