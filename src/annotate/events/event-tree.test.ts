// Takes invented sentences with their parse, checks which stretch tells of a happening, who does it to whom, and whether it is held to be so.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { plainReport } from "../../../test/fixtures/plain-texts.ts";
import { SENTENCE_WORDS, TOKEN_WORDS } from "../../lang/en/abbreviations.ts";
import { EVENTS } from "../../lang/en/events.ts";
import { TIMES } from "../../lang/en/times.ts";
import { stated, type Event, type Mention } from "../../model/index.ts";
import { resolveTimes } from "../../text/narrative.ts";
import { eventsStage } from "./events.ts";
import { boundedSentences } from "../syntax/sentences.ts";
import { annotator, type AnyStage } from "../stage.ts";
import { syntaxModel } from "../syntax/syntax-model.ts";
import { taggedSyntax } from "../syntax/syntax.ts";
import { timesStage } from "../times/times.ts";
import { wordTokens } from "../syntax/tokens.ts";

const model = syntaxModel(readFileSync(new URL("../../../models/reader.bin", import.meta.url)));
const ground = annotator([wordTokens(TOKEN_WORDS), boundedSentences(SENTENCE_WORDS), taggedSyntax(model, { parse: true }), timesStage(TIMES)] as readonly AnyStage[]); // prettier-ignore
const stage = eventsStage(EVENTS);
const NAMES = ["Norland", "Sudria", "Aurelia"] as const;

function mentionsOf(text: string): Mention[] {
  return NAMES.flatMap((name, entity): Mention[] => {
    const start = text.indexOf(name);
    const range = { start, end: start + name.length };
    return start < 0 ? [] : [{ ...range, core: range, kind: "state", form: "name", entity: stated(entity, [range]) }];
  }).sort((a, b) => a.start - b.start);
}

/** The event whose trigger is `word`. */
function eventOf(text: string, word: string): Event | undefined {
  const { article } = plainReport("r", text).annotated;
  const { layers } = ground(article);
  const times = resolveTimes(layers.times, stated("2031-05-08", []));
  const events = stage.run(article, { ...layers, times, mentions: mentionsOf(text) }, () => {});
  return events.find(({ trigger }) => text.slice(trigger.start, trigger.end) === word);
}

const STRETCHES: readonly [text: string, trigger: string, stretch: string][] = [
  ["The mayor stepped down and the council signed the treaty in March 2030.", "signed", "the council signed the treaty in March 2030"],
  ["She said that the army had attacked the harbour on Monday.", "attacked", "the army had attacked the harbour on Monday"],
  ["The envoy recalled the 1998 treaty.", "treaty", "the 1998 treaty"],
  ["They met the pilots who had attacked the weir in 2029.", "attacked", "the pilots who had attacked the weir in 2029"],
];
for (const [text, trigger, stretch] of STRETCHES) {
  test(`told in: ${text}`, () => {
    const event = eventOf(text, trigger);
    assert.equal(text.slice(event?.start, event?.end), stretch);
  });
}

const ROLES: readonly [text: string, trigger: string, source: number | null, target: number | null][] = [
  ["Sudria, the ministry said, was attacked by Norland.", "attacked", 0, 1],
  ["The attack on Sudria by Norland lasted a week.", "attack", 0, 1],
  ["Norland launched an attack on Sudria.", "attack", 0, 1],
  ["Norland refused to attack Sudria.", "attack", 0, 1],
  ["Aurelia saw how Norland attacked Sudria.", "attacked", 0, 1],
  ["Norland, which attacked Sudria, is far away.", "attacked", 0, 1],
];
for (const [text, trigger, source, target] of ROLES) {
  test(`who to whom: ${text}`, () => {
    const event = eventOf(text, trigger);
    assert.deepEqual([event?.sourceActor, event?.targetActor], [source, target]);
  });
}

const STANDINGS: readonly [text: string, trigger: string, standing: string][] = [
  ["The army of Norland did not attack the harbour, as was feared.", "attack", "denied"],
  ["If the guards attack the harbour, the town will burn.", "attack", "hypothetical"],
  ["The guards began to attack the harbour.", "attack", "asserted"],
  ["Norland agreed to attack the harbour.", "attack", "hypothetical"],
  ["The army attacked the harbour, which may sink tomorrow.", "attacked", "asserted"],
  ["The treaty was not signed.", "signed", "denied"],
];
for (const [text, trigger, standing] of STANDINGS)
  test(`held to be so: ${text}`, () => assert.equal(eventOf(text, trigger)?.standing, standing));

test("a year before a noun dates that noun alone", () => {
  const text = "Norland attacked the editors of the 1998 treaty.";
  assert.equal(eventOf(text, "attacked")?.time, null);
  assert.equal(eventOf(text, "treaty")?.time, 0);
});
