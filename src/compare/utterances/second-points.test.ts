// Takes invented reports, checks which part of a statement joins which utterance, and that a name in use is no act of speaking.
import assert from "node:assert/strict";
import { test } from "node:test";
import { collate } from "../../engine.ts";
import { withSecondPoints } from "./second-points.ts";
import type { Segment } from "../segments.ts";
import type { Word } from "../wording/words.ts";

/** Utterances told by two reports or more, each as its readings, of two or three reports of one day. */
async function utterances(...texts: readonly string[]): Promise<string[][]> {
  const lines = texts.map((text, at) => JSON.stringify({ id: "abc"[at], text, outlet: `Courier ${at}`, date: "2031-05-08" }));
  const { dossier } = await collate([{ name: "reports.jsonl", bytes: new TextEncoder().encode(lines.join("\n")) }]);
  const read = dossier.utterances.map(({ members }) =>
    members.map(({ content }) => `${content[0]?.report ?? ""}: ${content.map(({ exact }) => exact).join(" … ")}`),
  );
  return read.filter((it) => new Set(it.map((one) => one.charAt(0))).size > 1);
}

const OPENING = "LIMA, May 8 - Guns were fired at the Veska dam on Thursday. ";
const JOINED: readonly [why: string, whole: string, hour: string, blame: string, readings: readonly (readonly string[])[]][] = [
  [
    "the hour before the speaker, who fired behind",
    "At 5:40 a.m. on Thursday, according to the Peruvian Interior Ministry, Chilean gunboats opened fire on a fishing pier and a warehouse burned down.",
    "The Peruvian Interior Ministry put the first salvo at 5:40 a.m. and blamed Chilean gunboats.",
    "The Peruvian Interior Ministry put the first salvo at 5:40 a.m. and blamed Chilean gunboats.",
    [
      ["a: At 5:40 a.m. on Thursday", "b: the first salvo at 5:40 a.m.", "c: the first salvo at 5:40 a.m."],
      ["a: Chilean gunboats opened fire on a fishing pier and a warehouse burned down.", "b: Chilean gunboats", "c: Chilean gunboats"],
    ],
  ],
  [
    "a part that no other report has stays where it is",
    "At 5:40 a.m. on Thursday, according to the Peruvian Interior Ministry, Chilean gunboats opened fire on a fishing pier and a warehouse burned down.",
    "The Peruvian Interior Ministry blamed Chilean gunboats.",
    "The Peruvian Interior Ministry blamed Chilean gunboats.",
    [
      [
        "a: At 5:40 a.m. on Thursday … Chilean gunboats opened fire on a fishing pier and a warehouse burned down.",
        "b: Chilean gunboats",
        "c: Chilean gunboats",
      ],
    ],
  ],
];

for (const [why, whole, hour, blame, readings] of JOINED)
  test(`a statement with two points: ${why}`, async () => {
    const found = await utterances(OPENING + whole, OPENING + hour, OPENING + blame);
    const bare = (it: string): string => it.replace(/[.,]$/, "");
    assert.deepEqual(found.map((them) => them.map(bare).sort()).sort(), readings.map((them) => them.map(bare).sort()).sort());
  });

test("what something is called by nobody is no act of speaking of those who say so", async () => {
  const said = "“We are restoring the safety of the reservoir,” Peruvian Interior Minister Ilma Orlo said.";
  const found = await utterances(OPENING + said, `${OPENING}In Lima the operation is called “restoring the safety of the reservoir”.`);
  assert.deepEqual(found.filter((it) => it.some((one) => one.includes("restoring"))), []); // prettier-ignore
});

/** Words written "form/TAG", with "^form/TAG" for one whose subject stands right before it; a mark has no tag. */
function segmentOf(statement: number, written: string): Segment {
  const words = written.split(" ").map((it, at): Word => {
    const [form = "", upos = "PUNCT"] = it.replace("^", "").split("/");
    const kind = upos === "PUNCT" ? "mark" : upos === "CCONJ" || upos === "AUX" ? "function" : "content";
    const subject = it.startsWith("^") ? at - 1 : -1;
    const place = { start: at * 10, end: at * 10 + 5, token: at, head: at, subject };
    return { ...place, form, lemma: form, stem: form, kind, upos, concepts: [], entity: null, party: null, rarity: 1 };
  });
  return { statement, order: 0, ranges: [{ start: 0, end: words.length * 10 }], words, question: [] };
}

const SEAMS: readonly [why: string, whole: string, parts: number][] = [
  ["behind a comma, with a subject of its own", "close/VERB market/NOUN ^wrong/ADJ , and/CCONJ guards/NOUN ^calm/VERB nobody/NOUN", 2],
  ["behind a semicolon", "close/VERB market/NOUN ^wrong/ADJ ; guards/NOUN ^calm/VERB nobody/NOUN", 2],
  ["behind a comma, where the tree does not tell whose the verb is", "close/VERB market/NOUN ^wrong/ADJ , and/CCONJ guards/NOUN will/AUX calm/VERB nobody/NOUN", 2], // prettier-ignore
  ["right before a verb of the same doer", "close/VERB market/NOUN ^wrong/ADJ and/CCONJ guards/VERB calm/NOUN nobody/NOUN", 2],
  ["not before a verb where none stands before it", "close/NOUN market/NOUN wrong/ADJ and/CCONJ guards/VERB calm/NOUN nobody/NOUN", 1],
  ["not without a comma", "close/VERB market/NOUN ^wrong/ADJ and/CCONJ guards/NOUN ^calm/VERB nobody/NOUN", 1],
  ["nor before a mere noun", "close/VERB market/NOUN ^wrong/ADJ , and/CCONJ guards/NOUN calm/NOUN nobody/NOUN", 1],
];

for (const [why, whole, parts] of SEAMS)
  test(`a statement parts where a clause opens: ${why}`, () => {
    const segments = [
      segmentOf(0, whole),
      segmentOf(1, "guards/NOUN ^calm/VERB nobody/NOUN"),
      segmentOf(2, "close/VERB market/NOUN ^wrong/ADJ"),
    ];
    const near = [{ left: 0, right: 2, like: { score: 0.4, evidence: 3, order: 1, agreeing: 3 } }];
    const asked = { weigh: () => 1, reportAt: (it: number) => "abc".charAt(segments[it]?.statement ?? 0), mayBeOne: () => true };
    const found = withSecondPoints(near, [{ members: [0, 1], score: 0.5 }], segments, asked);
    assert.equal(found.segments.length, 2 + parts);
    assert.equal(found.groups.length, parts);
  });
