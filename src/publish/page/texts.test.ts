// Takes pages that are nested beyond all sense, checks that their words are given and nothing else.
import assert from "node:assert/strict";
import test from "node:test";
import { piecesOf } from "./texts.ts";

const DEEP = 6000;

const cases: readonly [why: string, inside: string, expected: string][] = [
  ["words", "The ferry sailed.", "The ferry sailed."],
  ["what is closed there", "<p>The ferry</p> <p>sailed.</p>", "The ferry sailed."],
  ["a script is no text", "The ferry <script>stole();</script>sailed.", "The ferry sailed."],
  ["nor is a template", "The ferry <template>stole <b>it</b></template>sailed.", "The ferry sailed."],
];
for (const [why, inside, expected] of cases)
  test(`deep in a page: ${why}`, () => {
    const source = `${"<div>".repeat(DEEP)}${inside}${"</div>".repeat(DEEP)}<p>Behind it.`;
    const pieces = piecesOf(source, true);
    const said = pieces.filter(({ text }) => text !== "\n");
    assert.equal(said.map(({ text }) => text).join(""), `${expected}Behind it.`);
    for (const { text, start, end } of said) assert.equal(source.slice(start, end), text);
    assert.ok(pieces.length - said.length < 2 * DEEP, "tags beyond the depth part nothing");
  });
