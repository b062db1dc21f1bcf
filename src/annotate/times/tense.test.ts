// Takes sentences with their Penn tags and one time marked, checks which way the tense makes it look.
import assert from "node:assert/strict";
import { test } from "node:test";
import { TIMES } from "../../lang/en/times.ts";
import { XPOS, type Xpos } from "../../model/index.ts";
import { tenseReader, type Tagged } from "./tense.ts";

const leanOf = tenseReader(TIMES.tense);

/** Reads "word/TAG word/TAG"; the word in brackets is the time. Words without a tag are nouns. */
function tagged(marked: string) {
  const start: number[] = [];
  const end: number[] = [];
  const xpos: number[] = [];
  let text = "";
  let at = { start: 0, end: 0 };
  for (const item of marked.split(" ")) {
    const [word = "", tag = "NN"] = item.split("/");
    const bare = word.replace(/[[\]]/g, "");
    start.push(text.length);
    end.push(text.length + bare.length);
    xpos.push(XPOS.indexOf(tag as Xpos));
    if (bare !== word) at = { start: text.length, end: text.length + bare.length };
    text += `${bare} `;
  }
  const count = start.length;
  const layers: Tagged = {
    tokens: { count, start: Uint32Array.from(start), end: Uint32Array.from(end), block: new Uint16Array(count) },
    syntax: { upos: new Uint8Array(count), xpos: Uint8Array.from(xpos), head: new Int32Array(count), relation: new Uint8Array(count) },
  };
  return leanOf(text, layers, at);
}

const CASES: readonly [why: string, marked: string, lean: "past" | "future" | null][] = [
  ["what befell people was", "Police arrested/VBD a man in/IN the/DT [Monday] shooting", "past"],
  ["what may be planned", "The mayor will/MD attend/VB the/DT [Monday] meeting", null],
  ["a past verb", "They met/VBD on/IN [Monday]", "past"],
  ["a capitalised participle of a name is no verb", "Borduria United/NNP will/MD play/VB United/NNP [Monday]", "future"],
  ["were to", "They were/VBD to/TO be/VB swapped/VBN on/IN [Friday]", "future"],
  ["went to", "They went/VBD to/TO see/VB it/PRP on/IN [Friday]", "past"],
  ["called for a day", "The union called/VBD its/PRP$ ministers/NNS together/RB for/IN [Monday]", "future"],
  ["called on a day", "The union called/VBD its/PRP$ ministers/NNS on/IN [Monday]", "past"],
  ["paid for a day", "The union paid/VBD its/PRP$ workers/NNS for/IN [Monday]", "past"],
  ["will and would", "She said/VBD she would/MD speak/VB [Monday]", "future"],
  ["through looks ahead", "The bank agreed/VBD to/TO lend/VB money/NN through/IN [January]", "future"],
  ["could leaves it open", "Nobody could/MD be/VB found/VBN [Monday]", null],
  ["a passive past", "The bridge was/VBD blown/VBN up/RP [Monday]", "past"],
  ["a passive to come", "The bridge will/MD be/VB opened/VBN [Monday]", "future"],
  ["what is scheduled", "The vote is/VBZ scheduled/VBN for/IN [Monday]", "future"],
  ["what was scheduled", "The vote was/VBD scheduled/VBN for/IN [Monday]", "future"],
  ["what had been scheduled", "The vote had/VBD been/VBN scheduled/VBN for/IN [Monday]", "past"],
  ["what had been due", "The truce had/VBD been/VBN due/JJ to/TO end/VB [Monday]", "past"],
  ["a reduced relative", "the warrant issued/VBN [Monday]", "past"],
  ["an infinitive under a past verb", "They declined/VBD to/TO speak/VB [Monday]", "past"],
  ["an infinitive under a verb of meaning", "They agreed/VBD to/TO meet/VB [Monday]", "future"],
  ["an infinitive under is", "Trade is/VBZ to/TO resume/VB [Monday]", "future"],
  ["set to", "talks set/VBN to/TO resume/VB [Monday]", "future"],
  ["did not", "It did/VBD not/RB rain/VB [Monday]", "past"],
  ["a verb behind", "[Monday] ,/, the mayor resigned/VBD", "past"],
  ["until after a verb", "They put/VBD it off/RP until/IN [Monday]", "future"],
  ["until behind a colon", "it stays/VBZ so :/: until/IN [Monday] no soldier here", "future"],
  ["until before one to come", "Until/IN [Monday] nobody will/MD know/VB", "future"],
  ["until before one", "Until/IN [Monday] nobody knew/VBD", "past"],
  ["not until", "It was/VBD not/RB until/IN [Monday]", "past"],
  ["as early as", "He may/MD come/VB as/RB early/RB as/IN [Monday]", "future"],
  ["a verb right behind has the day", "The mayor wants/VBZ to/TO win/VB ,/, and/CC Tosk/NNP on/IN [Monday] resigned/VBD", "past"],
  ["but a plan keeps it", "The vote set/VBN for/IN [Monday] was/VBD expected/VBN", "future"],
  ["according to", "It will/MD rain/VB ,/, according/VBG to/IN a report [Monday]", "past"],
  ["a plan that is a noun tells nothing", "She announced/VBD a plan [Monday]", "past"],
  ["what had gone on until", "They had/VBD been/VBN paying/VBG until/IN [May]", "past"],
  ["a term that has been set", "It has/VBZ given/VBN them until/IN [Monday]", "future"],
  ["a time beside the verb is the verb's own", "They agreed/VBD in/IN [June] to/TO lend/VB money/NN", "past"],
  ["through in the past", "Sales/NNS fell/VBD through/IN [June]", "past"],
  ["a time that describes a noun", "It will/MD try/VB under/IN a/DT [June] deal/NN", null],
  ["an imperative", "Vote/VB on/IN [Monday]", "future"],
  ["a base form under a past verb", "They saw/VBD him/PRP leave/VB on/IN [Monday]", "past"],
  ["what appears to be leaves it open", "in what appears/VBZ to/TO be/VB an accident on/IN [Monday]", null],
  ["since", "It will/MD be/VB the third since/IN [May]", "past"],
  ["a present that plans, in a month", "The bridge opens/VBZ in/IN [May]", "future"],
  ["a present that plans", "Congress reconvenes/VBZ on/IN [Monday]", "future"],
  ["the present of telling", "The mayor says/VBZ [Monday]", null],
  ["another sentence tells nothing", "He left/VBD ./. [Monday]", null],
];
for (const [why, marked, lean] of CASES) test(`tense: ${why}`, () => assert.equal(tagged(marked), lean));
