// Takes a statement and the sentence behind it, checks whether that tells of the speaker's mind on his word.
import assert from "node:assert/strict";
import { test } from "node:test";
import { articleOf } from "../../../../test/fixtures/article.ts";
import { annotate } from "../../../presets.ts";
import { valueOf } from "../../../model/index.ts";

const CASES: readonly [content: string | null, text: string][] = [
  ["the roof", "The captain, Ivo Brandl, said that the gate was open. He was sorry about the roof."],
  ["the day", "“The gate was open,” Ida Holm told the court. She was not quite sure of the day."],
  ["that the strike was over", "Ida Holm said the union had won. She was glad that the strike was over."],
  ["the boats, too", "Tom Berg sent word that he had orders to stay put. He was sorry about the boats, too."],
  ["the windows, too", "Captain Tom Berg sent word by the ferryman that he had orders to stay put. He was sorry about the windows, too."],
  [null, "Ida Holm said the union had won. She was tall and wore a grey coat."],
  [null, "The captain, Ivo Brandl, said that the gate was open.\n\nHe was sorry about the roof."],
  [null, "The captain, Ivo Brandl, walked into the hall. He was sorry about the roof."],
];
for (const [content, text] of CASES)
  test(text, () => {
    const { layers } = annotate(articleOf(text));
    const said = layers.attributions.filter(({ saying }) => saying);
    const behind = said.find((it) => it.content[0]!.start >= text.search(/(?:He|She) was/u));
    const told = behind?.content.map(({ start, end }) => text.slice(start, end)).join(" ") ?? null;
    // The attitude's content, or the whole sentence where the model marks no attitude in it.
    assert.ok(content === null ? told === null : told?.endsWith(content) === true, String(told));
    if (behind !== undefined) assert.equal(valueOf(behind.speaker), valueOf(said[0]!.speaker));
  });
