// Takes invented sentences, checks which happenings are found in them, when, and whether the report holds that they happened.
import assert from "node:assert/strict";
import { test } from "node:test";
import { annotated, plainReport } from "../../../test/fixtures/plain-texts.ts";
import { EVENTS } from "../../lang/en/events.ts";
import { stated, unknown, valueOf, type Act, type Attribution, type Event, type Mention, type Mode } from "../../model/index.ts";
import { resolveTimes } from "../../text/narrative.ts";
import { eventsStage } from "./events.ts";

const stage = eventsStage(EVENTS);

/** Names in the order of their local index. */
const NAMES = ["Norland", "Sudria", "Ostrel"] as const;

function mentionsOf(text: string): Mention[] {
  return NAMES.flatMap((name, entity): Mention[] => {
    const start = text.indexOf(name);
    const range = { start, end: start + name.length };
    return start < 0
      ? []
      : [{ ...range, core: range, kind: name === "Ostrel" ? "place" : "state", form: "name", entity: stated(entity, [range]) }];
  }).sort((a, b) => a.start - b.start);
}

function attributionOver(text: string, act: Act, mode: Mode): Attribution {
  return {
    source: null,
    cue: null,
    content: [{ start: 0, end: text.length }],
    mode,
    act,
    affirmed: true,
    saying: true,
    speaker: unknown(),
    speakers: [],
    onBehalfOf: null,
    addressee: null,
    within: null,
    answers: null,
    relayedBy: null,
    confidence: 1,
    rule: "test",
  };
}

function eventsIn(text: string, said?: readonly [Act, Mode]): { readonly text: string; readonly events: readonly Event[] } {
  const { article } = plainReport("r", text).annotated;
  const layers = annotated(article);
  const times = resolveTimes(layers.times, stated("2031-05-08", []));
  const attributions = said === undefined ? [] : [attributionOver(text, ...said)];
  return { text, events: stage.run(article, { ...layers, times, mentions: mentionsOf(text), attributions }, () => {}) };
}

const CASES: readonly [text: string, triggers: readonly string[], code: string | null, date: string | null][] = [
  ["On May 6 the guns of Norland shelled the old bridge.", ["shelled"], "ASSAULT", "2031-05-06"],
  ["The two states signed a grain treaty in 1994.", ["signed", "treaty"], "AGREE", "1994"],
  ["Their troops withdrew from the island in February 1988.", ["withdrew"], "YIELD", "1988-02"],
  ["Police arrested the poet yesterday.", ["arrested"], "COERCE", "2031-05-07"],
  ["The premier visited the camp on Monday.", ["visited"], "CONSULT", "2031-05-05"],
  ["The two leaders held a phone conversation.", ["conversation"], "CONSULT", null],
  ["The library has a new roof.", [], null, null],
];
for (const [sentence, triggers, code, date] of CASES) {
  test(`events: ${sentence}`, () => {
    const { text, events } = eventsIn(sentence);
    assert.deepEqual(
      events.map(({ trigger }) => text.slice(trigger.start, trigger.end)),
      triggers,
    );
    const [first] = events;
    if (first === undefined) return;
    assert.deepEqual([first.code, valueOf(first.date), first.standing], [code, date, "asserted"]);
    assert.ok(first.start <= first.trigger.start && first.trigger.end <= first.end);
  });
}

const STANDINGS: readonly [text: string, standing: string, said?: readonly [Act, Mode]][] = [
  ["They did not shell the bridge.", "denied"],
  ["They may shell the bridge.", "hypothetical"],
  ["They want to shell the bridge.", "hypothetical"],
  ["On May 6 they shelled the bridge.", "asserted"],
  ["the army shelled the bridge", "denied", ["deny", "indirect"]],
  ["the army to attack the bridge", "hypothetical", ["request", "indirect"]],
  ["The army shelled the bridge.", "asserted", ["request", "direct"]],
  ["Who shelled the bridge?", "hypothetical", ["ask", "direct"]],
];
for (const [sentence, standing, said] of STANDINGS) {
  test(`standing: ${sentence} ${said?.join(" ") ?? ""}`, () => assert.equal(eventsIn(sentence, said).events[0]?.standing, standing));
}

const ROLES: readonly [text: string, source: number | null, target: number | null, place: number | null][] = [
  ["Norland attacked Sudria in Ostrel.", 0, 1, 2],
  ["Sudria was attacked by Norland.", 0, 1, null],
  ["an attack by Norland on Sudria", 0, 1, null],
  ["Norland shelled the harbour.", 0, null, null],
];
for (const [sentence, source, target, place] of ROLES) {
  test(`roles: ${sentence}`, () => {
    const { sourceActor, targetActor, place: where } = eventsIn(sentence).events[0]!;
    assert.deepEqual([sourceActor, targetActor, where], [source, target, place]);
  });
}

test("numbers: counts of the clause, its times left out", () => {
  const { events } = eventsIn("On May 6 shells killed at least 12 sailors.");
  assert.deepEqual(
    events.at(-1)?.numbers.map(({ from, to, of }) => [from, to, of]),
    [[12, null, "sailors"]],
  );
});
