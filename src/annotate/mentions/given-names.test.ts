// Takes sentences that describe somebody and say what he is called, checks who is one with whom.
import assert from "node:assert/strict";
import { test } from "node:test";
import { articleOf } from "../../../test/fixtures/article.ts";
import { valueOf } from "../../model/index.ts";
import { annotateGround } from "../../../test/fixtures/ground.ts";

const CASES: readonly [why: string, one: readonly string[], text: string][] = [
  ["named", ["A man", "Rusko"], "A man named Rusko said that he was tired."],
  ["identified only as", ["A shopkeeper", "Milena"], "A shopkeeper, identified only as Milena, shut the door."],
  ["gave his name as", ["A soldier", "Rusko"], "A soldier, who gave his name as Rusko, said he had orders."],
  ["gave only her first name", ["A teacher", "Milena"], "A teacher, who gave only her first name, Milena, said she would wait."],
  [
    "identified himself as",
    ["A spokesman for the Harvest Party", "Ivo Dorn"],
    "A spokesman for the Harvest Party identified himself as Ivo Dorn, and left.",
  ],
  ["asked to be identified by", ["A nurse", "Halina"], "A nurse who asked to be identified only by her first name, Halina, wept."],
  ["identified by somebody", ["A man", "Tomas Vrel"], "A man identified by the state police as Tomas Vrel was held on Monday."],
  ["was named as", ["The victim", "Ann Holm"], "The victim was later named as Ann Holm."],
  ["somebody identified him as", ["the man", "Tomas Vrel"], "The officer identified the man as Tomas Vrel."],
  ["calls itself", ["the group", "Orlo Watch"], "In a letter the group, which calls itself Orlo Watch, asked for money."],
  ["calls another", ["The aide"], "The aide calls Tomas Vrel every day."],
  ["who identified is another", ["The officer"], "The officer identified the man as Tomas Vrel."],
  ["as he left", ["The aide"], "The aide said as Tomas Vrel left that it rained."],
  ["known as something", ["A man"], "A man known to police as a thief met Tomas Vrel."],
  ["a name of another clause", ["The clerk"], "The clerk gave the name of the man, Tomas Vrel, to the court."],
];
for (const [why, one, text] of CASES)
  test(why, () => {
    const { mentions } = annotateGround(articleOf(text)).layers;
    const first = mentions.find(({ start, end }) => text.slice(start, end) === one[0]);
    const same = mentions.filter(
      ({ entity, form }) => form !== "pronoun" && first !== undefined && valueOf(entity) === valueOf(first.entity),
    );
    assert.deepEqual(
      same.map(({ start, end }) => text.slice(start, end)),
      one,
    );
  });
