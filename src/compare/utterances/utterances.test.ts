// Takes invented statements, checks which of them are one utterance, and that no word of a statement is lost.
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { linkedFrom, type Cast, type Told } from "../../../test/fixtures/told.ts";
import { englishCompareTables } from "../../lang/en/compare.ts";
import { lemmaOf } from "../../lang/en/lemmas.ts";
import type { Compared, Linked } from "../../model/index.ts";
import { compare } from "../index.ts";

const TABLES = englishCompareTables(lemmaOf);
const CAST: Cast = {
  Norland: { forms: ["Norlandic", "Halm"] },
  Sudria: { forms: ["Sudrian", "Pellen"] },
  "the Norlandic foreign ministry": { kind: "organization", for: "Norland" },
  "Ada Rossi": { kind: "person", for: "the Norlandic foreign ministry", forms: ["Rossi"] },
  "Timo Verne": { kind: "person", for: "Norland", forms: ["Verne"] },
  "Lia Marsh": { kind: "person", for: "Sudria", forms: ["Marsh"] },
  "Norland's Defence Ministry": { kind: "organization", for: "Norland" },
  "the Norlandic Defense Ministry": { kind: "organization", for: "Norland" },
  "the Halm Courier": { kind: "organization" },
  Ostrel: { kind: "place" },
};
const run = (told: readonly Told[]): Compared => compare(linkedFrom(CAST, told), TABLES);
const together = ({ utterances }: Compared, ...ids: string[]): boolean =>
  utterances.some(({ readings }) => ids.every((id) => readings.some(({ statement }) => statement === id)));

/** Told beside every pair, so that an episode has more than two statements. */
const OTHERS: readonly Told[] = [
  { by: "Ada Rossi", says: "the budget for next year will be presented in May" },
  { by: "Lia Marsh", says: "schools in the south would open again after the holidays" },
  { by: "Timo Verne", says: "the new railway line is going to cost less than was feared" },
];

const SAME: readonly [why: string, left: Told, right: Told][] = [
  [
    "two translations of one sentence",
    { by: "Ada Rossi", says: "we are ready to sit down at the negotiating table without any conditions" },
    { by: "Ada Rossi", says: "Norland is prepared to come to the table for negotiations without conditions" },
  ],
  [
    "direct and indirect",
    { by: "Timo Verne", says: "“The dam must be repaired before the winter, whatever it costs.”", mode: "direct" },
    { by: "Timo Verne", says: "that the repair of the dam had to be finished before winter at any cost" },
  ],
  [
    "a spokeswoman and her ministry",
    { by: "Ada Rossi", says: "both fishing fleets should keep away from the Ostrel reef until the survey ends" },
    { by: "the Norlandic foreign ministry", says: "that the fishing fleets were to stay away from the reef until the survey was over" },
  ],
  [
    "noun for verb",
    { by: "Lia Marsh", says: "the withdrawal of the border guards will begin on the first of June" },
    { by: "Lia Marsh", says: "Sudria will start to withdraw its border guards on June 1" },
  ],
  [
    "copied word for word, though short",
    { by: "Lia Marsh", says: "an apology", cue: "demanded" },
    { by: "Lia Marsh", says: "an apology", cue: "demanded" },
  ],
  [
    "one sentence of three",
    {
      by: "Timo Verne",
      says: "I have read the letter. The reactor is safe and was never in danger. Ask me again tomorrow.",
      mode: "direct",
    },
    { by: "Timo Verne", says: "that the reactor was safe and had not been in danger at any time" },
  ],
  [
    "nobody resolved, but the same words",
    { by: null, says: "that the convoy reached the hospital in Ostrel shortly before midnight with forty tonnes of medicine" },
    { by: "Lia Marsh", says: "the convoy reached the hospital in Ostrel shortly before midnight with forty tonnes of medicine" },
  ],
  [
    "nobody resolved, few words, but all of them, “that” before them or not",
    { by: null, says: "that the schooner had left the fairway" },
    { by: "Lia Marsh", says: "the schooner had left the fairway" },
  ],
  [
    "one ministry by two names",
    { by: "Norland's Defence Ministry", says: "the convoy was stopped at the weir by Sudrian patrols" },
    { by: "the Norlandic Defense Ministry", says: "Sudrian patrols stopped a convoy at the weir" },
  ],
  [
    "an expression for a word, a place by its name",
    { by: "Lia Marsh", says: "the surveyors will come back to Ostrel when the snow melts" },
    { by: "Lia Marsh", says: "the surveyors’ return to the district would have to wait for the snow to melt" },
  ],

  [
    "two speakers of whom one is inferred, the same words in another translation",
    { by: "Lia Marsh", says: "“There are no Sudrian gunboats on the lake, there were none and there will be none.”", mode: "direct" },
    { by: "Timo Verne", guessed: true, says: "“There are no Sudrian gunboats on the lake, were not and will not be”", mode: "direct" },
  ],
  [
    "two speakers who are named, a long sentence of a letter",
    {
      by: "Ada Rossi",
      says: "it would be wrong to keep silent while the council spends the pension fund on a harbour that no ship has asked for",
    },
    {
      by: "Lia Marsh",
      says: "“It would be wrong to keep silent while the council spends the pension fund on a harbour that no ship has asked for”",
      mode: "direct",
    },
  ],
  [
    "who does not leave stays",
    { by: "Ada Rossi", says: "our frigates will not leave the strait until the pilots have come back to it" },
    { by: "Ada Rossi", says: "Norlandic frigates would stay in the strait until the return of the pilots" },
  ],
  [
    "a short quotation, word for word, of somebody whom one report does not name",
    { by: null, says: "“First they rammed the pier, then they ran”", mode: "direct" },
    { by: "Lia Marsh", says: "“First they rammed the pier, then they ran”", mode: "direct" },
  ],
  [
    "few and common words, a whole quotation of somebody who is only inferred",
    { by: "Ada Rossi", guessed: true, says: "“I paid for what I could eat.”", mode: "direct" },
    { by: "Lia Marsh", says: "“I paid for what I could eat,”", mode: "direct" },
  ],
  [
    "the same words quoted, of somebody whom one report does not name",
    { by: "Timo Verne", says: "the fire began in the vestry, where “people who are no sacristans of mine” slept", mode: "mixed" },
    { by: null, says: "“There was a fire in the vestry, and they who slept there are no sacristans of mine.”", mode: "direct" },
  ],
  [
    "a figure in words and in digits",
    { by: "Lia Marsh", says: "“Twenty-seven coaches derailed.”", mode: "direct" },
    { by: "Lia Marsh", says: "that 27 coaches derailed" },
  ],
  [
    "one word and an empty verb around it",
    { by: "Timo Verne", cue: "promised", act: "commit", says: "to send surveyors" },
    { by: "Timo Verne", cue: "offered", act: "commit", says: "surveyors" },
  ],
  [
    "told a day later, but not as said again",
    { by: "Lia Marsh", says: "the pilots of the harbour must be paid before Easter", on: "2031-04-02" },
    { by: "Lia Marsh", says: "that the harbour's pilots be paid before Easter", cue: "demanded", on: "2031-04-03" },
  ],
  [
    "told a day later, with another number, but an age counts nothing",
    { by: "Lia Marsh", says: "that a 61-year-old stoker had drowned in the lock", on: "2031-04-02" },
    { by: "Lia Marsh", says: "one stoker drowned in the lock and 14 tugs were damaged by the ice", on: "2031-04-03" },
  ],
  [
    "said again on the day itself",
    { by: "Lia Marsh", says: "the pilots of the harbour must be paid before Easter", on: "2031-04-02" },
    { by: "Lia Marsh", says: "that the harbour's pilots be paid before Easter", cue: "repeated", on: "2031-04-02" },
  ],
  [
    "the one clause in each report that tells of one thing",
    { by: "Ada Rossi", act: "deny", says: "that there was varnish on the fiddle" },
    { by: "Ada Rossi", act: "assert", says: "nobody has shown me that it was varnish" },
  ],
  [
    "few words behind a preposition, and the same",
    { by: "Lia Marsh", says: "Under the tugboat crews' protection.", mode: "direct" },
    { by: "Lia Marsh", says: "under protection of the tugboat crews" },
  ],
  [
    "one side and a body of its own deny it",
    { by: "Norland", act: "deny", cue: "denied", says: "that its envoy had praised the divers of the Ostrel as saviours" },
    { by: "the Norlandic foreign ministry", act: "deny", says: "the envoy never praised the divers of the Ostrel as saviours" },
  ],
  [
    "denied in few words by one speaker",
    { by: "Lia Marsh", says: "I have nothing to announce on this score" },
    { by: "Lia Marsh", says: "“I have nothing to announce on that.”", mode: "direct" },
  ],
];
for (const [why, left, right] of SAME) {
  test(`one utterance: ${why}`, () => assert.ok(together(run([left, right, ...OTHERS]), "s1", "s2")));
}

const APART: readonly [why: string, left: Told, right: Told][] = [
  [
    "one side denies what a body of its own is said to have said",
    { by: "Norland", act: "deny", cue: "denied", says: "that its envoy had praised the divers of the Ostrel as saviours" },
    { by: "the Norlandic foreign ministry", says: "the envoy praised the divers of the Ostrel and their courage in the storm" },
  ],
  [
    "words that complete what another has said",
    { by: "Lia Marsh", says: "By your tugboat crews.", mode: "direct" },
    { by: "Lia Marsh", says: "a blockade by tugboat crews" },
  ],
  [
    "two speakers, same words",
    { by: "Ada Rossi", says: "the ceasefire must be kept by all sides at once" },
    { by: "Timo Verne", says: "the ceasefire must be kept by all sides at once" },
  ],
  [
    "two parties, same words",
    { by: "Lia Marsh", says: "our soldiers did not open fire at the bridge" },
    { by: "Ada Rossi", says: "our soldiers did not open fire at the bridge" },
  ],
  [
    "one topic, two points",
    { by: "Ada Rossi", says: "the talks in Ostrel were useful and friendly" },
    { by: "Ada Rossi", says: "Sudria had asked for the talks to be moved to the spring" },
  ],
  [
    "names in common only",
    { by: "Lia Marsh", says: "Norland owes Sudria an answer to its letter" },
    { by: "Lia Marsh", says: "trade between Norland and Sudria doubled last year" },
  ],
  [
    "common words only",
    { by: "Timo Verne", says: "people want to know what will happen now" },
    { by: "Timo Verne", says: "many people know that there is a lot of work to do" },
  ],
  [
    "said again on a later day",
    { by: "Lia Marsh", says: "the pilots of the harbour must be paid before Easter", on: "2031-04-02" },
    { by: "Lia Marsh", says: "that the harbour's pilots be paid before Easter", cue: "repeated", on: "2031-04-04" },
  ],
  [
    "counted anew on a later day",
    { by: "Timo Verne", says: "the tannery was losing two million crowns a day", on: "2031-04-02" },
    { by: "Timo Verne", says: "that losses had now passed thirty million crowns", on: "2031-04-05" },
  ],
  [
    "few and common words of two who are named",
    { by: "Ada Rossi", says: "“I paid for what I could eat.”", mode: "direct" },
    { by: "Lia Marsh", says: "“I paid for what I could eat,”", mode: "direct" },
  ],
  [
    "two quotations of one person that share a few words",
    { by: "Lia Marsh", says: "“We opened the harbour gate an hour before the storm, and the pilots thanked us”", mode: "direct" },
    {
      by: "Lia Marsh",
      says: "“Nobody paints the harbour gate, and the lamps on the old pier have not burned since spring”",
      mode: "direct",
    },
  ],
  [
    "nobody resolved and only half the words",
    { by: null, says: "that the convoy reached the hospital" },
    { by: "Lia Marsh", says: "the convoy left the airport for the hospital without its escort" },
  ],
];
for (const [why, left, right] of APART) {
  test(`two utterances: ${why}`, () => assert.ok(!together(run([left, right, ...OTHERS]), "s1", "s2")));
}

test("a statement may belong to two utterances, each by its part", () => {
  const { utterances } = run([
    {
      by: "Ada Rossi",
      says: "If need be, the ministers will meet. The ferry to Ostrel sails again from Monday, storms or none.",
      mode: "direct",
    },
    { by: "Ada Rossi", says: "the ferry to Ostrel would sail again from Monday whatever the storms" },
    { by: "Ada Rossi", says: "a meeting of the ministers was possible if needed" },
    ...OTHERS,
  ]);
  const parts = utterances
    .filter(({ readings }) => readings.length > 1)
    .map(({ readings }) => readings.map(({ statement }) => statement).join());
  assert.deepEqual(parts.sort(), ["s1,s2", "s1,s3"]);
});

test("a later episode’s quotation, word for word, stands where it was first said", () => {
  const said = "“Our pilots did not take a single step onto the ferry of the neighbouring port”";
  const linked = linkedFrom(CAST, [
    { by: "Lia Marsh", says: said, mode: "direct", report: "a" },
    { by: null, says: said, mode: "direct", report: "b" },
    { by: "Lia Marsh", says: "the new pier is open to pilots of the neighbouring port", report: "b" },
  ]);
  const [only] = linked.episodes;
  assert.ok(only !== undefined);
  const episodes = [
    { ...only, id: "e1", from: "2011-05-01", reports: ["a"] },
    { ...only, id: "e2", from: "2016-05-01", reports: ["b"] },
  ];
  const result = compare({ ...linked, episodes, affairs: [{ ...linked.affairs[0]!, episodes: ["e1", "e2"] }] }, TABLES);
  assert.ok(together(result, "s1", "s2"));
  assert.deepEqual(
    result.utterances.map(({ episode, readings }) => [episode, readings.length]),
    [
      ["e1", 2],
      ["e2", 1],
    ],
  );
});

test("a refusal and the words in which it is given are one utterance", () => {
  const refused: readonly Told[] = [
    { by: "Ada Rossi", cue: "would not say", act: "no-comment", says: "whether the archdeacon had signed the lease", report: "r" },
    { by: "Ada Rossi", act: "no-comment", says: "“I have nothing to add to this.”", mode: "direct", report: "r" },
  ];
  assert.ok(together(run([...refused, ...OTHERS]), "s1", "s2"));
  const [first, second] = refused;
  assert.ok(first !== undefined && second !== undefined);
  assert.ok(!together(run([first, { ...second, by: "Lia Marsh" }, ...OTHERS]), "s1", "s2"), "of another speaker");
  assert.ok(!together(run([first, { ...second, act: "assert" }, ...OTHERS]), "s1", "s2"), "no refusal");
});

test("what is told inside a statement by another voice does not keep the statement out", () => {
  const result = run([
    { by: "Lia Marsh", says: "the statute permits a new lease only where more than a fifth of the berths have been lost", mode: "direct" },
    { by: "Lia Marsh", says: "a new lease was out of the question: the statute demands that a fifth of the berths be lost", report: "r" },
    { by: null, says: "the statute permits a new lease where more than a fifth of the berths have been lost" },
    ...OTHERS,
  ]);
  assert.ok(together(result, "s1", "s2"));
});

test("of an utterance's readings the speaker is whom one names", () => {
  const cast: Cast = { ...CAST, "radio host": { kind: "person", described: true }, "Oleg Brant": { kind: "person" } };
  const said = "“it is not enough to be a little less idle than the harbour board of the neighbouring port”";
  const speakerOf = (...told: readonly Told[]): string | null =>
    compare(linkedFrom(cast, [...told, ...OTHERS]), TABLES).utterances.find(({ readings }) => readings.length > 1)?.speaker ?? null;
  const host: Told = { by: "radio host", guessed: true, says: said, mode: "direct" };
  assert.equal(speakerOf(host, { by: "Oleg Brant", says: said, mode: "direct" }), "entity/Oleg Brant", "named, not described");
  const inferred: Told = { by: "Lia Marsh", guessed: true, says: said, mode: "direct" };
  assert.equal(speakerOf(inferred, { by: "Oleg Brant", says: said, mode: "direct" }), "entity/Oleg Brant", "stated, not inferred");
});

test("an answer is read with its question", () => {
  const result = run([
    { by: "Timo Verne", says: "Will the pipeline to Sudria be closed in autumn?", act: "ask", mode: "direct", report: "r" },
    { by: "Ada Rossi", says: "If necessary, it will.", mode: "direct", report: "r", answers: 0 },
    { by: "Ada Rossi", says: "that the pipeline to Sudria would be closed in autumn if necessary" },
    ...OTHERS,
  ]);
  assert.ok(together(result, "s2", "s3"));
});

test("only: what stands in one reading alone, by lemma", () => {
  const linked = linkedFrom(CAST, [
    { by: "Ada Rossi", says: "the reactor is safe and was never in danger" },
    { by: "Ada Rossi", says: "the old reactor was safe and has never been in danger, whatever the rumours" },
  ]);
  const { utterances } = compare(linked, TABLES);
  const only = utterances.flatMap(({ readings }) => readings.flatMap((it) => it.only.map((span) => wordsAt(linked, span))));
  assert.deepEqual(only, ["old", "rumours"]);
});

function wordsAt({ reports }: Linked, { report, start, end }: { report: string; start: number; end: number }): string {
  return reports.find(({ annotated }) => annotated.article.id === report)?.annotated.article.text.slice(start, end) ?? "";
}

const WORD = fc.constantFrom(
  ..."the dam ferry reactor is was not closed opened safe minister soldiers 20 May Norland , . ; and but that to in".split(" "),
);
const STATEMENT = fc.record({
  by: fc.constantFrom("Ada Rossi", "Lia Marsh", "Norland", null),
  says: fc.array(WORD, { minLength: 1, maxLength: 25 }).map((it) => it.join(" ")),
});

test("property: every content word of every statement stands in exactly one utterance's reading", () => {
  fc.assert(
    fc.property(fc.array(STATEMENT, { minLength: 1, maxLength: 8 }), (told) => {
      const linked = linkedFrom(CAST, told);
      const { utterances } = compare(linked, TABLES);
      for (const { id, report, content } of linked.statements) {
        const read = utterances.flatMap(({ readings }) => readings.filter(({ statement }) => statement === id).flatMap((it) => it.content));
        const { text } = linked.reports.find((it) => it.annotated.article.id === report)!.annotated.article;
        for (const range of content) {
          for (let at = range.start; at < range.end; at += 1) {
            if (!/\w/.test(text.charAt(at))) continue;
            assert.equal(
              read.filter((it) => it.start <= at && at < it.end).length,
              1,
              `${id} at ${at}: ${text.slice(range.start, range.end)}`,
            );
          }
        }
      }
    }),
    { seed: 11, numRuns: 120 },
  );
});

test("property: the same statements give the same record", () => {
  fc.assert(
    fc.property(fc.array(STATEMENT, { minLength: 1, maxLength: 8 }), (told) => {
      assert.deepEqual(run(told), run(told));
    }),
    { seed: 12, numRuns: 40 },
  );
});

test("a charge and the same voice's words that it charges nobody are two sayings", () => {
  const charge = { by: "Ada Rossi", says: "the crew of breaking the seal of the Ostrel gate", cue: "accused", act: "accuse" } as const;
  const says = "“We are not aware that anybody has broken the seal of the Ostrel gate, and we accuse nobody.”";
  const others = { by: "Ada Rossi", says, mode: "direct" } as const;
  assert.ok(together(run([charge, { ...others, act: "assert" }, ...OTHERS]), "s1", "s2"));
  assert.ok(!together(run([charge, { ...others, act: "deny" }, ...OTHERS]), "s1", "s2"));
});

test("words quoted within a saying are of the saying that quotes them, not of the one that is nearer otherwise", () => {
  const told: readonly Told[] = [
    { by: "Ada Rossi", says: "the minister could call both pilots “quite readily” if it was wanted", mode: "mixed" },
    { by: "Ada Rossi", says: "“Were it wished, they can be arranged quite readily,”", mode: "direct", report: "r2" },
    { by: "Ada Rossi", says: "no call by the minister to both pilots is planned", report: "r2" },
  ];
  assert.ok(together(run([...told, ...OTHERS]), "s1", "s2"));
  assert.ok(!together(run([...told, ...OTHERS]), "s1", "s3"));
});

test("words quoted within a saying of nobody named are of who is quoted with them elsewhere", () => {
  const nobody: Told = {
    by: null,
    says: "that since the trial the old baker was “through with racing and breeding pigeons” and grew roses",
    mode: "mixed",
  };
  const named: Told = {
    by: "Timo Verne",
    says: "“My wife wrote it on the door of the loft in red letters: through with racing and breeding pigeons, whatever the neighbours offer.”",
    mode: "direct",
  };
  assert.ok(together(run([nobody, named, ...OTHERS]), "s1", "s2"));
  assert.ok(!together(run([{ ...nobody, by: "Lia Marsh" }, named, ...OTHERS]), "s1", "s2"), "of another");
});

test("what nobody dates is of the first saying, not of the one that is told as said again", () => {
  const told: readonly Told[] = [
    { by: "Lia Marsh", act: "deny", says: "that no howitzer had been fired from the quarry under her control", on: "2031-05-02" },
    { by: "Lia Marsh", act: "deny", cue: "repeated", says: "that not one of her howitzers fired at dawn", on: "2031-05-04" },
    { by: "Lia Marsh", act: "deny", cue: "denied", says: "that a howitzer was fired at all" },
  ];
  assert.ok(together(run([...told, ...OTHERS]), "s1", "s3"));
  assert.ok(!together(run([...told, ...OTHERS]), "s2", "s3"));
});
