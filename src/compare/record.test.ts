// Takes invented reports, checks what compare tells of names, silences, occurrences and the timeline.
import assert from "node:assert/strict";
import { test } from "node:test";
import { annotated, plainReport } from "../../test/fixtures/plain-texts.ts";
import { linkedFrom, type Cast } from "../../test/fixtures/told.ts";
import { eventsStage } from "../annotate/events/events.ts";
import { englishCompareTables } from "../lang/en/compare.ts";
import { EVENTS } from "../lang/en/events.ts";
import { lemmaOf } from "../lang/en/lemmas.ts";
import { stated, type Compared, type Linked, type LinkedReport } from "../model/index.ts";
import { resolveTimes } from "../text/narrative.ts";
import type { Episode } from "../model/index.ts";
import { compare } from "./index.ts";

const TABLES = englishCompareTables(lemmaOf);

/** Reports of one episode with their events, each published on the day given. */
function dated(texts: Readonly<Record<string, readonly [published: string, text: string]>>, from: string): Compared {
  const reports = Object.entries(texts).map(([id, [published, text]]): LinkedReport => {
    const report = plainReport(id, text);
    const { article } = report.annotated;
    const plain = annotated(article);
    const layers = { ...plain, times: resolveTimes(plain.times, stated(published, [])) };
    const events = eventsStage(EVENTS).run(article, layers, () => {});
    return { ...report, annotated: { article, layers: { ...layers, events }, problems: [] }, published: stated(published, []) };
  });
  const ids = Object.keys(texts);
  const episode = { id: "e", title: "e", from, to: from, reports: ids, fit: [], independentSources: ids.length };
  const affair = { id: "a", title: "a", from, to: from, episodes: ["e"], reports: ids, shared: [] };
  return compare({ reports, entities: [], statements: [], episodes: [episode], affairs: [affair] }, TABLES);
}

test("timeline: one happening of two reports, a vaguer date beside it, the background marked", () => {
  const { timeline, occurrences } = dated(
    {
      echo: [
        "2031-05-08",
        "Norlandic guns shelled the harbour bridge near Ostrel on May 6. The two states had signed a fishing treaty in 1994.",
      ],
      post: ["2031-05-09", "On Tuesday the harbour bridge near Ostrel was shelled by Norlandic guns."],
      wire: ["2031-05-30", "In May 2031 the harbour bridge near Ostrel was shelled by guns from Norland."],
    },
    "2031-05-06",
  );
  assert.deepEqual(
    timeline.map(({ date, precision, background, refines, at }) => [
      date,
      precision,
      background,
      refines.map((it) => it.date),
      new Set(at.map((it) => it.report)).size,
    ]),
    [
      ["1994", "year", true, [], 1],
      ["2031-05-06", "day", false, ["2031-05"], 2],
    ],
  );
  assert.equal(timeline[0]?.what, "The two states had signed a fishing treaty in 1994");
  assert.deepEqual(
    occurrences.map(({ date, events }) => [date, events.map(({ id }) => id.split("#")[0])]),
    [["2031-05-06", ["echo", "post", "wire"]]],
  );
});

test("timeline: two happenings of one day stay two; what only may come is left out", () => {
  const { timeline } = dated(
    {
      echo: ["2031-05-08", "On May 6 a storm destroyed the market hall. On May 6 the ministers signed a grain treaty."],
      post: ["2031-05-09", "The premier may visit the island on May 20."],
    },
    "2031-05-06",
  );
  assert.deepEqual(
    timeline.map(({ date }) => date),
    ["2031-05-06", "2031-05-06"],
  );
});

test("timeline: intervals and decades", () => {
  const { timeline } = dated(
    { echo: ["2031-05-08", "During the war of 1992-1994 the valley was destroyed. The conflict erupted in the late 1980s."] },
    "2031-05-06",
  );
  assert.deepEqual(
    timeline.map(({ date, precision }) => [date, precision]),
    [
      ["198X~", "decade"],
      ["1992/1994", "interval"],
    ],
  );
});

const CAST: Cast = { Norland: {}, "Ada Rossi": { kind: "person", for: "Norland" }, Ostrel: { kind: "place" } };

test("silences: what two independent sources carry and a third lacks; copies are one source", () => {
  const says = "the ferry to Ostrel will sail again from Monday";
  const told = [
    { by: "Ada Rossi", says, report: "a" },
    { by: "Ada Rossi", says: "that the ferry to Ostrel would sail again on Monday", report: "b" },
    { by: "Ada Rossi", says: "the budget is balanced", report: "c" },
  ];
  const { silences } = compare(linkedFrom(CAST, told), TABLES);
  assert.deepEqual(
    silences.map(({ report, carriedBy }) => [report, carriedBy]),
    [["c", 2]],
  );
  const linked = linkedFrom(CAST, told);
  const copied: Linked = {
    ...linked,
    reports: linked.reports.map((it) => (it.annotated.article.id === "b" ? { ...it, copies: [{ of: "a", kind: "whole", share: 1 }] } : it)),
  };
  assert.deepEqual(compare(copied, TABLES).silences, []);
});

test("names: attributes that take a stand belong to the label; who says it, where it is quoted", () => {
  const linked = linkedFrom(CAST, [
    { by: "Norland", says: "it would not recognise the breakaway region of Ostrel", report: "a" },
    { by: "Ada Rossi", says: "“the so-called Ostrel must talk to us”", mode: "direct", report: "b" },
  ]);
  const { names } = compare(linked, TABLES);
  const labels = names.find(({ entity }) => entity === "entity/Ostrel")?.labels ?? [];
  assert.deepEqual(
    labels.map(({ text, quoted, by }) => [text, quoted, by]),
    [
      ["the breakaway region of Ostrel", false, null],
      ["the so-called Ostrel", true, "entity/Ada Rossi"],
    ],
  );
});

test("names: a place told of without its name is the only one of its kind that is named; of two nothing is said", () => {
  const cast: Cast = {
    "the Orvel valley": { kind: "place", forms: ["Orvel"] },
    "the disputed valley": { kind: "place", described: true },
    "the Lower canton": { kind: "place" },
    "the Upper canton": { kind: "place" },
    "the canton": { kind: "place", described: true },
  };
  const linked = linkedFrom(cast, [
    { by: null, says: "guards left the Orvel valley and the Lower canton for Orvel itself", report: "a" },
    { by: null, says: "guards left the disputed valley and the Upper canton, the canton said", report: "b" },
  ]);
  const labels = compare(linked, TABLES).names.map(({ labels: them }) => them.map(({ text }) => text));
  assert.deepEqual(labels, [["the Orvel valley", "Orvel", "the disputed valley"]]);
});

test("rivals: a place that a text gives two names, each the only one elsewhere", () => {
  const cast: Cast = {
    "the Orvel valley": { kind: "place", forms: ["Tarsenn"], aliasedTo: "It said the Orvel valley, which others know as Tarsenn".length },
    Ostrel: { kind: "place", forms: ["Ostrelia"] },
  };
  const told = [
    { by: null, says: "the Orvel valley, which others know as Tarsenn, is quiet", report: "a" },
    { by: null, says: "snow fell on the Orvel valley and on Ostrel", report: "b" },
    { by: null, says: "snow fell on Tarsenn and on Ostrelia", report: "c" },
  ];
  const { rivals } = compare(linkedFrom(cast, told), TABLES);
  assert.deepEqual(
    rivals.map(({ kind, about, sides }) => [kind, about, sides.map(({ words }) => words.map(({ report }) => report).join())]),
    [["name", "what the Orvel valley is called", ["b", "c"]]],
  );
});

test("rivals: what outlets of two episodes call by two names is told with the later one, with all of the affair beside it", () => {
  const cast: Cast = {
    "the Orvel valley": { kind: "state", forms: ["Tarsenn"], aliasedTo: "It said the Orvel valley, which others call Tarsenn".length },
  };
  const told = [
    { by: null, says: "the Orvel valley, which others call Tarsenn, is quiet", report: "a" },
    { by: null, says: "snow fell on the Orvel valley", report: "b" },
    { by: null, says: "snow fell on Tarsenn", report: "c" },
  ];
  const linked = linkedFrom(cast, told);
  const episode = (id: string, from: string, reports: string[]): Episode => ({ id, title: id, from, to: null, reports, fit: [], independentSources: 1 }); // prettier-ignore
  const two = [episode("early", "2001-02-03", ["a", "b"]), episode("late", "2011-02-03", ["c"])];
  const affairs = linked.affairs.map((it) => ({ ...it, episodes: ["early", "late"] }));
  const { rivals } = compare({ ...linked, episodes: two, affairs }, TABLES);
  assert.deepEqual(
    rivals.map(({ episode: of, kind, sides }) => [of, kind, sides.map(({ words }) => words.map(({ report }) => report).join())]),
    [["late", "name", ["b", "c"]]],
  );
});
