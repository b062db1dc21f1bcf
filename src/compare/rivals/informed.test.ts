// Takes nothing; checks who was told of something in time as one has it and not as another has it; how long it lasted and how many there were as a bare answer has it; when a blast happened.
import assert from "node:assert/strict";
import { test } from "node:test";
import { toldRivals } from "../../../test/fixtures/told-rivals.ts";

/** Rules and words of each side. */
const toldOf = (texts: readonly string[]): Promise<string[]> => toldRivals(texts, ["informed", "corrected", "first-shots"]);

const QUARREL =
  "Norway accused Denmark of shelling the quay. Denmark accused Norway of lying. Norway said on Monday that Danish divers had ";
const cases: readonly [why: string, texts: readonly string[], told: readonly string[]][] = [
  ["notified, and no warning received", ["Norway said it had notified Denmark of the release of water. Denmark said it had received no warning of the release."], ["informed: it had received no warning / notified Denmark"]], // prettier-ignore
  ["agreed upon, and no notification", ["Russian spokeswoman Olga Brandt said that passage of the barge had been agreed upon with NATO in advance. A source in NATO said that the alliance had received no notification of the barge."], ["informed: alliance had received no notification / passage of the barge had been agreed upon with NATO"]], // prettier-ignore
  ["informed, and known to nobody", ["The bishop’s spokesman denied that the bishop had known of the tests. The museum said that the bishop was informed in writing."], ["informed: bishop had known / bishop was informed"]], // prettier-ignore
  ["informed, and warned by nobody", ["The mine company said it had informed residents of the leak on Monday. Residents said nobody had warned them."], ["informed: nobody had warned them / informed residents"]], // prettier-ignore
  ["notified, and without warning", ["Norway said it had notified Denmark of the release of water. Denmark said the water was released without warning."], ["informed: water was released / notified Denmark"]], // prettier-ignore
  ["others who were not told", ["Norway said it had notified Denmark of the release of water. The fishermen’s guild said it had received no warning of the release."], []], // prettier-ignore
  ["told, and not told why", ["Norway said it had notified Denmark of the release of water. Denmark said it had not been told why the water was released."], []], // prettier-ignore
  ["a length of time, in other units", ["Norway says the ambulance was held at the Danish post for more than two hours. Leo Falk, the Danish interior minister, put it at eleven minutes."], ["corrected: eleven minutes / more than two hours"]], // prettier-ignore
  ["a number put otherwise", ["Rudi Brandt, the mayor of Tessin, said that three bakers had been led away from the ferry by guards. Norway put the number at one."], ["corrected: the number at one / three bakers"]], // prettier-ignore
  ["a number put alike", ["Rudi Brandt, the mayor of Tessin, said that three bakers had been led away from the ferry by guards. Norway put the number at three."], []], // prettier-ignore
  ["a number that says of whom", ["Rudi Brandt, the mayor of Tessin, said that three bakers had been led away from the ferry by guards. Norway put the death toll at one."], []], // prettier-ignore
  ["a length of time that is nearly the same", ["Norway says the ambulance was held at the Danish post for two hours. Leo Falk, the Danish interior minister, put it at 110 minutes."], []], // prettier-ignore
  ["a bare figure in answer", ["Norway says nine barges were sunk. “Two barges,” said Leo Falk, the Danish minister."], ["corrected: Two barges / nine barges"]], // prettier-ignore
  ["a figure of something else", ["Norway says nine barges were sunk. “Two pilots,” said Leo Falk, the Danish minister."], []], // prettier-ignore
  ["a figure called exaggerated", ["The ombudsman of Norway said that 900 people had been driven from the valley.", "Danish minister Leo Falk said the number of 900 people was exaggerated."], ["corrected: number of 900 / 900 people"]], // prettier-ignore
  ["a figure said not to be exaggerated", ["The ombudsman of Norway said that 900 people had been driven from the valley.", "Danish minister Leo Falk said the number of 900 people was not exaggerated."], []], // prettier-ignore
  ["a blast on either side of midnight", [`${QUARREL}blown up the lock at 2:40 a.m. on May 7. Denmark said Norwegian boats were lying. “On May 6, at about 23:50, an explosion was recorded near the lock. Norway is lying,” said Danish colonel Leo Falk.`], ["first-shots: about 23:50 / 2:40 a.m. on May 7"]], // prettier-ignore
  ["two blasts", [`${QUARREL}blown up the lock at 2:40 a.m. on May 7. Denmark said Norwegian boats were lying. “On May 5, at about 23:50, an explosion was recorded near the lock. Norway is lying,” said Danish colonel Leo Falk.`], []], // prettier-ignore
];
for (const [why, texts, told] of cases) test(why, async () => assert.deepEqual(await toldOf(texts), told));
