import assert from "node:assert/strict";
import { test } from "node:test";
import { articleOf } from "../../../test/fixtures/article.ts";
import { annotate } from "../../presets.ts";

// Marks are the expectation: [content], {source}, <cue>. They are stripped, the sentence is read, and drawn again.
const CASES: readonly [why: string, marked: string][] = [
  ["a clause", "{Rossi} <said> [that the dam holds]."],
  ["a bare clause", "{The mayor of Turin} <said> [the dam holds]."],
  ["an inverted cue", "[“The dam holds,”] <said> {Rossi}."],
  ["a quotation before its cue", "[“The dam holds,”] {the mayor} <said> on Monday."],
  ["an interrupted quotation", "[“The dam,”] {she} <said>, [“will hold.”]"],
  ["a quotation that goes on behind its cue", "[“The dam holds,”] {Rossi} <said>. [“It was built to last.”]"],
  ["a quotation over several sentences", "[“The dam holds. Nobody need leave the valley,”] {Rossi} <said>."],
  ["an addressee before the clause", "{Rossi} <told> reporters [that the dam holds]."],
  ["according to, behind", "[The dam holds], <according to> {the mayor}."],
  ["according to, in front", "<According to> {the mayor}, [the dam holds]."],
  ["according to, in the middle of a clause", "[On Monday morning], <according to> {the ministry}, [the gate was opened]."],
  ["as he said", "As {the mayor} <explained>, [the dam was repaired in May]."],
  ["a request", "{Rossi} <urged> [both towns to leave the dam alone]."],
  ["a request with a preposition", "{Rossi} <called on> [the two towns to show restraint]."],
  ["a charge", "{Rossi} <accused> [the governor of neglect]."],
  ["an object", "{Rossi} <announced> [a new dam above the town]."],
  ["a denial", "{Rossi, a former engineer,} <denies> [having seen the report]."],
  ["a naming", "{Rossi} <described> [the plan as “pure madness”]."],
  ["a negated cue is one", "{The ministry} <does not believe> [that the dam will break]."],
  ["nobody speaks", "It <is reported> [that the dam broke at noon]."],
  ["an agency quotes", "[The dam holds and nobody need leave the valley], the agency <quotes> {Rossi}."],
  ["a colon", "{Rossi} <added:> [“The dam holds.”]"],
  ["a name with a hyphen is no cue", "The self-proclaimed republic lies behind the dam."],
  ["what a passive points back to", "[The guards will leave the bridge in May]. This <was stated> by {the army’s spokesman Ilmar Tosk}."],
  ["what somebody told of", "[The guards will leave the bridge in May]. {Ilmar Tosk} <told> reporters about this on Monday."],
  ["what an agency was told of", "[The gate was blown up at night]. {The spokesman Ilmar Tosk} <told> TASS about this on Monday."],
  ["scare quotes say nothing", "The “old” dam is dry."],
];

for (const [why, marked] of CASES) {
  test(why, () => {
    const text = marked.replace(/[[\]{}<>]/g, "");
    const { attributions } = annotate(articleOf(text)).layers;
    const [found] = attributions;
    if (found === undefined) return assert.equal(text, marked);
    const marks = [
      ...(found.source ?? []).flatMap(
        ({ start, end }) =>
          [
            [start, "{"],
            [end, "}"],
          ] as const,
      ),
      ...(found.cue ?? []).flatMap(
        ({ start, end }) =>
          [
            [start, "<"],
            [end, ">"],
          ] as const,
      ),
      ...found.content.flatMap(
        ({ start, end }) =>
          [
            [start, "["],
            [end, "]"],
          ] as const,
      ),
    ].sort(([a, left], [b, right]) => b - a || "[{<]}>".indexOf(right) - "[{<]}>".indexOf(left));
    const drawn = marks.reduce((sofar, [at, mark]) => sofar.slice(0, at) + mark + sofar.slice(at), text);
    assert.equal(drawn, marked);
    assert.equal(attributions.length, 1, "one attribution and no other");
  });
}
