import assert from "node:assert/strict";
import { test } from "node:test";
import { articleOf } from "../../../test/fixtures/article.ts";
import { valueOf } from "../../model/index.ts";
import { annotate } from "../../presets.ts";

// Verbs of saying by which nothing is said: no statement comes of them.
const UNSAID: readonly [why: string, text: string][] = [
  ["silence", "The ministry said nothing."],
  ["nothing that is offered", "The company has offered no evidence."],
  ["nobody says it", "Nobody asked me for it."],
  ["something that is not given", "The consulate denied entry to the crew."],
  ["a hill that is held", "The responsible brigade holds the hill above the town."],
  ["a wreath that is laid", "The mayor laid the wreath on the grave."],
  ["citizens who are responsible", "The police held two men whom responsible citizens had caught."],
  ["a loan that is extended", "The bank extended the loan by a year."],
  ["a heading", "What the minister says about the strike"],
  ["what a thing is known for", "The town is known for its wine."],
  ["a wish to stay unnamed, and about what", "The two asked not to be identified discussing the case."],
  ["no one says it", "No one has claimed responsibility for the blast."],
  ["a byname in marks", "The captain was known to all as “the Goat”."],
  ["a check that was not made", "The Herald could not independently verify the toll."],
  ["a check of a picture", "The station was unable to verify the footage."],
  ["the writer's own knowledge", "What we know about the ferry disaster"],
];

for (const [why, text] of UNSAID)
  test(`nothing is said: ${why}`, () => {
    assert.deepEqual(
      annotate(articleOf(text)).layers.attributions.filter(({ saying }) => saying),
      [],
    );
  });

// Marks are the expectation: [content], {source}, <cue>. They are stripped, the sentence is read, and drawn again.
const CASES: readonly [why: string, marked: string][] = [
  ["a clause", "{Rossi} <said> [that the dam holds]."],
  ["whoever is reached by phone", "The town is cut off; {a resident reached by phone} <said> [the dam holds]."],
  ["whoever is close to a thing", "{A Danish official close to the mediation effort} <told> Reuters [that the dam holds]."],
  ["a participle that tells of the place", "{Rossi} <said> in a statement signed by the board [that the dam holds]."],
  ["a deed that is denied", "{Peru} <denies> [backing the rebels]."],
  ["a claim that is being disputed", "{Rossi} <is disputing> [the claim]."],
  ["a jab behind a dash", "{Rossi} <asked> [“who sold the ferry”] – a jab at Oslo, whose navy once owned it."],
  ["what is brushed aside", "{Rossi} <brushed aside> [the allegations]."],
  ["what both are blamed for", "{Both sides} <traded blame for> [the blast]."],
  ["a bare clause", "{The mayor of Turin} <said> [the dam holds]."],
  ["an inverted cue", "[“The dam holds,”] <said> {Rossi}."],
  ["a report that rests on what is known", "{Rossi} <noted> [that, according to what is known, the dam holds]."],
  ["a report between commas behind who", "The police seek a man who, {Rossi} <said>, [had fled over the dam]."],
  ["a verb like a noun behind those who are several", "{The Danish police} <claim> [that the fire came from the mill]."],
  ["an inverted perfect", "[“The dam holds”], <has underlined> {he}."],
  ["a quotation before its cue", "[“The dam holds,”] {the mayor} <said> on Monday."],
  ["an interrupted quotation", "[“The dam,”] {she} <said>, [“will hold.”]"],
  ["a quotation that goes on behind its cue", "[“The dam holds,”] {Rossi} <said>. [“It was built to last.”]"],
  ["a quotation over several sentences", "[“The dam holds. Nobody need leave the valley,”] {Rossi} <said>."],
  ["a noun like a participle is no second cue", "{Rossi} <noted at a briefing> [that the dam holds]."],
  ["how it is said before the clause", "{The Ministry} <notes with full responsibility> [that no unit crossed the ford]."],
  [
    "who is told is not what is said",
    "[On Monday, at about noon, units of the army had opened fire on the posts of the guard], {the ministry} <told> APA.",
  ],
  ["a platform's letter ends its sentence", "[The talks go on], {Rossi} <said> on X. The board gave no date."],
  ["thanks", "{Rossi} <thanked> [Peru for its mediation]."],
  ["an outlet that a comma and its verb close in", "[The dam was shut at noon, and the town stayed dark], {Orlopress} <reports>."],
  ["an addressee before the clause", "{Rossi} <told> reporters [that the dam holds]."],
  ["according to, behind", "[The dam holds], <according to> {the mayor}."],
  ["according to, in front", "<According to> {the mayor}, [the dam holds]."],
  ["according to, in the middle of a clause", "[On Monday morning], <according to> {the ministry}, [the gate was opened]."],
  [
    "the verb, times and places, then whoever speaks",
    "[“It was bought regularly, with an invoice”], <has declared> yesterday before the press {the director Sandro Pizzini}.",
  ],
  ["as he said", "As {the mayor} <explained>, [the dam was repaired in May]."],
  ["a request", "{Rossi} <urged> [both towns to leave the dam alone]."],
  ["a request around an aside", "{Mayor Rossi} <has appealed> to [both towns, if towns they are, to leave the dam alone]."],
  ["a clause cut short by its cue", "[It was], {Rossi} <said>, [a mistake]."],
  ["a participle with its adverb before the subject", "[“It holds,”] <said> {recently elected mayor Ann Rossi}."],
  ["a request with a preposition", "{Rossi} <called on> [the two towns to show restraint]."],
  ["a charge", "{Rossi} <accused> [the governor of neglect]."],
  ["whom one holds responsible", "{Rossi} <holds> [the governor fully responsible for the flood]."],
  ["whom several hold to account", "{Oslo and Rome} <held> [the company accountable]."],
  ["a blame that is laid on somebody", "{Rossi} <laid> [the blame for the flood on the governor]."],
  ["all responsibility", "{The mayor} <placed> [the entire responsibility for what had happened on the company]."],
  ["support that is conveyed", "{Rossi} <conveyed> [her full support for the dam]."],
  ["a proposal that is supported", "{Rossi} <supported> [the proposal of Rome that engineers guard the dam]."],
  ["what was agreed stays within “that”", "{Rossi} <said> [that, after talks in Rome, the two towns had agreed on a dam]."],
  ["an indefinite behind the cue is no speaker", "{The governor, Ada Holm,} <said> [a woman, 62, was hurt]."],
  ["a list of three", "On Monday, {France, Germany and Italy} <called for> [a new dam]."],
  ["where it was said is none of them", "In Paris, {Germany and Italy} <called for> [a new dam]."],
  ["an object", "{Rossi} <announced> [a new dam above the town]."],
  ["a denial", "{Rossi, a former engineer,} <denies> [having seen the report]."],
  [
    "how the neighbours call it is nobody's word",
    "{The guard} <said> [its men had crossed the river, called Tisk in Norland and Sabe in Orlo, and taken the mill].",
  ],
  ["a naming", "{Rossi} <described> [the plan as “pure madness”]."],
  ["a negated cue is one", "{The ministry} <does not believe> [that the dam will break]."],
  ["nobody speaks", "It <was reported> [that the dam broke at noon]."],
  ["an agency quotes", "[The dam holds and nobody need leave the valley], the agency <quotes> {Rossi}."],
  ["a colon", "{Rossi} <added:> [“The dam holds.”]"],
  ["a name with a hyphen is no cue", "The self-proclaimed republic lies behind the dam."],
  ["what a passive points back to", "[The guards will leave the bridge in May]. This <was stated> by {the army’s spokesman Ilmar Tosk}."],
  ["what somebody told of", "[The guards will leave the bridge in May]. {Ilmar Tosk} <told> reporters about this on Monday."],
  ["what an agency was told of", "[The gate was blown up at night]. {The spokesman Ilmar Tosk} <told> TASS about this on Monday."],
  ["according to a pronoun", "<According to> {her}, [two miners died]."],
  ["according to, behind a fragment", "[Fourteen], <according to> {the ministry}."],
  ["whose view it is", "By {his} <account>, [the ship had been leaking for days]."],
  ["whose view it is, with a name", "In {the mayor}’s <words>, [the plan is “a joke”]."],
  ["what is true if somebody is to be believed", "If {the neighbours} <are to be believed>, [the house was empty for years]."],
  ["what somebody says if asked", "[Twenty], <if you ask> {the union}."],
  ["as somebody told reporters", "As {the head of the union} <told> reporters, [nobody was consulted]."],
  ["a number with what it is the number of", "{The hospital} <put> [the number of wounded it had treated since Friday at 31]."],
  ["an age", "{His family} <give> [his age as 19]."],
  ["what is not excluded", "{Merz} <did not exclude> [that the talks would be broken off]."],
  ["concern and nothing more", "{Norway} <voiced> [concern]."],
  ["what is spoken of", "{The union} <speaks of> [5,000 dead fish]."],
  ["a cause", "{The party} <puts> [the defeat down to bad weather]."],
  ["where it is said is no part of it", "{Keron Lund, the director,} <called for> [more schools] in a statement on Thursday."],
  ["a claim with who made it behind", "The <allegation> [that the referee was bribed], made by {the coach}, is being looked into."],
  ["a judgement before what is rejected", "{The ministry} <rejected> as nonsense [the claims about troops in the valley]."],
  ["a quotation behind another sentence is not the same words", "[“They burned it all,”] {she} <had told> the crowd. The hall was full."],
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

test("a wish of whom is spoken of does not keep who told it, with a long office, from pointing back", () => {
  const text =
    "Norland does not intend to leave the valley even after the feast. This was declared by the press secretary of the Norlandic president Ilmar Tosk at the Tuesday briefing.";
  const { attributions } = annotate(articleOf(text)).layers;
  const said = attributions.filter(({ saying }) => saying).map(({ content }) => content.map(({ start, end }) => text.slice(start, end)));
  assert.deepEqual(said, [["Norland does not intend to leave the valley even after the feast"]]);
});

test("who goes on is the one who spoke, not the one whose spokesman that is", () => {
  const text =
    "President Edo Haldar’s spokesman Ilmar Tosk met reporters on Monday. “We will open the road in May,” Haldar’s spokesman said. As he explained, “work is under way.”";
  const { attributions, entities } = annotate(articleOf(text)).layers;
  const speakers = attributions.filter(({ saying }) => saying).map(({ speaker }) => entities[valueOf(speaker) ?? -1]?.name);
  assert.deepEqual(speakers, ["Ilmar Tosk", "Ilmar Tosk"]);
});

test("an attitude goes no further than the clause of whoever tells of it", () => {
  const text = "The council accepts the boats, the mayor’s deputy, Ada Lunt, let us know, and thanks nobody.";
  const { attributions } = annotate(articleOf(text)).layers;
  const [first] = attributions.filter(({ saying }) => saying).map(({ content }) => content.map(({ start, end }) => text.slice(start, end)));
  assert.equal(first?.[0], "The council accepts the boats");
});

test("what somebody will not discuss or comment on is said, behind another verb too", () => {
  for (const [text, withheld] of [
    ["The coroner, Edda Rhys, has ordered a second hearing and won't discuss the first.", "the first"],
    ["The Council has opened the letters and will not comment upon them before June.", "them before June"],
  ] as const) {
    const { attributions } = annotate(articleOf(text)).layers;
    const said = attributions
      .filter(({ saying }) => saying)
      .flatMap(({ content }) => content.map(({ start, end }) => text.slice(start, end)));
    assert.ok(said.includes(withheld), `${withheld} of ${said.join(" | ")}`);
  }
});
