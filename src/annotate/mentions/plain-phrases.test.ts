// Takes sentences whose subject is a plain noun, checks what it is taken for.
import assert from "node:assert/strict";
import { test } from "node:test";
import { captureOf } from "../../ingest/capture.ts";
import { readAndAnnotate } from "../../presets.ts";

const CASES: readonly [phrase: string, kind: string, text: string][] = [
  ["the terror", "work", "Ann Brun rang Orlo. Should the terror continue, the guild will leave."],
  ["the helicopter", "work", "Ann Brun said that the helicopter was late."],
  ["the juggler", "person", "Ann Brun said that the juggler was late."],
];

for (const [phrase, kind, text] of CASES)
  test(`${phrase}: ${kind}`, () => {
    const { article, layers } = readAndAnnotate(captureOf("x.txt", "x.txt", "text/plain", text));
    const found = layers.mentions.find(({ start, end }) => article.text.slice(start, end) === phrase);
    assert.equal(found?.kind, kind);
  });
