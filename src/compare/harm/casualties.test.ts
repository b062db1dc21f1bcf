// Tests how harm to people is read: how many, told in which words.
import assert from "node:assert/strict";
import { test } from "node:test";
import { CASUALTIES } from "../../lang/en/casualties.ts";
import { TOLL_WEIGHTS } from "../../lang/en/toll-weights.ts";
import { valueOf } from "../../model/index.ts";
import { readAndAnnotate } from "../../presets.ts";
import { harmReader } from "./casualties.ts";
import { signsFor } from "./toll-features.ts";
import { tollReader, type DatedReport } from "./tolls.ts";

const read = harmReader(CASUALTIES);
const report = (text: string, title?: string): DatedReport => ({
  annotated: readAndAnnotate({
    id: "a",
    file: "a.txt",
    mediaType: "text/plain",
    source: text,
    sourceHash: "a",
    metadata: title === undefined ? {} : { title },
  }),
  published: { state: "unknown" },
});
const told = (text: string): string[] =>
  read(report(text))
    .filter(({ kind, form }) => kind !== "victims" && form !== "nobody")
    .map(({ kind, count }) => `${kind} ${count}`);

const CASES: readonly (readonly [why: string, text: string, harms: readonly string[]])[] = [
  ["a passive", "Police said that three men were wounded near the bridge.", ["hurt 3"]],
  ["an active verb", "The blast killed two women and injured five others.", ["killed 2", "hurt 5"]],
  ["a list of parts", "Two men and a woman were killed in the fire.", ["killed 3"]],
  ["a whole with some of its parts", "Four people, including two children, were wounded.", ["hurt 4"]],
  ["two words for one harm", "Anna Brandt, 31, was shot and killed on Monday.", ["shot 1", "killed 1"]],
  ["a noun of harm", "The deaths of three soldiers were confirmed.", ["killed 3"]],
  ["an age is no count", "A 17-year-old boy was killed.", ["killed 1"]],
  ["whom somebody shot", "A woman shot her husband and their son on Monday.", ["shot 2"]],
  ["a whole with several of its parts", "Six people, including four children and two men, were wounded.", ["hurt 6"]],
  ["ages are no counts", "Four boys between ages 12 and 16 were wounded.", ["hurt 4"]],
  ["one more who is not named", "One sailor was killed and another injured.", ["killed 1", "hurt 1"]],
  ["one more, and how badly", "Three sailors were killed and another critically injured.", ["killed 3", "hurt 1"]],
  ["a third", "Two miners were killed and a third was hurt.", ["killed 2", "hurt 1"]],
  ["both", "Both women were injured.", ["hurt 2"]],
  ["some of whom an adverb says that they died", "Nine people were shot, one fatally, at a fair.", ["shot 9", "killed 1"]],
  ["somebody who takes himself to a hospital", "He drove himself to a clinic.", []],
  ["somebody who harms himself", "The driver then shot himself.", ["shot 1", "self 1"]],
  ["those whom two struck", "Two gunmen shot six people at a fair.", ["shot 6"]],
  ["how often is not how many", "Two shootings shook the town after five reports of people hurt.", ["hurt null"]],
  ["what did not happen", "The miners could have been killed, the union said.", []],
  ["what is left open", "Nobody knew whether the diver was dead or alive.", []],
  ["a house of the sick by another name", "Two drivers were taken to Westmoor Medical Center.", ["care 2"]],
  ["several such houses", "Four drivers were taken to area hospitals.", ["care 4"]],
  ["whose they are, before whom he shot", "A man shot and killed his neighbor's two daughters.", ["shot 2", "killed 2"]],
  ["somebody who turns himself in", "The driver turned himself in on Friday.", []],
  ["a bare number", "The blast killed 14 and injured 30.", ["killed 14", "hurt 30"]],
  ["days and years count nobody", "One of five miners hurt on October 27 has died.", ["hurt 1", "killed 1"]],
  ["parts are no more than the whole", "Six people, three men and three women, were wounded.", ["hurt 6"]],
  ["he and others", "He and three others were injured on a court.", ["hurt 4"]],
  ["several counted by their ages", "The other divers, ages 13, 17 and 19, were injured.", ["hurt 3"]],
  ["a range of ages", "The divers, ages 13 to 19, were injured.", ["hurt null"]],
  ["a shot that hit nobody", "The robber fired a shot above two women.", []],
  ["a fight for life", "Another diver is fighting for her life.", ["care 1"]],
  ["who is expected to live", "The diver is expected to survive.", ["care 1"]],
  ["nobody", "No one was hurt in the crash.", []],
];
for (const [why, text, harms] of CASES) test(`harm: ${why}`, () => assert.deepEqual(told(text), harms));

const { together } = tollReader(CASUALTIES, new Map(TOLL_WEIGHTS));

test("a toll is read from reports together", () => {
  const { killed, hurt, killedAt } = together([
    report("One man was killed and two others were wounded in a shooting outside a cafe on Sunday, police said.", "One dead, two wounded in cafe shooting"), // prettier-ignore
    report("Peter Ostrow, 34, was shot and killed outside a cafe on Sunday. Two other men were wounded and taken to a hospital."),
  ]);
  assert.deepEqual([valueOf(killed), valueOf(hurt)], [1, 2]);
  assert.equal(killedAt.length, 2);
});

test("a headline joins by commas, and what stands between them is no name", () => {
  const head = (title: string): (number | null)[] => read(report("It rained.", title)).filter(({ zone, form }) => zone === "head" && form !== "nobody").map(({ count }) => count); // prettier-ignore
  assert.deepEqual(head("Boy, woman shot in market"), [2]);
  assert.deepEqual(head("One of 5 Hurt in Harbour Fire Dies"), [1, 1]);
  assert.deepEqual(head("2 Killed, 3 Hurt In Market Shooting"), [2, 3]);
});

test("some of a whole say how many all were", () => {
  const wholes = read(report("One of five miners hurt in the fall has died.")).map(({ whole }) => whole);
  assert.deepEqual(wholes, [5, 5]);
});

test("whoever died at a hospital is none of those who live", () => {
  const signs = (text: string): string[] => signsFor([read(report(text))])({ killed: 1, hurt: 0 }).map(([name]) => name);
  assert.ok(signs("Peter Ostrow, 34, was taken to a hospital. Ostrow died on Monday.").includes("care/firsts none 0"));
  assert.ok(signs("Peter Ostrow, 34, was taken to a hospital. Ilse Brandt died on Monday.").includes("care/firsts one more"));
});

test("a report that tells of no harm has no toll, and no nought", () => {
  const { killed, hurt } = together([report("The council met on Sunday and spoke of roads.")]);
  assert.deepEqual([killed.state, hurt.state], ["unknown", "unknown"]);
});

test("a report's own toll is weighed once, each weight asked once for each number", () => {
  const asked = new Map<string, number>();
  class Counting extends Map<string, number> {
    override get(name: string): number | undefined {
      asked.set(name, (asked.get(name) ?? 0) + 1);
      return super.get(name);
    }
  }
  const { alone } = tollReader(CASUALTIES, new Counting(TOLL_WEIGHTS));
  const it = report("A blast killed 14 people and injured 30 on Sunday, police said. Nineteen were hurt, 22 hurt, 27 hurt and 12 dead.");
  const first = alone(it);
  const once = [...asked.values()].reduce((sum, times) => sum + times, 0);
  assert.equal(alone(it), first);
  assert.equal([...asked.values()].reduce((sum, times) => sum + times, 0), once); // prettier-ignore
  // One toll has so many signs; weighed each by itself, hundreds of tolls would ask hundreds of times as often.
  const signs = signsFor([read(it)])({ killed: 14, hurt: 30 }).length;
  assert.ok(once < signs * 60, `${once} weights asked for ${signs} signs`);
});
